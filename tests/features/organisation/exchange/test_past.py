"""What happened comes out with the rest and in again: changes with their votes, duties, owners and areas before, names of levels."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import openpyxl
import pytest
from sqlalchemy import text

from desktop.core.db import Database
from desktop.features.organisation import commands, exchange, queries
from desktop.features.organisation.entities import (
    Adjustment,
    Candidate,
    Duty,
    FormerArea,
    LevelName,
    Owner,
    Person,
)
from tests.features.organisation.exchange.test_writing import COMPOUND, sheets, taken_in, written

BRANCH = "中共冶电二村小区支部委员会"


@pytest.fixture
def lived(demo: Database) -> Database:
    """The demo data with a past: an election, a duty, a sale, a new measuring, names of an office's own."""
    with demo.writing("what happened") as s:
        bodies = {key[2]: body for body, key in queries.body_keys(s).items()}
        s.add(LevelName(kind="branch", name="网格党支部"))
        s.add(LevelName(kind="centre_household", name="红色管家"))
        s.add(Adjustment(
            body_id=bodies[BRANCH], kind="new_term", effective_on=date(2026, 3, 2), reason="任期届满",
            document_no="沈社〔2026〕4号", held_on=date(2026, 2, 27), due=23, present=20, handover="印章\n党费账本", witness="万涛",
            candidates=[
                Candidate(position=1, name="谭明", title="书记", votes=18, elected=True),
                Candidate(position=2, name="阿依古丽·买买提", title="委员", votes=7, elected=False),
            ],
        ))  # fmt: skip
        door, centre = s.execute(text("SELECT household_id, body_id FROM household_link LIMIT 1")).one()
        for _ in range(2):
            s.add(
                Duty(
                    body_id=centre,
                    kind="mediation",
                    done_on=date(2026, 5, 1),
                    content="两户滴水\n已劝和",
                    household_id=door,
                )
            )
        s.add(Duty(body_id=centre, kind="publicity", done_on=date(2026, 5, 2), content="反诈宣传"))
        s.add(
            FormerArea(
                household_id=door,
                area=Decimal("97.50"),
                area_basis="contract",
                ends_on=date(2025, 7, 1),
                reason="实测更正",
                document_no="测7",
            )
        )
        owner = s.query(Owner).filter_by(household_id=door, position=1).one()
        before = Person(name="钟离春")
        s.add(before)
        s.flush()
        owner.begins_on, owner.reason, owner.document_no = date(2025, 1, 8), "买卖", "鄂2025-8"
        s.add(Owner(
            household_id=door, person_id=before.id, position=1, begins_on=date(2010, 6, 1), ends_on=date(2025, 1, 8),
            reason="购房", end_reason="买卖", end_document_no="鄂2025-8",
        ))  # fmt: skip
    return demo


def test_into_the_same_data_nothing_changes(lived, tmp_path):
    for done in taken_in(lived, *written(lived, tmp_path)):
        assert (done.added, done.changed, done.refusals, done.remarks) == ((), (), (), ())


def test_into_new_data_the_past_goes_too(lived, db, tmp_path):
    out = written(lived, tmp_path / "aus")
    one, other = taken_in(db, *out)
    assert (one.refusals, other.refusals, one.changed, other.changed) == ((), (), (), ())
    again = written(db, tmp_path / "ein")
    assert [sheets(path) for path in again] == [sheets(path) for path in out]
    with db.reading() as s:
        assert s.query(Candidate).filter_by(name="阿依古丽·买买提", votes=7, elected=False).count() == 1
        assert [
            duty.content
            for duty in s.query(Duty)
            .filter(Duty.done_on < date(2026, 5, 3), Duty.done_on > date(2026, 4, 30))
            .order_by(Duty.id)
        ] == ["两户滴水\n已劝和"] * 2 + ["反诈宣传"]
        assert s.query(Adjustment).one().handover == "印章\n党费账本"
        assert queries.level_words(s) == {"branch": "网格党支部", "centre_household": "红色管家"}
    for done in taken_in(db, *out):
        assert (done.added, done.changed, done.refusals) == ((), (), ())


def mended(path, sheet, row, column, value):
    """The workbook with another value in one cell of a sheet, found by its title."""
    book = openpyxl.load_workbook(path)
    page = book[sheet]
    at = next(cell.column for cell in page[2] if cell.value == column)
    page.cell(row, at).value = value
    book.save(path)
    return path


@pytest.mark.parametrize(
    ("sheet", "row", "column", "value", "code"),
    [
        ("履职记录", 3, "红色管家组织", "没有这一户", "link.body_unknown"),
        ("履职记录", 3, "服务房号", "9999", "link.room_unknown"),
        ("履职记录", 3, "履职类别", "打牌", "value.one_of"),
        ("履职记录", 3, "履职日期", "昨天", "value.day"),
        ("产权记录", 3, "房号", "9999", "link.room_unknown"),
        ("产权记录", 3, "转出日期", "2009-1-1", "link.ends_before_begin"),
        ("产权记录", 4, "历任产权人", "查无此人", "past.not_owner"),
        ("产权记录", 3, "取得方式", "继承", "past.twice"),
        ("面积记录", 3, "原面积", "很大", "value.area"),
        ("面积记录", 3, "变更原因", "另一原因", "past.twice"),
    ],
)
def test_a_record_that_cannot_be_is_refused_and_the_others_stay(
    lived, tmp_path, sheet, row, column, value, code
):
    _, register = written(lived, tmp_path)
    mended(register, sheet, row, column, value)
    with lived.writing("import") as s:
        reading = exchange.read_roster(register, own=queries.level_words(s))
        done = commands.import_roster(s, reading, queries.guess_compound(s, reading))
    assert [(each.code, each.sheet, each.row) for each in done.refusals] == [(code, sheet, row)]
    assert (done.added, done.changed) == ((), ())
    assert done.unchanged > 300


@pytest.mark.parametrize(
    ("sheet", "column", "value", "code"),
    [
        ("调整记录", "组织", "没有这个支部", "past.body_unknown"),
        ("调整记录", "调整类别", "", "cell.missing"),
        ("调整记录", "得票情况", "谭明18", "value.candidates"),
        ("调整记录", "实到人数", 24, "adjustment.present_over_due"),
        ("层级名称", "本单位名称", "社区党委", "level.twice"),
    ],
)
def test_a_change_that_cannot_be_is_refused(lived, tmp_path, sheet, column, value, code):
    posts, _ = written(lived, tmp_path)
    mended(posts, sheet, 3, column, value)
    with lived.writing("import") as s:
        done = commands.import_organisation(s, exchange.read_organisation(posts, own=queries.level_words(s)))
    assert [each.code for each in done.refusals if each.sheet == sheet] == [code]


def test_votes_are_read_as_people_write_them():
    told = exchange.parse_candidates("书记: 张三 12 票 当选；委员：欧阳 娜 3票\n：李四 0票 未当选")
    assert [(one.title, one.name, one.votes, one.elected) for one in told] == [
        ("书记", "张三", 12, True), ("委员", "欧阳 娜", 3, False), ("", "李四", 0, False),
    ]  # fmt: skip


def test_a_new_name_of_a_level_shows_as_a_change(lived, tmp_path):
    posts, _ = written(lived, tmp_path)
    mended(posts, "层级名称", 3, "本单位名称", "小区网格党支部")
    with lived.writing("import") as s:
        done = commands.import_organisation(s, exchange.read_organisation(posts, own=queries.level_words(s)))
        assert queries.level_words(s)["branch"] == "小区网格党支部"
    assert [(each.was, each.becomes) for one in done.changed for each in one.differences] == [
        ("网格党支部", "小区网格党支部")
    ]


def test_an_old_file_without_these_sheets_says_nothing_of_the_past(lived, tmp_path):
    with lived.reading() as s:
        place = {name: place for place, name in queries.compound_choices(s)}[COMPOUND]
        doors, links = queries.roster_lines(s, place), queries.link_lines(s, place)
        own, before = queries.level_words(s), s.query(Duty).count()
    exchange.write_roster(tmp_path / "alt.xlsx", doors, links, COMPOUND, own=own)
    with lived.writing("import") as s:
        reading = exchange.read_roster(tmp_path / "alt.xlsx", own=own)
        done = commands.import_roster(s, reading, queries.guess_compound(s, reading))
        assert (done.added, done.changed, done.refusals) == ((), (), ())
        assert s.query(Duty).count() == before

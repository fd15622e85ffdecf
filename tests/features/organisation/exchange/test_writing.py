"""What goes out comes in again, into the same data and into new."""

from __future__ import annotations

from datetime import date

import openpyxl
from sqlalchemy import text

from desktop.core.db import Database
from desktop.features.organisation import commands, exchange, queries
from tests.features.organisation.workbooks import HEAD, door

COMPOUND = "沈家营社区 冶电二村小区"


def written(db: Database, folder):
    with db.reading() as s:
        place = {name: place for place, name in queries.compound_choices(s)}[COMPOUND]
        posts, doors = queries.post_lines(s), queries.roster_lines(s, place)
    folder.mkdir(exist_ok=True)
    exchange.write_organisation(folder / "名册.xlsx", posts, "")
    exchange.write_roster(folder / "底册.xlsx", doors, COMPOUND)
    return folder / "名册.xlsx", folder / "底册.xlsx"


def cells(path):
    return list(openpyxl.load_workbook(path).active.values)


def taken_in(db: Database, posts, doors):
    read, register = exchange.read_organisation(posts), exchange.read_roster(doors)
    with db.writing("import") as s:
        one = commands.import_organisation(s, read)
        s.flush()
        other = commands.import_roster(s, register, queries.guess_compound(s, register))
    return one, other


def filled(db: Database) -> None:
    with db.writing("every field has something in it") as s:
        s.execute(text(
            "UPDATE household SET buyer_group = '甲', unsold = 1, representative = '谭明', ends_on = '2026-01-31'"
            " WHERE id = 7"
        ))  # fmt: skip
        s.execute(
            text(
                "UPDATE person SET phone = '13900000000' WHERE id = (SELECT person_id FROM post WHERE id = 3)"
            )
        )


def test_into_the_same_data_nothing_changes(demo, tmp_path):
    filled(demo)
    for done in taken_in(demo, *written(demo, tmp_path)):
        assert (done.added, done.changed, done.refusals, done.remarks) == ((), (), (), ())
        assert done.unchanged in (230, 504)


def test_into_new_data_everything_goes(demo, db, tmp_path):
    filled(demo)
    out = written(demo, tmp_path / "aus")
    one, other = taken_in(db, *out)
    assert (len(one.added), len(other.added), one.refusals, other.refusals) == (230, 504, (), ())
    again = written(db, tmp_path / "ein")
    assert [cells(path) for path in again] == [cells(path) for path in out]


def test_the_cells_are_of_their_kind(demo, tmp_path):
    filled(demo)
    _, register = written(demo, tmp_path)
    title, head, first, *_ = cells(register)
    assert title[0] == "沈家营社区冶电二村小区住户底册"
    assert head[-4:] == ("归并组", "是否开发商未售", "户代表", "销户日期")
    assert first[:8] == ("1栋", "1单元", "101", 98.56, "登记", "任涛文", "15778353374", "张雪")
    ended = [row for row in cells(register) if row[-4] == "甲"]
    assert [(row[-3], row[-2], row[-1].date()) for row in ended] == [("是", "谭明", date(2026, 1, 31))]


def test_the_new_columns_come_in_and_are_told_in_words(db, doors_in):
    head = (*HEAD, "归并组", "是否开发商未售", "户代表", "状态/销户日期")
    doors_in((*door(), "", "", "", ""), head=head)
    done = doors_in((*door(), "甲", "是", "任 涛文", "2026-1-31"), head=head)
    assert [(each.field, each.was, each.becomes) for each in done.changed[0].differences] == [
        ("buyer_group", "", "甲"),
        ("unsold", "否", "是"),
        ("representative", "", "任涛文"),
        ("ends_on", "", "2026-01-31"),
    ]
    with db.reading() as s:
        stored = s.execute(text("SELECT buyer_group, unsold, representative, ends_on FROM household")).one()
    assert tuple(stored) == ("甲", 1, "任涛文", "2026-01-31")
    assert doors_in(door()).unchanged == 1, "a file without these columns says nothing of them"


def test_unsold_is_yes_or_no(doors_in):
    done = doors_in((*door(), "也许"), head=(*HEAD, "开发商未售"))
    assert [(each.code, each.value) for each in done.refusals] == [("value.yes_or_no", "也许")]

"""What goes out comes in again, into the same data and into new."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from zipfile import ZipFile

import openpyxl
from sqlalchemy import text

from desktop.core.db import Database
from desktop.core.migrate import upgrade
from desktop.features.organisation import commands, exchange, queries
from desktop.features.organisation.records import BodyDraft, LinkDraft, PlaceDraft, PostDraft, UnlinkDraft
from tests.features.organisation.workbooks import HEAD, POSTS, door, organisation, post

COMPOUND = "沈家营社区 冶电二村小区"


def written(db: Database, folder):
    with db.reading() as s:
        place = {name: place for place, name in queries.compound_choices(s)}[COMPOUND]
        posts, doors = queries.post_lines(s), queries.roster_lines(s, place)
        bodies, links = queries.body_lines(s), queries.link_lines(s, place)
        of_bodies, of_doors = queries.past_of_bodies(s), queries.past_of_doors(s, place)
        own = queries.level_words(s)
    folder.mkdir(exist_ok=True)
    exchange.write_organisation(folder / "名册.xlsx", posts, bodies, "", past=of_bodies, own=own)
    exchange.write_roster(folder / "底册.xlsx", doors, links, COMPOUND, past=of_doors, own=own)
    return folder / "名册.xlsx", folder / "底册.xlsx"


def cells(path):
    return list(openpyxl.load_workbook(path).worksheets[0].values)


def sheets(path):
    """The bytes of every sheet, and of the texts they share."""
    with ZipFile(path) as book:
        return {name: book.read(name) for name in book.namelist() if "sheet" in name or "Strings" in name}


def taken_in(db: Database, posts, doors):
    with db.writing("import the organisation") as s:
        one = commands.import_organisation(s, exchange.read_organisation(posts, own=queries.level_words(s)))
    with db.writing("import the register") as s:
        register = exchange.read_roster(doors, own=queries.level_words(s))
        other = commands.import_roster(s, register, queries.guess_compound(s, register))
    return one, other


def filled(db: Database) -> None:
    with db.writing("every field has something in it") as s:
        s.execute(text("UPDATE household_link SET ends_on = '2026-01-31' WHERE household_id = 7"))
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
        assert done.unchanged > 300


def test_into_new_data_everything_goes(demo, db, tmp_path):
    filled(demo)
    out = written(demo, tmp_path / "aus")
    one, other = taken_in(db, *out)
    assert (one.refusals, other.refusals, one.changed, other.changed) == ((), (), (), ())
    again = written(db, tmp_path / "ein")
    assert [sheets(path) for path in again] == [sheets(path) for path in out]
    assert all(len(sheets(path)) >= 3 for path in out)


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
        ("centre", "张雪", ""),
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


def test_what_ended_what_stands_empty_and_what_was_merged_goes_too(
    db, compound, doors_in, posts_in, tmp_path
):
    """Ended posts and links, bodies without posts, merged bodies, places without bodies."""
    other = post("党员中心户（1栋2单元）", "党员中心户", "谭明", "中心户", building="1栋")
    posts_in(other, post("中共和平小区支部委员会", compound="和平小区", person="万涛"))
    doors_in(door(), door(room="102"), door(room="103", centre=""))
    with db.writing("what offices do") as s:
        ids = {name: body for body, (_, _, name) in queries.body_keys(s).items()}
        one, two = ids["党员中心户（1栋1单元）"], ids["党员中心户（1栋2单元）"]
        rooms = dict(s.execute(text("SELECT room, id FROM household")).all())
        link = LinkDraft(two, (rooms["101"], rooms["103"]), "", date(2026, 2, 1), "划片调整", "社〔2026〕2号")
        commands.link_households(s, link)
        commands.unlink_households(
            s, UnlinkDraft((rooms["102"],), date(2026, 3, 1), "本人要求", "社〔2026〕3号")
        )
        commands.link_households(s, LinkDraft(one, (rooms["102"],), "", date(2026, 4, 1), "重新联系"))
        commands.save_body(s, BodyDraft(compound, "self_help_group", "银龄互助队", None, date(2025, 3, 8)))
        street = s.execute(text("SELECT id FROM place WHERE kind = 'community'")).scalar_one()
        commands.save_place(s, PlaceDraft(street, "compound", "空小区"))
        merged = queries.adjustment_draft(s, ids["中共和平小区支部委员会"])
        commands.adjust_body(s, replace(
            merged, kind="merger", effective_on=date(2026, 5, 1), reason="党员不足三名", document_no="批5",
            into_id=ids["中共冶电二村小区支部委员会"], passed=True,
        ))  # fmt: skip
    out = written(db, tmp_path / "aus")
    for done in taken_in(db, *out):
        assert (done.added, done.changed, done.refusals) == ((), (), ())
    fresh = tmp_path / "neu.db"
    upgrade(fresh)
    database = Database(fresh)
    for done in taken_in(database, *out):
        assert (done.changed, done.refusals) == ((), ())
    again = written(database, tmp_path / "ein")
    assert [sheets(path) for path in again] == [sheets(path) for path in out]
    with database.reading() as s:
        links = s.execute(text(
            "SELECT h.room, l.begins_on, l.ends_on, l.reason, l.document_no, l.end_reason, l.end_document_no"
            " FROM household_link l JOIN household h ON h.id = l.household_id ORDER BY h.room, l.begins_on"
        )).all()  # fmt: skip
        assert [tuple(row) for row in links] == [
            ("101", None, "2026-02-01", "", "", "划片调整", "社〔2026〕2号"),
            ("101", "2026-02-01", None, "划片调整", "社〔2026〕2号", "", ""),
            ("102", None, "2026-03-01", "", "", "本人要求", "社〔2026〕3号"),
            ("102", "2026-04-01", None, "重新联系", "", "", ""),
            ("103", "2026-02-01", None, "划片调整", "社〔2026〕2号", "", ""),
        ]
        gone = "SELECT b.ends_on, o.name FROM body b JOIN body o ON o.id = b.into_id"
        assert s.execute(text(gone)).one() == ("2026-04-30", "中共冶电二村小区支部委员会")
        assert (
            s.execute(text("SELECT begins_on FROM body WHERE name = '银龄互助队'")).scalar_one()
            == "2025-03-08"
        )
        assert s.execute(text("SELECT count(*) FROM place WHERE name = '空小区'")).scalar_one() == 1
    database.close()


def test_an_office_without_a_street_goes_too(db, tmp_path):
    with db.writing("a community is the whole of it") as s:
        place = commands.save_place(s, PlaceDraft(None, "community", "天方社区"))
        commands.save_body(s, BodyDraft(place, "community_committee", "中共天方社区委员会"))
    with db.reading() as s:
        exchange.write_organisation(tmp_path / "名册.xlsx", queries.post_lines(s), queries.body_lines(s), "")
    read = exchange.read_organisation(tmp_path / "名册.xlsx")
    assert [(line.street, line.community) for line in read.bodies] == [("", "天方社区")]
    with db.writing("import") as s:
        done = commands.import_organisation(s, read)
    assert (done.added, done.changed, done.unchanged, done.refusals) == ((), (), 1, ())


def test_bodies_of_the_district_itself_go_out_and_come_in_again(demo, db, tmp_path):
    plain, _ = written(demo, tmp_path / "ohne")
    assert "区" not in cells(plain)[1], "where no body stands on a district, nothing is told of one"
    with demo.writing("a district with a body of its own") as s:
        district = commands.save_place(s, PlaceDraft(None, "district", "铁山区"))
        s.execute(text("UPDATE place SET parent_id = :it WHERE kind = 'street'"), {"it": district})
        body = commands.save_body(s, BodyDraft(district, "street_committee", "中共铁山区工作委员会"))
        commands.save_post(s, PostDraft(body, "高峰", "书记", date(2025, 5, 1), None, document_no="区委1"))
    out, _ = written(demo, tmp_path / "aus")
    assert cells(out)[1][:2] == ("区", "街道")
    read = exchange.read_organisation(out)
    with demo.writing("import") as s:
        same = commands.import_organisation(s, read)
    assert (same.added, same.changed, same.refusals) == ((), (), ())
    with db.writing("import") as s:
        fresh = commands.import_organisation(s, read)
    assert (fresh.changed, fresh.refusals) == ((), ())
    with db.reading() as s:
        posts, bodies = queries.post_lines(s), queries.body_lines(s)
        assert s.execute(text("SELECT count(*) FROM place WHERE kind = 'district'")).scalar_one() == 1
    exchange.write_organisation(tmp_path / "wieder.xlsx", posts, bodies, "")
    register = "SELECT count(*) FROM place WHERE kind = 'street' AND parent_id IS NULL"
    with db.reading() as s:
        assert s.execute(text(register)).scalar_one() == 0
    assert cells(tmp_path / "wieder.xlsx") == cells(out)


def test_a_district_named_in_a_file_is_not_made_beside_streets_that_are_there(db, compound, tmp_path):
    row = post(person="吴云", title="组织委员")
    read = exchange.read_organisation(organisation(tmp_path, ("铁山区", *row), head=("区", *POSTS)))
    with db.writing("import") as s:
        done = commands.import_organisation(s, read)
    assert (len(done.added), done.refusals) == (1, ())
    with db.reading() as s:
        assert s.execute(text("SELECT count(*) FROM place WHERE kind = 'district'")).scalar_one() == 0

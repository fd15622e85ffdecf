"""Who is in office and which door hangs on whom, as of a day."""

from __future__ import annotations

from datetime import date

from sqlalchemy import text

from desktop.features.organisation import queries
from tests.features.organisation.workbooks import door


def test_those_in_office_stand_in_the_order_of_the_tree(db, compound):
    with db.reading() as s:
        found = queries.holders(s, None)
    assert [(one.body[:9], one.person) for one in found] == [
        ("中共沈家营街道工作", "周珊"),
        ("中共沈家营社区委员", "覃琼"),
        ("中共冶电二村小区支", "赵瑞华"),
        ("冶电二村小区业主委", "覃平"),
        ("冶电二村小区1栋党", "尹洋明"),
        ("党员中心户（1栋1", "张雪"),
    ]
    assert (found[0].community, found[0].compound) == ("", "")
    assert (found[2].community, found[2].compound) == ("沈家营社区", "冶电二村小区")


def test_an_earlier_day_has_its_own_secretary(db, compound):
    with db.reading() as s:
        then = queries.holders(s, compound, date(2024, 6, 1))
        last = queries.holders(s, compound, date(2025, 4, 30))
        after = queries.holders(s, compound, date(2025, 5, 1))
    assert [one.person for one in then] == ["姜磊"]
    assert [one.person for one in last if one.title == "书记"] == ["姜磊"]
    assert [one.person for one in after if one.title == "书记"] == ["赵瑞华"]


def test_the_telephone_is_that_of_a_door_of_the_same_person(db, doors_in, compound):
    doors_in(door(owners="赵瑞华", phone="13807231111"), door(room="102", owners="覃平", phone="13807232222"))
    with db.writing("the secretary owns the door") as s:
        s.execute(text(
            "UPDATE owner SET person_id = (SELECT person_id FROM post JOIN person ON person.id = person_id"
            " WHERE person.name = '赵瑞华') WHERE position = 1 AND household_id = 1"
        ))  # fmt: skip
    with db.reading() as s:
        found = {one.person: one.phone for one in queries.holders(s, None)}
    assert (found["赵瑞华"], found["覃平"]) == ("13807231111", "")
    with db.writing("his own") as s:
        s.execute(text("UPDATE person SET phone = '13900000000' WHERE name IN ('赵瑞华', '覃平')"))
    with db.reading() as s:
        found = {one.person: one.phone for one in queries.holders(s, None)}
    assert (found["赵瑞华"], found["覃平"]) == ("13900000000", "13900000000")


def test_doors_stand_beside_who_looked_after_them_on_the_day(db, doors_in, compound):
    doors_in(door(), door(room="102", owners="谭明、于犇"), door(room="103", centre=""))
    with db.writing("links have days") as s:
        s.execute(
            text("UPDATE household_link SET begins_on = '2025-06-01', ends_on = '2026-01-01' WHERE id = 1")
        )
    with db.reading() as s:
        before = queries.centre_table(s, compound, date(2025, 5, 31))
        first = queries.centre_table(s, compound, date(2025, 6, 1))
        after = queries.centre_table(s, compound, date(2026, 1, 1))
    assert [each.address for each in before] == ["1栋1单元102"]
    assert [(each.centre, each.address, each.owners) for each in first] == [
        ("张雪", "1栋1单元101", "任涛文"),
        ("张雪", "1栋1单元102", "谭明、于犇"),
    ]
    assert (first[0].hidden, first[0].compound, first[0].building) == ("1栋1单元***室", "冶电二村小区", "1栋")
    assert [each.address for each in after] == ["1栋1单元102"]

"""Where the register has gaps."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from desktop.features.organisation import commands, queries
from desktop.features.organisation.entities import HouseholdLink, Owner, Person
from desktop.features.organisation.exchange import read_roster
from desktop.features.organisation.records import RegisterChecks
from tests.features.organisation.workbooks import door, post, roster


def rooms(db, gap: str) -> list[str]:
    with db.reading() as s:
        rows = queries.household_rows(s, queries.household_ids(s, None, gap=gap))
        return [f"{row.staircase}{row.room}" for row in rows]


@pytest.fixture
def register(db, doors_in):
    doors_in(
        door(room="101", owners="王斌", phone="13800000001"),
        door(room="102", owners="王斌", phone="13800000001", area=""),
        door(room="201", owners="谭明", phone="13800000002", remark="一人多套"),
        door(room="202", owners="谭明", phone="13800000002", remark="一人多套", centre=""),
        door(room="301", owners="", phone=""),
        door(room="0301", owners="李红", phone="13800000003"),
        door(staircase="2单元", room="401", owners="周珊", phone=""),
        door(staircase="", room="401", owners="覃平", phone=""),
        door(staircase="2单元", room="101", owners="任涛", phone="13800000009"),
    )
    return db


@pytest.mark.parametrize(
    ("gap", "found"),
    [
        ("area", ["1单元102"]),
        ("owner", ["1单元301"]),
        ("centre", ["1单元202"]),
        ("doubtful", ["401", "1单元101", "1单元102", "1单元301", "1单元0301", "2单元401"]),
        ("ended", []),
    ],
)
def test_the_register_is_narrowed_to_a_gap(register, gap, found):
    assert sorted(rooms(register, gap)) == sorted(found)
    assert len(rooms(register, "")) == 9


def test_one_buyer_of_several_doors_is_no_doubt(register):
    with register.reading() as s:
        drafts = [queries.household_draft(s, each) for each in queries.household_ids(s, None, "王斌")]
    with register.writing("mark") as s:
        for draft in drafts:
            commands.save_household(s, replace(draft, buyer_group="王斌"))
    assert "1单元101" not in rooms(register, "doubtful")


def test_heads_and_doubts_are_counted(register):
    with register.reading() as s:
        assert queries.register_checks(s, None) == RegisterChecks(heads=8, doubtful=6, ended=0)
        first = queries.household_draft(s, queries.household_ids(s, None)[0])
    with register.writing("mark") as s:
        commands.save_household(s, replace(first, unsold=True))
    with register.reading() as s:
        assert queries.register_checks(s, None).heads == 8


def test_heads_are_those_of_the_doors_that_stand(register):
    with register.writing("end") as s:
        for draft in [queries.household_draft(s, each) for each in queries.household_ids(s, None, "任涛")]:
            commands.save_household(s, replace(draft, ends_on=date(2026, 1, 1)))
    with register.reading() as s:
        assert queries.register_checks(s, None) == RegisterChecks(heads=7, doubtful=6, ended=1)
        assert queries.register_checks(s, None, date(2025, 12, 31)) == RegisterChecks(8, 6, 0)
        elsewhere = next(each.id for each in queries.places(s) if each.name == "2单元")
        beside = next(each.id for each in queries.places(s) if each.name == "1单元")
        assert queries.register_checks(s, beside).ended == 0
        assert queries.register_checks(s, elsewhere) == RegisterChecks(heads=1, doubtful=0, ended=1)


def test_what_counts_as_one_is_one_wherever_it_is_written(register):
    """By the mark, by the remark, as the developer's: each way alone."""
    with register.reading() as s:
        by_room = {
            room: queries.household_draft(s, each)
            for each, room in (
                (row.id, f"{row.staircase}{row.room}")
                for row in queries.household_rows(s, queries.household_ids(s, None))
            )
        }
    with register.writing("mark") as s:
        for room in ("1单元101", "1单元102"):
            commands.save_household(s, replace(by_room[room], buyer_group="王斌"))
    with register.reading() as s:
        assert queries.register_checks(s, None).heads == 7
    with register.writing("mark") as s:
        for room in ("1单元0301", "1单元301"):
            commands.save_household(s, replace(by_room[room], unsold=True))
    with register.reading() as s:
        assert queries.register_checks(s, None).heads == 6


def test_what_has_ended_or_is_of_the_developer_is_no_double(register):
    twins = {}
    with register.reading() as s:
        for each in queries.household_ids(s, None, "王斌"):
            twins[each] = queries.household_draft(s, each)
    first, second = twins.values()
    with register.writing("end") as s:
        commands.save_household(s, replace(first, ends_on=date(2026, 1, 1)))
    assert not {"1单元101", "1单元102"} & set(rooms(register, "doubtful"))
    assert rooms(register, "ended") == ["1单元101"]
    assert rooms(register, "area") == ["1单元102"]
    with register.writing("unsold") as s:
        again = queries.household_draft(s, first.id)
        commands.save_household(s, replace(again, ends_on=None))
        commands.save_household(s, replace(second, unsold=True))
    assert not {"1单元101", "1单元102"} & set(rooms(register, "doubtful"))


def test_a_link_that_has_ended_is_a_gap(register):
    with register.writing("end") as s:
        link = s.scalars(select(HouseholdLink).order_by(HouseholdLink.id)).first()
        link.ends_on = date(2026, 1, 1)
    assert sorted(rooms(register, "centre")) == ["1单元101", "1单元202"]


def test_one_name_or_one_telephone_alone_is_no_doubt(db, doors_in):
    doors_in(
        door(room="101", owners="王斌", phone="13800000001"), door(room="102", owners="王斌", phone="13800000002"),
        door(room="201", owners="谭明", phone="13800000001"), door(room="202", owners="李红", phone=""),
        door(room="301", owners="李红", phone=""), door(room="302", owners="于犇", phone="13800000002"),
        door(staircase="2单元", room="101", owners="周珊", phone="13800000007"),
        door(staircase="2单元", room="0102", owners="覃平", phone="13800000008"),
    )  # fmt: skip
    assert rooms(db, "doubtful") == []


def test_one_owner_in_two_compounds_is_no_doubt(db, doors_in, posts_in, tmp_path):
    doors_in(door(room="101", owners="王斌", phone="13800000001"))
    posts_in(post("中共和平小区支部委员会", compound="和平小区"))
    reading = read_roster(roster(tmp_path, door(room="101", owners="王斌", phone="13800000001", centre="")))
    with db.writing("other") as s:
        other = next(place for place, words in queries.compound_choices(s) if words.endswith("和平小区"))
        commands.import_roster(s, reading, other)
    assert rooms(db, "doubtful") == []


def test_a_door_that_has_ended_has_no_gap_any_more(register):
    with register.reading() as s:
        drafts = [queries.household_draft(s, each) for each in queries.household_ids(s, None, gap="area")]
    with register.writing("end") as s:
        for draft in drafts:
            commands.save_household(s, replace(draft, ends_on=date(2026, 1, 1)))
    assert rooms(register, "area") == []


def test_a_door_without_an_owner_is_one_only_until_somebody_has_it(register):
    with register.writing("owner") as s:
        (empty,) = queries.household_ids(s, None, gap="owner")
        s.add(Owner(household_id=empty, person=Person(name="李红"), position=1, begins_on=date(2026, 5, 1)))
    assert rooms(register, "owner") == []
    with register.reading() as s:
        assert queries.household_ids(s, None, gap="owner", on=date(2026, 4, 30)) == [empty]
        assert queries.household_ids(s, None, gap="owner", on=date(2026, 5, 1)) == []


def test_owners_of_before_make_no_doubt_today(register):
    with register.writing("sold") as s:
        first, second = queries.household_ids(s, None, "王斌")
        draft = replace(queries.household_draft(s, second), owners="莫爱", owners_are="change")
        commands.save_household(s, replace(draft, changed_on=date(2026, 5, 1)))
    with register.reading() as s:
        assert first not in queries.household_ids(s, None, gap="doubtful")
        assert first in queries.household_ids(s, None, gap="doubtful", on=date(2026, 4, 30))

"""Where the register has gaps."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.features.organisation import commands, queries
from desktop.features.organisation.entities import Owner, Person
from desktop.features.organisation.records import RegisterChecks
from tests.features.organisation.workbooks import door


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

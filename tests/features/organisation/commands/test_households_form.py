"""Doors made, ended and taken away by hand, and what is refused of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select

from desktop.core import undoing
from desktop.core.errors import NotFound
from desktop.features.organisation import commands, queries
from desktop.features.organisation.entities import HouseholdLink, Owner
from desktop.features.organisation.records import HouseholdDraft
from desktop.ui.sentences import sentence
from tests.features.organisation.commands.test_places_form import ids, refused, write
from tests.features.organisation.workbooks import door

FULL = {
    "building": "3", "staircase": "2", "room": "501室", "owners": "尉迟敏、王斌", "area": Decimal("89.5"),
    "area_basis": "surveyed", "representative": "王斌", "buyer_group": "王斌三套",
}  # fmt: skip


@pytest.fixture
def registered(db, doors_in) -> int:
    doors_in(door())
    with db.reading() as s:
        return queries.household_ids(s, None)[0]


def draft_of(db, household: int) -> HouseholdDraft:
    with db.reading() as s:
        return queries.household_draft(s, household)


def test_a_new_door_makes_its_building_and_staircase(db, compound):
    made = write(db, commands.save_household, HouseholdDraft(compound_id=compound, **FULL))
    said = draft_of(db, made)
    assert (said.building, said.staircase, said.room) == ("3栋", "2单元", "501")
    assert (said.owners, said.representative, said.buyer_group) == ("尉迟敏、王斌", "王斌", "王斌三套")
    with db.reading() as s:
        assert queries.buyer_groups(s, compound) == ["王斌三套"]
    again = HouseholdDraft(compound_id=compound, building="3栋", room="商铺A")
    write(db, commands.save_household, again)
    assert [*ids(db)].count("3栋") == 1


@pytest.mark.parametrize(
    ("changed", "code", "field"),
    [
        ({"compound_id": None}, "household.compound_missing", "compound_id"),
        ({"building": " "}, "household.building_missing", "building"),
        ({"room": ""}, "household.room_missing", "room"),
        ({"area": Decimal(0)}, "value.area", "area"),
        ({"phone": "123"}, "value.phone", "phone"),
    ],
)
def test_a_new_door_is_refused_beside_the_field(db, compound, changed, code, field):
    draft = HouseholdDraft(compound_id=compound, **FULL)
    error = refused(db, commands.save_household, replace(draft, **changed))
    assert (error.code, error.field) == (code, field)
    assert "3栋" not in ids(db)


@pytest.mark.parametrize("room", ["101", "0101", "１０１室"])
def test_two_households_on_one_door_are_refused(db, compound, registered, room, chinese):
    draft = HouseholdDraft(compound_id=compound, building="1栋", staircase="1单元", room=room)
    error = refused(db, commands.save_household, draft)
    assert (error.code, error.field) == ("household.twice", "room")
    assert "1栋1单元101" in sentence(error)
    assert "任涛文" in sentence(error)


def test_an_ended_door_is_opened_again_not_doubled(db, compound, registered, chinese):
    write(db, commands.save_household, replace(draft_of(db, registered), ends_on=date(2026, 3, 1)))
    draft = HouseholdDraft(compound_id=compound, building="1栋", staircase="1单元", room="101")
    error = refused(db, commands.save_household, draft)
    assert error.code == "household.twice_ended"
    assert "2026-03-01" in sentence(error)
    with db.reading() as s:
        assert queries.household_ids(s, None) == []
        assert queries.household_ids(s, None, gap="ended") == [registered]
        assert queries.household_ids(s, None, on=date(2026, 2, 28)) == [registered]
    write(db, commands.save_household, replace(draft_of(db, registered), ends_on=None))
    with db.reading() as s:
        assert queries.household_ids(s, None) == [registered]


@pytest.mark.parametrize(
    ("changed", "code", "field"),
    [
        ({}, "owners.which", "owners_are"),
        ({"owners": "", "owners_are": "change"}, "owners.nobody", "owners"),
        ({"owners_are": "change"}, "owners.day_missing", "changed_on"),
        ({"owners_are": "change", "changed_on": date(2999, 1, 1)}, "owners.in_future", "changed_on"),
        ({"owners_are": "change", "changed_on": date(2025, 12, 31)}, "owners.begin_later", "changed_on"),
    ],
)
def test_other_owners_are_refused_beside_what_is_not_told(db, registered, changed, code, field, chinese):
    with db.writing("since") as s:
        s.scalars(select(Owner)).one().begins_on = date(2026, 1, 1)
    error = refused(
        db, commands.save_household, replace(draft_of(db, registered), **{"owners": "谭明", **changed})
    )
    assert (error.code, error.field) == (code, field)
    assert sentence(error)


def test_a_door_nobody_was_known_to_own_gets_its_owners_without_a_question(db, doors_in):
    doors_in(door(owners=""))
    write(db, commands.save_household, replace(draft_of(db, 1), owners="谭明"))
    assert draft_of(db, 1).owners == "谭明"


def test_a_door_that_changed_hands_has_a_history_and_stays(db, compound, chinese):
    made = write(db, commands.save_household, HouseholdDraft(compound_id=compound, **FULL))
    sold = replace(draft_of(db, made), owners="谭明", owners_are="change", changed_on=date(2026, 5, 1))
    write(db, commands.save_household, replace(sold, change_reason=" 买卖 ", change_document_no=" 7号 "))
    with db.reading() as s:
        told = [
            (row.name, row.reason, row.document_no, row.end_reason, row.end_document_no)
            for row in queries.owner_history(s, made)
        ]
    assert told == [
        ("谭明", "买卖", "7号", "", ""),
        ("尉迟敏", "", "", "买卖", "7号"),
        ("王斌", "", "", "买卖", "7号"),
    ]
    error = refused(db, commands.remove_household, made)
    assert error.facts["hangs"] == {"owner": 2}
    assert "2位原产权人" in sentence(error)


def test_a_door_moves_within_its_compound_but_onto_no_other(db, registered, doors_in):
    doors_in(door(room="102"))
    draft = draft_of(db, registered)
    assert refused(db, commands.save_household, replace(draft, room="102")).code == "household.twice"
    write(db, commands.save_household, replace(draft, building="2", staircase="", room="8"))
    assert draft_of(db, registered).building == "2栋"
    assert draft_of(db, registered).staircase == ""


def test_a_door_that_stays_where_it_is_may_have_a_twin(db, registered, doors_in):
    doors_in(door(room="0101"))
    write(db, commands.save_household, replace(draft_of(db, registered), remark="出租"))


def test_the_open_link_ends_with_its_door(db, registered):
    with db.writing("since") as s:
        s.scalars(select(HouseholdLink)).one().begins_on = date(2026, 1, 1)
    error = refused(
        db, commands.save_household, replace(draft_of(db, registered), ends_on=date(2025, 12, 31))
    )
    assert (error.code, error.field) == ("household.ends_too_early", "ends_on")
    write(db, commands.save_household, replace(draft_of(db, registered), ends_on=date(2026, 3, 1)))
    with db.reading() as s:
        assert s.scalars(select(HouseholdLink.ends_on)).one() == date(2026, 3, 1)


def test_a_link_that_was_to_last_longer_ends_with_its_door(db, registered):
    with db.writing("until next year") as s:
        s.scalars(select(HouseholdLink)).one().ends_on = date(2027, 1, 1)
    write(db, commands.save_household, replace(draft_of(db, registered), ends_on=date(2026, 3, 1)))
    with db.reading() as s:
        link = s.scalars(select(HouseholdLink)).one()
        assert (link.ends_on, link.end_reason) == (date(2026, 3, 1), "销户")


def test_a_door_does_not_end_before_its_owners_got_it(db, registered):
    with db.writing("since") as s:
        s.scalars(select(Owner)).one().begins_on = date(2026, 3, 2)
    ended = replace(draft_of(db, registered), ends_on=date(2026, 3, 1))
    error = refused(db, commands.save_household, ended)
    assert (error.code, error.field) == ("household.ends_before_owner", "ends_on")
    assert error.facts["begins_on"] == date(2026, 3, 2)
    write(db, commands.save_household, replace(ended, ends_on=date(2026, 3, 2)))


def test_only_a_door_without_a_history_is_removed_and_comes_back(db, compound, registered, chinese):
    error = refused(db, commands.remove_household, registered)
    assert (error.code, error.facts["hangs"]) == ("household.relied_on", {"household_link": 1})
    assert "注销日期" in sentence(error)
    made = write(db, commands.save_household, HouseholdDraft(compound_id=compound, **FULL))
    before = draft_of(db, made)
    write(db, commands.remove_household, made)
    with db.reading() as s:
        assert s.scalars(select(Owner.id).where(Owner.household_id == made)).all() == []
        action, _ = undoing.last_action(s)
    write(db, undoing.undo, action)
    assert replace(draft_of(db, made), version=before.version) == before
    with pytest.raises(NotFound):
        write(db, commands.remove_household, 999)

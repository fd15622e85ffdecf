"""What the form of a place writes and refuses, each refusal with its sentence and its way out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from desktop.core import undoing
from desktop.core.errors import Conflict, NotFound, RuleBroken
from desktop.features.organisation import commands, queries
from desktop.features.organisation.entities import Household, HouseholdLink, Place
from desktop.features.organisation.records import BodyDraft, PlaceDraft
from desktop.ui.sentences import sentence
from tests.features.organisation.workbooks import door


def write(db, command, *args):
    with db.writing("form") as s:
        return command(s, *args)


def refused(db, command, *args) -> RuleBroken:
    with pytest.raises(RuleBroken) as caught:
        write(db, command, *args)
    return caught.value


def ids(db) -> dict[str, int]:
    with db.reading() as s:
        return {place.name: place.id for place in queries.places(s)}


def draft_of(db, place: int) -> PlaceDraft:
    with db.reading() as s:
        return queries.place_draft(s, place)


@pytest.fixture
def two(db, compound, doors_in) -> dict[str, int]:
    """A second compound beside the first, whose building holds two doors."""
    doors_in(door(), door(room="102", centre=""))
    write(db, commands.save_place, PlaceDraft(ids(db)["沈家营社区"], "compound", "天方花园"))
    return ids(db)


def test_places_are_made_from_the_top_and_levels_may_be_left_out(db):
    top = write(db, commands.save_place, PlaceDraft(None, "district", " 黄石港区 "))
    compound = write(db, commands.save_place, PlaceDraft(top, "compound", "天方花园"))
    building = write(db, commands.save_place, PlaceDraft(compound, "building", "三号楼"))
    write(db, commands.save_place, PlaceDraft(building, "staircase", "２"))
    assert list(ids(db)) == ["黄石港区", "天方花园", "3栋", "2单元"]


def test_any_level_may_stand_at_the_top(db):
    for kind in ("street", "community", "compound"):
        write(db, commands.save_place, PlaceDraft(None, kind, f"某{kind}"))
    assert len(ids(db)) == 3


@pytest.mark.parametrize(
    ("kind", "parent", "code", "field"),
    [
        ("street", "沈家营社区", "place.inverted", "parent_id"),
        ("compound", "冶电二村小区", "place.inverted", "parent_id"),
        ("building", "沈家营社区", "place.needs_compound", "parent_id"),
        ("building", None, "place.needs_compound", "parent_id"),
        ("staircase", "冶电二村小区", "place.needs_building", "parent_id"),
    ],
)
def test_levels_are_not_turned_round(db, two, kind, parent, code, field):
    error = refused(db, commands.save_place, PlaceDraft(two[parent] if parent else None, kind, "新"))
    assert (error.code, error.field) == (code, field)
    assert "…" not in sentence(error)


def test_a_place_needs_a_name_of_its_own_among_its_neighbours(db, two):
    community = two["沈家营社区"]
    assert refused(db, commands.save_place, PlaceDraft(community, "compound", "　")).code == "name.missing"
    error = refused(db, commands.save_place, PlaceDraft(community, "compound", "天方花园"))
    assert (error.code, error.field) == ("place.twice", "name")
    assert refused(db, commands.save_place, PlaceDraft(None, "street", "沈家营街道")).code == "place.twice"


def test_a_place_is_renamed_and_moved_with_all_below_it(db, two):
    other = write(db, commands.save_place, PlaceDraft(two["沈家营街道"], "community", "天方社区"))
    draft = draft_of(db, two["冶电二村小区"])
    assert write(db, commands.save_place, replace(draft, name="冶电新村", parent_id=other)) == draft.id
    with db.reading() as s:
        assert [step.name for step in queries.scope_trail(s, two["1栋"])] == [
            "沈家营街道",
            "天方社区",
            "冶电新村",
            "1栋",
        ]
    with pytest.raises(Conflict):
        write(db, commands.save_place, draft)


def test_a_circle_is_refused(db, two):
    draft = draft_of(db, two["沈家营社区"])
    for parent in ("冶电二村小区", "沈家营社区"):
        error = refused(db, commands.save_place, replace(draft, parent_id=two[parent]))
        assert (error.code, error.field) == ("place.cycle", "parent_id")


def test_a_building_under_another_community_is_refused(db, two):
    error = refused(db, commands.save_place, replace(draft_of(db, two["1栋"]), parent_id=two["沈家营社区"]))
    assert error.code == "place.needs_compound"


def test_a_building_takes_its_doors_into_another_compound(db, two):
    draft = draft_of(db, two["1栋"])
    write(db, commands.save_place, replace(draft, parent_id=two["天方花园"]))
    with db.reading() as s:
        assert {*s.scalars(select(Household.compound_id))} == {two["天方花园"]}
        last = undoing.last_action(s)
    with db.writing("undo") as s:
        undoing.undo(s, last[0])
    with db.reading() as s:
        assert {*s.scalars(select(Household.compound_id))} == {two["冶电二村小区"]}


def test_doors_linked_with_who_stays_behind_do_not_move(db, two, compound):
    centre = write(db, commands.save_body, BodyDraft(compound, "centre_household", "党员中心户"))
    with db.writing("link") as s:
        link = s.scalars(select(HouseholdLink)).one()
        link.body_id = centre
    error = refused(db, commands.save_place, replace(draft_of(db, two["1栋"]), parent_id=two["天方花园"]))
    assert (error.code, error.facts["count"]) == ("place.links_stay", 1)
    with db.reading() as s:
        assert {*s.scalars(select(Household.compound_id))} == {compound}
        assert s.get(Place, two["1栋"]).parent_id == compound


def test_a_centre_household_does_not_move_away_from_doors_that_stay(db, two, doors_in):
    doors_in(door(building="2栋", centre=""))
    with db.writing("link") as s:
        link = s.scalars(select(HouseholdLink)).one()
        other = s.scalars(
            select(Household.id).join(Household.place).where(Place.parent_id == ids(db)["2栋"])
        ).one()
        s.add(HouseholdLink(household_id=other, body_id=link.body_id))
    moved = replace(draft_of(db, two["1栋"]), parent_id=two["天方花园"])
    assert refused(db, commands.save_place, moved).code == "place.links_stay"
    with db.writing("end") as s:
        s.scalars(select(HouseholdLink).where(HouseholdLink.household_id == other)).one().ends_on = date(
            2026, 5, 1
        )
    write(db, commands.save_place, moved)
    assert draft_of(db, two["1栋"]).parent_id == two["天方花园"]


def test_only_what_nothing_hangs_on_is_removed_and_comes_back(db, two):
    write(db, commands.remove_place, two["天方花园"])
    assert "天方花园" not in ids(db)
    with db.reading() as s:
        action, _ = undoing.last_action(s)
    write(db, undoing.undo, action)
    assert ids(db)["天方花园"] == two["天方花园"]
    error = refused(db, commands.remove_place, two["冶电二村小区"])
    assert error.code == "place.relied_on"
    assert error.facts["hangs"] == {"place": 1, "body": 2, "household": 2}
    with pytest.raises(NotFound):
        write(db, commands.remove_place, 999)


def test_what_a_meeting_tells_of_stays(demo, chinese):
    with demo.reading() as s:
        meetings = "SELECT compound_id FROM meeting"
        compound = s.connection().exec_driver_sql(meetings).scalar_one()
    error = refused(demo, commands.remove_place, compound)
    assert error.facts["hangs"]["meeting"] == 1
    assert "会议1次" in sentence(error)
    assert "请先" in sentence(error)


def test_the_demo_is_made_of_places_that_stand_right(demo):
    """What the importers write would be accepted from the form as well."""
    with demo.reading() as s:
        drafts = [queries.place_draft(s, place.id) for place in queries.places(s)]
    with demo.writing("again") as s:
        for draft in drafts:
            commands.save_place(s, draft)

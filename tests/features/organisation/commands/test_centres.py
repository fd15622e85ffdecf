"""Handing doors to centre households, and what those did: refusals, histories, no door linked twice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.core import undoing
from desktop.core.db import Database
from desktop.core.errors import Conflict, NotFound, RuleBroken
from desktop.features.organisation import commands, queries
from desktop.features.organisation.entities import Body, Duty, Household, HouseholdLink, Place
from desktop.features.organisation.queries.days import linked_on
from desktop.features.organisation.records import DutyDraft, LinkDraft, UnlinkDraft
from tests.features.organisation.workbooks import door

FIRST = date(2026, 3, 1)
LATER = date(2026, 6, 1)


@pytest.fixture
def town(db: Database, doors_in: Callable[..., object]) -> tuple[int, int, list[int]]:
    """Two centre households of one compound and six doors nobody looks after."""
    doors_in(*(door(room=str(100 + at), centre="") for at in range(1, 7)))
    with db.writing("centre") as s:
        first = s.scalars(select(Body).where(Body.kind == "centre_household")).one()
        other = Body(place_id=first.place_id, kind="centre_household", name="党员中心户（1栋2单元）")
        s.add(other)
        s.flush()
        return first.id, other.id, list(s.scalars(select(Household.id).order_by(Household.id)))


def linked(s: Session, body: int, day: date) -> set[int]:
    query = select(HouseholdLink.household_id).where(HouseholdLink.body_id == body, linked_on(day))
    return set(s.scalars(query))


def test_doors_are_handed_over_and_the_past_stays(db, town):
    one, other, doors = town
    with db.writing("link") as s:
        draft = LinkDraft(one, tuple(doors[:4]), "", FIRST, "划片", "社〔2026〕3号")
        assert commands.link_households(s, draft) == 4
    with db.writing("hand over") as s:
        draft = LinkDraft(other, tuple(doors[2:]), "1栋1单元101", LATER)
        assert commands.link_households(s, draft) == 5
    with db.reading() as s:
        assert linked(s, one, LATER - timedelta(1)) == set(doors[:4])
        assert linked(s, one, LATER) == {doors[1]}
        assert linked(s, other, LATER) == set(doors) - {doors[1]}
        past = s.scalars(select(HouseholdLink).where(HouseholdLink.household_id == doors[0])).first()
        assert (past.begins_on, past.ends_on, past.reason, past.document_no) == (
            FIRST, LATER, "划片", "社〔2026〕3号",
        )  # fmt: skip
    with db.writing("again") as s:
        assert commands.link_households(s, LinkDraft(other, tuple(doors[2:]), "", LATER)) == 0


def test_a_link_ends_with_its_reason(db, town):
    one, _, doors = town
    with db.writing("link") as s:
        commands.link_households(s, LinkDraft(one, tuple(doors[:2]), "", FIRST, "划片"))
    with db.writing("end") as s:
        assert commands.unlink_households(s, UnlinkDraft(tuple(doors), LATER, "搬走", "社〔2026〕9号")) == 2
    with db.reading() as s:
        assert linked(s, one, LATER) == set()
        assert linked(s, one, LATER - timedelta(1)) == set(doors[:2])
        told = select(HouseholdLink.reason, HouseholdLink.end_reason, HouseholdLink.end_document_no)
        assert {tuple(row) for row in s.execute(told)} == {("划片", "搬走", "社〔2026〕9号")}


def left(s: Session, _one: int, doors: list[int]) -> None:
    s.get_one(Household, doors[0]).ends_on = date(2026, 2, 1)


def elsewhere(s: Session, _one: int, doors: list[int]) -> None:
    compound = Place(kind="compound", name="别处小区")
    s.add(compound)
    s.flush()
    s.get_one(Household, doors[0]).compound_id = compound.id


def since_july(s: Session, one: int, doors: list[int]) -> None:
    commands.link_households(s, LinkDraft(one, (doors[0],), "", date(2026, 7, 1)))


def until_july(s: Session, one: int, doors: list[int]) -> None:
    commands.link_households(s, LinkDraft(one, (doors[0],), "", FIRST))
    commands.unlink_households(s, UnlinkDraft((doors[0],), date(2026, 7, 1)))


def gone(s: Session, one: int, _doors: list[int]) -> None:
    for body in s.scalars(select(Body).where(Body.kind == "centre_household", Body.id != one)):
        body.ends_on = date(2026, 4, 1)


@pytest.mark.parametrize(
    ("before", "code", "field", "facts"),
    [
        (left, "link.household_left", "rooms", {"address": "1栋1单元101", "ends_on": date(2026, 2, 1)}),
        (elsewhere, "link.other_compound", "rooms", {"address": "1栋1单元101"}),
        (since_july, "link.before_present", "begins_on", {"begins_on": date(2026, 7, 1)}),
        (until_july, "link.before_past", "begins_on", {"ends_on": date(2026, 7, 1)}),
        (gone, "link.centre_not_there", "begins_on", {"name": "党员中心户（1栋2单元）"}),
    ],
)
def test_a_link_that_cannot_be_is_refused_whole(db, town, before, code, field, facts):
    one, other, doors = town
    with db.writing("before") as s:
        before(s, one, doors)
    with db.reading() as s:
        count = s.execute(select(func.count(HouseholdLink.id))).scalar_one()
    with pytest.raises(RuleBroken) as refused, db.writing("link") as s:
        commands.link_households(s, LinkDraft(other, tuple(doors[1:] + doors[:1]), "", LATER))
    assert (refused.value.code, refused.value.field) == (code, field)
    assert facts.items() <= refused.value.facts.items()
    with db.reading() as s:
        assert s.execute(select(func.count(HouseholdLink.id))).scalar_one() == count


@pytest.mark.parametrize(
    ("changed", "code", "field"),
    [
        ({"begins_on": None}, "link.day_missing", "begins_on"),
        ({"body_id": None}, "link.centre_missing", "body_id"),
        ({"body_id": 1}, "link.centre_missing", "body_id"),
        ({"household_ids": ()}, "link.nobody", "rooms"),
        ({"rooms": "9-9-999"}, "link.room_unknown", "rooms"),
        ({"rooms": "1-1-10"}, "link.room_unknown", "rooms"),
    ],
)
def test_a_link_asks_for_what_it_needs(db, town, changed, code, field):
    one, _, doors = town
    told = {"body_id": one, "household_ids": (doors[0],), "begins_on": FIRST} | changed
    with pytest.raises(RuleBroken) as refused, db.writing("link") as s:
        commands.link_households(s, LinkDraft(**told))
    assert (refused.value.code, refused.value.field) == (code, field)


def test_what_is_not_there_is_not_linked(db, town):
    with pytest.raises(NotFound), db.writing("link") as s:
        commands.link_households(s, LinkDraft(town[0], (9999,), "", FIRST))


def test_a_link_cannot_end_before_it_began(db, town):
    one, _, doors = town
    with db.writing("link") as s:
        commands.link_households(s, LinkDraft(one, (doors[0],), "", LATER))
    with pytest.raises(RuleBroken, match="link.before_present"), db.writing("end") as s:
        commands.unlink_households(s, UnlinkDraft((doors[0],), FIRST))
    with pytest.raises(RuleBroken, match="link.day_missing"), db.writing("end") as s:
        commands.unlink_households(s, UnlinkDraft((doors[0],), None))


def test_the_doors_of_a_centre_household_are_what_is_typed(db, town):
    one, other, doors = town
    with db.writing("link") as s:
        commands.link_households(s, LinkDraft(one, tuple(doors[:3]), "", FIRST))
        commands.link_households(s, LinkDraft(other, (doors[5],), "", FIRST))
    with db.reading() as s:
        assert queries.linked_rooms(s, one) == "1栋1单元101、1栋1单元102、1栋1单元103"
    with db.writing("adjust") as s:
        typed = "1-1-102、1-1-104，1栋1单元106\n1-1-103"
        assert commands.adjust_links(s, LinkDraft(one, (), typed, LATER, "重新划片")) == 3
    with db.reading() as s:
        assert linked(s, one, LATER) == {doors[1], doors[2], doors[3], doors[5]}
        assert linked(s, other, LATER) == set()
        assert linked(s, one, LATER - timedelta(1)) == set(doors[:3])


steps = st.lists(
    st.tuples(
        st.sampled_from(["one", "other", "nobody"]), st.sets(st.integers(0, 1), min_size=1), st.integers(0, 6)
    ),
    max_size=8,
)


@settings(
    max_examples=120,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    deadline=None,
    derandomize=True,
)
@given(steps)
def test_no_door_is_ever_linked_twice_on_a_day(db, town, told):
    """Whatever is handed over on whatever day, refused steps included, past links never move."""
    one, other, doors = town
    with db.writing("clean") as s:
        for link in s.scalars(select(HouseholdLink)):
            s.delete(link)
    past = set[tuple[int, date, date]]()
    for to, chosen, after in told:
        day, ids = FIRST + timedelta(after), tuple(doors[at] for at in chosen)
        try:
            with db.writing("step") as s:
                if to == "nobody":
                    commands.unlink_households(s, UnlinkDraft(ids, day))
                else:
                    commands.link_households(s, LinkDraft(one if to == "one" else other, ids, "", day))
        except RuleBroken:
            pass
        with db.reading() as s:
            links = [(link.id, link.begins_on, link.ends_on) for link in s.scalars(select(HouseholdLink))]
        assert past <= set(links)
        past = {link for link in links if link[2]}
    with db.reading() as s:
        for at in range(-1, 9):
            held = list(s.scalars(select(HouseholdLink.household_id).where(linked_on(FIRST + timedelta(at)))))
            assert len(held) == len(set(held))


def test_a_duty_is_noted_mended_and_struck_out(db, town):
    one = town[0]
    with db.writing("duty") as s:
        duty = commands.save_duty(s, DutyDraft(one, "opinions", FIRST, " 楼道灯坏了 ", "1-1-102"))
    with db.reading() as s:
        draft = queries.duty_draft(s, duty)
    assert (draft.content, draft.room, draft.version) == ("楼道灯坏了", "1栋1单元102", 1)
    with db.writing("mend") as s:
        commands.save_duty(s, DutyDraft(one, "mediation", LATER, "漏水", "", duty, 1))
    with db.reading() as s:
        assert queries.duty_draft(s, duty) == DutyDraft(one, "mediation", LATER, "漏水", "", duty, 2)
    with pytest.raises(Conflict), db.writing("stale") as s:
        commands.save_duty(s, draft)
    with db.writing("strike out") as s:
        commands.remove_duty(s, duty)
    with db.reading() as s:
        assert s.get(Duty, duty) is None
        action, _ = undoing.last_action(s)
    with db.writing("undo") as s:
        undoing.undo(s, action)
    with db.reading() as s:
        assert queries.duty_draft(s, duty).content == "漏水"


@pytest.mark.parametrize(
    ("changed", "code", "field"),
    [
        ({"kind": ""}, "duty.kind_missing", "kind"),
        ({"done_on": None}, "duty.day_missing", "done_on"),
        ({"done_on": date(2999, 1, 1)}, "duty.day_ahead", "done_on"),
        ({"content": "　"}, "duty.content_missing", "content"),
        ({"room": "7-1-101"}, "link.room_unknown", "room"),
        ({"room": "1-1-101、1-1-102"}, "duty.one_room", "room"),
        ({"body_id": 1}, "duty.centre_missing", "body_id"),
    ],
)
def test_a_duty_asks_for_what_it_needs(db, town, changed, code, field):
    told = {"body_id": town[0], "kind": "publicity", "done_on": FIRST, "content": "讲政策"} | changed
    with pytest.raises(RuleBroken) as refused, db.writing("duty") as s:
        commands.save_duty(s, DutyDraft(**told))
    assert (refused.value.code, refused.value.field) == (code, field)


@pytest.mark.parametrize("do", [commands.remove_duty, queries.duty_draft])
def test_a_duty_that_has_gone_is_told(db, town, do):
    with pytest.raises(NotFound), db.writing("duty") as s:
        do(s, 99)
    with pytest.raises(NotFound), db.writing("duty") as s:
        commands.save_duty(s, DutyDraft(town[0], "publicity", FIRST, "讲政策", "", 99, 1))


def test_every_room_that_is_unknown_is_named_at_once(db, doors_in):
    doors_in(door())
    with db.reading() as s:
        centre = s.scalars(select(Body.id).where(Body.kind == "centre_household")).first()
    draft = LinkDraft(centre, rooms="1-1-101、9-9-901、8-8-801", begins_on=date(2026, 1, 1))
    with db.writing("links") as s, pytest.raises(RuleBroken) as caught:
        commands.adjust_links(s, draft)
    assert (caught.value.code, caught.value.facts["value"]) == ("link.room_unknown", "9-9-901、8-8-801")

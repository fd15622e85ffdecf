"""Where the household register has gaps, door by door."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ColumnElement, func, or_, select, true, union
from sqlalchemy.orm import aliased

from desktop.features.organisation.entities import FormerArea, Household, HouseholdLink, Owner, Person, Place
from desktop.features.organisation.queries.days import first_owner, linked_on, owned_on, standing
from desktop.features.organisation.rules import SHARED_OWNER

ROOM = func.ltrim(Household.room, "0")
"""`0101` and `101` are one room."""


def within_gap(gap: str, within: ColumnElement[bool], day: date) -> ColumnElement[bool]:
    """Whether a door shows a gap (one of `records.GAPS`; any door that stands when empty) on a day.

    `within` narrows the doors a doubtful one is held against.
    """
    match gap:
        case "ended":
            return ~standing(day)
        case "area":
            lacks = Household.area.is_(None) & Household.id.not_in(
                select(FormerArea.household_id).where(FormerArea.ends_on > day)
            )
        case "owner":
            lacks = Household.id.not_in(select(Owner.household_id).where(first_owner(day)))
        case "centre":
            lacks = Household.id.not_in(select(HouseholdLink.household_id).where(linked_on(day)))
        case "doubtful":
            lacks = or_(*_doubtful(within & standing(day), day))
        case _:
            lacks = true()
    return standing(day) & lacks


def _doubtful(within: ColumnElement[bool], day: date) -> tuple[ColumnElement[bool], ...]:
    """Doors that may be one: of one owner and telephone without a mark, or of one room in two spellings."""
    return (Household.id.in_(_same_owner(within, day)), Household.id.in_(_same_room(within)))


def _same_owner(within: ColumnElement[bool], day: date):  # noqa: ANN202  a sub-query, for an IN alone
    unmarked = (Household.buyer_group == "") & ~Household.unsold & (Household.phone != "")
    for words in SHARED_OWNER:
        unmarked &= ~Household.remark.contains(words)
    twice = select(Household.phone).group_by(Household.phone).having(func.count() > 1)  # from the index
    owned = (
        select(
            Household.id,
            func.count()
            .over(partition_by=(Household.compound_id, Person.name, Household.phone))
            .label("doors"),
        )
        .join(Owner, Owner.household_id == Household.id)
        .join(Person, Owner.person_id == Person.id)
        .where(within, unmarked, owned_on(day), Household.phone.in_(twice))
        .subquery()
    )
    return select(owned.c.id).where(owned.c.doors > 1)


def _same_room(within: ColumnElement[bool]):  # noqa: ANN202
    """A room twice on one staircase, or on a staircase and on its building alone.

    Only buildings are looked at that have a room with a zero before it or a door on no staircase.
    """
    on = aliased(Place)
    building = func.iif(on.kind == "staircase", on.parent_id, on.id)
    bare = func.sum(on.kind != "staircase").over(partition_by=(building, ROOM)).label("bare")
    here = func.count().over(partition_by=(Household.place_id, ROOM)).label("here")
    there = func.count().over(partition_by=(building, ROOM)).label("there")
    zero = (Household.room >= "0") & (Household.room < "1")  # a range of the index, as LIKE is not
    with_zero = (
        select(building).select_from(Household).join(on, Household.place_id == on.id).where(within, zero)
    )
    no_staircase = select(Household.place_id).where(
        within, Household.place_id.in_(select(Place.id).where(Place.kind != "staircase"))
    )
    suspect = union(with_zero, no_staircase)
    rooms = (
        select(Household.id, bare, here, there)
        .join(on, Household.place_id == on.id)
        .where(within, building.in_(suspect))
        .subquery()
    )
    return select(rooms.c.id).where(or_(rooms.c.here > 1, (rooms.c.bare > 0) & (rooms.c.there > 1)))

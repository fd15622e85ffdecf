"""The lists of a scope as of a day: who is in office, which door hangs on which centre household."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.features.organisation import rules
from desktop.features.organisation.entities import Body, Household, HouseholdLink, Owner, Person, Post
from desktop.features.organisation.queries.days import lasting, linked_on, owned_on
from desktop.features.organisation.queries.households import ROOM_ORDER, doors, household_rows
from desktop.features.organisation.queries.places import listed, places, scope_ids
from desktop.features.organisation.queries.tree import BY_KIND
from desktop.features.organisation.records import Holder, HouseholdRow, LinkedDoor


class Where(NamedTuple):
    """The names of the places one place lies in, by kind, and its turn among all places."""

    names: dict[str, str]
    turn: int


def whereabouts(s: Session) -> dict[int, Where]:
    """For each place the names above it and its own, by kind of place, in the order of the tree."""
    found: dict[int, Where] = {}
    for turn, place in enumerate(places(s)):
        above = found[place.parent_id].names if place.parent_id in found else {}
        found[place.id] = Where({**above, place.kind: place.name}, turn)
    return found


def holders(s: Session, scope: int | None, on: date | None = None) -> tuple[Holder, ...]:
    """Everybody in a post in a scope on a day (today when None), in the order of the tree.

    The telephone number is the person's own, else that of a door the same person owns.
    """
    day, where = on or date.today(), whereabouts(s)
    query = (
        select(
            Body.place_id, Body.name, Body.kind, Post.title, Person.id, Person.name,
            Post.begins_on, Post.document_no, Person.phone,
        )
        .join_from(Post, Body, Post.body_id == Body.id)
        .join(Person, Post.person_id == Person.id)
        .where(lasting(Post, day), lasting(Body, day), Body.place_id.in_(listed(scope_ids(s, scope))))
        .order_by(BY_KIND, Body.sort_key, Body.id, Post.id)
    )  # fmt: skip
    rows = sorted(s.execute(query).all(), key=lambda row: where[row.place_id].turn)
    phones = _phones(s, {row[4] for row in rows if not row.phone}, day)
    return tuple(
        Holder(
            where[place].names.get("community", ""), where[place].names.get("compound", ""),
            body, kind, title, name, begins_on, number, phone or phones.get(person, ""),
        )
        for place, body, kind, title, person, name, begins_on, number, phone in rows
    )  # fmt: skip


def centre_table(s: Session, scope: int | None, on: date | None = None) -> tuple[LinkedDoor, ...]:
    """Each door looked after on a day (today when None) beside its centre household, by compound and holder.

    Of two holders on one day the later one counts.
    """
    day, where = on or date.today(), whereabouts(s)
    names: dict[int, str] = centre_holders(s, day)
    query = (
        doors(select(Household.id, Household.compound_id, HouseholdLink.body_id, Body.name, Body.place_id))
        .join(HouseholdLink, HouseholdLink.household_id == Household.id)
        .join(Body, HouseholdLink.body_id == Body.id)
        .where(linked_on(day), lasting(Body, day), Body.place_id.in_(listed(scope_ids(s, scope))))
        .order_by(Body.sort_key, Body.id, *ROOM_ORDER)
    )
    rows = sorted(s.execute(query).all(), key=lambda row: where[row.place_id].turn)
    known = {row.id: row for row in household_rows(s, [row[0] for row in rows], day)}
    return tuple(
        _linked(where[compound], known[door], names.get(body) or name)
        for door, compound, body, name, _ in rows
    )


def centre_holders(s: Session, day: date) -> dict[int, str]:
    """Who held each centre household on a day; of two terms the later one."""
    query = (
        select(Post.body_id, Person.name)
        .join(Person, Post.person_id == Person.id)
        .join(Body, Post.body_id == Body.id)
        .where(Body.kind == "centre_household", lasting(Post, day))
        .order_by(Post.begins_on, Post.id)
    )
    return dict(s.execute(query).all())


def _linked(where: Where, door: HouseholdRow, centre: str) -> LinkedDoor:
    return LinkedDoor(
        community=where.names.get("community", ""),
        compound=where.names.get("compound", ""),
        building=door.building,
        centre=centre,
        address=rules.address(door.building, door.staircase, door.room),
        hidden=rules.address(door.building, door.staircase, "***室"),
        owners=door.owners,
        phone=door.phone,
    )


def _phones(s: Session, people: Collection[int], day: date) -> dict[int, str]:
    query = (
        select(Owner.person_id, Household.phone)
        .join(Household, Owner.household_id == Household.id)
        .where(Owner.person_id.in_(listed(people)), Household.phone != "", owned_on(day))
        .order_by(Owner.id.desc())
    )
    return dict(s.execute(query).all())

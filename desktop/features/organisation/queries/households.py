"""Questions about the household register."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Select, func, or_, select, true
from sqlalchemy.orm import Session, aliased

from desktop.core.errors import NotFound
from desktop.core.text import half_width, tidy
from desktop.features.organisation.entities import Household, HouseholdLink, Owner, Person, Place, Post
from desktop.features.organisation.queries.places import listed, scope_places
from desktop.features.organisation.records import HouseholdDraft, HouseholdRow, RosterFigures

Staircase, Building = aliased(Place), aliased(Place)
ADDRESS = re.compile(r"(\d+)\s*(?:-|栋|号楼|幢)\s*(?:(\d+)\s*(?:-|单元)\s*)?(\w+)")
ROOM_ORDER = (Building.sort_key, Staircase.sort_key, Household.sort_key, Household.id)
FIRST_OWNER = (
    select(Person.sort_key)
    .join(Owner, Owner.person_id == Person.id)
    .where(Owner.household_id == Household.id, Owner.position == 1)
    .scalar_subquery()
)
ORDERS = {
    "address": ROOM_ORDER,
    "area": (Household.area, *ROOM_ORDER),
    "owners": (FIRST_OWNER, *ROOM_ORDER),
    "phone": (Household.phone, *ROOM_ORDER),
}


def household_ids(
    s: Session,
    scope: int | None,
    text: str = "",
    order: str = "address",
    descending: bool = False,  # noqa: FBT001, FBT002  a table's header tells both in one breath
) -> list[int]:
    """Households of a scope in the order asked for: `address`, `area`, `owners` or `phone`.

    `text` is an address, a room, an owner (name, pinyin, initials) or the end of a phone number.
    """
    first, *rest = ORDERS[order]
    query = doors(select(Household.id)).where(in_scope(s, scope), holding(text))
    return list(s.scalars(query.order_by(first.desc() if descending else first, *rest)))


def household_rows(s: Session, ids: Collection[int]) -> list[HouseholdRow]:
    """One row per id, in the order of the ids."""
    owners, centres = owner_names(s, ids), _centre_names(s, ids)
    building = Building.name.label("building")
    staircase = func.iif(Staircase.kind == "staircase", Staircase.name, "").label("staircase")
    query = select(
        Household.id, building, staircase, Household.room, Household.area, Household.area_basis,
        Household.phone, Household.remark,
    ).where(Household.id.in_(listed(ids)))  # fmt: skip
    found = {
        row["id"]: HouseholdRow(**row, owners="、".join(owners[row["id"]]), centre=centres.get(row["id"], ""))
        for row in s.execute(doors(query)).mappings()
    }
    return [found[wanted] for wanted in ids if wanted in found]


def household_draft(s: Session, household_id: int) -> HouseholdDraft:
    """What the form of a household starts from; raises `NotFound`."""
    door = s.get(Household, household_id)
    if door is None:
        raise NotFound(id=household_id)
    owners = "、".join(owner_names(s, [household_id])[household_id])
    return HouseholdDraft(door.area, door.area_basis, owners, door.phone, door.remark, door.id, door.version)


def household_at(s: Session, compound: int | None, said: str) -> list[int]:
    """The doors of a compound that are called so: `3-2-501`, `3栋2单元501`, or a room of its own number.

    Other than the search box it takes a room for what it is: 50 is not 501.
    """
    wanted = tidy(half_width(said)).lower()
    found = ADDRESS.fullmatch(wanted)
    room = found[3] if found else wanted
    query = doors(select(Household.id, Household.room)).where(Household.compound_id == compound)
    return [door for door, called_so in s.execute(query.where(holding(said))) if called_so.lower() == room]


def roster_figures(s: Session, scope: int | None) -> RosterFigures:
    """How many doors and square metres, and which gaps, the register of a scope has."""
    within = in_scope(s, scope)
    count, area = func.count(Household.id), func.sum(Household.area)
    households, total, measured = s.execute(
        select(count, area, func.count(Household.area)).where(within)
    ).one()
    owned = select(Owner.household_id)
    looked_after = select(HouseholdLink.household_id).where(HouseholdLink.ends_on.is_(None))
    return RosterFigures(
        households=households,
        area=total or Decimal(0),
        without_area=households - measured,
        without_owner=s.execute(select(count).where(within, Household.id.not_in(owned))).scalar_one(),
        without_centre=s.execute(select(count).where(within, Household.id.not_in(looked_after))).scalar_one(),
    )


def in_scope(s: Session, scope: int | None) -> ColumnElement[bool]:
    """Whether a household lies in a scope.

    From the compound upwards through the compound each household names, so that the list of
    places stays short where the households are many.
    """
    if scope is None:
        return true()
    within = scope_places(s, scope)
    if compounds := [place.id for place in within if place.kind == "compound"]:
        return Household.compound_id.in_(listed(compounds))
    return Household.place_id.in_(listed([place.id for place in within]))


def holding(text: str) -> ColumnElement[bool]:
    """Whether a household is what somebody looks for, in any of the ways one says it."""
    wanted = tidy(half_width(text)).lower()
    if not wanted:
        return true()
    if found := ADDRESS.fullmatch(wanted):
        return _at(*found.groups())
    owned = select(Owner.household_id).join(Person, Owner.person_id == Person.id).where(called(wanted))
    ways = [Household.id.in_(owned), Household.room == wanted]
    if wanted.isdigit() and len(wanted) >= 4:
        ways.append((Household.phone + "、").contains(wanted + "、"))
    return or_(*ways)


def called(wanted: str) -> ColumnElement[bool]:
    """Whether a person goes by these letters or characters."""
    return or_(
        Person.name.contains(wanted, autoescape=True),
        Person.initials.startswith(wanted, autoescape=True),
        Person.pinyin.startswith(wanted, autoescape=True),
    )


def _at(building: str, staircase: str | None, room: str) -> ColumnElement[bool]:
    door = (Building.name == f"{int(building)}栋") & Household.room.startswith(room, autoescape=True)
    return door & (Staircase.name == f"{int(staircase)}单元") if staircase else door


def doors(query: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
    """A query over households, joined to their staircase (or building) and building."""
    return query.join(Staircase, Household.place_id == Staircase.id).join(
        Building, Building.id == func.iif(Staircase.kind == "staircase", Staircase.parent_id, Staircase.id)
    )


def owner_names(s: Session, ids: Collection[int]) -> defaultdict[int, list[str]]:
    """The owners of each household in the order of the register."""
    query = (
        select(Owner.household_id, Person.name)
        .join(Person, Owner.person_id == Person.id)
        .where(Owner.household_id.in_(listed(ids)))
        .order_by(Owner.household_id, Owner.position)
    )
    names = defaultdict[int, list[str]](list)
    for door, name in s.execute(query):
        names[door].append(name)
    return names


def _centre_names(s: Session, ids: Collection[int]) -> dict[int, str]:
    """Who looks after each household; of two terms of a centre household the later one."""
    query = (
        select(HouseholdLink.household_id, Person.name)
        .join(Post, Post.body_id == HouseholdLink.body_id)
        .join(Person, Post.person_id == Person.id)
        .where(
            HouseholdLink.household_id.in_(listed(ids)),
            HouseholdLink.ends_on.is_(None),
            Post.ends_on.is_(None),
        )
        .order_by(Post.begins_on, Post.id)
    )
    return dict(s.execute(query).all())

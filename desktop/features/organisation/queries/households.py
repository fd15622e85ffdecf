"""Questions about the household register."""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Select, func, or_, select, true, union
from sqlalchemy.orm import Session, aliased

from desktop.core.errors import NotFound
from desktop.core.text import half_width, readings, tidy
from desktop.features.organisation.entities import Household, HouseholdLink, Owner, Person, Place, Post
from desktop.features.organisation.queries.areas import areas_of, areas_then, by_area
from desktop.features.organisation.queries.days import (
    ended,
    first_owner,
    lasting,
    linked_on,
    owned_on,
    standing,
)
from desktop.features.organisation.queries.gaps import within_gap
from desktop.features.organisation.queries.owners import owner_names
from desktop.features.organisation.queries.places import below, listed, narrowed
from desktop.features.organisation.records import HouseholdDraft, HouseholdRow, RosterFigures

Staircase, Building = aliased(Place), aliased(Place)
BUILDING_OF = func.iif(Staircase.kind == "staircase", Staircase.parent_id, Staircase.id)
ADDRESS = re.compile(
    r"(\d+)(?:\s*(?:[-—–#]|栋|号楼|幢|座)\s*|\s+)(?:(\d+)(?:\s*(?:[-—–]|单元)\s*|\s+))?([^\W_]+?)(?:室|号房?|房)?"
)
MOBILE = re.compile(r"\d{3}[\s-]?\d{4}[\s-]?\d{4}")
"""A whole number, as it is spaced to be read: no address."""

ROOM_ORDER = (
    Household.compound_id, Building.sort_key, Staircase.sort_key, Household.sort_key, Household.id,
)  # fmt: skip
ORDERS = {"area": Household.area, "phone": Household.phone}
MANY = 20_000
"""From so many households on the order of the whole register is an index's own, and nothing is sorted."""

LAST = "\U0010ffff"
"""Stands behind every letter, so that `wh` to `wh` with it is all that begins with `wh`."""


def household_ids(
    s: Session,
    scope: int | None,
    text: str = "",
    order: str = "address",
    descending: bool = False,  # noqa: FBT001, FBT002  a table's header tells both in one breath
    *,
    gap: str = "",
    on: date | None = None,
) -> list[int]:
    """Households of a scope in the order asked for: `address`, `area`, `owners` or `phone`.

    `text` is an address, a room, an owner (name, pinyin, initials) or the end of a phone number; `gap` is
    one of `records.GAPS`. Doors that ended before the day (today when None) show only in the gap `ended`.
    """
    scope = narrowed(s, scope)
    day, within = on or date.today(), in_scope(s, scope)
    if scope is None and not gap and not tidy(text):
        count = s.execute(select(func.count(Household.id))).scalar_one()
        if count > MANY:
            gone = set(s.scalars(select(Household.id).where(ended(day))))
            doors_there = _everything(s, count, order, descending, day)
            return [door for door in doors_there if door not in gone] if gone else doors_there
    query = doors(select(Household.id)).where(within, holding(text, day), within_gap(gap, within, day))
    if order == "address":
        compound, building, *rest = ROOM_ORDER
        return _all_of(s, query.order_by(compound, _turned(building, descending), *rest))
    if order == "area" and day < date.today():
        then = areas_then(day).subquery()
        query = query.outerjoin(then, then.c.household_id == Household.id)
        wanted = func.coalesce(then.c.area, Household.area)
    else:
        wanted = _first_name(day) if order == "owners" else ORDERS[order]
    return _all_of(s, query.order_by(_turned(wanted, descending), *ROOM_ORDER))


def household_rows(s: Session, ids: Collection[int], on: date | None = None) -> list[HouseholdRow]:
    """One row per id, in the order of the ids, with area, owners and centre household of a day (today when None)."""
    day = on or date.today()
    owners, centres = owner_names(s, ids, day), _centre_names(s, ids, day)
    building = Building.name.label("building")
    staircase = func.iif(Staircase.kind == "staircase", Staircase.name, "").label("staircase")
    query = select(
        Household.id, building, staircase, Household.room, Household.area, Household.area_basis,
        Household.phone, Household.remark, Household.buyer_group, Household.unsold,
        Household.representative, Household.ends_on,
    ).where(Household.id.in_(listed(ids)))  # fmt: skip
    found = {
        row["id"]: HouseholdRow(**row, owners="、".join(owners[row["id"]]), centre=centres.get(row["id"], ""))
        for row in s.execute(doors(query)).mappings()
    }
    if day < date.today():
        for door, (area, basis) in areas_of(s, ids, day).items():
            found[door] = replace(found[door], area=area, area_basis=basis)
    return [found[wanted] for wanted in ids if wanted in found]


def household_draft(s: Session, household_id: int) -> HouseholdDraft:
    """What the form of a household starts from; raises `NotFound`."""
    door = s.get(Household, household_id)
    if door is None:
        raise NotFound(id=household_id)
    (row,) = household_rows(s, [household_id])
    return HouseholdDraft(
        area=door.area,
        area_basis=door.area_basis,
        owners=row.owners,
        phone=door.phone,
        remark=door.remark,
        id=door.id,
        version=door.version,
        compound_id=door.compound_id,
        building=row.building,
        staircase=row.staircase,
        room=door.room,
        representative=door.representative,
        buyer_group=door.buyer_group,
        unsold=door.unsold,
        ends_on=door.ends_on,
    )


def household_at(s: Session, compound: int | None, said: str) -> list[int]:
    """The doors of a compound that are called so: `3-2-501`, `3栋2单元501`, or a room of its own number.

    Other than the search box it takes a room for what it is: 50 is not 501.
    """
    wanted = tidy(half_width(said)).lower()
    found = ADDRESS.fullmatch(wanted)
    room = found[3] if found else wanted
    query = doors(select(Household.id, Household.room)).where(Household.compound_id == compound)
    found_there = s.execute(query.where(holding(said, date.today())))
    return [door for door, called_so in found_there if called_so.lower() == room]


def roster_figures(s: Session, scope: int | None, on: date | None = None) -> RosterFigures:
    """How many doors and square metres the register of a scope had on a day (today when None), and its gaps."""
    scope, day = narrowed(s, scope), on or date.today()
    within = in_scope(s, scope) & standing(day)
    count, area = func.count(Household.id), func.sum(Household.area)
    households, total, measured = s.execute(
        select(count, area, func.count(Household.area)).where(within)
    ).one()
    more, newly = _areas_apart(s, within, day)

    def told_of(kind: type[Owner | HouseholdLink], which: ColumnElement[bool]) -> int:
        """How many doors of the scope have one such row."""
        query = select(func.count(kind.id)).where(which)
        if scope is None:  # few doors have ended, many stand
            gone = select(Household.id).where(ended(day))
            return s.execute(query.where(kind.household_id.not_in(gone))).scalar_one()
        here = select(Household.id).where(within)
        return s.execute(query.where(kind.household_id.in_(here))).scalar_one()

    return RosterFigures(
        households=households,
        area=(total or Decimal(0)) + more,
        without_area=households - measured - newly,
        without_owner=households - told_of(Owner, first_owner(day)),
        without_centre=households - told_of(HouseholdLink, linked_on(day)),
    )


def _areas_apart(s: Session, within: ColumnElement[bool], day: date) -> tuple[Decimal, int]:
    """By how many square metres doors were larger on a day than now, and how many have no area now that had one."""
    if day >= date.today():
        return Decimal(0), 0
    then = areas_then(day).subquery()
    query = select(then.c.area, Household.area).join(Household, Household.id == then.c.household_id)
    apart = s.execute(query.where(within)).all()
    more = sum((was - (now or Decimal(0)) for was, now in apart), Decimal(0))
    return more, sum(now is None for _, now in apart)


def in_scope(s: Session, scope: int | None) -> ColumnElement[bool]:
    """Whether a household lies in a scope.

    From the compound upwards through the compound each household names, so that the list of
    places stays short where the households are many.
    """
    if scope is None:
        return true()
    if s.scalar(select(Place.kind).where(Place.id == scope)) in ("building", "staircase"):
        return Household.place_id.in_(below(scope))
    return Household.compound_id.in_(below(scope, "compound"))


def holding(text: str, day: date) -> ColumnElement[bool]:
    """Whether a household is what somebody looks for, in any of the ways one says it, its owners those of a day.

    Each way is a list of its own, so that each can come from its own index.
    """
    wanted = tidy(half_width(text)).lower()
    if not wanted:
        return true()
    if digits := tail(wanted):
        wanted = digits
    elif found := ADDRESS.fullmatch(wanted):
        return _at(*found.groups())
    ways = [
        select(Owner.household_id).where(
            Owner.person_id.in_(select(Person.id).where(called(wanted))), owned_on(day)
        ),
        select(Household.id).where(Household.room == wanted),
    ]
    if digits:
        ways.append(select(Household.id).where(ends_in(Household.phone, digits)))
    return Household.id.in_(union(*ways))


def tail(wanted: str) -> str:
    """The digits of what may be a telephone number or the end of one; empty for anything else."""
    digits = re.sub(r"[\s-]", "", wanted) if MOBILE.fullmatch(wanted) else wanted
    return digits if digits.isdigit() and len(digits) >= 4 else ""


def ends_in(phone: Any, digits: str) -> ColumnElement[bool]:
    """Whether one of the numbers in a column ends so."""
    somewhere = func.instr(phone, digits) > 0  # quick, and leaves few to look at closely
    return somewhere & (func.instr(phone + "、", digits + "、") > 0)


def called(wanted: str) -> ColumnElement[bool]:
    """Whether a person goes by these letters (as the name is spelt, its surname read either way) or characters."""
    if not (wanted.isascii() and wanted.isalpha()):
        return Person.name.contains(wanted, autoescape=True)
    either = (
        Person.name.between(surname, surname + LAST) & column.between(spelt, spelt + LAST)
        for column, short in ((Person.pinyin, False), (Person.initials, True))
        for surname, spelt in readings(wanted, short=short)
    )
    return or_(*either, *(spelt.between(wanted, wanted + LAST) for spelt in (Person.initials, Person.pinyin)))


def _at(building: str, staircase: str | None, room: str) -> ColumnElement[bool]:
    door = (Building.name == f"{int(building)}栋") & Household.room.startswith(room, autoescape=True)
    return door & (Staircase.name == f"{int(staircase)}单元") if staircase else door


def doors(query: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
    """A query over households, joined to their staircase (or building) and building."""
    return query.join(Staircase, Household.place_id == Staircase.id).join(
        Building, Building.id == BUILDING_OF
    )


def doors_at(s: Session, compounds: Collection[int]) -> dict[tuple[int, str, str, str], int]:
    """The doors of some compounds by compound, building, staircase and room."""
    staircase = func.iif(Staircase.kind == "staircase", Staircase.name, "")
    query = select(Household.compound_id, Building.name, staircase, Household.room, Household.id)
    rows = s.execute(doors(query).where(Household.compound_id.in_(listed(compounds))))
    return {(compound, building, stair, room): door for compound, building, stair, room, door in rows}


def _everything(s: Session, count: int, order: str, descending: bool, day: date) -> list[int]:  # noqa: FBT001
    """All households there are, as an index already has them in order: nothing is sorted but the places.

    Doors that are alike in what they are ordered by stand as they were registered.
    """
    if order == "address":
        return _by_address(s, descending)
    if order == "area" and day < date.today():
        every = by_area(day)
        door, size = every.selected_columns
        return _all_of(s, every.order_by(_turned(size, descending), door))
    if order != "owners":
        return _all_of(s, select(Household.id).order_by(_turned(ORDERS[order], descending), Household.id))
    first = select(Owner.household_id).where(first_owner(day))
    owned = _all_of(s, first.order_by(_turned(Owner.sort_key, descending)))
    if len(owned) == count:  # no two owners of a door stand first
        return owned
    known = set(owned)
    none = [door for door in _all_of(s, select(Household.id)) if door not in known]
    return owned + none if descending else none + owned


def _by_address(s: Session, descending: bool) -> list[int]:  # noqa: FBT001
    """Doors by the order of the staircases they stand on: these are fewer, and each has its doors in order."""
    sorted_doors = (
        select(Household.place_id, Household.id)
        .order_by(Household.place_id, Household.sort_key, Household.id)
        .subquery()
    )
    here = (  # in the order of the index: nothing is sorted
        select(sorted_doors.c.place_id, func.group_concat(sorted_doors.c.id).label("doors"))
        .group_by(sorted_doors.c.place_id)
        .subquery()
    )
    turn = (Building.parent_id, _turned(Building.sort_key, descending), Staircase.sort_key)
    stands = (
        select(here.c.doors)
        .join_from(here, Staircase, Staircase.id == here.c.place_id)
        .join(Building, Building.id == BUILDING_OF)
        .order_by(*turn)
        .subquery()
    )
    return json.loads(f"[{s.scalar(select(func.group_concat(stands.c.doors))) or ''}]")


def _turned(column: Any, descending: bool) -> Any:  # noqa: FBT001
    return column.desc() if descending else column


def _all_of(s: Session, query: Select[Any]) -> list[int]:
    """All ids of a query as one value: a hundred thousand rows of their own would take thrice as long."""
    found = query.subquery()
    return json.loads(s.execute(select(func.json_group_array(found.c[0]))).scalar_one())


def _first_name(day: date) -> Any:
    """What a door is ordered by when it is by owners."""
    return (
        select(Owner.sort_key).where(Owner.household_id == Household.id, first_owner(day)).scalar_subquery()
    )


def _centre_names(s: Session, ids: Collection[int], day: date) -> dict[int, str]:
    """Who looks after each household on a day; of two terms of a centre household the later one."""
    query = (
        select(HouseholdLink.household_id, Person.name)
        .join(Post, Post.body_id == HouseholdLink.body_id)
        .join(Person, Post.person_id == Person.id)
        .where(
            HouseholdLink.household_id.in_(listed(ids)),
            linked_on(day),
            lasting(Post, day),
        )
        .order_by(Post.begins_on, Post.id)
    )
    return dict(s.execute(query).all())

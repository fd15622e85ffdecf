"""Who is responsible for what one names: a body, a building, a staircase, a door, with its compound if told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from sqlalchemy import ColumnElement, Select, or_, select, true
from sqlalchemy.orm import Session, aliased

from desktop.core.feature import Hit
from desktop.features.organisation.entities import Body, Household, HouseholdLink, Place
from desktop.features.organisation.queries.chart import leads
from desktop.features.organisation.queries.days import lasting, linked_on
from desktop.features.organisation.queries.places import compounds, listed, scope_ids, scope_trail
from desktop.features.organisation.queries.tree import BY_KIND

COMPOUND_FIRST = re.compile(r"(\D*[^\W\d_])\s*(\d.*)")
BUILDING = re.compile(r"(\d{1,6})\s*(?:栋|号楼|幢|座)")
STAIRCASE = re.compile(r"(\d{1,6})\s*(?:[-—–#]|栋|号楼|幢|座)\s*(\d{1,6})\s*(?:单元)?")
FEW = 5
"""Of so many compounds of a name one looks for a door; who means more has to say more."""


def compounds_named(s: Session, wanted: str, scope: int | None) -> list[tuple[int, str]]:
    """The compounds of a scope that are named before a building, with what is looked for there.

    `冶电二村3-2-501` is `3-2-501` in each compound whose name holds 冶电二村.
    """
    found = COMPOUND_FIRST.fullmatch(wanted)
    if found is None:
        return []
    here = compounds(s, scope)
    return [(compound, found[2]) for compound, _, name in here if found[1] in name.lower()][:FEW]


def bodies_called(s: Session, wanted: str, limit: int, scope: int | None) -> list[Hit]:
    """Bodies of today by name; those of a building (`3栋`), those that look after a staircase (`3栋2单元`, `3-2`)."""
    which, today = _which(wanted), date.today()
    if which is None:
        return []
    within = true() if scope is None else Body.place_id.in_(listed(scope_ids(s, scope)))
    query = select(Body.id, Body.name, Body.place_id).where(which, lasting(Body, today), within)
    found = s.execute(query.order_by(BY_KIND, Body.sort_key, Body.id).limit(limit)).all()
    leading = leads(s, [body for body, _, _ in found], today)
    return [
        Hit("organisation", body, name, " ".join((*leading.get(body, ()), located(s, name, place))).strip())
        for body, name, place in found
    ]


def looked_after(s: Session, doors: Sequence[int]) -> dict[int, str]:
    """Post and name of who looks after each door today: `中心户 单嘉`."""
    query = select(HouseholdLink.household_id, HouseholdLink.body_id)
    links = s.execute(
        query.where(HouseholdLink.household_id.in_(listed(doors)), linked_on(date.today()))
    ).all()
    leading = leads(s, [body for _, body in links], date.today())
    return {door: " ".join(leading[body]) for door, body in links if body in leading}


def located(s: Session, name: str, place: int) -> str:
    """The compound of a place, unless the name tells it already."""
    compound = next((step.name for step in scope_trail(s, place) if step.kind == "compound"), "")
    return "" if compound in name else compound


def _which(wanted: str) -> ColumnElement[bool] | None:
    if found := STAIRCASE.fullmatch(wanted):
        building, staircase = map(int, found.groups())
        named = Body.name.op("GLOB")(f"*[^0-9]{building}栋{staircase}单元*")
        return or_(named, Body.id.in_(_looking_after(building, staircase)))
    if found := BUILDING.fullmatch(wanted):
        return Body.place_id.in_(
            select(Place.id).where(Place.kind == "building", Place.name == f"{int(found[1])}栋")
        )
    named = len(wanted) > 1 and not wanted.isascii()
    return Body.name.contains(wanted, autoescape=True) if named else None


def _looking_after(building: int, staircase: int) -> Select[int]:
    block = aliased(Place)
    stairs = (
        select(Place.id)
        .join(block, Place.parent_id == block.id)
        .where(
            Place.kind == "staircase",
            Place.name == f"{staircase}单元",
            block.name == f"{building}栋",
        )
    )
    linked = select(HouseholdLink.body_id).join(Household, HouseholdLink.household_id == Household.id)
    return linked.where(Household.place_id.in_(stairs), linked_on(date.today()))

"""The area of a door on a day, and those it had before."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from desktop.core.errors import NotFound
from desktop.features.organisation.entities import FormerArea, Household
from desktop.features.organisation.queries.places import listed
from desktop.features.organisation.records import AreaRow

Then = Select[int, Decimal, str, date]


def areas_then(day: date) -> Then:
    """Doors whose area of a day was another than now: the door, its area, the basis, and until when."""
    until = func.min(FormerArea.ends_on)  # SQLite takes the other columns from the row of it
    return (
        select(FormerArea.household_id, FormerArea.area, FormerArea.area_basis, until)
        .where(FormerArea.ends_on > day)
        .group_by(FormerArea.household_id)
    )


def areas_of(s: Session, ids: Collection[int], day: date) -> dict[int, tuple[Decimal, str]]:
    """Area and basis on a day of those doors that have others now."""
    query = areas_then(day).where(FormerArea.household_id.in_(listed(ids)))
    return {door: (area, basis) for door, area, basis, _ in s.execute(query)}


def by_area(day: date) -> Select[Any]:
    """Every door and its area on a day; the order of both is the index's own but for the few that changed."""
    then = areas_then(day).subquery()
    others = select(then.c.household_id, then.c.area)
    same = select(Household.id, Household.area).where(Household.id.not_in(select(then.c.household_id)))
    return select(same.union_all(others).subquery())


def area_history(s: Session, household_id: int) -> list[AreaRow]:
    """The areas of a door, the present first; raises `NotFound`."""
    door = s.get(Household, household_id)
    if door is None:
        raise NotFound(id=household_id)
    before = select(FormerArea).where(FormerArea.household_id == household_id).order_by(FormerArea.ends_on)
    told, since, why = list[AreaRow](), None, ("", "")
    for each in s.scalars(before):
        told.append(AreaRow(each.id, each.area, each.area_basis, since, each.ends_on, *why))
        since, why = each.ends_on, (each.reason, each.document_no)
    return [AreaRow(0, door.area, door.area_basis, since, None, *why), *reversed(told)]

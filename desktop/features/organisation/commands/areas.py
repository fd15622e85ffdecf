"""Keeps the area a door had when a new measuring brings another."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.core.additions import Additions
from desktop.core.errors import RuleBroken
from desktop.features.organisation.entities import FormerArea, Household
from desktop.features.organisation.queries.places import listed
from desktop.features.organisation.records import HouseholdDraft, Transfer


class Areas:
    """The areas of some doors; each is kept before it changes."""

    def __init__(self, s: Session, doors: Collection[int]) -> None:
        last = (
            select(FormerArea.household_id, func.max(FormerArea.ends_on))
            .where(FormerArea.household_id.in_(listed(doors)))
            .group_by(FormerArea.household_id)
        )
        self._since: dict[int, date] = dict(s.execute(last).all())
        told = "household_id", "area", "area_basis", "ends_on", "reason", "document_no"
        self._new = Additions(s, FormerArea, *told)

    def keep(self, door: Household, measured: Transfer) -> None:
        """Let the area a door has now have been its own until the day; one that began that very day never was.

        Raises `RuleBroken("area.begins_later", field="measured_on")`.
        """
        since = self._since.get(door.id)
        if since and since > measured.on:
            raise RuleBroken("area.begins_later", field="measured_on", begins_on=since)
        if door.area is not None and since != measured.on:
            self._new.add(
                door.id, door.area, door.area_basis, measured.on, measured.reason, measured.document_no
            )
            self._since[door.id] = measured.on

    def write(self) -> None:
        """Store it all."""
        self._new.write()


def measuring(door: Household, draft: HouseholdDraft) -> Transfer | None:
    """The new measuring a draft tells of; None where the area stays, is or was not known, or was written wrong.

    Raises `RuleBroken` beside `area_is` or `measured_on`.
    """
    was, becomes = (door.area, door.area_basis), (draft.area, draft.area_basis)
    if None in (door.area, draft.area) or was == becomes or draft.area_is == "correction":
        return None
    if draft.area_is != "change":
        raise RuleBroken("area.which", field="area_is")
    if draft.measured_on is None:
        raise RuleBroken("area.day_missing", field="measured_on")
    if draft.measured_on > date.today():
        raise RuleBroken("area.in_future", field="measured_on")
    return Transfer(draft.measured_on, draft.measure_reason.strip(), draft.measure_document_no.strip())

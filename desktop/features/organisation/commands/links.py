"""Writes the links a roster file tells of by themselves: of days gone by, and of today."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.additions import Additions
from desktop.features.organisation.entities import HouseholdLink
from desktop.features.organisation.queries.places import listed
from desktop.features.organisation.records import Held, HeldLink, RosterLine

TOLD = ("begins_on", "ends_on", "reason", "document_no", "end_reason", "end_document_no")
Address = tuple[int, str, str, str]


class Links:
    """New and changed links; those of new doors wait until `meet` tells which door it is."""

    def __init__(self, s: Session, told: Sequence[HeldLink]) -> None:
        self._s, self._told = s, told
        self._new = Additions(s, HouseholdLink, "household_id", "body_id", *TOLD)
        self._doors: dict[Address, int] = {_address(one): one.door for one in told if one.door is not None}
        self._says = {_address(one) for one in told if one.line.ends_on is None or one.door is None}
        self._settled = {door for address, door in self._doors.items() if address in self._says}

    def meet(self, one: Held[RosterLine], door: int) -> None:
        address = one.compound, one.line.building, one.line.staircase, one.line.room
        self._doors[address] = door
        if address in self._says:
            self._settled.add(door)

    def settles(self, door: int) -> bool:
        """Whether the file itself says who looks after a door from now on."""
        return door in self._settled

    def mend(self) -> None:
        """Write what has changed of stored links; those that end come first: a door has one open link."""
        changed = {one.id: one.line for one in self._told if one.id is not None}
        rows = self._s.scalars(select(HouseholdLink).where(HouseholdLink.id.in_(listed(list(changed))))).all()
        for row in sorted(rows, key=lambda row: changed[row.id].ends_on is None):
            line = changed[row.id]
            for field in TOLD:
                if field in line.told:
                    setattr(row, field, getattr(line, field))
            self._s.flush()

    def write(self) -> None:
        """Store the new ones; the doors must be there."""
        for one in self._told:
            if one.id is None:
                values = (getattr(one.line, field) for field in TOLD)
                self._new.add(self._doors[_address(one)], one.body, *values)
        self._new.write()


def _address(one: HeldLink) -> Address:
    line = one.line
    return one.compound, line.building, line.staircase, line.room

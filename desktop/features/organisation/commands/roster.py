"""Writes what a roster says of a compound's households."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from desktop.core.errors import NotFound
from desktop.features.organisation import queries
from desktop.features.organisation.commands.owners import Owners
from desktop.features.organisation.commands.places import Places
from desktop.features.organisation.entities import (
    Body,
    Household,
    HouseholdLink,
    Owner,
    Person,
    Place,
    Post,
)
from desktop.features.organisation.records import Held, Preview, Reading, RosterLine

PLAIN = ("area", "area_basis", "phone", "remark", "buyer_group", "unsold", "representative", "ends_on")
"""The fields of a household that are taken as they are told."""


def import_roster(s: Session, reading: Reading[RosterLine], compound_id: int) -> Preview:
    """Write the good rows of a roster into a compound; what is there already stays untouched.

    Returns what was done. Households the file does not name are left alone. A changed centre
    household ends one link today and begins another. Raises `NotFound` for what is no compound.
    """
    compound = s.get(Place, compound_id)
    if compound is None or compound.kind != "compound":
        raise NotFound(id=compound_id)
    preview = queries.preview_roster(s, reading, compound_id)
    held = queries.held_households(s, reading, compound_id)
    if wanted := [one for one in held if one.id is None or one.differences]:
        _Writer(s, compound).write(wanted)
        s.flush()
    return preview


class _Writer:
    """The doors of a compound, the links open now, and the centre households by building and name."""

    def __init__(self, s: Session, compound: Place) -> None:
        self._s, self._compound = s, compound
        self._places = Places(s)
        here = Household.compound_id == compound.id
        doors = (
            select(Household)
            .where(here)
            .options(selectinload(Household.owners).options(joinedload(Owner.person)))
        )
        self._doors = {door.id: door for door in s.scalars(doors)}
        links = (
            select(HouseholdLink).join(HouseholdLink.household).where(here, HouseholdLink.ends_on.is_(None))
        )
        self._links = {link.household_id: link for link in s.scalars(links)}
        known = queries.centre_bodies(s, compound.id)
        self._centres = {key: s.get_one(Body, body) for key, body in known.items()}
        self._owners = Owners(s, self._doors.values())

    def write(self, wanted: Iterable[Held[RosterLine]]) -> None:
        for one in wanted:
            door = self._new(one.line) if one.id is None else self._doors[one.id]
            for field in PLAIN:
                if field in one.line.told:
                    setattr(door, field, getattr(one.line, field))
            self._owners.make(door, one.line.owners)
            if "centre" in one.line.told:
                self._link(door, one.line)

    def _new(self, line: RosterLine) -> Household:
        door = Household(
            compound_id=self._compound.id, place=self._place(line), room=line.room, remark="", owners=[]
        )
        self._s.add(door)
        return door

    def _place(self, line: RosterLine) -> Place:
        building = self._places.place(self._compound, "building", line.building)
        return self._places.place(building, "staircase", line.staircase) if line.staircase else building

    def _link(self, door: Household, line: RosterLine) -> None:
        """Hand a household over; since when a newly registered one has been looked after, nobody says."""
        link, wanted = self._links.get(door.id), self._centre(line) if line.centre else None
        if link and link.body is wanted:
            return
        if link:
            link.ends_on = date.today()
        if wanted:
            since = date.today() if door.id else None
            self._s.add(HouseholdLink(household=door, body=wanted, begins_on=since))

    def _centre(self, line: RosterLine) -> Body:
        """The centre household of a name in a building; of the staircase, when nobody has named it yet."""
        key = line.building, line.centre
        if key not in self._centres:
            name = f"党员中心户（{line.building}{line.staircase}）{line.centre}"
            self._centres[key] = self._places.body(self._place(line), "centre_household", name)
            post = Post(body=self._centres[key], person=Person(name=line.centre), title="中心户")
            self._s.add(post)
        return self._centres[key]

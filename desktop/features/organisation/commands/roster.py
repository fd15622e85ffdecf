"""Writes what a roster says of a compound's households."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.additions import Additions
from desktop.core.collecting import uncollected
from desktop.core.errors import NotFound
from desktop.core.progress import Progress
from desktop.core.text import sort_key
from desktop.features.organisation import queries, rules
from desktop.features.organisation.commands.areas import Areas
from desktop.features.organisation.commands.households_form import GONE
from desktop.features.organisation.commands.links import Links
from desktop.features.organisation.commands.owners import Owners
from desktop.features.organisation.commands.past import write_beside_doors
from desktop.features.organisation.commands.people import People
from desktop.features.organisation.commands.places import Places
from desktop.features.organisation.entities import Household, HouseholdLink, Place, Post
from desktop.features.organisation.queries.places import listed
from desktop.features.organisation.records import Held, HeldLink, Preview, Reading, RosterLine, Transfer

PLAIN = ("area", "area_basis", "phone", "remark", "buyer_group", "unsold", "representative", "ends_on")
"""The fields of a household that are taken as they are told."""

BY_ROSTER = "按住户底册调整"
"""Why a link changed that a register names otherwise, as the history tells it."""

IMPORTED = "底册导入"
"""Why a door is in new hands or has another area, of which a file tells no more."""

EVERY = 1000
"""Rows between two reports of how far it is."""


@uncollected()
def import_roster(
    s: Session, reading: Reading[RosterLine], compound_id: int | None, progress: Progress | None = None
) -> Preview:
    """Write the good rows of a roster into a compound; what is there already stays untouched.

    A row that names a compound goes there, any other into `compound_id`. Returns what was done.
    Households the file does not name are left alone. A changed centre household ends one link today
    and begins another, unless the file tells of that door's links itself; a door that ends takes its link along.
    Other owners than before have taken the door over today, and another area counts from today. Raises `NotFound` for what is no compound,
    `Cancelled` through `progress`.
    """
    progress = progress or Progress()
    if compound_id is not None and s.scalar(select(Place.kind).where(Place.id == compound_id)) != "compound":
        raise NotFound(id=compound_id)
    held, links, past, preview = queries.compare_roster(s, reading, compound_id, progress)
    wanted = [one for one in held if one.id is None or one.differences]
    told = [one for one in links if one.id is None or one.differences]
    if wanted or told:
        _Writer(s, wanted, told).write(progress)
    write_beside_doors(s, past)
    return preview


class _Writer:
    """The doors of some compounds, the links open now, and the centre households by building and name."""

    def __init__(self, s: Session, wanted: Sequence[Held[RosterLine]], told: Sequence[HeldLink]) -> None:
        self._s, self._wanted = s, wanted
        self._told = Links(s, told)
        compounds = {one.compound for one in wanted}
        here = Household.compound_id.in_(listed(compounds))
        self._places, self._people = Places(s), People(s)
        self._transfer = Transfer(date.today(), IMPORTED)
        self._posts = Additions(s, Post, "body_id", "person_id", "title", "begins_on")
        self._doors = Additions(s, Household, "compound_id", "place_id", "room", "sort_key", *PLAIN)
        self._new_links = Additions(
            s, HouseholdLink, "household_id", "body_id", "begins_on", "ends_on", "reason", "end_reason"
        )
        known = [one.id for one in wanted if one.id is not None]
        changed, self._areas = listed(known), Areas(s, known)
        self._stored = {
            door.id: door for door in s.scalars(select(Household).where(Household.id.in_(changed)))
        }
        links = select(HouseholdLink).where(
            HouseholdLink.household_id.in_(changed), HouseholdLink.ends_on.is_(None)
        )
        self._links = {link.household_id: link for link in s.scalars(links)}
        self._undated = {_centre_key(one) for one in wanted if one.id is None}
        self._centres = queries.centre_bodies(s, compounds)
        self._called = rules.called(queries.level_words(s))["centre_household"]
        self._owners = Owners(s, self._people, here)

    def write(self, progress: Progress) -> None:
        """Everything in the order in which one row names another."""
        for at, one in enumerate(self._wanted):
            if at % EVERY == 0:
                progress.report(at, len(self._wanted))
            self._take(one)
        for part in (self._places, self._people, self._posts, self._areas):
            part.write()
        self._s.flush()
        self._told.mend()
        progress.report(len(self._wanted), len(self._wanted))
        for part in (self._doors, self._owners, self._new_links):
            part.write()
            progress.report(len(self._wanted), len(self._wanted))
        self._told.write()

    def _take(self, one: Held[RosterLine]) -> None:
        line = one.line
        if one.id is None:
            door, mark = self._new(one), rules.one_owner(line.buyer_group, line.remark)
        else:
            stored = self._stored[one.id]
            if any(told.field in ("area", "area_basis") for told in one.differences):
                self._areas.keep(stored, self._transfer)
            for field in PLAIN:
                if field in line.told:
                    setattr(stored, field, getattr(line, field))
            door, mark = one.id, rules.one_owner(stored.buyer_group, stored.remark)
        self._owners.make((one.compound, door), mark, line.owners, self._transfer)
        self._told.meet(one, door)
        if not self._told.settles(door):
            self._look_after(door, one)

    def _new(self, one: Held[RosterLine]) -> int:
        line = one.line
        plain = (getattr(line, field) for field in PLAIN)
        return self._doors.add(one.compound, self._place(one), line.room, sort_key(line.room), *plain)

    def _place(self, one: Held[RosterLine]) -> int:
        building = self._places.place(one.compound, "building", one.line.building)
        return (
            self._places.place(building, "staircase", one.line.staircase) if one.line.staircase else building
        )

    def _look_after(self, door: int, one: Held[RosterLine]) -> None:
        """Hand a household over, or end its link with it."""
        line, link = one.line, self._links.get(door)
        if "ends_on" in line.told and line.ends_on:
            if link:
                link.ends_on, link.end_reason = line.ends_on, GONE
            elif line.centre and one.id is None:
                self._new_links.add(door, self._centre(one), None, line.ends_on, "", GONE)
        elif "centre" in line.told and (line.centre or one.id):
            self._link(door, one)

    def _link(self, door: int, one: Held[RosterLine]) -> None:
        """Hand a household over; since when a newly registered one has been looked after, nobody says."""
        link, wanted = self._links.get(door), self._centre(one) if one.line.centre else None
        if link and link.body_id == wanted:
            return
        if link:
            link.ends_on, link.end_reason = date.today(), BY_ROSTER
        if wanted:
            begins_on, reason = (date.today(), BY_ROSTER) if one.id else (None, "")
            self._new_links.add(door, wanted, begins_on, None, reason, "")

    def _centre(self, one: Held[RosterLine]) -> int:
        """The centre household of a name in a building; of the staircase, when nobody has named it yet.

        A new one that only takes doors over begins today, as its links do; since when it has looked after
        newly registered ones, nobody says.
        """
        line = one.line
        key = _centre_key(one)
        if key not in self._centres:
            name = f"{self._called}（{line.building}{line.staircase}）{line.centre}"
            first = None if key in self._undated else self._transfer.on
            self._centres[key] = self._places.body(self._place(one), "centre_household", name, first)
            self._posts.add(self._centres[key], self._people.new(line.centre), "中心户", first)
        return self._centres[key]


def _centre_key(one: Held[RosterLine]) -> tuple[int, str, str]:
    return one.compound, one.line.building, one.line.centre

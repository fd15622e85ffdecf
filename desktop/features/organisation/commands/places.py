"""Finds places and bodies by name, and makes those a file names first."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.additions import Additions
from desktop.core.text import sort_key
from desktop.features.organisation.entities import Body, Place


class Places:
    """The ids of every place and body there is; new ones are stored by `write`.

    What stands in a district is the same as what stands at the top: most files leave the district out.
    """

    def __init__(self, s: Session) -> None:
        self._new = Additions(s, Place, "parent_id", "kind", "name", "sort_key")
        self._new_bodies = Additions(s, Body, "place_id", "kind", "name", "sort_key", "begins_on")
        kept = s.execute(select(Place.parent_id, Place.kind, Place.name, Place.id)).all()
        self._districts = {place for _, kind, _, place in kept if kind == "district"}
        self._places = {(self._above(parent), kind, name): place for parent, kind, name, place in kept}
        bodies = s.execute(select(Body.place_id, Body.kind, Body.name, Body.id))
        self._bodies = {(place, kind, name): body for place, kind, name, body in bodies}

    def place(self, parent: int | None, kind: str, name: str) -> int:
        key = (self._above(parent), kind, name)
        if key not in self._places:
            self._places[key] = self._new.add(parent, kind, name, sort_key(name))
        return self._places[key]

    def district(self, name: str) -> int:
        place = self.place(None, "district", name)
        self._districts.add(place)
        return place

    def top(self, district: str, kind: str, name: str) -> int:
        """The widest place a line names; one that is new goes into the `district`, if the line tells that."""
        known = not district or (None, kind, name) in self._places
        return self.place(None if known else self.district(district), kind, name)

    def _above(self, parent: int | None) -> int | None:
        return None if parent in self._districts else parent

    def body(self, place: int, kind: str, name: str, begins_on: date | None = None) -> int:
        """The body of a name at a place; one that is new begins on a day."""
        key = (place, kind, name)
        if key not in self._bodies:
            self._bodies[key] = self._new_bodies.add(place, kind, name, sort_key(name), begins_on)
        return self._bodies[key]

    def write(self) -> None:
        self._new.write()
        self._new_bodies.write()

"""Finds places and bodies by name, and makes those a file names first."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.features.organisation.entities import Body, Place


class Places:
    """Every place and body there is; new ones are written with the session's next flush."""

    def __init__(self, s: Session) -> None:
        self._s = s
        kept = s.scalars(select(Place)).all()  # while these are held, `parent` asks nothing of the database
        self._places = {(_above(place.kind, place.parent), place.kind, place.name): place for place in kept}
        self._bodies = {(body.place, body.kind, body.name): body for body in s.scalars(select(Body))}

    def place(self, parent: Place | None, kind: str, name: str) -> Place:
        key = (_above(kind, parent), kind, name)
        if key not in self._places:
            self._places[key] = Place(parent=parent, kind=kind, name=name)
            self._s.add(self._places[key])
        return self._places[key]

    def body(self, place: Place, kind: str, name: str) -> Body:
        key = (place, kind, name)
        if key not in self._bodies:
            self._bodies[key] = Body(place=place, kind=kind, name=name)
            self._s.add(self._bodies[key])
        return self._bodies[key]


def _above(kind: str, parent: Place | None) -> Place | None:
    """Files begin with the street: one that stands in a district is the same street."""
    return None if kind == "street" else parent

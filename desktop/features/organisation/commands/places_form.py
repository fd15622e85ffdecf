"""Writes what the form of a place holds, and takes places away."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.errors import Conflict, NotFound, RuleBroken
from desktop.features.organisation import queries, rules
from desktop.features.organisation.commands.hanging import hanging
from desktop.features.organisation.entities import Body, Household, HouseholdLink, Place
from desktop.features.organisation.records import PlaceDraft


def save_place(s: Session, draft: PlaceDraft) -> int:
    """Add a place, or rename and move the one the draft was opened from; returns its id.

    Whatever stands below goes along. A building or staircase that comes into another compound takes its
    doors with it, unless a centre household and a door it looks after would be parted by that. Raises `RuleBroken`
    beside `name` or `parent_id`, `NotFound`, `Conflict`.
    """
    place, parent = _place(s, draft), _parent(s, draft)
    name = rules.place_name(place.kind, draft.name)
    if not name:
        raise RuleBroken("name.missing", field="name")
    _refuse_misplaced(place, parent, name)
    _refuse_namesake(s, place, parent, name)
    moves = draft.id is not None and place.parent_id != draft.parent_id
    before = compound_of(place.parent)
    place.name, place.parent = name, parent
    s.add(place)
    s.flush()
    if moves and before is not compound_of(parent):
        _take_doors_along(s, place)
    return place.id


def remove_place(s: Session, place_id: int) -> None:
    """Take away a place nothing hangs on; raises `RuleBroken("place.relied_on")` telling what does, `NotFound`."""
    place = s.get(Place, place_id)
    if place is None:
        raise NotFound(id=place_id)
    if hangs := hanging(s, place):
        raise RuleBroken("place.relied_on", name=place.name, hangs=hangs)
    s.delete(place)
    s.flush()


def compound_of(place: Place | None) -> Place | None:
    """The compound a place stands in, or is."""
    while place is not None and place.kind != "compound":
        place = place.parent
    return place


def _place(s: Session, draft: PlaceDraft) -> Place:
    if draft.id is None:
        return Place(kind=draft.kind)
    place = s.get(Place, draft.id)
    if place is None:
        raise NotFound(id=draft.id)
    if place.version != draft.version:
        raise Conflict(id=draft.id)
    return place


def _parent(s: Session, draft: PlaceDraft) -> Place | None:
    if draft.parent_id is None:
        return None
    parent = s.get(Place, draft.parent_id)
    if parent is None:
        raise NotFound(id=draft.parent_id)
    return parent


def _refuse_misplaced(place: Place, parent: Place | None, name: str) -> None:
    at = parent
    while at is not None:
        if at is place:
            raise RuleBroken(
                "place.cycle", field="parent_id", name=name, parent=parent.name if parent else ""
            )
        at = at.parent
    if fault := rules.place_fault(place.kind, parent.kind if parent else None):
        raise RuleBroken(fault, field="parent_id", name=name, parent=parent.name if parent else "")


def _refuse_namesake(s: Session, place: Place, parent: Place | None, name: str) -> None:
    """Two neighbours of one name could not be told apart, whatever their kinds."""
    beside = Place.parent_id == parent.id if parent else Place.parent_id.is_(None)
    with s.no_autoflush:
        other = s.scalars(
            select(Place).where(beside, Place.name == name, Place.id != (place.id or 0))
        ).first()
    if other is not None:
        raise RuleBroken("place.twice", field="name", name=name)


def _take_doors_along(s: Session, place: Place) -> None:
    compound = compound_of(place)
    if compound is None or compound is place:
        return
    below = list(queries.scope_ids(s, place.id))
    here = Household.place_id.in_(queries.listed(below))
    _refuse_left_links(s, place, below)
    for door in s.scalars(select(Household).where(here, Household.compound_id != compound.id)):
        door.compound_id = compound.id
    s.flush()


def _refuse_left_links(s: Session, place: Place, below: list[int]) -> None:
    """Nobody looks after a door of another compound: neither who stays after one that goes, nor the other way."""
    goes = queries.listed(below)
    links = (
        select(HouseholdLink.id)
        .join(HouseholdLink.household)
        .join(Body, HouseholdLink.body_id == Body.id)
        .where(HouseholdLink.ends_on.is_(None), Household.place_id.in_(goes) != Body.place_id.in_(goes))
    )
    if count := len(s.scalars(links).all()):
        raise RuleBroken("place.links_stay", field="parent_id", name=place.name, count=count)

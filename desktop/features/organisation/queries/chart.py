"""The organisation chart: the chain above a subject, the subject, and what is below it on a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from desktop.core.errors import NotFound
from desktop.features.organisation import rules
from desktop.features.organisation.entities import Body, HouseholdLink, LevelName, Person, Place, Post
from desktop.features.organisation.queries.days import lasting, linked_on
from desktop.features.organisation.queries.places import listed
from desktop.features.organisation.queries.tree import BY_KIND, LEADS
from desktop.features.organisation.records import BODY_KINDS, CHART_LEVELS, Chart, ChartBox, PlaceRow

UNFOLDED = 80
"""Boxes shown without being asked for; a level that would bring more stays folded."""

BESIDE = BODY_KINDS[5:]


def chart(
    s: Session,
    place_id: int,
    body_id: int | None = None,
    on: date | None = None,
    turned: Mapping[str, bool] | None = None,
) -> Chart:
    """The chart of a body, or of a place when no body is given, on a day (today when None).

    `turned` holds the boxes folded (False) or unfolded (True) by hand; what is folded is not read.
    Raises `NotFound`.
    """
    trail = _trail(s, place_id)
    growth = _Growth(s, on or date.today(), trail, turned or {})
    boxes = growth.grow()
    wanted = f"body-{body_id}" if body_id else growth.subject
    called = dict(s.execute(select(LevelName.kind, LevelName.name)).all())
    shown = tuple(replace(box, chosen=box.key == wanted) for box in _led(s, boxes, growth.day))
    return Chart(shown, called)


def _trail(s: Session, place_id: int) -> list[PlaceRow]:
    """From the street down to the place; a staircase is looked at as its building."""
    trail: list[PlaceRow] = []
    at: int | None = place_id
    while at is not None and (place := s.get(Place, at)) is not None:
        if place.kind != "staircase" and (place.kind != "district" or not trail):
            trail.insert(0, PlaceRow(place.id, place.parent_id, place.kind, place.name))
        at = place.parent_id
    if not trail:
        raise NotFound(id=place_id)
    return trail


@dataclass(slots=True)
class _Standing:
    """What stands at a place: the box of its line, bodies below that hang on it, bodies beside it."""

    line: ChartBox
    under: list[ChartBox] = field(default_factory=list[ChartBox])
    beside: list[ChartBox] = field(default_factory=list[ChartBox])


class _Growth:
    """The chart growing downwards, one level of places after the other."""

    def __init__(self, s: Session, day: date, trail: Sequence[PlaceRow], turned: Mapping[str, bool]) -> None:
        self._s, self.day, self._turned = s, day, turned
        self._trail = {place.id: below.id for place, below in pairwise(trail)}
        self._first, self._subject = trail[0], trail[-1].id
        self._boxes: list[ChartBox] = []
        self.subject = ""

    def grow(self) -> list[ChartBox]:
        level: list[tuple[PlaceRow, str | None, bool]] = [(self._first, None, True)]
        while level:
            level = self._next(level)
        return self._boxes

    def _next(
        self, level: Sequence[tuple[PlaceRow, str | None, bool]]
    ) -> list[tuple[PlaceRow, str | None, bool]]:
        """Put a level of places, each with the box above it and whether it belongs to the subject."""
        rows = [place for place, _, _ in level]
        standing = _standing(self._s, rows, self.day)
        counts = _child_counts(self._s, rows)
        below = {row.id: counts.get(row.id, 0) + len(standing[row.id].under) for row in rows}
        room = len(self._boxes) + len(level) + sum(below.values()) <= UNFOLDED
        opened: dict[int, str] = {}
        for place, above, own in level:
            at = standing[place.id]
            usual = own and (room or place.id == self._subject)
            trail = place.id in self._trail
            whole = self._turned.get(at.line.key, usual and not trail)
            hidden = not whole and below[place.id] > trail
            self._boxes.append(replace(at.line, parent=above, below=below[place.id], folded=hidden))
            if whole or trail:
                opened[place.id] = at.line.key
            if whole:
                self._boxes += [replace(box, parent=at.line.key) for box in at.under]
            if place.id == self._subject:
                self.subject = at.line.key
                self._boxes += [replace(box, parent=at.line.key) for box in at.beside]
        return self._below(opened, {place.id: own for place, _, own in level})

    def _below(
        self, opened: Mapping[int, str], own: Mapping[int, bool]
    ) -> list[tuple[PlaceRow, str | None, bool]]:
        query = (
            select(Place.id, Place.parent_id, Place.kind, Place.name)
            .where(Place.parent_id.in_(listed(opened)), Place.kind != "staircase")
            .order_by(Place.sort_key, Place.id)
        )
        found: list[tuple[PlaceRow, str | None, bool]] = []
        for row in self._s.execute(query):
            place, parent = PlaceRow(*row), row.parent_id
            through = self._trail.get(parent)
            asked = self._turned.get(opened[parent], False)
            if through is None or place.id == through or asked:
                found.append((place, opened[parent], own[parent] and through in (None, place.id)))
        return found


def _standing(s: Session, rows: Sequence[PlaceRow], day: date) -> dict[int, _Standing]:
    """What stands at each of some places on a day, their staircases included."""
    at = {row.id: _Standing(_place_box(row)) for row in rows}
    kinds = {row.id: row for row in rows}
    ids = listed(list(at))
    query = (
        select(
            Body.id, Body.kind, Body.name, Place.id.label("place"), Place.parent_id, Place.kind.label("where")
        )
        .join(Place, Body.place_id == Place.id)
        .where(or_(Place.id.in_(ids), Place.parent_id.in_(ids) & (Place.kind == "staircase")))
        .where(lasting(Body, day))
        .order_by(BY_KIND, Body.sort_key, Body.id)
    )
    for body in s.execute(query):
        where = body.parent_id if body.where == "staircase" else body.place
        spot, level = at[where], _place_box(kinds[where]).level
        box = ChartBox(f"body-{body.id}", None, body.kind, body.kind, _short(body.name, kinds[where]))
        if body.kind == LEADS.get(kinds[where].kind) and spot.line.kind != body.kind:
            spot.line = box
        elif body.kind in BESIDE or CHART_LEVELS.index(body.kind) <= CHART_LEVELS.index(level):
            spot.beside.append(replace(box, level=level, beside=True))
        else:
            spot.under.append(box)
    return at


def _short(name: str, place: PlaceRow) -> str:
    """`3栋党小组`: below its branch a group need not tell the compound."""
    return name[name.find(place.name) :] if place.kind == "building" and place.name in name else name


def _place_box(place: PlaceRow) -> ChartBox:
    level = LEADS.get(place.kind, "district")
    return ChartBox(f"place-{place.id}", None, place.kind, level, place.name)


def _child_counts(s: Session, rows: Sequence[PlaceRow]) -> dict[int, int]:
    ids = listed([row.id for row in rows])
    query = select(Place.parent_id, func.count(Place.id)).where(Place.kind != "staircase")
    counted = s.execute(query.where(Place.parent_id.in_(ids)).group_by(Place.parent_id))
    return {parent: count for parent, count in counted if parent is not None}


def _led(s: Session, boxes: Sequence[ChartBox], day: date) -> list[ChartBox]:
    """The boxes with who leads each body; a centre household goes by its holder's name."""
    ids = [int(box.key.removeprefix("body-")) for box in boxes if box.key.startswith("body-")]
    leading, linked = leads(s, ids, day), _linked(s, ids, day)
    led: list[ChartBox] = []
    for box in boxes:
        body = int(box.key.split("-")[1]) if box.key.startswith("body-") else 0
        title, person = leading.get(body, ("", ""))
        if box.kind == "centre_household":
            led.append(replace(box, name=person or box.name, second=title, linked=linked.get(body, 0)))
        else:
            led.append(replace(box, second=f"{title} {person}".strip()))
    return led


def leads(s: Session, ids: Sequence[int], day: date) -> dict[int, tuple[str, str]]:
    """Post and name of who leads each body on a day."""
    query = (
        select(Post.body_id, Post.title, Person.name)
        .join(Person, Post.person_id == Person.id)
        .where(Post.body_id.in_(listed(ids)), lasting(Post, day))
        .order_by(Post.id)
    )
    found = defaultdict[int, list[tuple[str, str]]](list)
    for body, title, person in s.execute(query):
        found[body].append((title, person))
    return {body: min(posts, key=lambda post: rules.rank(post[0])) for body, posts in found.items()}


def _linked(s: Session, ids: Sequence[int], day: date) -> dict[int, int]:
    query = select(HouseholdLink.body_id, func.count(HouseholdLink.id))
    query = query.where(HouseholdLink.body_id.in_(listed(ids)), linked_on(day))
    return dict(s.execute(query.group_by(HouseholdLink.body_id)).all())

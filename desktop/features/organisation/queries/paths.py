"""How files name places and bodies: by the names on the way to them, from the street down."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.features.organisation import rules
from desktop.features.organisation.entities import Body
from desktop.features.organisation.queries.places import places

BodyKey = tuple[tuple[str, ...], str, str]
"""Where a body stands, its kind, its name."""


def place_ways(s: Session) -> dict[int, tuple[str, ...]]:
    """For each place the names of those above it and its own; of a district only its own tell it."""
    ways: dict[int, tuple[str, ...]] = {}
    districts = set[int | None]()
    for place in places(s):
        if place.kind == "district":
            districts.add(place.id)
        above = () if place.parent_id in districts else ways.get(place.parent_id or 0, ())
        ways[place.id] = (*above, place.name)
    return ways


def body_keys(s: Session) -> dict[int, BodyKey]:
    """For each body what makes it the same body in a file."""
    ways = place_ways(s)
    query = select(Body.id, Body.place_id, Body.kind, Body.name)
    return {body: (ways[place], kind, name) for body, place, kind, name in s.execute(query)}


def path_of(key: BodyKey) -> str:
    """How a file names a body in a single cell."""
    return rules.body_path(key[0], key[2])

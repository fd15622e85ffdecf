"""The tree of bodies as the organisation tab shows it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from desktop.features.organisation.entities import Body, HouseholdLink, Person, Post
from desktop.features.organisation.queries.days import lasting, linked_on
from desktop.features.organisation.queries.places import listed, scope_places
from desktop.features.organisation.records import BODY_KINDS, Node, PlaceRow

LEADS: dict[str, str] = dict(zip(("street", "community", "compound", "building"), BODY_KINDS, strict=False))
"""Which kind of body leads a kind of place."""

BY_KIND = case({kind: at for at, kind in enumerate(BODY_KINDS)}, value=Body.kind)
Turn = tuple[int, int]
"""What orders neighbours: the kind of body, then the name."""


def organisation_nodes(s: Session, scope: int | None = None, on: date | None = None) -> list[Node]:
    """The bodies of a scope on a day (today when None) in the order of the tree, parents first.

    The chain runs from street down to centre household, with the other bodies beside it. A place
    without a leading body stands for itself, but for staircases, whose bodies hang on the building.
    A centre household goes by its holder's name and tells how many households it looks after.
    """
    within = scope_places(s, scope)
    bodies = defaultdict[int, list[tuple[int, Node]]](list)
    for turn, (place_id, node) in enumerate(_bodies(s, within, on or date.today())):
        bodies[place_id].append((turn, node))
    lines: dict[int | None, str] = {}
    below = defaultdict[str | None, list[tuple[Turn, Node]]](list)
    for turn, place in enumerate(within):
        own, above = bodies[place.id], lines.get(place.parent_id)
        if above is None or place.kind != "staircase":
            line = _line(place, own)
            own = [(at, node) for at, node in own if node.key != line.key]
            below[above].append(((_rank(line), turn), replace(line, parent=above)))
            above = line.key
        lines[place.id] = above
        below[above] += [((_rank(node), at), replace(node, parent=above)) for at, node in own]
    return list(_downwards(below, None))


def _line(place: PlaceRow, own: Sequence[tuple[int, Node]]) -> Node:
    """What stands for a place: the body that leads it, or the place itself."""
    leader = next((node for _, node in own if node.kind == LEADS.get(place.kind)), None)
    return leader or Node(f"place-{place.id}", None, place.kind, place.name, place.id)


def _rank(node: Node) -> int:
    kind = LEADS.get(node.kind, node.kind)
    return BODY_KINDS.index(kind) if kind in BODY_KINDS else -1


def _downwards(below: dict[str | None, list[tuple[Turn, Node]]], key: str | None) -> Iterator[Node]:
    for _, node in sorted(below[key], key=lambda placed: placed[0]):
        yield node
        yield from _downwards(below, node.key)


def _bodies(s: Session, within: Sequence[PlaceRow], day: date) -> Iterator[tuple[int, Node]]:
    """The bodies of some places on a day, each with its place, by kind and name."""
    holders, linked = _holders(s, day), _linked(s, day)
    query = (
        select(Body.place_id, Body.id, Body.kind, Body.name)
        .where(Body.place_id.in_(listed([place.id for place in within])), lasting(Body, day))
        .order_by(BY_KIND, Body.sort_key, Body.id)
    )
    for place, body, kind, name in s.execute(query):
        node = Node(f"body-{body}", None, kind, name, body)
        if kind == "centre_household":
            node = replace(node, name=holders.get(body, name), linked=linked.get(body, 0))
        yield place, node


def _holders(s: Session, day: date) -> dict[int, str]:
    """Who held each centre household on a day; of two terms the later one."""
    query = (
        select(Post.body_id, Person.name)
        .join(Person, Post.person_id == Person.id)
        .join(Body, Post.body_id == Body.id)
        .where(Body.kind == "centre_household", lasting(Post, day))
        .order_by(Post.begins_on, Post.id)
    )
    return dict(s.execute(query).all())


def _linked(s: Session, day: date) -> dict[int, int]:
    query = select(HouseholdLink.body_id, func.count(HouseholdLink.id)).where(linked_on(day))
    return dict(s.execute(query.group_by(HouseholdLink.body_id)).all())

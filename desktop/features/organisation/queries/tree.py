"""The tree of bodies as the organisation tab shows it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from operator import itemgetter

from sqlalchemy import Select, case, func, or_, select
from sqlalchemy.orm import Session

from desktop.features.organisation.entities import Body, HouseholdLink, Person, Place, Post
from desktop.features.organisation.queries.days import lasting, linked_on
from desktop.features.organisation.queries.places import BY_NAME, ROW, at_once, below, in_tree_order, narrowed
from desktop.features.organisation.records import BODY_KINDS, Node, PlaceRow

LEADS: dict[str, str] = dict(zip(("street", "community", "compound", "building"), BODY_KINDS, strict=False))
"""Which kind of body leads a kind of place."""

BY_KIND = case({kind: at for at, kind in enumerate(BODY_KINDS)}, value=Body.kind)
RANK = {kind: at for at, kind in enumerate(BODY_KINDS)} | {
    kind: BODY_KINDS.index(body) for kind, body in LEADS.items()
}
Told = tuple[str, str, str, int, int | None, str]
"""A line but for what it hangs on: key, kind, name, id, households linked, people."""

Turn = tuple[int, int]
"""What orders neighbours: the kind of body, then the name."""


UPPER = ("district", "street", "community", "compound")
"""The kinds of place that are few however large the district is."""

MANY = 2_000
"""From so many bodies on the upper levels are worth showing before the rest."""


def many_bodies(s: Session) -> bool:
    """Whether there are so many bodies that reading them all keeps somebody waiting."""
    return s.execute(select(func.count(Body.id))).scalar_one() > MANY


def organisation_nodes(
    s: Session, scope: int | None = None, on: date | None = None, *, upper: bool = False
) -> list[Node]:
    """The bodies of a scope on a day (today when None) in the order of the tree, parents first.

    `upper` leaves out the places below a compound and their bodies.

    The chain runs from street down to centre household, with the other bodies beside it. A place
    without a leading body stands for itself, but for staircases, whose bodies hang on the building.
    A centre household goes by its holder's name and tells how many households it looks after.
    """
    scope = narrowed(s, scope)
    within = _within(scope, upper=upper)
    bodies, hung = _bodies(s, scope, within, on or date.today())
    lines: dict[int | None, str] = {}
    under = defaultdict[str | None, list[tuple[Turn, Told]]](list)
    for turn, place in enumerate(_places(s, scope, within)):
        own, above = bodies[place.id], lines.get(place.parent_id)
        line = _line(place, own)
        under[above].append(((RANK.get(line[1], -1), turn), line))
        lines[place.id] = line[0]
        beside = (each for each in (*own, *hung[place.id]) if each[1] is not line)
        under[line[0]] += [((RANK[told[1]], at), told) for at, told in beside]
    return list(_downwards(under))


Within = Select[tuple[int]] | None
"""The places that are asked for; None for all of them."""


def _within(scope: int | None, *, upper: bool) -> Within:
    """Nothing below a compound is looked at where only the upper levels are asked for."""
    if upper:
        tops = select(Place.id, Place.kind).where(
            Place.parent_id.is_(None) if scope is None else Place.id == scope
        )
        down = tops.cte("down", recursive=True)
        further = select(Place.id, Place.kind).where(Place.parent_id == down.c.id, Place.kind.in_(UPPER))
        down = down.union_all(further)
        return select(down.c.id)
    return None if scope is None else below(scope)


def _places(s: Session, scope: int | None, within: Within) -> list[PlaceRow]:
    """The places that stand in the tree: all of the scope but staircases, which only the scope itself may be."""
    query = select(*ROW).where(or_(Place.kind != "staircase", Place.id == scope))
    if within is not None:
        query = query.where(Place.id.in_(within))
    return in_tree_order([PlaceRow(*row) for row in at_once(s, query.order_by(*BY_NAME))])


def _line(place: PlaceRow, own: Sequence[tuple[int, Told]]) -> Told:
    """What stands for a place: the body that leads it, or the place itself."""
    leader = next((told for _, told in own if told[1] == LEADS.get(place.kind)), None)
    return leader or (f"place-{place.id}", place.kind, place.name, place.id, None, "")


def _downwards(under: Mapping[str | None, list[tuple[Turn, Told]]]) -> Iterator[Node]:
    """Each line before those that hang on it; what is still to come waits with the next one last."""
    waiting: list[tuple[str | None, list[tuple[Turn, Told]]]] = []

    def wait(key: str | None) -> None:
        if hanging := under.get(key):
            waiting.append((key, sorted(hanging, key=itemgetter(0), reverse=True)))

    wait(None)
    while waiting:
        parent, hanging = waiting[-1]
        if not hanging:
            waiting.pop()
            continue
        key, kind, name, at, linked, people = hanging.pop()[1]
        yield Node(key, parent, kind, name, at, linked, people)
        wait(key)


Bodies = defaultdict[int, list[tuple[int, Told]]]


def _bodies(s: Session, scope: int | None, within: Within, day: date) -> tuple[Bodies, Bodies]:
    """The bodies of a scope on a day by their place, by kind and name; those of staircases by building."""
    people, linked = _people(s, within, day), _linked(s, day)
    building = case((Place.kind == "staircase", Place.parent_id), else_=None)
    query = (
        select(Body.place_id, building, Body.id, Body.kind, Body.name)
        .join(Place, Body.place_id == Place.id)
        .where(lasting(Body, day))
        .order_by(BY_KIND, Body.sort_key, Body.id)
    )
    if within is not None:
        query = query.where(Body.place_id.in_(within))
    own, hung = Bodies(list), Bodies(list)
    for turn, (place, above, body, kind, name) in enumerate(at_once(s, query)):
        holder, called = people.get(body, (name, ""))
        centre = kind == "centre_household"
        told = (
            f"body-{body}", kind, holder if centre else name, body, linked.get(body, 0) if centre else None, called,
        )  # fmt: skip
        if above is None or place == scope:
            own[place].append((turn, told))
        else:
            hung[above].append((turn, told))
    return own, hung


def _people(s: Session, within: Within, day: date) -> dict[int, tuple[str, str]]:
    """Who was in each body on a day: of two terms the later one, and all as they may be looked for."""
    query = (
        select(Post.body_id, Person.name, Person.initials, Person.pinyin)
        .join(Person, Post.person_id == Person.id)
        .where(lasting(Post, day))
        .order_by(Post.begins_on, Post.id)
    )
    if within is not None:
        query = query.join(Body, Post.body_id == Body.id).where(Body.place_id.in_(within))
    found: dict[int, tuple[str, str]] = {}
    for body, name, initials, pinyin in at_once(s, query):
        before = found.get(body, ("", ""))[1]
        found[body] = name, f"{before} {name} {initials} {pinyin}"
    return found


def _linked(s: Session, day: date) -> dict[int, int]:
    query = select(HouseholdLink.body_id, func.count(HouseholdLink.id)).where(linked_on(day))
    return dict(s.connection().execute(query.group_by(HouseholdLink.body_id)).all())

"""The tree of bodies as the organisation tab shows it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from operator import itemgetter

from sqlalchemy import case, func, or_, select
from sqlalchemy.orm import Session

from desktop.features.organisation.entities import Body, HouseholdLink, Person, Place, Post
from desktop.features.organisation.queries.days import lasting, linked_on
from desktop.features.organisation.queries.places import BY_NAME, ROW, below, in_tree_order
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


MANY = 2000
"""From so many bodies on the tree is shown down to the compounds first."""

WITHIN = ("building", "staircase")
"""The kinds of places inside a compound."""


def many_bodies(s: Session) -> bool:
    """Whether the tree takes so long to tell that one should not wait for all of it."""
    return s.execute(select(func.count(Body.id))).scalar_one() > MANY


def organisation_nodes(
    s: Session, scope: int | None = None, on: date | None = None, *, upper: bool = False
) -> list[Node]:
    """The bodies of a scope on a day (today when None) in the order of the tree, parents first.

    The chain runs from street down to centre household, with the other bodies beside it. A place
    without a leading body stands for itself, but for staircases, whose bodies hang on the building.
    A centre household goes by its holder's name and tells how many households it looks after. `upper`
    leaves out what lies inside the compounds.
    """
    bodies, hung = _bodies(s, scope, on or date.today(), upper=upper)
    lines: dict[int | None, str] = {}
    under = defaultdict[str | None, list[tuple[Turn, Told]]](list)
    for turn, place in enumerate(_places(s, scope, upper=upper)):
        own, above = bodies[place.id], lines.get(place.parent_id)
        line = _line(place, own)
        under[above].append(((RANK.get(line[1], -1), turn), line))
        lines[place.id] = line[0]
        beside = (each for each in (*own, *hung[place.id]) if each[1] is not line)
        under[line[0]] += [((RANK[told[1]], at), told) for at, told in beside]
    return list(_downwards(under))


def _places(s: Session, scope: int | None, *, upper: bool) -> list[PlaceRow]:
    """The places that stand in the tree: all of the scope but staircases, which only the scope itself may be."""
    left_out = WITHIN if upper else WITHIN[1:]
    query = select(*ROW).where(or_(Place.kind.not_in(left_out), Place.id == scope))
    if scope is not None:
        query = query.where(Place.id.in_(below(scope)))
    return in_tree_order([PlaceRow(*row) for row in s.connection().execute(query.order_by(*BY_NAME))])


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


def _bodies(s: Session, scope: int | None, day: date, *, upper: bool) -> tuple[Bodies, Bodies]:
    """The bodies of a scope on a day by their place, by kind and name; those of staircases by building."""
    people, linked = _people(s, scope, day, upper=upper), ({} if upper else _linked(s, day))
    building = case((Place.kind == "staircase", Place.parent_id), else_=None)
    query = (
        select(Body.place_id, building, Body.id, Body.kind, Body.name)
        .join(Place, Body.place_id == Place.id)
        .where(lasting(Body, day))
        .order_by(BY_KIND, Body.sort_key, Body.id)
    )
    if upper:
        query = query.where(Place.kind.not_in(WITHIN))
    if scope is not None:
        query = query.where(Body.place_id.in_(below(scope)))
    own, hung = Bodies(list), Bodies(list)
    for turn, (place, above, body, kind, name) in enumerate(s.connection().execute(query)):
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


def _people(s: Session, scope: int | None, day: date, *, upper: bool) -> dict[int, tuple[str, str]]:
    """Who was in each body on a day: of two terms the later one, and all as they may be looked for."""
    query = (
        select(Post.body_id, Person.name, Person.initials, Person.pinyin)
        .join(Person, Post.person_id == Person.id)
        .where(lasting(Post, day))
        .order_by(Post.begins_on, Post.id)
    )
    if scope is not None or upper:
        query = query.join(Body, Post.body_id == Body.id)
    if scope is not None:
        query = query.where(Body.place_id.in_(below(scope)))
    if upper:
        query = query.join(Place, Body.place_id == Place.id).where(Place.kind.not_in(WITHIN))
    found: dict[int, tuple[str, str]] = {}
    for body, name, initials, pinyin in s.connection().execute(query):
        before = found.get(body, ("", ""))[1]
        found[body] = name, f"{before} {name} {initials} {pinyin}"
    return found


def _linked(s: Session, day: date) -> dict[int, int]:
    query = select(HouseholdLink.body_id, func.count(HouseholdLink.id)).where(linked_on(day))
    return dict(s.connection().execute(query.group_by(HouseholdLink.body_id)).all())

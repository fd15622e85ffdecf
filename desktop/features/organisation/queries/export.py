"""What is stored, as the lines of the files it could be imported from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.features.organisation import rules
from desktop.features.organisation.entities import Body, Household, HouseholdLink, Person, Place, Post
from desktop.features.organisation.queries.households import ROOM_ORDER, doors, household_rows
from desktop.features.organisation.queries.lists import Where, whereabouts
from desktop.features.organisation.queries.paths import body_keys, path_of
from desktop.features.organisation.queries.places import listed, scope_ids
from desktop.features.organisation.queries.tree import BY_KIND
from desktop.features.organisation.records import BodyLine, LinkLine, PostLine, RosterLine

OF_POST = [field.name for field in fields(PostLine) if field.name in Post.__mapper__.column_attrs]
"""What a line says of the post itself."""

OF_LINK = ("begins_on", "ends_on", "reason", "document_no", "end_reason", "end_document_no")
EVERYTHING = frozenset(
    field.name for kind in (PostLine, RosterLine, BodyLine, LinkLine) for field in fields(kind)
)
WIDE = ("street", "community", "compound")
"""Places a file of households does not bring along."""


def post_lines(s: Session, scope: int | None = None) -> list[PostLine]:
    """Every post of a scope, those that ended, too, in the order of the tree."""
    where = whereabouts(s)
    query = (
        select(Post, Body, Person)
        .join(Body, Post.body_id == Body.id)
        .join(Person, Post.person_id == Person.id)
        .where(Body.place_id.in_(listed(scope_ids(s, scope))))
        .order_by(BY_KIND, Body.sort_key, Body.id, Post.id)
    )
    rows = sorted(s.execute(query).all(), key=lambda row: where[row[1].place_id].turn)
    told = _way_kinds(where, (body.place_id for _, body, _ in rows))
    return [
        PostLine(
            sheet="",
            row=at,
            **{kind: where[body.place_id].names.get(kind, "") for kind in told},
            body=body.name,
            kind=body.kind,
            person=person.name,
            phone=person.phone,
            **{name: getattr(post, name) for name in OF_POST},
            told=EVERYTHING,
        )
        for at, (post, body, person) in enumerate(rows, 1)
    ]


def body_lines(s: Session, scope: int | None = None) -> list[BodyLine]:
    """Every body of a scope, those that ended, too, and the places that no body and no door would tell of."""
    where, within = whereabouts(s), scope_ids(s, scope)
    query = (
        select(Body)
        .where(Body.place_id.in_(listed(within)))
        .order_by(BY_KIND, Body.sort_key, Body.name, Body.id)
    )
    bodies = s.scalars(query).all()
    told = {body.place_id for body in bodies}
    rows: list[tuple[int, Body | None]] = [(body.place_id, body) for body in bodies]
    rows += [(place, None) for place in _untold(s) if place in within and place not in told]
    rows.sort(key=lambda row: where[row[0]].turn)
    keys, kinds = body_keys(s), _way_kinds(where, told)
    return [
        BodyLine(
            sheet="",
            row=at,
            **{kind: where[place].names.get(kind, "") for kind in kinds},
            body=body.name if body else "",
            kind=body.kind if body else "",
            begins_on=body.begins_on if body else None,
            ends_on=body.ends_on if body else None,
            term_ends_on=body.term_ends_on if body else None,
            members=body.members if body else None,
            into=path_of(keys[body.into_id]) if body and body.into_id else "",
            told=EVERYTHING,
        )
        for at, (place, body) in enumerate(rows, 1)
    ]


def _way_kinds(where: Mapping[int, Where], standing: Iterable[int]) -> tuple[str, ...]:
    """The kinds of place a file names: the district only when a body stands on one itself."""
    on_district = any(set(where[place].names) == {"district"} for place in standing)
    return ("district", *rules.WAY) if on_district else rules.WAY


def link_lines(s: Session, compound_id: int) -> list[LinkLine]:
    """Every link a household of a compound has or had, by address and day."""
    link, where = HouseholdLink, whereabouts(s)
    query = (
        doors(select(link, Household.id.label("door"), Body.name, Body.place_id))
        .join(link, link.household_id == Household.id)
        .join(Body, link.body_id == Body.id)
        .where(Household.compound_id == compound_id)
        .order_by(*ROOM_ORDER, link.begins_on, func.coalesce(link.ends_on, "9"), link.id)
    )
    rows = s.execute(query).all()
    known = {door.id: door for door in household_rows(s, [row.door for row in rows])}
    return [
        LinkLine(
            sheet="",
            row=at,
            building=known[door].building,
            staircase=known[door].staircase,
            room=known[door].room,
            body=name,
            body_building=where[place].names.get("building", ""),
            body_staircase=where[place].names.get("staircase", ""),
            **{field: getattr(told, field) for field in OF_LINK},
            told=EVERYTHING,
        )
        for at, (told, door, name, place) in enumerate(rows, 1)
    ]


def _untold(s: Session) -> list[int]:
    """Places that a file must name by themselves: wide ones, and narrow ones nobody lives in."""
    lived = select(Household.place_id)
    above = select(Place.parent_id).where(Place.parent_id.is_not(None))
    narrow = Place.kind.in_(("building", "staircase")) & Place.id.not_in(lived) & Place.id.not_in(above)
    return list(s.scalars(select(Place.id).where(Place.kind.in_(WIDE) | narrow)))


def roster_lines(s: Session, compound_id: int) -> list[RosterLine]:
    """Every household of a compound by address."""
    query = doors(select(Household.id)).where(Household.compound_id == compound_id).order_by(*ROOM_ORDER)
    return [
        RosterLine(
            sheet="",
            row=at,
            building=door.building,
            staircase=door.staircase,
            room=door.room,
            area=door.area,
            area_basis=door.area_basis,
            owners=tuple(filter(None, door.owners.split("、"))),
            phone=door.phone,
            centre=door.centre,
            remark=door.remark,
            told=EVERYTHING,
            buyer_group=door.buyer_group,
            unsold=door.unsold,
            representative=door.representative,
            ends_on=door.ends_on,
        )
        for at, door in enumerate(household_rows(s, list(s.scalars(query))), 1)
    ]

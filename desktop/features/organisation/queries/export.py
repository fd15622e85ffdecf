"""What is stored, as the lines of the files it could be imported from."""

from __future__ import annotations

from dataclasses import fields

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.features.organisation import rules
from desktop.features.organisation.entities import Body, Household, Person, Post
from desktop.features.organisation.queries.households import ROOM_ORDER, doors, household_rows
from desktop.features.organisation.queries.lists import whereabouts
from desktop.features.organisation.queries.places import listed, scope_ids
from desktop.features.organisation.queries.tree import BY_KIND
from desktop.features.organisation.records import PostLine, RosterLine

OF_POST = [field.name for field in fields(PostLine) if field.name in Post.__mapper__.column_attrs]
"""What a line says of the post itself."""

EVERYTHING = frozenset(field.name for kind in (PostLine, RosterLine) for field in fields(kind))


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
    return [
        PostLine(
            sheet="",
            row=at,
            **{kind: where[body.place_id].names.get(kind, "") for kind in rules.WAY},
            body=body.name,
            kind=body.kind,
            person=person.name,
            phone=person.phone,
            **{name: getattr(post, name) for name in OF_POST},
            told=EVERYTHING,
        )
        for at, (post, body, person) in enumerate(rows, 1)
    ]


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

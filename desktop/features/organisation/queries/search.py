"""What the search box finds of the organisation."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ColumnElement, select, true
from sqlalchemy.orm import Session

from desktop.core.feature import Hit
from desktop.core.text import half_width, tidy
from desktop.features.organisation import rules
from desktop.features.organisation.entities import Body, Household, Person, Place, Post
from desktop.features.organisation.queries.days import standing
from desktop.features.organisation.queries.households import (
    ROOM_ORDER,
    called,
    doors,
    ends_in,
    holding,
    household_rows,
    in_scope,
    tail,
)
from desktop.features.organisation.queries.places import listed, scope_ids
from desktop.features.organisation.queries.responsible import (
    bodies_called,
    compounds_named,
    located,
    looked_after,
)


def find(s: Session, text: str, limit: int, scope: int | None = None) -> list[Hit]:
    """People in a post by name, pinyin, initials or the end of a phone number; doors by address, owner or the end of a phone number.

    Only in the place that is the scope, and below it; everywhere when None.

    Bodies by name, and those of a building or a staircase; a compound may be named before a door.
    Each hit tells who is responsible. One on a door has the feature `household`: it opens its form.
    """
    wanted = tidy(half_width(text)).lower()
    if not wanted:
        return []
    hits = _people(s, wanted, limit, scope)
    for place, said in [(scope, wanted), *compounds_named(s, wanted, scope)]:
        hits += [*bodies_called(s, said, limit, place), *_doors(s, said, limit, place)]
    return hits[:limit]


def _people(s: Session, wanted: str, limit: int, scope: int | None) -> list[Hit]:
    query = (
        select(Body.id, Body.place_id, Person.name, Body.name, Post.title, Post.ends_on)
        .join(Post, Post.person_id == Person.id)
        .join(Body, Post.body_id == Body.id)
        .where(_is(wanted), true() if scope is None else Body.place_id.in_(listed(scope_ids(s, scope))))
        .order_by(Post.ends_on.is_not(None), Person.sort_key, Post.id)
        .limit(limit)
    )
    return [
        Hit(
            "organisation",
            body,
            person,
            f"{located(s, unit, place)} {unit} {title}".strip() + (f" — {ends_on}" if ends_on else ""),
        )
        for body, place, person, unit, title, ends_on in s.execute(query)
    ]


def _is(wanted: str) -> ColumnElement[bool]:
    """Whether somebody is meant, by name or by the end of the telephone number."""
    if digits := tail(wanted):
        return Person.id.in_(select(Person.id).where(Person.phone != "", ends_in(Person.phone, digits)))
    return called(wanted)


def _doors(s: Session, wanted: str, limit: int, scope: int | None) -> list[Hit]:
    today = date.today()
    found = doors(select(Household.id)).where(holding(wanted, today), in_scope(s, scope), standing(today))
    ids = list(s.scalars(found.order_by(*ROOM_ORDER).limit(limit)))
    compound = (
        select(Household.id, Place.name)
        .join(Place, Household.compound_id == Place.id)
        .where(Household.id.in_(listed(ids)))
    )
    names, after = dict(s.execute(compound).all()), looked_after(s, ids)
    return [
        Hit(
            "household",
            row.id,
            rules.address(row.building, row.staircase, row.room),
            "，".join(filter(None, (f"{names[row.id]} {row.owners}".strip(), after.get(row.id)))),
        )
        for row in household_rows(s, ids)
    ]

"""What the search box finds of the organisation."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.feature import Hit
from desktop.core.text import half_width, tidy
from desktop.features.organisation import rules
from desktop.features.organisation.entities import Body, Household, Person, Place, Post
from desktop.features.organisation.queries.households import (
    ROOM_ORDER,
    called,
    doors,
    holding,
    household_rows,
)
from desktop.features.organisation.queries.places import listed


def find(s: Session, text: str, limit: int) -> list[Hit]:
    """People in a post by name, pinyin or initials; doors by address, owner or the end of a phone number.

    A hit on a door has the feature `household`: it opens the form of that household.
    """
    wanted = tidy(half_width(text)).lower()
    if not wanted:
        return []
    return [*_people(s, wanted, limit), *_doors(s, wanted, limit)][:limit]


def _people(s: Session, wanted: str, limit: int) -> list[Hit]:
    query = (
        select(Body.id, Person.name, Body.name, Post.title, Post.ends_on)
        .join(Post, Post.person_id == Person.id)
        .join(Body, Post.body_id == Body.id)
        .where(called(wanted))
        .order_by(Post.ends_on.is_not(None), Person.sort_key, Post.id)
        .limit(limit)
    )
    return [
        Hit("organisation", body, person, f"{unit} {title}" + (f" — {ends_on}" if ends_on else ""))
        for body, person, unit, title, ends_on in s.execute(query)
    ]


def _doors(s: Session, wanted: str, limit: int) -> list[Hit]:
    ids = list(
        s.scalars(doors(select(Household.id)).where(holding(wanted)).order_by(*ROOM_ORDER).limit(limit))
    )
    compound = (
        select(Household.id, Place.name)
        .join(Place, Household.compound_id == Place.id)
        .where(Household.id.in_(listed(ids)))
    )
    names = dict(s.execute(compound).all())
    return [
        Hit(
            "household",
            row.id,
            rules.address(row.building, row.staircase, row.room),
            f"{names[row.id]} {row.owners}".strip(),
        )
        for row in household_rows(s, ids)
    ]

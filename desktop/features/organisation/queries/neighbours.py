"""Which residents of a compound a text speaks of, so that a public paper can mask them."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import Select, func, literal, select
from sqlalchemy.orm import Session

from desktop.features.organisation.entities import Body, Household, Owner, Person, Post
from desktop.features.organisation.queries.places import listed, scope_ids, scope_trail


def residents_named(s: Session, compound_id: int | None, said: Iterable[str]) -> frozenset[str]:
    """Who owns or owned a door of a compound, or speaks for one, or keeps a centre household, and stands in what was `said`.

    Whoever holds a post in any other body there or above it now acts in an office and is none of them (个人信息保护法
    25); the register may know the same person twice, so names decide.
    """
    words = "\n".join(filter(None, said))
    if compound_id is None or not words:
        return frozenset()
    text = literal(words)
    doors = select(Household.id).where(Household.compound_id == compound_id)
    posts = _posts(s, compound_id)
    owners = select(Owner.person_id).where(Owner.household_id.in_(doors))
    centres = posts.where(Body.kind == "centre_household")
    people = select(Person.name).where(
        Person.id.in_(owners) | Person.id.in_(centres), func.length(Person.name) > 1, func.instr(text, Person.name) > 0
    )  # fmt: skip
    speaking = select(Household.representative).where(
        Household.compound_id == compound_id, func.length(Household.representative) > 1,
        func.instr(text, Household.representative) > 0,
    )  # fmt: skip
    found = {*s.scalars(people), *s.scalars(speaking)}
    return frozenset(found) - in_office(s, compound_id, found)


def in_office(s: Session, compound_id: int | None, names: Collection[str]) -> frozenset[str]:
    """Of names, those who hold a post now in a body of a compound or above it that is no centre household."""
    if compound_id is None or not names:
        return frozenset()
    there = Person.id.in_(_posts(s, compound_id).where(Body.kind != "centre_household"))
    return frozenset(s.scalars(select(Person.name).where(there, Person.name.in_(listed(names)))))


def _posts(s: Session, compound_id: int) -> Select[int]:
    near = [*scope_ids(s, compound_id), *(place.id for place in scope_trail(s, compound_id))]
    return (
        select(Post.person_id)
        .join(Body, Post.body_id == Body.id)
        .where(Post.ends_on.is_(None), Body.place_id.in_(listed(near)))
    )

"""Questions about matters. Nothing here changes anything."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import fields
from typing import Any

from sqlalchemy import Select, Text, cast, func, or_, select
from sqlalchemy.orm import Session

from desktop.core import fulltext
from desktop.core.errors import NotFound
from desktop.core.feature import Hit, Mark
from desktop.features.organisation import queries as organisation
from desktop.features.organisation.entities import Body, Duty, Place
from desktop.features.worklist import entities
from desktop.features.worklist.records import Matter, MatterDraft, MatterRow

DAY_SIGNS = frozenset("0123456789-")
"""What a day or a number is made of."""

Stored = entities.Matter
SUBJECT = 40
"""Characters of a duty's text that become the subject of the matter."""


def matter_ids(
    s: Session, compounds: Collection[int] | None = None, kind: str = "", text: str = ""
) -> list[int]:
    """Newest first; of the given compounds (all when None), of one list, holding every word of `text`."""
    query = select(Stored.id).order_by(Stored.raised_on.desc(), Stored.id.desc())
    if compounds is not None:
        query = query.where(Stored.compound_id.in_(organisation.listed(compounds)))
    if kind:
        query = query.where(Stored.kind == kind)
    return list(s.scalars(_holding(s, query, text)))


def matter_rows(s: Session, ids: Sequence[int]) -> list[MatterRow]:
    """One row per id, in the order of the ids."""
    query = (
        select(Stored, Place.name)
        .join(Place, Stored.compound_id == Place.id)
        .where(Stored.id.in_(organisation.listed(ids)))
    )
    found = {
        row.id: MatterRow(row.id, said(row), row.kind, row.subject, compound, row.raised_on, row.state)
        for row, compound in s.execute(query)
    }
    return [found[wanted] for wanted in ids if wanted in found]


def matter_numbers(s: Session, ids: Collection[int]) -> dict[int, str]:
    """What the numbers of matters are, by id."""
    found = s.scalars(select(Stored).where(Stored.id.in_(organisation.listed(ids))))
    return {row.id: said(row) for row in found}


def matter_detail(s: Session, matter_id: int) -> Matter:
    """The whole matter; raises `NotFound`."""
    row = s.get(Stored, matter_id)
    if row is None:
        raise NotFound(id=matter_id)
    trail = organisation.scope_trail(s, row.place_id or row.compound_id)
    where = " › ".join(place.name for place in trail if place.kind not in ("district", "street"))
    body = s.execute(select(Duty.body_id).where(Duty.id == row.duty_id)).scalar()
    draft = MatterDraft(**{one.name: getattr(row, one.name) for one in fields(MatterDraft)})
    return Matter(row.id, said(row), where, row.state, draft, body)


def draft_from_duty(s: Session, duty_id: int) -> MatterDraft:
    """The matter a duty would become: where it was done, what was heard, and by whom; raises `NotFound`."""
    duty = s.get(Duty, duty_id)
    if duty is None:
        raise NotFound(id=duty_id)
    place = s.get_one(Body, duty.body_id).place_id
    about = organisation.household_rows(s, [duty.household_id] if duty.household_id else [])
    first = duty.content.splitlines()[0]
    return MatterDraft(
        compound_id=organisation.compound_of(s, place),
        place_id=place,
        kind="need" if duty.kind == "opinions" else "problem",
        category="conflicts" if duty.kind == "mediation" else "other",
        source="centre_household",
        subject=first if len(first) <= SUBJECT else first[: SUBJECT - 1] + "…",
        detail=duty.content,
        raised_on=duty.done_on,
        raised_by="".join(f"{row.building}{row.staircase}{row.room}" for row in about),
        duty_id=duty_id,
    )


def matter_of_duty(s: Session, duty_id: int) -> int | None:
    """The matter a duty was raised to; None while it was not."""
    return s.execute(select(Stored.id).where(Stored.duty_id == duty_id)).scalar()


def marks(s: Session, table: str, ids: Collection[int]) -> dict[int, Mark]:
    """Which rows of another room's table have become a matter, and its number."""
    if table != "duty":
        return {}
    query = select(Stored).where(Stored.duty_id.in_(organisation.listed(ids)))
    return {row.duty_id: Mark("worklist", row.id, said(row)) for row in s.scalars(query) if row.duty_id}


def find(s: Session, text: str, limit: int, scope: int | None = None) -> list[Hit]:
    """Matters for the search box; of one place and below it, or of all."""
    compounds = None if scope is None else organisation.scope_ids(s, scope)
    rows = matter_rows(s, matter_ids(s, compounds, text=text)[:limit])
    return [Hit("worklist", row.id, row.subject, f"{row.number} {row.compound}") for row in rows]


def said(row: entities.Matter) -> str:
    """`2026-0007`."""
    return f"{row.year}-{row.number:04}"


def _holding(s: Session, query: Select[Any], text: str) -> Select[Any]:
    """Every word must stand in the matter's own words, its number or day, or the name of its place."""
    number = func.printf("%d-%04d", Stored.year, Stored.number)
    for word in text.split():
        found = [fulltext.holding(s, Stored, word)]
        if places := s.scalars(select(Place.id).where(Place.name.contains(word, autoescape=True))).all():
            within = organisation.listed(places)
            found += [Stored.compound_id.in_(within), Stored.place_id.in_(within)]
        if not set(word) - DAY_SIGNS:
            found += [cast(Stored.raised_on, Text).contains(word), number.contains(word)]
        query = query.where(or_(*found))
    return query

"""Meetings a compound holds again and again. One function, one transaction."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.errors import RuleBroken
from desktop.core.parse import require_at_most
from desktop.features.consultation.commands.rows import opened, write_row
from desktop.features.consultation.entities import Series
from desktop.features.consultation.queries import brand_names
from desktop.features.consultation.records import MOST, SeriesDraft

REQUIRED = {"compound_id": "series.compound_missing", "begins_on": "series.day_missing"}


def save_series(s: Session, draft: SeriesDraft) -> int:
    """Let a compound hold a meeting every so many months, or mend that; returns the series' id.

    One of a brand is kept under the name the brand has now. Raises `RuleBroken` beside `compound_id`, `begins_on`,
    `every_months` (less than one, or beyond reason), `ends_on`
    (before it begins) and `brand` (there is one of this kind and brand already), `Conflict`.
    """
    for field, code in REQUIRED.items():
        if not getattr(draft, field):
            raise RuleBroken(code, field=field)
    if not draft.every_months or draft.every_months < 1:
        raise RuleBroken("series.rhythm_missing", field="every_months")
    require_at_most(draft, {"every_months": MOST["every_months"]})
    if draft.begins_on and draft.ends_on and draft.ends_on < draft.begins_on:
        raise RuleBroken("series.ends_before_begin", field="ends_on", begins_on=draft.begins_on)
    names = brand_names(s, draft.kind, draft.brand)
    alike = select(Series.id).where(
        Series.compound_id == draft.compound_id,
        Series.kind == draft.kind,
        Series.brand.in_(names),
    )
    if s.scalars(alike.where(Series.id != (draft.id or 0))).first() is not None:
        raise RuleBroken("series.twice", field="compound_id")
    row = opened(s, Series, draft) if draft.id else Series()
    write_row(row, replace(draft, brand=names[0]))
    s.add(row)
    s.flush()
    return row.id

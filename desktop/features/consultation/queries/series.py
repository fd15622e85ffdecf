"""Meetings held again and again: which compound met when, which did not, and what the next one is like."""

from __future__ import annotations

from dataclasses import fields
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session

from desktop.features.consultation import rules
from desktop.features.consultation.entities import Meeting, Series
from desktop.features.consultation.queries.kinds import rule_of
from desktop.features.consultation.records import MeetingDraft, Rhythm, SeriesDraft
from desktop.features.organisation.queries import compound_choices

WATCHED = "joint"
"""The kind of meeting whose absence is told at the head of the list: every compound holds it (domain 2.13)."""


def series_of(s: Session, compound_id: int, kind: str, brand: str, day: date) -> SeriesDraft | None:
    """The series of a kind and brand that stands in a compound on a day."""
    row = s.scalars(_standing(kind, brand, day).where(Series.compound_id == compound_id)).first()
    return None if row is None else _draft(row)


def rhythms(s: Session, scope: int | None, kind: str, brand: str, today: date) -> list[Rhythm]:
    """How a meeting held again and again stands in every compound of a scope (all when None).

    The months that count are as many as its rhythm has, the present one the last of them. A
    meeting that was cancelled, adjourned or void counts for nothing.
    """
    rule = rule_of(s, kind, brand)
    series = {row.compound_id: row for row in s.scalars(_standing(kind, brand, today))}
    last = _days(s, kind, brand, func.max(Meeting.held_on), Meeting.held_on <= today)
    planned = _days(s, kind, brand, func.min(Meeting.held_on), Meeting.held_on > today)
    found: list[Rhythm] = []
    for compound, name in compound_choices(s, scope):
        own = series.get(compound)
        months = own.every_months if own else rule.every_months
        if months:
            begin, before = rules.period_begin(today, months), last.get(compound)
            due = max(rules.next_day(before, months), today) if before else today
            found.append(Rhythm(
                compound, compound, name, kind, brand, months, own.id if own else None, before, planned.get(compound),
                met=before is not None and before >= begin, next_on=max(due, today + timedelta(days=rule.notice_days)),
            ))  # fmt: skip
    return found


def unmet(s: Session, scope: int | None, today: date) -> int:
    """How many compounds have neither held nor planned their joint meeting in the months that count."""
    end = rules.month_end(today)
    return sum(
        not one.met and not (one.planned_on and one.planned_on <= end)
        for one in rhythms(s, scope, WATCHED, "", today)
    )


def next_meeting(s: Session, wanted: Rhythm) -> MeetingDraft:
    """The next meeting of a rhythm: as its series says, and else as the last one was."""
    before = s.scalars(
        _held(select(Meeting), wanted.kind, wanted.brand)
        .where(Meeting.compound_id == wanted.compound_id)
        .order_by(Meeting.held_on.desc(), Meeting.id.desc())
    ).first()
    series = s.get(Series, wanted.series_id) if wanted.series_id else None
    like: dict[str, Any] = {}
    for name in ("begins_at", "location", "convener", "chair", "recorder"):
        said = [getattr(row, name) for row in (series, before) if row is not None and getattr(row, name)]
        like |= {name: said[0]} if said else {}
    like.setdefault("convener", rule_of(s, wanted.kind, wanted.brand).convener)
    return MeetingDraft(
        wanted.compound_id, wanted.kind, wanted.brand, f"{wanted.brand}{wanted.next_on.month}月例会", wanted.next_on,
        **like,
    )  # fmt: skip


def _standing(kind: str, brand: str, day: date) -> Select[Series]:
    return select(Series).where(
        Series.kind == kind, Series.brand == brand, Series.begins_on <= day,
        or_(Series.ends_on.is_(None), Series.ends_on >= day),
    )  # fmt: skip


def _held(query: Select[*tuple[Any, ...]], kind: str, brand: str) -> Select[*tuple[Any, ...]]:
    """Meetings of a kind, whatever their brand, or of one brand, that ended by their steps or are to."""
    query = query.where(Meeting.kind == kind, Meeting.outcome == "")
    return query.where(Meeting.brand == brand) if brand else query


def _days(s: Session, kind: str, brand: str, day: Any, *where: Any) -> dict[int, date]:
    query = _held(select(Meeting.compound_id, day), kind, brand).where(*where).group_by(Meeting.compound_id)
    return {row[0]: row[1] for row in s.execute(query)}


def _draft(row: Series) -> SeriesDraft:
    return SeriesDraft(**{one.name: getattr(row, one.name) for one in fields(SeriesDraft)})

"""Meetings held again and again: which compound met when, which did not, and what the next one is like."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import Session

from desktop.features.consultation import rules
from desktop.features.consultation.entities import Meeting, Series
from desktop.features.consultation.queries.figures import BEGUN, PART_HELD
from desktop.features.consultation.queries.kinds import brand_names, rule_of
from desktop.features.consultation.records import MOST, MeetingDraft, Rhythm, SeriesDraft
from desktop.features.organisation.queries import compound_choices

USUAL = "joint"
"""What a compound is to hold that has held no meeting of any kind yet (domain 2.13)."""


def series_of(s: Session, compound_id: int, kind: str, brand: str) -> SeriesDraft | None:
    """The one series a compound has of a kind and brand, also one that was stopped or is still to begin.

    There is never a second one beside it: whoever wants it again opens it and clears the day it ended.
    """
    own = _of(s, kind, brand).where(Series.compound_id == compound_id)
    row = s.scalars(own.order_by(Series.ends_on.is_not(None), Series.begins_on.desc())).first()
    return None if row is None else _draft(row)


def rhythms(s: Session, scope: int | None, kind: str, brand: str, today: date) -> list[Rhythm]:
    """How a meeting held again and again stands in every compound of a scope (all when None).

    The months that count are as many as its rhythm has, the present one the last of them. A
    meeting that was cancelled or void counts for nothing, and so does one that was adjourned before it concluded
    anything, or whose day is past and that never began.
    """
    rule = rule_of(s, kind, brand)
    series = {row.compound_id: row for row in s.scalars(_standing(s, kind, brand, today))}
    last, planned = _last_days(s, kind, brand, today), _planned_days(s, kind, brand, today)
    found: list[Rhythm] = []
    for compound, name in compound_choices(s, scope):
        own = series.get(compound)
        months = min(own.every_months, MOST["every_months"]) if own else rule.every_months
        if months:
            begin, before = rules.period_begin(today, months), last.get(compound)
            found.append(Rhythm(
                compound, compound, name, kind, brand, months, own.id if own else None, before, planned.get(compound),
                met=before is not None and before >= begin, next_on=_due(before, months, rule.notice_days, today),
            ))  # fmt: skip
    return found


def regular(s: Session, scope: int | None, today: date) -> list[Rhythm]:
    """Every series that stands in a scope, of whatever kind; a compound without one is to meet every month somehow."""
    standing = select(Series.kind, Series.brand).where(*_stands(today)).distinct().order_by(Series.id)
    found = [
        one
        for kind, brand in s.execute(standing)
        for one in rhythms(s, scope, kind, brand, today)
        if one.series_id
    ]
    with_series = {one.compound_id for one in found}
    last, planned = _last_days(s, "", "", today), _planned_days(s, "", "", today)
    found += [
        _somehow(s, (compound, name), (last.get(compound), planned.get(compound)), today)
        for compound, name in compound_choices(s, scope)
        if compound not in with_series
    ]
    numbered = sorted(found, key=lambda one: (one.compound_id, one.series_id or 0))
    return [replace(one, id=number) for number, one in enumerate(numbered, 1)]


def unmet(s: Session, scope: int | None, today: date) -> int:
    """How many compounds have neither held nor planned a meeting that was due in the months that count."""
    end = rules.month_end(today)
    return len({
        one.compound_id
        for one in regular(s, scope, today)
        if not one.met and not (one.planned_on and one.planned_on <= end)
    })  # fmt: skip


def _somehow(
    s: Session, place: tuple[int, str], days: tuple[date | None, date | None], today: date
) -> Rhythm:
    """How a compound without a series stands, by the days it met last and meets next: any kind of meeting will do."""
    (compound, name), (last, planned) = place, days
    like = _held(s, select(Meeting.kind, Meeting.brand), "", "").where(Meeting.compound_id == compound)
    kind, brand = s.execute(like.order_by(Meeting.held_on.desc(), Meeting.id.desc())).first() or (USUAL, "")
    return Rhythm(
        compound, compound, name, kind, brand, 1, None, last, planned,
        met=last is not None and last >= rules.period_begin(today, 1),
        next_on=_due(last, 1, rule_of(s, kind, brand).notice_days, today),
    )  # fmt: skip


def _due(last: date | None, months: int, notice_days: int, today: date) -> date:
    """The day of the next meeting, late enough to give notice of it."""
    due = max(rules.next_day(last, months), today) if last else today
    return max(due, today + timedelta(days=notice_days))


def next_meeting(s: Session, wanted: Rhythm) -> MeetingDraft:
    """The next meeting of a rhythm: as its series says, and else as the last one was."""
    before = s.scalars(
        _held(s, select(Meeting), wanted.kind, wanted.brand)
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


def _standing(s: Session, kind: str, brand: str, day: date) -> Select[Series]:
    return _of(s, kind, brand).where(*_stands(day))


def _of(s: Session, kind: str, brand: str) -> Select[Series]:
    return select(Series).where(Series.kind == kind, Series.brand.in_(brand_names(s, kind, brand)))


def _stands(day: date) -> tuple[ColumnElement[bool], ...]:
    return Series.begins_on <= day, or_(Series.ends_on.is_(None), Series.ends_on >= day)


def _held(s: Session, query: Select[*tuple[Any, ...]], kind: str, brand: str) -> Select[*tuple[Any, ...]]:
    """Meetings of a kind (any when empty), whatever their brand, or of one brand, that were held, in part at least, or are to be."""
    query = query.where((Meeting.outcome == "") | PART_HELD)
    query = query.where(Meeting.kind == kind) if kind else query
    return query.where(Meeting.brand.in_(brand_names(s, kind, brand))) if brand else query


def _last_days(s: Session, kind: str, brand: str, today: date) -> dict[int, date]:
    """When each compound met last: a day that was only planned is none, as in the figures."""
    return _days(s, kind, brand, func.max(Meeting.held_on), BEGUN, Meeting.held_on <= today)


def _planned_days(s: Session, kind: str, brand: str, today: date) -> dict[int, date]:
    """When each compound is to meet next, today's meeting included until it begins."""
    return _days(s, kind, brand, func.min(Meeting.held_on), ~BEGUN, Meeting.held_on >= today)


def _days(s: Session, kind: str, brand: str, day: Any, *where: Any) -> dict[int, date]:
    query = (
        _held(s, select(Meeting.compound_id, day), kind, brand).where(*where).group_by(Meeting.compound_id)
    )
    return {row[0]: row[1] for row in s.execute(query)}


def _draft(row: Series) -> SeriesDraft:
    return SeriesDraft(**{one.name: getattr(row, one.name) for one in fields(SeriesDraft)})

"""Pure rules of the figures: periods, the rhythm of regular meetings, sums."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from datetime import date, timedelta

from desktop.features.consultation.records import Figures, Period

MONTHS = {"month": 1, "quarter": 3, "year": 12}
"""Periods, by the months they have."""


def period_of(kind: str, day: date) -> Period:
    """The month, quarter or year a day lies in."""
    months = MONTHS[kind]
    first = date(day.year, (day.month - 1) // months * months + 1, 1)
    return Period(kind, first, _later(first, months) - timedelta(days=1))


def beside(period: Period, by: int) -> Period:
    """The period so many before (negative) or after."""
    return period_of(period.kind, _later(period.first, by * MONTHS[period.kind]))


def period_name(period: Period) -> str:
    """`2026年`, `2026年第三季度`, `2026年9月`, as it stands on papers."""
    if period.kind == "year":
        return f"{period.first.year}年"
    if period.kind == "quarter":
        return f"{period.first.year}年第{'一二三四'[period.first.month // 3]}季度"
    return f"{period.first.year}年{period.first.month}月"


def turns(begins: date, ends: date | None, every_months: int, period: Period) -> Iterator[tuple[date, date]]:
    """First and last day of each turn of a regular meeting whose time is over within a period.

    Turns are whole calendar months, the first being that in which the series begins.
    """
    first = begins.replace(day=1)
    while (last := _later(first, every_months) - timedelta(days=1)) <= period.last:
        if last >= period.first and (ends is None or first <= ends):
            yield first, last
        first = last + timedelta(days=1)


def total(rows: Iterable[Figures], name: str) -> Figures:
    """All rows together under one name."""
    found = Figures(0, name)
    for row in rows:
        added = {
            one.name: getattr(found, one.name) + getattr(row, one.name)
            for one in fields(Figures)
            if one.name not in ("id", "name")
        }
        found = replace(found, **added)
    return found


def part(some: int, whole: int) -> float | None:
    """How much of a whole, 0 to 1; None of nothing."""
    return some / whole if whole else None


def _later(first: date, months: int) -> date:
    """The first day of a month so many months on."""
    at = first.year * 12 + first.month - 1 + months
    return date(at // 12, at % 12 + 1, 1)

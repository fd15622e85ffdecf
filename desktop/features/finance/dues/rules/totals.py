"""Sheets of daily totals: read line by line, and put together into vouchers."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.core.errors import RuleBroken
from desktop.core.money import Money, parse_money
from desktop.core.parse import parse_day, parse_whole
from desktop.core.text import half_width
from desktop.features.finance.dues.records import DayLine

CELLS = 3
TOLD = 24
"""Characters of a line that are told again where it cannot be read."""


def read_lines(text: str) -> tuple[DayLine, ...]:
    """Lines of day, count and yuan as typed or pasted from Excel, blanks or tabs between; empty ones are passed over.

    Raises `RuleBroken` beside `lines`, with the `row` it stands in: `totals.none`, `totals.cells`, `totals.day`,
    `totals.count`, `totals.amount`, `totals.twice` for a day that stands there already.
    """
    held, seen = list[DayLine](), set[object]()
    for row, said in enumerate(half_width(text).splitlines(), 1):
        if not said.strip():
            continue
        line = _line(row, said.split())
        if line.day in seen:
            raise RuleBroken("totals.twice", field="lines", row=row, day=line.day)
        seen.add(line.day)
        held.append(line)
    if not held:
        raise RuleBroken("totals.none", field="lines")
    return tuple(held)


def by_voucher(lines: Iterable[DayLine], each: str) -> list[tuple[DayLine, ...]]:
    """The days that go into one voucher: every day its own, or those of a `month` together, in their order."""
    held: dict[object, list[DayLine]] = {}
    for line in sorted(lines, key=lambda one: one.day):
        held.setdefault(line.day if each == "day" else (line.day.year, line.day.month), []).append(line)
    return [tuple(one) for one in held.values()]


def _line(row: int, cells: list[str]) -> DayLine:
    if len(cells) != CELLS:
        raise RuleBroken("totals.cells", field="lines", row=row, value=_short(" ".join(cells)))
    try:
        day = parse_day(cells[0])
    except RuleBroken:
        raise RuleBroken("totals.day", field="lines", row=row, value=_short(cells[0])) from None
    try:
        count = parse_whole(cells[1])
    except RuleBroken:
        count = 0
    if not count:
        raise RuleBroken("totals.count", field="lines", row=row, value=_short(cells[1]))
    return DayLine(day, count, _amount(row, cells[2]))


def _short(said: str) -> str:
    return said if len(said) <= TOLD else f"{said[:TOLD]}…"


def _amount(row: int, said: str) -> Money:
    try:
        amount = parse_money(said)
    except RuleBroken:
        raise RuleBroken("totals.amount", field="lines", row=row, value=_short(said)) from None
    if amount.fen <= 0:
        raise RuleBroken("totals.amount", field="lines", row=row, value=_short(said))
    return amount

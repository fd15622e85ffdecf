"""The pictures of money in plain numbers, the same on screen and on paper: columns by month, strips by source, a line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from desktop.core.figure import Figure, FigureBand, FigureBox, FigureLine
from desktop.core.money import Money

HIGH, MONTH, COLUMN, FOOT = 16.0, 6.0, 2.4, 3.6
"""Ems of the highest column, of a month, of one of its two columns, and of what stands below it."""

NAME, LONGEST, STRIP, STEP = 13.0, 40.0, 3.0, 3.6
"""Ems of the names on the left, of the longest strip, of the height of one, and from one to the next."""

ALL = "全部收入"
MONTHS = 12
LEAST = 0.15
"""Ems of what is too little to be drawn in proportion, so that it is seen all the same."""


def columns_figure(income: Mapping[int, int], expense: Mapping[int, int]) -> Figure:
    """Income (solid) beside expense (dashed) by month 1 to 12, in fen; a month that is below zero has no column."""
    most = max((*income.values(), *expense.values(), 1))
    boxes = list[FigureBox]()
    for month in range(1, MONTHS + 1):
        left = (month - 1) * MONTH
        for at, (kind, sums) in enumerate((("income", income), ("expense", expense))):
            if (fen := sums.get(month, 0)) > 0:
                high = max(HIGH * fen / most, LEAST)
                x = left + 0.4 + at * (COLUMN + 0.2)
                boxes.append(
                    FigureBox(f"{kind}-{month}", (), "", x, HIGH - high, COLUMN, high, dashed=at == 1)
                )
        second = f"{_short(income.get(month, 0))} {_short(expense.get(month, 0))}"
        boxes.append(_below(month, left, second))
    return Figure(tuple(boxes), (), (), MONTHS * MONTH, HIGH + FOOT)


def strips_figure(sums: Sequence[tuple[str, int]]) -> Figure:
    """One strip for each source in fen, the largest first, with its amount and its part of what they bring together. A source
    of which more was taken back than came in has an amount and no strip; then the sum of all stands below."""
    told = sorted((one for one in sums if one[1]), key=lambda one: -one[1])
    came = [fen for _, fen in told if fen > 0]
    whole, most = sum(came) or 1, max(came, default=1)
    boxes, bands = list[FigureBox](), list[FigureBand]()
    for at, (name, fen) in enumerate(told):
        y = at * STEP
        part = f"（{fen / whole:.0%}）" if fen > 0 else ""
        bands.append(FigureBand((name, f"{Money(fen)}{part}"), y, STRIP))
        if fen < 0:
            continue
        wide = max(LONGEST * fen / most, LEAST)
        boxes.append(FigureBox(f"source-{at}", (), "", NAME, y + 0.5, wide, STRIP - 1))
    if len(came) < len(told):
        bands.append(FigureBand((ALL, str(Money(sum(fen for _, fen in told)))), len(told) * STEP, STRIP))
    return Figure(tuple(boxes), (), tuple(bands), NAME + LONGEST + 2, max(len(bands) * STEP, STEP))


def line_figure(balances: Mapping[int, Money]) -> Figure:
    """What an account held at the end of each month 1 to 12, as a line from month to month."""
    fen = {month: one.fen for month, one in balances.items()}
    low, most = min((*fen.values(), 0)), max((*fen.values(), 1))
    points = [
        ((month - 0.5) * MONTH, HIGH - HIGH * (each - low) / (most - low)) for month, each in fen.items()
    ]
    boxes = [_below(month, (month - 1) * MONTH, _short(each)) for month, each in fen.items()]
    zero = HIGH + HIGH * low / (most - low)
    lines = [FigureLine(pair) for pair in pairwise(points)] + [
        FigureLine(((0, zero), (MONTHS * MONTH, zero)), dashed=True)
    ]
    return Figure(tuple(boxes), tuple(lines), (), MONTHS * MONTH, HIGH + FOOT)


def _below(month: int, left: float, second: str) -> FigureBox:
    return FigureBox(
        f"month-{month}", (f"{month}月",), second, left + 0.2, HIGH + 0.4, MONTH - 0.4, FOOT - 0.5
    )


def _short(fen: int) -> str:
    """Ten thousands of yuan with one place, else whole yuan: enough beside a column."""
    yuan = fen / 100
    return f"{yuan / 10_000:.1f}万" if abs(yuan) >= 10_000 else f"{yuan:.0f}"

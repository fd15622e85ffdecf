"""The maintenance fund: when owners pay in again, and how a sum is shared among households. Money is whole fen."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from desktop.core.errors import RuleBroken
from desktop.core.money import Money
from desktop.features.finance.dues.records import Door, FundStatement, Share

LINE = Fraction(30, 100)
"""Below this part of what was first paid in, the fund is to be filled up (domain 2.3)."""


def below_line(initial: Money | None, balance: Money) -> bool:
    """Whether a fund holds less than 30 % of what was first paid in; at exactly 30 % it does not."""
    return initial is not None and balance.fen < LINE * initial.fen


def said_opening(told: FundStatement) -> str:
    """What the first balance of a statement is called: of a year that the books tell from a day in it, that day's."""
    day = told.began_on
    return f"启用时（{day.month}月{day.day}日）余额" if day else "年初余额"


def said_closing(told: FundStatement) -> str:
    """What the last balance of a statement is called: a year that is not over has no end yet."""
    return "余额" if told.until else "年末余额"


def shares(amount: Money | None, doors: Sequence[Door]) -> tuple[Share, ...]:
    """What each household pays of a sum, by its part of the exclusive area (民法典 283), in the order of the doors.

    Every share is cut to whole fen; the fen left over go one each to the largest remainders, the earlier door first
    where they are alike, so that the shares come to the sum exactly. Raises `RuleBroken` beside `amount`:
    `fund.amount_missing`, `fund.not_positive`, `fund.no_doors`, `fund.no_area` with how many doors have none.
    """
    if amount is None:
        raise RuleBroken("fund.amount_missing", field="amount")
    if amount.fen <= 0:
        raise RuleBroken("fund.not_positive", field="amount")
    if not doors:
        raise RuleBroken("fund.no_doors", field="amount")
    areas = [Fraction(one.area) for one in doors if one.area]
    if missing := len(doors) - len(areas):
        raise RuleBroken("fund.no_area", field="amount", count=missing)
    return tuple(
        Share(door.address, door.area or Decimal(0), Money(fen))
        for door, fen in zip(doors, _parted(amount.fen, areas), strict=True)
    )


def _parted(fen: int, areas: Sequence[Fraction]) -> list[int]:
    whole = sum(areas)
    exact = [fen * area / whole for area in areas]
    parts = [int(one) for one in exact]
    by_remainder = sorted(range(len(areas)), key=lambda at: (parts[at] - exact[at], at))
    for at in by_remainder[: fen - sum(parts)]:
        parts[at] += 1
    return parts

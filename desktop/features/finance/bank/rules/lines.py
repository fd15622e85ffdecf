"""Calculation over bank lines: their order, the chain of their balances, whose account they are of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Protocol, TypeVar

from desktop.core.money import Money
from desktop.core.text import half_width
from desktop.features.finance.bank.records import Break, StatementLine
from desktop.features.finance.bank.rules.known import said

HIDDEN, SPACING = re.compile(r"[xX]"), re.compile(r"[^\d*xX]")
SHOWN = 4
"""Digits of an account's number that are shown at either end."""


class Movement(Protocol):
    """What chains: a day, an amount, and the balance after it where the bank tells one."""

    @property
    def day(self) -> date: ...
    @property
    def amount(self) -> Money: ...
    @property
    def balance(self) -> Money | None: ...


Line = TypeVar("Line", bound=Movement)


def oldest_first(lines: Sequence[StatementLine]) -> tuple[StatementLine, ...]:
    """The lines in the order in which the money moved; many banks print the newest first.

    Where the balances chain one way better than the other they decide, else the days do.
    """
    forward, backward = tuple(lines), tuple(reversed(lines))
    one, other = len(breaks(forward)), len(breaks(backward))
    if one == other:
        falling = len(lines) > 1 and lines[0].day > lines[-1].day
        return backward if falling else forward
    return forward if one < other else backward


def breaks(lines: Iterable[StatementLine], before: Money | None = None) -> tuple[Break, ...]:
    """Every line whose balance is not the one before it and its own amount; `before` is known from earlier lines."""
    found: list[Break] = []
    for line in lines:
        if line.balance is None:
            before = None if before is None else Money(before.fen + line.amount.fen)
            continue
        if before is not None and (expected := before + line.amount) != line.balance:
            found.append(Break(line.row, line.day, expected, line.balance, line.sheet))
        before = line.balance
    return tuple(found)


def chained(lines: Iterable[Line], before: Money | None = None) -> tuple[Line, ...]:
    """Lines day by day, and within a day in the order in which their balances follow from each other.

    A line that was refused once and came in later stands where it belongs. What follows from nothing keeps its place.
    """
    found: list[Line] = []
    for _, group in groupby(sorted(lines, key=lambda line: line.day), key=lambda line: line.day):
        left = dict(enumerate(group))
        starts: defaultdict[int, list[int]] = defaultdict(list)
        for at, line in left.items():
            if line.balance is not None:
                starts[line.balance.fen - line.amount.fen].append(at)
        while left:
            at = _next(left, starts, before)
            line = left.pop(at)
            before = line.balance if line.balance is not None else before and before + line.amount
            found.append(line)
    return tuple(found)


def _next(left: Mapping[int, Line], starts: Mapping[int, list[int]], before: Money | None) -> int:
    """The line whose balance follows from the one before; the first that is left where none does."""
    first = next(iter(left))
    if before is None or left[first].balance is None:
        return first
    return next((at for at in starts.get(before.fen, ()) if at in left), first)


def opening_balance(lines: Iterable[Movement]) -> Money | None:
    """What the account held before the first of these chained lines; None where no line tells a balance."""
    moved = 0
    for line in lines:
        moved += line.amount.fen
        if line.balance is not None:
            return Money(line.balance.fen - moved)
    return None


def balance_at(lines: Iterable[Movement], opening: Money, until: date) -> Money:
    """What the bank says the account held at the end of a day; lines without a balance are carried over."""
    held = opening
    for line in lines:
        if line.day <= until:
            held = held + line.amount if line.balance is None else line.balance
    return held


def elsewhere(lines: Iterable[StatementLine], stored: Iterable[StatementLine]) -> list[StatementLine]:
    """The lines that another account has already: alike in all the bank tells, its number or balance above all."""
    held = {(line.number, *said(line)) for line in stored}
    told = (line for line in lines if line.number or line.balance is not None)
    return [line for line in told if (line.number, *said(line)) in held]


def repeated(lines: Iterable[StatementLine]) -> Iterator[tuple[StatementLine, StatementLine]]:
    """Every line that may be one before it in the same file once more, with that one: of the same number, day and amount,
    or without a number in all alike. Where the bank tells balances, two movements differ in them.
    """
    first: dict[tuple[object, ...], StatementLine] = {}
    for line in lines:
        told = (line.day, line.amount, line.balance) if line.number else (line.clock, *said(line))
        before = first.setdefault((line.number, *told), line)
        if before is not line:
            yield line, before


def same_account(told: str, known: str) -> bool:
    """Whether two spellings of a number may be one account; `*` and `x` stand for digits not shown.

    `4200 **** **** 0018`, `4200********0018` and `4200123456780018` are; a number not told is no other.
    """
    one, other = _bare(told), _bare(known)
    if not (one and other):
        return True
    if len(one) == len(other):
        return all(a == b or "*" in (a, b) for a, b in zip(one, other, strict=True))
    if "*" not in one + other:
        return False
    (head, _, _), (other_head, _, _) = one.partition("*"), other.partition("*")
    (_, _, tail), (_, _, other_tail) = one.rpartition("*"), other.rpartition("*")
    heads = head.startswith(other_head) or other_head.startswith(head)
    return heads and (tail.endswith(other_tail) or other_tail.endswith(tail))


def one_account(one: str, other: str) -> bool:
    """Whether two numbers that are told both may be one account."""
    return bool(_bare(one) and _bare(other)) and same_account(one, other)


def _bare(number: str) -> str:
    """Digits, and a star for each that is not shown."""
    return HIDDEN.sub("*", SPACING.sub("", half_width(number)))


def both_ends(number: str) -> str:
    """Of a bank account's number no more than the first and last four digits: `4200 **** **** 0018`."""
    bare = _bare(number)
    if len(bare) <= SHOWN * 2:
        return number
    return f"{bare[:SHOWN]} **** **** {bare[-SHOWN:]}"


def plain_yuan(fen: int) -> str:
    """Fen as programs read yuan: `-12345.67`, no thousands separators, a plain minus sign."""
    yuan, rest = divmod(abs(fen), 100)
    return f"{'-' if fen < 0 else ''}{yuan}.{rest:02}"

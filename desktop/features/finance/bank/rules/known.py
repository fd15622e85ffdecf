"""Which lines of a statement are stored already, whatever columns the bank's export had that time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from desktop.core.text import folded
from desktop.features.finance.bank.records import StatementLine

Pair = tuple[StatementLine, StatementLine]


def known_again(lines: Sequence[StatementLine], stored: Iterable[StatementLine]) -> frozenset[StatementLine]:
    """The lines that are stored already, as of a statement taken in twice or one that overlaps another.

    A line is known by its number, day and amount (some banks begin their numbers anew every month). Where a number is not
    told both times: by day, amount and balance, whatever else one export tells; without a balance by day, amount, other
    side and words. Two alike in one file are two, unless as many are stored. What both tell and tell differently, its hour
    apart, is asked about; of another hour it is another line.
    """
    return _met(lines, stored)[0]


def perhaps_known(lines: Sequence[StatementLine], stored: Iterable[StatementLine]) -> list[Pair]:
    """The lines that may be stored already, each with the one it may be: of its day and amount, and not told apart by a
    balance, though its words or its number differ."""
    return _met(lines, stored)[1]


def _met(
    lines: Sequence[StatementLine], stored: Iterable[StatementLine]
) -> tuple[frozenset[StatementLine], list[Pair]]:
    """The surest first, so that a line that is stored stands for one line only."""
    held = tuple(stored)
    numbers = {(one.number, one.day, one.amount) for one in held if one.number}
    known = {line for line in lines if line.number and (line.number, line.day, line.amount) in numbers}
    told = {(line.number, line.day, line.amount) for line in known}
    left = defaultdict[object, list[StatementLine]](list)
    for one in held:
        if (one.number, one.day, one.amount) not in told:
            left[one.day, one.amount].append(one)
    pairs = list[Pair]()
    for sure, alike in ((True, _alike), (True, _same_balance), (True, _same_words), (False, _not_apart)):
        met = known | {line for line, _ in pairs}
        for line in lines:
            waiting = [] if line in met else left.get((line.day, line.amount), [])
            one = next((one for one in waiting if _at_one_hour(line, one) and alike(line, one)), None)
            if one is None:
                continue
            waiting.remove(one)
            if sure:
                known.add(line)
            else:
                pairs.append((line, one))
    return frozenset(known), pairs


def said(line: StatementLine) -> tuple[object, ...]:
    """What a line tells besides its number."""
    return line.day, line.amount, line.balance, folded(line.text), folded(line.payee)


def _alike(line: StatementLine, one: StatementLine) -> bool:
    return not (line.number and one.number) and said(line) == said(one) and _same_side(line, one)


def _at_one_hour(line: StatementLine, one: StatementLine) -> bool:
    return not (line.clock and one.clock) or line.clock == one.clock


def _same_side(line: StatementLine, one: StatementLine) -> bool:
    """Nothing that both tell of the other side differs."""
    told = ((line.payee_account, one.payee_account), (folded(line.payee), folded(one.payee)))
    return all(not (here and there) or here == there for here, there in told)


def _same_balance(line: StatementLine, one: StatementLine) -> bool:
    if line.number and one.number:
        return False
    return line.balance is not None and line.balance == one.balance and _same_side(line, one)


def _same_words(line: StatementLine, one: StatementLine) -> bool:
    """The same other side and the same words, of which there are some."""
    if (line.number and one.number) or None not in (line.balance, one.balance):
        return False
    said_here, said_there = ((folded(each.payee), folded(each.text)) for each in (line, one))
    return said_here == said_there and any(said_here) and _same_side(line, one)


def _not_apart(line: StatementLine, one: StatementLine) -> bool:
    if line.balance is not None and one.balance is not None:
        return line.balance == one.balance
    return not (line.number and one.number)

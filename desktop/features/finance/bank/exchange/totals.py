"""Compares the totals a bank prints below its lines with what the lines come to."""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate

from desktop.core.errors import RuleBroken
from desktop.core.money import Money
from desktop.core.parse import Cell, own
from desktop.core.row import Refusal, Row
from desktop.core.table import TOTAL, Table
from desktop.features.finance.bank.exchange.amounts import SIDES, parse_fen, written

PART = re.compile(r"小计|[页日天月季]")
"""Words of a total over some of the lines: a page, a day, a month."""

RUNNING = re.compile(r"累计|[本全上]年")
"""Words of a total that began before the file; its lines cannot tell it."""

COUNTED = re.compile(r"[:：].*|[\d一二三四五六七八九十]+")
"""What differs between 第1页小计 and 第2页小计."""

SCOPE = re.compile(
    r"[本当每第上下半\d一二三四五六七八九十年月日页天季度账户收入支出借贷方发生额总交易笔数金余]*"
)
"""What a total is of; what more stands before it (停车费合计) was paid for."""


def total_remarks(table: Table, rows: Sequence[Row]) -> Iterator[Refusal]:
    """A total that is not that of its lines: the file lacks some, or holds too many.

    A part is compared with the lines since the part before it, or with all above it; only a total with them all.
    """
    if "amount" in table.places:
        return
    lines = {row.number for row in rows}
    totals = {
        at: label
        for at, row in enumerate(table.sheet.rows[table.head + 1 :], table.head + 2)
        if at not in lines and (label := _label(row)) and not RUNNING.search(label)
    }
    numbers = [row.number for row in rows]
    sums = {key: [0, *accumulate(written(row, key) for row in rows)] for key in SIDES}
    often, before = Counter(totals.values()), dict[str, int]()
    for at, label in totals.items():
        begin = before.get(label, 0)
        before[label] = at
        part = PART.search(label) is not None
        for key, fen in sums.items():
            told = _told(table.sheet.rows[at - 1][table.places[key]])
            whole, above = fen[-1], fen[bisect(numbers, at)]
            page = above - fen[bisect(numbers, begin)]
            allowed = (page, above) if part else (whole, page) if often[label] > 1 else (whole,)
            if told is not None and told.fen not in allowed:
                yield _differs(table, key, at, told, Money(allowed[0]))


def tells_purpose(row: Sequence[Cell]) -> bool:
    """Whether what reads like a total is what money was for."""
    found = _total(row)
    return found is not None and not SCOPE.fullmatch(found.string[: found.start(1)])


def _label(row: Sequence[Cell]) -> str:
    """The words of a total without what is counted; nothing for a row that is none."""
    found = _total(row)
    return COUNTED.sub("", found.string) if found else ""


def _total(row: Sequence[Cell]) -> re.Match[str] | None:
    said = [cell for one in row if (cell := "".join(own(one).split()))][:3]
    return next((found for cell in said if (found := TOTAL.fullmatch(cell))), None)


def _told(cell: Cell) -> Money | None:
    try:
        return parse_fen(cell)
    except RuleBroken:
        return None


def _differs(table: Table, key: str, at: int, told: Money, held: Money) -> Refusal:
    column = own(table.sheet.rows[table.head][table.places[key]])
    facts: dict[str, object] = {"told": told, "held": held}
    return Refusal("statement.total_differs", table.sheet.name, at, column, str(told), facts)

"""What a row of a statement moved: in or out, and what a minus in a column of income or expense means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, time
from itertools import pairwise

from desktop.core.errors import RuleBroken
from desktop.core.money import Money, parse_money
from desktop.core.parse import Cell, own, plain
from desktop.core.row import Refusal, Row
from desktop.features.finance.bank.records import StatementLine

OUT = re.compile(r"借|支|付|出|取|-|−|[Dd]\w*")
IN = re.compile(r"贷|收|进|入|存|\+|[Cc]\w*")
BRACKETED = re.compile(r"\((.+)\)")
SIDES = ("income", "expense")


def amount_of(row: Row) -> Money | None:
    """Money in, above zero, or out, below it; refused where the row tells neither, or both."""
    if "amount" in row.told:
        return _signed(row)
    told = [row.read(key, parse_fen, Money(0)) for key in SIDES]
    if row.refusals:
        return None
    income, expense = told
    if income.fen and expense.fen:
        row.refuse("expense", "statement.both_ways")
        return None
    if not (income.fen or expense.fen):
        row.refuse("income", "statement.no_amount")
        return None
    return income - expense


def _signed(row: Row) -> Money | None:
    amount = row.read("amount", parse_fen, Money(0))
    if row.refusals:
        return None
    if not amount.fen:
        row.refuse("amount", "statement.no_amount")
        return None
    if "direction" not in row.told:
        return amount
    said = row.text("direction")
    if OUT.match(said):
        return -amount if amount.fen > 0 else amount
    if IN.match(said):
        return amount
    row.refuse("direction", "statement.direction")
    return None


def parse_fen(value: Cell) -> Money:
    """An amount cell as whole fen: `3,747.68`, `(12.00)` and `−12` for money the other way, a number cell.

    Raises `money.unreadable` for text, `money.half_fen` where there are parts of a fen, `money.too_large`.
    """
    if isinstance(value, float):
        value = f"{value:.6f}".rstrip("0").rstrip(".")  # a formula leaves 0.30000000000000004
    if isinstance(value, bool | date | time):
        raise RuleBroken("money.unreadable", value=plain(value))
    said = plain(value).removeprefix("+").replace(" ", "")
    if bracketed := BRACKETED.fullmatch(said):
        said = f"-{bracketed[1]}"
    if re.fullmatch(r"[-−]?[¥￥]?[\d,]*\.\d{2}\d*[1-9]\d*元?", said):
        raise RuleBroken("money.half_fen", value=said)
    return parse_money(re.sub(r"(\.\d\d)0+$", r"\1", said))


def written(row: Row, key: str) -> int:
    """The fen a cell says, 0 where it says none that can be read."""
    try:
        return parse_fen(row.cells.get(key)).fen if row.text(key) else 0
    except RuleBroken:
        return 0


def settled(rows: Sequence[Row], lines: Sequence[StatementLine]) -> tuple[list[StatementLine], list[Refusal]]:
    """The lines with a minus beside income or expense read as the balances tell: a movement as usual, or one taken back.

    Where they do not, as the rest of the column does, and with a remark; a row that nothing tells of is refused. `rows`
    are all of the table, with those that only carry a balance over.
    """
    sides = {row.number: _side(row) for row in rows}
    doubtful = {line.row: sides[line.row][0] for line in lines if sides[line.row][1] < 0}
    if not any(doubtful.values()):
        return list(lines), []
    moved = _told_by_balances(rows, lines)
    outward = {
        key: {moved[at].fen < 0 for at in doubtful if doubtful[at] == key and at in moved} for key in SIDES
    }
    usual = {sides[line.row][0] for line in lines if sides[line.row][1] > 0}
    by_number, found, remarks = {row.number: row for row in rows}, list[StatementLine](), list[Refusal]()
    for line in lines:
        side, row = doubtful.get(line.row, ""), by_number[line.row]
        size, back = abs(line.amount.fen), side == "income"
        if not side:
            found.append(line)
        elif line.row in moved or len(outward[side]) == 1:
            out = moved[line.row].fen < 0 if line.row in moved else True in outward[side]
            found.append(replace(line, amount=Money(-size if out else size)))
        elif side in usual:
            found.append(replace(line, amount=Money(-size if back else size)))
            remarks.append(_taken_back(row, side, found[-1].amount))
        elif "direction" in row.told and side == "expense":
            found.append(line)
        else:
            row.refuse(_column(row, side), "statement.minus_unclear")
    return found, remarks


def _side(row: Row) -> tuple[str, int]:
    """Whether income or expense is told beside the sign, neither where the sign alone tells, and the fen as written."""
    if "amount" in row.told:
        said = row.text("direction")
        return ("expense" if OUT.match(said) else "income") if said else "", written(row, "amount")
    return next(((key, fen) for key in SIDES if (fen := written(row, key))), ("", 0))


def _column(row: Row, side: str) -> str:
    return "amount" if "amount" in row.told else side


def _taken_back(row: Row, side: str, amount: Money) -> Refusal:
    key = _column(row, side)
    return Refusal(
        "statement.minus_taken_back", row.sheet, row.number, row.titles[key], own(row.cells[key]), {"amount": amount}
    )  # fmt: skip


def _told_by_balances(rows: Sequence[Row], lines: Sequence[StatementLine]) -> Mapping[int, Money]:
    """By how much the balance changed at each line where that is its amount; the newest may stand first."""
    sizes = {line.row: abs(line.amount.fen) for line in lines}
    points = [
        (row.number, written(row, "balance") if row.text("balance") else None)
        for row in rows
        if row.text("balance") or row.number in sizes
    ]
    forward, backward = dict(_changes(points, sizes)), dict(_changes(points[::-1], sizes))
    if len(forward) != len(backward):
        return max(forward, backward, key=len)
    first, last = lines[0].day, lines[-1].day
    return {} if first == last else forward if first < last else backward


def _changes(
    points: Iterable[tuple[int, int | None]], sizes: Mapping[int, int]
) -> Iterator[tuple[int, Money]]:
    for (_, before), (at, after) in pairwise(points):
        if before is not None and after is not None and abs(after - before) == sizes.get(at):
            yield at, Money(after - before)

"""Reads what a bank exports: finds the table under its title lines, and checks every row of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, time
from itertools import pairwise
from pathlib import Path

from desktop.core.delimited import read_tables
from desktop.core.errors import RuleBroken
from desktop.core.money import Money, parse_money
from desktop.core.parse import Cell, own, parse_day, plain
from desktop.core.progress import Progress
from desktop.core.row import Refusal, Row
from desktop.core.sheets import Sheet
from desktop.core.table import TOTAL, Table, find_table, missing_titles
from desktop.features.finance.bank import rules
from desktop.features.finance.bank.exchange.columns import SHAPES
from desktop.features.finance.bank.records import StatementLine, StatementRead

OUT = re.compile(r"借|支|付|出|取|-|−|[Dd]\w*")
IN = re.compile(r"贷|收|进|入|存|\+|[Cc]\w*")
MOMENT = re.compile(r"(.+?)[ T]+(\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)(?:\.\d+)?")
STAMP = re.compile(r"(\d{8})(\d{2})(\d{2})(\d{2})")
CLOCK = re.compile(r"(\d{1,2})[:：]?(\d{2})(?:[:：]?(\d{2}))?(?:\.\d+)?")
BRACKETED = re.compile(r"\((.+)\)")
NUMBER = re.compile(r"(?:账|帐|卡)(?:户)?号(?:码)?\s*[:：]?\s*([\d*＊xX][\d*＊xX \-]{5,})")
LABEL = re.compile(r"(?:账|帐|卡)(?:户)?号(?:码)?\s*[:：]?")
CARRIED = re.compile(
    r"(承前页|过次页|转下页|期初|期末|上期|上页|本页|上日|起始|年初)(余额|结余|结转|账户余额)?[:：]?"
)
"""What stands in a row that only carries a balance over."""

NUMERIC = re.compile(r"[-./,\d年月日]*\d[-./,\d年月日]*")
EVERY = 1000
"""Rows between two reports of how far it is."""


def read_statement(path: Path, progress: Progress | None = None) -> StatementRead:
    """The lines of a bank's export, the oldest first, with what is wrong with the others.

    Amounts are whole fen, money in above and money out below zero. Raises `RuleBroken`: what `read_tables` does,
    `statement.header_missing` with the titles that were looked for, `statement.no_rows`; `Cancelled` through `progress`.
    """
    sheets, progress = read_tables(path), progress or Progress()
    found = next((table for sheet in sheets if (table := _table(sheet))), None)
    if found is None:
        lacking = missing_titles(sheets, SHAPES[0])
        raise RuleBroken("statement.header_missing", columns="、".join(lacking), file=path.name)
    sheet, read, remarks = found.read()
    notes = [row for row in read if _is_note(row)]
    rows = [row for row in read if row not in notes]
    remarks += [Refusal("row.passed_over", row.sheet, row.number, "", _first(row)) for row in notes]
    lines: list[StatementLine] = []
    for at, row in enumerate(rows):
        if at % EVERY == 0:
            progress.report(at, len(rows))
        if (line := _line(row)) is not None:
            lines.append(line)
    if not rows:
        raise RuleBroken("statement.no_rows", file=path.name)
    refusals = tuple(refusal for row in rows for refusal in row.refusals)
    heading = tuple(found.heading())
    told = _own_number(found, rows)
    ordered = rules.oldest_first(lines)
    return StatementRead(
        path.name, heading, ordered, refusals, (*remarks, *_totals(found, ordered, refusals)), (sheet,), told
    )


def _table(sheet: Sheet) -> Table | None:
    return next((table for shape in SHAPES if (table := find_table(sheet, shape))), None)


def _is_note(row: Row) -> bool:
    """Whether a row is a ruler, a remark or a balance carried over, and no movement."""
    said = [cell for key in row.cells if (cell := row.own(key))]
    return (len(said) < 2 and not NUMERIC.fullmatch("".join(said))) or any(
        CARRIED.fullmatch("".join(cell.split())) for cell in said
    )


def _first(row: Row) -> str:
    return next((cell for key in row.cells if (cell := row.own(key))), "")


def _line(row: Row) -> StatementLine | None:
    """A row as a line; None when one of its cells was refused."""
    day, clock = _moment(row)
    amount = _amount(row)
    balance = row.read("balance", parse_fen, None) if row.text("balance") else None
    if row.refusals or day is None or amount is None:
        return None
    text, remark = row.own("text"), row.own("remark")
    return StatementLine(
        row.number, day, clock, amount, balance,
        text if remark in ("", text) else f"{text} {remark}".strip(),
        row.own("payee"), row.text("payee_account"), row.text("number"),
    )  # fmt: skip


def _moment(row: Row) -> tuple[date | None, str]:
    """The day, and the time of day where the row tells it."""
    said = row.text("day")
    if not said:
        row.refuse("day", "cell.missing")
        return None, ""
    cell, clock = row.cells.get("day"), ""
    if stamp := STAMP.fullmatch(said):
        cell, clock = stamp[1], ":".join(stamp.groups()[1:])
    elif isinstance(cell, str) and (found := MOMENT.fullmatch(said)):
        cell, clock = found[1], found[2]
    try:
        day = parse_day(cell)
    except RuleBroken as error:
        row.refuse("day", error.code)
        return None, ""
    return day, clock or _clock(row.cells.get("clock"))


def _clock(cell: Cell) -> str:
    """`17:18:00` of `171800`, `17:18:00` or a time cell; what is none is left out, a statement lives without it."""
    if isinstance(cell, time):
        return cell.isoformat(timespec="seconds")
    said = plain(cell)
    found = CLOCK.fullmatch(said.zfill(6) if said.isdigit() and len(said) > 4 else said)
    return ":".join(part or "00" for part in found.groups()) if found else ""


def _amount(row: Row) -> Money | None:
    """Money in, above zero, or out, below it; refused where the row tells neither, or both."""
    if "amount" in row.told:
        return _signed(row)
    told = [row.read(key, parse_fen, Money(0)) for key in ("income", "expense")]
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


def _own_number(table: Table, rows: Sequence[Row]) -> str:
    """The account the statement is of, as its title lines or a column of it tell."""
    told = {said for row in rows if (said := row.text("own_account"))}
    if len(told) == 1:
        return told.pop()
    cells = [said for row in table.sheet.rows[: table.head] for cell in row if (said := plain(cell))]
    labelled = (f"{one}：{other}" for one, other in pairwise(cells) if LABEL.fullmatch(one))
    return next((found[1].strip() for said in (*labelled, *cells) if (found := NUMBER.search(said))), "")


def _totals(table: Table, lines: Sequence[StatementLine], refusals: Sequence[Refusal]) -> Iterator[Refusal]:
    """A total below the lines that is not theirs: the file lacks some, or holds too many."""
    if refusals or "amount" in table.places:
        return
    sums = {
        "income": sum(line.amount.fen for line in lines if line.amount.fen > 0),
        "expense": -sum(line.amount.fen for line in lines if line.amount.fen < 0),
    }
    for at, row in enumerate(table.sheet.rows[table.head + 1 :], table.head + 2):
        if not any(TOTAL.fullmatch("".join(own(cell).split())) for cell in row[:3]):
            continue
        for key, held in sums.items():
            try:
                told = parse_fen(row[table.places[key]])
            except RuleBroken:
                continue
            if told.fen != held:
                facts: dict[str, object] = {"told": told, "held": Money(held)}
                column = own(table.sheet.rows[table.head][table.places[key]])
                yield Refusal("statement.total_differs", table.sheet.name, at, column, str(told), facts)

"""Reads what a bank exports: finds the table under its title lines, and checks every row of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path

from desktop.core.delimited import read_tables
from desktop.core.errors import RuleBroken
from desktop.core.parse import Cell, own, parse_day, plain
from desktop.core.progress import Progress
from desktop.core.row import Refusal, Row
from desktop.core.sheets import Sheet
from desktop.core.table import SheetRead, Table, find_table, missing_titles
from desktop.features.finance.bank import rules
from desktop.features.finance.bank.exchange.amounts import amount_of, parse_fen, settled
from desktop.features.finance.bank.exchange.columns import FOREIGN, SHAPES
from desktop.features.finance.bank.exchange.owners import one_account, own_number
from desktop.features.finance.bank.exchange.totals import tells_purpose, total_remarks
from desktop.features.finance.bank.records import StatementLine, StatementRead

MOMENT = re.compile(r"(.+?)[ T]+(\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)(?:\.\d+)?")
STAMP = re.compile(r"(\d{8})(\d{2})(\d{2})(\d{2})")
CLOCK = re.compile(r"(\d{1,2})[:：]?(\d{2})(?:[:：]?(\d{2}))?(?:\.\d+)?")
CARRIED = re.compile(
    r"(承前页|过次页|转下页|期初|期末|上期|上页|本页|上日|起始|年初)(余额|结余|结转|账户余额)?[:：]?"
)
"""What stands in a row that only carries a balance over."""

NUMERIC = re.compile(r"[-./,\d年月日]*\d[-./,\d年月日]*")
EVERY = 1000
"""Rows between two reports of how far it is."""


@dataclass(frozen=True, slots=True)
class Part:
    """One sheet of the file: its rows, and the lines among them from the oldest to the newest."""

    read: SheetRead
    rows: tuple[Row, ...]
    lines: tuple[StatementLine, ...]
    remarks: tuple[Refusal, ...]
    account: str

    @property
    def refusals(self) -> tuple[Refusal, ...]:
        return tuple(refusal for row in self.rows for refusal in row.refusals)


def read_statement(path: Path, progress: Progress | None = None) -> StatementRead:
    """The lines of a bank's export, the oldest first, with what is wrong with the others; every sheet with the titles of
    the first counts, and what of the others was not read is told.

    Amounts are whole fen, money in above and money out below zero. Raises `RuleBroken`: what `read_tables` does,
    `statement.header_missing` with the titles that were looked for, `statement.no_rows`, `statement.several_accounts`
    and `statement.accounts_in_column`; `Cancelled` through `progress`.
    """
    sheets, progress = read_tables(path), progress or Progress()
    found = [(sheet, _table(sheet)) for sheet in sheets]
    tables = [table for _, table in found if table]
    if not tables:
        lacking = missing_titles(sheets, SHAPES[0])
        raise RuleBroken("statement.header_missing", columns=tuple(lacking), file=path.name)
    alike = [table for table in tables if _titles(table) == _titles(tables[0])]
    parts = [part for table in alike if (part := _part(table, path.name, progress)).rows]
    if not parts:
        raise RuleBroken("statement.no_rows", file=path.name)
    parts.sort(key=lambda part: part.lines[0].day if part.lines else date.min)
    return StatementRead(
        path.name,
        tuple(dict.fromkeys(said for table in alike for said in table.heading())),
        tuple(line for part in parts for line in part.lines),
        tuple(refusal for part in parts for refusal in part.refusals),
        (*_left_out(found, alike), *_together(parts), *(remark for part in parts for remark in part.remarks)),
        tuple(part.read for part in parts),
        one_account((part.account for part in parts), path.name),
    )


def _titles(table: Table) -> dict[str, str]:
    return {key: own(table.sheet.rows[table.head][at]) for key, at in table.places.items()}


def _left_out(found: Sequence[tuple[Sheet, Table | None]], alike: Sequence[Table]) -> Iterator[Refusal]:
    """The sheets that were not read, and why."""
    for sheet, table in found:
        if sheet.hidden:
            yield Refusal("sheet.hidden", sheet.name, 0, "", sheet.name)
        elif table is None:
            yield Refusal("sheet.passed_over", sheet.name, 0, "", sheet.name)
        elif table not in alike and table.read()[1]:
            facts: dict[str, object] = {"first": alike[0].sheet.name}
            yield Refusal("statement.sheet_left", sheet.name, 0, "", sheet.name, facts)


def _together(parts: Sequence[Part]) -> Iterator[Refusal]:
    """That several sheets come in as one."""
    if len(parts) > 1:
        names = tuple(part.read.name for part in parts)
        yield Refusal("statement.sheets_together", "", 0, "", "", {"sheets": names})


def _part(table: Table, file: str, progress: Progress) -> Part:
    sheet, read, remarks = table.read(lambda cells: tells_purpose(cells) and _is_dated(cells, table))
    notes = [row for row in read if _is_note(row)]
    rows = [row for row in read if row not in notes]
    remarks += [Refusal("row.passed_over", row.sheet, row.number, "", _first(row)) for row in notes]
    lines: list[StatementLine] = []
    for at, row in enumerate(rows):
        if at % EVERY == 0:
            progress.report(at, len(rows))
        if (line := _line(row)) is not None:
            lines.append(line)
    dated = {row.number for row in rows if all(one.column != row.titles["day"] for one in row.refusals)}
    account = own_number(table, rows, dated, file)
    lines, more = settled(read, lines)
    remarks += more
    if not any(row.refusals for row in rows):
        remarks += total_remarks(table, rows)
    return Part(sheet, tuple(rows), rules.oldest_first(lines), tuple(remarks), account)


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
    amount = amount_of(row)
    balance = row.read("balance", parse_fen, None) if row.text("balance") else None
    if day is not None and day > date.today():
        row.refuse("day", "statement.day_ahead")
    if FOREIGN.search(row.text("currency").upper()):
        row.refuse("currency", "statement.currency")
    if row.refusals or day is None or amount is None:
        return None
    text, remark = row.own("text"), row.own("remark")
    return StatementLine(
        row.number, day, clock, amount, balance,
        text if remark in ("", text) else f"{text} {remark}".strip(),
        row.own("payee"), row.text("payee_account"), row.text("number"), row.sheet,
    )  # fmt: skip


def _moment(row: Row) -> tuple[date | None, str]:
    """The day, and the time of day where the row tells it."""
    said = row.text("day")
    if not said:
        row.refuse("day", "cell.missing")
        return None, ""
    try:
        day, clock = _day_and_clock(row.cells.get("day"))
    except RuleBroken as error:
        row.refuse("day", error.code)
        return None, ""
    return day, clock or _clock(row.cells.get("clock"))


def _is_dated(cells: Sequence[Cell], table: Table) -> bool:
    try:
        return bool(_day_and_clock(cells[table.places["day"]]))
    except RuleBroken:
        return False


def _day_and_clock(cell: Cell) -> tuple[date, str]:
    """Raises `value.day`."""
    said = plain(cell)
    if stamp := STAMP.fullmatch(said):
        return parse_day(stamp[1]), ":".join(stamp.groups()[1:])
    if isinstance(cell, str) and (found := MOMENT.fullmatch(said)):
        return parse_day(found[1]), found[2]
    return parse_day(cell), ""


def _clock(cell: Cell) -> str:
    """`17:18:00` of `171800`, `17:18:00` or a time cell; what is none is left out, a statement lives without it."""
    if isinstance(cell, time):
        return cell.isoformat(timespec="seconds")
    said = plain(cell)
    found = CLOCK.fullmatch(said.zfill(6) if said.isdigit() and len(said) > 4 else said)
    return ":".join(part or "00" for part in found.groups()) if found else ""

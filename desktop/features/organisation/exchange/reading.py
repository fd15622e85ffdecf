"""Turns the tables of a file into checked lines and refusals."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic

from desktop.core.errors import RuleBroken
from desktop.core.progress import Progress
from desktop.core.row import Row
from desktop.core.sheets import Sheet
from desktop.core.table import Column, Table, find_table, missing_titles
from desktop.features.organisation.records import (
    BodyLine,
    Line,
    LinkLine,
    PastLine,
    PostLine,
    Reading,
    Refusal,
    RosterLine,
)

INSTRUCTIONS = "填写说明"
"""The sheet of our templates that tells how to fill in the other."""

EVERY = 1000
"""Rows between two reports of how far it is."""


@dataclass(frozen=True, slots=True)
class Kind(Generic[Line]):
    """A kind of table: its columns, how a row becomes a line, and what no two lines may share.

    `same` is told in the column `at`; None when a line does not say it. A table that only stands beside
    another has its lines in the field `told_as` of what was read.
    """

    columns: tuple[Column, ...]
    line: Callable[[Row], Line]
    same: Callable[[Line], Hashable | None]
    at: str
    roster: bool
    told_as: str = ""

    @property
    def offered(self) -> tuple[Column, ...]:
        """The columns of our own files and templates."""
        return tuple(column for column in self.columns if column.offered)


AnyKind = Kind[PostLine] | Kind[RosterLine]
Beside = Kind[BodyLine] | Kind[LinkLine] | Kind[PastLine]


def checked(
    file: str,
    sheets: Sequence[Sheet],
    kind: Kind[Line],
    progress: Progress | None = None,
    *beside: Beside,
) -> Reading[Line]:
    """Every sheet that is such a table, checked, and those that are a table `beside` it.

    Raises `RuleBroken`: `sheet.header_missing` when none is, `sheet.no_rows` when nothing stands in it;
    `Cancelled` through `progress`.
    """
    found = {sheet.name: find_table(sheet, kind.columns) for sheet in sheets}
    tables = [table for table in found.values() if table]
    if not tables:
        raise RuleBroken("sheet.header_missing", columns="、".join(missing_titles(sheets, kind.columns)))
    more = {
        sheet.name: (table, other)
        for other in reversed(beside)
        for sheet in sheets
        if not found[sheet.name] and (table := find_table(sheet, other.columns))
    }
    strange = [one for one in sheets if not found[one.name] and one.name not in (INSTRUCTIONS, *more)]
    remarks = [Refusal("sheet.passed_over", one.name, 0, "", "") for one in strange if not one.hidden]
    remarks += [Refusal("sheet.hidden", one.name, 0, "", "") for one in strange if one.hidden]
    reading = _reading(file, tables, remarks, kind, progress or Progress())
    for other in beside:
        if tables := [table for table, one in more.values() if one is other]:
            reading = _with(reading, file, tables, other)
    if not (
        reading.lines
        or any(getattr(reading, other.told_as) for other in beside)
        or reading.refusals
        or {note.code for note in reading.remarks} - {"row.example"}
    ):
        raise RuleBroken("sheet.no_rows", file=file)
    return reading


def _with(reading: Reading[Line], file: str, tables: list[Table], beside: Any) -> Reading[Line]:
    other: Reading[Any] = _reading(file, tables, [], beside, Progress())
    return replace(
        reading,
        refusals=(*reading.refusals, *other.refusals),
        remarks=(*reading.remarks, *other.remarks),
        sheets=(*reading.sheets, *other.sheets),
        **{beside.told_as: other.lines},
    )


def _reading(
    file: str, tables: list[Table], remarks: list[Refusal], kind: Kind[Line], progress: Progress
) -> Reading[Line]:
    read = [table.read() for table in tables]
    lines: list[tuple[Row, Line]] = []
    whole = sum(len(rows) for _, rows, _ in read)
    for row in (row for _, rows, _ in read for row in rows):
        if len(lines) % EVERY == 0:
            progress.report(len(lines), whole)
        lines.append((row, kind.line(row)))
    _refuse_twice(lines, kind)
    return Reading(
        file=file,
        heading=tuple(dict.fromkeys(said for table in tables for said in table.heading())),
        lines=tuple(line for row, line in lines if not row.refusals),
        refusals=tuple(refusal for row, _ in lines for refusal in row.refusals),
        remarks=(*remarks, *(note for _, _, notes in read for note in notes)),
        sheets=tuple(sheet for sheet, _, _ in read),
        roster=kind.roster,
    )


def _refuse_twice(lines: Iterable[tuple[Row, Line]], kind: Kind[Line]) -> None:
    """Refuse all rows that say the same, each naming another: which of them is right, no program knows."""
    same: defaultdict[Hashable, list[Row]] = defaultdict(list)
    for row, line in lines:
        if (what := kind.same(line)) is not None:
            same[what].append(row)
    for group in same.values():
        for row in group if len(group) > 1 else ():
            other = next(each for each in group if each is not row)
            where = other.number if other.sheet == row.sheet else f"{other.number}（{other.sheet}）"
            row.refuse(kind.at, "row.twice", first=where)

"""Finds the table in a sheet wherever it stands, and tells its rows from titles, totals and notes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise

from desktop.core.parse import Cell, own, plain
from desktop.core.row import Refusal, Row
from desktop.core.sheets import Sheet
from desktop.core.text import half_width

TOTAL = re.compile(r".{0,8}(合计|总计|小计|共计|累计)([:：\d].*)?")
EXAMPLE = re.compile(r"示例\d*")
"""How the rows begin that our templates show how to fill in."""

FRAME = re.compile(r"[(\[【].*|[\s*:]")
"""What stands in a title beside its words: units in brackets, blanks, the star of a duty."""

HIGHEST = 200
"""Titles stand within so many rows from the top; who looked further would read a long file twice."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column we look for and the titles offices give it, the likeliest first.

    A sheet without a `required` one is no such table. One that `fills` may be written only where
    its value changes. One that is not `offered` is read where a file has it, and stands in none of ours.
    """

    key: str
    titles: tuple[str, ...]
    required: bool = False
    fills: bool = False
    offered: bool = True


def titled(columns: Sequence[Column], words: Mapping[str, Sequence[str]]) -> tuple[Column, ...]:
    """The columns with an office's own titles before ours; a title one of them takes is no other column's."""
    taken = {title for own in words.values() for title in own}
    return tuple(
        replace(
            column,
            titles=(*words.get(column.key, ()), *(title for title in column.titles if title not in taken))
            or column.titles,
        )
        for column in columns
    )


@dataclass(frozen=True, slots=True)
class SheetRead:
    """A sheet as it was read, so that refused rows can go out again to be mended."""

    name: str
    columns: tuple[str, ...]
    rows: dict[int, tuple[Cell, ...]]


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet whose titles were found: in which row they stand, and which column is which."""

    sheet: Sheet
    head: int
    places: dict[str, int]
    wanted: Sequence[Column]

    def heading(self) -> list[str]:
        """What stands above the titles."""
        return [said for row in self.sheet.rows[: self.head] for cell in row if (said := own(cell))]

    def read(
        self, sure: Callable[[Sequence[Cell]], bool] = lambda _cells: False
    ) -> tuple[SheetRead, list[Row], list[Refusal]]:
        """The sheet with what it leaves out filled in, its rows, and remarks on what is no row.

        What is `sure` to be a row is one, though a cell of it reads like a total.
        """
        cells: dict[int, list[Cell]] = {}
        remarks: list[Refusal] = []
        for at in range(self.head + 1, len(self.sheet.rows)):
            said = self._said(at, sure)
            if said and EXAMPLE.fullmatch(said[0]):
                remarks.append(Refusal("row.example", self.sheet.name, at + 1, "", said[0]))
            elif said and self._is_note(at):
                remarks.append(Refusal("row.passed_over", self.sheet.name, at + 1, "", said[0]))
            elif said:
                cells[at + 1] = list(self.sheet.rows[at])
        self._complete(list(cells.values()))
        head = tuple(own(cell) for cell in self.sheet.rows[self.head])
        titles = {column.key: column.titles[0] for column in self.wanted}
        titles |= {key: head[at] for key, at in self.places.items()}
        told = frozenset(self.places)
        places = list(self.places.items())
        rows = [
            Row(self.sheet.name, number, {key: row[at] for key, at in places}, titles, told)
            for number, row in cells.items()
        ]
        return SheetRead(self.sheet.name, head, {at: tuple(row) for at, row in cells.items()}), rows, remarks

    def _said(self, at: int, sure: Callable[[Sequence[Cell]], bool]) -> list[str]:
        """The first cells of a row that say something themselves; none for totals and titles printed again."""
        row, head = self.sheet.rows[at], self.sheet.rows[self.head]
        if all(row[place] == head[place] for place in self.places.values()):
            return []
        merged = self.sheet.merged
        alone = (own(cell) for column, cell in enumerate(row) if cell != "" and (at, column) not in merged)
        said = list(islice((cell for cell in alone if cell), 3))
        total = any(TOTAL.fullmatch("".join(cell.split())) for cell in said)
        return [] if total and not sure(row) else said

    def _is_note(self, at: int) -> bool:
        """Whether a row says nothing of its own in any required column, as notes and signatures do."""
        needed = [self.places[column.key] for column in self.wanted if column.required]
        return not any(
            plain(self.sheet.rows[at][place]) for place in needed if (at, place) not in self.sheet.merged
        )

    def _complete(self, rows: list[list[Cell]]) -> None:
        outer: list[int] = []
        for column in self.wanted:
            if column.fills and column.key in self.places:
                fill_down(rows, self.places[column.key], outer)
                outer.append(self.places[column.key])


def fill_down(rows: list[list[Cell]], at: int, outer: Sequence[int]) -> None:
    """Carry the values of a column down while the `outer` columns stay the same.

    Only where one sees that the column is meant so: at least as many gaps as values, and no value
    said again right after itself. Else a gap is a gap, and its row will be refused.
    """
    if len(rows) < 2 * sum(1 for row in rows if plain(row[at])):
        return
    said = [(tuple(plain(row[place]) for place in outer), plain(row[at])) for row in rows]
    values = [each for each in said if each[1]]
    if any(one == another for one, another in pairwise(values)):
        return
    carried: tuple[tuple[str, ...], Cell] | None = None
    for row, (around, value) in zip(rows, said, strict=True):
        if value:
            carried = (around, row[at])
        elif carried and carried[0] == around:
            row[at] = carried[1]


def find_table(sheet: Sheet, wanted: Sequence[Column]) -> Table | None:
    """The table of a sheet; of titles merged over two rows the lower one counts."""
    found: Table | None = None
    for at, row in enumerate(sheet.rows[:HIGHEST]):
        places = _places(row, wanted)
        if not _missing(places, wanted):
            found = Table(sheet, at, places, wanted)
        elif found:
            break
    return found


def missing_titles(sheets: Sequence[Sheet], wanted: Sequence[Column]) -> list[str]:
    """The required titles that the likeliest row of titles lacks."""
    return min(
        (_missing(_places(row, wanted), wanted) for sheet in sheets for row in sheet.rows[:HIGHEST]), key=len
    )


def _missing(places: dict[str, int], wanted: Sequence[Column]) -> list[str]:
    return [column.titles[0] for column in wanted if column.required and column.key not in places]


def _places(row: Sequence[Cell], wanted: Sequence[Column]) -> dict[str, int]:
    """Which column of the row is which; brackets, spaces and width do not count."""
    titles: dict[str, int] = {}
    for at, cell in enumerate(row):
        titles.setdefault(FRAME.sub("", half_width(str(cell))), at)
    found = ((column.key, titles.get(title)) for column in wanted for title in reversed(column.titles))
    return {key: at for key, at in found if at is not None}

"""Ruled tables of any length: cells broken like body text, rows streamed, the head on every page."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from desktop.printing.blocks import Align, Grid, GridColumn
from desktop.printing.breaker import Line, natural_line, wrap_text
from desktop.printing.classes import may_break
from desktop.printing.fonts import Face, Faces, visible
from desktop.printing.pages import MM, UPRIGHT, Area, Strip, Text

SIZE, LEADING, SIDE, ABOVE = 12.0, 16.5, 4.0, 4.5
"""小四 type, line pitch, and the blank beside and above the text of a cell, in points."""

GAP = 5.0
"""Above a table, so that its frame does not touch the line before it."""

BASELINE = (LEADING - SIZE) / 2 + 0.86 * SIZE
"""Below the top of a line."""

BEFORE: dict[Align, float] = {"left": 0.0, "centre": 0.5, "right": 1.0}
"""The part of a line's blank that stands before it."""

LEAST_SCALE, LEAST_WORD_SCALE = 0.85, 0.5
"""How far type may shrink to stay in one line; what cannot be broken, a sum of money say, may shrink further."""

CACHED = 4_000


class Cell(NamedTuple):
    """The lines of one cell with the left edge of each, and the size they fitted in."""

    lines: list[tuple[Line, float]]
    size: float


class Cells(dict[str, Cell]):
    """One column: the cell each text makes in it, remembered while there is room."""

    def __init__(self, face: Face, left: float, width: float, align: Align) -> None:
        super().__init__()
        self._face, self._left, self._room = face, left + SIDE, max(width - 2 * SIDE, SIZE)
        self._before = BEFORE[align]

    def __missing__(self, text: str) -> Cell:
        if len(self) >= CACHED:
            self.clear()
        lines, size = self._fitted(visible(text).strip())
        before, room, left = self._before, self._room, self._left
        cell = self[text] = Cell([(line, left + max(room - line.end, 0) * before) for line in lines], size)
        return cell

    def _fitted(self, text: str) -> tuple[list[Line], float]:
        """Each part in one line if that needs little shrinking or it cannot be broken, else broken."""
        lines = [natural_line(part, self._face, SIZE) for part in text.split("\n")]
        longest = lines[0] if len(lines) == 1 else max(lines, key=attrgetter("end"))
        if longest.end <= self._room:
            return lines, SIZE
        scale = self._room / longest.end
        if scale >= LEAST_SCALE or (scale >= LEAST_WORD_SCALE and _is_whole(longest.text)):
            return [natural_line(line.text, self._face, SIZE * scale) for line in lines], SIZE * scale
        return [part for line in lines for part in wrap_text(line.text, self._face, SIZE, self._room)], SIZE


def grid_strips(block: Grid, faces: Faces, area: Area = UPRIGHT) -> Iterator[Strip]:
    """One strip a row; a row taller than a page is cut between lines. Takes rows one at a time."""
    edges = _edges(block.columns, area.width)
    centred: list[Align] = ["centre"] * len(block.columns)
    titles = _columns(faces["hei"], edges, centred)
    cells = [cells[column.title] for cells, column in zip(titles, block.columns, strict=True)]
    head = Strip(*_row(cells, "hei"), frame=edges, keep=True, snaps=False)
    yield Strip(GAP, keep=True)
    yield head
    columns = _columns(faces["fang"], edges, [column.align for column in block.columns])
    most = max(int((area.height - head.height - 2 * ABOVE) / LEADING), 1)
    rows = (
        _row(part, "fang", block.height * MM)
        for values in block.rows
        for part in _parts([cells[value] for cells, value in zip(columns, values, strict=True)], most)
    )
    yield from _paired(Strip(*row, frame=edges, snaps=False, repeat=head) for row in rows)


def _paired(rows: Iterable[Strip]) -> Iterator[Strip]:
    """Two rows of a table at the foot of a page and two at the head of the next; so three are never parted."""
    held, first = deque[Strip](), True
    for row in rows:
        held.append(row)
        if len(held) > 2:
            yield replace(held.popleft(), keep=True) if first else held.popleft()
            first = False
    if len(held) == 2:
        yield replace(held.popleft(), keep=True)
    yield from held


def _edges(columns: Sequence[GridColumn], width: float) -> tuple[float, ...]:
    unit = width / sum(column.share for column in columns)
    return tuple(unit * sum(column.share for column in columns[:at]) for at in range(len(columns) + 1))


def _columns(face: Face, edges: Sequence[float], aligns: Sequence[Align]) -> list[Cells]:
    sides = zip(pairwise(edges), aligns, strict=True)
    return [Cells(face, left, right - left, align) for (left, right), align in sides]


def _parts(cells: list[Cell], most: int) -> Iterator[list[Cell]]:
    """The row as it is, or cut into pieces of as many lines as a page holds."""
    tallest = max(len(cell.lines) for cell in cells)
    if tallest <= most:
        yield cells
        return
    for first in range(0, tallest, most):
        yield [Cell(cell.lines[first : first + most], cell.size) for cell in cells]


def _row(cells: Sequence[Cell], role: str, least: float = 0.0) -> tuple[float, tuple[Text, ...]]:
    """Height and text of a row; the lines of each cell stand in the middle of its height."""
    height = max(least, max(1, *(len(cell.lines) for cell in cells)) * LEADING + 2 * ABOVE)
    texts: list[Text] = []
    for lines, size in cells:
        down = (height - len(lines) * LEADING) / 2 + BASELINE
        for line, x in lines:
            texts.append(Text(line, role, size, x, down))
            down += LEADING
    return height, tuple(texts)


def _is_whole(text: str) -> bool:
    return not any(may_break(one, two) for one, two in pairwise(text))

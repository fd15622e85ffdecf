"""Ruled tables of any length: cells broken like body text, rows streamed, the head on every page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from desktop.printing.blocks import Grid
from desktop.printing.breaker import Line, Measure, break_text
from desktop.printing.fonts import Face, Faces, visible
from desktop.printing.pages import ASCENT, HEIGHT, WIDTH, Rule, Strip, Text

SIZE, LEADING, SIDE, ABOVE = 12.0, 16.5, 4.0, 4.5
"""小四 type, line pitch, and the blank beside and above the text of a cell, in points."""

LEAST_SCALE = 0.85
"""How far type may shrink before a word is cut."""

THICK, THIN = 1.0, 0.5
CACHED = 20_000


@dataclass(frozen=True, slots=True)
class Cell:
    """The lines of one cell at the size they fitted."""

    lines: tuple[Line, ...]
    size: float


class Columns:
    """Where the columns of a table stand, and what has been set in them before."""

    def __init__(self, block: Grid, face: Face) -> None:
        total = sum(column.share for column in block.columns)
        self.widths = [WIDTH * column.share / total for column in block.columns]
        self.edges = [sum(self.widths[:at]) for at in range(len(self.widths) + 1)]
        self.aligns = [column.align for column in block.columns]
        self._face = face
        self._cells: dict[tuple[str, float], Cell] = {}
        self._rules: dict[float, tuple[Rule, ...]] = {}

    def rules(self, height: float) -> tuple[Rule, ...]:
        """The lines beside the cells of a row and below it."""
        if height not in self._rules:
            last = len(self.edges) - 1
            beside = (
                Rule(x, 0, x, height, THIN if 0 < at < last else THICK) for at, x in enumerate(self.edges)
            )
            self._rules[height] = (*beside, Rule(0, height, WIDTH, height, THIN))
        return self._rules[height]

    def cell(self, text: str, width: float) -> Cell:
        known = self._cells.get((text, width))
        if known is None:
            if len(self._cells) > CACHED:
                self._cells.clear()
            known = self._cells[text, width] = self._set(text, width)
        return known

    def _set(self, text: str, width: float) -> Cell:
        """In one line if it fits, shrunk a little if that saves a long word, else broken."""
        text = visible(text).strip()
        widths = self._face.widths
        room = width - 2 * SIDE
        parts = text.split("\n")
        longest = max(sum(map(widths.__getitem__, part)) for part in parts) / 1000
        if longest * SIZE <= room:
            return Cell(tuple(self._natural(part, SIZE) for part in parts), SIZE)
        if longest * SIZE * LEAST_SCALE <= room:
            size = room / longest
            return Cell(tuple(self._natural(part, size) for part in parts), size)
        measure = Measure(SIZE, SIZE, room)
        return Cell(tuple(line for part in parts for line in break_text(part, self._face, measure)), SIZE)

    def _natural(self, text: str, size: float) -> Line:
        places, pen = [], 0.0
        for character in text:
            places.append(pen)
            pen += self._face.widths[character] * size / 1000
        return Line(text, tuple(places), pen)


def grid_strips(block: Grid, faces: Faces) -> Iterator[Strip]:
    """One strip a row; a row taller than a page is cut between lines. Takes rows one at a time."""
    heads = Columns(block, faces["hei"])
    head = _row(
        heads,
        "hei",
        [heads.cell(column.title, width) for column, width in zip(block.columns, heads.widths, strict=True)],
        centred=True,
    )
    top = Rule(0, 0, WIDTH, 0, THICK)
    head = replace(head, rules=(*head.rules, top), keep=True, snaps=True)
    yield head
    columns, again = Columns(block, faces["fang"]), replace(head, repeat=None)
    most = int((HEIGHT - head.height - 2 * ABOVE) / LEADING)
    for values in block.rows:
        cells = [columns.cell(value, width) for value, width in zip(values, columns.widths, strict=True)]
        for part in _parts(cells, most):
            yield _row(columns, "fang", part, repeat=again)


def _parts(cells: list[Cell], most: int) -> Iterator[list[Cell]]:
    """The row as it is, or cut into pieces of as many lines as a page holds."""
    tallest = max(len(cell.lines) for cell in cells)
    if tallest <= most:
        yield cells
        return
    for first in range(0, tallest, most):
        yield [replace(cell, lines=cell.lines[first : first + most]) for cell in cells]


def _row(
    columns: Columns, role: str, cells: Sequence[Cell], *, centred: bool = False, repeat: Strip | None = None
) -> Strip:
    tallest = max(len(cell.lines) for cell in cells)
    height = max(tallest, 1) * LEADING + 2 * ABOVE
    texts = [
        Text(line, role, cell.size, _left(columns, at, line, centred), down)
        for at, cell in enumerate(cells)
        for line, down in zip(cell.lines, _baselines(len(cell.lines), height), strict=True)
    ]
    return Strip(height, tuple(texts), columns.rules(height), snaps=False, repeat=repeat)


@cache
def _baselines(lines: int, height: float) -> tuple[float, ...]:
    """Lines stand in the middle of the row's height."""
    blank = (height - lines * LEADING) / 2 + (LEADING - SIZE) / 2 + ASCENT * SIZE
    return tuple(blank + number * LEADING for number in range(lines))


def _left(columns: Columns, at: int, line: Line, centred: bool) -> float:
    align = "centre" if centred else columns.aligns[at]
    left, width = columns.edges[at], columns.widths[at]
    if align == "left" or line.end > width - 2 * SIDE:
        return left + SIDE
    return left + (width - line.end) / 2 if align == "centre" else left + width - SIDE - line.end

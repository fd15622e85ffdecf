"""Forms to be filled in, by the program or by hand: cells across columns, prose over pages, boxes to sign in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from desktop.printing.blocks import Align, Boxes, CellKind, Form, FormCell, FormRow
from desktop.printing.breaker import Line, Measure, break_text
from desktop.printing.fonts import Faces, visible
from desktop.printing.grid import ABOVE, BASELINE, GAP, LEADING, SIDE, SIZE, Cell, Cells
from desktop.printing.pages import HEIGHT, MM, ROW, WIDTH, Strip, Text

ROLES: dict[CellKind, str] = {"label": "hei", "value": "fang", "prose": "fang"}
ALIGNS: dict[CellKind, Align] = {"label": "centre", "value": "left", "prose": "left"}

DATE_LINE = "年　　月　　日"
DATE_HEIGHT = LEADING + 2 * ABOVE
LEAD = 3 * ROW
"""What stands above boxes on their page: a heading, a sentence, and a gap."""


@dataclass(frozen=True, slots=True)
class _Set:
    """A cell after setting: its lines, their face, and whether they begin at its top."""

    cell: Cell
    role: str
    from_top: bool

    def texts(self, height: float) -> Iterator[Text]:
        lines, size = self.cell
        down = BASELINE + (ABOVE if self.from_top else (height - len(lines) * LEADING) / 2)
        for line, x in lines:
            yield Text(line, self.role, size, x, down)
            down += LEADING


def form_strips(block: Form, faces: Faces) -> Iterator[Strip]:
    """One strip a row; a row with prose is cut between lines wherever a page ends. The rows of a foot stay together."""
    ends = [0.0, *accumulate(block.shares)]
    yield Strip(GAP, keep=True)
    for number, row in enumerate(block.rows, 1):
        columns = [0, *accumulate(cell.span for cell in row.cells)]
        together = block.foot and number < len(block.rows)
        for strip in _row(row, faces, tuple(WIDTH * ends[at] / ends[-1] for at in columns)):
            yield replace(strip, keep=together or strip.keep)


def box_strips(block: Boxes, faces: Faces) -> Iterator[Strip]:
    """One strip a row of boxes, never cut, higher where a long name needs it, all on one page where one holds them.

    The last row is as long as it has boxes.
    """
    wide, rows = WIDTH / block.across, list(block.rows())
    heights = [max(block.height * MM, *(_least(caption, faces, wide) for caption in row)) for row in rows]
    whole = sum(heights) <= HEIGHT - LEAD
    yield Strip(GAP, keep=True)
    for number, (captions, height) in enumerate(zip(rows, heights, strict=True), 1):
        edges = tuple(wide * at for at in range(len(captions) + 1))
        texts = [
            text
            for left, caption in zip(edges, captions, strict=False)
            for text in _box(caption, faces, left, wide, height)
        ]
        yield Strip(height, tuple(texts), frame=edges, snaps=False, keep=whole and number < len(rows))


def _least(caption: str, faces: Faces, wide: float) -> float:
    """The height of a box whose caption leaves the line for the date alone, and a line to sign on."""
    lines, _size = Cells(faces["fang"], 0, wide, "centre")[caption]
    return ABOVE + (len(lines) + 1) * LEADING + DATE_HEIGHT if len(lines) > 2 else 0.0


def _box(caption: str, faces: Faces, left: float, wide: float, height: float) -> Iterator[Text]:
    above = _Set(Cells(faces["fang"], left, wide, "centre")[caption], "fang", from_top=True)
    yield from above.texts(height)
    below = _Set(Cells(faces["fang"], left, wide - SIZE, "right")[DATE_LINE], "fang", from_top=False)
    yield from (text._replace(down=text.down + height - DATE_HEIGHT) for text in below.texts(DATE_HEIGHT))


def _row(row: FormRow, faces: Faces, edges: tuple[float, ...]) -> Iterator[Strip]:
    sides = zip(row.cells, pairwise(edges), strict=True)
    cells = [_set(cell, faces, left, right - left, from_top=row.prose) for cell, (left, right) in sides]
    tallest = max(len(each.cell.lines) for each in cells)
    height = max(min(row.height * MM, HEIGHT), tallest * LEADING + 2 * ABOVE)
    if row.prose or height > HEIGHT:
        yield from _lines(cells, tallest, height, edges)
    else:
        texts = (text for each in cells for text in each.texts(height))
        yield Strip(height, tuple(texts), frame=edges, snaps=False)


def _lines(cells: Sequence[_Set], count: int, height: float, edges: tuple[float, ...]) -> Iterator[Strip]:
    """A row line by line, its first two and its last two staying together; empty lines make up its height."""
    written, count = count, max(count, round((height - 2 * ABOVE) / LEADING))
    for at in range(count):
        above, last = (0.0 if at else ABOVE), at == count - 1
        part = (
            replace(each, cell=each.cell._replace(lines=each.cell.lines[at : at + 1]), from_top=True)
            for each in cells
        )
        yield Strip(
            above + LEADING + (ABOVE if last else 0.0),
            tuple(
                text._replace(down=text.down + above - ABOVE) for each in part for text in each.texts(LEADING)
            ),
            frame=edges,
            runs_on=not last,
            keep=at in (0, written - 2) and not last,
            snaps=False,
        )


def _set(cell: FormCell, faces: Faces, left: float, wide: float, *, from_top: bool) -> _Set:
    role = ROLES[cell.kind]
    if cell.kind != "prose":
        return _Set(Cells(faces[role], left, wide, ALIGNS[cell.kind])[cell.text], role, from_top)
    measure = Measure(SIZE, SIZE, wide - 2 * SIDE, 2 * SIZE)
    lines: list[Line] = []
    for part in visible(cell.text).split("\n"):
        lines += break_text(part.strip(), faces[role], measure)
    return _Set(Cell([(line, left + SIDE) for line in lines], SIZE), role, from_top=True)

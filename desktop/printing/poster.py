"""A drawing as a poster: on one page while its type stays readable, else on several to be glued together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from math import ceil
from typing import TYPE_CHECKING, Literal

from desktop.core.figure import NAME_LINE, PAD, SECOND, SECOND_LINE, Figure, FigureBand, FigureBox, FigureLine
from desktop.printing.blocks import Paper
from desktop.printing.document import drawable
from desktop.printing.fonts import Faces

if TYPE_CHECKING:
    from desktop.printing.sheet import Sheet

MM = 72 / 25.4
Size = Literal["A4", "A3"]
SIZES: dict[Size, tuple[float, float]] = {"A4": (297 * MM, 210 * MM), "A3": (420 * MM, 297 * MM)}
"""Long side first."""

MARGIN, HEAD, FOOT, GLUE = 10 * MM, 19 * MM, 7 * MM, 8 * MM
"""Blank around a page, room for the title and for the page's number, and the strip two pages share."""

LEAST, MOST = 7.0, 13.0
"""Points of the smallest type on a poster, and of its largest names."""

TITLE, CAPTION = 20.0, 9.0
BASELINE = 0.82
"""Where the baseline stands in a line of type, as part of its height."""

ROUND = 0.35
"""Radius of a corner in ems."""


@dataclass(frozen=True, slots=True)
class Poster:
    """What is to be seen: a drawing, what it is, of which day, and what its marks mean."""

    figure: Figure
    title: str
    as_of: str
    legend: str
    author: str = ""


@dataclass(frozen=True, slots=True)
class Tiling:
    """How a drawing falls on pages: their size, how many across and down, points per em of the drawing."""

    page: tuple[float, float]
    across: int
    down: int
    em: float

    @property
    def room(self) -> tuple[float, float]:
        return _room(self.page)


def print_poster(
    poster: Poster,
    size: Size = "A3",
    *,
    progress: Callable[[int], None] | None = None,
    substitute: str | None = None,
) -> bytes:
    """The poster as PDF/A-2b; the same poster gives the same bytes.

    `progress` hears the number of each page as it is done, and stops the work by raising.
    Raises `RuleBroken("print.undrawable")` as `typeset` does.
    """
    from desktop.printing.sheet import Sheet  # ReportLab takes a moment to load

    faces = Faces()
    poster = drawable(poster, faces["hei"], substitute)
    tiling = tiled(poster.figure, size)
    out = BytesIO()
    sheet = Sheet(
        out, Paper(poster.title, (), author=poster.author, subject=poster.as_of), faces, tiling.page
    )
    for number in range(tiling.across * tiling.down):
        sheet.page(_Page(poster, tiling, number).code(sheet))
        if progress is not None:
            progress(number + 1)
    sheet.finish()
    return out.getvalue()


def tiled(figure: Figure, size: Size) -> Tiling:
    """One page, upright or lying, if no type gets smaller than 7 points; else as few as that allows."""
    long, short = SIZES[size]
    pages = ((long, short), (short, long))
    one = max((Tiling(page, 1, 1, _scale(figure, page, 1, 1)) for page in pages), key=lambda each: each.em)
    if one.em * SECOND >= LEAST:
        return one
    return min(
        (_several(figure, page) for page in pages), key=lambda each: (each.across * each.down, -each.em)
    )


def _several(figure: Figure, page: tuple[float, float]) -> Tiling:
    wide, high = _room(page)
    em = LEAST / SECOND
    across = max(ceil((figure.width * em - GLUE) / (wide - GLUE)), 1)
    down = max(ceil((figure.height * em - GLUE) / (high - GLUE)), 1)
    return Tiling(page, across, down, _scale(figure, page, across, down))


def _room(page: tuple[float, float]) -> tuple[float, float]:
    return page[0] - 2 * MARGIN, page[1] - 2 * MARGIN - HEAD - FOOT


def _scale(figure: Figure, page: tuple[float, float], across: int, down: int) -> float:
    """Points per em at which a drawing fills so many pages."""
    wide, high = _room(page)
    whole = across * (wide - GLUE) + GLUE, down * (high - GLUE) + GLUE
    return min(whole[0] / figure.width, whole[1] / figure.height, MOST)


class _Page:
    """One page of a poster: the part of the drawing it shows, its title and its number."""

    def __init__(self, poster: Poster, tiling: Tiling, number: int) -> None:
        self._poster, self._tiling, self._number = poster, tiling, number
        self._row, self._column = divmod(number, tiling.across)
        wide, high = tiling.room
        drawn = poster.figure.width * tiling.em, poster.figure.height * tiling.em
        alone = tiling.across * tiling.down == 1
        self._left = MARGIN + ((wide - drawn[0]) / 2 if alone else -self._column * (wide - GLUE))
        self._top = tiling.page[1] - MARGIN - HEAD + (0 if alone else self._row * (high - GLUE))
        self._base = tiling.page[1] - MARGIN - HEAD - high

    def code(self, sheet: Sheet) -> Iterator[str]:
        wide, high = self._tiling.room
        yield f"q {MARGIN:.2f} {self._base:.2f} {wide:.2f} {high:.2f} re W n"
        for band in self._poster.figure.bands:
            yield from self._band(sheet, band)
        for line in self._poster.figure.lines:
            yield self._line(line)
        for box in self._poster.figure.boxes:
            if self._seen(box):
                yield from self._box(sheet, box)
        yield "Q"
        yield from self._frame(sheet)
        yield from self._marks(sheet)

    def _x(self, x: float) -> float:
        return self._left + x * self._tiling.em

    def _y(self, y: float) -> float:
        return self._top - y * self._tiling.em

    def _seen(self, box: FigureBox) -> bool:
        wide, high = self._tiling.room
        return (
            self._x(box.x + box.width) > MARGIN
            and self._x(box.x) < MARGIN + wide
            and self._y(box.y) > self._base
            and self._y(box.y + box.height) < self._base + high
        )

    def _band(self, sheet: Sheet, band: FigureBand) -> Iterator[str]:
        em, wide = self._tiling.em, self._tiling.room[0]
        high = band.height * em
        yield f"0.955 g {MARGIN:.2f} {self._y(band.y) - high:.2f} {wide:.2f} {high:.2f} re f"
        middle = band.y + (band.height - len(band.lines) * SECOND_LINE) / 2
        if self._column == 0:
            for at, words in enumerate(band.lines):
                y = self._y(middle + (at + BASELINE) * SECOND_LINE)
                yield from sheet.text(words, "fang", em * SECOND, self._x(0.5), y)

    def _line(self, line: FigureLine) -> str:
        (first, *rest) = [(self._x(x), self._y(y)) for x, y in line.points]
        path = f"{first[0]:.2f} {first[1]:.2f} m " + " ".join(f"{x:.2f} {y:.2f} l" for x, y in rest)
        return f"{_dash(dashed=line.dashed)} 0.4 G 0.6 w {path} S"

    def _box(self, sheet: Sheet, box: FigureBox) -> Iterator[str]:
        em = self._tiling.em
        place = self._x(box.x), self._y(box.y + box.height), box.width * em, box.height * em
        ink = "0.9 g 0 G 1.8 w" if box.bold else "1 g 0.4 G 0.7 w"
        yield f"{_dash(dashed=box.dashed)} {ink} {_rounded(*place, em * ROUND)} B"
        down = box.y + PAD
        for words in box.lines:
            y = self._y(down + BASELINE * NAME_LINE)
            yield from sheet.text(words, "hei", em, self._x(box.x + PAD), y)
            down += NAME_LINE
        y = self._y(down + BASELINE * SECOND_LINE)
        yield from sheet.text(box.second, "fang", em * SECOND, self._x(box.x + PAD), y)

    def _frame(self, sheet: Sheet) -> Iterator[str]:
        """The title above, what the marks mean and the page's number below."""
        (wide, high), poster = self._tiling.page, self._poster
        size = min(TITLE, TITLE * (wide - 2 * MARGIN) / max(sheet.width(poster.title, "biao", TITLE), 1))
        middle = wide / 2 - sheet.width(poster.title, "biao", size) / 2
        yield from sheet.text(poster.title, "biao", size, middle, high - MARGIN - TITLE)
        middle = wide / 2 - sheet.width(poster.as_of, "fang", CAPTION + 1) / 2
        yield from sheet.text(poster.as_of, "fang", CAPTION + 1, middle, high - MARGIN - TITLE - 16)
        yield from sheet.text(poster.legend, "fang", CAPTION, MARGIN, MARGIN)
        told = self._told()
        yield from sheet.text(
            told, "fang", CAPTION, wide - MARGIN - sheet.width(told, "fang", CAPTION), MARGIN
        )

    def _told(self) -> str:
        """`第1页 共4页 A1`: the letter counts rows of pages, the figure columns."""
        pages = self._tiling.across * self._tiling.down
        spot = f"　{chr(65 + self._row % 26)}{self._column + 1}" if pages > 1 else ""
        return f"第{self._number + 1}页　共{pages}页{spot}"

    def _marks(self, sheet: Sheet) -> Iterator[str]:
        """Where the next page is laid over this one: what is beyond the line stands there again."""
        wide, high = self._tiling.room
        if self._column + 1 < self._tiling.across:
            x = MARGIN + wide - GLUE
            yield f"[2 2] 0 d 0.5 G 0.5 w {x:.2f} {self._base - 6:.2f} m {x:.2f} {self._base + high + 6:.2f} l S"
            yield from sheet.text("粘贴边", "fang", LEAST, x + 1, self._base + high + 2)
        if self._row + 1 < self._tiling.down:
            y = self._base + GLUE
            yield f"[2 2] 0 d 0.5 G 0.5 w {MARGIN - 6:.2f} {y:.2f} m {MARGIN + wide + 6:.2f} {y:.2f} l S"
            yield from sheet.text("粘贴边", "fang", LEAST, MARGIN, self._base - 8)


def _dash(*, dashed: bool) -> str:
    return "[3 2] 0 d" if dashed else "[] 0 d"


def _rounded(x: float, y: float, wide: float, high: float, radius: float) -> str:
    """The path of a rectangle with round corners, closed."""
    bend = radius * 0.5523
    right, top = x + wide, y + high
    return (
        f"{x + radius:.2f} {y:.2f} m {right - radius:.2f} {y:.2f} l "
        f"{right - radius + bend:.2f} {y:.2f} {right:.2f} {y + radius - bend:.2f} {right:.2f} {y + radius:.2f} c "
        f"{right:.2f} {top - radius:.2f} l "
        f"{right:.2f} {top - radius + bend:.2f} {right - radius + bend:.2f} {top:.2f} {right - radius:.2f} {top:.2f} c "
        f"{x + radius:.2f} {top:.2f} l "
        f"{x + radius - bend:.2f} {top:.2f} {x:.2f} {top - radius + bend:.2f} {x:.2f} {top - radius:.2f} c "
        f"{x:.2f} {y + radius:.2f} l "
        f"{x:.2f} {y + radius - bend:.2f} {x + radius - bend:.2f} {y:.2f} {x + radius:.2f} {y:.2f} c h"
    )

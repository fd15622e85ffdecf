"""Strips of a paper and how they fill pages: 22 rows, what stays together, repeated table heads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil
from typing import NamedTuple

from desktop.core.photo import Jpeg
from desktop.printing.bound import Leaf
from desktop.printing.breaker import Line

MM = 72 / 25.4
PAGE = (210 * MM, 297 * MM)
WIDTH, HEIGHT = 156 * MM, 225 * MM
"""版心 156 × 225 mm (GB/T 9704 5.2.1)."""

TOP, LEFT_ODD, LEFT_EVEN = 37 * MM, 28 * MM, 26 * MM
"""天头 37 mm, 订口 28 mm; on even pages the binding edge is on the right."""

ROWS, COLUMNS = 22, 28
ROW, CELL = HEIGHT / ROWS, WIDTH / COLUMNS
"""28.99 and 15.793 points: the grid fills the type area (GB/T 9704 5.2.3)."""


class Area(NamedTuple):
    """A page and its type area, in points; `odd` and `even` are the margins on the left."""

    page: tuple[float, float]
    width: float
    height: float
    top: float
    odd: float
    even: float


UPRIGHT = Area(PAGE, WIDTH, HEIGHT, TOP, LEFT_ODD, LEFT_EVEN)
_LYING_WIDTH, _LYING_HEIGHT = 44 * CELL, 15 * ROW
_SIDE = (PAGE[1] - _LYING_WIDTH) / 2
LYING = Area((PAGE[1], PAGE[0]), _LYING_WIDTH, _LYING_HEIGHT, 28 * MM, _SIDE, _SIDE)
"""The same cells and rows on a page on its side, 44 × 15, for tables that need the width."""

BODY_SIZE = 16.0
"""3号."""

NEAR = 0.01
"""Points by which sums of heights may miss for nothing but rounding."""

ASCENT = 0.86
"""Where the baseline stands in the em box of Chinese type, from its top."""


class Text(NamedTuple):
    """A line of type: `down` is its baseline below the top of the strip, `x` from the left of the type area."""

    line: Line
    role: str
    size: float
    x: float
    down: float
    colour: str = "black"


class Photo(NamedTuple):
    """A photo: where its upper left corner stands in the strip, and how large it is, in points."""

    jpeg: Jpeg
    x: float
    down: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line between two points of the strip, y downwards."""

    x1: float
    y1: float
    x2: float
    y2: float
    thickness: float
    colour: str = "black"


@dataclass(frozen=True, slots=True)
class Strip:
    """A slice of the type area that is never cut.

    `keep`: must not be the last of its page. `snaps`: begins on the row grid. `frame` holds the edges
    of the table columns ruled through it, `runs_on` when its row goes on in the next strip. `repeat` stands above it again whenever it begins a page.
    `bookmark` is its level and title in the outline. `leaf` is a page bound in as it is, with nothing beside it.
    """

    height: float
    texts: tuple[Text, ...] = ()
    rules: tuple[Rule, ...] = ()
    photos: tuple[Photo, ...] = ()
    frame: tuple[float, ...] = ()
    runs_on: bool = False
    keep: bool = False
    snaps: bool = True
    repeat: Strip | None = None
    bookmark: tuple[int, str] | None = None
    new_page: bool = False
    leaf: Leaf | None = None


Page = list[tuple[float, Strip]]
"""What stands on a page: how far below the top of the type area, and what."""


def fill_pages(strips: Iterable[Strip], height: float = HEIGHT) -> Iterator[Page]:
    """Lay strips on pages of a height in points, each page given out as soon as it is full; always at least one."""
    filler = _Filler(height)
    given = 0
    for strip in strips:
        for page in filler.place(strip):
            given += 1
            yield page
    if filler.page or not given:
        yield filler.page


class _Filler:
    """The page being filled, and how much of its end must go along to the next."""

    def __init__(self, height: float) -> None:
        self.page: Page = []
        self._height, self._down = height, 0.0

    def place(self, strip: Strip) -> Iterator[Page]:
        if strip.new_page and self.page:
            yield self._turn([])
        while self.page and self._top(strip) + strip.height > self._height + NEAR:
            yield self._turn(self._held())
        self._put(strip)

    def _held(self) -> list[Strip]:
        """The strips at the foot of the page that must stay with what comes; none if that is all of it."""
        first = len(self.page)
        while first and self.page[first - 1][1].keep:
            first -= 1
        return [strip for _, strip in self.page[first:]] if first else []

    def _turn(self, held: list[Strip]) -> Page:
        full = self.page[: len(self.page) - len(held)]
        self.page, self._down = [], 0.0
        for strip in held:
            self._put(strip)
        return full

    def _put(self, strip: Strip) -> None:
        if not self.page and strip.repeat is not None:
            self._put(strip.repeat)
        top = self._top(strip)
        self.page.append((top, strip))
        self._down = top + strip.height

    def _top(self, strip: Strip) -> float:
        return ceil((self._down - NEAR) / ROW) * ROW if strip.snaps else self._down

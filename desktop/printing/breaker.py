"""Breaks Chinese text into justified lines on a grid of cells (禁则、标点挤压、两端对齐)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from desktop.printing.classes import CLOSING, NOT_FIRST, OPENING, PAIRED, is_full, may_break
from desktop.printing.fonts import Face

SLACK = 0.01
"""Points by which sums of advances may miss for nothing but rounding."""

HALF = 500
"""The blank half of a full-width mark, in thousandths of an em."""

ADDRESS = re.compile(r"(?:https?://|www\.)([!-~]+)")
NAME = re.compile(r"(?<![^、，；：。 \u3000])[^、，；：。 \u3000]{2,8}(?![^、，；：。 \u3000])")
"""What stands between two separators of a list, short enough to be a name; 冯志刚（出差） is one, too."""


@dataclass(frozen=True, slots=True)
class Measure:
    """Type size, cell width, line width and the indents of the first and of later lines, all in points.

    `names`: a list of names, which stay whole and are not drawn apart to fill a line.
    """

    size: float
    cell: float
    width: float
    first: float = 0.0
    rest: float = 0.0
    names: bool = False


class Line(NamedTuple):
    """One line: its characters and where each begins and the last ends, in points from the left edge.

    Without `places` each character stands where the one before it ends.
    """

    text: str
    places: tuple[float, ...] | None
    end: float


def break_text(text: str, face: Face, measure: Measure) -> list[Line]:
    """The lines of one paragraph (no `\\n` in it); every line but the last fills the measure."""
    return list(_Paragraph(text.strip(), face, measure).lines())


def natural_line(text: str, face: Face, size: float) -> Line:
    """Text in one line, as wide as it comes."""
    return Line(text, None, sum(map(face.widths.__getitem__, text)) * size / 1000)


def wrap_text(text: str, face: Face, size: float, width: float) -> list[Line]:
    """The lines of a text in a narrow place: broken by the same rules, neither squeezed nor stretched."""
    ends = [0.0, *accumulate(map(face.widths.__getitem__, text))]
    room, start = width * 1000 / size + SLACK, 0
    lines: list[Line] = []
    while start < len(text):
        full = bisect_right(ends, ends[start] + room) - 1
        stop = _last_break(text, start, full, hangs=_hangs(text, full, ends, ends[start] + room))
        part = text[start:stop].rstrip(" ")
        lines.append(Line(part, None, (ends[start + len(part)] - ends[start]) * size / 1000))
        start = stop
        while text.startswith(" ", start):
            start += 1
    return lines


def _hangs(text: str, at: int, ends: list[float], edge: float) -> bool:
    """Whether a closing mark may stand at the end of a line that has room for its ink alone."""
    return at < len(text) and text[at] in CLOSING and ends[at + 1] - HALF <= edge


def _last_break(text: str, start: int, full: int, *, hangs: bool) -> int:
    """The last lawful end of a line that is full at `full`; there, if it has none."""
    for stop in range(full + hangs, start, -1):
        if stop >= len(text) or may_break(text[stop - 1], text[stop], text[stop - 2 : stop - 1]):
            return stop
    return max(full, start + 1)


class _Paragraph:
    """The cells of a paragraph: what each takes, how far it may be squeezed, where a line may end."""

    def __init__(self, text: str, face: Face, measure: Measure) -> None:
        self.text, self.measure = text, measure
        widths = face.widths
        self.takes = [measure.cell if is_full(c) else widths[c] * measure.size / 1000 for c in text]
        self.gives = [measure.cell / 2 if c in CLOSING or c in OPENING else 0.0 for c in text]
        self.shift = [0.0] * len(text)
        self._join_punctuation()
        self.ends = [self._may_end(at) for at in range(1, len(text))] + [True]
        self._open_addresses()
        if measure.names:
            self._keep_names()

    def lines(self) -> Iterator[Line]:
        start = 0
        while start < len(self.text):
            indent = self.measure.rest if start else self.measure.first
            stop, natural = self._next(start, self.measure.width - indent)
            yield self._set(start, stop, indent, natural)
            start = stop
            while start < len(self.text) and self.text[start] == " ":
                start += 1

    def _join_punctuation(self) -> None:
        """Two marks side by side share one em of blank: 》， and （“."""
        half = self.measure.cell / 2
        for at in range(1, len(self.text)):
            one, two = self.text[at - 1], self.text[at]
            if one in CLOSING and (two in CLOSING or two in OPENING):
                self.takes[at - 1] -= half
                self.gives[at - 1] = 0.0
            elif one in OPENING and two in OPENING:
                self.takes[at] -= half
                self.shift[at] = -half
                self.gives[at] = 0.0

    def _may_end(self, at: int) -> bool:
        return may_break(self.text[at - 1], self.text[at], self.text[at - 2] if at > 1 else "")

    def _open_addresses(self) -> None:
        """An address of the web is turned over wherever the line is full, but not between digits."""
        for address in ADDRESS.finditer(self.text):
            for at in range(address.start(1) + 1, address.end()):
                one, two = self.text[at - 1], self.text[at]
                self.ends[at - 1] = two not in NOT_FIRST and not (one.isdigit() and two.isdigit())

    def _keep_names(self) -> None:
        for name in NAME.finditer(self.text):
            self.ends[name.start() : name.end() - 1] = [False] * (len(name[0]) - 1)

    def _next(self, start: int, room: float) -> tuple[int, float]:
        """Where the line beginning at `start` stops, and its length before it is squeezed or stretched.

        The last break that fits as it is wins, unless it leaves more than a cell and squeezing
        up to half the blank of the line's punctuation brings in one more.
        """
        length = blank = 0.0
        best: tuple[int, float] | None = None
        for at in range(start, len(self.text)):
            length += self.takes[at]
            if self.ends[at]:
                hangs = self.gives[at] if self.text[at] in CLOSING else 0.0
                trimmed = length - (self.takes[at] if self.text[at] == " " else hangs)
                if length <= room + SLACK:
                    best = at + 1, length
                elif trimmed <= room + SLACK:
                    best = at + 1, trimmed
                elif trimmed - blank / 2 <= room + SLACK:
                    if best is None or room - best[1] > self.measure.cell:
                        best = at + 1, trimmed
                    break
            if length - blank / 2 > room + 2 * self.measure.cell:
                break
            blank += self.gives[at]
        return best or self._cut(start, room)

    def _cut(self, start: int, room: float) -> tuple[int, float]:
        """A word longer than the line is cut where the line is full."""
        length, at = self.takes[start], start + 1
        while at < len(self.text) and length + self.takes[at] <= room + SLACK:
            length += self.takes[at]
            at += 1
        return at, length

    def _set(self, start: int, stop: int, indent: float, natural: float) -> Line:
        last = stop == len(self.text)
        text = self.text[start:stop].rstrip(" ")
        stop = start + len(text)
        extra = self.measure.width - indent - natural
        short = last or (self.measure.names and extra > self.measure.cell)
        stretch = self._stretch(start, stop, 0.0 if short and extra > 0 else extra)
        places: list[float] = []
        pen = indent
        for at in range(start, stop):
            places.append(pen + self.shift[at])
            pen += self.takes[at] + stretch[at - start]
        return Line(text, tuple(places), pen)

    def _stretch(self, start: int, stop: int, extra: float) -> list[float]:
        """What each cell but the last of a line is to gain (or, squeezed, to lose)."""
        share = [0.0] * (stop - start)
        if extra < 0:
            squeezable = sum(self.gives[start : stop - 1])
            for at in range(start, stop - 1):
                share[at - start] = extra * self.gives[at] / squeezable if squeezable else 0.0
        elif extra > 0:
            gaps = [at for at in range(start, stop - 1) if self._gap(at)]
            for at in gaps:
                share[at - start] = extra / len(gaps)
        return share

    def _gap(self, at: int) -> bool:
        """Whether justification may widen the gap behind a character; `6222 0200` is not drawn apart."""
        one, two = self.text[at], self.text[at + 1]
        if one in PAIRED and one == two:
            return False
        if one == " ":
            return not (two.isdigit() and self.text[at - 1].isdigit())
        return is_full(one) or is_full(two)

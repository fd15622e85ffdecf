"""Breaks Chinese text into justified lines on a grid of cells (禁则、标点挤压、两端对齐)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.printing.classes import CLOSING, OPENING, PAIRED, is_full, may_break
from desktop.printing.fonts import Face

SLACK = 0.01
"""Points by which sums of advances may miss for nothing but rounding."""


@dataclass(frozen=True, slots=True)
class Measure:
    """Type size, cell width, line width and the indents of the first and of later lines, all in points."""

    size: float
    cell: float
    width: float
    first: float = 0.0
    rest: float = 0.0


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its characters and where each begins, from the left edge of the measure, in points."""

    text: str
    places: tuple[float, ...]
    end: float


def break_text(text: str, face: Face, measure: Measure) -> list[Line]:
    """The lines of one paragraph (no `\\n` in it); every line but the last fills the measure."""
    return list(_Paragraph(text.rstrip(), face, measure).lines()) if text.strip() else []


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
        stretch = self._stretch(start, stop, 0.0 if last and extra > 0 else extra)
        places, pen = [], indent
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
        """Whether justification may widen the gap behind a character."""
        one, two = self.text[at], self.text[at + 1]
        if one in PAIRED and one == two:
            return False
        return is_full(one) or is_full(two) or one == " "

"""Turns the blocks of a paper into strips: type sizes, indents, and what must stay together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import singledispatchmethod
from math import ceil

from desktop.printing.blocks import (
    Blank,
    Block,
    Grid,
    Heading,
    Issue,
    Mark,
    PageBreak,
    Paragraph,
    Roster,
    Signature,
    Title,
)
from desktop.printing.breaker import Line, Measure, break_text
from desktop.printing.fonts import Faces, visible
from desktop.printing.grid import grid_strips
from desktop.printing.pages import ASCENT, BODY_SIZE, CELL, MM, ROW, WIDTH, Rule, Strip, Text

INDENT = 2 * CELL
TITLE_SIZE = 22.0
"""2号."""

MARK_TOP, MARK_SIZE = 35 * MM, 36.0
HEADING_ROLES = {1: "hei", 2: "kai", 3: "fang", 4: "fang"}
TITLE_WORDS = ("街道", "社区", "小区", "关于", "会议", "委员会", "纪要", "的")
"""A title line should end behind one of these, so that no word is torn (GB/T 9704 7.3.1)."""


class Flow:
    """The strips of one document, made block by block as pages ask for them."""

    def __init__(self, faces: Faces) -> None:
        self._faces = faces

    def strips(self, blocks: Sequence[Block]) -> Iterator[Strip]:
        breaks = False
        for at, block in enumerate(blocks):
            if isinstance(block, PageBreak):
                breaks = True
                continue
            closing = isinstance(blocks[at + 1] if at + 1 < len(blocks) else None, Signature)
            for strip in self._closed(self.of(block)) if closing else self.of(block):
                yield replace(strip, new_page=True) if breaks else strip
                breaks = False

    @singledispatchmethod
    def of(self, block: Block) -> Iterator[Strip]:
        raise TypeError(f"no way to set {block!r}")

    @of.register
    def _(self, block: Mark) -> Iterator[Strip]:
        text = visible(block.text).replace("\n", " ")
        size = min(MARK_SIZE, WIDTH / max(self._length(text, "biao"), 1))
        rows = ceil((MARK_TOP + size) / ROW)
        texts = self._centred(text, "biao", size, MARK_TOP + ASCENT * size, block.colour)
        yield Strip(rows * ROW, texts, keep=True, bookmark=(0, text))

    @of.register
    def _(self, block: Issue) -> Iterator[Strip]:
        baseline = 2 * ROW + _baseline(BODY_SIZE)
        yield Strip(3 * ROW, self._centred(visible(block.number), "fang", BODY_SIZE, baseline), keep=True)
        issuer = self._one_line(visible(block.issuer), "fang", BODY_SIZE, CELL, _baseline(BODY_SIZE))
        day = visible(block.day)
        right = WIDTH - CELL - self._length(day, "fang") * BODY_SIZE
        texts = (issuer, self._one_line(day, "fang", BODY_SIZE, right, _baseline(BODY_SIZE)))
        rule = Rule(0, ROW + 4 * MM, WIDTH, ROW + 4 * MM, 0.35 * MM, block.colour)
        yield Strip(2 * ROW, texts, (rule,), keep=True)

    @of.register
    def _(self, block: Title) -> Iterator[Strip]:
        text = visible(block.text).replace("\n", " ")
        lines = self._balanced(text)
        for number, line in enumerate(lines):
            texts = self._centred(line, "biao", TITLE_SIZE, _baseline(TITLE_SIZE))
            yield Strip(ROW, texts, keep=True, bookmark=None if number else (0, text))
        yield Strip(ROW, keep=True)

    @of.register
    def _(self, block: Heading) -> Iterator[Strip]:
        text = visible(block.text).replace("\n", " ")
        role = HEADING_ROLES[block.level]
        for number, line in enumerate(self._broken(text, role)):
            yield Strip(
                ROW, (_body(line, role),), keep=True, bookmark=None if number else (block.level, text)
            )

    @of.register
    def _(self, block: Paragraph) -> Iterator[Strip]:
        for text in visible(block.text).split("\n"):
            lines = self._broken(text.strip(), "fang")
            for number, line in enumerate(lines):
                yield Strip(ROW, (_body(line, "fang"),), keep=_keeps(number, len(lines)))

    @of.register
    def _(self, block: Roster) -> Iterator[Strip]:
        label = visible(block.label) + "："
        hang = INDENT + len(label) * CELL
        measure = Measure(BODY_SIZE, CELL, WIDTH, hang, hang)
        lines = [line for entry in block.entries for line in self._lines(visible(entry), "fang", measure)]
        head = Text(
            self._lines(label, "hei", Measure(BODY_SIZE, CELL, WIDTH))[0],
            "hei",
            BODY_SIZE,
            INDENT,
            _baseline(BODY_SIZE),
        )
        for number, line in enumerate(lines):
            texts = (head, _body(line, "fang")) if not number else (_body(line, "fang"),)
            yield Strip(ROW, texts, keep=_keeps(number, len(lines)))

    @of.register
    def _(self, block: Grid) -> Iterator[Strip]:
        return grid_strips(block, self._faces)

    @of.register
    def _(self, block: Blank) -> Iterator[Strip]:
        return (Strip(ROW) for _ in range(block.rows))

    @of.register
    def _(self, block: Signature) -> Iterator[Strip]:
        day, name = visible(block.day), visible(block.name)
        length = self._length(day, "fang") * BODY_SIZE
        left = WIDTH - 4 * CELL - length
        above = left + (length - self._length(name, "fang") * BODY_SIZE) / 2
        yield Strip(ROW, keep=True)
        yield Strip(
            ROW, (self._one_line(name, "fang", BODY_SIZE, max(above, 0), _baseline(BODY_SIZE)),), keep=True
        )
        yield Strip(ROW, (self._one_line(day, "fang", BODY_SIZE, left, _baseline(BODY_SIZE)),))

    @staticmethod
    def _closed(strips: Iterator[Strip]) -> Iterator[Strip]:
        """What a signature follows: its last two lines go with the signature."""
        made = list(strips)
        for at, strip in enumerate(made):
            yield replace(strip, keep=strip.keep or at >= len(made) - 2)

    def _lines(self, text: str, role: str, measure: Measure) -> list[Line]:
        return [line for part in text.split("\n") for line in break_text(part, self._faces[role], measure)]

    def _broken(self, text: str, role: str) -> list[Line]:
        return self._lines(text, role, Measure(BODY_SIZE, CELL, WIDTH, INDENT))

    def _one_line(
        self, text: str, role: str, size: float, x: float, down: float, colour: str = "black"
    ) -> Text:
        """Text set as wide as it comes, whatever there is room for."""
        places, pen = [], 0.0
        for character in text:
            places.append(pen)
            pen += self._faces[role].widths[character] * size / 1000
        return Text(Line(text, tuple(places), pen), role, size, x, down, colour)

    def _centred(
        self, text: str, role: str, size: float, down: float, colour: str = "black"
    ) -> tuple[Text, ...]:
        left = (WIDTH - self._length(text, role) * size) / 2
        return (self._one_line(text, role, size, left, down, colour),)

    def _length(self, text: str, role: str) -> float:
        """In ems."""
        return sum(map(self._faces[role].widths.__getitem__, text)) / 1000

    def _balanced(self, text: str) -> list[str]:
        """A title in as few lines as it needs, of like length, broken behind a whole word."""
        room = WIDTH / TITLE_SIZE - 2
        count = ceil(self._length(text, "biao") / room) or 1
        lines = []
        while count > 1:
            ideal = len(text) // count
            cuts = range(max(ideal - 3, 1), min(ideal + 4, len(text)))
            best = min(cuts, key=lambda cut: (not text[:cut].endswith(TITLE_WORDS), abs(cut - ideal)))
            lines.append(text[:best])
            text, count = text[best:], count - 1
        return [*lines, text]


def _body(line: Line, role: str) -> Text:
    return Text(line, role, BODY_SIZE, 0.0, _baseline(BODY_SIZE))


def _baseline(size: float) -> float:
    """Of type centred in a row."""
    return (ROW - size) / 2 + ASCENT * size


def _keeps(number: int, count: int) -> bool:
    """Two lines of a paragraph at the foot of a page, two at the head of the next."""
    return number < count - 1 and (number == 0 or number == count - 2)

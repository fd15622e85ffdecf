"""Turns the blocks of a paper into strips: type sizes, indents, and what must stay together."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import singledispatchmethod
from math import ceil

from desktop.printing.blocks import (
    Bars,
    Blank,
    Block,
    Bound,
    Boxes,
    Form,
    Grid,
    Heading,
    Issue,
    Mark,
    PageBreak,
    Paragraph,
    Picture,
    Pictures,
    Roster,
    Signature,
    SignIn,
    Title,
)
from desktop.printing.bound import leaves
from desktop.printing.breaker import Line, Measure, break_text, natural_line
from desktop.printing.fonts import Faces, visible
from desktop.printing.form import box_strips, form_strips
from desktop.printing.grid import grid_strips
from desktop.printing.headline import balanced
from desktop.printing.large import bar_strips
from desktop.printing.pages import ASCENT, BODY_SIZE, CELL, MM, ROW, UPRIGHT, Area, Rule, Strip, Text
from desktop.printing.photo import picture_strips, pictures_strips

INDENT = 2 * CELL
BODY_BASELINE = (ROW - BODY_SIZE) / 2 + ASCENT * BODY_SIZE

TITLE_SIZE, TITLE_SIDE = 22.0, CELL
"""2号, and the blank at both ends of a full line of a title."""

MARK_TOP, MARK_SIZE = 35 * MM, 36.0
RULE_GAP, RULE_THICKNESS = 4 * MM, 1.0
"""The rule stands 4 mm below the line above it (GB/T 9704 7.2.7)."""

HEADING_ROLES = {1: "hei", 2: "kai", 3: "fang", 4: "fang"}
BEFORE_SIGNATURE = 2
"""Lines of the text that a signature takes along to its page."""


class Flow:
    """The strips of one document, made block by block as pages ask for them."""

    def __init__(self, faces: Faces, area: Area = UPRIGHT) -> None:
        self._faces, self._area, self._width = faces, area, area.width

    def strips(self, blocks: Sequence[Block]) -> Iterator[Strip]:
        """Strips in order, the last few held back until it is known that nothing to sign and no foot follows."""
        breaks = False
        held: deque[Strip] = deque()
        for block in blocks:
            if isinstance(block, PageBreak):
                breaks = True
                continue
            if isinstance(block, Signature | Boxes) or (isinstance(block, Form) and block.foot):
                held = deque(replace(strip, keep=True) for strip in held)
            for strip in self.of(block):
                held.append(replace(strip, new_page=True) if breaks else strip)
                breaks = False
                if len(held) > BEFORE_SIGNATURE:
                    yield held.popleft()
        yield from held

    @singledispatchmethod
    def of(self, block: Block) -> Iterator[Strip]:
        raise TypeError(f"no way to set {block!r}")

    @of.register
    def _(self, block: Mark) -> Iterator[Strip]:
        text = _in_one_line(block.text)
        size = min(MARK_SIZE, self._width / (natural_line(text, self._faces["biao"], 1).end or 1))
        mark = self._centred(text, "biao", size, MARK_TOP + ASCENT * size)
        rows = ceil((MARK_TOP + size) / ROW)
        yield Strip(rows * ROW, (mark._replace(colour=block.colour),), keep=True, bookmark=(0, text))

    @of.register
    def _(self, block: Issue) -> Iterator[Strip]:
        number = self._centred(_in_one_line(block.number), "fang", BODY_SIZE, 2 * ROW + BODY_BASELINE)
        yield Strip(3 * ROW, (number,), keep=True)
        day = self._fitted(_in_one_line(block.day), "fang", self._width / 2)
        issuer = self._fitted(_in_one_line(block.issuer), "fang", self._width - 3 * CELL - day.line.end)
        texts = (issuer._replace(x=CELL), day._replace(x=self._width - CELL - day.line.end))
        rule = Rule(0, ROW + RULE_GAP, self._width, ROW + RULE_GAP, RULE_THICKNESS, block.colour)
        yield Strip(2 * ROW, texts, (rule,), keep=True)

    @of.register
    def _(self, block: Title) -> Iterator[Strip]:
        text = _in_one_line(block.text)
        down = (ROW - TITLE_SIZE) / 2 + ASCENT * TITLE_SIZE
        for number, line in enumerate(
            balanced(text, self._faces["biao"], (self._width - 2 * TITLE_SIDE) / TITLE_SIZE)
        ):
            texts = (self._centred(line, "biao", TITLE_SIZE, down),)
            yield Strip(ROW, texts, keep=True, bookmark=None if number else (0, text))
        yield Strip(ROW, keep=True)

    @of.register
    def _(self, block: Heading) -> Iterator[Strip]:
        text, role = _in_one_line(block.text), HEADING_ROLES[block.level]
        lines = break_text(text, self._faces[role], Measure(BODY_SIZE, CELL, self._width, INDENT))
        for number, line in enumerate(lines):
            bookmark = None if number else (block.level, text)
            yield Strip(ROW, (_body(line, role),), keep=True, bookmark=bookmark)

    @of.register
    def _(self, block: Paragraph) -> Iterator[Strip]:
        measure = Measure(BODY_SIZE, CELL, self._width, 0.0 if block.flush else INDENT)
        for part in visible(block.text).split("\n"):
            lines = break_text(part.strip(), self._faces["fang"], measure)
            for number, line in enumerate(lines):
                yield Strip(ROW, (_body(line, "fang"),), keep=_keeps(number, len(lines)))

    @of.register
    def _(self, block: Roster) -> Iterator[Strip]:
        head = self._fitted(_in_one_line(block.label) + "：", "hei", self._width / 2)._replace(x=INDENT)
        hang = INDENT + round(head.line.end / CELL + 0.3) * CELL
        measure = Measure(BODY_SIZE, CELL, self._width, hang, hang, names=True)
        parts = (part for entry in block.entries for part in visible(entry).split("\n"))
        lines = [line for part in parts for line in break_text(part, self._faces["fang"], measure)]
        for number, line in enumerate(lines):
            texts = (_body(line, "fang"),) if number else (head, _body(line, "fang"))
            yield Strip(ROW, texts, keep=_keeps(number, len(lines)))

    @of.register
    def _(self, block: Grid) -> Iterator[Strip]:
        return grid_strips(block, self._faces, self._area)

    @of.register
    def _(self, block: SignIn) -> Iterator[Strip]:
        return grid_strips(block.grid(), self._faces, self._area)

    @of.register
    def _(self, block: Form) -> Iterator[Strip]:
        return form_strips(block, self._faces)

    @of.register
    def _(self, block: Boxes) -> Iterator[Strip]:
        return box_strips(block, self._faces)

    @of.register
    def _(self, block: Picture) -> Iterator[Strip]:
        return picture_strips(block, self._faces)

    @of.register
    def _(self, block: Pictures) -> Iterator[Strip]:
        return pictures_strips(block, self._faces)

    @of.register
    def _(self, block: Bound) -> Iterator[Strip]:
        for number, leaf in enumerate(leaves(block.pdf)):
            bookmark = None if number else (0, block.title)
            yield Strip(self._area.height, bookmark=bookmark, new_page=True, leaf=leaf)

    @of.register
    def _(self, block: Bars) -> Iterator[Strip]:
        return bar_strips(block, self._faces, self._width)

    @of.register
    def _(self, block: Blank) -> Iterator[Strip]:
        return (Strip(ROW) for _ in range(block.rows))

    @of.register
    def _(self, block: Signature) -> Iterator[Strip]:
        day = self._fitted(_in_one_line(block.day), "fang", self._width / 2)
        name = self._fitted(_in_one_line(block.name), "fang", self._width)
        middle = self._width - 4 * CELL - day.line.end / 2
        left = min(middle - name.line.end / 2, self._width - name.line.end)
        yield Strip(ROW, keep=True)
        yield Strip(ROW, (name._replace(x=max(left, 0)),), keep=True)
        yield Strip(ROW, (day._replace(x=middle - day.line.end / 2),))

    def _centred(self, text: str, role: str, size: float, down: float) -> Text:
        line = natural_line(text, self._faces[role], size)
        return Text(line, role, size, (self._width - line.end) / 2, down)

    def _fitted(self, text: str, role: str, room: float) -> Text:
        """Text in one line of body size, smaller where there is no room for that."""
        line = natural_line(text, self._faces[role], BODY_SIZE)
        size = BODY_SIZE * min(1, room / (line.end or 1))
        return Text(natural_line(text, self._faces[role], size), role, size, 0.0, BODY_BASELINE)


def _in_one_line(text: str) -> str:
    return visible(text).replace("\n", " ").strip()


def _body(line: Line, role: str) -> Text:
    return Text(line, role, BODY_SIZE, 0.0, BODY_BASELINE)


def _keeps(number: int, count: int) -> bool:
    """Two lines of a paragraph at the foot of a page, two at the head of the next."""
    return number < count - 1 and number in (0, count - 2)

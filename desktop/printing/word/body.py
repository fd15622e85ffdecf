"""The blocks of a paper as paragraphs and tables of a Word document."""

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
from desktop.printing.breaker import natural_line
from desktop.printing.flow import BEFORE_SIGNATURE, MARK_SIZE, MARK_TOP, RULE_GAP, TITLE_SIDE, TITLE_SIZE
from desktop.printing.fonts import Faces, visible
from desktop.printing.headline import balanced
from desktop.printing.pages import BODY_SIZE, CELL, ROW, Area
from desktop.printing.word import tables
from desktop.printing.word.markup import RED, Para, Part, fonts, run, size, twips, w
from desktop.printing.word.pictures import Media
from desktop.printing.word.styles import LINE, exact


class Body:
    """The parts of one document in order, each beginning with a paragraph."""

    def __init__(self, faces: Faces, area: Area, media: Media) -> None:
        self._faces, self._area, self._media = faces, area, media

    def parts(self, blocks: Sequence[Block]) -> Iterator[Part]:
        """Parts in order, the last few held back until it is known that nothing to sign follows."""
        breaks = False
        held: deque[Part] = deque()
        for block in blocks:
            if isinstance(block, PageBreak):
                breaks = True
                continue
            if isinstance(block, Signature | Boxes):
                held = deque(replace(part, keep=True) if isinstance(part, Para) else part for part in held)
            for part in self.of(block):
                held.append(replace(part, new_page=True) if breaks and isinstance(part, Para) else part)
                breaks = False
                if len(held) > BEFORE_SIGNATURE:
                    yield held.popleft()
        yield from held

    @singledispatchmethod
    def of(self, block: Block) -> Iterator[Part]:
        raise TypeError(f"no way to write {block!r}")

    @of.register
    def _(self, block: Mark) -> Iterator[Part]:
        text = _in_one_line(block.text)
        points = min(MARK_SIZE, self._area.width / (self._width(text, "biao", 1) or 1))
        line = twips(MARK_SIZE) + 120
        rows = ceil((MARK_TOP + points) / ROW)
        spacing = exact(line, before=rows * LINE - line)
        yield Para("Mark", run(text, _colour(block.colour), size(points)), more=spacing)

    @of.register
    def _(self, block: Issue) -> Iterator[Part]:
        centred = exact(LINE, before=2 * LINE) + w("jc", val="center")
        yield Para("Normal", run(_in_one_line(block.number)), more=centred, keep=True)
        gap = round(RULE_GAP)
        rule = w("bottom", val="single", sz=8, space=gap, color=RED if block.colour == "red" else "auto")
        more = (
            w("pBdr", rule),
            w("tabs", w("tab", val="right", pos=twips(self._area.width - CELL))),
            exact(LINE, after=LINE - twips(gap + 1)),
        )
        ends = run("　" + _in_one_line(block.issuer)) + w("r", w("tab")) + run(_in_one_line(block.day))
        yield Para("Normal", ends, more="".join(more), keep=True)

    @of.register
    def _(self, block: Title) -> Iterator[Part]:
        room = (self._area.width - 2 * TITLE_SIDE) / TITLE_SIZE
        lines = balanced(_in_one_line(block.text), self._faces["biao"], room)
        yield Para("Title", run("\n".join(lines)))

    @of.register
    def _(self, block: Heading) -> Iterator[Part]:
        yield Para(f"Heading{block.level}", run(_in_one_line(block.text)))

    @of.register
    def _(self, block: Paragraph) -> Iterator[Part]:
        style = "Normal" if block.flush else "BodyText"
        return (Para(style, run(line.strip())) for line in visible(block.text).split("\n"))

    @of.register
    def _(self, block: Roster) -> Iterator[Part]:
        label = _in_one_line(block.label) + "："
        hang = twips(round(self._width(label, "hei", BODY_SIZE) / CELL + 0.3) * CELL)
        left = twips(2 * CELL) + hang
        first, rest = w("ind", left=left, hanging=hang), w("ind", left=left)
        entries = [part for entry in block.entries for part in visible(entry).split("\n")]
        for number, entry in enumerate(entries):
            head = "" if number else run(label, fonts("hei"))
            yield Para("Normal", head + run(entry.strip()), more=rest if number else first)

    @of.register
    def _(self, block: Grid) -> Iterator[Part]:
        return tables.grid(block, self._faces, self._area)

    @of.register
    def _(self, block: SignIn) -> Iterator[Part]:
        return tables.grid(block.grid(), self._faces, self._area)

    @of.register
    def _(self, block: Form) -> Iterator[Part]:
        return tables.form(block, self._area)

    @of.register
    def _(self, block: Boxes) -> Iterator[Part]:
        return tables.boxes(block, self._area)

    @of.register
    def _(self, block: Picture) -> Iterator[Part]:
        return self._media.picture(block, self._area)

    @of.register
    def _(self, block: Pictures) -> Iterator[Part]:
        return self._media.pictures(block, self._area)

    @of.register
    def _(self, block: Bound) -> Iterator[Part]:
        """What is bound in is not to be edited: it is only named."""
        yield Para("BodyText", run(f"{_in_one_line(block.title)}（原件，见卷宗）"))

    @of.register
    def _(self, block: Bars) -> Iterator[Part]:
        """The lines without their bars."""
        return (Para("Normal", run(f"{bar.label}　{bar.words}")) for bar in block.bars)

    @of.register
    def _(self, block: Blank) -> Iterator[Part]:
        return (Para("Normal") for _ in range(block.rows))

    @of.register
    def _(self, block: Signature) -> Iterator[Part]:
        """The name is centred in what the date and four characters at each of its sides take up."""
        name, day = _in_one_line(block.name), _in_one_line(block.day)
        room = 8 * CELL + self._width(day, "fang", BODY_SIZE)
        fits = self._width(name, "fang", BODY_SIZE) <= room
        centred = w("ind", left=twips(self._area.width - room)) + w("jc", val="center")
        yield Para("Normal", keep=True)
        yield Para("Normal", run(name), more=centred if fits else w("jc", val="right"), keep=True)
        yield Para("Normal", run(day), more=centred)

    def _width(self, text: str, role: str, points: float) -> float:
        return natural_line(text, self._faces[role], points).end


def _in_one_line(text: str) -> str:
    return visible(text).replace("\n", " ").strip()


def _colour(colour: str) -> str:
    return w("color", val=RED) if colour == "red" else ""

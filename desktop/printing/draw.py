"""Draws pages of strips into a PDF through ReportLab's canvas."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from itertools import chain
from typing import BinaryIO

from reportlab.pdfbase.pdfdoc import PDFName, PDFStream, PDFZCompress
from reportlab.pdfgen.canvas import Canvas

from desktop.printing.archive import make_archival
from desktop.printing.blocks import Paper
from desktop.printing.bound import Leaf, bind, is_archival
from desktop.printing.breaker import natural_line
from desktop.printing.fonts import Faces
from desktop.printing.images import Images
from desktop.printing.letters import Letters
from desktop.printing.pages import CELL, LYING, MM, UPRIGHT, Page, Strip, Text
from desktop.printing.ruling import COLOURS, ruled

NUMBER_SIZE = 14.0
"""4号 (GB/T 9704 7.5)."""

DASH_TOP = 0.31
"""Above the baseline, in ems of the face of page numbers."""

NUMBER_DOWN = 7 * MM + DASH_TOP * NUMBER_SIZE
"""The baseline of page numbers below the type area, their dash 7 mm below it (GB/T 9704 7.5)."""


STAMP_SIZE = 9.0
"""小五: the number of a page bound in, in the corner that no paper prints on."""

STAMP_SIDE, STAMP_TOP = 15 * MM, 12 * MM
"""From the edges of the sheet."""


class BareCanvas(Canvas):
    """A canvas that starts no page with a font of its own, so that none goes into the file unembedded."""

    def _make_preamble(self) -> None:
        self._preamble = ""


def archival_canvas(out: BinaryIO, paper: Paper, page: tuple[float, float]) -> BareCanvas:
    """A canvas whose file says what it holds, and comes out the same every time; `page` in points."""
    canvas = BareCanvas(
        out, pagesize=page, invariant=1, pageCompression=1, pdfVersion=(1, 7), lang=paper.language
    )
    canvas.setTitle(paper.title)
    canvas.setAuthor(paper.author)
    canvas.setSubject(paper.subject)
    canvas.setCreator("Yicheng")
    canvas.setProducer("Yicheng, ReportLab")
    return canvas


class Drawing:
    """One document being drawn; not to be shared between threads."""

    def __init__(self, paper: Paper, faces: Faces) -> None:
        self._out, self._paper, self._faces = BytesIO(), paper, faces
        self._letters = Letters(faces)
        self._pages, self._deepest = 0, -1
        self._area = LYING if paper.lying else UPRIGHT
        self._canvas = archival_canvas(self._out, paper, self._area.page)
        self._images, self._bound = Images(self._canvas), dict[int, Leaf]()
        self._document = self._canvas._doc  # noqa: SLF001  ReportLab has no public way to it

    def page(self, page: Page) -> None:
        """Draw one page and its number, and pack it at once, so that long papers take little memory."""
        self._pages += 1
        for _down, strip in page:
            if strip.leaf is not None:
                self._bind(strip, strip.leaf)
                return
        odd = self._pages % 2 == 1
        area = self._area
        left, top, foot = (area.odd if odd else area.even), area.page[1] - area.top, area.height + NUMBER_DOWN
        placed = ((down + text.down, text) for down, strip in page for text in strip.texts)
        letters = self._typed(chain(placed, [(foot, self._number(odd=odd))]))
        code = "\n".join(
            (f"1 0 0 1 {left:.3f} {top:.3f} cm\nBT", *letters, "ET", *ruled(page), *self._images.shown(page))
        )
        for down, strip in page:
            if strip.bookmark is not None:
                self._bookmark(*strip.bookmark, top - down)
        self._canvas.showPage()
        self._document.Pages.pages[-1].Contents = packed(code)

    def finish(self) -> bytes:
        self._letters.write(self._document)
        whole = all(is_archival(pdf) for pdf in {leaf.pdf for leaf in self._bound.values()})
        make_archival(self._document, self._paper, whole=whole)
        self._canvas.save()
        drawn = self._out.getvalue()
        return bind(drawn, self._bound) if self._bound else drawn

    def _bind(self, strip: Strip, leaf: Leaf) -> None:
        """A sheet of its own size for a page as it was, and which page of this paper it is."""
        self._bound[self._pages - 1] = leaf
        line = natural_line(f"卷内第{self._pages}页", self._faces["song"], STAMP_SIZE)
        x = leaf.width - STAMP_SIDE - line.end if self._pages % 2 else STAMP_SIDE
        stamp = [
            f"BT 0 g {run.font} 1 0 0 1 {x + run.x:.2f} {leaf.height - STAMP_TOP:.2f} Tm {run.shown} ET"
            for run in self._letters.runs(line, "song", STAMP_SIZE)
        ]
        if strip.bookmark is not None:
            self._bookmark(*strip.bookmark, leaf.height)
        self._canvas.setPageSize((leaf.width, leaf.height))
        self._canvas.showPage()
        self._document.Pages.pages[-1].Contents = packed("\n".join(stamp))
        self._canvas.setPageSize(self._area.page)

    def _typed(self, texts: Iterator[tuple[float, Text]]) -> Iterator[str]:
        """Each run set off from the one before it, in hundredths of a point so that nothing adds up."""
        font = colour = ""
        before_x = before_y = 0
        for down, text in texts:
            if text.colour != colour:
                colour = text.colour
                yield COLOURS[colour]
            y = round(-100 * down)
            for run_x, run_font, shown in self._letters.runs(text.line, text.role, text.size):
                if run_font != font:
                    font = run_font
                    yield font
                x = round(100 * (text.x + run_x))
                yield f"{(x - before_x) / 100:g} {(y - before_y) / 100:g} Td {shown}"
                before_x, before_y = x, y

    def _number(self, *, odd: bool) -> Text:
        """`— 1 —` one character in from the outer edge: right on odd pages, left on even ones."""
        line = natural_line(f"— {self._pages} —", self._faces["song"], NUMBER_SIZE)
        x = self._area.width - CELL - line.end if odd else CELL
        return Text(line, "song", NUMBER_SIZE, x, 0.0)

    def _bookmark(self, level: int, title: str, y: float) -> None:
        """An entry of the outline, which may go only one level deeper at a time."""
        key = f"p{self._pages}y{y:.0f}"
        self._deepest = min(level, self._deepest + 1)
        self._canvas.bookmarkPage(key, fit="XYZ", left=0, top=y)
        self._canvas.addOutlineEntry(title, key, self._deepest)


def packed(code: str) -> PDFStream:
    """The operators of a page, compressed."""
    stream = PDFStream(content=PDFZCompress.encode(code))
    stream.dictionary["Filter"] = PDFName(PDFZCompress.pdfname)
    return stream

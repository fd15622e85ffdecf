"""Draws pages of strips into a PDF through ReportLab's canvas."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from itertools import groupby

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from desktop.printing.archive import make_archival
from desktop.printing.blocks import Paper
from desktop.printing.breaker import Line
from desktop.printing.embed import Embedded
from desktop.printing.fontfile import FontFile
from desktop.printing.fonts import Face, Faces
from desktop.printing.pages import CELL, HEIGHT, LEFT_EVEN, LEFT_ODD, MM, PAGE, TOP, WIDTH, Page, Text

COLOURS = {"black": "0 g 0 G", "red": "0.78 0.09 0.09 rg 0.78 0.09 0.09 RG"}
NUMBER_SIZE, NUMBER_GAP = 14.0, 7 * MM
"""Page numbers in 4号, their dash 7 mm below the type area (GB/T 9704 7.5)."""

NEAR = 0.004
"""Points two characters may be off without a correction."""


rl_config.useA85 = 0  # binary streams as they are: a quarter smaller, and half the time of a long table


class BareCanvas(Canvas):
    """A canvas that starts no page with a font of its own, so that none goes into the file unembedded."""

    def _make_preamble(self) -> None:
        self._preamble = ""


class Drawing:
    """One document being drawn; not to be shared between threads."""

    def __init__(self, paper: Paper, faces: Faces) -> None:
        self._out = BytesIO()
        self._faces = faces
        self._fonts: dict[FontFile, Embedded] = {}
        self._cells: dict[tuple[str, str, float], str] = {}
        self._canvas = BareCanvas(
            self._out, pagesize=PAGE, invariant=1, pageCompression=1, pdfVersion=(1, 7), lang=paper.language
        )
        self._canvas.setTitle(paper.title)
        self._canvas.setAuthor(paper.author)
        self._canvas.setSubject(paper.subject)
        self._canvas.setCreator("Yicheng")
        self._canvas.setProducer("Yicheng, ReportLab")
        self._paper = paper
        self._pages = 0

    def page(self, page: Page) -> None:
        """Draw one page and its number."""
        self._pages += 1
        odd = self._pages % 2 == 1
        left, top = (LEFT_ODD if odd else LEFT_EVEN), PAGE[1] - TOP
        letters = [
            self._text(text, left, top - down)
            for down, strip in page
            for text in strip.texts
            if text.line.text
        ]
        letters.append(self._number(left, top - HEIGHT - NUMBER_GAP, odd))
        code = ["BT", COLOURS["black"], *letters, "ET", *_rules(page, left, top)]
        self._canvas._code.append("\n".join(code))  # noqa: SLF001  ReportLab has no public way in for operators
        for down, strip in page:
            if strip.bookmark is not None:
                self._mark(*strip.bookmark, top - down)
        self._canvas.showPage()

    def finish(self) -> bytes:
        document = self._canvas._doc  # noqa: SLF001
        for font in self._fonts.values():
            font.write(document)
        make_archival(document, self._paper)
        self._canvas.save()
        return self._out.getvalue()

    def _mark(self, level: int, title: str, y: float) -> None:
        key = f"p{self._pages}y{y:.0f}"
        self._canvas.bookmarkPage(key, fit="XYZ", left=0, top=y)
        self._canvas.addOutlineEntry(title, key, min(level, self._depth(level)))

    def _depth(self, level: int) -> int:
        """The outline may go one level deeper at a time."""
        self._deepest = min(level, getattr(self, "_deepest", -1) + 1)
        return self._deepest

    def _number(self, left: float, y: float, odd: bool) -> str:
        """`— 1 —` one character in from the outer edge: right on odd pages, left on even ones."""
        words, widths = f"— {self._pages} —", self._faces["song"].widths
        places, pen = [], 0.0
        for character in words:
            places.append(pen)
            pen += widths[character] * NUMBER_SIZE / 1000
        x = WIDTH - CELL - pen if odd else CELL
        line = Line(words, tuple(places), pen)
        return self._text(Text(line, "song", NUMBER_SIZE, x, 0.0), left, y - NUMBER_SIZE * 0.13)

    def _text(self, text: Text, left: float, top: float) -> str:
        code = self._letters(text.line, self._faces[text.role], text.size, left + text.x, top - text.down)
        return code if text.colour == "black" else f"{COLOURS[text.colour]} {code} {COLOURS['black']}"

    def _letters(self, line: Line, face: Face, size: float, x: float, y: float) -> str:
        if face.plain.issuperset(line.text):
            places = line.places
            start = places[0] if places else 0.0
            return (
                f"1 0 0 1 {x + start:.3f} {y:.3f} Tm {self._run(line.text, places, face.first, face, size)}"
            )
        codes = []
        at = 0
        for file, run in groupby(line.text, key=face.file_of):
            text = "".join(run)
            places = line.places[at : at + len(text)]
            codes.append(
                f"1 0 0 1 {x + places[0]:.3f} {y:.3f} Tm {self._run(text, places, file, face, size)}"
            )
            at += len(text)
        return " ".join(codes)

    def _run(self, text: str, places: tuple[float, ...], file: FontFile, face: Face, size: float) -> str:
        """Characters of one file: an even gap as character spacing, what differs from it as corrections."""
        font = self._fonts.get(file)
        if font is None:
            font = self._fonts[file] = Embedded(file, len(self._fonts) + 1)
        widths, codes, em = face.widths, font.codes, size / 1000
        gaps = [two - one - widths[c] * em for one, two, c in zip(places, places[1:], text, strict=False)]
        usual = sorted(gaps)[len(gaps) // 2] if gaps else 0.0
        hexes = [codes[character] for character in text]
        if gaps and max(gaps) - min(gaps) > NEAR:
            hexes = [
                code if abs(gap - usual) <= NEAR else f"{code}> {(usual - gap) / em:.2f} <"
                for code, gap in zip(hexes, [*gaps, usual], strict=True)
            ]
        return f"/{font.name} {size:g} Tf {usual:.4f} Tc [<{''.join(hexes)}>] TJ"


def _rules(page: Page, left: float, top: float) -> Iterator[str]:
    """The straight lines of a page: one path for each pen, upright ones of strips that touch joined into one."""
    pens: dict[tuple[float, str], list[str]] = {}
    upright: dict[tuple[float, float, str], list[float]] = {}
    for down, strip in page:
        for rule in strip.rules:
            y1, y2 = top - down - rule.y1, top - down - rule.y2
            if rule.x1 != rule.x2:
                path = f"{left + rule.x1:.3f} {y1:.3f} m {left + rule.x2:.3f} {y2:.3f} l"
                pens.setdefault((rule.thickness, rule.colour), []).append(path)
                continue
            ends = upright.setdefault((rule.x1, rule.thickness, rule.colour), [y1, y1])
            if abs(ends[1] - y1) > NEAR:
                pens.setdefault((rule.thickness, rule.colour), []).append(_upright(left + rule.x1, ends))
                ends[0] = y1
            ends[1] = y2
    for (x, thickness, colour), ends in upright.items():
        pens.setdefault((thickness, colour), []).append(_upright(left + x, ends))
    for (thickness, colour), paths in pens.items():
        yield f"{COLOURS[colour]} {thickness:.3f} w {' '.join(paths)} S"


def _upright(x: float, ends: list[float]) -> str:
    return f"{x:.3f} {ends[0]:.3f} m {x:.3f} {ends[1]:.3f} l"

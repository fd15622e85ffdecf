"""Lines of type as a page description shows them: which font, which codes, what stands between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from reportlab.pdfbase.pdfdoc import PDFDocument

from desktop.printing.breaker import Line
from desktop.printing.embed import Embedded
from desktop.printing.fontfile import FontFile
from desktop.printing.fonts import Face, Faces

NEAR = 0.004
"""Points two characters may be off without a correction."""


class Run(NamedTuple):
    """Characters of one font: where in the line they begin, the operators choosing the font and showing them."""

    x: float
    font: str
    shown: str


class Letters:
    """The type of one document and the fonts it has used so far."""

    def __init__(self, faces: Faces) -> None:
        self._faces = faces
        self._fonts: dict[FontFile, Embedded] = {}

    def runs(self, line: Line, role: str, size: float) -> Sequence[Run]:
        face = self._faces[role]
        if line.places is not None:
            return list(self._placed(line.text, line.places, face, size))
        if not line.text:
            return ()
        if face.plain.issuperset(line.text):
            return (self._run(0.0, face.first, line.text, size),)
        return list(self._flowing(line.text, face, size))

    def write(self, document: PDFDocument) -> None:
        """Add the fonts used; to be called once, when everything has been drawn."""
        for font in self._fonts.values():
            font.write(document)

    def _flowing(self, text: str, face: Face, size: float) -> Iterator[Run]:
        """Each character where the one before it ends."""
        pen = 0.0
        for file, part in _parts(text, face):
            yield self._run(pen, file, part, size)
            pen += sum(map(face.widths.__getitem__, part)) * size / 1000

    def _run(self, x: float, file: FontFile, text: str, size: float) -> Run:
        font = self._font(file)
        return Run(x, f"/{font.name} {size:g} Tf 0 Tc", f"<{''.join(map(font.codes.__getitem__, text))}>Tj")

    def _placed(self, text: str, places: tuple[float, ...], face: Face, size: float) -> Iterator[Run]:
        """An even gap as character spacing, what differs from it as corrections."""
        widths, at = face.widths, 0
        for file, part in _parts(text, face):
            own = places[at : at + len(part)]
            pairs = zip(own, own[1:], part, strict=False)
            gaps = [two - one - widths[character] * size / 1000 for one, two, character in pairs]
            usual = sorted(gaps)[len(gaps) // 2] if gaps else 0.0
            font = self._font(file)
            shown = "".join(_corrected(part, font, [*gaps, usual], usual, size))
            yield Run(own[0], f"/{font.name} {size:g} Tf {usual:.4f} Tc", f"[<{shown}>]TJ")
            at += len(part)

    def _font(self, file: FontFile) -> Embedded:
        font = self._fonts.get(file)
        if font is None:
            font = self._fonts[file] = Embedded(file, len(self._fonts) + 1)
        return font


def _parts(text: str, face: Face) -> list[tuple[FontFile, str]]:
    """The text cut where the font changes."""
    if face.plain.issuperset(text):
        return [(face.first, text)]
    return [(file, "".join(part)) for file, part in groupby(text, key=face.file_of)]


def _corrected(text: str, font: Embedded, gaps: list[float], usual: float, size: float) -> Iterator[str]:
    for character, gap in zip(text, gaps, strict=True):
        yield font.codes[character]
        if abs(gap - usual) > NEAR:
            yield f">{(usual - gap) * 1000 / size:.2f}<"

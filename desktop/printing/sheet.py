"""Pages of any size on which type and lines stand where they are put."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from desktop.printing.archive import make_archival
from desktop.printing.blocks import Paper
from desktop.printing.breaker import natural_line
from desktop.printing.draw import archival_canvas, packed
from desktop.printing.fonts import Faces, visible
from desktop.printing.letters import Letters


class Sheet:
    """One document being drawn; not to be shared between threads."""

    def __init__(self, out: BinaryIO, paper: Paper, faces: Faces, page: tuple[float, float]) -> None:
        self._paper, self._faces = paper, faces
        self._letters = Letters(faces)
        self._canvas = archival_canvas(out, paper, page)
        self._document = self._canvas._doc  # noqa: SLF001  ReportLab has no public way to it

    def page(self, code: Iterable[str]) -> None:
        content = "\n".join(code)
        self._canvas.showPage()
        self._document.Pages.pages[-1].Contents = packed(content)

    def text(self, words: str, role: str, size: float, x: float, y: float) -> Iterator[str]:
        """The operators that set one black line of type from a point of the page, in points."""
        line = natural_line(visible(words), self._faces[role], size)
        for run in self._letters.runs(line, role, size):
            yield f"BT 0 g {run.font} 1 0 0 1 {x + run.x:.2f} {y:.2f} Tm {run.shown} ET"

    def width(self, words: str, role: str, size: float) -> float:
        return natural_line(visible(words), self._faces[role], size).end

    def finish(self) -> None:
        """Write the file; to be called once, when every page has been drawn."""
        self._letters.write(self._document)
        make_archival(self._document, self._paper)
        self._canvas.save()

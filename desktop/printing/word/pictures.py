"""Photos in a Word document: each kept once as a file of its own, shown in the line of text where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256

from desktop.core.photo import Jpeg, plain_jpeg
from desktop.printing.blocks import Picture, Pictures
from desktop.printing.fonts import visible
from desktop.printing.pages import HEIGHT, Area
from desktop.printing.photo import BETWEEN, TALLEST
from desktop.printing.word.markup import Para, Part, plain, run, twips, w
from desktop.printing.word.styles import FREE

EMU = 12_700
"""English metric units to the point."""

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
AS_HIGH = FREE + w("spacing", line=240, lineRule="auto") + w("jc", val="center")
"""A line as high as what stands in it: the grid of body text would cut a photo off."""

CENTRED = w("jc", val="center")


class Media:
    """The photos of one document: `files` by their name, the relation to each counted from `first` on."""

    def __init__(self, first: int) -> None:
        self.files: dict[str, bytes] = {}
        self._first, self._shown = first, 0

    def picture(self, block: Picture, area: Area) -> Iterator[Part]:
        """A photo in the middle, as wide as on the paper, its caption below."""
        photo = plain_jpeg(block.data, block.caption)
        width = min(max(block.share, 0.1) * area.width, area.width, photo.width)
        shown = self._drawing(photo, _height([photo], width, area), block.caption)
        yield Para("Normal", shown, more=AS_HIGH, keep=bool(block.caption))
        yield from _caption(block.caption)

    def pictures(self, block: Pictures, area: Area) -> Iterator[Part]:
        """Two side by side and of one height, in a table without lines; one that is left over stands in the middle."""
        width = (area.width - BETWEEN) / 2
        for first in range(0, len(block.pictures), 2):
            pair = block.pictures[first : first + 2]
            photos = [plain_jpeg(each.data, each.caption) for each in pair]
            high = _height(photos, width, area)
            cells = [self._cell(photo, high, each.caption) for photo, each in zip(photos, pair, strict=True)]
            yield Para("Gap", keep=True)
            yield _row(cells, area.width / len(pair))

    def _cell(self, photo: Jpeg, high: float, words: str) -> str:
        shown = Para("Normal", self._drawing(photo, high, words), more=AS_HIGH)
        return "".join(map(str, (shown, *_caption(words))))

    def _drawing(self, photo: Jpeg, high: float, words: str) -> str:
        wide = high * photo.width / photo.height
        sides = f'cx="{round(wide * EMU)}" cy="{round(high * EMU)}"'
        self._shown += 1
        named = f'id="{self._shown}" name="{self._shown}" descr="{plain(words)}"'
        return w("r", w("drawing", (
            f'<wp:inline xmlns:wp="{DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">'
            f'<wp:extent {sides}/><wp:docPr {named}/><a:graphic xmlns:a="{DRAWING}/main">'
            f'<a:graphicData uri="{DRAWING}/picture"><pic:pic xmlns:pic="{DRAWING}/picture">'
            f'<pic:nvPicPr><pic:cNvPr {named}/><pic:cNvPicPr/></pic:nvPicPr>'
            f'<pic:blipFill><a:blip r:embed="{self._relation(photo)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
            f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {sides}/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
            "</pic:pic></a:graphicData></a:graphic></wp:inline>"
        )))  # fmt: skip

    def _relation(self, photo: Jpeg) -> str:
        name = f"{sha256(photo.data).hexdigest()[:16]}.jpg"
        self.files.setdefault(name, photo.data)
        return f"r{self._first + list(self.files).index(name)}"


def _height(photos: Sequence[Jpeg], width: float, area: Area) -> float:
    """So high that each photo fits a width and a page, in points."""
    tallest = TALLEST - (HEIGHT - area.height)
    return min(tallest, *(width * photo.height / photo.width for photo in photos))


def _caption(words: str) -> Iterator[Para]:
    lines = (line.strip() for line in visible(words).split("\n"))
    return (Para("Cell", run(line), more=CENTRED) for line in lines if line)


def _row(cells: Sequence[str], width: float) -> str:
    """One row of cells of a width, in points."""
    wide = twips(width)
    told = w("tblPr", w("tblW", w=wide * len(cells), type="dxa"), w("tblLayout", type="fixed"))
    columns = w("tblGrid", *(w("gridCol", w=wide) for _ in cells))
    row = w("tr", w("trPr", w("cantSplit")), *(
        w("tc", w("tcPr", w("tcW", w=wide, type="dxa")), cell) for cell in cells
    ))  # fmt: skip
    return w("tbl", told, columns, row)

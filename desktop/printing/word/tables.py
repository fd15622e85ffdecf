"""Tables of a Word document: rows of any number, forms, and boxes to sign in; each begins with a narrow gap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from desktop.printing.blocks import Align, Boxes, Form, FormCell, FormRow, Grid, GridColumn
from desktop.printing.fonts import Faces, visible
from desktop.printing.form import ALIGNS, DATE_HEIGHT, DATE_LINE, LEAD
from desktop.printing.grid import ABOVE, SIDE, SIZE, Cells
from desktop.printing.pages import MM, Area
from desktop.printing.word.markup import Para, Part, fonts, run, size, twips, w

JC: dict[Align, str] = {"left": "left", "centre": "center", "right": "right"}
PROSE = w("ind", firstLineChars=200, firstLine=twips(2 * SIZE)) + w("jc", val="both")
OUTER, INNER = 8, 4
"""Eighths of a point."""


def grid(block: Grid, faces: Faces, area: Area) -> Iterator[Part]:
    """A head repeated on every page, and rows taken one by one."""
    widths = _widths([column.share for column in block.columns], area.width)
    measures = [
        Cells(faces["fang"], 0.0, width / 20, column.align)
        for width, column in zip(widths, block.columns, strict=True)
    ]
    head = _row([_cell([_line(c.title, "centre", "hei")], width) for c, width in zip(block.columns, widths, strict=True)],
                w("tblHeader"))  # fmt: skip
    rows = (
        _row(
            [
                _cell(_lines(text, column, cells), width)
                for text, column, cells, width in zip(values, block.columns, measures, widths, strict=True)
            ],
            height=block.height,
        )
        for values in block.rows
    )
    return _table(widths, [head], rows)


def form(block: Form, area: Area) -> Iterator[Part]:
    widths = _widths(block.shares, area.width)
    return _table(widths, (), (_form_row(row, widths) for row in block.rows))


def boxes(block: Boxes, area: Area) -> Iterator[Part]:
    """Each row of boxes is two rows of the table: captions above, dates below, no line between.

    They stay together where one page holds them all.
    """
    widths, rows = _widths([1.0] * block.across, area.width), list(block.rows())
    whole = len(rows) * block.height * MM <= area.height - LEAD
    parts = (
        part
        for number, captions in enumerate(rows, 1)
        for part in _box_rows(captions, block, widths, keep=whole and number < len(rows))
    )
    return _table(widths, (), parts)


def _box_rows(captions: Sequence[str], block: Boxes, widths: Sequence[int], *, keep: bool) -> Iterator[str]:
    missing = widths[len(captions) :]
    short = w("gridAfter", val=len(missing)) + w("wAfter", w=sum(missing), type="dxa") if missing else ""
    low = DATE_HEIGHT / MM
    above = [_line(caption, "centre", keep=True) for caption in captions]
    date = str(
        Para("Cell", run(DATE_LINE), more=w("ind", right=twips(SIZE)) + w("jc", val="right"), keep=keep)
    )
    yield _row(
        [_cell([line], width, open_at="bottom", stands="top") for line, width in zip(above, widths, strict=False)],
        short, height=block.height - low,
    )  # fmt: skip
    yield _row(
        [_cell([date], width, open_at="top") for _, width in zip(captions, widths, strict=False)],
        short, height=low,
    )  # fmt: skip


def _form_row(row: FormRow, widths: Sequence[int]) -> str:
    at, cells = 0, list[str]()
    for cell in row.cells:
        wide = sum(widths[at : at + cell.span])
        cells.append(_cell(list(_form_lines(cell)), wide, cell.span, stands="top" if row.prose else "center"))
        at += cell.span
    return _row(cells, height=row.height, whole=not row.prose)


def _form_lines(cell: FormCell) -> Iterator[str]:
    for part in visible(cell.text).split("\n"):
        if cell.kind == "prose":
            yield str(Para("Cell", run(part.strip()), more=PROSE))
        else:
            yield _line(part, ALIGNS[cell.kind], "hei" if cell.kind == "label" else "fang")


def _lines(text: str, column: GridColumn, cells: Cells) -> list[str]:
    """A cell's text in the size at which the PDF, too, keeps a sum of money in one line."""
    points = cells[text].size
    return [_line(part, column.align, points=points) for part in visible(text).strip().split("\n")]


def _line(text: str, align: Align, role: str = "fang", points: float = SIZE, *, keep: bool = False) -> str:
    look = (*((fonts(role),) if role != "fang" else ()), *((size(points),) if points < SIZE else ()))
    more = w("jc", val=JC[align]) if align != "left" else ""
    return str(Para("Cell", run(text, *look), more=more, keep=keep))


def _widths(shares: Sequence[float], room: float) -> list[int]:
    """Twips of each column; together exactly the width of the type area."""
    ends = [round(twips(room) * sum(shares[:at]) / sum(shares)) for at in range(len(shares) + 1)]
    return [two - one for one, two in pairwise(ends)]


def _cell(
    lines: Sequence[str], width: int, span: int = 1, *, stands: str = "center", open_at: str = ""
) -> str:
    told = (
        w("tcW", w=width, type="dxa"),
        w("gridSpan", val=span) if span > 1 else "",
        w("tcBorders", w(open_at, val="nil")) if open_at else "",
        w("vAlign", val=stands),
    )
    return w("tc", w("tcPr", *told), *lines)


def _row(cells: Iterable[str], *told: str, height: float = 0.0, whole: bool = True) -> str:
    """`height` in millimetres at least; `whole`: not to be cut where a page ends."""
    high = w("trHeight", val=twips(height * MM), hRule="atLeast") if height else ""
    return w("tr", w("trPr", *told[:1], w("cantSplit") if whole else "", high, *told[1:]), *cells)


def _table(widths: Sequence[int], head: Sequence[str], rows: Iterable[str]) -> Iterator[Part]:
    edges = [
        w(side, val="single", sz=OUTER, space=0, color="auto") for side in ("top", "left", "bottom", "right")
    ]
    edges += [w(side, val="single", sz=INNER, space=0, color="auto") for side in ("insideH", "insideV")]
    side, above = twips(SIDE), twips(ABOVE)
    margins = (("top", above), ("left", side), ("bottom", above), ("right", side))
    told = (
        w("tblW", w=sum(widths), type="dxa"),
        w("tblInd", w=0, type="dxa"),
        w("tblBorders", *edges),
        w("tblLayout", type="fixed"),
        w("tblCellMar", *(w(name, w=value, type="dxa") for name, value in margins)),
    )
    columns = w("tblGrid", *(w("gridCol", w=width) for width in widths))
    yield Para("Gap", keep=True)
    yield w("tbl", w("tblPr", *told), columns, *head, *rows)

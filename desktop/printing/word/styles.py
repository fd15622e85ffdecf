"""The styles of a Word document: what GB/T 9704 says of type and lines, under the names Word knows."""

from __future__ import annotations

from desktop.printing.flow import TITLE_SIZE
from desktop.printing.grid import GAP, LEADING, SIZE
from desktop.printing.pages import BODY_SIZE, CELL
from desktop.printing.word.markup import FONTS, fonts, size, twips, w

LINE = 579
"""Twips from line to line, 22 of which fill the type area."""

TIGHT = -5
"""Twips between characters of body text: 28 of them fit the line and are then drawn apart to fill it."""

INDENT = w("ind", firstLineChars=200, firstLine=twips(2 * CELL))
FREE = w("snapToGrid", val=0)
"""Off the grid of lines: large type would take two of them, small type a whole one."""


INSTEAD = {"仿宋_GB2312": "仿宋", "楷体_GB2312": "楷体", "方正小标宋简体": "小标宋体"}
"""The same face under its other name, where a computer has only that."""


def exact(line: int, *, before: int = 0, after: int = 0) -> str:
    """Line spacing, and the blank before and after a paragraph, in twips."""
    return w("spacing", before=before, after=after, line=line, lineRule="exact")


def styles() -> str:
    return "".join((
        w("docDefaults",
          w("rPrDefault", w("rPr", fonts("fang"), size(BODY_SIZE), w("lang", val="en-US", eastAsia="zh-CN"))),
          w("pPrDefault")),
        _normal(),
        _style("BodyText", "Body Text", INDENT),
        *(_heading(level, role) for level, role in enumerate(("hei", "kai", "fang", "fang"), 1)),
        _style("Title", "Title", w("keepNext") + FREE + exact(LINE, after=LINE) + _centred(),
               fonts("biao") + w("spacing", val=0) + size(TITLE_SIZE)),
        _style("Mark", "纪要标志", w("keepNext") + FREE + _centred(), fonts("biao") + w("spacing", val=0)),
        _style("Cell", "表格文字", FREE + exact(twips(LEADING)) + w("jc", val="left"),
               w("spacing", val=0) + size(SIZE)),
        _style("Gap", "表前间隔", FREE + exact(twips(GAP)), size(1)),
        _style("Footer", "footer", FREE + exact(320),
               fonts("song") + w("spacing", val=0) + size(14)),
        w("style", w("name", val="Normal Table"), w("tblPr", w("tblInd", w=0, type="dxa")),
          type="table", default=1, styleId="TableNormal"),
    ))  # fmt: skip


def font_table() -> str:
    return "".join(
        w("font", w("altName", val=INSTEAD[name]) if name in INSTEAD else "", w("charset", val=86), name=name)
        for name in FONTS.values()
    )


def _normal() -> str:
    looks = (
        w("widowControl"), w("kinsoku"), w("autoSpaceDE", val=0), w("autoSpaceDN", val=0),
        exact(LINE), w("jc", val="both"),
    )  # fmt: skip
    return w(
        "style", w("name", val="Normal"), w("qFormat"),
        w("pPr", *looks), w("rPr", w("spacing", val=TIGHT)),
        type="paragraph", default=1, styleId="Normal",
    )  # fmt: skip


def _heading(level: int, role: str) -> str:
    looks = w("keepNext") + INDENT + w("outlineLvl", val=level - 1)
    return _style(f"Heading{level}", f"heading {level}", looks, fonts(role))


def _style(key: str, name: str, looks: str, type_: str = "") -> str:
    told = (w("name", val=name), w("basedOn", val="Normal"), w("qFormat"))
    return w("style", *told, w("pPr", looks), w("rPr", type_), type="paragraph", styleId=key)


def _centred() -> str:
    return w("jc", val="center")

"""WordprocessingML as text: elements, runs of type, paragraphs (ECMA-376 part 1, 17)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape

from desktop.printing.fonts import visible

FONTS = {
    "fang": "仿宋_GB2312",
    "hei": "黑体",
    "kai": "楷体_GB2312",
    "biao": "方正小标宋简体",
    "song": "宋体",
}
"""What offices call the faces of GB/T 9704; whoever lacks one sees what the font table names instead."""

RED = "C71717"
TWIPS = 20
"""To the point."""

LAWLESS = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 allows in no document."""


def twips(points: float) -> int:
    return round(points * TWIPS)


def w(name: str, /, *children: str, **values: str | int) -> str:
    """An element of the main namespace; its attributes are of that namespace, too."""
    told = "".join(f' w:{key}="{plain(str(value))}"' for key, value in values.items())
    inside = "".join(children)
    return f"<w:{name}{told}>{inside}</w:{name}>" if inside else f"<w:{name}{told}/>"


def plain(text: str) -> str:
    """Any text such that XML may hold it."""
    return escape(LAWLESS.sub("", visible(text)))


def fonts(role: str) -> str:
    name = FONTS[role]
    return w("rFonts", ascii=name, hAnsi=name, eastAsia=name, cs=name)


def size(points: float) -> str:
    """In half points, never larger than asked for."""
    half = int(points * 2)
    return w("sz", val=half) + w("szCs", val=half)


def run(text: str, *properties: str) -> str:
    """Type in one look; `\\n` turns the line over within the paragraph."""
    lines = (f'<w:t xml:space="preserve">{line}</w:t>' for line in plain(text).split("\n"))
    return w("r", w("rPr", *properties) if properties else "", "<w:br/>".join(lines))


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph: `more` are properties that differ from its style's, in the order of the schema.

    `keep`: on the page of what follows; `new_page`: at the head of one.
    """

    style: str
    content: str = ""
    more: str = ""
    keep: bool = False
    new_page: bool = False

    def __str__(self) -> str:
        kept = w("keepNext") if self.keep else ""
        turned = w("pageBreakBefore") if self.new_page else ""
        return w("p", w("pPr", w("pStyle", val=self.style), kept, turned, self.more), self.content)


Part = Para | str
"""A paragraph, or a table as it is written."""

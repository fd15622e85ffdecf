"""What a paper is made of: plain text in, no markup; how it looks is the engine's business."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

Colour = Literal["black", "red"]
Align = Literal["left", "centre", "right"]


@dataclass(frozen=True, slots=True)
class Mark:
    """纪要标志: centred, its top edge 35 mm below the top of the type area (GB/T 9704 10.3)."""

    text: str
    colour: Colour = "black"


@dataclass(frozen=True, slots=True)
class Issue:
    """Number two lines below the mark; under it issuer left and date right, and a rule across."""

    number: str
    issuer: str
    day: str
    colour: Colour = "black"


@dataclass(frozen=True, slots=True)
class Title:
    """2号小标宋, centred, in lines of like length (GB/T 9704 7.3.1)."""

    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    """Level 1 黑体, 2 楷体, 3 and 4 仿宋; stays with two lines of what follows (GB/T 9704 7.3.3)."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Body text, indented by two characters; each line of `text` is a paragraph of its own."""

    text: str


@dataclass(frozen=True, slots=True)
class Roster:
    """A 黑体 label and its entries, each on a line; turned-over lines stand under the first entry (10.3)."""

    label: str
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GridColumn:
    """A column of a table; `share` is its part of the width."""

    title: str
    share: float
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table; rows are taken one by one, so any number of them fits in memory."""

    columns: tuple[GridColumn, ...]
    rows: Iterable[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo (the bytes of a JPEG, PNG or WebP file) in the middle, its caption below; `share` is its part of the width."""

    data: bytes
    caption: str = ""
    share: float = 0.6


@dataclass(frozen=True, slots=True)
class Pictures:
    """Photos two in a row and of one height, before and after, say; their own shares count for nothing."""

    pictures: tuple[Picture, ...]


@dataclass(frozen=True, slots=True)
class Blank:
    """Empty lines."""

    rows: int = 1


@dataclass(frozen=True, slots=True)
class Signature:
    """署名 centred over the date, which ends four characters from the right (GB/T 9704 7.3.5)."""

    name: str
    day: str


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a new page."""


Block = (
    Mark
    | Issue
    | Title
    | Heading
    | Paragraph
    | Roster
    | Grid
    | Picture
    | Pictures
    | Blank
    | Signature
    | PageBreak
)


@dataclass(frozen=True, slots=True)
class Paper:
    """A document: its blocks in order, and what a reader's file list shows of it; `day` is when it counts as made."""

    title: str
    blocks: tuple[Block, ...]
    author: str = ""
    subject: str = ""
    language: str = "zh-CN"
    day: date | None = None

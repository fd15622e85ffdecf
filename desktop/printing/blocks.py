"""What a paper is made of: plain text in, no markup; how it looks is the engine's business."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

Colour = Literal["black", "red"]
Align = Literal["left", "centre", "right"]
CellKind = Literal["label", "value", "prose"]


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
    """Body text, indented by two characters unless `flush`; each line of `text` is a paragraph of its own."""

    text: str
    flush: bool = False


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
    """A ruled table; rows are taken one by one, so any number of them fits in memory.

    `height` is the least height of a row in millimetres, the head excepted.
    """

    columns: tuple[GridColumn, ...]
    rows: Iterable[Sequence[str]]
    height: float = 0.0


@dataclass(frozen=True, slots=True)
class SignIn:
    """签到表: the invited in numbered rows, `spare` empty ones for walk-ins, each `height` mm high to be signed by hand.

    A row tells what is known; what it leaves out is for the pen.
    """

    columns: tuple[GridColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    spare: int = 5
    height: float = 10.0

    def grid(self) -> Grid:
        """The same as a plain table, numbered through to the last empty row."""
        number = GridColumn("序号", sum(column.share for column in self.columns) / 11, "centre")
        rows = (*self.rows, *[()] * self.spare)
        filled = ((str(at), *row, *[""] * (len(self.columns) - len(row))) for at, row in enumerate(rows, 1))
        return Grid((number, *self.columns), tuple(filled), self.height)


@dataclass(frozen=True, slots=True)
class FormCell:
    """A cell over `span` columns of a form; one without text is filled in by hand.

    A `label` is 黑体 and centred, a `value` stands at the left, `prose` is set like body text and may run over pages.
    """

    text: str = ""
    kind: CellKind = "value"
    span: int = 1


@dataclass(frozen=True, slots=True)
class FormRow:
    """Cells whose spans make up all columns; `height` is its least height in millimetres."""

    cells: tuple[FormCell, ...]
    height: float = 10.0

    @property
    def prose(self) -> bool:
        """Whether there is text that may run over pages; the row then stands at the top, not in the middle."""
        return any(cell.kind == "prose" and cell.text for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Form:
    """表格式会议记录 and the like: labels and values in a ruled frame; `shares` are its columns' parts of the width.

    A `foot` ends a paper: it is never cut, and takes the signature or the last lines above it along to its page. Raises `ValueError` for a row whose spans do not make up the columns.
    """

    shares: tuple[float, ...]
    rows: tuple[FormRow, ...]
    foot: bool = False

    def __post_init__(self) -> None:
        if any(sum(cell.span for cell in row.cells) != len(self.shares) for row in self.rows):
            raise ValueError("a row of a form must fill all its columns")


@dataclass(frozen=True, slots=True)
class Boxes:
    """签章格: a box a unit, `across` of them in a row, with room to sign and seal and a line for the date.

    `height` in millimetres; a round seal is up to 42 across.
    """

    captions: tuple[str, ...]
    across: int = 3
    height: float = 48.0

    def rows(self) -> Iterator[tuple[str, ...]]:
        return (self.captions[at : at + self.across] for at in range(0, len(self.captions), self.across))


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
class Bound:
    """The pages of a PDF as they are; `title` stands in the outline.

    They count as pages of the paper; their number there stands in the upper outer corner.
    """

    title: str
    pdf: bytes


@dataclass(frozen=True, slots=True)
class Bar:
    """A name and an amount in large type, the `strong` ones larger; `part` of the width is its bar, None for no bar."""

    label: str
    words: str
    part: float | None = None
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Bars:
    """Lines to be read from a metre away."""

    bars: tuple[Bar, ...]


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
    | SignIn
    | Form
    | Boxes
    | Picture
    | Pictures
    | Bound
    | Bars
    | Blank
    | Signature
    | PageBreak
)


@dataclass(frozen=True, slots=True)
class Paper:
    """A document: its blocks in order, and what a reader's file list shows of it; `day` is when it counts as made.

    `lying` turns the page on its side, for wide tables; official papers stand upright.
    """

    title: str
    blocks: tuple[Block, ...]
    author: str = ""
    subject: str = ""
    language: str = "zh-CN"
    day: date | None = None
    lying: bool = False

    @property
    def made(self) -> date:
        """For a paper that names no day a day of old: it must come out the same every time."""
        return self.day or date(2000, 1, 1)

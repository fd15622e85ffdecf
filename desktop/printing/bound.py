"""Binds pages of other files into a paper as they are: type, fonts and photos untouched."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Generator

    from pypdf import PageObject, PdfReader

Obstacle = Literal["", "locked", "broken"]
"""Why a file cannot be bound in; empty for one that can."""

ARCHIVAL = b"<pdfaid:part>", b"pdfaid:part="
"""What a file that claims to be PDF/A says in its metadata (ISO 19005-2 6.6.4)."""


class Unbindable(ValueError):
    """A file whose pages cannot be bound in, and why."""

    def __init__(self, why: Obstacle) -> None:
        super().__init__(f"cannot be bound in: {why}")
        self.why: Obstacle = why


class Leaf(NamedTuple):
    """One page of a file, and its size in points as it is looked at."""

    pdf: bytes
    number: int
    width: float
    height: float


def leaves(pdf: bytes) -> Sequence[Leaf]:
    """The pages of a file; raises `Unbindable` for one that is locked, damaged or no PDF."""
    with _reading(pdf) as reader:
        return [_leaf(pdf, number, page) for number, page in enumerate(reader.pages)]


def obstacle(pdf: bytes) -> Obstacle:
    """Why a file cannot be bound in, tried out on a sheet for each of its pages."""
    try:
        found = leaves(pdf)
        bind(_blank(found), dict(enumerate(found)))
        is_archival(pdf)
    except Unbindable as error:
        return error.why
    return "" if found else "broken"


def is_archival(pdf: bytes) -> bool:
    """Whether a file says of itself that it is PDF/A; raises `Unbindable`."""
    from pypdf.generic import StreamObject

    with _reading(pdf) as reader:
        metadata = reader.root_object.get("/Metadata")
        said = metadata.get_object() if metadata is not None else None
        return isinstance(said, StreamObject) and any(claim in said.get_data() for claim in ARCHIVAL)


def bind(pdf: bytes, placed: Mapping[int, Leaf]) -> bytes:
    """The file with each leaf under what is drawn on the page of that index, which is of the leaf's size.

    Outline, metadata and output intent stay; the same input gives the same bytes. Raises `Unbindable`.
    """
    from pypdf import PdfReader, PdfWriter  # takes a moment to load

    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf)))
    readers: dict[bytes, PdfReader] = {}
    for index, leaf in placed.items():
        with _reading(leaf.pdf, readers.get(leaf.pdf)) as reader:
            readers[leaf.pdf] = reader
            sheet = writer.pages[index]
            sheet.merge_transformed_page(
                reader.pages[leaf.number], _upright(reader.pages[leaf.number]), over=False
            )
            sheet.compress_content_streams()
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


@contextmanager
def _reading(pdf: bytes, reader: PdfReader | None = None) -> Generator[PdfReader]:
    """A file being read; whatever a damaged one makes the reader stumble over is told as that."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        opened = reader or PdfReader(BytesIO(pdf))
        if opened.is_encrypted:
            raise Unbindable("locked")
        yield opened
    except Unbindable:
        raise
    except (
        PyPdfError,
        ArithmeticError,
        AttributeError,
        LookupError,
        TypeError,
        ValueError,
        RecursionError,
    ) as error:
        raise Unbindable("broken") from error


def _leaf(pdf: bytes, number: int, page: PageObject) -> Leaf:
    wide, high = float(page.cropbox.width), float(page.cropbox.height)
    if not (0 < wide < 1e5 and 0 < high < 1e5):
        raise Unbindable("broken")
    return Leaf(pdf, number, *((high, wide) if page.rotation % 180 else (wide, high)))


def _upright(page: PageObject) -> tuple[float, float, float, float, float, float]:
    """Moves a page to the corner of its sheet, and turns it as it is looked at."""
    left, bottom = float(page.cropbox.left), float(page.cropbox.bottom)
    right, top = float(page.cropbox.right), float(page.cropbox.top)
    turns = {
        0: (1.0, 0.0, 0.0, 1.0, -left, -bottom),
        90: (0.0, -1.0, 1.0, 0.0, -bottom, right),
        180: (-1.0, 0.0, 0.0, -1.0, right, top),
        270: (0.0, 1.0, -1.0, 0.0, top, -left),
    }
    return turns[page.rotation % 360]


def _blank(found: Sequence[Leaf]) -> bytes:
    from pypdf import PdfWriter

    writer, out = PdfWriter(), BytesIO()
    for leaf in found:
        writer.add_blank_page(leaf.width, leaf.height)
    writer.write(out)
    return out.getvalue()

"""Pages of an earlier paper bound into another: they look and read as they did, and are counted."""

from __future__ import annotations

import io

import pdfplumber
import pikepdf.pdfa
import pypdfium2
import pytest
from papers import opened, paper, set_
from PIL import Image, ImageChops, ImageDraw

from desktop.printing.blocks import Block, Bound, Heading, PageBreak, Paragraph, Picture, Title
from desktop.printing.document import page_count, typeset
from desktop.printing.original import leaves


def photo() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (400, 300), "teal").save(out, "JPEG")
    return out.getvalue()


@pytest.fixture(scope="module")
def hung() -> bytes:
    """Several pages with a photo and a rare character."""
    return set_(
        Title("议事会纪要"),
        Heading(1, "一、晾晒"),
        Paragraph("会议同意加装晾衣杆，𬱖。" * 60),
        Picture(photo(), "现场"),
    )


def drawn(pdf: bytes, number: int) -> Image.Image:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return document[number].render(scale=1.5).to_pil().convert("RGB")
    finally:
        document.close()


def words(pdf: bytes) -> list[str]:
    with pdfplumber.open(io.BytesIO(pdf)) as book:
        return ["".join(page.extract_text().split()) for page in book.pages]


def bound(hung: bytes) -> tuple[Block, ...]:
    return Title("卷宗"), Bound("公示原件", hung), PageBreak(), Title("后面"), Paragraph("后面的话。")


def test_what_was_set_before_is_bound_in_pixel_by_pixel(hung: bytes) -> None:
    whole = set_(*bound(hung))
    for at in range(len(leaves(hung))):
        one, other = drawn(hung, at), drawn(whole, at + 1)
        ImageDraw.Draw(other).rectangle((0, 0, other.width, 60), "white")  # the number of the page there
        assert ImageChops.difference(one, other).getbbox() is None, at


def test_its_words_can_be_searched_and_each_page_has_its_number(hung: bytes) -> None:
    own, whole = words(hung), words(set_(*bound(hung)))
    assert len(whole) == len(own) + 2
    for at, told in enumerate(own):
        assert whole[at + 1] == f"卷内第{at + 2}页{told}"
    assert f"—{len(whole)}—" in whole[-1]


def test_bound_pages_are_counted_and_bookmarked(hung: bytes) -> None:
    blocks = bound(hung)
    assert page_count(paper(*blocks)) == len(leaves(hung)) + 2
    with opened(set_(*blocks)) as book, book.open_outline() as outline:
        assert [entry.title for entry in outline.root] == ["卷宗", "公示原件", "后面"]


def test_the_whole_is_archival_and_the_same_every_time(hung: bytes) -> None:
    blocks = (*bound(hung), Bound("再一次", hung))
    pdf = set_(*blocks)
    assert pikepdf.pdfa.check(opened(pdf), "2b").findings == []
    assert pdf == typeset(paper(*blocks))


def test_what_is_bound_in_can_be_bound_in_again(hung: bytes) -> None:
    whole = set_(*bound(hung))
    again = words(set_(Title("总卷"), Bound("卷宗", whole)))
    assert "会议同意加装晾衣杆" in again[2]


def test_a_file_of_another_program_is_refused() -> None:
    with pytest.raises(ValueError, match="this program"):
        leaves(b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\nstartxref\n9\ntrailer\n")

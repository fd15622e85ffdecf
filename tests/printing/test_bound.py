"""Pages of other files bound into a paper: they look and read as they did, and are counted."""

from __future__ import annotations

import io
import random

import pdfplumber
import pikepdf
import pikepdf.pdfa
import pypdfium2
import pytest
from papers import opened, paper, set_
from PIL import Image, ImageChops, ImageDraw
from reportlab.pdfgen.canvas import Canvas

from desktop.printing.blocks import Block, Bound, Heading, PageBreak, Paragraph, Picture, Title
from desktop.printing.bound import is_archival, leaves, obstacle
from desktop.printing.document import page_count, typeset


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
    with pytest.raises(ValueError, match="broken"):
        leaves(b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\nstartxref\n9\ntrailer\n")


def foreign(*, turned: int = 0, password: str = "") -> bytes:
    """A page as another program writes it: a font that is not embedded, its corner elsewhere, perhaps turned."""
    out, book = io.BytesIO(), io.BytesIO()
    canvas = Canvas(out, pagesize=(500, 400))
    canvas.drawString(60, 300, "quotation 4000")
    canvas.rect(60, 60, 120, 40, fill=1)
    canvas.save()
    with pikepdf.open(out) as pdf:
        page = pdf.pages[0]
        page.mediabox = [20, 30, 420, 380]
        page.rotate(turned, relative=False)
        pdf.save(book, encryption=pikepdf.Encryption(owner="x", user=password) if password else None)
    return book.getvalue()


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_page_of_another_program_stands_as_it_is_looked_at(turned: int) -> None:
    pdf = foreign(turned=turned)
    assert obstacle(pdf) == ""
    (leaf,) = leaves(pdf)
    assert (leaf.width, leaf.height) == ((350, 400) if turned % 180 else (400, 350))
    one, other = drawn(pdf, 0), drawn(set_(Bound("报价单", pdf)), 0)
    assert one.size == other.size
    for image in (one, other):
        ImageDraw.Draw(image).rectangle((0, 0, image.width, 60), "white")
    edges = ImageChops.difference(one, other).convert("L").point(lambda grey: 255 if grey > 128 else 0)
    assert sum(edges.histogram()[1:]) < 40, "but for the softness of edges"


def test_what_holds_a_file_that_is_not_archival_does_not_claim_to_be() -> None:
    pdf = set_(Title("卷宗"), Bound("报价单", foreign()))
    with opened(pdf) as book:
        assert b"<pdfaid:part" not in book.Root.Metadata.read_bytes()
        assert "/OutputIntents" in book.Root
    assert not is_archival(pdf)
    assert is_archival(set_(Title("卷宗")))


def test_the_same_files_give_the_same_bytes() -> None:
    pdf = foreign(turned=90)
    blocks = (Title("卷宗"), Bound("报价单", pdf), Bound("又一份", pdf))
    assert set_(*blocks) == set_(*blocks)


def test_why_a_file_cannot_be_bound_in_is_told() -> None:
    pdf = foreign()
    assert obstacle(foreign(password="8888")) == "locked"  # noqa: S106  a test's own
    for damaged in (b"", b"no pdf at all", pdf[:300], b"%PDF-1.4\n%%EOF"):
        assert obstacle(damaged) == "broken"


def test_a_file_damaged_anywhere_is_bound_in_or_told_of(hung: bytes) -> None:
    chance = random.Random(7)  # noqa: S311  the same damage every time
    for source in (foreign(), hung):
        for _ in range(25):
            damaged = bytearray(source)
            for _ in range(30):
                damaged[chance.randrange(len(damaged))] = chance.randrange(256)
            if not obstacle(bytes(damaged)):
                set_(Bound("附件", bytes(damaged)))

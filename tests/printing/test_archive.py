"""The file as an archive takes it: judged by a validator that does find fault."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pikepdf.pdfa
import pytest
from papers import minutes, opened, set_

from desktop.printing.blocks import Paper, Paragraph
from desktop.printing.document import typeset


def test_it_is_pdf_a_2b_with_its_parts_inside() -> None:
    pdf = typeset(minutes())
    book = opened(pdf)
    assert pikepdf.pdfa.check(book, "2b").findings == []
    fonts = [font for page in book.pages for font in page.Resources.Font.values()]
    assert fonts
    for font in fonts:
        assert font.Subtype == "/Type0"
        assert "/ToUnicode" in font
        assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor
        assert str(font.BaseFont)[7] == "+"


@pytest.mark.parametrize(("day", "told"), [(date(2026, 9, 16), "2026-09-16"), (None, "2000-01-01")])
def test_a_paper_is_of_its_own_day_whenever_it_is_built(day: date | None, told: str) -> None:
    paper = replace(minutes(), day=day)
    pdf = typeset(paper)
    assert pdf == typeset(paper)
    book = opened(pdf)
    for name in ("/CreationDate", "/ModDate"):
        assert str(book.docinfo[name]).startswith(f"D:{told.replace('-', '')}000000")
    with book.open_metadata() as about:
        assert (about["xmp:CreateDate"], about["xmp:ModifyDate"]) == (f"{told}T00:00:00+00:00",) * 2
    assert pikepdf.pdfa.check(book, "2b").findings == []


def test_a_missing_glyph_would_be_noticed() -> None:
    """The judge above does find fault: a page that shows glyph 0 is no PDF/A."""
    broken = opened(set_(Paragraph("议成")))
    page = broken.pages[0]
    page.Contents = broken.make_stream(page.Contents.read_bytes().replace(b"<0001", b"<0000"))
    assert pikepdf.pdfa.check(broken, "2b").findings


def test_a_title_may_hold_anything() -> None:
    book = opened(typeset(Paper("A&B<公司>\x00\u200b", ())))
    assert pikepdf.pdfa.check(book, "2b").findings == []
    with book.open_metadata() as about:
        assert about["dc:title"] == "A&B<公司>"

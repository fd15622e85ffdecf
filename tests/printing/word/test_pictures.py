"""Photos in Word: kept as they are, as wide as on the paper, their captions below."""

from __future__ import annotations

import io
import zipfile

import docx
import PIL.Image
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Pt
from papers import paper

from desktop.printing.blocks import Paragraph, Picture, Pictures
from desktop.printing.pages import WIDTH
from desktop.printing.photo import TALLEST
from desktop.printing.word import word


def jpeg(colour: str, width: int = 800, height: int = 600, kind: str = "JPEG") -> bytes:
    out = io.BytesIO()
    PIL.Image.new("RGB", (width, height), colour).save(out, kind)
    return out.getvalue()


def opened(*blocks: object) -> Document:
    return docx.Document(io.BytesIO(word(paper(*blocks))))


def test_a_photo_stands_in_the_middle_with_its_caption() -> None:
    file = opened(Paragraph("现场"), Picture(jpeg("teal"), "整改前", 0.5))
    (shown,) = file.inline_shapes
    assert abs(shown.width - Pt(WIDTH / 2)) < Pt(0.1)
    assert shown.width * 3 == pytest.approx(shown.height * 4, rel=1e-4)
    photo, caption = file.paragraphs[1:3]
    assert photo.paragraph_format.line_spacing == 1.0, "a line of body text would cut it off"
    assert photo.paragraph_format.keep_with_next
    assert caption.text == "整改前"
    part = file.part.related_parts[shown._inline.graphic.graphicData.pic.blipFill.blip.embed]
    assert PIL.Image.open(io.BytesIO(part.blob)).getpixel((9, 9)) == pytest.approx((0, 128, 128), abs=3)


def test_a_tall_photo_fits_its_page_and_a_webp_is_written_as_jpeg() -> None:
    (tall,) = opened(Picture(jpeg("teal", 300, 3000, "WEBP"), "", 1.0)).inline_shapes
    assert tall.height <= Pt(TALLEST) + 1
    (small,) = opened(Picture(jpeg("teal", 60, 40), "", 1.0)).inline_shapes
    assert small.width == Pt(60), "never enlarged"


def test_before_and_after_stand_side_by_side() -> None:
    one, two = Picture(jpeg("teal"), "整改前"), Picture(jpeg("brown", 600, 800), "整改后")
    file = opened(Pictures((one, two, one)))
    first, second = file.tables
    assert [cell.text.strip() for cell in first.rows[0].cells] == ["整改前", "整改后"]
    assert [cell.text.strip() for cell in second.rows[0].cells] == ["整改前"]
    left, right, _alone = file.inline_shapes
    assert left.height == right.height
    assert len(file.element.body.findall(f".//{qn('w:drawing')}")) == 3


def test_a_photo_shown_twice_is_in_the_file_once() -> None:
    again = Picture(jpeg("teal"))
    with zipfile.ZipFile(io.BytesIO(word(paper(again, again)))) as file:
        assert len([name for name in file.namelist() if name.startswith("word/media/")]) == 1
        assert b'Extension="jpg"' in file.read("[Content_Types].xml")

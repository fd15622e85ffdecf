"""Photos on paper: inside the type area, with their captions, whatever their form and size."""

from __future__ import annotations

import io
from itertools import pairwise

import pdfplumber
import pikepdf.pdfa
import pytest
from papers import opened, pages, paper, plain, set_
from PIL import Image, ImageDraw

from desktop.core.errors import RuleBroken
from desktop.printing.blocks import Heading, Paragraph, Picture, Pictures
from desktop.printing.document import typeset

MM = 72 / 25.4
ROW = 225 * MM / 22


def photo(size: tuple[int, int] = (800, 600), mode: str = "RGB", form: str = "JPEG") -> bytes:
    image = Image.new("RGB", size, "gray")
    ImageDraw.Draw(image).ellipse((0, 0, *size), fill="red")
    out = io.BytesIO()
    image.convert(mode).save(out, form)
    return out.getvalue()


def images(pdf: bytes) -> list[list[dict]]:
    """Of every page the photos, from the left, with their corners measured from the type area."""
    with pdfplumber.open(io.BytesIO(pdf)) as book:
        found = []
        for number, page in enumerate(book.pages, 1):
            left, top = (28 if number % 2 else 26) * MM, 37 * MM
            found.append([
                {"x0": im["x0"] - left, "x1": im["x1"] - left, "top": im["top"] - top, "bottom": im["bottom"] - top}
                for im in sorted(page.images, key=lambda im: (im["top"], im["x0"]))
            ])  # fmt: skip
        return found


def embedded(book: pikepdf.Pdf) -> list[pikepdf.Object]:
    return [thing for page in book.pages for thing in page.get_images().values()]


def test_a_photo_stands_in_the_middle_as_wide_as_its_share() -> None:
    ((one,),) = images(set_(Picture(photo(), "现场", 0.5)))
    assert one["x1"] - one["x0"] == pytest.approx(78 * MM, abs=0.1)
    assert one["x0"] + one["x1"] == pytest.approx(156 * MM, abs=0.1)
    assert (one["bottom"] - one["top"]) / (one["x1"] - one["x0"]) == pytest.approx(0.75, abs=0.01)


def test_two_stand_side_by_side_and_of_one_height() -> None:
    blocks = Pictures(
        (Picture(photo(), "整改前"), Picture(photo((600, 800)), "整改后"), Picture(photo(), "复查"))
    )
    (found,) = images(set_(blocks))
    before, after, third = found
    assert before["top"] == pytest.approx(after["top"])
    assert before["bottom"] == pytest.approx(after["bottom"])
    assert before["x1"] + 10 < after["x0"]
    assert third["top"] > before["bottom"]
    assert third["x0"] + third["x1"] == pytest.approx(156 * MM, abs=0.1)


@pytest.mark.parametrize("size", [(50, 40), (2000, 100), (100, 2000), (1500, 2000), (2000, 1500), (1, 1)])
@pytest.mark.parametrize("share", [0.05, 0.6, 7.0])
def test_no_photo_leaves_the_type_area(size: tuple[int, int], share: float) -> None:
    single = Picture(photo(size), "标题" * 60, share)
    pdf = set_(Paragraph("文" * 200), single, Pictures((single, single)), Paragraph("文"))
    assert plain(pdf).count("标") == 180
    for page in images(pdf):
        for one in page:
            assert -0.1 <= one["x0"] < one["x1"] <= 156 * MM + 0.1
            assert -0.1 <= one["top"] < one["bottom"] <= 225 * MM + 0.1
            assert one["x1"] - one["x0"] <= max(size[0], 78 * MM) + 0.1
        for above, below in pairwise(page):
            assert below["top"] > above["bottom"] or below["x0"] > above["x1"]


@pytest.mark.parametrize("before", [6, 10, 11, 12, 13, 14, 15, 21, 22])
def test_caption_and_heading_stay_with_the_photo(before: int) -> None:
    lines = Paragraph("\n".join("前文" for _ in range(before)))
    pdf = set_(lines, Heading(1, "一、现场"), Picture(photo((1200, 900)), "照片说明" * 20), Paragraph("后文"))
    with pdfplumber.open(io.BytesIO(pdf)) as book:
        told = {number: page.extract_text() for number, page in enumerate(book.pages) if page.images}
    assert len(told) == 1
    (words,) = told.values()
    assert words.replace("\n", "").count("照片说明") >= 19
    assert "一、现场" in words


def test_the_tallest_photo_leaves_room_for_its_heading() -> None:
    pdf = set_(Heading(1, "一、现场"), Picture(photo((500, 2000)), "一" * 28 * 5, 1.0))
    assert pages(pdf) == 1
    ((one,),) = images(pdf)
    assert one["top"] >= ROW


def test_a_caption_without_end_runs_on() -> None:
    pdf = set_(Picture(photo(), "说" * 3000), Paragraph("后文"))
    assert plain(pdf) == "说" * 3000 + "后文"


def test_the_caption_is_fangsong_in_the_middle_below() -> None:
    pdf = set_(Picture(photo(), "整改前\n9月16日"))
    with pdfplumber.open(io.BytesIO(pdf)) as book:
        page = book.pages[0]
        caption = [char for char in page.chars if char["size"] == 12]
        assert {"Fang" in char["fontname"] for char in caption} == {True}
        assert all(char["top"] >= page.images[0]["bottom"] for char in caption)
        first = caption[:3]
        assert (first[0]["x0"] + first[-1]["x1"]) / 2 == pytest.approx((28 + 78) * MM, abs=1)
        assert caption[3]["top"] > caption[0]["top"] + 10


def test_without_a_caption_there_is_only_the_photo() -> None:
    pdf = set_(Picture(photo()), Pictures(()))
    assert (plain(pdf), len(images(pdf)[0])) == ("", 1)


@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_a_plain_jpeg_is_embedded_byte_for_byte_and_once(mode: str) -> None:
    data = photo(mode=mode)
    pdf = set_(Picture(data, "一"), Picture(data, "二"), Pictures((Picture(data), Picture(photo((80, 60))))))
    book = opened(pdf)
    streams = [
        each for each in book.objects if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Image"
    ]
    assert sorted(len(each.read_raw_bytes()) for each in streams) == sorted((len(data), len(photo((80, 60)))))
    assert data in [each.read_raw_bytes() for each in streams]
    assert (
        {str(each.ColorSpace) for each in streams} == {"/DeviceRGB", "/DeviceGray"}
        if mode == "L"
        else {"/DeviceRGB"}
    )
    assert len(images(pdf)[0]) + len(images(pdf)[-1]) >= 2


@pytest.mark.parametrize(("mode", "form"), [
    ("RGB", "JPEG"), ("L", "JPEG"), ("CMYK", "JPEG"), ("RGBA", "PNG"), ("P", "PNG"), ("LA", "PNG"), ("RGBA", "WEBP"),
])  # fmt: skip
def test_it_is_pdf_a_whatever_the_photo_was(mode: str, form: str) -> None:
    block = Picture(photo(mode=mode, form=form), "现场")
    pdf = typeset(paper(block, Pictures((block, block))))
    assert pikepdf.pdfa.check(opened(pdf), "2b").findings == []
    assert pdf == typeset(paper(block, Pictures((block, block))))
    book = opened(pdf)
    for thing in embedded(book):
        assert str(thing.ColorSpace) in ("/DeviceRGB", "/DeviceGray")
        assert "/SMask" not in thing
        shown = pikepdf.PdfImage(thing).as_pil_image()
        assert shown.size == (800, 600)
        assert max(shown.convert("RGB").getpixel((400, 300))) > 60


def test_what_a_camera_wrote_beside_the_photo_is_not_printed() -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "Phone"
    out = io.BytesIO()
    Image.new("RGB", (300, 200)).save(out, "JPEG", exif=exif)
    pdf = set_(Picture(out.getvalue()))
    book = opened(pdf)
    (thing,) = embedded(book)
    assert (thing.Width, thing.Height) == (200, 300)
    assert b"Phone" not in thing.read_raw_bytes()


@pytest.mark.parametrize("data", [b"", b"%PDF", photo()[:2000]])
def test_a_broken_photo_is_named_by_its_caption(data: bytes) -> None:
    with pytest.raises(RuleBroken) as refused:
        set_(Picture(data, "现场"))
    assert (refused.value.code, refused.value.facts["name"]) == ("attachment.photo_broken", "现场")


def test_a_caption_no_font_can_draw_is_refused_or_substituted() -> None:
    odd = Pictures((Picture(photo(), "王\ue000"),))
    with pytest.raises(RuleBroken, match=r"print\.undrawable"):
        set_(odd)
    assert "王〓" in plain(typeset(paper(odd), substitute="〓"))

"""Photos are kept upright, small and silent about where they were taken; what lies in them stays to be seen."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PIL.ExifTags import GPS, IFD, Base

from desktop.core.attachments import Attachments, Stored
from desktop.core.errors import RuleBroken
from desktop.core.photo import LONGEST, develop

RED, BLUE = (200, 20, 20), (20, 20, 200)


def scene(size: tuple[int, int] = (300, 200), mode: str = "RGB") -> Image.Image:
    """Red above, blue below."""
    image = Image.new("RGB", size, BLUE)
    image.paste(RED, (0, 0, size[0], size[1] // 2))
    return image.convert(mode)


def lying_phone(path: Path) -> Path:
    """The scene as a phone held upright writes it: lying, with word of how to turn it, of place and device."""
    exif = Image.Exif()
    exif[Base.Orientation], exif[Base.Make], exif[Base.DateTime] = 6, "Phone", "2026:09:16 15:00:00"
    exif.get_ifd(IFD.GPSInfo)[GPS.GPSLatitude] = (32.0, 3.0, 12.5)
    scene().transpose(Image.Transpose.ROTATE_90).save(path, exif=exif, quality=95)
    return path


def seen(data: bytes) -> Image.Image:
    image = Image.open(BytesIO(data))
    image.load()
    return image


def like(pixel: tuple[int, ...], colour: tuple[int, ...]) -> bool:
    return all(abs(one - two) < 25 for one, two in zip(pixel, colour, strict=True))


def test_it_is_upright_and_says_nothing_of_place_and_time(tmp_path: Path) -> None:
    store = Attachments(tmp_path / "kept")
    source = lying_phone(tmp_path / "IMG_7.JPG")
    assert seen(source.read_bytes()).getexif().get_ifd(IFD.GPSInfo)
    kept = store.put(source)
    data = store.read(kept.digest)
    image = seen(data)
    assert kept == Stored(kept.digest, "IMG_7.jpg", len(data), "image/jpeg")
    assert (image.format, image.mode, image.size) == ("JPEG", "RGB", (300, 200))
    assert like(image.getpixel((150, 20)), RED)
    assert like(image.getpixel((150, 180)), BLUE)
    assert not image.getexif()
    assert b"Exif" not in data
    assert b"Phone" not in data


@pytest.mark.parametrize(("size", "kept"), [
    ((4000, 3000), (2000, 1500)), ((900, 4500), (400, 2000)), ((640, 480), (640, 480)), ((1, 1), (1, 1)),
])  # fmt: skip
def test_only_what_is_too_long_is_scaled(size: tuple[int, int], kept: tuple[int, int]) -> None:
    out = BytesIO()
    scene(size).save(out, "JPEG")
    image = seen(develop(out.getvalue(), "a.jpg"))
    assert image.size == kept
    assert max(image.size) <= LONGEST


@pytest.mark.parametrize(("form", "mode"), [
    ("PNG", "RGB"), ("PNG", "RGBA"), ("PNG", "P"), ("PNG", "L"), ("PNG", "LA"), ("PNG", "1"), ("PNG", "I;16"),
    ("WEBP", "RGB"), ("WEBP", "RGBA"), ("JPEG", "L"), ("JPEG", "CMYK"), ("MPO", "RGB"),
])  # fmt: skip
def test_whatever_its_form_it_becomes_a_plain_jpeg(form: str, mode: str) -> None:
    out = BytesIO()
    scene(mode=mode).save(out, form)
    image = seen(develop(out.getvalue(), "a"))
    assert (image.format, image.size) == ("JPEG", (300, 200))
    assert image.mode == ("L" if mode == "L" else "RGB")
    if mode in ("RGB", "RGBA", "P"):
        assert like(image.getpixel((150, 180)), BLUE)


def test_what_can_be_seen_through_stands_on_white() -> None:
    out = BytesIO()
    Image.new("RGBA", (20, 20), (0, 0, 0, 0)).save(out, "PNG")
    assert seen(develop(out.getvalue(), "a.png")).getpixel((5, 5)) == (255, 255, 255)


def test_the_same_photo_gives_the_same_bytes(tmp_path: Path) -> None:
    data = lying_phone(tmp_path / "a.jpg").read_bytes()
    assert develop(data, "a.jpg") == develop(data, "b.jpg")


def test_a_vast_picture_is_refused_before_it_fills_the_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 1000)
    with pytest.raises(RuleBroken, match="attachment.photo_vast"):
        develop(lying_phone(tmp_path / "a.jpg").read_bytes(), "a.jpg")


def test_a_miniature_shows_the_photo_small(tmp_path: Path) -> None:
    store = Attachments(tmp_path / "kept")
    small = store.miniature(store.put(lying_phone(tmp_path / "a.jpg")).digest, 60)
    assert (small.width, small.height, len(small.rgb)) == (60, 40, 60 * 40 * 3)
    image = Image.frombytes("RGB", (60, 40), small.rgb)
    assert like(image.getpixel((30, 4)), RED)
    assert like(image.getpixel((30, 36)), BLUE)

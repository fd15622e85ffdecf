"""Photos as they are kept: upright, no larger than a page needs, and silent about where and when they were taken."""

from __future__ import annotations

import struct
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from desktop.core.errors import RuleBroken

if TYPE_CHECKING:  # Pillow takes a moment to load, and the window does not wait for it
    from PIL.Image import Image

LONGEST = 2000
"""Pixels of the long side: 300 dpi across a page of A4."""

QUALITY = 88
READ = ("JPEG", "PNG", "WEBP")
HEIC_BRANDS = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1")
BROKEN = (OSError, SyntaxError, ValueError, ArithmeticError, LookupError, EOFError, struct.error)
"""What Pillow raises over a file that is cut off or no picture at all."""


@dataclass(frozen=True, slots=True)
class Pixels:
    """A small picture, three bytes of red, green and blue a pixel, row by row."""

    width: int
    height: int
    rgb: bytes


@dataclass(frozen=True, slots=True)
class Jpeg:
    """A photo as a paper takes it: in sRGB or `grey`, upright, and nothing told beside it; sides in pixels."""

    data: bytes
    width: int
    height: int
    grey: bool


def is_heic(data: bytes) -> bool:
    """Whether it is the format of newer phones, whatever its name says."""
    return data[4:8] == b"ftyp" and data[8:12] in HEIC_BRANDS


def develop(data: bytes, name: str) -> bytes:
    """A photo as a JPEG to keep: turned upright, at most `LONGEST` pixels long, without EXIF (GPS, date, device).

    The same bytes give the same bytes. Raises `RuleBroken` with `name`: `attachment.heic`,
    `attachment.photo_broken`, `attachment.photo_vast`.
    """
    if is_heic(data):
        raise RuleBroken("attachment.heic", name=name)
    with _opened(data, name) as image:
        return as_jpeg(_upright(image, LONGEST))


def miniature(data: bytes, side: int, name: str) -> Pixels:
    """A kept photo, at most `side` pixels wide and high; raises as `develop` does."""
    with _opened(data, name) as image:
        small = flat(_upright(image, side)).convert("RGB")
        return Pixels(small.width, small.height, small.tobytes())


def plain_jpeg(data: bytes, name: str) -> Jpeg:
    """Any photo as a JPEG to print: one that is plain already stays byte for byte, others are converted.

    Raises as `develop` does.
    """
    from PIL import ImageOps

    with _opened(data, name) as image:
        image.load()
        if image.format == "JPEG" and image.mode in ("RGB", "L") and not image.getexif():
            return Jpeg(data, image.width, image.height, image.mode == "L")
        made = as_jpeg(ImageOps.exif_transpose(image))
    return plain_jpeg(made, name)


def as_jpeg(image: Image) -> bytes:
    """A picture of any kind as a JPEG in sRGB or grey; what can be seen through stands on white."""
    out = BytesIO()
    flat(image).save(out, "JPEG", quality=QUALITY, subsampling="4:2:0", optimize=True)
    return out.getvalue()


def flat(image: Image) -> Image:
    """In red, green and blue, or in grey, and nothing to be seen through."""
    import PIL.Image

    if image.has_transparency_data:
        ground = PIL.Image.new("RGB", image.size, "white")
        seen = image.convert("RGBA")
        ground.paste(seen, mask=seen.getchannel("A"))
        return ground
    return image if image.mode in ("RGB", "L") else image.convert("RGB")


def _upright(image: Image, longest: int) -> Image:
    from PIL import ImageOps

    image.thumbnail((longest, longest))
    return ImageOps.exif_transpose(image)


@contextmanager
def _opened(data: bytes, name: str) -> Generator[Image, None, None]:
    import PIL.Image

    try:
        with PIL.Image.open(BytesIO(data), formats=READ) as image:
            yield image
    except PIL.Image.DecompressionBombError as error:
        raise RuleBroken("attachment.photo_vast", name=name) from error
    except BROKEN as error:
        raise RuleBroken("attachment.photo_broken", name=name) from error

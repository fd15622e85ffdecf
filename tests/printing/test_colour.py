"""The colour profile against an independent colour engine."""

from __future__ import annotations

import io

from PIL import Image, ImageCms

from desktop.printing.colour import srgb_profile


def test_it_is_srgb_to_within_a_step_of_256() -> None:
    ours = ImageCms.ImageCmsProfile(io.BytesIO(srgb_profile()))
    theirs = ImageCms.createProfile("sRGB")
    image = Image.new("RGB", (6, 1))
    colours = [(0, 0, 0), (255, 255, 255), (199, 23, 23), (12, 200, 90), (3, 60, 255), (128, 128, 128)]
    for at, colour in enumerate(colours):
        image.putpixel((at, 0), colour)
    seen = ImageCms.profileToProfile(image, ours, theirs)
    for at, colour in enumerate(colours):
        assert all(abs(one - two) <= 1 for one, two in zip(seen.getpixel((at, 0)), colour, strict=True))


def test_it_is_small_and_always_the_same() -> None:
    assert len(srgb_profile()) < 3000
    assert srgb_profile() == srgb_profile.__wrapped__()

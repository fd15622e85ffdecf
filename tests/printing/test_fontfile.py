"""Our reader of font files against HarfBuzz's."""

from __future__ import annotations

import json
import lzma

import pytest
import uharfbuzz as hb

from desktop.printing.fontfile import FontFile, font_file
from desktop.printing.fonts import FOLDER

MANIFEST = json.loads((FOLDER / "manifest.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", MANIFEST["faces"])
def test_our_reader_agrees_with_harfbuzz(name: str) -> None:
    ours = FontFile(FOLDER / name)
    data = (FOLDER / name).read_bytes()
    theirs = hb.Font(hb.Face(hb.Blob(lzma.decompress(data) if name.endswith(".xz") else data)))
    scale = 1000 / theirs.face.upem
    assert len(ours.glyphs) == MANIFEST["faces"][name]["characters"]
    for code, glyph in list(ours.glyphs.items())[:: max(len(ours.glyphs) // 300, 1)]:
        assert theirs.get_nominal_glyph(code) == glyph
        assert ours.width(code) == pytest.approx(theirs.get_glyph_h_advance(glyph) * scale)


def test_a_file_is_read_once() -> None:
    assert font_file(FOLDER / "song.ttf") is font_file(FOLDER / "song.ttf")

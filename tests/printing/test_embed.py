"""Fonts in the file: only what is used, every character with its meaning."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pikepdf
import uharfbuzz as hb
from papers import RARE, opened, set_

from desktop.printing.blocks import Paragraph


@contextmanager
def fonts(text: str) -> Iterator[dict[str, pikepdf.Dictionary]]:
    """The fonts of a page that shows the text, by the name of their face."""
    with opened(set_(Paragraph(text))) as book:
        yield {str(font.BaseFont).split("+")[1]: font for font in book.pages[0].Resources.Font.values()}


def test_every_character_tells_its_code_point_in_utf_16() -> None:
    with fonts(RARE) as faces:
        pairs = re.findall(r"<(\w{4})> <(\w+)>", faces["Rare"].ToUnicode.read_bytes().decode())
    assert (
        "".join(bytes.fromhex(text).decode("utf-16-be") for _, text in pairs[1:]) == RARE
    )  # the first is the range


def test_a_map_of_characters_has_blocks_of_a_hundred_at_most() -> None:
    with fonts("".join(map(chr, range(0x4E00, 0x4E00 + 450)))) as faces:
        told = b"\n".join(font.ToUnicode.read_bytes() for font in faces.values()).decode()
    blocks = re.findall(r"(\d+) beginbfchar\n(.*?)endbfchar", told, re.DOTALL)
    assert len(blocks) > 4
    assert all(int(size) == len(lines.splitlines()) <= 100 for size, lines in blocks)


def test_only_the_glyphs_used_go_into_the_file() -> None:
    with fonts("议成议") as faces:
        (fang,) = faces["Fang"].DescendantFonts
        program = fang.FontDescriptor.FontFile2.read_bytes()
        glyphs = fang.CIDToGIDMap.read_bytes()
        widths = list(fang.W[1])
    assert hb.Face(hb.Blob(program)).glyph_count == 3
    assert [int.from_bytes(glyphs[at : at + 2]) for at in (0, 2, 4)] in ([0, 1, 2], [0, 2, 1])
    assert widths == [1000, 1000]

"""Reads what typesetting needs from a TrueType file, mapped into memory; a packed one is unpacked there."""

from __future__ import annotations

import mmap
import sys
from array import array
from collections.abc import Iterator
from functools import cache, cached_property
from pathlib import Path
from struct import unpack_from

UNICODE_TABLES = ((3, 10), (0, 6), (0, 4), (3, 1), (0, 3))
"""(platform, encoding) of character maps, the fullest first."""


class FontFile:
    """One face. Widths and boxes are in thousandths of an em; never changes once read."""

    def __init__(self, path: Path) -> None:
        self.path, self.name = path, path.name.split(".")[0].title()
        self.data = _contents(path)
        count = unpack_from(">H", self.data, 4)[0]
        records = (unpack_from(">4sIII", self.data, 12 + 16 * at) for at in range(count))
        self._tables = {tag: start for tag, _, start, _ in records}
        head, lines = self._tables[b"head"], self._tables[b"hhea"]
        self._scale = 1000 / unpack_from(">H", self.data, head + 18)[0]
        self.box = [round(side * self._scale) for side in unpack_from(">4h", self.data, head + 36)]
        self.ascent, self.descent = (round(y * self._scale) for y in unpack_from(">2h", self.data, lines + 4))
        self._advances = self._read_advances(unpack_from(">H", self.data, lines + 34)[0])
        self.glyphs = dict(self._read_characters())

    @cached_property
    def characters(self) -> frozenset[str]:
        """Every character the face has."""
        return frozenset(map(chr, self.glyphs))

    def width(self, code: int) -> float:
        """Advance of a character the face has, in thousandths of an em."""
        glyph = self.glyphs[code]
        return self._advances[min(glyph, len(self._advances) - 1)] * self._scale

    def _read_advances(self, count: int) -> array[int]:
        start = self._tables[b"hmtx"]
        pairs = array("H", self.data[start : start + 4 * count])
        if sys.byteorder == "little":
            pairs.byteswap()
        return pairs[0::2]

    def _read_characters(self) -> Iterator[tuple[int, int]]:
        start = self._tables[b"cmap"]
        records = (
            unpack_from(">HHI", self.data, start + 4 + 8 * at)
            for at in range(unpack_from(">H", self.data, start + 2)[0])
        )
        maps = {(platform, encoding): start + offset for platform, encoding, offset in records}
        best = next(maps[wanted] for wanted in UNICODE_TABLES if wanted in maps)
        match unpack_from(">H", self.data, best)[0]:
            case 12:
                return self._format_12(best)
            case 4:
                return self._format_4(best)
            case other:
                raise ValueError(f"{self.path.name}: character map format {other}")

    def _format_12(self, at: int) -> Iterator[tuple[int, int]]:
        count = unpack_from(">I", self.data, at + 12)[0]
        numbers = unpack_from(f">{3 * count}I", self.data, at + 16)
        for first, last, glyph in zip(numbers[0::3], numbers[1::3], numbers[2::3], strict=True):
            yield from zip(range(first, last + 1), range(glyph, glyph + last - first + 1), strict=True)

    def _format_4(self, at: int) -> Iterator[tuple[int, int]]:
        count = unpack_from(">H", self.data, at + 6)[0] // 2
        words = f">{count}H"
        ends, starts, deltas, offsets = (
            unpack_from(words, self.data, at + 14 + skip + 2 * count * part)
            for part, skip in enumerate((0, 2, 2, 2))
        )
        for part, (first, last, delta, offset) in enumerate(zip(starts, ends, deltas, offsets, strict=True)):
            if first == 0xFFFF:
                continue
            if not offset:
                yield from ((code, (code + delta) & 0xFFFF) for code in range(first, last + 1))
                continue
            place = at + 16 + 6 * count + 2 * part + offset
            glyphs = unpack_from(f">{last - first + 1}H", self.data, place)
            pairs = zip(range(first, last + 1), glyphs, strict=True)
            yield from ((code, (glyph + delta) & 0xFFFF) for code, glyph in pairs if glyph)


def _contents(path: Path) -> bytes | mmap.mmap:
    with path.open("rb") as file:
        if path.suffix == ".xz":
            import lzma  # few papers need it

            return lzma.decompress(file.read())
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


@cache
def font_file(path: Path) -> FontFile:
    """Each file is read once; what is read never changes, so threads may share it."""
    return FontFile(path)

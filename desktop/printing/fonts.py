"""Which face draws a character: the roles of a paper and what each falls back on."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from desktop.printing.fontfile import FontFile, font_file

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "fonts"
ROLES = {
    "fang": ("fang.ttf", "rare.ttf", "rarest.ttf.xz"),
    "hei": ("hei.ttf", "rare.ttf", "fang.ttf", "rarest.ttf.xz"),
    "kai": ("kai.ttf", "rare.ttf", "fang.ttf", "rarest.ttf.xz"),
    "biao": ("biao.ttf", "rare.ttf", "fang.ttf", "rarest.ttf.xz"),
    "song": ("song.ttf", "fang.ttf", "rare.ttf", "rarest.ttf.xz"),
}
"""正文仿宋, 一级标题黑体, 二级标题楷体, 标题小标宋, 页码宋体 (GB/T 9704 5.2.2, 7.3), each with its fallbacks."""

EXTENSIONS = range(0x20000, 0x2EBE1)
"""汉字 extensions B to F: all the packed file holds, so that it is unpacked for nothing else."""

INVISIBLE = {
    code: None
    for first, last in (
        (0x00, 0x08), (0x0B, 0x0C), (0x0E, 0x1F), (0x7F, 0x9F), (0xAD, 0xAD), (0x200B, 0x200F),
        (0x2028, 0x202E), (0x2060, 0x2069), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xE0100, 0xE01EF),
    )
    for code in range(first, last + 1)
} | {0x09: 0x20, 0xA0: 0x20}  # fmt: skip
"""Controls, joiners, direction marks and variation selectors leave no ink: they are left out before setting."""


_CHANGED = frozenset("\r").union(map(chr, INVISIBLE))


def visible(text: str) -> str:
    """The text as it can be set: without what leaves no ink, line ends as `\\n`."""
    if _CHANGED.isdisjoint(text):
        return text
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(INVISIBLE)


class Widths(dict[str, float]):
    """Advance of each character in thousandths of an em, worked out when first asked for."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self._face = face

    def __missing__(self, character: str) -> float:
        width = self[character] = self._face.file_of(character).width(ord(character))
        return width


class Face:
    """One role: a chain of files, the later ones opened only for what the earlier ones lack."""

    def __init__(self, role: str, folder: Path = FOLDER) -> None:
        self._paths = [folder / name for name in ROLES[role]]
        self._found: dict[str, FontFile] = {}
        self.widths = Widths(self)

    @cached_property
    def first(self) -> FontFile:
        return font_file(self._paths[0])

    @cached_property
    def plain(self) -> frozenset[str]:
        """What the first file draws by itself: text of these alone needs no look at each character."""
        return self.first.characters

    def file_of(self, character: str) -> FontFile:
        """The first file of the chain that has the character; raises `KeyError` when none has."""
        if character not in self._found:
            self._found[character] = self._search(ord(character))
        return self._found[character]

    def draws(self, character: str) -> bool:
        try:
            self.file_of(character)
        except KeyError:
            return False
        return True

    def _search(self, code: int) -> FontFile:
        for path in self._paths:
            if path.suffix == ".xz" and code not in EXTENSIONS:
                continue
            if code in font_file(path).glyphs:
                return font_file(path)
        raise KeyError(chr(code))


class Faces(dict[str, Face]):
    """The faces of one document, each opened when its role is first used."""

    def __missing__(self, role: str) -> Face:
        face = self[role] = Face(role)
        return face

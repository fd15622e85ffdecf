"""Builds the fonts beside this file from packages of the public registries; run by hand, once a release.

    python resources/fonts/build.py        (npm, apt-get and dpkg on the path; pip install .[fonts])

Each face is cut down to what it is for and written without layout tables or hinting, which a page
description has no use for. The same sources give the same bytes; `manifest.json` says which.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import lzma
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable
from pypinyin_dict.pinyin_data import ktghz2013

HERE = Path(__file__).parent
NPM = ("@expo-google-fonts/noto-serif-sc@0.4.3", "@expo-google-fonts/noto-sans-sc@0.4.3")
DEBIAN = ("fonts-lxgw-wenkai", "texlive-lang-chinese", "fonts-hanazono")
FANDOL = "texlive-lang-chinese/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol"
EPOCH = 3_860_000_000
"""Seconds since 1904 written into every face, so that a rebuild is byte-identical."""

COMPATIBILITY = "\uf92c\uf979\uf995\uf9e7\uf9f1\ufa0c\ufa0d\ufa0e\ufa0f\ufa11\ufa13\ufa14\ufa18\ufa1f\ufa20\ufa21\ufa23\ufa24\ufa27\ufa28\ufa29"
SIGNS = (
    (0x20, 0x7F), (0xA0, 0x180), (0x2000, 0x2070), (0x2100, 0x2200), (0x2200, 0x2300), (0x2460, 0x2600),
    (0x25A0, 0x2700), (0x3000, 0x3040), (0x3220, 0x3280), (0x3380, 0x33E0), (0xFF00, 0xFFF0),
)  # fmt: skip


def signs() -> set[int]:
    """Punctuation, digits, units and boxes that a paper may hold."""
    return {code for first, last in SIGNS for code in range(first, last)}


def gb2312() -> set[int]:
    pairs = (bytes((high, low)) for high in range(0xA1, 0xF8) for low in range(0xA1, 0xFF))
    return set(map(ord, b"".join(pairs).decode("gb2312", "ignore")))


def common() -> set[int]:
    """通用规范汉字表, 8,105 characters, 196 of them beyond the basic plane."""
    return set(ktghz2013.pinyin_dict)


def level_1() -> set[int]:
    """GB 18030-2022 implementation level 1."""
    return {*range(0x4E00, 0x9FF0), *range(0x3400, 0x4DB6), *map(ord, COMPATIBILITY), 0x3007}


def level_2() -> set[int]:
    """GB 18030-2022 implementation level 2: level 1 and 通用规范汉字表."""
    return level_1() | common()


def extensions() -> set[int]:
    """汉字 extensions B to F."""
    ranges = (
        (0x20000, 0x2A6D6),
        (0x2A700, 0x2B734),
        (0x2B740, 0x2B81D),
        (0x2B820, 0x2CEA1),
        (0x2CEB0, 0x2EBE0),
    )
    return {code for first, last in ranges for code in range(first, last + 1)}


def level_3() -> set[int]:
    """GB 18030-2022 implementation level 3, what programs of public offices must meet."""
    return level_2() | extensions()


@dataclass(frozen=True)
class Face:
    """One file to build: where from, under which name, for which characters, under which licence."""

    file: str
    source: str
    package: str
    name: str
    licence: str
    wanted: Callable[[], set[int]]


def rare() -> set[int]:
    """Everything the body face lacks of levels 1 and 2, and any other 汉字 this source has."""
    return {*range(0x20, 0x40000)} - characters("fang.ttf")


def rarest() -> set[int]:
    """What is left of level 3."""
    return extensions() - characters("rare.ttf")


FACES = (
    Face("fang.ttf", f"{FANDOL}/FandolFang-Regular.otf", "texlive-lang-chinese", "Yicheng Fang", "COPYING-Fandol.txt",
         lambda: {*range(0x20, 0x30000)}),
    Face("song.ttf", f"{FANDOL}/FandolSong-Regular.otf", "texlive-lang-chinese", "Yicheng Song Figures",
         "COPYING-Fandol.txt", lambda: {*range(0x20, 0x7F), 0x2014}),
    Face("biao.ttf", "noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf", NPM[0], "Yicheng Biao", "OFL-NotoSerifSC.txt",
         lambda: gb2312() | common() | signs()),
    Face("hei.ttf", "noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf", NPM[1], "Yicheng Hei", "OFL-NotoSansSC.txt",
         lambda: gb2312() | common() | signs()),
    Face("kai.ttf", "fonts-lxgw-wenkai/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf",
         "fonts-lxgw-wenkai", "Yicheng Kai", "OFL-WenKai.txt", lambda: gb2312() | common() | signs()),
    Face("rare.ttf", "noto-serif-sc/300Light/NotoSerifSC_300Light.ttf", NPM[0], "Yicheng Rare",
         "OFL-NotoSerifSC.txt", rare),
    Face("rarest.ttf.xz", "fonts-hanazono/usr/share/fonts/truetype/hanazono/HanaMinB.ttf", "fonts-hanazono",
         "Yicheng Rarest", "LICENCE-Hanazono.txt", rarest),
)  # fmt: skip
FANDOL_DOC = "texlive-lang-chinese/usr/share/doc/texlive-doc/fonts/fandol"
LICENCES = {
    "COPYING-Fandol.txt": f"{FANDOL_DOC}/COPYING.gz",
    "README-Fandol.txt": f"{FANDOL_DOC}/README",
    "OFL-NotoSerifSC.txt": "noto-serif-sc/LICENSE_FONT",
    "OFL-NotoSansSC.txt": "noto-sans-sc/LICENSE_FONT",
    "LICENCE-Hanazono.txt": "fonts-hanazono/usr/share/doc/fonts-hanazono/copyright",
    "OFL-WenKai.txt": "fonts-lxgw-wenkai/usr/share/doc/fonts-lxgw-wenkai/copyright",
}


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        sources = Path(sys.argv[1]) if sys.argv[1:] else Path(folder)
        fetch(sources)
        for face in FACES:
            build(face, sources)
            print(face.file, (HERE / face.file).stat().st_size)
        for name, source in LICENCES.items():
            text = (sources / source).read_bytes()
            (HERE / name).write_bytes(gzip.decompress(text) if source.endswith(".gz") else text)
    (HERE / "manifest.json").write_text(
        json.dumps(manifest(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )


def fetch(folder: Path) -> None:
    """Get every package and unpack it into a folder of its short name."""
    for package in NPM:
        name = package.split("/")[1].rsplit("@")[0]
        if not (folder / name).exists():
            subprocess.run(["npm", "pack", package], cwd=folder, check=True, capture_output=True)
            (archive,) = folder.glob(f"*{name}*.tgz")
            shutil.unpack_archive(archive, folder / f"{name}.tmp")
            (folder / f"{name}.tmp" / "package").rename(folder / name)
    for package in DEBIAN:
        if not (folder / package).exists():
            subprocess.run(["apt-get", "download", package], cwd=folder, check=True, capture_output=True)
            (archive,) = folder.glob(f"{package}_*.deb")
            subprocess.run(["dpkg", "-x", archive, folder / package], check=True)


def build(face: Face, sources: Path) -> None:
    options = subset.Options(
        layout_features=[], hinting=False, notdef_outline=True, glyph_names=False, recalc_timestamp=False,
        name_IDs=[], drop_tables=["GSUB", "GPOS", "GDEF", "vhea", "vmtx", "VORG", "BASE", "kern", "DSIG", "STAT", "FFTM"],
    )  # fmt: skip
    font = subset.load_font(sources / face.source, options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=face.wanted())
    cutter.subset(font)
    if "CFF " in font:
        to_true_type(font)
    rename(font, face.name)
    font["head"].created = font["head"].modified = EPOCH
    font.recalcTimestamp = False
    file = BytesIO()
    font.save(file, reorderTables=True)
    packed = lzma.compress(file.getvalue(), preset=9) if face.file.endswith(".xz") else file.getvalue()
    (HERE / face.file).write_bytes(packed)


def rename(font: TTFont, name: str) -> None:
    """A name of our own: reserved names forbid the old one, and two cuts of a face must not be mistaken."""
    table = font["name"] = newTable("name")
    table.names = []
    plain = name.replace(" ", "")
    for number, words in ((1, name), (2, "Regular"), (3, plain), (4, name), (6, plain)):
        table.setName(words, number, 3, 1, 0x409)


def to_true_type(font: TTFont) -> None:
    """Turn CFF outlines into TrueType ones, the only kind ReportLab and older viewers embed well."""
    glyphs, order = font.getGlyphSet(), font.getGlyphOrder()
    drawn = dict(quadratic(glyphs, order))
    font["loca"] = newTable("loca")
    table = font["glyf"] = newTable("glyf")
    table.glyphOrder, table.glyphs = order, drawn
    del font["CFF "]
    for name in order:
        drawn[name].recalcBounds(table)
        font["hmtx"][name] = (font["hmtx"][name][0], getattr(drawn[name], "xMin", 0))
    most = font["maxp"]
    most.tableVersion = 0x00010000
    for name in ("TwilightPoints", "Storage", "FunctionDefs", "InstructionDefs", "StackElements"):
        setattr(most, f"max{name}", 0)
    most.maxZones, most.maxSizeOfInstructions, most.maxComponentElements = 1, 0, 0
    most.maxPoints = most.maxContours = most.maxCompositePoints = most.maxCompositeContours = 0
    most.maxComponentDepth = 0
    font["post"].formatType = 3.0
    font.sfntVersion = "\000\001\000\000"


def quadratic(glyphs: object, order: list[str]) -> Iterator[tuple[str, object]]:
    for name in order:
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, 1.0, reverse_direction=True))
        yield name, pen.glyph()


def characters(file: str) -> set[int]:
    """What a built face draws."""
    data = (HERE / file).read_bytes()
    return set(TTFont(BytesIO(lzma.decompress(data) if file.endswith(".xz") else data)).getBestCmap())


def manifest() -> dict[str, object]:
    covered: set[int] = set()
    files = {}
    for face in FACES:
        path = HERE / face.file
        has = characters(face.file)
        if face.file in ("fang.ttf", "rare.ttf", "rarest.ttf.xz"):
            covered |= has
        files[face.file] = {
            "name": face.name, "package": face.package, "source": Path(face.source).name, "licence": face.licence,
            "characters": len(has), "bytes": path.stat().st_size,
            "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        }  # fmt: skip
    levels = {"gb2312": gb2312(), "tongyong": common(), "level_2": level_2(), "level_3": level_3()}
    missing = {name: wanted - covered for name, wanted in levels.items()}
    return {"faces": files, "missing": {name: len(codes) for name, codes in missing.items()}}


if __name__ == "__main__":
    main()

"""Faces as a PDF holds them: two-byte codes, a true subset, and text that can be copied and searched."""

from __future__ import annotations

import uharfbuzz as hb
from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFStream,
    PDFString,
    PDFZCompress,
)

from desktop.printing.fontfile import FontFile

DEFAULT_WIDTH = 1000
PER_BLOCK = 100
"""A CMap may hold a hundred entries a block (Adobe TN 5014)."""


class Codes(dict[str, str]):
    """The four hex digits that stand for a character in this document, given out when first used."""

    def __missing__(self, character: str) -> str:
        code = self[character] = f"{len(self) + 1:04X}"
        return code


class Embedded:
    """One font file in one document. ReportLab's own TrueType fonts garble text beyond U+FFFF."""

    def __init__(self, file: FontFile, number: int) -> None:
        self.file = file
        self.name = f"F{number}"
        self.codes = Codes()

    def write(self, document: PDFDocument) -> None:
        """Add the font's objects; to be called once, when everything has been drawn."""
        glyphs = [0, *(self.file.glyphs[ord(character)] for character in self.codes)]
        data, moved = _subset(self.file, glyphs)
        name = PDFName(f"{_tag(glyphs)}+{self.file.name}")
        program = self._stream(document, data)
        program.dictionary["Length1"] = len(data)
        descendant = PDFDictionary({
            "Type": PDFName("Font"),
            "Subtype": PDFName("CIDFontType2"),
            "BaseFont": name,
            "CIDSystemInfo": PDFDictionary(
                {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0}
            ),
            "FontDescriptor": document.Reference(self._descriptor(document, name, program)),
            "DW": DEFAULT_WIDTH,
            "W": PDFArray([1, PDFArray([round(self.file.width(ord(c)), 3) for c in self.codes])]),
            "CIDToGIDMap": document.Reference(
                self._stream(document, b"".join(moved[glyph].to_bytes(2, "big") for glyph in glyphs))
            ),
        })  # fmt: skip
        font = PDFDictionary({
            "Type": PDFName("Font"),
            "Subtype": PDFName("Type0"),
            "BaseFont": name,
            "Encoding": PDFName("Identity-H"),
            "DescendantFonts": PDFArray([document.Reference(descendant)]),
            "ToUnicode": document.Reference(self._stream(document, self._to_unicode())),
        })  # fmt: skip
        document.idToObject["BasicFonts"].dict[self.name] = document.Reference(font)

    def _descriptor(self, document: PDFDocument, name: PDFName, program: PDFStream) -> PDFDictionary:
        file = self.file
        return PDFDictionary({
            "Type": PDFName("FontDescriptor"),
            "FontName": name,
            "Flags": 4,
            "FontBBox": PDFArray(file.box),
            "ItalicAngle": 0,
            "Ascent": file.ascent,
            "Descent": file.descent,
            "CapHeight": file.ascent,
            "StemV": 80,
            "FontFile2": document.Reference(program),
        })  # fmt: skip

    def _to_unicode(self) -> bytes:
        pairs = [
            f"<{code}> <{character.encode('utf-16-be').hex().upper()}>"
            for character, code in self.codes.items()
        ]
        blocks = (pairs[at : at + PER_BLOCK] for at in range(0, len(pairs), PER_BLOCK))
        maps = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
        return (
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
            "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
            f"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n{maps}\nendcmap\n"
            "CMapName currentdict /CMap defineresource pop\nend\nend"
        ).encode()

    @staticmethod
    def _stream(document: PDFDocument, content: bytes) -> PDFStream:
        return PDFStream(content=content, filters=[PDFZCompress] if document.compression else [])


def _subset(file: FontFile, glyphs: list[int]) -> tuple[bytes, dict[int, int]]:
    """The file cut down to these glyphs, and the number each glyph has in it."""
    wanted = hb.SubsetInput()
    for glyph in glyphs:
        wanted.glyph_set.add(glyph)
    wanted.flags = (
        hb.SubsetFlags.NO_LAYOUT_CLOSURE | hb.SubsetFlags.NOTDEF_OUTLINE | hb.SubsetFlags.NO_HINTING
    )
    source = hb.Blob(file.data) if isinstance(file.data, bytes) else hb.Blob.from_file_path(str(file.path))
    plan = hb.SubsetPlan(hb.Face(source), wanted)
    return bytes(plan.execute().blob.data), dict(plan.old_to_new_glyph_mapping)


def _tag(glyphs: list[int]) -> str:
    """Six letters that differ where the subset differs (PDF 32000-1 9.6.4)."""
    number = sum(at * glyph for at, glyph in enumerate(glyphs, 1)) + len(glyphs)
    letters = ""
    for _ in range(6):
        number, letter = divmod(number, 26)
        letters += chr(65 + letter)
    return letters

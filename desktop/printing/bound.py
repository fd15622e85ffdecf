"""Binds pages of papers set before into another as they are: type, fonts and photos untouched."""

from __future__ import annotations

import re

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject, PDFObjectReference, xObjectName
from reportlab.pdfgen.canvas import Canvas

from desktop.printing.original import REFERENCE, Leaf, Original, Part, number_at

CONTENTS = rb"/Contents (\d+) 0 R"
RESOURCES = re.compile(rb"/Resources (<<.*?>>) /Rotate", re.DOTALL)


class Binding:
    """Copies what pages of originals are made of into the file of a canvas, each thing once."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._document: PDFDocument = canvas._doc  # noqa: SLF001  ReportLab has no public way to it
        self._copied: dict[tuple[Original, int], PDFObjectReference] = {}

    def shown(self, leaf: Leaf) -> str:
        """The operators that draw a page where it stood on its sheet."""
        name = f"L{len(self._copied)}-{leaf.number}"
        self._document.addForm(name, self._form(leaf))
        self._canvas._formsinuse.append(name)  # noqa: SLF001  as above
        return f"q /{xObjectName(name)} Do Q"

    def _form(self, leaf: Leaf) -> Copy:
        page = leaf.original.part(leaf.number).text
        content = leaf.original.part(number_at(CONTENTS, page))
        resources = RESOURCES.search(page)
        if resources is None or content.stream is None:
            raise ValueError("a page that shows nothing")
        box = b"/BBox [ 0 0 %.4f %.4f ]" % (leaf.width, leaf.height)
        inside = content.text.strip().removeprefix(b"<<").removesuffix(b">>")
        head = b"<< /Type /XObject /Subtype /Form %s /Resources %s %s >>" % (box, resources[1], inside)
        return self._copy(leaf.original, Part(head, content.stream))

    def _copy(self, original: Original, part: Part) -> Copy:
        numbers = {int(number) for number in REFERENCE.findall(part.text)}
        return Copy(part, {number: self._reference(original, number) for number in sorted(numbers)})

    def _reference(self, original: Original, number: int) -> PDFObjectReference:
        key = (original, number)
        if key not in self._copied:
            self._copied[key] = self._document.Reference(self._copy(original, original.part(number)))
        return self._copied[key]


class Copy(PDFObject):
    """An object as it was written, what it refers to numbered anew."""

    __RefOnly__ = 1

    def __init__(self, part: Part, references: dict[int, PDFObjectReference]) -> None:
        self._part, self._references = part, references

    def format(self, document: PDFDocument) -> bytes:
        head = REFERENCE.sub(lambda found: self._references[int(found[1])].format(document), self._part.text)
        if self._part.stream is None:
            return head
        return b"%s\nstream\n%s\nendstream" % (head, self._part.stream)

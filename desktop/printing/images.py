"""The photos of one document, each embedded once and as it is."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from reportlab.pdfbase.pdfdoc import PDFName, PDFStream, xObjectName
from reportlab.pdfgen.canvas import Canvas

from desktop.core.photo import Jpeg
from desktop.printing.pages import Page


class Images:
    """Puts photos into the file of a canvas, and gives the operators that show them."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._names: dict[bytes, str] = {}

    def shown(self, page: Page) -> Iterator[str]:
        """The operators for every photo of a page; y runs upwards from the top of the type area."""
        for down, strip in page:
            for photo in strip.photos:
                name = self._name(photo.jpeg)
                self._canvas._formsinuse.append(name)  # noqa: SLF001  ReportLab has no public way to it
                x, y = photo.x, -down - photo.down - photo.height
                placed = f"{photo.width:.2f} 0 0 {photo.height:.2f} {x:.2f} {y:.2f} cm"
                yield f"q {placed} /{xObjectName(name)} Do Q"

    def _name(self, jpeg: Jpeg) -> str:
        name = self._names.get(jpeg.data)
        if name is None:
            name = self._names[jpeg.data] = sha256(jpeg.data).hexdigest()[:16]
            self._canvas._doc.addForm(name, _embedded(jpeg))  # noqa: SLF001  as above
        return name


def _embedded(jpeg: Jpeg) -> PDFStream:
    stream = PDFStream(content=jpeg.data)
    stream.dictionary.dict.update({
        "Type": PDFName("XObject"),
        "Subtype": PDFName("Image"),
        "Width": jpeg.width,
        "Height": jpeg.height,
        "ColorSpace": PDFName("DeviceGray" if jpeg.grey else "DeviceRGB"),
        "BitsPerComponent": 8,
        "Filter": PDFName("DCTDecode"),
    })  # fmt: skip
    return stream

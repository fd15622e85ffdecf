"""Pages of a PDF as pictures: small ones to find one's way, large ones for the printer."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF, Qt, QTimer
from PySide6.QtGui import QColor, QIcon, QImage, QPageLayout, QPageSize, QPainter, QPixmap
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from desktop.core.errors import Cancelled, RuleBroken
from desktop.core.progress import Progress
from desktop.ui.i18n import tr
from desktop.ui.theme import Look

PRINT_DPI = 300
THUMB = 24
"""Width of a small page in units."""


class Thumbnails(QListWidget):
    """Every page small, drawn one after the other while the window stays alive."""

    def __init__(self, look: Look, document: QPdfDocument) -> None:
        super().__init__()
        self._look, self._document = look, document
        self._drawn = 0
        self._next = QTimer(self, interval=0)
        self._next.timeout.connect(self._draw)

    def refresh(self) -> None:
        """Begin anew with what the document holds now."""
        width = self._look.u(THUMB)
        self.setIconSize(QSize(width, round(width * 297 / 210)))
        blank = QPixmap(self.iconSize())
        blank.fill(QColor("white"))
        self.clear()
        for number in range(self._document.pageCount()):
            self.addItem(QListWidgetItem(QIcon(blank), tr("Page {page}").format(page=number + 1)))
        self.setCurrentRow(0)
        self._drawn = 0
        self._next.start()

    def _draw(self) -> None:
        if self._drawn >= min(self.count(), self._document.pageCount()):
            self._next.stop()
            return
        points = self._document.pagePointSize(self._drawn)
        size = points.scaled(QSizeF(self.iconSize()), Qt.AspectRatioMode.KeepAspectRatio).toSize()
        picture = page_picture(self._document, self._drawn, size)
        self.item(self._drawn).setIcon(QPixmap.fromImage(picture))
        self._drawn += 1


def page_layout(document: QPdfDocument) -> QPageLayout:
    """The paper a document wants, after its first page; A4 when it has none."""
    points = document.pagePointSize(0) if document.pageCount() else QSizeF(595, 842)
    upright = points if points.width() <= points.height() else points.transposed()
    size = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    lies = points.width() > points.height()
    turned = QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait
    return QPageLayout(size, turned, QMarginsF())


def page_picture(document: QPdfDocument, number: int, size: QSize) -> QImage:
    """A page as a picture; QtPdf leaves the paper transparent."""
    image = document.render(number, size)
    paper = QImage(image.size(), QImage.Format.Format_RGB32)
    paper.fill(QColor("white"))
    painter = QPainter(paper)
    painter.drawImage(0, 0, image)
    painter.end()
    return paper


def print_pages(pdf: bytes, printer: QPrinter, progress: Progress) -> int:
    """Put the pages the printer was asked for onto its paper at 300 dpi; returns how many.

    Raises `RuleBroken("print.printer")` when the printer does not take them, `Cancelled`.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    ranges = printer.pageRanges()
    wanted = [n for n in range(document.pageCount()) if ranges.isEmpty() or ranges.contains(n + 1)]
    painter = QPainter()
    if not painter.begin(printer):
        raise RuleBroken("print.printer", name=printer.printerName())
    try:
        for done, number in enumerate(wanted):
            progress.report(done + 1, len(wanted))
            if done and not printer.newPage():
                raise RuleBroken("print.printer", name=printer.printerName())
            _draw_page(painter, document, number)
    except Cancelled:
        printer.abort()
        raise
    finally:
        painter.end()
    return len(wanted)


def _draw_page(painter: QPainter, document: QPdfDocument, number: int) -> None:
    """A page as large as the paper allows, in its middle and undistorted."""
    points: QSizeF = document.pagePointSize(number)
    paper = QRectF(painter.viewport())
    place = QRectF(0, 0, 0, 0)
    place.setSize(points.scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio))
    place.moveCenter(paper.center())
    painter.drawImage(place, page_picture(document, number, (points * (PRINT_DPI / 72)).toSize()))

"""The one preview of everything that is printed: versions, pages, zoom, print, save."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QKeySequence, QPageLayout, QPageSize, QPainter, QPixmap, QShortcut
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QListWidget, QListWidgetItem, QWidget

from desktop.core.errors import AppError, RuleBroken
from desktop.core.progress import Progress
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.i18n import tr
from desktop.ui.layout import CENTRE, column, frame, plain, row, rule, wide
from desktop.ui.sentences import sentence
from desktop.ui.words import Button, Segments, text

Make = Callable[[Progress, str | None], bytes]
"""Makes the PDF; the second argument is what to print for characters no font can draw, None to refuse."""

SUBSTITUTE = "〓"
PRINT_DPI = 300
THUMB = 24


@dataclass(frozen=True, slots=True)
class Printable:
    """A paper to look at: its title, a file name without ending, and its versions by name, the first shown first."""

    title: str
    file_name: str
    versions: Mapping[str, Make]


class Preview(QDialog):
    """Shows what the PDF holds, which is what will be printed."""

    def __init__(self, context: Context, paper: Printable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Print preview"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._paper = context, paper
        self._pdf, self._substitute, self._job = b"", "", Progress()
        self._buffer = QBuffer(self)
        self.document = QPdfDocument(self)
        self._view = QPdfView(self)
        self._view.setDocument(self.document)
        self._view.setPageMode(QPdfView.PageMode.MultiPage)
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._thumbs = QListWidget()
        self._thumbs.currentRowChanged.connect(self._go)
        self._view.pageNavigator().currentPageChanged.connect(self._thumbs.setCurrentRow)
        self._switch = Segments(
            context.look, {name: name for name in paper.versions}, next(iter(paper.versions))
        )
        self._switch.changed.connect(self.make)
        self._said = text("", "caption")
        look = context.look
        self.setLayout(column(look, self._tools(), (self._middle(), 1), self._foot(), gap=0))
        QShortcut(QKeySequence.StandardKey.Print, self, self.print_out)
        QShortcut(QKeySequence.StandardKey.Save, self, self.save)
        context.runner.moved.connect(self._heard)
        self.resize(look.u(250), look.u(175))
        self.make()

    def make(self) -> None:
        """Set the chosen version; what stood there stays until it is ready."""
        self._job.cancel()
        make, substitute = self._paper.versions[self._switch.chosen()], self._substitute or None
        self._ready(False)
        self._said.setText(tr("Being set…"))
        self._job = self._context.runner.work(
            self, lambda progress: make(progress, substitute), self._show, self._refused
        )

    def save(self) -> None:
        """Ask where, then write the PDF beside the name and move it there."""
        chooser = QFileDialog(self, tr("Save as PDF"), f"{self._paper.file_name}.pdf", "PDF (*.pdf)")
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix("pdf")
        chooser.fileSelected.connect(self.save_to)
        chooser.open()

    def save_to(self, name: str) -> None:
        path, pdf = Path(name), self._pdf

        def job(_progress: Progress) -> Path:
            unfinished = path.with_name(path.name + ".tmp")
            try:
                unfinished.write_bytes(pdf)
                unfinished.replace(path)
            except OSError as error:
                raise RuleBroken("file.not_writable", path=path.name, reason=str(error.strerror)) from error
            return path

        self._context.runner.work(
            self,
            job,
            lambda done: self._said.setText(tr("Saved as {name}").format(name=done.name)),
            self._failed,
        )

    def print_out(self) -> None:
        """Ask for the printer, then print page by page off the screen's thread."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printer.setFullPage(True)
        printer.setDocName(self._paper.title)
        dialog = QPrintDialog(printer, self)
        dialog.accepted.connect(lambda: self.print_to(printer))
        dialog.open()

    def print_to(self, printer: QPrinter) -> None:
        pdf = self._pdf
        self._said.setText(tr("Printing…"))
        self._job = self._context.runner.work(
            self,
            lambda progress: _print(pdf, printer, progress),
            lambda pages: self._said.setText(tr("Sent to the printer: {pages} pages").format(pages=pages)),
            self._failed,
        )

    def done(self, result: int) -> None:
        self._job.cancel()
        super().done(result)

    def _show(self, pdf: bytes) -> None:
        self._pdf = pdf
        self.document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        self._thumbnails()
        self._said.setText(tr("A4, pages: {pages}").format(pages=self.document.pageCount()))
        self._ready(True)

    def _refused(self, error: Exception) -> None:
        self._said.setText("")
        if isinstance(error, AppError) and error.code == "print.undrawable":
            chars = str(error.facts["chars"])
            named = "、".join(f"{char} (U+{ord(char):04X})" for char in chars)
            question = sentence(RuleBroken(error.code, chars=named))
            messages.confirm(
                self._context.look, self, question, tr("Print 〓 instead"), self._make_substituted
            )
        else:
            self._failed(error)

    def _make_substituted(self) -> None:
        self._substitute = SUBSTITUTE
        self.make()

    def _failed(self, error: Exception) -> None:
        self._said.setText("")
        messages.explain(self._context.look, self, error)

    def _heard(self, job: object, done: int, total: int, _what: str) -> None:
        if job is self._job:
            words = tr("Page {page} of {pages}") if total else tr("Page {page}")
            self._said.setText(words.format(page=done, pages=total))

    def _thumbnails(self) -> None:
        look = self._context.look
        width = look.u(THUMB)
        self._thumbs.clear()
        self._thumbs.setIconSize(QSize(width, round(width * 297 / 210)))
        for number in range(min(self.document.pageCount(), 100)):
            item = QListWidgetItem(tr("Page {page}").format(page=number + 1))
            item.setIcon(QPixmap.fromImage(_page(self.document, number, self._thumbs.iconSize())))
            self._thumbs.addItem(item)
        self._thumbs.setCurrentRow(0)

    def _go(self, number: int) -> None:
        if number >= 0 and number != self._view.pageNavigator().currentPage():
            self._view.pageNavigator().jump(number, QPointF(), 0)

    def _zoom(self, factor: float) -> None:
        width = self.document.pagePointSize(0).width() or 595
        fitted = self._view.viewport().width() / (width * self.logicalDpiX() / 72)
        now = self._view.zoomFactor() if self._view.zoomMode() == QPdfView.ZoomMode.Custom else fitted
        self._view.setZoomMode(QPdfView.ZoomMode.Custom)
        self._view.setZoomFactor(min(max(now * factor, 0.2), 5))

    def _ready(self, ready: bool) -> None:
        for button in self._buttons:
            button.setEnabled(ready)

    def _tools(self) -> QWidget:
        look = self._context.look
        self._switch.setVisible(len(self._paper.versions) > 1)
        return frame("header", row(
            look, text(self._paper.title, "heading"), (self._switch, 0, CENTRE), None,
            Button(look, tr("Whole page"), "quiet", action=lambda: self._view.setZoomMode(QPdfView.ZoomMode.FitInView)),
            Button(look, tr("Page width"), "quiet", action=lambda: self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)),
            Button(look, tr("Smaller"), "icon", "zoom-out", lambda: self._zoom(0.8)),
            Button(look, tr("Larger"), "icon", "zoom-in", lambda: self._zoom(1.25)),
            gap=3, margins=(4, 2, 3, 2),
        ))  # fmt: skip

    def _middle(self) -> QWidget:
        look = self._context.look
        return plain(row(look, wide(look, self._thumbs, 50), rule(upright=True), (self._view, 1), gap=0))

    def _foot(self) -> QWidget:
        look = self._context.look
        self._buttons = [
            Button(look, tr("Save as PDF"), "main", "file-type-pdf", self.save),
            Button(look, tr("Print"), "primary", "printer", self.print_out),
        ]
        close = Button(look, tr("Close"), "main", action=self.reject)
        return frame("footer", row(look, (self._said, 1), close, *self._buttons, margins=(4, 2.5, 4, 2.5)))


def _page(document: QPdfDocument, number: int, size: QSize) -> QImage:
    """A page as a picture; QtPdf leaves the paper transparent."""
    image = document.render(number, size)
    paper = QImage(image.size(), QImage.Format.Format_RGB32)
    paper.fill(QColor("white"))
    painter = QPainter(paper)
    painter.drawImage(0, 0, image)
    painter.end()
    return paper


def _print(pdf: bytes, printer: QPrinter, progress: Progress) -> int:
    """Every page at 300 dpi onto the printer's pages; returns how many."""
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    painter = QPainter(printer)
    for number in range(document.pageCount()):
        progress.report(number + 1, document.pageCount())
        if number:
            printer.newPage()
        points: QSizeF = document.pagePointSize(number)
        image = _page(document, number, (points * PRINT_DPI / 72).toSize())
        painter.drawImage(QRectF(painter.viewport()), image)
    painter.end()
    return document.pageCount()

"""The one preview of everything that is printed: versions, pages, zoom, print, save."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from desktop.core.errors import RuleBroken
from desktop.core.progress import Progress
from desktop.core.text import SUBSTITUTE
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.i18n import tr
from desktop.ui.layout import CENTRE, column, frame, plain, row, rule, sized, wide
from desktop.ui.pages import Thumbnails, page_layout, print_pages
from desktop.ui.sentences import sentence
from desktop.ui.waiting import Waiting
from desktop.ui.words import Button, Segments, text

Make = Callable[[Progress, str | None], bytes]
"""Makes the PDF; the second argument is what to print for characters no font can draw, None to refuse."""

Write = Callable[[Path, Progress], object]
"""Writes an Excel file, telling how far it is."""

LONG = 20
"""Pages from which on the setting of a paper can be stopped by a button."""

FORBIDDEN = re.compile(r'[\\/:*?"<>|]')
"""What Windows allows in no file name."""


@dataclass(frozen=True, slots=True)
class Printable:
    """A paper to look at: its title, a file name without ending, and its versions by name, the first shown first.

    `sheets` write a version as an Excel file, `documents` make it a Word document, where there is such a thing.
    """

    title: str
    file_name: str
    versions: Mapping[str, Make]
    sheets: Mapping[str, Write] = field(default_factory=dict[str, Write])
    documents: Mapping[str, Callable[[], bytes]] = field(default_factory=dict[str, Callable[[], bytes]])


class Preview(QDialog):
    """Shows what the PDF holds, which is what will be printed; it closes when who opened it leaves, and what prints goes on."""

    def __init__(self, context: Context, paper: Printable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Print preview"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context, self._paper = context, paper
        self._pdf, self._substitute = b"", ""
        self._job, self._printing = Progress(), Progress()
        self._buffer = QBuffer(self)
        self.document = QPdfDocument(self)
        self._view = QPdfView(self)
        self._view.setDocument(self.document)
        self._view.setPageMode(QPdfView.PageMode.MultiPage)
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._thumbs = Thumbnails(context.look, self.document)
        self._thumbs.currentRowChanged.connect(self._go)
        self._view.pageNavigator().currentPageChanged.connect(self._turned)
        self._switch = Segments(
            context.look, {name: name for name in paper.versions}, next(iter(paper.versions))
        )
        self._switch.changed.connect(self.make)
        self._said = text("", "caption")
        look = context.look
        self.setLayout(column(look, self._tools(), (self._middle(), 1), self._foot(), gap=0))
        context.runner.moved.connect(self._heard)
        context.seat.guard(self)
        sized(look, self, 250, 175)
        self.make()

    def make(self) -> None:
        """Set the chosen version; what stood there stays until it is ready."""
        self._job.cancel()
        make, substitute = self._paper.versions[self._switch.chosen()], self._substitute or None
        self._ready(False)
        self._halt.hide()
        self._said.setText(tr("Being set…"))
        self._job = self._context.runner.work(
            self, lambda progress: make(progress, substitute), self._show, self._refused
        )

    def save(self) -> None:
        """Ask where, then write the PDF."""
        self._ask(tr("Save as PDF"), "pdf", "PDF (*.pdf)", self.save_to)

    def save_to(self, name: str) -> None:
        pdf = self._pdf
        self._write(name, lambda: pdf)

    def save_document(self) -> None:
        """Ask where, then write the chosen version as a Word document."""
        self._ask(tr("Save as Word"), "docx", "Word (*.docx)", self.save_document_to)

    def save_document_to(self, name: str) -> None:
        self._write(name, self._paper.documents[self._switch.chosen()])

    def save_sheet(self) -> None:
        """Ask where, then write the chosen version as an Excel file."""
        self._ask(tr("Save as Excel"), "xlsx", "Excel (*.xlsx)", self.save_sheet_to)

    def save_sheet_to(self, name: str) -> None:
        path, write = Path(name), self._paper.sheets[self._switch.chosen()]
        self._save(path, lambda progress: write(path, progress))

    def _ask(self, title: str, suffix: str, kinds: str, then: Callable[[str], None]) -> None:
        chooser = QFileDialog(self, title, f"{self._file_name()}.{suffix}", kinds)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix(suffix)
        chooser.fileSelected.connect(then)
        chooser.open()

    def _write(self, name: str, make: Callable[[], bytes]) -> None:
        """Write beside the name and move it there, so that a file of that name is replaced whole or not at all."""
        path = Path(name)

        def job(progress: Progress) -> None:
            content, unfinished = make(), path.with_name(path.name + ".tmp")
            progress.report(0, 0)  # stopped meanwhile, it leaves the file that is there
            try:
                unfinished.write_bytes(content)
                unfinished.replace(path)
            except OSError as error:
                unfinished.unlink(missing_ok=True)
                raise RuleBroken("file.not_writable", path=path.name, reason=str(error.strerror)) from error

        self._save(path, job)

    def _save(self, path: Path, job: Callable[[Progress], object]) -> None:
        said = tr("Saved as {name}").format(name=path.name)
        waiting = Waiting(self._context, tr("Saving {name}…").format(name=path.name), self)
        waiting.run(job, lambda _done: self._said.setText(said), self._failed)

    def print_out(self) -> None:
        """Ask for the printer, then print page by page off the screen's thread."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(page_layout(self.document))
        printer.setFullPage(True)
        printer.setDocName(self._paper.title)
        dialog = QPrintDialog(printer, self)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setMinMax(1, self.document.pageCount())
        dialog.accepted.connect(lambda: self.print_to(printer))
        dialog.open()  # pyright: ignore[reportCallIssue]  the stub knows one of Qt's two

    def print_to(self, printer: QPrinter) -> None:
        """Print off the screen's thread; it goes on when the preview is closed."""
        pdf = self._pdf
        self._said.setText(tr("Printing…"))
        self._stop.show()

        def printed(pages: int) -> None:
            self._stop.hide()
            self._said.setText(tr("Sent to the printer: {pages} pages").format(pages=pages))

        self._printing = self._context.runner.work(
            self, lambda progress: print_pages(pdf, printer, progress), printed, self._failed
        )

    def stop_setting(self) -> None:
        """Set no further page; what was shown before stays."""
        self._job.cancel()
        self._halt.hide()
        self._said.setText(tr("Stopped. Choose a version above, or open the preview again."))

    def stop_printing(self) -> None:
        """Print no further page; what the printer has already it keeps."""
        self._printing.cancel()
        self._stop.hide()
        self._said.setText(tr("Printing was stopped."))

    def done(self, result: int) -> None:
        self._job.cancel()
        super().done(result)

    def _file_name(self) -> str:
        """The version is part of the name where there are several, so that one is not taken for another."""
        several = len(self._paper.versions) > 1
        name = f"{self._paper.file_name} {self._switch.chosen()}" if several else self._paper.file_name
        return FORBIDDEN.sub("-", name)

    def _show(self, pdf: bytes) -> None:
        self._pdf = pdf
        self._halt.hide()
        self.document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        self._thumbs.refresh()
        self._turned(0)
        self._ready(True)

    def _refused(self, error: Exception) -> None:
        self._said.setText("")
        self._halt.hide()
        if isinstance(error, RuleBroken) and error.code == "print.undrawable":
            messages.confirm(
                self._context.look, self, sentence(error), tr("Print 〓 instead"), self._make_substituted
            )
        else:
            self._failed(error)

    def _make_substituted(self) -> None:
        self._substitute = SUBSTITUTE
        self.make()

    def _failed(self, error: Exception) -> None:
        self._said.setText("")
        self._stop.hide()
        messages.explain(self._context.look, self, error)

    def _heard(self, job: Progress, done: int, total: int, _what: str) -> None:
        if job in (self._job, self._printing) and not job.cancelled:
            words = tr("Page {page} of {pages}") if total else tr("Page {page}")
            self._said.setText(words.format(page=done, pages=total))
            self._halt.setVisible(job is self._job and done >= LONG)

    def _turned(self, number: int) -> None:
        self._thumbs.setCurrentRow(number)
        pages = self.document.pageCount()
        self._said.setText(tr("Page {page} of {pages}").format(page=number + 1, pages=pages))

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
        if len(self._paper.versions) == 1:
            self._switch.hide()
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
        save = Button(look, tr("Save as PDF"), "main", "file-type-pdf", self.save)
        save.setShortcut(QKeySequence.StandardKey.Save)
        out = Button(look, tr("Print"), "primary", "printer", self.print_out)
        out.setShortcut(QKeySequence.StandardKey.Print)
        self._buttons = [save, out]
        sheet = Button(look, tr("Save as Excel"), "main", "file-spreadsheet", self.save_sheet)
        document = Button(look, tr("Save as Word"), "main", "file-type-docx", self.save_document)
        for button, offered in ((sheet, self._paper.sheets), (document, self._paper.documents)):
            if not offered:
                button.hide()
        self._stop = Button(look, tr("Stop printing"), "main", "x", self.stop_printing)
        self._stop.hide()
        self._halt = Button(look, tr("Stop"), "main", "x", self.stop_setting)
        self._halt.hide()
        close = Button(look, tr("Close"), "main", action=self.reject)
        foot = row(
            look,
            (self._said, 1),
            self._halt,
            self._stop,
            close,
            sheet,
            document,
            save,
            out,
            margins=(4, 2.5, 4, 2.5),
        )
        return frame("footer", foot)

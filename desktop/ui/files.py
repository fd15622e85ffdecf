"""The files of a record: seen, added, opened, saved elsewhere, removed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import (
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QImageWriter,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QFrame, QListView, QMenu, QWidget

from desktop.core.attachments import PHOTO, Attachments, FileRow, Stored
from desktop.core.errors import AppError, RuleBroken
from desktop.core.intake import CHOSEN
from desktop.core.photo import Pixels
from desktop.core.progress import Progress
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.i18n import tr
from desktop.ui.layout import column, high, plain, row
from desktop.ui.lists import NOWHERE
from desktop.ui.record import refill
from desktop.ui.sentences import sentence
from desktop.ui.tiles import HIGH, TilePainter, Tiles, keep_thumbnail, side, thumbnail
from desktop.ui.words import Button, Picture, text

Put = Callable[[Attachments], Stored]
BAR = 3
"""Units of the scroll bar below the tiles."""


class Files(QFrame):
    """A strip of a record's files. What is added lies in the store when `added` tells of it; the owner writes the rows.

    Files come by the button, dropped, or pasted; what cannot be kept is told below, and the others come all the same.
    A strip that is not `lasting`, drawn anew with its record, tells it over the window once others came.
    """

    added = Signal(list)
    """`Stored` of each file that is new."""

    removed = Signal(int)
    """The row whose file is to go; whether it does is up to the owner."""

    opened = Signal(int)
    labelled = Signal(int, str)
    """The row and the key of the label chosen for it."""

    def __init__(
        self, context: Context, labels: Mapping[str, str] | None = None, *, lasting: bool = True
    ) -> None:
        super().__init__()
        self._context, self._labels, self._lasting = context, labels or {}, lasting
        self._editable, self._job = True, Progress()
        self._asked: set[tuple[str, int]] = set()
        self.setAcceptDrops(True)
        self._tiles = Tiles()
        self._tiles.setParent(self)
        self.view = self._view()
        self._lay_out()
        self._listen()
        self.show_files(())

    def show_files(self, files: Sequence[FileRow]) -> None:
        """The files of the record, in order; the chosen one stays chosen while it is there."""
        chosen = self.chosen()
        self._tiles.show(files, self._labels)
        at = next((at for at, file in enumerate(files) if chosen and file.id == chosen.id), None)
        self.view.setCurrentIndex(NOWHERE if at is None else self._tiles.index(at))
        self.view.setVisible(bool(files))
        self._empty.setVisible(not files)
        self._offer()
        self._make_thumbnails()

    def set_editable(self, editable: bool) -> None:
        """Whether files may come and go; seen, opened and saved they can be always."""
        self._editable = editable
        self.setAcceptDrops(editable)
        self._said.setText(self._hint())
        self._add.setVisible(editable)
        self._offer()

    def chosen(self) -> FileRow | None:
        index = self.view.currentIndex()
        return index.data(Qt.ItemDataRole.UserRole).file if index.isValid() else None

    def choose_files(self) -> None:
        """Ask for files, several at once."""
        pattern = " ".join(f"*{ending}" for ending in CHOSEN)
        offers = ";;".join((tr("Photos and files ({endings})").format(endings=pattern), tr("All files (*)")))
        chooser = QFileDialog(self, tr("Add files"), "", offers)
        chooser.setFileMode(QFileDialog.FileMode.ExistingFiles)
        chooser.filesSelected.connect(lambda names: self.add([Path(name) for name in names]))
        chooser.open()

    def add(self, paths: Sequence[Path]) -> None:
        """Keep files in the background, then tell which."""
        self._keep([_putting(path) for path in paths])

    def paste(self) -> None:
        """Add what was copied: files, or a picture such as a screenshot."""
        if self._editable:
            self._take(QGuiApplication.clipboard().mimeData())

    def open_chosen(self) -> None:
        """Show the file with the system's program; it gets a copy, what is kept stays as it is."""
        if (file := self.chosen()) is None:
            return

        def show(path: Path) -> None:
            if QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
                self.opened.emit(file.id)
            else:
                self._fail(RuleBroken("attachment.no_program", name=file.name))

        store = self._context.attachments
        self._context.runner.work(
            self, lambda _progress: store.lend(file.digest, file.name), show, self._fail
        )

    def save_copy(self) -> None:
        """Ask where, then write a copy."""
        if (file := self.chosen()) is None:
            return
        ending = Path(file.name).suffix
        chooser = QFileDialog(self, tr("Save a copy"), file.name, f"{ending[1:].upper()} (*{ending})")
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix(ending[1:])
        chooser.fileSelected.connect(lambda name: self.save_copy_to(file, Path(name)))
        chooser.open()

    def save_copy_to(self, file: FileRow, target: Path) -> None:
        said = tr("Saved as {name}").format(name=target.name)
        self._context.runner.work(
            self,
            lambda _progress: self._context.attachments.copy_out(file.digest, target),
            lambda _done: self._context.toast(said),
            self._fail,
        )

    def remove_chosen(self) -> None:
        if self._editable and (file := self.chosen()) is not None:
            self.removed.emit(file.id)

    def cancel(self) -> None:
        """Add no more of what is under way."""
        self._job.cancel()
        self._rest()

    def _give_up(self) -> None:
        """Who adds files has left: what is under way is not added, in nobody's name."""
        if not self._stop.isHidden():
            self.cancel()
            self._context.toast(tr("Who was adding files has signed out; those under way were not added."))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self._take(event.mimeData())
        event.acceptProposedAction()

    def _take(self, mime: QMimeData) -> None:
        paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        if paths:
            self.add(paths)
        elif mime.hasImage():
            data, name = _png(mime.imageData()), tr("Screenshot") + ".png"
            self._keep([lambda store: store.keep(data, name)])

    def _keep(self, puts: Sequence[Put]) -> None:
        store = self._context.attachments
        self._job.cancel()
        self._tell(())

        def job(progress: Progress) -> tuple[list[Stored], list[AppError]]:
            kept: list[Stored] = []
            refused: list[AppError] = []
            for done, put in enumerate(puts):
                progress.report(done, len(puts))
                try:
                    kept.append(put(store))
                except AppError as error:
                    refused.append(error)
            return kept, refused

        self._said.setText(tr("Being added…"))
        self._stop.show()
        self._job = self._context.runner.work(self, job, lambda answer: self._kept(*answer), self._broke_off)

    def _kept(self, kept: list[Stored], refused: list[AppError]) -> None:
        self._rest()
        told = [sentence(error) for error in refused]
        if told and kept and not self._lasting:
            messages.tell(self._context.look, self.window(), "\n".join(told))
        else:
            self._tell(told)
        if kept:
            self.added.emit(kept)

    def _broke_off(self, error: Exception) -> None:
        self._rest()
        self._fail(error)

    def _fail(self, error: Exception) -> None:
        messages.explain(self._context.look, self, error)

    def _rest(self) -> None:
        self._stop.hide()
        self._said.setText(self._hint())

    def _hint(self) -> str:
        return tr("or drop them here, or paste a screenshot") if self._editable else ""

    def _heard(self, job: Progress, done: int, total: int, _what: str) -> None:
        if job is self._job and not job.cancelled:
            self._said.setText(tr("Being added: {done} of {total}").format(done=done + 1, total=total))

    def _tell(self, sentences: Sequence[str]) -> None:
        """What could not be added, until it is read or the next file comes."""
        look = self._context.look
        close = Button(look, tr("Close"), "icon", "x", lambda: self._tell(()))
        notes = [messages.inline_message(look, "bad", "\n".join(sentences), close)] if sentences else []
        refill(self._notes, *notes)

    def _make_thumbnails(self) -> None:
        """Ask for each small picture that is not there, once."""
        look, store = self._context.look, self._context.attachments
        pixels = side(look, self.devicePixelRatioF())
        for row_ in range(self._tiles.rowCount()):
            file = self._tiles.index(row_).data(Qt.ItemDataRole.UserRole).file
            wanted = (file.digest, pixels)
            if file.kind != PHOTO or wanted in self._asked or thumbnail(*wanted):
                continue
            self._asked.add(wanted)
            self._context.runner.work(
                self,
                lambda _progress, wanted=wanted: store.miniature(*wanted),
                lambda small, wanted=wanted: self._arrived(wanted, small),
                lambda _error, wanted=wanted: self._tiles.lose(wanted[0]),
            )

    def _arrived(self, wanted: tuple[str, int], small: Pixels) -> None:
        self._asked.discard(wanted)
        keep_thumbnail(*wanted, small)
        self._tiles.renew()

    def _offer(self) -> None:
        """What may be done with the chosen file."""
        there = self.chosen() is not None
        for button in (self._open, self._save, self._remove, *self._label_buttons):
            button.setEnabled(there)
            button.setVisible(bool(self._tiles.rowCount()))
        for button in (self._remove, *self._label_buttons):
            button.setVisible(bool(self._tiles.rowCount()) and self._editable)

    def _menu(self, at: QPoint) -> None:
        if not self.view.indexAt(at).isValid():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Open"), self.open_chosen)
        menu.addAction(tr("Save a copy…"), self.save_copy)
        if self._editable:
            for key, words in self._labels.items():
                menu.addAction(words, lambda key=key: self._label(key))
            menu.addAction(tr("Remove"), self.remove_chosen)
        menu.popup(self.view.viewport().mapToGlobal(at))

    def _label(self, key: str) -> None:
        if (file := self.chosen()) is not None:
            self.labelled.emit(file.id, "" if file.label == key else key)

    def _view(self) -> QListView:
        look, view = self._context.look, QListView()
        view.setModel(self._tiles)
        view.setItemDelegate(TilePainter(look, view))
        view.setFlow(QListView.Flow.LeftToRight)
        view.setWrapping(False)
        view.setMouseTracking(True)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.setAccessibleName(tr("Files"))
        high(look, view, HIGH + BAR)
        return view

    def _lay_out(self) -> None:
        look = self._context.look
        self._add = Button(look, tr("Add files…"), "plain", "plus", self.choose_files)
        self._said = text(self._hint(), "caption")
        self._stop = Button(look, tr("Cancel"), "quiet", "x", self.cancel)
        self._stop.hide()
        self._open = Button(look, tr("Open"), "quiet", action=self.open_chosen)
        self._save = Button(look, tr("Save a copy…"), "quiet", action=self.save_copy)
        self._remove = Button(look, tr("Remove"), "quiet", action=self.remove_chosen)
        self._label_buttons = [
            Button(look, words, "quiet", action=lambda key=key: self._label(key))
            for key, words in self._labels.items()
        ]
        self._notes = column(look, gap=1)
        self._empty: QWidget = plain(row(
            look, Picture(look, "paperclip", "ink.soft"),
            (text(tr("No files yet: photos, PDF, Word, Excel or sound that belong to this."), "soft", wrap=True), 1),
            margins=(0, 2, 0, 2),
        ))  # fmt: skip
        acts = (self._open, self._save, self._remove)
        tools = row(look, self._add, (self._said, 1), self._stop, *acts, gap=1)
        marks = row(look, *self._label_buttons, None, gap=1)
        self.setLayout(column(look, tools, self.view, marks, self._empty, self._notes, gap=1.5))

    def _listen(self) -> None:
        self._context.runner.moved.connect(self._heard)
        self._context.seat.left.connect(self._give_up)
        self._context.look.changed.connect(self.view.doItemsLayout)
        self._context.look.changed.connect(self._make_thumbnails)
        self.view.selectionModel().currentChanged.connect(lambda _now, _before: self._offer())
        self.view.activated.connect(lambda _index: self.open_chosen())
        self.view.customContextMenuRequested.connect(self._menu)
        for keys, act in (
            (QKeySequence.StandardKey.Paste, self.paste),
            (QKeySequence.StandardKey.Delete, self.remove_chosen),
        ):
            QShortcut(keys, self, act, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)


def _putting(path: Path) -> Put:
    return lambda store: store.put(path)


def _png(image: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(QImage(image))
    return bytes(data.data())

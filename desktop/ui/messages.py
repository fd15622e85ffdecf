"""The only place that interrupts the user, and the words that stand beside the matter."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QFrame, QLayout, QPushButton, QWidget

from desktop.core.errors import AppError, RuleBroken
from desktop.ui.chip import SIGNS
from desktop.ui.i18n import tr
from desktop.ui.layout import CENTRE, TOP, column, frame, plain, row, wide
from desktop.ui.sentences import sentence
from desktop.ui.theme import Look
from desktop.ui.words import Button, Picture, text

log = logging.getLogger(__name__)
TOAST_MS = 5000


def confirm(look: Look, parent: QWidget, question: str, yes: str, then: Callable[[], object]) -> QDialog:
    """Ask once before something that is hard to take back; `yes` says what the button does."""
    box = _box(look, parent, "warn", question)
    box.setProperty("asks", True)
    go = Button(look, yes, "primary")
    go.clicked.connect(box.accept)

    def answered() -> None:
        then()  # called, not connected: Qt would find a dialog's own reject behind super().reject, and ask again

    box.accepted.connect(answered)
    _show(look, box, Button(look, tr("Cancel"), "main", action=box.reject), go)
    return box


def take_back(parent: QWidget) -> None:
    """Answer every question that stands open with no, and choose no file: who was asked has left."""
    asked = [box for box in _open_boxes(parent) if box.property("asks")]
    choosers = [chooser for chooser in parent.findChildren(QFileDialog) if chooser.isVisible()]
    for box in (*asked, *choosers):
        box.reject()


def explain(look: Look, parent: QWidget | None, error: BaseException) -> None:
    """Say what went wrong, once; what is no `AppError` is our own fault and goes into the log."""
    ours = not isinstance(error, AppError)
    if ours:
        log.error("unexpected", exc_info=error)
    words = _fault() if ours else sentence(error)
    if parent is not None and any(box.accessibleDescription() == words for box in _open_boxes(parent)):
        return
    box = _box(look, parent, "bad", words)
    keep = (
        [Button(look, tr("Save a report…"), "main", action=lambda: _keep_report(look, box))] if ours else []
    )
    _show(look, box, *keep, Button(look, tr("Close"), "main", action=box.accept))


def tell(look: Look, parent: QWidget, words: str) -> QDialog:
    """Say what was not done, over the window, until it is read."""
    box = _box(look, parent, "bad", words)
    _show(look, box, Button(look, tr("Close"), "main", action=box.accept))
    return box


def explain_unforeseen(look: Look) -> None:
    """From now on what nobody caught is told to the user as well, not only to a console nobody sees."""

    def hear(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        explain(look, QApplication.activeWindow(), error)

    sys.excepthook = hear


def _fault() -> str:
    return tr(
        "Something went wrong in the program itself. Nothing you saved is lost. Go on working, or close the program and start it again. Whoever looks after it will want the report: it says where it happened and holds no personal data."
    )


def _open_boxes(parent: QWidget) -> list[QDialog]:
    return [box for box in parent.findChildren(QDialog, "message") if box.isVisible()]


def _keep_report(look: Look, box: QDialog) -> None:
    chooser = QFileDialog(box, tr("Save a report"), f"yicheng-{date.today()}.txt", "TXT (*.txt)")
    chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    chooser.setDefaultSuffix("txt")
    chooser.fileSelected.connect(lambda name: _write_report(look, box, Path(name)))
    chooser.open()


def _write_report(look: Look, box: QDialog, file: Path) -> None:
    from desktop.ui import diagnostics

    try:
        file.write_text(diagnostics.report(), encoding="utf-8")
    except OSError as error:
        reason = str(error.strerror)
        explain(look, box, RuleBroken("file.not_writable", path=file.name, reason=reason))
    else:
        box.accept()


def inline_message(look: Look, state: str, words: str, *after: QPushButton) -> QFrame:
    """A note beside the matter: what happened, what it means, what to do next."""
    sign = Picture(look, SIGNS[state], f"{state}.ink")
    said = text(words, state, wrap=True)
    return frame(f"note-{state}", row(look, (sign, 0, CENTRE), (said, 1), *after, margins=(3, 2, 3, 2)))


def _box(look: Look, parent: QWidget | None, state: str, words: str) -> QDialog:
    box = QDialog(parent)
    box.setObjectName("message")
    box.setAccessibleDescription(words)
    box.setWindowTitle(tr("Yicheng"))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    said = wide(look, text(words, wrap=True, selectable=True), 110)
    sign = Picture(look, SIGNS[state], f"{state}.ink", 7)
    box.setLayout(column(look, row(look, (sign, 0, TOP), (said, 1), gap=3), gap=6, margins=6))
    return box


def _show(look: Look, box: QDialog, *buttons: QPushButton) -> None:
    cast("QLayout", box.layout()).addWidget(plain(row(look, None, *buttons)))
    buttons[-1].setDefault(True)
    box.open()


class Toast(QObject):
    """A word in passing at the foot of the window: what was done."""

    def __init__(self, look: Look, page: QWidget, words: str) -> None:
        super().__init__(page)
        self._look, self._page = look, page
        sign = Picture(look, "circle-check", "ink.toast")
        self._box = frame("toast", row(look, sign, text(words, "toast"), margins=(4, 2.5, 4, 2.5)))
        self._box.setParent(page)
        self._box.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        page.installEventFilter(self)
        self._settle()
        self._box.show()
        QTimer.singleShot(TOAST_MS, self, self.close)

    def close(self) -> None:
        self._page.removeEventFilter(self)
        self._box.deleteLater()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._settle()
        return super().eventFilter(watched, event)

    def _settle(self) -> None:
        size = self._box.sizeHint()
        left = (self._page.width() - size.width()) // 2
        top = self._page.height() - size.height() - self._look.u(20)
        self._box.setGeometry(left, top, size.width(), size.height())
        self._box.raise_()

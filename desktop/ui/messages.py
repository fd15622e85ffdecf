"""The only place that interrupts the user, and the words that stand beside the matter."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QDialog, QFrame, QLayout, QPushButton, QWidget

from desktop.core.errors import AppError
from desktop.ui.chip import SIGNS
from desktop.ui.i18n import tr
from desktop.ui.layout import CENTRE, TOP, column, frame, plain, row, wide
from desktop.ui.sentences import sentence
from desktop.ui.theme import Look
from desktop.ui.words import Button, Picture, text

log = logging.getLogger(__name__)
TOAST_MS = 5000


def confirm(look: Look, parent: QWidget, question: str, yes: str, then: Callable[[], object]) -> None:
    """Ask once before something that is hard to take back; `yes` says what the button does."""
    box = _box(look, parent, "warn", question)
    go = Button(look, yes, "primary")
    go.clicked.connect(box.accept)
    box.accepted.connect(then)
    _show(look, box, Button(look, tr("Cancel"), "main", action=box.reject), go)


def explain(look: Look, parent: QWidget | None, error: Exception) -> None:
    """Say what went wrong; what is no `AppError` is our own fault and goes into the log."""
    if isinstance(error, AppError):
        words = sentence(error)
    else:
        log.error("unexpected", exc_info=error)
        words = tr(
            "Something went wrong in the program itself. Nothing you saved is lost. The details are in the log file."
        )
    box = _box(look, parent, "bad", words)
    _show(look, box, Button(look, tr("Close"), "main", action=box.accept))


def inline_message(look: Look, state: str, words: str, *after: QPushButton) -> QFrame:
    """A note beside the matter: what happened, what it means, what to do next."""
    sign = Picture(look, SIGNS[state], f"{state}.ink")
    said = text(words, state, wrap=True)
    return frame(f"note-{state}", row(look, (sign, 0, CENTRE), (said, 1), *after, margins=(3, 2, 3, 2)))


def _box(look: Look, parent: QWidget | None, state: str, words: str) -> QDialog:
    box = QDialog(parent)
    box.setObjectName("message")
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

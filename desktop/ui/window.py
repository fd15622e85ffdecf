"""The window: header, tabs, and the page of the tab."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QTabBar, QWidget

from desktop.ui.header import Header, tab_bar
from desktop.ui.i18n import tr
from desktop.ui.layout import column, frame, plain, row
from desktop.ui.messages import Toast
from desktop.ui.theme import Look


@dataclass(frozen=True, slots=True)
class Tab:
    """One page of the window."""

    key: str
    title: str
    page: QWidget


class Window(QMainWindow):
    """Shows one page at a time; its whole content can be changed while it stands, as when the language does."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.header: Header
        self._keys: list[str] = []
        self._bar = QTabBar()
        self._pages = QStackedWidget()
        self.may_close: Callable[[], bool] = lambda: True
        self.setWindowTitle(tr("Yicheng"))
        for number in range(1, 7):
            QShortcut(
                QKeySequence(f"Ctrl+{number}"), self, lambda at=number - 1: self._bar.setCurrentIndex(at)
            )

    def fill(self, header: Header, tabs: Sequence[Tab], current: str) -> None:
        """Put in a new header and new pages; the old ones are thrown away."""
        self.header = header
        self._keys = [tab.key for tab in tabs]
        self._bar, self._pages = tab_bar([tab.title for tab in tabs]), QStackedWidget()
        for tab in tabs:
            self._pages.addWidget(tab.page)
        self._bar.currentChanged.connect(self._pages.setCurrentIndex)
        self.setCentralWidget(plain(column(
            self.look, header, frame("header", row(self.look, self._bar)), (self._pages, 1), gap=0
        )))  # fmt: skip
        self.show_page(current)
        self._bar.setFocus()

    def put(self, key: str, page: QWidget) -> None:
        """Put a page in the place of what stood in its tab so far."""
        at, front = self._keys.index(key), self._pages.currentIndex()
        gone = self._pages.widget(at)
        self._pages.insertWidget(at, page)
        self._pages.removeWidget(gone)
        gone.deleteLater()
        self._pages.setCurrentIndex(front)

    def show_page(self, key: str) -> QWidget:
        """Bring a page to the front and return it."""
        at = self._keys.index(key)
        self._bar.setCurrentIndex(at)
        self._pages.setCurrentIndex(at)
        return self._pages.widget(at)

    def current(self) -> str:
        return self._keys[self._pages.currentIndex()]

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self.may_close())

    def toast(self, words: str) -> None:
        Toast(self.look, self, words)

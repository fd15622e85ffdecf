"""The shape every tab has: on the left a list with a filter and a count, on the right the record."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QSizePolicy, QSplitter, QWidget

from desktop.ui.chip import Chip, Status
from desktop.ui.layout import Box, column, row, rule, wide
from desktop.ui.painted import OneLine
from desktop.ui.theme import Look
from desktop.ui.words import text

NARROWEST = 58
"""Units the list may be dragged down to."""

PAUSE_MS = 200
"""How long typing must pause before a list is asked for anew."""


class Filter(QLineEdit):
    """A field with a picture in it, for narrowing a list or searching the whole program."""

    def __init__(self, look: Look, hint: str, role: str = "filter", icon: str = "filter") -> None:
        super().__init__()
        self._look, self._icon = look, icon
        self.setProperty("role", role)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setClearButtonEnabled(True)
        self._lead = QAction(self)
        self.addAction(self._lead, QLineEdit.ActionPosition.LeadingPosition)
        self._tint()
        look.changed.connect(self._tint)

    def _tint(self) -> None:
        self._lead.setIcon(self._look.icon(self._icon))


class ListPanel(QFrame):
    """The left side: what is listed, how many, a filter, and the rows."""

    filtered = Signal(str)

    def __init__(
        self, look: Look, title: str, hint: str, view: QWidget, *, add: QWidget | None = None
    ) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._count = text("", "caption")
        self.filter = Filter(look, hint)
        QShortcut(QKeySequence.StandardKey.Find, self, self._go_filter)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(lambda: self.filtered.emit(self.filter.text().strip()))
        self.filter.textChanged.connect(self._pause.start)
        more = (add,) if add else ()
        head = row(look, text(title, "heading"), self._count, None, *more, margins=(4, 0, 2, 0))
        top = column(
            look, head, row(look, self.filter, margins=(4, 0, 4, 0)), gap=1.5, margins=(0, 2, 0, 2.5)
        )
        self.setLayout(column(look, top, rule(), (view, 1), gap=0, margins=(0, 0, 0, 1)))

    def _go_filter(self) -> None:
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def count(self, words: str) -> None:
        self._count.setText(words)


class RecordPanel(QFrame):
    """The right side: the record's name and states, the record, one row of actions, the primary one last."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._look = look
        self._title = OneLine(look, "", "title", "ink.strong", bold=True)
        self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._meta = OneLine(look, "", "caption", "ink.soft")
        self._said = OneLine(look, "", "caption", "ink.soft")
        self._beside, self._after = row(look, gap=2), row(look, gap=2)
        self._foot = row(look, gap=2)
        self._body = column(look, gap=0)
        name = row(look, self._title, self._beside, None, gap=3)
        words = column(look, name, self._meta, gap=0.5)
        self.setLayout(column(
            look,
            row(look, (words, 1), self._after, gap=3, margins=(4, 3, 4, 3)), rule(),
            (self._body, 1), rule(),
            row(look, (self._said, 1), self._foot, margins=(4, 2, 4, 2)),
            gap=0,
        ))  # fmt: skip

    def name(self, title: str, meta: str, *states: Status) -> None:
        self._title.say(title)
        self._meta.say(meta)
        refill(self._beside, *(Chip(self._look, status) for status in states))

    def beside(self, *widgets: QWidget) -> None:
        """What stands opposite the name: a switch of views, for example."""
        refill(self._after, *widgets)

    def show_body(self, body: QWidget) -> None:
        refill(self._body, body)

    def say(self, words: str) -> None:
        """What there is to know, left of the actions."""
        self._said.say(words)

    def offer(self, *buttons: QWidget) -> None:
        refill(self._foot, *buttons)


def refill(box: Box, *widgets: QWidget) -> None:
    """Replace what a layout holds; what is no longer in it is thrown away."""
    while taken := box.takeAt(0):
        if (old := taken.widget()) is not None and old not in widgets:
            old.hide()
            old.setParent(None)
            old.deleteLater()
    for widget in widgets:
        box.place(widget)
        widget.show()


class ListAndRecord(QSplitter):
    """List and record side by side, the list as wide as the user dragged it."""

    def __init__(self, look: Look, listing: QWidget, record: QWidget, units: float = 66) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._look = look
        self.addWidget(wide(look, listing, NARROWEST, units * 2))
        self.addWidget(record)
        self.setStretchFactor(0, 0)
        self.setStretchFactor(1, 1)
        self.setChildrenCollapsible(False)
        self._units = units
        self.splitterMoved.connect(self._note)
        self._measure()
        look.changed.connect(self._measure)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._measure()

    def _note(self, left: int, _handle: int) -> None:
        self._units = left / self._look.u(1)

    def _measure(self) -> None:
        """Keep the list as many units wide as the user left it, seen or not."""
        self.setHandleWidth(self._look.u(3))
        left = self._look.u(self._units)
        self.setSizes([left, max(self.width() - left - self.handleWidth(), left)])

"""What the search box found, below it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit

from desktop.ui.i18n import tr
from desktop.ui.layout import column
from desktop.ui.lists import Entry, RecordList
from desktop.ui.theme import Look
from desktop.ui.words import Button, text

SHOWN = 8


class Hits(QFrame):
    """A list that leaves the keyboard to its box; arrows and Enter choose."""

    opened = Signal(str)
    widened = Signal()

    def __init__(self, look: Look, box: QLineEdit) -> None:
        super().__init__(box, Qt.WindowType.Popup)
        self._look, self._box = look, box
        self.setProperty("role", "card")
        self.setFocusProxy(box)
        self.list = RecordList(look)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(lambda _index: self.open())
        self.none = text(
            tr(
                "Nothing found. Try a surname, pinyin initials, a room like 3-2-501, or the end of a phone number."
            ),
            "soft",
            wrap=True,
        )
        self.wider = Button(look, "", "link", action=self.widened.emit)
        self.wider.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setLayout(column(look, (self.list, 1), self.none, self.wider, margins=1))
        self.installEventFilter(self)

    def show_entries(self, found: Sequence[Entry], outside: int = 0) -> None:
        """The hits in the scope, and how many more there are outside it."""
        self.list.show_entries(found, found[0].key if found else None)
        self.list.setVisible(bool(found))
        self.none.setVisible(not found)
        self.wider.setText(tr("Outside the chosen area: {count}. Show all").format(count=outside))
        self.wider.setVisible(bool(outside))
        rows = min(len(found), SHOWN) or 1
        corner = self._box.mapToGlobal(QPoint(0, self._box.height()))
        width = max(self._box.width(), self._look.u(100))
        self.setGeometry(corner.x(), corner.y(), width, self._look.u(15.5 * rows + 3 + 10 * bool(outside)))
        self.show()

    def open(self) -> None:
        """Choose the entry under the bar."""
        key = self.list.currentIndex().data(Qt.ItemDataRole.UserRole).key
        self.hide()
        self.opened.emit(key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys typed while the hits are up go on into the box."""
        if watched is self and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            match event.key():
                case Qt.Key.Key_Down | Qt.Key.Key_Up:
                    self.list.keyPressEvent(event)
                case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.list.currentIndex().isValid():
                    self.open()
                case Qt.Key.Key_Escape:
                    self.hide()
                case _:
                    self._box.event(event)
            return True
        return super().eventFilter(watched, event)

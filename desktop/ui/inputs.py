"""What one types and chooses in, where Qt's own would surprise."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from desktop.ui.theme import Look

BREAKS = re.compile(r"\s*[\r\n\t\v\f\x1c-\x1e\x85\u2028\u2029]\s*")
"""What would begin another line or column: a line break or a tab, with the spaces around it."""


class Line(QLineEdit):
    """A field for one line: of several that are pasted it makes one."""

    def __init__(self, typed: str = "", *, most: int) -> None:
        super().__init__(maxLength=most)
        self.textChanged.connect(self._join)
        self.setText(typed)

    def _join(self, typed: str) -> None:
        if (joined := BREAKS.sub(" ", typed)) != typed:
            before = typed.encode("utf-16-le")[: 2 * self.cursorPosition()].decode("utf-16-le", "ignore")
            self.setText(joined)
            self.setCursorPosition(_signs([BREAKS.sub(" ", before)]))


class Box(QComboBox):
    """A choice the wheel turns only while one works in it: scrolled past, it stays as it was."""

    def __init__(self, *, editable: bool = False) -> None:
        super().__init__()
        if editable:
            self.setLineEdit(Line(most=32767))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class Notes(QPlainTextEdit):
    """A field for running text, as high as the lines it is meant for."""

    def __init__(self, look: Look, lines: int) -> None:
        super().__init__()
        self._look, self._lines = look, lines
        self.setTabChangesFocus(True)
        self._measure()
        look.changed.connect(self._measure)

    def _measure(self) -> None:
        self.ensurePolished()
        self.setFixedHeight(self.fontMetrics().lineSpacing() * self._lines + self._look.u(6))


def reshape(box: QPlainTextEdit, words: str) -> None:
    """Make of the text in a field another, line by line where it differs: one goes on typing in the same place.

    Every line is taken with the break before it; for the first one such a break is there meanwhile.
    """
    old, new = (
        [f"\n{line}" for line in text.replace("\r\n", "\n").split("\n")]
        for text in (box.toPlainText(), words)
    )
    cuts = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    cursor = QTextCursor(box.document())
    cursor.insertText("\n")
    _hold_still(box, still=True)
    cursor.joinPreviousEditBlock()
    for tag, a, b, c, d in reversed(cuts):
        if tag != "equal":
            cursor.setPosition(_signs(old[:a]))
            cursor.setPosition(_signs(old[:b]), QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText("".join(new[c:d]))
    cursor.setPosition(0)
    cursor.deleteChar()
    cursor.endEditBlock()
    _hold_still(box, still=False)


def _hold_still(box: QPlainTextEdit, *, still: bool) -> None:
    """Whether the cursor of a field stays before what is put in where it stands; nothing is selected afterwards."""
    place = box.textCursor()
    place.setKeepPositionOnInsert(still)
    place.clearSelection()
    box.setTextCursor(place)


def _signs(lines: list[str]) -> int:
    """How far Qt counts: in halves of those characters that need two."""
    return len("".join(lines).encode("utf-16-le")) // 2

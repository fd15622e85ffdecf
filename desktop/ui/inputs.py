"""What one types and chooses in, where Qt's own would surprise."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QPlainTextEdit

from desktop.ui.theme import Look


class Box(QComboBox):
    """A choice the wheel turns only while one works in it: scrolled past, it stays as it was."""

    def __init__(self, *, editable: bool = False) -> None:
        super().__init__(editable=editable)
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

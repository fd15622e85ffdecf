"""What is said beside a form whenever typing pauses: warnings, and what is known already."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget

from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.form import Form
from desktop.ui.layout import column
from desktop.ui.record import PAUSE_MS, refill


class Aside(QWidget):
    """Looks at the form whenever typing pauses; what it then says stands in the place of what it said before."""

    def __init__(self, context: Context, form: Form) -> None:
        super().__init__()
        self._context, self._form = context, form
        self._notes = column(context.look, gap=1.5)
        self.setLayout(self._notes)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.look_for)
        form.edited.connect(self._pause.start)

    def look_for(self) -> None:
        """Look at the form as it stands now."""
        raise NotImplementedError

    def say(self, *notes: QWidget) -> None:
        refill(self._notes, *notes)

    def bring_into_sight(self) -> None:
        """Once it is laid out, scroll to where all of it is seen; for what answers a field right above it."""
        QTimer.singleShot(0, self, self._scroll)

    def _scroll(self) -> None:
        area: QWidget | None = self
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None:
            area.ensureWidgetVisible(self)

    def warning(self, words: str, *ways: QPushButton) -> QWidget:
        """A note that warns, with the ways out of it."""
        return messages.inline_message(self._context.look, "warn", words, *ways)

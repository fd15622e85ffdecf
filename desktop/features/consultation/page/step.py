"""What every step of a meeting has in common: what it is of, what it keeps, what it offers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from desktop.core.errors import AppError
from desktop.features.consultation.records import Meeting
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.i18n import tr


def draft_back(noted: datetime) -> str:
    """That what was typed and not finished is there again, whatever ended the program; by today's hour, else by its day."""
    at = noted.astimezone()
    today = at.date() == datetime.now().astimezone().date()
    return tr("The draft of {time} is back").format(time=f"{at:%H:%M}" if today else f"{at:%Y-%m-%d %H:%M}")


class StepView(QWidget):
    """One step of one meeting. It stays while the meeting changes and is thrown away when another step is shown.

    `said` goes left of the actions, `offered` says that the actions are others now, `turned` which step to show next,
    `late` that the meeting has ended or gone on elsewhere and is to be shown as it is now.
    """

    said = Signal(str)
    offered = Signal()
    turned = Signal(str)
    late = Signal()

    def __init__(self, context: Context, meeting: Meeting) -> None:
        super().__init__()
        self.context, self.meeting = context, meeting

    def renew(self, meeting: Meeting) -> None:
        """Show the meeting as it is stored now; what is typed and not stored yet stays."""
        self.meeting = meeting

    def buttons(self) -> tuple[QWidget, ...]:
        """The buttons below, the primary one last."""
        return ()

    def keep(self, then: Callable[[], object] | None = None) -> None:
        """Store what was typed, then go on with `then`."""
        if then is not None:
            then()

    def put_aside(self) -> None:
        """The step is about to go: what was typed and can no longer be stored is kept with the meeting."""

    @property
    def unsaved(self) -> bool:
        """Whether something typed here is not stored yet."""
        return False

    @property
    def item(self) -> int | None:
        """Which item is open, where one is."""
        return None

    def arrive(self) -> None:
        """The meeting has just come to this step: the cursor goes where one goes on."""

    def turn_to(self, item: int | None) -> None:
        """Open an item, where items are worked at."""

    def write(self, label: str, command: Callable[[Session], Any]) -> None:
        """Let a command write; a refusal opens the item it is about and says its sentence."""
        self.context.runner.write(self, label, command, failed=self._refused)

    def _refused(self, error: Exception) -> None:
        number = error.facts.get("item") if isinstance(error, AppError) else None
        if isinstance(number, int) and number:
            self.turn_to(self.meeting.items[number - 1].id)
        messages.explain(self.context.look, self, error)

"""Writing a meeting up: what it decided, to be read, and its minutes on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.features.consultation import commands
from desktop.features.consultation.page.paper import show_minutes
from desktop.features.consultation.page.step import StepView
from desktop.features.consultation.page.views import summary
from desktop.features.consultation.records import Meeting
from desktop.ui.context import Context
from desktop.ui.i18n import tr
from desktop.ui.layout import column
from desktop.ui.record import refill
from desktop.ui.words import Button

if TYPE_CHECKING:
    from desktop.ui.preview import Preview


class WriteUp(StepView):
    """What came out of the meeting; it can be reopened until something of it is on the board."""

    def __init__(self, context: Context, meeting: Meeting) -> None:
        super().__init__(context, meeting)
        self._body = column(context.look, gap=0)
        self.setLayout(self._body)

    def renew(self, meeting: Meeting) -> None:
        self.meeting = meeting
        refill(self._body, summary(self.context.look, meeting))
        self.said.emit("")

    def buttons(self) -> tuple[QWidget, ...]:
        look = self.context.look
        out = Button(look, tr("Print minutes"), "primary", "printer", self.print_minutes)
        out.setShortcut(QKeySequence.StandardKey.Print)
        return Button(look, tr("Reopen"), "main", "arrow-back-up", self.reopen), out

    def print_minutes(self) -> Preview:
        """Look at the minutes, masked for the board or whole for the file, then print or save them."""
        return show_minutes(self.context, self.meeting, self)

    def reopen(self) -> None:
        """Go back to the desk to mend something."""
        wanted = self.meeting.id
        self.write(tr("Reopen a meeting"), lambda s: commands.reopen_meeting(s, wanted))

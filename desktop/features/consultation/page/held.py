"""Looking back at a meeting that was held and is written up: to be read, and opened again before it is changed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.core.errors import RuleBroken
from desktop.features.consultation import commands
from desktop.features.consultation.page.step import StepView
from desktop.features.consultation.page.views import parties, summary
from desktop.features.consultation.records import Meeting
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.i18n import tr
from desktop.ui.layout import column, plain, row, rule, scrolled, wide
from desktop.ui.record import refill
from desktop.ui.sentences import sentence
from desktop.ui.words import Button


class Held(StepView):
    """Nothing can be typed here that could not be stored."""

    def __init__(self, context: Context, meeting: Meeting) -> None:
        super().__init__(context, meeting)
        self._body = column(context.look, gap=0)
        self.setLayout(self._body)

    def renew(self, meeting: Meeting) -> None:
        self.meeting = meeting
        look = self.context.look
        note = messages.inline_message(look, "info", sentence(RuleBroken("meeting.written_up")))
        came = scrolled(plain(column(look, parties(look, meeting), None, margins=(3, 3, 4, 3))))
        sides = row(look, (summary(look, meeting), 1), rule(upright=True), wide(look, came, 48, 52), gap=0)
        refill(self._body, plain(column(look, note, margins=(4, 3, 4, 2))), plain(sides))

    def buttons(self) -> tuple[QWidget, ...]:
        look, meeting = self.context.look, self.meeting
        on = Button(look, tr("On to where it is"), "primary", action=lambda: self.turned.emit(meeting.stage))
        if meeting.signed_on is not None:
            return (on,)
        return Button(look, tr("Reopen"), "main", "arrow-back-up", self.reopen), on

    def reopen(self) -> None:
        """Go back to the desk to mend something."""
        wanted = self.meeting.id
        self.write(tr("Reopen a meeting"), lambda s: commands.reopen_meeting(s, wanted))

"""The holding of a meeting that has not begun: what stands in its way, and the way through its gate."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.features.consultation import rules
from desktop.features.consultation.dialogs import check_words
from desktop.features.consultation.page.before import BeforeMeeting
from desktop.features.consultation.records import Meeting
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.i18n import tr
from desktop.ui.layout import column
from desktop.ui.record import refill
from desktop.ui.words import Button, text


class NotBegun(BeforeMeeting):
    """Nothing is noted before the meeting has begun; it begins here as at the steps before."""

    def __init__(self, context: Context, meeting: Meeting) -> None:
        super().__init__(context, meeting)
        self._body = column(context.look, gap=2, margins=(4, 3, 4, 3))
        self.setLayout(self._body)

    def renew(self, meeting: Meeting) -> None:
        self.meeting = meeting
        look = self.context.look
        said = tr("What is said is noted here once the meeting has begun.")
        notes = [
            messages.inline_message(look, "warn", check_words(found))
            for found in rules.opening_checks(meeting)
        ]
        refill(
            self._body,
            text(tr("The meeting has not begun"), "heading"),
            text(said, "soft", wrap=True),
            *notes,
        )
        self._body.place(None)

    def buttons(self) -> tuple[QWidget, ...]:
        return (
            *self.facts_button(),
            Button(self.context.look, tr("Begin the meeting"), "primary", action=self.begin),
        )

"""A meeting that ended otherwise than by its steps: what happened, why, and where it goes on."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.features.consultation import commands, queries, rules
from desktop.features.consultation.dialogs import outcome_words
from desktop.features.consultation.page.step import StepView
from desktop.features.consultation.page.views import summary
from desktop.features.consultation.records import Meeting
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.i18n import tr
from desktop.ui.layout import column, plain
from desktop.ui.record import refill
from desktop.ui.words import Button


class Ended(StepView):
    """To be read only; what hangs, where it goes on, and the minutes of what was concluded are one click away."""

    def __init__(self, context: Context, meeting: Meeting) -> None:
        super().__init__(context, meeting)
        self._body = column(context.look, gap=0)
        self.setLayout(self._body)

    def renew(self, meeting: Meeting) -> None:
        self.meeting = meeting
        look = self.context.look
        said = tr("The meeting it announces was called off or ended. Withdraw it and say so.")
        hangs = [messages.inline_message(look, "bad", said)] if self._is_announced() else []
        refill(
            self._body,
            plain(column(look, self._note(), *hangs, gap=2, margins=(4, 3, 4, 0))),
            summary(self.context.look, meeting),
        )

    def buttons(self) -> tuple[QWidget, ...]:
        part_held = rules.is_part_held(self.meeting)
        following = self.context.peek(queries.next_after, self.meeting.id)
        announced = self._is_announced()
        acts: list[QWidget] = []
        if self.meeting.board is not None:
            weight, show = "primary" if announced else "main", lambda: self.turned.emit("publish")
            acts.append(Button(self.context.look, tr("To the board"), weight, action=show))
        if following is not None:
            go = lambda: self.context.open("consultation", following)  # noqa: E731
            words = tr("Open the meeting it goes on with")
            weight = "main" if part_held or announced else "primary"
            acts.append(Button(self.context.look, words, weight, action=go))
        return (*acts, self._write_up()) if part_held else tuple(acts)

    def finish(self) -> None:
        """Write up what it had concluded when it was adjourned."""
        wanted = self.meeting.id
        self.write(tr("Finish a meeting"), lambda s: commands.finish_meeting(s, wanted))

    def _is_announced(self) -> bool:
        """Whether its announcement still hangs."""
        papers = self.context.peek(queries.publications, self.meeting.id)
        return any(rules.is_outdated(self.meeting, paper) for paper in papers)

    def _write_up(self) -> Button:
        look, stage = self.context.look, self.meeting.stage
        if stage == "hold":
            return Button(look, tr("Finish and write up"), "primary", action=self.finish)
        return Button(look, tr("On to where it is"), "primary", action=lambda: self.turned.emit(stage))

    def _note(self) -> QWidget:
        outcome = self.meeting.outcome
        if outcome is None:
            return QWidget()
        words = tr("This meeting is {what} since {day}: {reason}")
        what = outcome_words(broken_off=rules.is_broken_off(self.meeting))[outcome.kind]
        said = words.format(what=what, day=outcome.day, reason=outcome.reason)
        return messages.inline_message(self.context.look, "warn", said)

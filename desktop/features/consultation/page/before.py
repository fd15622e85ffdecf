"""What both steps before a meeting have in common: its facts, its agenda, who is invited, and its beginning."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from desktop.features.consultation import commands, queries, rules
from desktop.features.consultation.dialogs import (
    ParticipantsDialog,
    agenda_editor,
    begin_editor,
    meeting_editor,
    short_notice_editor,
)
from desktop.features.consultation.page.step import StepView
from desktop.features.consultation.records import FINISHED, ItemDraft
from desktop.features.organisation import queries as organisation
from desktop.ui.editor import Editor
from desktop.ui.i18n import tr
from desktop.ui.words import Button


class BeforeMeeting(StepView):
    """A step at which nothing is typed outside dialogs."""

    def add_item(self) -> Editor:
        """Fill in a new item."""
        editor = agenda_editor(self.context, self.meeting, ItemDraft(), self)
        editor.open()
        return editor

    def register(self) -> ParticipantsDialog:
        """Open the list of those invited."""
        units = self.context.peek(organisation.units_of, self.meeting.draft.compound_id)
        dialog = ParticipantsDialog(self.context, self.meeting, units, self)
        dialog.open()
        return dialog

    def give_notice(self) -> Editor | None:
        """Let notice go out; the agenda is fixed from then on. Where it is late, why may be told at once."""
        meeting, today = self.meeting, date.today()
        complete = not any(check.grave for check in rules.plan_checks(meeting, today))
        if complete and rules.is_late(meeting, today):
            editor = short_notice_editor(self.context, meeting, today, self)
            editor.open()
            return editor
        self.write(tr("Give notice"), lambda s: commands.begin_notice(s, meeting.id, today))
        return None

    def facts_button(self) -> tuple[QWidget, ...]:
        """The facts can be mended until the meeting is written up."""
        if self.meeting.stage in FINISHED:
            return ()
        return (Button(self.context.look, tr("Facts"), "main", "pencil", self.edit),)

    def board_button(self) -> tuple[QWidget, ...]:
        """The way to the announcement of a meeting that is still to come, or to what hangs of it."""
        if self.meeting.board is None and not rules.may_be_announced(self.meeting, date.today()):
            return ()
        show = lambda: self.turned.emit("publish")  # noqa: E731
        return (Button(self.context.look, tr("Announcement"), "main", action=show),)

    def begin(self) -> Editor | None:
        """Begin the meeting; what stands in the way is told, and passed with a reason; one whose day is past is asked for its true day."""
        meeting = self.meeting
        past = meeting.draft.held_on is not None and meeting.draft.held_on < date.today()
        if meeting.items and (past or rules.in_the_way(meeting, date.today())):
            editor = begin_editor(self.context, meeting, self)
            editor.open()
            return editor
        self.write(tr("Begin the meeting"), lambda s: commands.begin_meeting(s, meeting.id))
        return None

    def edit(self) -> Editor:
        """Mend the facts of the meeting."""
        compounds = self.context.peek(organisation.compound_choices, None)
        meeting = self.context.peek(queries.meeting_detail, self.meeting.id)
        editor = meeting_editor(self.context, meeting.draft, compounds, self)
        editor.open()
        return editor

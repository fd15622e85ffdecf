"""What the meeting is told before it talks about its items (通报), kept as one types."""

from __future__ import annotations

from desktop.features.consultation import commands, queries
from desktop.features.consultation.desk.clash import ClashNote
from desktop.features.consultation.desk.kept import Kept, Storing
from desktop.features.consultation.records import Meeting
from desktop.ui.context import Context
from desktop.ui.form import Form, notes
from desktop.ui.i18n import tr
from desktop.ui.layout import column, plain, scrolled
from desktop.ui.words import text


class BriefingDesk(Kept):
    def __init__(self, context: Context, meeting: Meeting) -> None:
        super().__init__(
            context,
            meeting.id,
            Storing("meeting", tr("Note the briefing"), commands.note_briefing, queries.meeting_draft),
        )
        look = context.look
        form = Form(
            look, (notes(look, "briefing", tr("What the meeting is told"), lines=10, optional=True),), self
        )
        self._clash = ClashNote(context, form, "briefing")
        self.clashed.connect(self._clash.note)
        self.hold(form)
        self.show_draft(meeting.draft)
        self._clash.show_record(meeting.id)
        inner = column(
            look,
            text(tr("Briefing"), "heading"),
            self._clash,
            form.rows["briefing"],
            None,
            gap=1,
            margins=(4, 2, 3, 1),
        )
        self.setLayout(column(look, (scrolled(plain(inner)), 1), gap=0))

    def renew(self, meeting: Meeting) -> None:
        """The meeting has changed around what is typed."""
        if self.meet(meeting.draft):
            self.show_draft(meeting.draft)
            self._clash.show_record(meeting.id)

    def about(self) -> str:
        return tr("Briefing")

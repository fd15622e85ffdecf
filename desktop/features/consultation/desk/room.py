"""The room as it is for the item that is open: whether it may decide, how many votes carry, who is not there."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.features.consultation import rules
from desktop.features.consultation.desk.absences import AbsenceList
from desktop.features.consultation.desk.words import approval_words, quorum_counts, quorum_status, vote_status
from desktop.features.consultation.records import ItemDraft, Meeting
from desktop.ui.chip import Chip, Status
from desktop.ui.i18n import tr
from desktop.ui.layout import column
from desktop.ui.theme import Look
from desktop.ui.words import text


class Room(QWidget):
    """Renewed with every key, so that nobody votes in a room that may not."""

    def __init__(self, look: Look, absences: AbsenceList, row: QWidget) -> None:
        super().__init__()
        self._absences = absences
        self._quorum, self._vote = Chip(look, Status("idle", "")), Chip(look, Status("idle", ""))
        self._there, self._approval = text("", "caption", wrap=True), text("", "caption", wrap=True)
        self.setLayout(column(look, self._quorum, self._there, self._approval, self._vote, row, gap=1))

    def show_item(self, meeting: Meeting, item: ItemDraft) -> None:
        head, approval = rules.head_at(meeting, item), meeting.rule.approval
        self._quorum.show_status(quorum_status(head))
        said = tr("For this item {present} of {due} are there, {voters} with a vote")
        there = said.format(present=head.present, due=head.due, voters=head.voters)
        self._there.setText("\n".join(filter(None, (there, quorum_counts(head)))))
        self._approval.setText(approval_words(approval, head))
        vote = vote_status(item, head, approval)
        self._vote.setVisible(vote is not None)
        if vote is not None:
            self._vote.show_status(vote)
        present = [person for person in meeting.participants if person.attendance == "present"]
        self._absences.show_people(present, meeting.draft.begins_at)

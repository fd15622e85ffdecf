"""Telling people of a meeting: who was told how and when, and what they answered."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractItemView, QWidget

from desktop.features.consultation import commands, rules
from desktop.features.consultation.dialogs import leave_editor, notice_editor, receipt_words, way_words
from desktop.features.consultation.page.before import BeforeMeeting
from desktop.features.consultation.page.views import is_over
from desktop.features.consultation.records import Meeting, ParticipantDraft, ReceiptDraft
from desktop.ui.chip import Status
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.i18n import tr
from desktop.ui.layout import column, plain, row
from desktop.ui.table import Column, RecordTable, Table
from desktop.ui.words import Button, text

RECEIPT_SIGNS = {"confirmed": "ok", "leave": "warn", "none": "idle"}


class Notify(BeforeMeeting):
    """A line for everybody invited; several are told at once, and begin only when all are."""

    def __init__(self, context: Context, meeting: Meeting) -> None:
        super().__init__(context, meeting)
        look = context.look
        self._model = RecordTable(
            _columns(), lambda ids: [p for p in self.meeting.participants if p.id in ids]
        )
        self._table = Table(look, self._model, flush=True)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._table.doubleClicked.connect(lambda _index: self.tell())
        self._count, self._when = text("", "heading"), text("", "soft", wrap=True)
        self._pick = Button(look, tr("Choose who is not told"), "link", action=self.choose_next)
        acts = (
            self._pick,
            None,
            Button(look, tr("Told…"), "plain", "bell", self.tell),
            Button(look, tr("Coming"), "plain", "check", lambda: self.answer("confirmed")),
            Button(look, tr("Asks leave…"), "plain", "user", self.leave_asked),
            Button(look, tr("No answer"), "plain", action=lambda: self.answer("none")),
            Button(look, tr("Not told"), "plain", "arrow-back-up", self.forget),
        )
        self._acts = plain(row(look, *acts, gap=2))
        head = column(
            look,
            row(look, self._count, None, gap=3),
            self._when,
            self._acts,
            gap=1.5,
            margins=(4, 2.5, 4, 2.5),
        )
        self.setLayout(column(look, head, (self._table, 1), gap=0))

    def renew(self, meeting: Meeting) -> None:
        self.meeting = meeting
        chosen = self.chosen()
        at = self._table.verticalScrollBar().value()
        self._model.show([])  # so that the columns are measured anew
        people = rules.invited(meeting)
        self._model.show([person.id or 0 for person in people])
        self._table.verticalScrollBar().setValue(at)
        self._choose(chosen)
        told = rules.told(meeting)
        untold = len(told) < len(people)
        self._pick.setText(tr("Choose who is not told") if untold else tr("Choose who has not answered"))
        self._pick.setEnabled(untold or bool(rules.unanswered(meeting)))
        words = tr("{told} of {all} told, {coming} coming, {leave} excused")
        self._count.setText(words.format(
            told=rules.heads(told), all=rules.heads(people),
            coming=rules.heads(person for person in told if person.receipt == "confirmed"),
            leave=rules.heads(person for person in told if person.receipt == "leave"),
        ))  # fmt: skip
        self._when.setText(_when(meeting))
        self._acts.setEnabled(not is_over(meeting))

    def buttons(self) -> tuple[QWidget, ...]:
        look, stage = self.context.look, self.meeting.stage
        if stage not in ("prepare", "notify"):
            return self.facts_button()
        go_on = (
            Button(look, tr("Give notice"), "primary", action=self.give_notice)
            if stage == "prepare"
            else Button(look, tr("Begin the meeting"), "primary", action=self.begin)
        )
        return (
            *self.facts_button(),
            *self.board_button(),
            Button(look, tr("Add an item"), "main", "plus", self.add_item),
            Button(look, tr("Invited"), "main", "user", self.register),
            go_on,
        )

    def chosen(self) -> list[int]:
        """The people chosen in the table."""
        rows = {index.row() for index in self._table.selectionModel().selectedRows()}
        return [self._model.id_at(at) for at in sorted(rows)]

    def choose_next(self) -> None:
        """Choose everybody who was not told yet; once all are, everybody who has not answered."""
        people = rules.untold(self.meeting) or rules.unanswered(self.meeting)
        self._choose([person.id or 0 for person in people])

    def tell(self) -> Editor | None:
        """Note that those chosen were told; with nobody chosen, all who were not told yet."""
        people = self.chosen() or [person.id or 0 for person in rules.untold(self.meeting)]
        if not people:
            self.context.toast(tr("All are told. Choose whose notice is to be mended."))
            return None
        by = next(
            (one.notified_by for one in self.meeting.participants if one.notified_by),
            self.meeting.draft.recorder,
        )
        editor = notice_editor(self.context, self.meeting, people, by, self)
        editor.open()
        return editor

    def answer(self, receipt: str) -> None:
        """Note what those chosen answered."""
        if people := self._some():
            wanted, draft = self.meeting.id, ReceiptDraft(receipt)
            self.write(tr("Note an answer"), lambda s: commands.record_receipt(s, wanted, people, draft))

    def leave_asked(self) -> Editor | None:
        """Note that those chosen cannot come, and why."""
        if not (people := self._some()):
            return None
        editor = leave_editor(self.context, self.meeting, people, self)
        editor.open()
        return editor

    def forget(self) -> None:
        """Those chosen were not told after all."""
        if people := self._some():
            wanted = self.meeting.id
            self.write(tr("Take a notice back"), lambda s: commands.forget_notice(s, wanted, people))

    def _some(self) -> list[int]:
        people = self.chosen()
        if not people:
            self.context.toast(tr("Choose people in the table first, several with Ctrl or Shift."))
        return people

    def _choose(self, people: list[int]) -> None:
        self._table.clearSelection()
        kept = self._table.selectionModel()
        for person in people:
            if (at := self._model.row_of(person)) is not None:
                kept.select(self._model.index(at, 0), kept.SelectionFlag.Select | kept.SelectionFlag.Rows)


def _when(meeting: Meeting) -> str:
    """Whether the agenda stands, and until when all must be told."""
    fixed = tr(
        "The agenda is fixed since {fixed}. This kind of meeting asks for {days} days' notice: all must be told by {last}."
    )
    open_yet = tr(
        "The agenda is not fixed yet. This kind of meeting asks for {days} days' notice: all must be told by {last}."
    )
    words = fixed if meeting.agenda_fixed_on else open_yet
    return words.format(
        fixed=meeting.agenda_fixed_on, days=meeting.rule.notice_days, last=rules.last_day(meeting)
    )


def _columns() -> tuple[Column, ...]:
    ways = {"": "", **way_words()}
    return (
        Column("", tr("Unit or role"), lambda one: one.unit),
        Column("", tr("Name"), lambda one: one.name),
        Column(
            "",
            tr("Takes part"),
            lambda one: tr("observer") if one.observer else tr("votes") if one.votes else tr("due"),
        ),
        Column("", tr("Told"), lambda one: _told(one, ways)),
        Column("", tr("Day"), lambda one: one.notified_on.isoformat() if one.notified_on else "—"),
        Column("", tr("Notified by"), lambda one: one.notified_by or "—"),
        Column("", tr("Receipt"), _receipt, stretch=True),
    )


def _told(person: ParticipantDraft, ways: dict[str, str]) -> Status | str:
    if person.told_of:
        return Status("bad", tr("told of {what}").format(what=person.told_of))
    return ways[person.notice_way] or Status("bad", tr("not told"))


def _receipt(person: ParticipantDraft) -> Status | str:
    if not person.receipt:
        return "—"
    words = receipt_words()[person.receipt]
    told = f"{words}：{person.reason}" if person.receipt == "leave" and person.reason else words
    return Status("idle" if person.told_of else RECEIPT_SIGNS[person.receipt], told)

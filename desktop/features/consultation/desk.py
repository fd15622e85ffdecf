"""The desk of a meeting being held: the item that is open, kept as one types, concluded when it is complete."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop.core.errors import AppError, RuleBroken
from desktop.features.consultation import commands, rules
from desktop.features.consultation.dialogs import conclusion_words
from desktop.features.consultation.records import ItemDraft, Meeting
from desktop.ui import messages
from desktop.ui.chip import Status
from desktop.ui.context import Context
from desktop.ui.form import Form, day, line, notes, one_of_few, suggested, whole
from desktop.ui.i18n import tr
from desktop.ui.layout import TOP, column, floating, plain, row, scrolled, wide
from desktop.ui.painted import OneLine
from desktop.ui.words import text

DRAFT_KEPT_MS = 3000
"""How long typing must pause before the draft is kept."""

DUTY = {"responsible": 4, "supporting": 4, "deadline": 5, "acceptance": 5}
"""Who does it, with whom, until when, and how it is accepted: fields in a row, with their parts of its width."""

TEXT_LABELS = {
    "resolution": lambda: tr("Text of the resolution"),
    "assignment": lambda: tr("What is to be done"),
    "postponed": lambda: tr("Why it is postponed"),
    "assembly": lambda: tr("What goes to the owners' assembly"),
    "declined": lambda: tr("Why it is declined"),
}


def item_status(item: ItemDraft, *, is_open: bool = False) -> Status:
    """How an item stands, for its chip."""
    if item.concluded:
        state = (
            "warn" if item.conclusion == "postponed" else "idle" if item.conclusion == "declined" else "ok"
        )
        words = conclusion_words()[item.conclusion]
        if item.conclusion == "postponed" and item.deadline:
            words = f"{words} {item.deadline.isoformat()}"
        return Status(state, words)
    return Status("info", tr("being discussed")) if is_open else Status("idle", tr("open"))


class ItemDesk(QWidget):
    """The form of one item. Whatever is typed is kept within seconds; nothing is asked of it until it is concluded."""

    kept = Signal(str)
    """Words saying when the draft was last kept."""

    concluded = Signal(int)

    def __init__(self, context: Context, meeting: Meeting, units: list[str]) -> None:
        super().__init__()
        self._context, self._meeting = context, meeting
        self._item = ItemDraft()
        self._saving = False
        self._waiting: Callable[[], object] | None = None
        look = context.look
        self._form = Form(look, (
            notes(look, "discussion", tr("Points made"), lines=2, optional=True),
            line("motion", tr("What is voted on"), optional=True, limit=120),
            whole("votes_for", tr("For")),
            whole("votes_against", tr("Against")),
            whole("votes_abstain", tr("Abstained")),
            one_of_few(look, "conclusion", tr("Conclusion"), conclusion_words()),
            notes(look, "text", TEXT_LABELS["resolution"](), lines=2),
            suggested("responsible", tr("Responsible unit"), units),
            suggested("supporting", tr("Supporting unit"), units),
            day("deadline", tr("Deadline")),
            line("acceptance", tr("How it is accepted"), limit=80),
        ), self)  # fmt: skip
        self._voters = OneLine(look, "", "caption", "ink.soft")
        self._title, self._source = text("", "heading", wrap=True), text("", "caption")
        self._pause = QTimer(self, singleShot=True, interval=DRAFT_KEPT_MS)
        self._pause.timeout.connect(self.keep)
        for key in ("supporting", "acceptance"):
            self._form.rows[key].may_be_empty()
        self._form.edited.connect(self._hear)
        self._form.left.connect(self.keep)
        self._lay_out()

    def load(self, meeting: Meeting, item: ItemDraft) -> None:
        """Show an item; `meeting` as it is stored now."""
        self._meeting, self._item = meeting, item
        self._form.load(item)
        self._title.setText(item.subject)
        self._source.setText(item.source)
        self._suit()

    @property
    def item(self) -> ItemDraft:
        return self._item

    def renew(self, meeting: Meeting) -> None:
        """The meeting has changed around the item: people came, another item was concluded."""
        self._meeting = meeting
        stored = next((item for item in meeting.items if item.id == self._item.id), None)
        if stored is not None and not self._form.dirty and not self._saving and stored != self._item:
            self.load(meeting, stored)
        self._suit()

    def keep(self, then: Callable[[], object] | None = None) -> None:
        """Write down what has been typed so far, then go on with `then`."""
        self._pause.stop()
        if self._saving:
            self._waiting = then or self._waiting
            return
        if not self._form.dirty:
            if then:
                then()
            return
        draft = replace(self._form.understood(), concluded=self._item.concluded)
        self._write(tr("Note an item"), commands.note_item, draft, then)

    def conclude(self) -> None:
        """Close the item, or say beside every field what is missing."""
        if self._saving:
            self._waiting = self.conclude
            return
        draft = self._form.draft()
        if draft is None:
            return
        voters, held_on = rules.head_count(self._meeting.participants).voters, self._meeting.draft.held_on
        wrong: dict[str, str] = {}
        for field, code in rules.item_problems(draft, held_on, voters):
            wrong.setdefault(field, messages.sentence(RuleBroken(code, voters=voters, held_on=held_on)))
        if wrong:
            self._form.explain(wrong)
        else:
            self._write(tr("Conclude an item"), commands.conclude_item, draft, self._tell)

    def _tell(self) -> None:
        if self._item.id is not None:
            self.concluded.emit(self._item.id)

    def _write(
        self, label: str, command: Callable[..., int], draft: ItemDraft, then: Callable[[], object] | None
    ) -> None:
        self._saving = True

        def saved(version: int) -> None:
            self._saving = False
            self._item = replace(
                draft, version=version, concluded=draft.concluded or command is commands.conclude_item
            )
            self._form.keep(version=version, concluded=self._item.concluded)
            self.kept.emit(tr("Draft kept {time}").format(time=f"{datetime.now().astimezone():%H:%M}"))
            waiting, self._waiting = self._waiting, None
            for action in (then, waiting):
                if action:
                    action()

        self._context.runner.write(self, label, lambda s: command(s, draft), saved, self._refused)

    def _refused(self, error: Exception) -> None:
        self._saving, self._waiting = False, None
        if not (isinstance(error, AppError) and self._form.refuse(error)):
            messages.explain(self._context.look, self, error)

    def _hear(self) -> None:
        self._pause.start()
        self._suit()

    def _suit(self) -> None:
        """Show the fields the conclusion asks for, and check the vote while it is typed."""
        draft: Any = self._form.understood() if self._item.id is not None else self._item
        rows, kind = self._form.rows, draft.conclusion
        head = rules.head_count(self._meeting.participants)
        self._voters.say(tr("Present with a vote: {count}").format(count=head.voters))
        rows["text"].rename(TEXT_LABELS.get(kind, TEXT_LABELS["resolution"])())
        rows["deadline"].rename(tr("Postponed to") if kind == "postponed" else tr("Deadline"))
        due = kind in rules.DUE_WITH_DEADLINE
        for key in ("responsible", "supporting", "acceptance"):
            rows[key].setVisible(due)
        rows["deadline"].setVisible(due or kind == "postponed")
        for field, code in rules.vote_problems(draft, head.voters):
            if code == "item.votes_exceed":
                rows[field].explain(messages.sentence(RuleBroken(code, voters=head.voters)))
                return
        rows["votes_for"].explain("")

    def _lay_out(self) -> None:
        look, rows = self._context.look, self._form.rows
        votes = (wide(look, rows[key], 20) for key in ("votes_for", "votes_against", "votes_abstain"))
        ballot = row(look, (floating(rows["motion"]), 1, TOP), *((field, 0, TOP) for field in votes), gap=2)
        ended = row(look, text(tr("Conclusion"), "label"), rows["conclusion"], (self._voters, 1), gap=3)
        duty = row(look, *((floating(rows[key]), share, TOP) for key, share in DUTY.items()), gap=2)
        form = column(
            look, row(look, (self._title, 1), self._source, gap=3), rows["discussion"], ballot, ended, rows["text"], duty, None,
            gap=1, margins=(4, 2, 3, 1),
        )  # fmt: skip
        self.setLayout(column(look, (scrolled(plain(form)), 1), gap=0))

"""The desk of a meeting being held: the item that is open, kept as one types, concluded when it is complete."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget
from sqlalchemy.orm import Session

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
"""How long after the first key that changes it a draft is kept."""

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


@dataclass(slots=True)
class Stored:
    """The version an item has in the database once the writes under way are done."""

    version: int


class ItemDesk(QWidget):
    """The form of one item. Whatever is typed is kept within seconds; nothing is asked of it until it is concluded."""

    kept = Signal(str)
    """Words saying when the draft was last kept."""

    concluded = Signal(int)

    def __init__(self, context: Context, meeting: Meeting, units: list[str]) -> None:
        super().__init__()
        self._context, self._meeting = context, meeting
        self._item = ItemDraft()
        self._stored = Stored(0)
        self._under_way, self._concluding = 0, False
        self._after: list[Callable[[], object]] = []
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
        self._title, self._source = text("", "heading", wrap=True), OneLine(look, "", "caption", "ink.soft")
        self._source.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._pause = QTimer(self, singleShot=True, interval=DRAFT_KEPT_MS)
        self._pause.timeout.connect(self.keep)
        for key in ("supporting", "acceptance"):
            self._form.rows[key].may_be_empty()
        self._form.edited.connect(self._hear)
        self._form.left.connect(self.keep)
        self._lay_out()

    def load(self, meeting: Meeting, item: ItemDraft) -> None:
        """Show an item; `meeting` as it is stored now."""
        self._meeting, self._item, self._stored = meeting, item, Stored(item.version)
        self._form.load(item)
        self._title.setText(item.subject)
        self._source.say(item.source)
        self._suit()

    @property
    def item(self) -> ItemDraft:
        return self._item

    @property
    def unsaved(self) -> bool:
        """Whether something typed is not stored: still to come, on its way, or not to be understood."""
        return self._form.dirty or bool(self._under_way) or not self._form.readable

    def renew(self, meeting: Meeting) -> None:
        """The meeting has changed around the item: people came, another item was concluded, a step was taken back.

        What is typed and not yet stored stays, and is stored over what changed.
        """
        self._meeting = meeting
        stored = next((item for item in meeting.items if item.id == self._item.id), None)
        if stored is not None and not self._under_way and stored.version >= self._stored.version:
            if self._form.dirty:
                self._item, self._stored.version = stored, stored.version
                self._form.rest_on(stored)
            elif stored != self._item:
                self.load(meeting, stored)
        self._suit()

    def keep(self, then: Callable[[], object] | None = None) -> None:
        """Write down what has been typed so far, then go on with `then`.

        A field that cannot be understood says so, and then nothing goes on: what stands in it would be lost.
        """
        self._pause.stop()
        if self._form.dirty:
            self._note()
        if then and (self._item.id is None or self._form.draft() is not None):
            self._after.append(then)
        self._go_on()

    def conclude(self) -> None:
        """Close the item, or say beside every field what is missing."""
        if self._concluding:
            return
        if self._under_way:
            self._after.append(self.conclude)
            return
        draft = self._form.draft()
        if draft is None:
            return
        facts = rules.facts_of(self._meeting, draft)
        wrong: dict[str, str] = {}
        for field, code in rules.problems_of(self._meeting, draft):
            wrong.setdefault(field, messages.sentence(RuleBroken(code, **facts)))
        if wrong:
            self._form.explain(wrong)
            return
        self._concluding = True
        self._after.append(self._tell)
        self._write(tr("Conclude an item"), commands.conclude_item, replace(draft, concluded=True))

    def _tell(self) -> None:
        if self._item.id is not None:
            self.concluded.emit(self._item.id)

    def _note(self) -> None:
        draft = replace(self._form.understood(), concluded=self._item.concluded)
        self._write(tr("Note an item"), commands.note_item, draft)

    def _go_on(self) -> None:
        """As soon as all that was typed is stored, do what waited for it."""
        if self._under_way or not self._after:
            return
        if self._form.dirty:
            self._note()
            return
        after, self._after = self._after, []
        for action in after:
            action()

    def _write(self, label: str, command: Callable[..., int], draft: ItemDraft) -> None:
        """Send a draft off; the one writer takes them in order, each upon the version the last one made."""
        self._under_way += 1
        self._form.hand_over(draft)
        stored = self._stored

        def job(s: Session) -> int:
            stored.version = command(s, replace(draft, version=stored.version))
            return stored.version

        self._context.runner.write(
            self, label, job, lambda version: self._saved(draft, version), self._refused
        )

    def _saved(self, draft: ItemDraft, version: int) -> None:
        self._under_way -= 1
        self._concluding = False if draft.concluded else self._concluding
        self._item = replace(draft, version=version)
        self.kept.emit(tr("Draft kept {time}").format(time=f"{datetime.now().astimezone():%H:%M}"))
        self._go_on()

    def _refused(self, error: Exception) -> None:
        self._under_way -= 1
        self._concluding, self._after, self._stored.version = False, [], self._item.version
        self._form.take_back()
        if not (isinstance(error, AppError) and self._form.refuse(error)):
            messages.explain(self._context.look, self, error)

    def _hear(self) -> None:
        if not self._pause.isActive():  # however steadily one types
            self._pause.start()
        self._suit()

    def _suit(self) -> None:
        """Show the fields the conclusion asks for, and check the vote while it is typed."""
        draft: Any = self._form.understood() if self._item.id is not None else self._item
        rows, kind = self._form.rows, draft.conclusion
        head = rules.head_at(self._meeting, draft)
        self._voters.say(tr("Present with a vote: {count}").format(count=head.voters))
        rows["text"].rename(TEXT_LABELS.get(kind, TEXT_LABELS["resolution"])())
        rows["deadline"].rename(tr("Postponed to") if kind == "postponed" else tr("Deadline"))
        asked = rules.asked(kind)
        for key in DUTY:
            self._form.ask(key, asked=key in asked)
        for field, code in rules.vote_problems(draft, head, self._meeting.rule):
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
            look, row(look, (self._title, 1), (self._source, 1), gap=3), rows["discussion"], ballot, ended, rows["text"], duty, None,
            gap=1, margins=(4, 2, 3, 1),
        )  # fmt: skip
        self.setLayout(column(look, (scrolled(plain(form), sideways=True), 1), gap=0))

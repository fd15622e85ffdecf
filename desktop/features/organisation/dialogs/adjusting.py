"""The guided change of a body: what and why, who leaves and comes, the meeting and its numbers, what is handed over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget
from sqlalchemy.orm import Session

from desktop.core.errors import AppError, RuleBroken
from desktop.core.feature import Hit
from desktop.features.organisation import commands, queries
from desktop.features.organisation.dialogs.handover import Handover
from desktop.features.organisation.dialogs.people import People
from desktop.features.organisation.dialogs.votes import Votes
from desktop.features.organisation.dialogs.words import adjustment_words, kind_words
from desktop.features.organisation.records import (
    ADJUSTMENT_KINDS,
    AdjustmentDraft,
    BodyDetail,
    Finding,
    PostRow,
)
from desktop.features.organisation.rules import PARTY, ends_body, term_proposed
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.dialog import Dialog
from desktop.ui.form import Form, check, choice, day, line, whole
from desktop.ui.i18n import tr
from desktop.ui.layout import column, plain, row, rule, scrolled, sized
from desktop.ui.messages import inline_message
from desktop.ui.sentences import sentence
from desktop.ui.stepper import Stepper
from desktop.ui.theme import Look
from desktop.ui.unsaved import offer
from desktop.ui.words import Button

WHAT, WHO, NUMBERS, CHECKS = range(4)
STEP_OF = {
    "leavers": WHO, "newcomers": WHO, "held_on": NUMBERS, "due": NUMBERS, "present": NUMBERS,
    "document_no": NUMBERS, "filing_no": NUMBERS, "candidates": NUMBERS, "witness": CHECKS, "passed": CHECKS,
}  # fmt: skip
"""In which step a field stands; all others in the first."""


class AdjustDialog(Dialog):
    """Four steps, each checked before the next; nothing is written before the last, nothing typed is lost."""

    def __init__(
        self,
        context: Context,
        body: BodyDetail,
        draft: AdjustmentDraft,
        posts: Sequence[PostRow],
        parent: QWidget,
    ) -> None:
        super().__init__(context, parent)
        self.setWindowTitle(tr("Adjust {body}").format(body=body.name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._body, self._posts = body, posts
        self._party, self._step, self._asking, self._proposed = body.kind in PARTY, WHAT, False, ""
        self.people, self.votes = People(context.look, posts), Votes(context.look)
        self.form = self._form()
        self.handover = Handover(context.look, self.form)
        self.go = Button(context.look, "", "primary", action=self.go_on)
        self._back = Button(context.look, tr("Back"), "main", action=self.go_back)
        self._steps = Stepper(
            context.look,
            (tr("What and why"), tr("Who"), tr("Meeting and numbers"), tr("Handover and check")),
            WHAT,
        )
        self._pages, self._reminder = QStackedWidget(), column(context.look, gap=0, margins=(6, 0, 6, 2))
        self._key = f"adjust|{body.id}"
        self._lay_out()
        self.form.load(draft)  # what is asked for shows itself: only once it has its place
        self._suit()
        self._turn_to(WHAT)
        if (words := context.typed.find(self._key)) is not None:
            take, give_up = lambda: self._say(words.said), lambda: context.typed.forget(self._key)
            self._reminder.place(offer(context.look, words, take, give_up))
        QShortcut(QKeySequence.StandardKey.Save, self, self.go_on)

    @property
    def step(self) -> int:
        return self._step

    def remind(self, on: date | None) -> None:
        """Say whose posts are worked on while the page behind shows those of another day."""
        if on is not None and on != date.today():
            said = tr(
                "The page behind shows {day}. Here stand the posts of today, and today’s body is changed."
            )
            self._reminder.place(inline_message(self._context.look, "info", said.format(day=on.isoformat())))

    def draft(self) -> AdjustmentDraft | None:
        """What was typed so far; None when a field cannot be understood, which then says so."""
        typed = self.form.draft()
        return self._whole(typed) if typed and self.votes.readable else None

    def go_on(self) -> None:
        """Check what is filled in so far, and go to the next step; from the last one, write."""
        draft = self.draft()
        if draft is None or self._asking:
            return
        if self._step == CHECKS:
            self.setEnabled(False)
            self.write(
                self.windowTitle(),
                lambda s: commands.adjust_body(s, draft),
                self._written,
                self._refused,
            )
            return
        self._asking = True
        self._context.runner.read(self, lambda s: self._look_up(s, draft), self._judge, self._refused)

    def go_back(self) -> None:
        self._turn_to(max(self._step - 1, WHAT))

    def reject(self) -> None:
        if not self._touched():
            super().reject()
            return
        question = tr("Leave without saving? What you have typed here would be lost.")
        messages.confirm(self._context.look, self, question, tr("Leave without saving"), self._leave)

    def lay_by(self) -> None:
        if self._touched():
            said = {
                key: words for key, words in self.form.said().items() if key != "passed"
            }  # to be read anew
            more = {
                "people": self.people.said(),
                "votes": self.votes.said(),
                "handover": self.handover.said(),
            }
            self._context.typed.keep(self._key, self.windowTitle(), {**said, **more})

    def _say(self, said: Mapping[str, Any]) -> None:
        self.form.say(said)
        self.people.say(said["people"])
        self.votes.say(said["votes"])
        self.handover.say(said["handover"])

    def _touched(self) -> bool:
        told = self.people.leavers() or self.people.newcomers() or self.votes.candidates()
        return self.form.dirty or bool(told)

    def _leave(self) -> None:
        self._context.typed.forget(self._key)
        super().reject()

    def _whole(self, typed: AdjustmentDraft) -> AdjustmentDraft:
        return replace(
            typed, handover=self.handover.told(), leavers=self.people.leavers(),
            newcomers=self.people.newcomers(), candidates=self.votes.candidates(),
        )  # fmt: skip

    def _look_up(self, s: Session, draft: AdjustmentDraft) -> tuple[list[Finding], list[tuple[str, Hit]]]:
        """What the rules say, and what hangs on whoever leaves."""
        gone = {leaver.post for leaver in draft.leavers}
        names = dict.fromkeys(post.person for post in self._posts if post.id in gone)
        hits = [(name, hit) for name in names for hit in self._context.hangs_on(s, name)]
        here = ("organisation", self._body.id)
        left = [(name, hit) for name, hit in hits if (hit.feature, hit.id) != here]
        if ends_body(draft.kind):
            centre = kind_words()["centre_household"]
            stay = queries.centres_of_branch(s, self._body.id, draft.effective_on or date.today())
            left += [(centre, hit) for hit in stay]
        return queries.adjustment_findings(s, draft), left

    def _judge(self, answer: tuple[list[Finding], list[tuple[str, Hit]]]) -> None:
        self._asking = False
        found, hits = answer
        so_far = [each for each in found if each.blocks and STEP_OF.get(each.beside, WHAT) <= self._step]
        if so_far:
            self._refused(_error(so_far[0]))
            return
        self.people.explain("")
        self.votes.explain("")
        self.form.explain({})
        self.handover.show_hits(hits)
        self.handover.warn([sentence(_error(each)) for each in found])
        self._turn_to(self._step + 1)

    def _refused(self, error: Exception) -> None:
        self._asking = False
        self.setEnabled(True)
        if not isinstance(error, AppError) or error.field is None:
            messages.explain(self._context.look, self, error)
            return
        step = STEP_OF.get(error.field, WHAT)
        self._turn_to(step)
        self.people.explain(sentence(error) if step == WHO else "")
        voted = error.field == "candidates"
        self.votes.explain(sentence(error) if voted else "")
        if step != WHO and not voted and not self.form.refuse(error):
            messages.explain(self._context.look, self, error)

    def _written(self, _adjustment: int) -> None:
        self._context.typed.forget(self._key)
        self._context.toast(tr("Adjusted: {body}").format(body=self._body.name))
        self.accept()

    def _turn_to(self, step: int) -> None:
        self._step = step
        if step == NUMBERS:
            self.votes.offer(self.people.newcomers())
        self._pages.setCurrentIndex(step)
        self._steps.show_step(step)
        self._back.setVisible(step > WHAT)
        self.go.setText(tr("Put into effect") if step == CHECKS else tr("Next"))
        self.go.setAccessibleName(self.go.text())
        if page := self._pages.currentWidget():
            page.setFocus(Qt.FocusReason.OtherFocusReason)
            self.focusNextChild()

    def _suit(self, *_: object) -> None:
        """Ask only for what the kind of change needs, and fit the list of people to it."""
        kind = self.form.understood().kind
        asks = {
            "into_id": kind == "merger",
            "term_ends_on": kind in ("founding", "new_term"),
            "members": self._body.kind == "branch" and not ends_body(kind),
            "filing_no": not ends_body(kind),
        }
        self.votes.setVisible(not ends_body(kind))
        for key, asked in asks.items():
            self.form.ask(key, asked=asked)
        self.people.suit(kind)
        self._propose()

    def _propose(self) -> None:
        """The usual end of the new term, as long as nobody typed another."""
        typed: AdjustmentDraft = self.form.understood()
        box: Any = self.findChild(QWidget, "term_ends_on")
        if box is None or typed.effective_on is None or box.text() not in ("", self._proposed):
            return
        ends = term_proposed(self._body.kind, typed.effective_on)
        self._proposed = ends.isoformat() if ends else ""
        if typed.kind in ("founding", "new_term"):
            box.setText(self._proposed)

    def _form(self) -> Form:
        look, names = self._context.look, adjustment_words(party=self._party)
        others = self._context.peek(queries.merger_choices, self._body.id)
        nowhere = "" if others else self._nowhere()
        number = tr("Approval number") if self._party else tr("Approval or filing number")
        kind = choice("kind", tr("Kind of change"), [(kind, names[kind]) for kind in ADJUSTMENT_KINDS])
        begins = day("effective_on", tr("Counts from"), hint=tr("Whoever leaves does so the day before"))
        kind.edited.connect(lambda *_: self._suit())
        begins.edited.connect(lambda *_: self._propose())
        return Form(look, (
            kind, begins,
            line("reason", tr("Reason"), hint=tr("For example 任期届满, 工作调动, 因病辞职")),
            whole("members", tr("Full party members"), optional=True),
            day("term_ends_on", tr("The new term ends on"), optional=True),
            replace(choice("into_id", tr("Merged into"), others), hint=nowhere),
            day("held_on", tr("Day of the meeting"), optional=True),
            whole("due", tr("Due"), optional=True),
            whole("present", tr("Actually present"), optional=True),
            line("document_no", number, optional=not self._party, hint=tr("For secretary and deputy") if self._party else "", limit=60),
            line("filing_no", tr("Filing number"), optional=not self._party, hint=tr("For members") if self._party else "", limit=60),
            line("witness", tr("Handover seen by"), optional=True, limit=40),
            check("passed", tr("I have read this and go on")),
        ), self)  # fmt: skip

    def _nowhere(self) -> str:
        """Why there is nothing to choose."""
        own = self._context.peek(queries.level_words)
        said = tr(
            "No other {kind} stands nearby to be merged into. Add it first, or choose another kind of change."
        )
        return said.format(kind=kind_words(own)[self._body.kind])

    def _lay_out(self) -> None:
        look, stacked = self._context.look, self.form.stacked
        what = stacked(("kind", "effective_on"), ("reason",), ("into_id",), ("members", "term_ends_on"))
        numbers = stacked(("held_on", "due", "present"), ("document_no", "filing_no"))
        for page in (_padded(look, what), self.people, _padded(look, numbers, self.votes), self.handover):
            self._pages.addWidget(scrolled(page))
        cancel = Button(look, tr("Cancel"), "main", action=self.reject)
        head = plain(row(look, (self._steps, 1), margins=(6, 3, 6, 3)))
        foot = plain(row(look, cancel, None, self._back, self.go, margins=(6, 2.5, 6, 2.5)))
        self.setLayout(
            column(look, head, plain(self._reminder), rule(), (self._pages, 1), rule(), foot, gap=0)
        )
        self.go.setDefault(True)
        sized(look, self, 200, 150)


def _error(finding: Finding) -> RuleBroken:
    return RuleBroken(finding.code, field=finding.beside, **finding.facts)


def _padded(look: Look, *parts: QWidget) -> QWidget:
    return plain(column(look, *parts, None, gap=4, margins=(6, 4, 6, 4)))


def adjust(context: Context, body: BodyDetail, parent: QWidget, on: date | None = None) -> AdjustDialog:
    """Open the guided change of a body; from a look at another day (`on`) it says that it works on today's posts."""
    draft = context.peek(queries.adjustment_draft, body.id)
    posts = context.peek(queries.posts_held, body.id, date.today())
    dialog = AdjustDialog(context, body, replace(draft, effective_on=date.today()), posts, parent)
    dialog.remind(on)
    dialog.open()
    return dialog

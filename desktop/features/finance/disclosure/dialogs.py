"""The forms of a disclosure: which period, who reviewed it, where it hangs, what was asked, when it came down."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from desktop.core.errors import RuleBroken
from desktop.features.finance.commands import as_bookkeeper
from desktop.features.finance.disclosure import commands, queries, rules
from desktop.features.finance.disclosure.records import (
    ANSWERABLE,
    EVERY,
    PARTIES,
    Disclosure,
    DisclosureRule,
    PeriodDraft,
    PostDraft,
    QuestionDraft,
    ReviewDraft,
)
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.form import Form, choice, day, line, notes, whole
from desktop.ui.i18n import tr
from desktop.ui.layout import column, plain
from desktop.ui.record import refill
from desktop.ui.sentences import sentence
from desktop.ui.sentences_disclosure import reviewer_words
from desktop.ui.words import text

Save = Callable[[Session, Any], Any]


@dataclass(frozen=True, slots=True)
class Down:
    """The day a disclosure came off the board."""

    disclosure_id: int
    day: date | None = None


class Hanging(Editor):
    """Says among its fields what else has to be done first, such as a review, and keeps what is typed until then."""

    def __init__(self, context: Context, title: str, form: Form, command: Save, parent: QWidget) -> None:
        super().__init__(context, title, form, command, parent)
        self._first = column(context.look)
        self.first = plain(self._first)

    def _refused(self, error: Exception) -> None:
        refill(self._first)
        if not isinstance(error, RuleBroken) or error.field:
            super()._refused(error)
            return
        self.setEnabled(True)
        refill(self._first, messages.inline_message(self._context.look, "bad", sentence(error)))
        self._keep()
        self._show_wrong()


def every_words() -> dict[int, str]:
    """How often a compound is told, by the months of a period."""
    return {
        1: tr("Once a month"), 3: tr("Once a quarter"), 6: tr("Once in half a year"), 12: tr("Once a year"),
    }  # fmt: skip


def body_words() -> dict[str, str]:
    """Who may answer for a disclosure being hung in time."""
    return {
        "property": tr("Property company"), "committee": tr("Owners' committee"), "community": tr("Community"),
    }  # fmt: skip


def rule_words(rule: DisclosureRule) -> str:
    """`Once a quarter, hung within 30 days, for 15 days at least, at 1 places at least; Community answers for it.`"""
    said = tr("{every}, hung within {within} days after the period, for {hung} days and at {places} places at least").format(
        every=every_words()[rule.every], within=rule.within, hung=rule.hung, places=rule.places
    )  # fmt: skip
    if not rule.party:
        return said
    return tr("{rule}; {party} answers for it").format(rule=said, party=body_words()[rule.party])


def rule_editor(context: Context, rule: DisclosureRule, parent: QWidget) -> Editor:
    """How often, how soon, how long and at how many places a compound is told."""
    form = Form(context.look, (
        choice("every", tr("Disclosed"), [(months, every_words()[months]) for months in EVERY]),
        whole("within", tr("Days after the period by which it hangs")),
        whole("hung", tr("Days it hangs at least")),
        whole("places", tr("Places it hangs at, at least")),
        choice("party", tr("Who answers for it"), [(one, body_words()[one]) for one in ANSWERABLE], optional=True),
    ))  # fmt: skip
    save = _kept(context, rule.book_id, lambda s, typed, _by: commands.save_rule(s, typed))
    editor = Editor(context, tr("Rule of disclosure"), form, save, parent)
    form.load(rule)
    hint = tr(
        "Local rules differ: every quarter in Shanghai, every half year in Hangzhou. What hangs already stays as it is."
    )
    return editor.lay_out(
        ("every", "within"), ("hung", "places"), ("party",), below=text(hint, "caption", wrap=True)
    )


def period_editor(context: Context, book: int, parent: QWidget) -> Editor:
    """The period that is next by the rule, or another; a reason where it hung already."""
    told, first = context.peek(queries.told_periods)[book], context.peek(queries.began_on, book)
    rule = context.peek(queries.rule_of, book)
    first, last = rules.next_period(told, first, date.today(), rule.every)
    form = Form(context.look, (
        day("first", tr("From")), day("last", tr("To")),
        notes(context.look, "reason", tr("Why it is drawn up again"), optional=True),
    ))  # fmt: skip
    save = _kept(context, book, commands.draw_up)
    editor = Editor(context, tr("Draw up a disclosure"), form, save, parent)
    form.load(PeriodDraft(book, first, last))
    hint = tr(
        "The figures come from the vouchers that are posted. What waits as a draft is not in it, and is told."
    )
    return editor.lay_out(("first", "last"), ("reason",), below=text(hint, "caption", wrap=True))


def review_editor(context: Context, told: Disclosure, parent: QWidget) -> Editor:
    """Somebody who looked it through; who is still missing is offered first."""
    words = reviewer_words()
    year = rules.ends_year(told.sheet.first, told.sheet.last)
    parties = [(party, words[party]) for party in PARTIES if year or party != "auditor"]
    form = Form(context.look, (
        choice("party", tr("For whom"), parties),
        line("name", tr("Name"), limit=40),
        line("place", tr("Unit or door"), optional=True, hint=tr("Of an owner the door; it stands on no public paper")),
        day("day", tr("Day")),
        line("remark", tr("Opinion"), optional=True, limit=100),
    ))  # fmt: skip
    save = _kept(context, told.book_id, lambda s, typed, _by: commands.review(s, typed))
    editor = Editor(context, tr("Note a review"), form, save, parent)
    missing = next(iter(rules.lacking(told.reviews)), "owner")
    form.load(ReviewDraft(told.id, missing, day=date.today()))
    return editor.lay_out(("party",), ("name", "place"), ("day", "remark"))


def post_editor(context: Context, told: Disclosure, parent: QWidget) -> Editor:
    """Where it hangs and how long; from then on its figures stay."""
    form = Form(context.look, (
        line("places", tr("Where"), hint=tr("Several with 、 between them, for example 小区公示栏、各单元门厅")),
        day("begins_on", tr("From")), day("ends_on", tr("To")),
        line("posted_by", tr("Put up by"), limit=40),
    ))  # fmt: skip
    save = _kept(context, told.book_id, lambda s, typed, _by: commands.post(s, typed))
    editor = Hanging(context, tr("Put it on the board"), form, save, parent)
    editor.save_button.setText(tr("Put it on the board"))
    today, rule = date.today(), context.peek(queries.rule_of, told.book_id)
    form.load(PostDraft(told.id, "", today, today + timedelta(days=rule.hung or 0), "", told.version))
    return editor.lay_out(("places",), ("begins_on", "ends_on"), ("posted_by",), below=editor.first)


def question_editor(context: Context, told: Disclosure, draft: QuestionDraft, parent: QWidget) -> Editor:
    """What somebody asked, and what was answered."""
    look = context.look
    form = Form(look, (
        day("asked_on", tr("Day of the question")), line("asked_by", tr("Who asks"), limit=40, hint=tr("Masked on public papers")),
        notes(look, "words", tr("Question")),
        notes(look, "answer", tr("Answer"), optional=True),
        day("answered_on", tr("Answered on"), optional=True), line("answered_by", tr("Answered by"), optional=True, limit=40),
    ))  # fmt: skip
    save = _kept(context, told.book_id, lambda s, typed, _by: commands.save_question(s, typed))
    title = tr("Question and answer") if draft.id else tr("Note a question")
    editor = Editor(context, title, form, save, parent)
    form.load(draft)
    editor.lay_out(("asked_on", "asked_by"), ("words",), ("answer",), ("answered_on", "answered_by"))
    if draft.id:
        form.begin_at("answer")
    return editor


def down_editor(context: Context, told: Disclosure, parent: QWidget) -> Editor:
    """The day it came off the board."""
    form = Form(context.look, (day("day", tr("Taken down on")),))
    save = _kept(
        context, told.book_id, lambda s, typed, _by: commands.take_down(s, typed.disclosure_id, typed.day)
    )
    editor = Editor(context, tr("Take it down"), form, save, parent)
    form.load(Down(told.id, date.today()))
    return editor.lay_out(("day",), units=100)


def _kept(context: Context, book: int, act: Callable[[Session, Any, str], Any]) -> Save:
    """A command in the name of who keeps the books."""
    user = context.seat.user
    return lambda s, typed: as_bookkeeper(s, user, book, lambda by: act(s, typed, by))

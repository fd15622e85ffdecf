"""The dialogs that send a matter on its way, answer it, and take it up again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from desktop.features.worklist import commands, queries, rules
from desktop.features.worklist.dialogs.tasks import TaskNote, units_offered
from desktop.features.worklist.dialogs.words import route_words, verdict_words, way_words
from desktop.features.worklist.records import (
    ANSWER_WAYS,
    ATTEMPTS,
    ENDED,
    ROUTES,
    TASK_ROUTES,
    VERDICTS,
    AnswerDraft,
    EndDraft,
    RouteDraft,
)
from desktop.ui import messages
from desktop.ui.asides import Aside
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.form import Field, Form, choice, day, line, notes, suggested
from desktop.ui.i18n import tr

NOT_SATISFIED = ("again", "unit", "person", "deadline", "kept_closed")


def route_editor(context: Context, draft: RouteDraft, parent: QWidget) -> Editor:
    """Where a matter goes, who takes it up, and until when."""
    look = context.look
    reply = day("reply_by", tr("Resident hears by"), optional=True)
    form = Form(look, (
        choice("route", tr("Goes"), [(key, route_words()[key]) for key in ROUTES]),
        day("routed_on", tr("Taken up on")),
        reply,
        suggested("unit", tr("Unit responsible"), units_offered(context)),
        line("person", tr("Person"), optional=True, hint=tr("Without a name nobody feels meant")),
        day("finish_by", tr("To be done by")),
        notes(look, "reason", tr("Reason or remark"), lines=3),
    ))  # fmt: skip
    editor = Editor(context, tr("Send on its way"), form, commands.send_matter, parent)
    form.load(draft)

    _ask_while(form, ("unit", "person", "finish_by"), lambda now: now.route in TASK_ROUTES)
    _hear_in_time(form, reply, draft.reply_by)
    warned = TaskNote(context, form, ("routed_on", "finish_by"))
    return editor.lay_out(
        ("route",), ("routed_on", "reply_by"), ("unit", "person"), ("finish_by",), ("reason",), units=130,
        below=warned,
    )  # fmt: skip


def _hear_in_time(form: Form, reply: Field, offered: date | None) -> None:
    """The day offered for the answer comes no later than the work is to be done; one typed stays."""
    ours = {offered}

    def follow() -> None:
        now = form.understood()
        if offered is None or now.reply_by not in ours or now.route not in TASK_ROUTES:
            return
        hears = min(offered, now.finish_by or offered)
        if hears != now.reply_by:
            ours.add(hears)
            reply.write(hears)

    form.edited.connect(follow)


def answer_editor(context: Context, draft: AnswerDraft, parent: QWidget) -> Editor:
    """What the resident was told and said; what is done again or why not is asked only of who is not satisfied."""
    look = context.look
    form = Form(look, (
        day("answered_on", tr("Told on")),
        choice("way", tr("How"), [(key, way_words()[key]) for key in ANSWER_WAYS]),
        line("by", tr("Told by")),
        choice("verdict", tr("The resident is"), [(key, verdict_words()[key]) for key in VERDICTS]),
        notes(look, "words", tr("What was said"), lines=3, optional=True),
        line("again", tr("To be done again"), optional=True),
        suggested("unit", tr("Unit responsible"), units_offered(context), optional=True),
        line("person", tr("Person"), optional=True),
        day("deadline", tr("To be done by"), optional=True),
        notes(look, "kept_closed", tr("Or why it stays closed"), optional=True),
    ))  # fmt: skip
    editor = Editor(context, tr("Answer the resident"), form, commands.answer_matter, parent)
    form.load(draft)

    _ask_while(form, NOT_SATISFIED, lambda now: now.verdict == "not")
    return editor.lay_out(
        ("answered_on", "way", "by"), ("verdict",), TryNote(context, form), ("words",), ("again",), ("unit", "person", "deadline"),
        ("kept_closed",), units=150,
    )  # fmt: skip


class TryNote(Aside):
    """Says of whom nobody reached whether this try counts towards the days that close a matter, and how many do."""

    def look_for(self) -> None:
        draft: AnswerDraft = self._form.understood()
        day = draft.answered_on
        if draft.verdict != "unreached" or day is None:
            self.say()
            return

        def query(s: Session) -> tuple[str, tuple[int, bool, date | None]]:
            matter = queries.matter_detail(s, draft.matter_id)
            unreached = {one.answered_on for one in matter.answers if one.verdict == "unreached"}
            found = rules.try_on(matter.steps, unreached, matter.state, day)
            return matter.state, found

        self._context.runner.read(self, query, self.tell, lambda _gone: self.say())

    def tell(self, found: tuple[str, tuple[int, bool, date | None]]) -> None:
        state, (tries, counts, since) = found
        facts = {"count": tries, "needed": ATTEMPTS, "since": since}
        if state in ENDED:
            self.say()
            return
        if state not in rules.ANSWERABLE:
            words = tr("This try does not count: tries count once it is decided what becomes of the matter and nobody is at work on it.")  # fmt: skip
        elif counts:
            words = tr("Not reached for the {count}. time; it takes {needed}, each on another day.")
        else:
            words = tr("This try does not count: one a day does, from {since} on. {count} of {needed} count so far.")  # fmt: skip
        told = words.format(**facts)
        self.say(messages.inline_message(self._context.look, "info" if counts else "warn", told))


def reopen_editor(context: Context, draft: EndDraft, parent: QWidget) -> Editor:
    """Why a matter is taken up again."""
    form = Form(context.look, (
        day("day", tr("Taken up again on")),
        notes(context.look, "reason", tr("Reason"), lines=3),
    ))  # fmt: skip
    editor = Editor(context, tr("Take up again"), form, commands.reopen_matter, parent)
    form.load(draft)
    return editor.lay_out(("day",), ("reason",), units=110)


def _ask_while(form: Form, keys: Sequence[str], wanted: Callable[[Any], bool]) -> None:
    """Show fields only while they matter; before they have their place they may be hidden, never shown."""

    def ask() -> None:
        for key in keys:
            form.ask(key, asked=wanted(form.understood()))

    if not wanted(form.understood()):
        ask()
    form.edited.connect(ask)

"""Putting a paper on the board, taking it down, withdrawing it, and what was said of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from desktop.core.errors import RuleBroken
from desktop.core.text import SUBSTITUTE
from desktop.features.consultation import commands, queries, rules
from desktop.features.consultation.records import (
    Meeting,
    ObjectionDraft,
    Publication,
    PublicationDraft,
    TakeDownDraft,
    UnfileDraft,
    WithdrawDraft,
)
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.form import Form, choice, day, line, notes
from desktop.ui.i18n import tr
from desktop.ui.layout import column, plain
from desktop.ui.sentences import sentence
from desktop.ui.words import text


def paper_words() -> dict[str, str]:
    """What the papers for the board are called."""
    return {
        "minutes": tr("Minutes"),
        "narrative": tr("Minutes for the owners"),
        "results": tr("Results"),
        "announcement": tr("Announcement"),
    }


class Putting(Editor):
    """Asks before a text goes up as it was typed, though the program would word it otherwise by now, and before 〓 stands
    for what no font can draw."""

    meant = False
    substitute: str | None = None

    def _refused(self, error: Exception) -> None:
        match error:
            case RuleBroken(code="wording.outdated_signed"):
                self._ask(error, tr("Put up as typed"), self._as_typed)
            case RuleBroken(code="print.undrawable"):
                self._ask(error, tr("Print 〓 instead"), self._substituted)
            case _:
                super()._refused(error)

    def _ask(self, error: RuleBroken, act: str, do: Callable[[], None]) -> None:
        self.setEnabled(True)
        messages.confirm(self._context.look, self, sentence(error), act, do)

    def _as_typed(self) -> None:
        self.meant = True
        self.save()

    def _substituted(self) -> None:
        self.substitute = SUBSTITUTE
        self.save()

    def ask_again(self) -> None:
        """Something else is typed now: what was meant of the paper before is not meant of this one."""
        self.meant, self.substitute = False, None


def publish_editor(
    context: Context,
    meeting: Meeting,
    papers: Sequence[str],
    post: Callable[[Session, PublicationDraft, bool, str | None], Any],
    parent: QWidget,
) -> Editor:
    """Which paper, where, by whom, from when to when; `post` makes the paper and puts it up.

    Its last arguments are whether a text may hang as typed though it is outdated, and what is printed for characters
    no font can draw; else `post` raises `RuleBroken("wording.outdated_signed")` or `print.undrawable`, and that is asked.
    """
    form = Form(context.look, (
        choice("paper", tr("Paper"), [(paper, paper_words()[paper]) for paper in papers]),
        line("places", tr("Where"), hint=tr("Several with 、 between them, for example 小区公示栏、各单元门厅")),
        day("begins_on", tr("From")),
        day("ends_on", tr("To")),
        line("posted_by", tr("Put up by"), limit=40),
    ))  # fmt: skip
    told = text("", "soft", wrap=True)
    editor = Putting(
        context, tr("Put on the board"), form,
        lambda s, draft: post(s, draft, editor.meant, editor.substitute), parent,
    )  # fmt: skip
    form.load(_draft(context, meeting, papers))
    form.edited.connect(editor.ask_again)
    form.edited.connect(lambda: told.setText(_told(context, meeting, form.understood())))
    told.setText(_told(context, meeting, form.understood()))
    editor.save_button.setText(tr("Put up"))
    below = plain(column(context.look, told))
    return editor.lay_out(
        ("paper",), ("places",), ("begins_on", "ends_on"), ("posted_by",), below=below, about=meeting.id
    )


def take_down_editor(context: Context, publication: Publication, parent: QWidget) -> Editor:
    form = Form(context.look, (day("taken_down_on", tr("Taken down on")),))
    editor = Editor(context, tr("Taken down"), form, commands.take_down, parent)
    form.load(TakeDownDraft(publication.id, publication.version, date.today()))
    return editor.lay_out(("taken_down_on",), units=110)


def withdraw_editor(context: Context, publication: Publication, parent: QWidget) -> Editor:
    """Only with a reason; the paper stays on file, and a new edition may go up."""
    form = Form(context.look, (
        day("withdrawn_on", tr("Withdrawn on")),
        notes(context.look, "reason", tr("Why"), lines=3),
    ))  # fmt: skip
    editor = Editor(
        context, tr("Withdraw {mark}").format(mark=publication.mark), form, commands.withdraw, parent
    )
    form.load(WithdrawDraft(publication.id, publication.version, date.today()))
    editor.save_button.setText(tr("Withdraw"))
    said = text(
        tr("The paper stays in the file with this reason. A new edition may go up afterwards."),
        "soft",
        wrap=True,
    )
    return editor.lay_out(("withdrawn_on",), ("reason",), below=plain(column(context.look, said)))


def unfile_editor(context: Context, meeting: Meeting, parent: QWidget) -> Editor:
    """Take a filed meeting out of the file, only with a reason; that it was filed and opened stays on record."""
    form = Form(context.look, (
        day("opened_on", tr("File opened on")),
        line("opened_by", tr("Opened by"), limit=40),
        notes(context.look, "reason", tr("Why"), lines=3),
    ))  # fmt: skip
    editor = Editor(context, tr("Open the file again"), form, commands.unfile_meeting, parent)
    form.load(UnfileDraft(meeting.id, date.today()))
    editor.save_button.setText(tr("Open the file"))
    said = text(
        tr(
            "Papers can then be withdrawn, opinions answered and minutes mended as before. "
            "When it was filed and why it was opened stays in the file."
        ),
        "soft",
        wrap=True,
    )
    below = plain(column(context.look, said))
    return editor.lay_out(("opened_on", "opened_by"), ("reason",), below=below, about=meeting.id)


def objection_editor(context: Context, draft: ObjectionDraft, parent: QWidget) -> Editor:
    look = context.look
    form = Form(look, (
        day("raised_on", tr("Said on")),
        line("raised_by", tr("By whom"), optional=True, limit=40),
        notes(look, "words", tr("What is objected"), lines=3),
        notes(look, "answer", tr("Answer"), lines=3, optional=True),
        day("answered_on", tr("Answered on"), optional=True),
        line("answered_by", tr("Answered by"), optional=True, limit=40),
    ))  # fmt: skip
    editor = Editor(context, tr("Opinion on a paper"), form, commands.save_objection, parent)
    form.load(draft if draft.id else replace(draft, raised_on=date.today()))
    return editor.lay_out(
        ("raised_on", "raised_by"), ("words",), ("answer",), ("answered_on", "answered_by"), units=170
    )


def _draft(context: Context, meeting: Meeting, papers: Sequence[str]) -> PublicationDraft:
    """What is likeliest: from today, as long as the rule asks or until the meeting it announces, where and by whom the
    last one went up."""
    places, by = context.peek(queries.last_posting, meeting.draft.compound_id)
    today = date.today()
    until = meeting.draft.held_on if papers[0] == "announcement" else rules.earliest_end(meeting.rule, today)
    where = rules.where_to_hang(places, meeting)
    return PublicationDraft(meeting.id, papers[0], where, by or meeting.draft.recorder, today, until)


def _told(context: Context, meeting: Meeting, draft: PublicationDraft) -> str:
    """Under which number it goes up, what the rule asks, and whether it is late."""
    begins = draft.begins_on or date.today()
    number = context.peek(queries.next_number, meeting.id, begins.year)
    if draft.paper == "announcement":
        words = tr("It goes up as 公示〔{year}〕{number}号 and hangs until the meeting on {day}.")
        return words.format(year=begins.year, number=number, day=meeting.draft.held_on)
    said = tr("It goes up as 公示〔{year}〕{number}号; for {days} days at least, that is until {least}.").format(
        year=begins.year, number=number, days=meeting.rule.publish_for_days,
        least=rules.earliest_end(meeting.rule, begins),
    )  # fmt: skip
    late = rules.days_late(meeting, replace(draft, begins_on=begins))
    if not late:
        return said
    words = tr("This is {days} days late: it was due within {within} days after the meeting, by {due}.")
    due = rules.due_on(meeting)
    return f"{said}\n{words.format(days=late, within=meeting.rule.publish_within_days, due=due)}"

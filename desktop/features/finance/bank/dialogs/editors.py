"""The small forms of bank lines and books: on which subject one is booked, why a match is taken back, what goes out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from desktop.core.errors import RuleBroken
from desktop.features.finance.bank import commands
from desktop.features.finance.bank.dialogs.acting import named
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.form import Form, choice, day, line, notes
from desktop.ui.i18n import tr
from desktop.ui.words import text


@dataclass(frozen=True, slots=True)
class VoucherWish:
    """The voucher to be drafted of a line: on which subject, by whom."""

    line_id: int
    subject_id: int | None = None
    prepared_by: str = ""


@dataclass(frozen=True, slots=True)
class Undoing:
    """Why a line's match is taken back."""

    line_id: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """From which day to which day, both included; without them from the beginning, and to the end."""

    first: date | None = None
    last: date | None = None


def span_editor(context: Context, parent: QWidget) -> Editor:
    """Which time of the books goes out; what is asked for stands in `result_of_command`."""
    form = Form(context.look, (
        day("first", tr("From"), optional=True), day("last", tr("To"), optional=True),
    ))  # fmt: skip

    def check(_s: Session, told: Span) -> Span:
        if told.first and told.last and told.last < told.first:
            raise RuleBroken("export.ends_before_begin", field="last", first=told.first)
        return told

    editor = Editor(context, tr("Export the books"), form, check, parent)
    editor.save_button.setText(tr("Export…"))
    form.load(Span())
    hint = tr("Leave a day empty to take the books from their beginning, or to their end.")
    return editor.lay_out(("first", "last"), below=text(hint, "caption", wrap=True), units=110)


def voucher_editor(
    context: Context, book: int, wish: VoucherWish, subjects: Sequence[tuple[int, str]], parent: QWidget
) -> Editor:
    """Which subject a line is booked on."""
    form = Form(
        context.look,
        (
            choice("subject_id", tr("Account subject"), subjects),
            line("prepared_by", tr("Prepared by"), optional=True),
        ),
    )
    editor = Editor(
        context,
        tr("Draft the voucher of this line"),
        form,
        lambda s, told: named(context, book, lambda s, by: _draft(s, told, by))(s),
        parent,
    )
    form.load(wish)
    return editor.lay_out(("subject_id",), ("prepared_by",), units=110)


def _draft(s: Session, told: VoucherWish, by: str) -> int:
    return commands.draft_from_line(s, told.line_id, told.subject_id, by or told.prepared_by)


def unmatch_editor(context: Context, book: int, line_id: int, parent: QWidget) -> Editor:
    """Why a match is taken back; it stays on record."""
    form = Form(context.look, (notes(context.look, "reason", tr("Reason"), lines=3),))
    editor = Editor(
        context,
        tr("Take the match back"),
        form,
        lambda s, told: named(
            context, book, lambda s, _by: commands.unmatch(s, told.line_id, told.reason, date.today())
        )(s),
        parent,
    )
    form.load(Undoing(line_id))
    return editor.lay_out(("reason",), units=110)

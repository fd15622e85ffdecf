"""Closing a month or a year, and opening it again for a reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from desktop.core.errors import RuleBroken
from desktop.features.finance import commands, rules
from desktop.features.finance.records import Close
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.form import Form, notes, whole
from desktop.ui.i18n import tr


@dataclass(frozen=True, slots=True)
class Closing:
    """The month that is to be closed; the year alone closes all of it."""

    book_id: int
    year: int | None = None
    month: int | None = None


def close_editor(context: Context, book: int, period: int, parent: QWidget) -> Editor:
    """Close a month, or a year where no month is told; the last month that is over is offered."""
    look, user = context.look, context.seat.user
    form = Form(look, (
        whole("year", tr("Year")), whole("month", tr("Month"), optional=True),
    ))  # fmt: skip
    hint = messages.inline_message(
        look, "info", tr("Nothing more is posted into a closed month. Leave the month empty to close the whole year. A close can be taken back with a reason, and both stay on record."),
    )  # fmt: skip

    def save(s: Session, typed: Closing) -> int:
        if typed.year is None:
            raise RuleBroken("close.year_missing", field="year")
        if typed.month is not None and not 1 <= typed.month <= 12:
            raise RuleBroken("close.no_month", field="month")
        whole_year = typed.month is None and rules.is_year(typed.year)
        wanted = typed.year if whole_year else typed.year * 100 + (typed.month or 0)
        today = date.today()
        return commands.as_bookkeeper(
            s, user, book, lambda by: commands.close_period(s, book, wanted, today, by)
        )

    editor = Editor(context, tr("Close the books"), form, save, parent)
    editor.save_button.setText(tr("Close the books"))
    form.load(Closing(book, period // 100, period % 100))
    return editor.lay_out(("year", "month"), below=hint)


@dataclass(frozen=True, slots=True)
class Again:
    """Why a closed period is opened again."""

    close_id: int
    reason: str = ""


def open_again_editor(context: Context, book: int, close: Close, parent: QWidget) -> Editor:
    """Open a closed period again, and say why."""
    form = Form(context.look, (notes(context.look, "reason", tr("Why it is opened again")),))
    user = context.seat.user

    def save(s: Session, typed: Again) -> None:
        today = date.today()
        commands.as_bookkeeper(
            s, user, book, lambda by: commands.reopen_period(s, close.id, today, typed.reason, by)
        )

    title = tr("Open {period} again").format(period=rules.period_words(close.period))
    editor = Editor(context, title, form, save, parent)
    form.load(Again(close.id))
    return editor.lay_out(("reason",))

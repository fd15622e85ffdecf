"""The small forms of bank lines: on which subject one is booked, why a match is taken back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from desktop.features.finance.bank import commands
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.form import Form, choice, line, notes
from desktop.ui.i18n import tr


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


def voucher_editor(
    context: Context, wish: VoucherWish, subjects: Sequence[tuple[int, str]], parent: QWidget
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
        lambda s, told: commands.draft_from_line(s, told.line_id, told.subject_id, told.prepared_by),
        parent,
    )
    form.load(wish)
    return editor.lay_out(("subject_id",), ("prepared_by",), units=110)


def unmatch_editor(context: Context, line_id: int, parent: QWidget) -> Editor:
    """Why a match is taken back; it stays on record."""
    form = Form(context.look, (notes(context.look, "reason", tr("Reason"), lines=3),))
    editor = Editor(
        context,
        tr("Take the match back"),
        form,
        lambda s, told: commands.unmatch(s, told.line_id, told.reason, date.today()),
        parent,
    )
    form.load(Undoing(line_id))
    return editor.lay_out(("reason",), units=110)

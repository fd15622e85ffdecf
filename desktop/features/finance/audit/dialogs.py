"""The form of a finding: what, on which voucher, and who puts it right until when."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from desktop.features.finance.audit import commands
from desktop.features.finance.audit.records import FindingDraft
from desktop.features.finance.commands import as_bookkeeper
from desktop.features.worklist.records import USUAL_UNITS
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.form import Form, day, line, notes, suggested
from desktop.ui.i18n import tr


def finding_editor(context: Context, book: int, parent: QWidget) -> Editor:
    """Note a finding of an audit; its rectification is a task from then on."""
    look, user = context.look, context.seat.user
    form = Form(look, (
        notes(look, "words", tr("What the audit found")),
        line("voucher", tr("On voucher"), optional=True, limit=20, hint=tr("For example 2026-12")),
        day("found_on", tr("Found on")),
        line("found_by", tr("Found by"), limit=40, hint=tr("For example the audit office, or an owner")),
        suggested("unit", tr("Who puts it right"), USUAL_UNITS),
        line("person", tr("Person responsible"), optional=True, limit=40),
        day("finish_by", tr("Put right by")),
    ))  # fmt: skip

    def save(s: Session, typed: FindingDraft) -> int:
        return as_bookkeeper(s, user, book, lambda by: commands.report(s, typed, by))

    editor = Editor(context, tr("Note a finding"), form, save, parent)
    form.load(FindingDraft(book, found_on=date.today()))
    told = tr(
        "It becomes a task on the board of the compound, where everybody reads it. It is over once somebody else has accepted the work."
    )
    return editor.lay_out(
        ("words",), ("voucher", "found_on"), ("found_by", "unit"), ("person", "finish_by"),
        below=messages.inline_message(look, "info", told),
    )  # fmt: skip

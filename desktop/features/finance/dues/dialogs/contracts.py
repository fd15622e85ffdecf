"""A contract of income, and its end before its last day."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from desktop.features.finance import commands as finance
from desktop.features.finance import queries as books
from desktop.features.finance.dialogs.words import amount
from desktop.features.finance.dues import commands
from desktop.features.finance.dues.dialogs.words import (
    counted_words,
    due_at_words,
    part_words,
    period_words,
)
from desktop.features.finance.dues.records import Contract, ContractDraft, EndDraft
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.form import Form, check, choice, day, line, notes, whole
from desktop.ui.i18n import tr


def contract_editor(context: Context, draft: ContractDraft, parent: QWidget) -> Editor:
    """A new contract, or one that is mended."""
    subjects = context.peek(books.subject_choices, draft.book_id, "income", "deposit")
    form = Form(context.look, (
        line("number", tr("Contract number"), limit=40),
        choice("subject_id", tr("Subject of income"), subjects),
        line("party", tr("Other side"), limit=60, hint=tr("The unit or person that pays")),
        line("purpose", tr("Subject of the contract"), limit=60),
        line("place", tr("Place"), optional=True, limit=60, hint=tr("For example: north gate, lift of building 3")),
        day("begins_on", tr("First day")),
        day("ends_on", tr("Last day")),
        amount("amount", tr("Amount of a period in yuan")),
        choice("period", tr("Paid how often"), [*period_words().items()]),
        choice("counted", tr("Periods run"), [*counted_words().items()]),
        choice("part", tr("A period cut short costs"), [*part_words().items()]),
        whole("due_days", tr("Days to pay")),
        choice("due_at", tr("Days to pay counted from"), [*due_at_words().items()]),
        check("overlap_meant", tr("Another contract for this place on the same days is meant so")),
    ))  # fmt: skip
    user = context.seat.user

    def save(s: Session, typed: ContractDraft) -> int:
        return finance.as_bookkeeper(s, user, draft.book_id, lambda _by: commands.save_contract(s, typed))

    title = tr("Mend the contract") if draft.id else tr("New contract")
    editor = Editor(context, title, form, save, parent)
    form.load(draft)
    return editor.lay_out(
        ("number", "subject_id"), ("party", "purpose"), ("place", "amount"), ("begins_on", "ends_on"),
        ("period", "counted"), ("part",), ("due_days", "due_at"), ("overlap_meant",),
    )  # fmt: skip


def end_editor(context: Context, contract: Contract, parent: QWidget) -> Editor:
    """End a contract before its last day, and say why."""
    look, user, book = context.look, context.seat.user, contract.draft.book_id
    form = Form(look, (
        day("day", tr("Last day it holds")), notes(look, "reason", tr("Why it ends early")),
    ))  # fmt: skip
    told = tr(
        "What fell due until then stays due; what was received stays received. The contract stays on record."
    )

    def save(s: Session, typed: EndDraft) -> None:
        finance.as_bookkeeper(s, user, book, lambda _by: commands.end_contract(s, typed))

    title = tr("End contract {number}").format(number=contract.row.number)
    editor = Editor(context, title, form, save, parent)
    form.load(EndDraft(contract.row.id))
    return editor.lay_out(("day",), ("reason",), below=messages.inline_message(look, "info", told))

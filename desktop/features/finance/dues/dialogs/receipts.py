"""Money received on a contract, and sheets of daily totals."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from desktop.features.finance import commands as finance
from desktop.features.finance import queries as books
from desktop.features.finance.dialogs.words import amount
from desktop.features.finance.dues import commands, queries
from desktop.features.finance.dues.dialogs.words import each_words, kind_words
from desktop.features.finance.dues.records import Contract, ReceiptDraft, TotalsDraft
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.form import Form, choice, day, notes
from desktop.ui.i18n import tr


def receipt_editor(context: Context, contract: Contract, parent: QWidget) -> Editor:
    """Money received on a contract; the oldest period that is not paid is offered."""
    look, user, book = context.look, context.seat.user, contract.draft.book_id
    accounts = context.peek(books.account_choices, book)
    free = context.peek(queries.free_vouchers, book, contract.draft.subject_id or 0)
    form = Form(look, (
        amount("amount", tr("Received in yuan")),
        day("day", tr("Day")),
        choice("account_id", tr("Into account"), accounts),
        day("covers_from", tr("For the days from")),
        day("covers_to", tr("For the days until")),
        choice("voucher_id", tr("Stands in the books as"), [(None, tr("Not yet, draft a voucher")), *(
            (one, tr("{day} {text}, {amount} free").format(day=on, text=words, amount=left))
            for one, words, on, left in free
        )], optional=True),
    ))  # fmt: skip
    told = tr(
        "A voucher is drafted of it, to be posted under “Vouchers”. If the income stands in the books already, choose that voucher instead."
    )

    def save(s: Session, typed: ReceiptDraft) -> int:
        return finance.as_bookkeeper(s, user, book, lambda by: commands.save_receipt(s, typed, by))

    title = tr("Received on contract {number}").format(number=contract.row.number)
    editor = Editor(context, title, form, save, parent)
    offer = context.peek(queries.receipt_offer, contract.row.id, date.today())
    form.load(replace(offer, account_id=accounts[0][0]) if len(accounts) == 1 else offer)
    return editor.lay_out(
        ("amount", "day"), ("covers_from", "covers_to"), ("account_id",), ("voucher_id",),
        below=messages.inline_message(look, "info", told),
    )  # fmt: skip


def totals_editor(context: Context, draft: TotalsDraft, parent: QWidget) -> Editor:
    """A sheet of daily totals; its vouchers are drafted at once."""
    look, user = context.look, context.seat.user
    form = Form(look, (
        choice("kind", tr("Kind"), [*kind_words().items()]),
        choice("each", tr("Vouchers"), [*each_words().items()]),
        choice("account_id", tr("Into account"), context.peek(books.account_choices, draft.book_id)),
        choice("subject_id", tr("Subject of income"), context.peek(books.subject_choices, draft.book_id, "income")),
        notes(look, "lines", tr("Totals by day"), lines=8),
    ))  # fmt: skip
    told = tr(
        "On each line: day, number of payments, yuan, with blanks between, for example 2026-9-1 35 175.00. Rows copied in Excel can be pasted."
    )

    def save(s: Session, typed: TotalsDraft) -> list[int]:
        return finance.as_bookkeeper(s, user, draft.book_id, lambda by: commands.save_totals(s, typed, by))

    editor = Editor(context, tr("Daily totals"), form, save, parent)
    form.load(draft)
    return editor.lay_out(
        ("kind", "each"), ("account_id", "subject_id"), ("lines",),
        below=messages.inline_message(look, "info", told),
    )  # fmt: skip

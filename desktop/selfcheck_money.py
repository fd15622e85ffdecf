"""The dialogs of money, opened on the demo data by the self-check."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtWidgets import QDialog, QWidget

from desktop.features.finance import queries as finance
from desktop.features.finance.bank.dialogs import EntryDialog, VoucherWish, unmatch_editor, voucher_editor
from desktop.features.finance.dialogs import (
    Plan,
    account_editor,
    budget_editor,
    close_editor,
    entry_editor,
    open_again_editor,
    opening_editor,
    reverse_editor,
    subject_editor,
    transfer_editor,
)
from desktop.features.finance.payments.dialogs import (
    AgreementDialog,
    check_editor,
    payment_editor,
    ratify_editor,
    void_editor,
)
from desktop.features.finance.payments.records import CheckDraft, PaymentDraft, ReasonDraft
from desktop.features.finance.records import Entry
from desktop.features.finance.trail.page import TrailDialog
from desktop.ui.context import Context


def of_money(context: Context, window: QWidget) -> Iterator[QDialog]:
    """Every dialog of books, payments and bank statements."""
    yield from _of_finance(context, window)
    yield from _of_payments(context, window)
    yield from _of_bank(context, window)


def _of_finance(context: Context, window: QWidget) -> Iterator[QDialog]:
    (account, *_) = context.peek(finance.account_rows, 1)
    (subject, *_) = context.peek(finance.subject_rows, 1)
    draft, *posted = (
        context.peek(finance.voucher_detail, row.id) for row in context.peek(finance.voucher_rows, 1)
    )
    (close, *_) = context.peek(finance.closes, 1)
    yield account_editor(context, context.peek(finance.account_draft, account.id), window)
    yield opening_editor(context, account, window)
    yield subject_editor(context, subject, window)
    yield budget_editor(context, 1, subject, Plan(subject.id or 0, draft.year), window)
    for way in ("income", "expense"):
        yield entry_editor(context, Entry(1, way, draft.day), window)
    yield transfer_editor(context, Entry(1, "transfer", draft.day), window)
    yield reverse_editor(context, posted[0], window)
    yield TrailDialog(context, "voucher", posted[0].id, window)
    yield close_editor(context, 1, 202610, window)
    yield open_again_editor(context, 1, close, window)


def _of_payments(context: Context, window: QWidget) -> Iterator[QDialog]:
    """The demo data holds no payment: these open on one that is only being asked for."""
    yield payment_editor(context, PaymentDraft(applied_on=date.today()), window)
    yield check_editor(context, CheckDraft(1), window)
    yield void_editor(context, ReasonDraft(1), window)
    yield ratify_editor(context, ReasonDraft(1), window)
    yield AgreementDialog(context, 0, window)


def _of_bank(context: Context, window: QWidget) -> Iterator[QDialog]:
    yield voucher_editor(context, 1, VoucherWish(1), [(1, "停车场地费")], window)
    yield unmatch_editor(context, 1, 1, window)
    yield EntryDialog(context, 1, [], [], window)

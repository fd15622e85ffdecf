"""The dialogs of money, opened on the demo data by the self-check."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtWidgets import QDialog, QWidget

from desktop.core.money import Money
from desktop.features.finance import queries as finance
from desktop.features.finance.audit.dialogs import finding_editor
from desktop.features.finance.bank.dialogs import (
    EntryDialog,
    VoucherWish,
    span_editor,
    unmatch_editor,
    voucher_editor,
)
from desktop.features.finance.dialogs import (
    Plan,
    account_editor,
    budget_editor,
    close_editor,
    draft_editor,
    entry_editor,
    open_again_editor,
    opening_editor,
    reverse_editor,
    subject_editor,
    transfer_editor,
)
from desktop.features.finance.disclosure.dialogs import (
    down_editor,
    period_editor,
    post_editor,
    question_editor,
    review_editor,
)
from desktop.features.finance.disclosure.records import Disclosure, QuestionDraft, Sheet
from desktop.features.finance.dues import queries as dues
from desktop.features.finance.dues.dialogs import (
    contract_editor,
    end_editor,
    fund_editor,
    receipt_editor,
    top_up_editor,
    totals_editor,
)
from desktop.features.finance.dues.records import ContractDraft, FundDraft, TotalsDraft
from desktop.features.finance.payments.dialogs import (
    AgreementDialog,
    check_editor,
    payment_editor,
    ratify_editor,
    void_editor,
)
from desktop.features.finance.payments.records import CheckDraft, PaymentDraft, ReasonDraft
from desktop.features.finance.records import Entry, VoucherDraft
from desktop.features.finance.trail.page import TrailDialog
from desktop.ui.context import Context


def of_money(context: Context, window: QWidget) -> Iterator[QDialog]:
    """Every dialog of books, contracts, payments and bank statements."""
    yield from _of_finance(context, window)
    yield from _of_payments(context, window)
    yield from _of_bank(context, window)
    yield from _of_disclosure(context, window)
    yield from _of_dues(context, window)


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
    yield draft_editor(context, context.peek(finance.voucher_draft, draft.id), window)
    yield draft_editor(context, VoucherDraft(1), window)
    yield reverse_editor(context, posted[0], window)
    yield TrailDialog(context, "voucher", posted[0].id, window)
    yield close_editor(context, 1, 202610, window)
    yield finding_editor(context, 1, window)
    yield open_again_editor(context, 1, close, window)


def _of_disclosure(context: Context, window: QWidget) -> Iterator[QDialog]:
    """Open on a disclosure that is only being drawn up: the demo data holds none."""
    day, none = date(2026, 9, 30), Money(0)
    sheet = Sheet(date(2026, 7, 1), day, none, none, None, (), "")
    told = Disclosure(1, 1, 1, "华新小区", "2026-1", "drafted", sheet, day, "", "", "", None, None, "", None)
    yield period_editor(context, 1, window)
    yield review_editor(context, told, window)
    yield post_editor(context, told, window)
    yield question_editor(context, told, QuestionDraft(1), window)
    yield down_editor(context, told, window)


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
    yield span_editor(context, window)
    yield EntryDialog(context, 1, [], [], window)


def _of_dues(context: Context, window: QWidget) -> Iterator[QDialog]:
    contract = context.peek(dues.contract, 1, date.today())
    yield contract_editor(context, ContractDraft(1), window)
    yield contract_editor(context, contract.draft, window)
    yield receipt_editor(context, contract, window)
    yield end_editor(context, contract, window)
    yield totals_editor(context, TotalsDraft(1), window)
    yield fund_editor(context, 1, FundDraft(1), window)
    yield top_up_editor(context, 1, window)

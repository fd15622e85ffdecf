"""Parts of the page of payments that only show: a line of the list, the basis, the account, the trail."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from desktop.core.money import Money
from desktop.features.finance.payments import rules
from desktop.features.finance.payments.dialogs import (
    act_words,
    label_words,
    remark_messages,
    state_status,
)
from desktop.features.finance.payments.records import Payment, PaymentRow
from desktop.features.finance.payments.rules import content_digest
from desktop.features.finance.records import CashLine
from desktop.features.finance.rules import last_four
from desktop.ui.context import Context
from desktop.ui.i18n import joined, tr
from desktop.ui.layout import TOP, column, plain, row, rule, wide
from desktop.ui.lists import Entry
from desktop.ui.painted import OneLine
from desktop.ui.theme import Look
from desktop.ui.words import Button, amount, text

LINES = 6
"""Lines of the account that are shown beside a payment."""

DIGITS = 12
WHEN, SUM = 14, 26


def entry(payment: PaymentRow) -> Entry:
    """Purpose and amount, number and day, and how it stands."""
    status = state_status(payment.state, payment.signed, returned=payment.returned)
    return Entry(
        payment.id,
        payment.purpose,
        joined((payment.number, f"{payment.applied_on:%m-%d}")),
        status,
        f"{payment.amount}",
    )


def remark_notes(context: Context, payment: Payment, today: date) -> list[QWidget]:
    """A note for each thing worth a look."""
    return remark_messages(context.look, rules.remarks(payment, today))


def basis_view(context: Context, payment: Payment, today: date) -> QWidget:
    """What the payment rests on, the account and what is left of it, the invoice, who verified, what was paid."""
    draft, look = payment.draft, context.look
    late = rules.overdue(payment, today)
    told = (
        (tr("Basis"), payment.basis_told),
        (tr("Approved afterwards"), _ratified(payment, late)),
        (tr("Contract"), joined((draft.contract_no, draft.contract_party))),
        (tr("Payee's account"), f"{draft.payee_bank} {draft.payee_account}".strip()),
        (tr("Paid from"), f"{payment.account} {last_four(payment.account_no)}".strip()),
        (tr("Left afterwards"), _left(payment)),
        (tr("Budget subject"), payment.subject),
        (tr("Invoice"), joined((draft.invoice_no, str(draft.invoice_on or "")))),
        (tr("Work verified"), joined((payment.checked_by, str(payment.checked_on or ""), payment.check_words))),
        (tr("Paid"), _paid(payment)),
        (tr("Voucher"), payment.voucher),
        (tr("Why"), payment.end_reason),
        (tr("Attachments"), _files(payment)),
        (tr("Agreement"), payment.agreement.draft.number if payment.agreement else ""),
        (tr("Check digits"), content_digest(payment)[:DIGITS]),
    )  # fmt: skip
    bad = tr("Approved afterwards") if late else None
    lines = [_fact(look, label, words, "bad" if label == bad else "body") for label, words in told if words]
    go = payment.meeting_id
    if go is not None:
        lines.append(
            Button(look, tr("Go to the meeting"), "link", action=lambda: context.open("consultation", go))
        )
    return plain(column(look, text(tr("Basis and attachments"), "heading"), *lines, None, gap=1.5))


def _fact(look: Look, label: str, words: str, role: str = "body") -> QWidget:
    return plain(row(look, (wide(look, text(label, "soft", wrap=True), 24), 0, TOP), (text(words, role, wrap=True, selectable=True), 1), gap=2))  # fmt: skip


def _ratified(payment: Payment, late: int) -> str:
    if payment.draft.basis != "emergency":
        return ""
    due = tr("due by {day}").format(day=payment.draft.report_by)
    if late:
        return joined((due, tr("{days} days overdue").format(days=late)))
    if not payment.ratified:
        return due
    parts = [str(payment.ratified_on), payment.ratified]
    if after := rules.late_ratified(payment):
        parts += [due, tr("{days} days late").format(days=after)]
    return joined(parts)


def _left(payment: Payment) -> str:
    balance = payment.others.balance
    if balance is None or payment.state in ("booked", "refused", "voided"):
        return ""
    return tr("{amount} yuan").format(amount=Money(balance.fen - payment.amount.fen))


def _paid(payment: Payment) -> str:
    if payment.paid is None:
        return ""
    return joined((str(payment.paid_on or ""), str(payment.paid), payment.bank_no, payment.paid_by))


def _files(payment: Payment) -> str:
    words = label_words()
    counted: dict[str, int] = {}
    for file in payment.files:
        label = words.get(file.label, tr("File"))
        counted[label] = counted.get(label, 0) + 1
    return tr(", ").join(
        tr("{label} {count}").format(label=label, count=count) for label, count in counted.items()
    )


def account_view(look: Look, lines: list[CashLine]) -> QWidget:
    """The newest lines of the account: day, what for, in or out, what was left."""
    shown: list[object] = [text(tr("The account, last entries"), "heading")]
    for one in lines:
        moved = one.income if one.income is not None else Money(-one.expense.fen if one.expense else 0)
        shown += [
            plain(row(
                look, wide(look, text(f"{one.day:%m-%d}", "soft"), WHEN), (OneLine(look, one.text), 1),
                wide(look, amount(str(moved)), SUM), wide(look, amount(str(one.balance)), SUM), gap=1.5,
            )),
            rule(),
        ]  # fmt: skip
    if not lines:
        shown.append(text(tr("Nothing booked yet."), "soft"))
    return plain(column(look, *shown, None, gap=1))


def trail_view(look: Look, payment: Payment) -> QWidget:
    """Everything that happened, the newest first, and the signatures that count no more."""
    words = act_words()
    lines = [
        _fact(
            look,
            f"{one.at.astimezone():%m-%d %H:%M}",
            joined((words[one.act], one.by, one.words)),
        )
        for one in reversed(payment.trail)
    ]
    void = [
        _fact(
            look,
            tr("No more valid"),
            f"{one.name}（{one.post}）{one.at.astimezone():%m-%d %H:%M}，{one.void_reason}",
        )
        for one in payment.voided
    ]
    return plain(column(look, text(tr("What happened so far"), "heading"), *void, *lines, gap=1))

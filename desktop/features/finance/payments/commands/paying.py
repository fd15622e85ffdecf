"""What happens once three people have signed: the bank pays, the books take it up, an emergency is approved afterwards."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy.orm import Session

from desktop.core.attachments import Stored
from desktop.core.errors import RuleBroken
from desktop.features.finance import commands as books
from desktop.features.finance import queries as ledger
from desktop.features.finance.payments import entities, queries, rules
from desktop.features.finance.payments.commands.rows import acting, day_of, note, payment_of
from desktop.features.finance.payments.records import (
    OPEN_STATES,
    BookDraft,
    PayDraft,
    Payment,
    PaymentDraft,
    ReasonDraft,
    SlipDraft,
)
from desktop.features.finance.payments.rules import Who
from desktop.features.finance.records import LineDraft, VoucherDraft
from desktop.features.finance.rules import period_of

SLIP = "slip"


def pay_payment(s: Session, draft: PayDraft, by: int | None, now: datetime) -> None:
    """Put on record what the bank paid, with its number and slip.

    Raises `RuleBroken` as `rules.check_paid`, `rules.require_resolved` and `rules.require_unmoved` do, `payment.signatures_broken` when it is not
    three people who signed what stands there, `payment.petty_of_fund` for cash out of the maintenance fund, signed when it could
    be, as `rules.check_cashier` does, as `acting` does for who is no cashier; `NotFound`.
    """
    row, today = payment_of(s, draft.payment_id), day_of(now)
    payment = queries.payment_detail(s, row.id, today)
    me = acting(s, by, "cashier", row.place_id, today)
    cashier = me if me.user is not None else Who(name=draft.by.strip())
    rules.check_paid(payment, draft, today, queries.bank_no_used(s, payment, draft.bank_no))
    if _cash_of_fund(s, payment.draft):
        raise RuleBroken("payment.petty_of_fund")
    rules.require_resolved(payment.draft, payment.others)
    rules.require_unmoved(payment, queries.moved(s, payment))
    if not rules.whole(payment):
        raise RuleBroken("payment.signatures_broken")
    rules.check_cashier(payment, cashier)
    keep_slip(s, row, draft.files)
    row.state, row.paid_on, row.paid = "paid", draft.paid_on, draft.paid
    row.bank_no, row.paid_by = draft.bank_no.strip(), cashier.name
    less = f"，少于批准的{payment.amount}元" if draft.paid != payment.amount else ""
    note(s, row, "paid", cashier.name, now, words=f"{draft.paid}元，{row.bank_no}{less}")
    if not draft.files:
        note(s, row, "no_slip", cashier.name, now)


def add_slip(s: Session, draft: SlipDraft, by: int | None, now: datetime) -> None:
    """Keep the bank's slip of a payment that was reported as paid without it; of one that is booked it proves the voucher too.

    Raises `RuleBroken` beside `by` (missing), `payment.slip_none`, `payment.not_paid_yet`, as `acting` does for who is no
    cashier; `NotFound`.
    """
    row = payment_of(s, draft.payment_id)
    me = acting(s, by, "cashier", row.place_id, day_of(now))
    if row.state not in ("paid", "booked"):
        raise RuleBroken("payment.not_paid_yet")
    if not (me.name or draft.by.strip()):
        raise RuleBroken("payment.cashier_missing", "by")
    if not draft.files:
        raise RuleBroken("payment.slip_none")
    keep_slip(s, row, draft.files)
    if row.voucher_id is not None:
        books.add_proof(s, row.voucher_id, draft.files, SLIP)
    told = "、".join(file.name for file in draft.files)
    note(s, row, "slip", me.name or draft.by.strip(), now, words=told)


def keep_slip(s: Session, row: entities.Payment, files: Iterable[Stored]) -> None:
    """What the bank told of a payment, beside what was signed."""
    s.add_all(
        entities.PaymentFile(
            payment_id=row.id, label=SLIP, name=file.name, digest=file.digest, size=file.size, kind=file.kind
        )
        for file in files
    )
    s.flush()
    s.expire(row, ["files"])


def book_payment(s: Session, payment_id: int, by: int | None, now: datetime) -> str:
    """Take a paid payment up in the books: its subject, or the petty cash that it was drawn for, is debited, its account
    credited with what was really paid, on the day of payment, or today with that day in words where its month is closed (a voucher that was taken back is booked
    again after the close), with every file as proof. Returns the number of the voucher in its year.

    Raises `RuleBroken("payment.not_paid")`, `payment.no_petty`, as `acting` does for who is no bookkeeper, as `rules.check_bookkeeper` and
    `rules.require_not_in_opening` do, and as the books do for a month that is closed or a subject that ended; `NotFound`.
    """
    row, me = _to_book(s, payment_id, by, now)
    payment = queries.payment_detail(s, row.id, day_of(now))
    rules.check_bookkeeper(payment, me)
    number = _book(s, payment, me, now)
    note(s, row, "booked", me.name, now, words=number)
    return number


def rebook_payment(s: Session, draft: BookDraft, by: int | None, now: datetime) -> str:
    """Take a payment whose voucher was taken back up in the books again, on another subject if the first was wrong; what
    was signed and paid stays, amount, account and payee above all, and the trail tells both subjects.

    Returns the number as `book_payment` does, and raises as it does; besides `payment.not_taken_back` (cash drawn has no other subject to go to), and beside
    `subject_id` `payment.subject_missing` for none, or one that no money of this book is spent on, and as `rules.require_held` does.
    """
    row, me = _to_book(s, draft.payment_id, by, now)
    payment = queries.payment_detail(s, row.id, day_of(now))
    if not payment.taken_back or payment.draft.petty:
        raise RuleBroken("payment.not_taken_back")
    rules.check_bookkeeper(payment, me)
    offered = dict(queries.subjects_offered(s, row.account_id))
    subject = offered.get(draft.subject_id or 0)
    if subject is None:
        raise RuleBroken("payment.subject_missing", "subject_id")
    anew = replace(payment.draft, subject_id=draft.subject_id)
    rules.require_held(payment.paid or payment.amount, queries.deposit_left(s, anew), "subject_id")
    number = _book(s, payment, me, now, draft.subject_id)
    other = f"，科目{subject}（申请时为{payment.subject}）" if draft.subject_id != row.subject_id else ""
    note(s, row, "booked", me.name, now, words=f"{number}{other}")
    return number


def _to_book(s: Session, payment_id: int, by: int | None, now: datetime) -> tuple[entities.Payment, Who]:
    row = payment_of(s, payment_id)
    me = acting(s, by, "bookkeeper", row.place_id, day_of(now))
    if row.state != "paid":
        raise RuleBroken("payment.not_paid")
    return row, me


def _book(s: Session, payment: Payment, me: Who, now: datetime, subject_id: int | None = None) -> str:
    rules.require_not_in_opening(payment)
    row, told = payment_of(s, payment.id), _voucher(s, payment, day_of(now), subject_id)
    voucher = books.save_voucher(s, told)
    for file in payment.files:
        stored = Stored(file.digest, file.name, file.size, file.kind)
        books.add_proof(s, voucher, [stored], file.label)
    number = f"{told.day.year if told.day else ''}-{books.post_voucher(s, voucher, me.name)}"
    row.voucher_id, row.booked_on, row.state = voucher, day_of(now), "booked"
    s.flush()
    return number


def _voucher(s: Session, payment: Payment, today: date, subject_id: int | None) -> VoucherDraft:
    draft, paid = payment.draft, payment.paid
    lines = (
        replace(_spent(s, draft, subject_id), debit=paid),
        LineDraft(account_id=draft.account_id, credit=paid),
    )
    book = queries.account_of(s, draft.account_id or 0).book_id
    day, words = payment.paid_on, f"付款申请{payment.number}"
    if day is not None and ledger.closed(s, book, period_of(day)):
        day, words = today, f"{words}，{day:%Y-%m-%d}付款，当月已结账"
    text = f"付{draft.payee}：{draft.purpose}（{words}）"
    return VoucherDraft(book, day, text, lines, books.PAYMENT, payment.id, payment.paid_by)


def _spent(s: Session, draft: PaymentDraft, subject_id: int | None) -> LineDraft:
    """Cash that is drawn lies in the petty cash until something is bought with it, which is booked then. What was drawn from
    the maintenance fund while that could be is spent on its subject: it never lies with common income (物业管理条例 53)."""
    if not draft.petty or _cash_of_fund(s, draft):
        return LineDraft(subject_id=subject_id or draft.subject_id)
    cash = queries.petty_account(s, draft.account_id)
    if cash is None:
        raise RuleBroken("payment.no_petty")
    return LineDraft(account_id=cash[0])


def _cash_of_fund(s: Session, draft: PaymentDraft) -> bool:
    return draft.petty and queries.account_of(s, draft.account_id or 0).of_fund


def ratify_payment(s: Session, draft: ReasonDraft, by: int | None, now: datetime) -> None:
    """Note by which resolution an emergency was approved afterwards.

    Raises `RuleBroken` beside `day` or `reason`, `payment.no_emergency`, `payment.ratified_draft` for what is not asked for
    yet and may still change, `payment.ratified_already` (what stands on record
    is not written over), as `acting` does, `NotFound`.
    """
    row, today = payment_of(s, draft.payment_id), day_of(now)
    me = acting(s, by, "applicant", row.place_id, today)
    if row.basis != "emergency" or row.state in ("refused", "voided"):
        raise RuleBroken("payment.no_emergency")
    if row.state in OPEN_STATES:
        raise RuleBroken("payment.ratified_draft")
    if row.ratified:
        raise RuleBroken("payment.ratified_already", day=row.ratified_on, words=row.ratified)
    rules.check_ratified_day(queries.payment_detail(s, row.id, today), draft.day, today)
    if not draft.reason.strip():
        raise RuleBroken("payment.ratified_missing", "reason")
    row.ratified_on, row.ratified = draft.day, draft.reason.strip()
    note(s, row, "ratified", me.name or row.applicant, now, words=row.ratified)

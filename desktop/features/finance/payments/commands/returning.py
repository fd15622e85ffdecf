"""The bank sends back what it paid (退汇): the payment ends, and frees its invoice and its part of the contract."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from desktop.core.errors import RuleBroken
from desktop.features.finance.payments import queries, rules
from desktop.features.finance.payments.commands.paying import keep_slip
from desktop.features.finance.payments.commands.rows import acting, day_of, note, payment_of
from desktop.features.finance.payments.records import ReturnDraft


def return_payment(s: Session, draft: ReturnDraft, by: int | None, now: datetime) -> None:
    """Put on record that the bank sent the money of a payment back, on which day and why; signatures, slip and what was paid
    stay on record, and it is asked for anew.

    Raises `RuleBroken` as `rules.check_returned` does, beside `by` (nobody is signed in and no cashier told), beside
    `reason`, as `acting` does for who is no cashier; `NotFound`.
    """
    row, today = payment_of(s, draft.payment_id), day_of(now)
    me = acting(s, by, "cashier", row.place_id, today)
    payment, red_on = queries.payment_detail(s, row.id, today), queries.last_red(s, row.id)
    rules.check_returned(payment, draft.day, today, red_on)
    if not (me.name or draft.by.strip()):
        raise RuleBroken("payment.cashier_missing", "by")
    if not draft.reason.strip():
        raise RuleBroken("payment.reason_missing", "reason")
    keep_slip(s, row, draft.files)
    words = f"{row.paid}元，{row.paid_on}付款，{draft.day}退回：{draft.reason.strip()}"
    row.state, row.ended_on, row.paid_on = "voided", draft.day, None
    row.end_reason = f"银行退汇，{words}"
    note(s, row, "returned", me.name or draft.by.strip(), now, words=words)

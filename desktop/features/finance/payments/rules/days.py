"""Which days of a payment and of those who sign it can be: in order with each other, and none that is still to come."""

from __future__ import annotations

from datetime import date, timedelta

from desktop.core.errors import RuleBroken
from desktop.features.finance.payments.records import Agreement, Others, Payment, PaymentDraft

YEAR_DAYS = 366
"""Days back to which an application may be dated: what is older is asked for anew."""

REPORT_DAYS = 62
"""Days within which an emergency is approved afterwards: the committee meets every two months (domain 2.13), so its next
meeting has been by then."""


def require_come(day: date, today: date, field: str) -> None:
    """Raises `RuleBroken("payment.day_ahead")` beside `field` for a day that has not come."""
    if day > today:
        raise RuleBroken("payment.day_ahead", field, day=day)


def check_asked_day(draft: PaymentDraft, today: date) -> None:
    """Raises `RuleBroken` beside `applied_on` (still to come, more than a year back), `invoice_on` (still to come) or
    `report_by` (before the application, or later than the next meetings of the committee)."""
    asked = draft.applied_on or today
    require_come(asked, today, "applied_on")
    if asked < today - timedelta(YEAR_DAYS):
        raise RuleBroken("payment.day_long_ago", "applied_on", day=asked)
    if draft.invoice_on is not None:
        require_come(draft.invoice_on, today, "invoice_on")
    if draft.basis != "emergency" or draft.report_by is None:
        return
    if draft.report_by < asked:
        raise RuleBroken("payment.report_too_early", "report_by", day=asked)
    if draft.report_by > asked + timedelta(REPORT_DAYS):
        raise RuleBroken(
            "payment.report_too_late", "report_by", last=asked + timedelta(REPORT_DAYS), days=REPORT_DAYS
        )


def check_within(draft: PaymentDraft, agreement: Agreement | None, others: Others) -> None:
    """Raises `RuleBroken` beside the day that lies outside of what is on record: asked for before the account or its first
    agreement was there, to be approved afterwards when the agreement holds no more."""
    if draft.applied_on is not None and others.since is not None and draft.applied_on < others.since:
        raise RuleBroken("payment.before_account", "applied_on", since=others.since)
    last = agreement.draft.ends_on if agreement else None
    if (
        agreement
        and draft.basis == "emergency"
        and last is not None
        and draft.report_by
        and draft.report_by > last
    ):
        raise RuleBroken(
            "payment.report_after_agreement", "report_by", number=agreement.draft.number, last=last
        )


def require_in_force(payment: Payment, day: date, field: str | None = None) -> None:
    """Raises `RuleBroken("payment.agreement_over")` beside `field` on a day after the last of the agreement a payment was
    sent under: who signs by it, and up to which amounts, is for the one that follows (domain 4.3 setup)."""
    agreement = payment.agreement
    if agreement is not None and not agreement.holds(day):
        terms = agreement.draft
        raise RuleBroken(
            "payment.agreement_over",
            field,
            number=terms.number,
            last=terms.ends_on,
            name=payment.draft.applicant,
        )


def check_checked_day(day: date | None, since: date | None, today: date) -> None:
    """Raises `RuleBroken` beside `checked_on`: missing, still to come, before the account or its agreement was there."""
    if day is None:
        raise RuleBroken("payment.day_missing", "checked_on")
    require_come(day, today, "checked_on")
    if since is not None and day < since:
        raise RuleBroken("payment.before_account", "checked_on", since=since)


def last_signed(payment: Payment) -> date | None:
    """The office's own day of the last signature that counts."""
    counting = (one.at.astimezone().date() for one in payment.signatures if one.voided_at is None)
    return max(counting, default=None)


def check_paid_day(payment: Payment, day: date | None, today: date) -> None:
    """Raises `RuleBroken` beside `paid_on`: missing, still to come, before the last of three had signed, after the end of
    the agreement they signed under, or before the opening balance of its account, which could never be booked."""
    if day is None:
        raise RuleBroken("payment.paid_day_missing", "paid_on")
    require_come(day, today, "paid_on")
    since = max((one for one in (payment.approved_on, last_signed(payment)) if one), default=None)
    if since is not None and day < since:
        raise RuleBroken("payment.paid_too_early", "paid_on", since=since)
    require_in_force(payment, day, "paid_on")
    if (opening := payment.others.opening) and day < opening[0]:
        raise RuleBroken("payment.paid_before_opening", "paid_on", opening=opening[0], name=opening[1])


def in_opening(payment: Payment) -> bool:
    """Whether it was paid before the opening balance of its account, which holds it."""
    paid, opening = payment.paid_on, payment.others.opening
    return paid is not None and opening is not None and paid < opening[0]


def require_not_in_opening(payment: Payment) -> None:
    """Raises `RuleBroken("payment.in_opening")` for what was paid before the opening balance of its account, which holds it
    already; booked on a later day it would count twice (会计法 9)."""
    opening = payment.others.opening
    if opening is not None and in_opening(payment):
        raise RuleBroken("payment.in_opening", day=payment.paid_on, opening=opening[0], name=opening[1])


def check_ended_day(payment: Payment, day: date | None, today: date) -> None:
    """Raises `RuleBroken` beside `day`: missing, still to come, before the last thing that was done with the payment."""
    if day is None:
        raise RuleBroken("payment.day_missing", "day")
    require_come(day, today, "day")
    done = (payment.draft.applied_on, payment.sent_on, payment.approved_on, last_signed(payment))
    last = max((one for one in done if one), default=day)
    if day < last:
        raise RuleBroken("payment.ended_too_early", "day", last=last)


def check_returned(payment: Payment, day: date | None, today: date, red_on: date | None) -> None:
    """Raises `RuleBroken("payment.not_to_return")` for what was not paid, or stands in a voucher; beside `day`: missing,
    still to come, before the bank paid, and in a later month than that until which the books tell of it, by the voucher
    that was taken back on `red_on`: the end of the month would show money that the bank had not got (会计法 17).

    What an opening balance holds raises `payment.in_opening`, unless it had come back by then.
    """
    if payment.state != "paid" or payment.paid_on is None:
        raise RuleBroken("payment.not_to_return")
    if day is None:
        raise RuleBroken("payment.day_missing", "day")
    require_come(day, today, "day")
    if day < payment.paid_on:
        raise RuleBroken("payment.returned_too_early", "day", day=payment.paid_on)
    opening = payment.others.opening
    if opening is not None and in_opening(payment):
        if day >= opening[0]:
            require_not_in_opening(payment)
        return
    told = red_on or payment.paid_on
    if (told.year, told.month) < (day.year, day.month):
        raise RuleBroken("payment.returned_unbooked", "day", day=payment.paid_on)


def check_ratified_day(payment: Payment, day: date | None, today: date) -> None:
    """Raises `RuleBroken` beside `day`: missing, still to come, before the money was asked for: that is no approval
    afterwards but a resolution."""
    if day is None:
        raise RuleBroken("payment.day_missing", "day")
    require_come(day, today, "day")
    if payment.draft.applied_on is not None and day < payment.draft.applied_on:
        raise RuleBroken("payment.ratified_too_early", "day", day=payment.draft.applied_on)

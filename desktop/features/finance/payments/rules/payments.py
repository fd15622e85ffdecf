"""What a payment must have before it may be asked for, signed and paid, and what is worth a look (domain 4.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from desktop.core.errors import RuleBroken
from desktop.core.money import Money
from desktop.core.text import folded
from desktop.features.finance.payments.records import (
    CONTENT_LABELS,
    PARTIES,
    PAY_DAYS,
    Agreement,
    Others,
    PayDraft,
    Payment,
    PaymentDraft,
    Remark,
)
from desktop.features.finance.payments.rules.agreements import mandate_remarks, without_signatory
from desktop.features.finance.payments.rules.basis import (
    FUND_BASES,
    basis_remarks,
    by_assembly,
    fund_remarks,
    require_contract,
    require_held,
    require_resolved,
)
from desktop.features.finance.payments.rules.days import check_asked_day, check_paid_day, check_within
from desktop.features.finance.payments.rules.resets import reset_remarks

REQUIRED = {
    "account_id": "payment.account_missing",
    "purpose": "payment.purpose_missing",
    "amount": "payment.amount_missing",
    "payee": "payment.payee_missing",
    "payee_account": "payment.payee_account_missing",
    "subject_id": "payment.subject_missing",
    "applicant": "payment.applicant_missing",
    "applied_on": "payment.day_missing",
}

CONTRACT = {
    "contract_no": "payment.contract_no_missing",
    "contract_party": "payment.contract_party_missing",
    "contract_amount": "payment.contract_amount_missing",
}

BETWEEN = re.compile(r"[、，,;；]")
"""What stands between the numbers of several invoices."""

CALLED = re.compile(
    r"(?:(?:增值税)?(?:电子|专用|普通)*发票|代码|号码|票号|号|№|(?<![a-z])n[o°º](?![a-z]))[\s.:#]*"
)
"""What people write around the number of an invoice, once in half width and small letters."""


def check_draft(draft: PaymentDraft, today: date) -> None:
    """Raises `RuleBroken` beside the field that is missing or cannot be, whatever agreement holds."""
    for field, code in REQUIRED.items():
        value = getattr(draft, field)
        if value is None or (isinstance(value, str) and not value.strip()):
            raise RuleBroken(code, field)
    if draft.amount is not None and draft.amount <= Money(0):
        raise RuleBroken("payment.amount_not_positive", "amount")
    told = invoices(draft.invoice_no)
    bare = [bare_invoice(one) for one in told]
    again = next((one for one, number in zip(told, bare, strict=True) if bare.count(number) > 1), "")
    if again:
        raise RuleBroken("payment.invoice_repeated", "invoice_no", invoice=again)
    if told and draft.invoice_on is None:
        raise RuleBroken("payment.invoice_day_missing", "invoice_on")
    _check_basis(draft)
    check_asked_day(draft, today)


def _check_basis(draft: PaymentDraft) -> None:
    if draft.basis == "resolution" and draft.item_id is None and not draft.basis_words.strip():
        raise RuleBroken("payment.resolution_missing", "item_id")
    if draft.basis == "contract":
        for field, code in CONTRACT.items():
            if not getattr(draft, field):
                raise RuleBroken(code, field)
    if draft.basis == "emergency":
        if not draft.basis_words.strip():
            raise RuleBroken("payment.emergency_missing", "basis_words")
        if draft.report_by is None:
            raise RuleBroken("payment.report_missing", "report_by")


def invoices(told: str) -> tuple[str, ...]:
    """The numbers of invoices as they are typed into one field, with commas, 、 or semicolons between; a blank parts none,
    as an older invoice is told by its code and its number."""
    return tuple(" ".join(one.split()) for one in BETWEEN.split(told) if one.strip())


def bare_invoice(number: str) -> str:
    """The number of an invoice however it is spelt: `发票号码：ＮＯ．0012 3456` is `00123456`; one of words alone stays."""
    spelt = folded(number)
    return "".join((CALLED.sub("", spelt) or spelt).split())


def check_asked(draft: PaymentDraft, agreement: Agreement | None, others: Others) -> None:
    """Raises `RuleBroken` for what no payment may be (domain 4.3): no basis above the first tier, a resolution as
    `require_resolved` does, a contract as `require_contract` does, an invoice that was paid before, more petty cash than
    agreed, where there is none or out of the maintenance fund, which is earmarked (物业管理条例 53), that fund without the
    owners' resolution or an emergency (民法典 278, 281), more than the deposits held, a day outside of what is on record."""
    amount = draft.amount or Money(0)
    check_within(draft, agreement, others)
    if agreement is not None:
        terms = agreement.draft
        if draft.basis == "none" and terms.tier_one is not None and amount > terms.tier_one:
            raise RuleBroken("payment.no_basis", "basis", tier=terms.tier_one)
        if draft.petty and terms.petty_limit is not None and amount > terms.petty_limit:
            raise RuleBroken("payment.above_petty", "amount", limit=terms.petty_limit)
    if draft.petty and draft.maintenance:
        raise RuleBroken("payment.petty_of_fund", "petty")
    if draft.maintenance and draft.basis not in FUND_BASES:
        raise RuleBroken("payment.fund_no_basis", "basis")
    if draft.petty and not others.petty:
        raise RuleBroken("payment.no_petty", "petty")
    if others.invoice:
        raise RuleBroken(
            "payment.invoice_twice", "invoice_no", invoice=others.invoice_said, number=others.invoice
        )
    require_resolved(draft, others)
    require_contract(draft, others)
    require_held(amount, others.deposit_left, "amount")


def check_sent(payment: Payment, day: date) -> None:
    """Raises `RuleBroken` when a payment may not go to the signatories on a day: no agreement in force, a party for which
    nobody may sign, work above the agreed amount that nobody verified."""
    agreement = payment.agreement
    if agreement is None or not agreement.holds(day):
        raise RuleBroken("payment.no_agreement", account=payment.account, day=day)
    missing = without_signatory(agreement, day)
    if missing:
        raise RuleBroken(
            "payment.party_without_signatory", party=missing[0], agreement=agreement.draft.number
        )
    limit = agreement.draft.check_over
    if payment.checked_on is None and limit is not None and payment.amount > limit:
        raise RuleBroken("payment.not_checked", limit=limit)


def check_paid(payment: Payment, draft: PayDraft, today: date, used_by: str = "") -> None:
    """Raises `RuleBroken` beside the field: not approved, a day as `check_paid_day` does, no bank number or one that another
    payment of the account is `used_by`, nothing, more than was approved, and less or no slip unless that is meant so.

    What was signed is what is paid (domain 4.3 step 4: E pay > approved); the bank may have kept back a part, which is
    confirmed and stands in the trail.
    """
    if payment.state != "approved":
        raise RuleBroken("payment.not_approved")
    check_paid_day(payment, draft.paid_on, today)
    if not draft.bank_no.strip():
        raise RuleBroken("payment.bank_no_missing", "bank_no")
    if used_by:
        raise RuleBroken("payment.bank_no_twice", "bank_no", number=used_by)
    if draft.paid is None or draft.paid <= Money(0):
        raise RuleBroken("payment.paid_missing", "paid")
    if draft.paid > payment.amount:
        raise RuleBroken("payment.more_than_approved", "paid", amount=payment.amount)
    if draft.paid < payment.amount and not draft.less_meant:
        raise RuleBroken("payment.less_than_approved", "paid", amount=payment.amount)
    if not draft.files and not draft.slip_later:
        raise RuleBroken("payment.slip_missing", "slip_later")


def remarks(payment: Payment, day: date) -> tuple[Remark, ...]:
    """What is worth a look before going on, in the order of weight (the warnings of domain 4.3)."""
    if payment.state in ("refused", "voided"):
        return ()
    slip = [Remark("remark.no_slip")] if payment.without_slip else []
    now = [Remark("remark.moved", (("what", payment.moved),))] if payment.moved else []
    always = (*reset_remarks(payment), *now, *slip, *_report(payment, day))
    if payment.state == "booked":
        return always
    return (*always, *_about_money(payment), *_about_days(payment, day))


def _about_money(payment: Payment) -> Iterator[Remark]:
    draft, others, amount = payment.draft, payment.others, payment.amount
    if (
        payment.voided
        and not any(payment.signature(party) for party in PARTIES)
        and payment.state != "sent_back"
    ):
        yield Remark("remark.signatures_void", (("reason", payment.voided[-1].void_reason),))
    if others.twice:
        yield Remark("remark.twice", (("numbers", tuple(others.twice)),))
    if payment.state == "paid":
        return
    yield from basis_remarks(payment)
    yield from _of_day(payment)
    yield from fund_remarks(draft, payment.subject, others.resolved)
    if others.budget_left is not None and amount > others.budget_left:
        yield Remark("remark.over_budget", (("subject", payment.subject), ("left", others.budget_left)))
    if others.deposit_left is not None and amount > others.deposit_left:
        yield Remark("payment.above_deposit", (("left", others.deposit_left),))
    if others.balance is not None and amount > others.balance:
        yield Remark("remark.balance", (("balance", others.balance),))
    terms = payment.agreement.draft if payment.agreement else None
    above = terms and terms.tier_two is not None and amount > terms.tier_two
    if terms and above and not draft.maintenance and not by_assembly(draft, others.resolved):
        yield Remark("remark.needs_assembly", (("tier", terms.tier_two),))
    if not any(file.label in CONTENT_LABELS for file in payment.files):
        yield Remark("remark.no_files")


def _of_day(payment: Payment) -> Iterator[Remark]:
    """What stays below a limit of the agreement each by itself, and is above it with what else is asked for on its day."""
    others, terms = payment.others, payment.agreement.draft if payment.agreement else None
    if terms is None:
        return
    for code, other, limit in (
        ("remark.petty_of_day", others.petty_of_day, terms.petty_limit),
        ("remark.small_of_day", others.small_of_day, terms.tier_one),
    ):
        if limit is not None and other > Money(0) and payment.amount + other > limit:
            yield Remark(
                code,
                (("day", payment.draft.applied_on), ("amount", payment.amount + other), ("limit", limit)),
            )


def _about_days(payment: Payment, day: date) -> Iterator[Remark]:
    draft = payment.draft
    if draft.invoice_on and (draft.invoice_on.year, draft.invoice_on.month) in payment.others.closed:
        yield Remark("remark.invoice_closed", (("day", draft.invoice_on),))
    if payment.agreement and payment.state in ("signing", "approved") and not payment.agreement.holds(day):
        terms = payment.agreement.draft
        facts = (("number", terms.number), ("last", terms.ends_on), ("name", draft.applicant))
        yield Remark("payment.agreement_over", facts)
    elif payment.agreement and payment.state not in ("approved", "paid"):
        signed = [party for party in PARTIES if payment.signature(party)]
        yield from mandate_remarks(payment.agreement, day, signed)
    if payment.state == "approved" and late(payment.approved_on, day):
        yield Remark("remark.late", (("since", payment.approved_on),))


def _report(payment: Payment, day: date) -> Iterator[Remark]:
    """An emergency still to be approved afterwards, booked or not: by when, or how long overdue."""
    due = _ratify_by(payment)
    if over := overdue(payment, day):
        yield Remark("remark.report_over", (("day", due), ("days", over)))
    elif due:
        yield Remark("remark.report", (("day", due),))


def overdue(payment: Payment, day: date) -> int:
    """By how many days the approval afterwards of an emergency is overdue."""
    due = _ratify_by(payment)
    return max((day - due).days, 0) if due else 0


def late_ratified(payment: Payment) -> int:
    """By how many days the approval afterwards of an emergency came too late."""
    due, on = payment.draft.report_by, payment.ratified_on
    return max((on - due).days, 0) if due and on and payment.ratified else 0


def _ratify_by(payment: Payment) -> date | None:
    draft = payment.draft
    return draft.report_by if draft.basis == "emergency" and not payment.ratified else None


def late(approved_on: date | None, day: date) -> bool:
    """Whether a day lies more than thirty days after the approval."""
    return approved_on is not None and day > approved_on + timedelta(PAY_DAYS)

"""What reads otherwise elsewhere since a payment was signed. Nothing here changes anything."""

from __future__ import annotations

from sqlalchemy.orm import Session

from desktop.features.finance.payments.queries.signed import as_signed
from desktop.features.finance.payments.records import Payment
from desktop.features.finance.payments.rules import content_digest, not_what_was_signed
from desktop.features.finance.rules import last_four


def moved(s: Session, payment: Payment, *, public: bool = False) -> str:
    """`预算科目“3001 维修更新”→“3001 维修改造”`: what a signed payment names by reference and is told otherwise now than when
    the first of its signatures was given; empty where all is signed as it stands, or what was signed cannot be read any
    more out of what was kept. The `public` reads the last four digits of an account (domain 4.3)."""
    was = before_moving(s, payment)
    if was is None:
        return ""
    told = (
        ("小区", was.place, payment.place),
        ("共管账户", _account(was, was.account_no), _account(payment, payment.account_no)),
        ("预算科目", was.subject, payment.subject),
        ("依据", was.basis_told, payment.basis_told),
    )
    said = {
        _account(one, one.account_no): _account(one, last_four(one.account_no))
        for one in (was, payment)
        if public
    }
    return "；".join(
        f"{label}“{said.get(before, before)}”→“{said.get(now, now)}”"
        for label, before, now in told
        if before != now
    )


def before_moving(s: Session, payment: Payment) -> Payment | None:
    """A payment in the words that were signed, where what it names reads otherwise now; its signature proves them."""
    signed = not_what_was_signed(payment)
    was = as_signed(s, payment, signed[0].id) if signed else None
    return was if was is not None and content_digest(was) == signed[0].digest else None


def _account(payment: Payment, number: str) -> str:
    return f"{payment.account} {payment.account_bank} {number}".strip()

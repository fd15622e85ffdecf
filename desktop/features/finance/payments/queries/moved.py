"""What reads otherwise elsewhere since a payment was signed. Nothing here changes anything."""

from __future__ import annotations

from sqlalchemy.orm import Session

from desktop.features.finance.payments.queries.signed import as_signed
from desktop.features.finance.payments.records import Payment
from desktop.features.finance.payments.rules import content_digest, not_what_was_signed


def moved(s: Session, payment: Payment) -> str:
    """`预算科目“3001 维修更新”→“3001 维修改造”`: what a signed payment names by reference and is told otherwise now than when
    the first of its signatures was given; empty where all is signed as it stands, or what was signed cannot be read any
    more out of what was kept."""
    was = before_moving(s, payment)
    if was is None:
        return ""
    told = (
        ("小区", was.place, payment.place),
        ("共管账户", _account(was), _account(payment)),
        ("预算科目", was.subject, payment.subject),
        ("依据", was.basis_told, payment.basis_told),
    )
    return "；".join(f"{label}“{before}”→“{now}”" for label, before, now in told if before != now)


def before_moving(s: Session, payment: Payment) -> Payment | None:
    """A payment in the words that were signed, where what it names reads otherwise now; its signature proves them."""
    signed = not_what_was_signed(payment)
    was = as_signed(s, payment, signed[0].id) if signed else None
    return was if was is not None and content_digest(was) == signed[0].digest else None


def _account(payment: Payment) -> str:
    return f"{payment.account} {payment.account_bank} {payment.account_no}".strip()

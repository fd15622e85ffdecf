"""A payment whose voucher was taken back in red: it is paid, and waits to be booked again."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.entity import now
from desktop.features.finance.entities import Voucher
from desktop.features.finance.payments.entities import Payment, PaymentEvent
from desktop.features.finance.rules import voucher_number

PAYMENT = "payment"
"""What a voucher that comes from a payment is marked by."""


def unbook(s: Session, voucher: Voucher, red: Voucher) -> None:
    """Let the payment of a voucher wait to be booked again, the reversal on its trail; the bank's side stays as it is, as
    the money has left (domain 4.3 step 5: corrected by a red entry with a reason, never deleted)."""
    row = s.scalar(select(Payment).where(Payment.voucher_id == voucher.id))
    if row is None:
        return
    row.state, row.voucher_id, row.booked_on = "paid", None, None
    words = f"{voucher_number(voucher.year, voucher.number)}由{voucher_number(red.year, red.number)}冲销：{red.reason}"
    s.add(PaymentEvent(payment_id=row.id, at=now(), by=red.prepared_by, act="unbooked", words=words))
    s.flush()

"""Money the bank paid out that no voucher tells of. Nothing here changes anything."""

from __future__ import annotations

from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from desktop.features.finance.entities import Account, Voucher
from desktop.features.finance.payments import entities
from desktop.features.finance.payments.queries.accounts import last_opening
from desktop.features.finance.payments.queries.payments import number_of
from desktop.features.finance.payments.records import PaymentDraft


def unbooked(s: Session, book_id: int, last: date) -> list[str]:
    """`2026-031（2026-11-27，9,000.00元，湖北安泉机电有限公司）`: what was paid up to a day and is missing in the books of that
    day, the voucher that was taken back by then included (会计法 17). What an opening balance holds is not missing."""
    kind, red = entities.Payment, aliased(Voucher)
    taken_back = select(red.id).where(red.reverses_id == Voucher.id, red.day <= last).exists()
    told = select(Voucher.id).where(
        Voucher.source == "payment", Voucher.source_id == kind.id, Voucher.state == "posted", Voucher.day <= last
    ).where(~taken_back).exists()  # fmt: skip
    query = (
        select(kind)
        .join(Account, kind.account_id == Account.id)
        .where(Account.book_id == book_id, kind.state == "paid", kind.paid_on <= last, ~told)
        .order_by(kind.paid_on, kind.id)
    )
    return [
        f"{number_of(row)}（{row.paid_on}，{row.paid}元，{row.payee}）"
        for row in s.scalars(query)
        if not _opened_since(s, row)
    ]


def last_red(s: Session, payment_id: int) -> date | None:
    """The day on which the books last took back that the money of a payment is gone."""
    red = aliased(Voucher)
    query = select(func.max(red.day)).join(Voucher, red.reverses_id == Voucher.id)
    return s.scalar(query.where(Voucher.source == "payment", Voucher.source_id == payment_id))


def _opened_since(s: Session, row: entities.Payment) -> bool:
    opening = last_opening(s, PaymentDraft(row.account_id, petty=row.petty))
    return opening is not None and row.paid_on is not None and row.paid_on < opening[0]

"""What was paid back to the other side of contracts of income, as the books tell. Nothing here changes anything."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from desktop.core.money import Money
from desktop.features.finance import rules as books
from desktop.features.finance.dues.entities import Contract
from desktop.features.finance.dues.records import PaidBack
from desktop.features.finance.entities import Subject, Voucher
from desktop.features.finance.payments.entities import Payment
from desktop.features.organisation.queries import listed


def paid_back(s: Session, contract_ids: Collection[int], on: date = date.max) -> list[PaidBack]:
    """What vouchers that stand at the end of a day gave back by contract, by day. A deposit lessens nothing that was received:
    it is others' money, held until it is paid back."""
    red = aliased(Voucher)
    taken_back = select(red.id).where(red.reverses_id == Voucher.id, red.state == "posted", red.day <= on)
    query = (
        select(Payment, Voucher)
        .join(Voucher, (Voucher.source == "payment") & (Voucher.source_id == Payment.id))
        .join(Contract, Payment.contract_id == Contract.id)
        .join(Subject, Contract.subject_id == Subject.id)
        .where(Payment.contract_kind == "income", Contract.id.in_(listed(contract_ids)))
        .where(Subject.kind != "deposit", Voucher.state == "posted", Voucher.day <= on, ~taken_back.exists())
        .order_by(Voucher.day, Voucher.sequence)
    )
    return [
        PaidBack(
            row.contract_id or 0, row.id, f"{row.year}-{row.number:03}", voucher.day, row.paid or Money(0), voucher.id,
            books.voucher_number(voucher.year, voucher.number),
        )
        for row, voucher in s.execute(query)
    ]  # fmt: skip

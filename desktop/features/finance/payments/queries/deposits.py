"""What is held of other people's money (押金) and may be paid back. Nothing here changes anything."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.core.money import Money
from desktop.features.finance.dues.entities import Contract
from desktop.features.finance.entities import Posting, Subject, Voucher
from desktop.features.finance.payments import entities
from desktop.features.finance.payments.queries.accounts import COMMITTED, DEPOSIT
from desktop.features.finance.payments.queries.contracts import contract_known, contract_spent, received
from desktop.features.finance.payments.records import PaymentDraft


def deposit_left(s: Session, draft: PaymentDraft) -> Money | None:
    """What of the deposits on its subject is still held once what is on its way back is taken off, of its contract alone
    where that is on record; None for a payment that pays no deposit back."""
    subject = s.get(Subject, draft.subject_id) if draft.subject_id is not None else None
    if subject is None or subject.kind != DEPOSIT:
        return None
    kind = entities.Payment
    posted = select(func.ifnull(func.sum(Posting.amount), 0)).join(Voucher, Posting.voucher_id == Voucher.id)
    posted = posted.where(Posting.subject_id == subject.id, Voucher.state == "posted")
    coming = select(func.coalesce(kind.paid, kind.amount)).where(
        kind.subject_id == subject.id, kind.id != (draft.id or 0), kind.state.in_(COMMITTED), kind.petty.is_(False)
    )  # fmt: skip
    held = -(s.scalar(posted) or 0) - sum(one.fen for one in s.scalars(coming))
    known = contract_known(s, draft)
    contract = s.get(Contract, known.id) if known is not None and known.id is not None else None
    if contract is None or contract.subject_id != subject.id:
        return Money(held)
    return Money(min(held, received(s, [contract.id])[contract.id] - contract_spent(s, draft).fen))

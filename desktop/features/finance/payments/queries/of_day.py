"""What else is asked for on the day of a payment that stays below a limit each by itself. Nothing here changes anything."""

from __future__ import annotations

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from desktop.core.money import Money
from desktop.features.finance.payments import entities
from desktop.features.finance.payments.records import DEAD_STATES, PaymentDraft
from desktop.features.finance.payments.rules import bare


def petty_of_day(s: Session, draft: PaymentDraft) -> Money:
    """Petty cash that other payments of its day draw out of the account of one that draws some, too (domain 4.3: 备用金限额)."""
    return _others(s, draft, entities.Payment.petty.is_(True)) if draft.petty else Money(0)


def small_of_day(s: Session, draft: PaymentDraft) -> Money:
    """What other small payments of its day give to the payee of one that needs no basis, either, in whatever spelling of the
    name (domain 4.3: 分级)."""
    kind = entities.Payment
    small = (kind.basis == "none") & kind.petty.is_(False)
    payee = bare(draft.payee)
    return _others(s, draft, small, payee) if draft.basis == "none" and not draft.petty else Money(0)


def _others(s: Session, draft: PaymentDraft, which: ColumnElement[bool], payee: str | None = None) -> Money:
    """What other payments of its day come to, those to one bare `payee` alone where it is told."""
    kind = entities.Payment
    query = select(kind.payee, func.coalesce(kind.paid, kind.amount)).where(
        kind.account_id == draft.account_id, kind.applied_on == draft.applied_on, kind.id != (draft.id or 0),
        kind.state.not_in(DEAD_STATES), which,
    )  # fmt: skip
    return Money(sum(one.fen for name, one in s.execute(query) if payee in (None, bare(name))))

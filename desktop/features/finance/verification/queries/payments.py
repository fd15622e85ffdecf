"""What three people signed against what stands there now."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from desktop.core.progress import Progress
from desktop.features.finance.payments import entities, queries, rules
from desktop.features.finance.payments.records import PARTIES, Payment, Signature
from desktop.features.finance.records import Fault

NEEDING = ("approved", "paid", "booked")
"""States of a payment that three agreeing people stand behind; they do too where the bank paid and sent the money back."""


def payment_faults(s: Session, progress: Progress) -> Iterator[Fault]:
    """Every signature in force was given to what stands there, and no money went without three of them."""
    kind, said = entities.Payment, entities.Signature
    signed = kind.id.in_(select(said.payment_id).where(said.voided_at.is_(None)))
    needing = or_(signed, kind.state.in_(NEEDING), kind.paid.is_not(None))
    found = s.scalars(select(kind.id).where(needing).order_by(kind.id)).all()
    today = date.today()
    for at, key in enumerate(found):
        payment = queries.payment_detail(s, key, today)
        progress.report(at, len(found), payment.number)
        counting = [one for one in payment.signatures if one.voided_at is None]
        if not all(_given_to(s, payment, one) for one in counting):
            yield Fault("books.payment_altered", payment.place, what=payment.number)
        if (payment.state in NEEDING or payment.returned) and not _whole(counting):
            yield Fault("books.payment_unsigned", payment.place, what=payment.number)
        s.expunge_all()


def _given_to(s: Session, payment: Payment, signature: Signature) -> bool:
    """What was renamed since is read as it was called then."""
    if signature.digest == rules.content_digest(payment):
        return True
    return signature.digest == rules.content_digest(queries.as_signed(s, payment, signature.id))


def _whole(counting: list[Signature]) -> bool:
    agreed = [one for one in counting if one.opinion == "agree"]
    people, parties = {one.person_id for one in agreed}, {one.party for one in agreed}
    return len(people) == len(PARTIES) and parties == {*PARTIES} and len({one.digest for one in agreed}) == 1

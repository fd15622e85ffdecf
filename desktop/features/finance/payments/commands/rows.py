"""Rows looked up, the trail written, signatures that lose their force."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy.orm import Session

from desktop.core.errors import NotFound, RuleBroken
from desktop.features.access import queries as access
from desktop.features.access.commands import require_role
from desktop.features.finance.payments import entities, queries
from desktop.features.finance.payments.records import FINAL_STATES, SIGNED_STATES
from desktop.features.finance.payments.rules import Who


def acting(s: Session, by: int | None, role: str, place_id: int, day: date) -> Who:
    """Who acts, proved by role; nobody in particular where no user is set up, as one person works alone there.

    Raises `RuleBroken("access.sign_in_first")`, `access.role_needed`.
    """
    if not access.any_user(s):
        return Who()
    return queries.who(s, require_role(s, by, role, place_id, day))


def day_of(now: datetime) -> date:
    """The office's own calendar day of a moment."""
    return now.astimezone().date()


def payment_of(s: Session, payment_id: int) -> entities.Payment:
    """Raises `NotFound`."""
    row = s.get(entities.Payment, payment_id)
    if row is None:
        raise NotFound(id=payment_id)
    return row


def note(s: Session, row: entities.Payment, act: str, by: str, now: datetime, *, words: str = "") -> None:
    """Write a line of the trail; every command about a payment ends here."""
    s.add(entities.PaymentEvent(payment_id=row.id, at=now, by=by, act=act, words=words.strip()))
    s.flush()


def require_changeable(row: entities.Payment) -> None:
    """Raises `RuleBroken("payment.final")` where what was asked for is not changed any more."""
    if row.state in FINAL_STATES:
        raise RuleBroken("payment.final")


def take_back(s: Session, row: entities.Payment, now: datetime, reason: str) -> None:
    """What is about to change is not what was signed: every signature loses its force, and it is a draft again."""
    if row.state not in SIGNED_STATES:
        return
    void_signatures(s, row, now, reason)
    row.state, row.approved_on, row.agreement_id = "draft", None, None
    s.flush()


def unratify(s: Session, row: entities.Payment, by: str, now: datetime) -> None:
    """What was approved afterwards is not what is asked for from now on: the trail keeps it, and it is due anew."""
    if row.ratified:
        told = f"{row.ratified_on}，{row.ratified}"
        row.ratified_on, row.ratified = None, ""
        note(s, row, "unratified", by, now, words=told)


def void_signatures(s: Session, row: entities.Payment, now: datetime, reason: str) -> None:
    """Let every signature lose its force, which stays on record with the reason."""
    for one in row.signatures:
        if one.voided_at is None:
            one.voided_at, one.void_reason = now, reason
    s.flush()

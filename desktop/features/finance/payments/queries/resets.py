"""Of which signatories of a payment a keeper of users reset password or PIN. Nothing here changes anything."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from desktop.features.access import queries as access
from desktop.features.finance.payments.records import Agreement, Reset
from desktop.features.finance.payments.rules import concerns, reset_of


def resets_of(s: Session, agreement: Agreement | None, applied_on: date) -> tuple[Reset, ...]:
    """What was done to those who may sign by an agreement and concerns a payment asked for on a day."""
    names = {one.person_id: one.name for one in agreement.signatories} if agreement else {}
    found = access.handed_of(s, names, applied_on) if names else ()
    return tuple(reset_of(one, names[one.person_id]) for one in found if concerns(one, applied_on))

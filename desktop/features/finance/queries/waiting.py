"""What of money waits for somebody, for the bell and the overview. Nothing here changes anything."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from desktop.core.feature import Due
from desktop.features.finance.disclosure.queries import due as disclosure_due
from desktop.features.finance.dues.queries.waiting import due as dues_due
from desktop.features.finance.payments.queries.waiting import due as payments_due


def due(s: Session, today: date, scope: int | None = None) -> list[Due]:
    """Payments that wait for signatures or an approval, contracts with something to be paid, and quarters to be disclosed.

    By their days.
    """
    found = (*payments_due(s, today, scope), *dues_due(s, today, scope), *disclosure_due(s, today, scope))
    return sorted(found, key=lambda one: one.day)

"""What of money waits for somebody, for the bell and the overview. Nothing here changes anything."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from desktop.core.feature import Due
from desktop.features.finance.dues.queries.waiting import due as dues_due
from desktop.features.finance.payments.queries.waiting import due as payments_due


def due(s: Session, today: date, scope: int | None = None) -> list[Due]:
    """Payments that wait for signatures or an approval, and contracts with something to be paid; by their days."""
    return sorted((*payments_due(s, today, scope), *dues_due(s, today, scope)), key=lambda one: one.day)

"""What of money the search box finds. Nothing here changes anything."""

from __future__ import annotations

from sqlalchemy.orm import Session

from desktop.core.feature import Hit
from desktop.features.finance.dues.queries.search import find as find_contracts
from desktop.features.finance.payments.queries.waiting import find as find_payments


def find(s: Session, text: str, limit: int, scope: int | None = None) -> list[Hit]:
    """Payments, then contracts, of those places whose money who asks may see; where both are many, half of each."""
    payments, contracts = (one(s, text, limit, scope) for one in (find_payments, find_contracts))
    kept = max(limit - len(contracts), limit - limit // 2)
    return [*payments[:kept], *contracts][:limit]

"""One account at the bank is one account of the books."""

from __future__ import annotations

from sqlalchemy.orm import Session

from desktop.core.errors import RuleBroken
from desktop.features.finance import queries
from desktop.features.finance.entities import Account
from desktop.features.finance.records import AccountDraft


def require_own_number(s: Session, draft: AccountDraft, row: Account | None) -> None:
    """Raises `RuleBroken("account.number_twice")` beside `number` for one that another open account has, here or in another
    compound: its money would be counted twice. The maintenance funds of several compounds may lie in one account at the bank;
    `account.number_pooled` beside `pooled` until that is said. What stands as it was is not asked anew.
    """
    number = draft.number.strip()
    if not number or draft.closed_on is not None:
        return
    if row is not None and (row.number, row.kind, row.closed_on) == (number, draft.kind, None):
        return
    others = queries.numbered(s, number, draft.id or 0)
    for one in others:
        if not queries.shared(draft.kind, draft.book_id, one):
            raise RuleBroken("account.number_twice", field="number", name=one.name, place=one.place)
    if others and not draft.pooled:
        raise RuleBroken("account.number_pooled", field="pooled", name=others[0].name, place=others[0].place)

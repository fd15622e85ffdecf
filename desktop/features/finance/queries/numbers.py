"""Which other accounts have a number at the bank. Nothing here changes anything."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.features.finance.bank.rules import one_account
from desktop.features.finance.entities import Account, Book
from desktop.features.finance.records import Numbered
from desktop.features.organisation.entities import Place


def numbered(s: Session, number: str, besides: int = 0) -> list[Numbered]:
    """The open accounts of every book that have a number, `besides` one."""
    query = (
        select(Account, Place.name)
        .join(Book, Account.book_id == Book.id)
        .join(Place, Book.place_id == Place.id)
        .where(Account.closed_on.is_(None), Account.number != "", Account.id != besides)
        .order_by(Account.id)
    )
    return [
        Numbered(row.id, row.book_id, row.kind, row.name, place)
        for row, place in s.execute(query)
        if one_account(number, row.number)
    ]


def pooled(s: Session, account_id: int) -> bool:
    """Whether an account is of a maintenance fund whose account at the bank other compounds share (165号令: one account at the
    bank, and in it the books of each compound)."""
    row = s.get(Account, account_id)
    return row is not None and any(
        shared(row.kind, row.book_id, one) for one in numbered(s, row.number, row.id)
    )


def shared(kind: str, book_id: int | None, other: Numbered) -> bool:
    """Whether two accounts may have one number: as the maintenance funds of two compounds."""
    return kind == other.kind == "fund" and book_id != other.book_id

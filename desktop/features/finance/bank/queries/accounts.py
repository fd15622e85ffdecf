"""The accounts a bank keeps."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.errors import NotFound
from desktop.features.finance import queries as books
from desktop.features.finance.bank import rules
from desktop.features.finance.bank.records import AccountName
from desktop.features.finance.entities import Account
from desktop.features.organisation.entities import Place


def bank_accounts(s: Session, book_id: int) -> list[AccountName]:
    """The accounts of a book that lie at a bank, those that are closed last; petty cash does not."""
    query = select(Account).where(Account.book_id == book_id, Account.kind != "petty")
    rows = s.scalars(query.order_by(Account.closed_on.is_not(None), Account.id))
    return [AccountName(row.id, row.name, row.number) for row in rows]


def account_name(s: Session, account_id: int) -> AccountName:
    """One account with its compound; raises `NotFound`."""
    row = s.get(Account, account_id)
    if row is None:
        raise NotFound(id=account_id)
    place = s.get_one(Place, books.book_place(s, row.book_id))
    return AccountName(row.id, row.name, row.number, place.name)


def account_of(accounts: Sequence[AccountName], told: str, wished: int | None) -> int | None:
    """The account whose number a statement tells, the `wished` one where more would do; None where none surely is."""
    fitting = [
        one.id for one in accounts if rules.same_account(told, one.number) and (not told or one.number)
    ]
    if wished in fitting:
        return wished
    if not fitting and wished is not None:
        return wished
    return fitting[0] if len(fitting) == 1 else None


def book_of_account(s: Session, account_id: int) -> int:
    """The book an account is kept in; raises `NotFound`."""
    book = s.scalar(select(Account.book_id).where(Account.id == account_id))
    if book is None:
        raise NotFound(id=account_id)
    return book

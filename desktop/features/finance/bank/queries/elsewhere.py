"""Lines of a statement that another account has already. Nothing here changes anything."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.features.finance.bank import rules
from desktop.features.finance.bank.entities import Statement
from desktop.features.finance.bank.queries.lines import stored_lines
from desktop.features.finance.bank.records import StatementLine
from desktop.features.finance.entities import Account, Book
from desktop.features.organisation.entities import Place


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """How many lines another account has already; `sure` where that is no chance and the bank has two accounts."""

    account: str
    place: str
    count: int
    sure: bool

    def facts(self) -> dict[str, object]:
        return {"account": self.account, "place": self.place, "count": self.count}


def lines_elsewhere(s: Session, account_id: int, lines: Sequence[StatementLine]) -> list[Elsewhere]:
    """The other accounts that have lines of a file already, whatever book they are of."""
    if not lines:
        return []
    mine, days = s.get_one(Account, account_id), [line.day for line in lines]
    first, last = min(days), max(days)
    met = select(Statement.account_id).where(
        Statement.account_id != account_id, Statement.begins_on <= last, Statement.ends_on >= first
    )
    query = (
        select(Account, Place.name)
        .join(Book, Account.book_id == Book.id)
        .join(Place, Book.place_id == Place.id)
        .where(Account.id.in_(met))
    )
    found: list[Elsewhere] = []
    for other, place in s.execute(query.order_by(Account.id)).all():
        there = rules.elsewhere(lines, stored_lines(s, other.id, first, last))
        if there:
            told = any(line.number and line.balance is not None for line in there)
            found.append(Elsewhere(other.name, place, len(there), told and not _one(mine, other)))
    return found


def _one(mine: Account, other: Account) -> bool:
    """Whether two accounts of the books are one at the bank: closed and opened anew, or a fund several compounds lie in."""
    anew, pooled = mine.book_id == other.book_id, mine.kind == other.kind == "fund"
    return (anew or pooled) and rules.one_account(mine.number, other.number)

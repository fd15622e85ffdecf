"""The sums that pictures are drawn from: by month, by source, and what an account held as months ended."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.money import Money
from desktop.features.finance.entities import Posting
from desktop.features.finance.queries.books import subject_rows
from desktop.features.finance.queries.ledger import subject_sums

SPENT = ("cost", "expense")


def months(s: Session, book_id: int) -> list[int]:
    """The months of a book in which anything is posted, the latest first."""
    query = select(Posting.period).where(Posting.book_id == book_id).distinct()
    return sorted(s.scalars(query), reverse=True)


def month_balances(s: Session, account_id: int, year: int) -> list[Money]:
    """What an account held at the end of each month of a year, up to the last month there is a posting in."""
    query = (
        select(Posting.day, Posting.amount)
        .where(Posting.account_id == account_id, Posting.day <= date(year, 12, 31))
        .order_by(Posting.day)
    )
    left, ends, last = 0, dict[int, int](), 0
    for day, amount in s.execute(query):
        left += amount
        if day.year == year:
            ends[day.month] = left
            last = day.month
        else:
            ends[0] = left
    held, whole = ends.get(0, 0), list[Money]()
    for month in range(1, last + 1):
        held = ends.get(month, held)
        whole.append(Money(held))
    return whole


def year_sums(
    s: Session, book_id: int, year: int
) -> tuple[dict[int, int], dict[int, int], list[tuple[str, int]]]:
    """Fen of income and of cost and expense by month 1 to 12, and of income by subject, all read positive."""
    subjects = {one.id: one for one in subject_rows(s, book_id)}
    income, spent, sources = dict[int, int](), dict[int, int](), dict[str, int]()
    for (_, subject, period), fen in subject_sums(s, [book_id], year * 100 + 1, year * 100 + 12).items():
        one, month = subjects[subject], period % 100
        if one.kind == "income":
            income[month] = income.get(month, 0) - fen
            sources[one.name] = sources.get(one.name, 0) - fen
        elif one.kind in SPENT:
            spent[month] = spent.get(month, 0) + fen
    return income, spent, [*sources.items()]

"""The sums that pictures are drawn from: by month, by source, and what an account held as months ended."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import accumulate

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.money import Money
from desktop.features.finance.entities import Posting
from desktop.features.finance.queries.books import subject_rows
from desktop.features.finance.queries.funds import fund_sums
from desktop.features.finance.queries.ledger import subject_sums

SPENT = ("cost", "expense")
MONTHS = 12


def months(s: Session, book_id: int) -> list[int]:
    """The months of a book in which anything is posted, the latest first."""
    query = select(Posting.period).where(Posting.book_id == book_id).distinct()
    return sorted(s.scalars(query), reverse=True)


def month_balances(s: Session, account_id: int, year: int, on: date) -> dict[int, Money]:
    """What an account held at the end of each month 1 to 12 of a year that was over by a day, and of one it moved in since;
    nothing of the months before it ever moved."""
    query = select(Posting.day, Posting.amount).where(Posting.account_id == account_id)
    moved = Counter[int]()
    for day, fen in s.execute(query.where(Posting.day <= date(year, 12, 31))):
        moved[day.month if day.year == year else 0] += fen
    if not moved:
        return {}
    over = MONTHS if year < on.year else on.month - 1 if year == on.year else 0
    shown = range(min(moved), max(over, *moved) + 1)
    ends = accumulate(moved[month] for month in shown)
    return {month: Money(fen) for month, fen in zip(shown, ends, strict=True) if month}


def year_sums(
    s: Session, book_id: int, year: int
) -> tuple[dict[int, int], dict[int, int], list[tuple[str, int]]]:
    """Fen of income and of cost and expense by month 1 to 12, and of income by subject, all read positive; a maintenance
    fund is kept apart, and its balance has a picture of its own."""
    subjects = {one.id: one for one in subject_rows(s, book_id)}
    income, spent, sources = dict[int, int](), dict[int, int](), dict[str, int]()
    first, last = year * 100 + 1, year * 100 + 12
    apart = fund_sums(s, book_id, first, last)
    for (_, subject, period), whole in subject_sums(s, [book_id], first, last).items():
        one, month = subjects[subject], period % 100
        fen = whole - apart.get((subject, period), 0)
        if one.kind == "income":
            income[month] = income.get(month, 0) - fen
            sources[one.name] = sources.get(one.name, 0) - fen
        elif one.kind in SPENT:
            spent[month] = spent.get(month, 0) + fen
    return income, spent, [*sources.items()]

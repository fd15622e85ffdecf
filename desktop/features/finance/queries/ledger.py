"""What the books say: the cash book page by page, and sums by subject and period. Each answer comes from an index."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import case, false, func, select, true, tuple_
from sqlalchemy.orm import Session

from desktop.core.money import Money
from desktop.features.finance import rules
from desktop.features.finance.entities import Account, Posting, Subject, Voucher
from desktop.features.finance.queries.books import balance
from desktop.features.finance.queries.openings import openings_in
from desktop.features.finance.records import CashLine, Mark, Statement

FAR = 5000
"""Lines of a cash book between two marks; this many are added up in half a millisecond."""

PAGE = select(
    Posting.id,
    Posting.voucher_id,
    Voucher.number,
    Posting.day,
    Voucher.text,
    Posting.text.label("line"),
    Posting.amount,
    Voucher.reverses_id,
).join(Voucher, Posting.voucher_id == Voucher.id)


def cash_book(s: Session, account_id: int, first: date | None = None, last: date | None = None) -> list[int]:
    """The postings of an account between two days, both included, in the order of the cash book."""
    query = select(Posting.id).where(Posting.account_id == account_id)
    query = query if first is None else query.where(Posting.day >= first)
    query = query if last is None else query.where(Posting.day <= last)
    return list(s.scalars(query.order_by(Posting.day, Posting.id)))


def cash_marks(s: Session, account_id: int) -> list[Mark]:
    """What an account held before every five-thousandth line of its cash book, so that a late page is quick."""
    order = (Posting.day, Posting.id)
    lines = (
        select(
            *order,
            (func.sum(Posting.amount).over(order_by=order, rows=(None, 0)) - Posting.amount).label("left"),
            func.row_number().over(order_by=order).label("at"),
        )
        .where(Posting.account_id == account_id)
        .subquery()
    )
    query = select(lines.c.day, lines.c.id, lines.c.left).where(lines.c.at % FAR == 0).order_by(lines.c.at)
    return [Mark(*row) for row in s.execute(query)]


def cash_page(s: Session, account_id: int, ids: Sequence[int], marks: Sequence[Mark] = ()) -> list[CashLine]:
    """Some postings of an account that follow each other, with what was left after each of them.

    `marks` are those of `cash_marks`, as of the same books as the ids.
    """
    if not ids:
        return []
    rows = {row.id: row for row in s.execute(PAGE.where(Posting.id.in_(ids)))}
    left = _before(s, account_id, rows[ids[0]].day, ids[0], marks)
    lines = list[CashLine]()
    for one in (rows[id_] for id_ in ids):
        left += one.amount
        lines.append(CashLine(
            one.id, one.voucher_id, one.number or 0, one.day, one.line or one.text,
            *rules.sides(one.amount, red=one.reverses_id is not None), Money(left),
        ))  # fmt: skip
    return lines


def statement(s: Session, account_id: int, period: int) -> Statement:
    """What moved on an account in a month or a year, by the other lines of its vouchers, by code (domain 4.3: 月度收支明细).

    What was taken back in red makes its own side less, and does not stand on the other. An opening balance of the period
    came in with nobody: it is what the account began with.
    """
    first, last = rules.days_of(period)
    openings = openings_in(s, account_id, first, last)
    mine = select(Posting.voucher_id).where(
        Posting.account_id == account_id, Posting.day.between(first, last)
    )
    words = func.ifnull(Subject.name, Account.name)
    spent = case(
        (Subject.kind == "income", false()), (Subject.kind.in_(("cost", "expense")), true()),
        else_=(Posting.amount > 0) == Voucher.reverses_id.is_(None),
    )  # fmt: skip
    query = (
        select(words, spent, func.sum(Posting.amount))
        .join(Voucher, Posting.voucher_id == Voucher.id)
        .outerjoin(Subject, Posting.subject_id == Subject.id)
        .outerjoin(Account, Posting.account_id == Account.id)
        .where(Posting.voucher_id.in_(mine), func.ifnull(Posting.account_id, 0) != account_id)
        .where(Posting.voucher_id.not_in(openings))
        .group_by(words, spent)
        .order_by(func.min(Subject.code).nulls_last(), words)
    )
    found = s.execute(query).all()
    begun = select(func.ifnull(func.sum(Posting.amount), 0), func.max(Posting.day)).where(
        Posting.account_id == account_id, Posting.voucher_id.in_(openings)
    )
    with_, day = s.execute(begun).one()
    return Statement(
        period,
        Money(balance(s, account_id, first - timedelta(days=1)).fen + with_),
        tuple((name, Money(-fen)) for name, out, fen in found if not out),
        tuple((name, Money(fen)) for name, out, fen in found if out),
        day if with_ else None,
    )


def statement_lines(s: Session, account_id: int, sheet: Statement) -> list[CashLine]:
    """What moved on an account in the period of a statement, with what was left after each, from its opening balance on."""
    first, last = rules.days_of(sheet.period)
    openings, left = set(openings_in(s, account_id, first, last)), sheet.opening.fen
    lines = list[CashLine]()
    for one in cash_page(s, account_id, cash_book(s, account_id, first, last)):
        if one.voucher_id not in openings:
            left += (one.income or Money(0)).fen - (one.expense or Money(0)).fen
            lines.append(replace(one, balance=Money(left)))
    return lines


def _before(s: Session, account_id: int, day: date, posting: int, marks: Sequence[Mark]) -> int:
    """What an account held before a line: the last mark before it, and what was posted between."""
    query = select(func.ifnull(func.sum(Posting.amount), 0)).where(
        Posting.account_id == account_id, tuple_(Posting.day, Posting.id) < (day, posting)
    )
    at = bisect_right(marks, (day, posting), key=lambda mark: (mark.day, mark.id))
    if not at:
        return s.scalar(query) or 0
    mark = marks[at - 1]
    return mark.left + (s.scalar(query.where(tuple_(Posting.day, Posting.id) >= (mark.day, mark.id))) or 0)


def subject_sums(
    s: Session, book_ids: Sequence[int], first: int, last: int
) -> dict[tuple[int, int, int], int]:
    """Fen by book, subject and period between two periods (202601 to 202612), both included; debits positive."""
    query = (
        select(Posting.book_id, Posting.subject_id, Posting.period, func.sum(Posting.amount))
        .where(Posting.book_id.in_(book_ids), Posting.period.between(first, last))
        .where(Posting.subject_id.is_not(None))
        .group_by(Posting.book_id, Posting.subject_id, Posting.period)
    )
    return {(book, subject or 0, period): fen for book, subject, period, fen in s.execute(query)}

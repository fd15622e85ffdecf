"""What the books say: the cash book page by page, and sums by subject and period. Each answer comes from an index."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.core.money import Money
from desktop.features.finance.entities import Posting, Voucher
from desktop.features.finance.records import CashLine


def cash_book(s: Session, account_id: int, first: date | None = None, last: date | None = None) -> list[int]:
    """The postings of an account between two days, both included, in the order of the cash book."""
    query = select(Posting.id).where(Posting.account_id == account_id)
    query = query if first is None else query.where(Posting.day >= first)
    query = query if last is None else query.where(Posting.day <= last)
    return list(s.scalars(query.order_by(Posting.day, Posting.id)))


def cash_page(s: Session, account_id: int, ids: Sequence[int]) -> list[CashLine]:
    """Some postings of an account that follow each other, with what was left after each of them."""
    if not ids:
        return []
    rows = {
        row.id: row
        for row in s.execute(
            select(
                Posting.id,
                Posting.voucher_id,
                Voucher.number,
                Posting.day,
                Voucher.text,
                Posting.text.label("line"),
                Posting.amount,
            )
            .join(Voucher, Posting.voucher_id == Voucher.id)
            .where(Posting.id.in_(ids))
        )
    }
    first = rows[ids[0]]
    left = (
        s.scalar(
            select(func.ifnull(func.sum(Posting.amount), 0))
            .where(Posting.account_id == account_id)
            .where((Posting.day < first.day) | ((Posting.day == first.day) & (Posting.id < first.id)))
        )
        or 0
    )
    lines = list[CashLine]()
    for one in (rows[id_] for id_ in ids):
        left += one.amount
        lines.append(CashLine(
            one.id, one.voucher_id, one.number or 0, one.day, one.line or one.text,
            Money(one.amount) if one.amount > 0 else None, Money(-one.amount) if one.amount < 0 else None, Money(left),
        ))  # fmt: skip
    return lines


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

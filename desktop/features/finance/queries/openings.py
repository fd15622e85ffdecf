"""The opening balances of accounts that stand, and whether that of an account is past."""

from __future__ import annotations

from datetime import date

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session, aliased

from desktop.features.finance.entities import Account, Posting, Voucher


def opening_days(s: Session, book_id: int) -> dict[int, date]:
    """The day of which each account of a book has an opening balance that was not taken back."""
    red = aliased(Voucher)
    taken_back = select(red.id).where(
        red.source == "reversal", red.source_id == Voucher.id, red.state == "posted"
    )
    openings = select(Voucher.id).where(
        Voucher.source == "opening", Voucher.book_id == book_id, ~taken_back.exists()
    )
    lines = select(Posting.account_id, Posting.day).where(
        Posting.voucher_id.in_(s.scalars(openings).all()), Posting.account_id.is_not(None)
    )
    return {account: day for account, day in s.execute(lines) if account is not None}


def openings_in(s: Session, account_id: int, first: date, last: date) -> list[int]:
    """The opening balances of an account posted between two days, and what took one of them back in these days."""
    book = select(Account.book_id).where(Account.id == account_id).scalar_subquery()
    within = Voucher.day.between(first, last) & (Voucher.state == "posted")
    opened = s.scalars(
        select(Voucher.id)
        .join(Posting, Posting.voucher_id == Voucher.id)
        .where(Voucher.source == "opening", Voucher.book_id == book, within, Posting.account_id == account_id)
    ).all()
    return [*opened, *s.scalars(select(Voucher.id).where(Voucher.reverses_id.in_(opened), within))]


def first_moved(s: Session, account_id: int) -> date | None:
    """The first day on which an account moved, otherwise than by an opening balance or what took one back."""
    opened, red = aliased(Voucher), aliased(Voucher)
    taken_back = (red.source == "reversal") & red.source_id.in_(
        select(opened.id).where(opened.source == "opening", opened.book_id == red.book_id)
    )
    moved = (
        select(func.min(Posting.day))
        .join(red, Posting.voucher_id == red.id)
        .where(Posting.account_id == account_id, red.source != "opening", ~taken_back)
    )
    return s.scalar(moved)


def opening_past(s: Session, account_id: int) -> bool:
    """Whether an account has an opening balance that stands, or went on without one; one that was taken back in red
    makes room for another."""
    red = aliased(Voucher)
    taken_back = and_(red.reverses_id == Voucher.id, red.state == "posted")
    openings = (
        select(red.id)
        .select_from(Voucher)
        .outerjoin(red, taken_back)
        .join(Posting, Posting.voucher_id == Voucher.id)
        .where(Voucher.source == "opening", Posting.account_id == account_id)
    )
    if found := s.scalars(openings).all():
        return None in found
    return s.scalar(select(Posting.id).where(Posting.account_id == account_id).limit(1)) is not None

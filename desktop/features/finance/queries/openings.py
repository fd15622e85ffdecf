"""The opening balances of accounts that stand, and whether that of an account is past."""

from __future__ import annotations

from datetime import date

from sqlalchemy import and_, select
from sqlalchemy.orm import Session, aliased

from desktop.features.finance.entities import Account, Posting, Voucher


def opening_days(s: Session, book_id: int) -> dict[int, date]:
    """The day of which each account of a book has an opening balance that was not taken back."""
    red = aliased(Voucher)
    query = (
        select(Account.id, Posting.day)
        .join(Posting, Posting.account_id == Account.id)
        .join(Voucher, Posting.voucher_id == Voucher.id)
        .outerjoin(red, and_(red.reverses_id == Voucher.id, red.state == "posted"))
        .where(Account.book_id == book_id, Voucher.source == "opening", red.id.is_(None))
    )
    return dict(s.execute(query).all())


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

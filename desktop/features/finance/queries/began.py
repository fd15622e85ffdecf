"""When the books began. Nothing here changes anything."""

from __future__ import annotations

from datetime import date

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session, aliased

from desktop.features.finance.entities import Account, Posting, Voucher

NEXT_DAY = func.date(Voucher.day, "+1 day", type_=Voucher.day.type)
FIRST_DAY = func.min(case((Voucher.source == "opening", NEXT_DAY), else_=Voucher.day))
"""The first day of which the books of a group of vouchers tell something that moved: opening balances alone move nothing."""

RED = aliased(Voucher)
VOID = (
    select(RED.id, RED.reverses_id).join(Voucher, RED.reverses_id == Voucher.id)
    .where(RED.reverses_id.is_not(None), RED.state == "posted", (Voucher.source == "opening") | (RED.day == Voucher.day)).subquery()
)  # fmt: skip
STANDS = (
    (Voucher.state == "posted")
    & Voucher.id.not_in(select(VOID.c.id))
    & Voucher.id.not_in(select(VOID.c.reverses_id))
)
"""What is posted, without opening balances taken back and what was taken back on its own day: they began nothing."""


def began_on(s: Session, book_id: int) -> date | None:
    """The first day of which a book has to tell, the day after an opening balance; None while nothing is posted."""
    mine = (Voucher.book_id == book_id) & STANDS
    first = s.scalar(select(Voucher.period).where(mine).order_by(Voucher.period).limit(1))
    return s.scalar(select(FIRST_DAY).where(mine, Voucher.period == first))


def income_began_on(s: Session, book_id: int) -> date | None:
    """The first day of the books of common income, that of an opening balance included, as what moves on it is booked; a
    maintenance fund begins nothing of it (物业管理条例 53). None while nothing is posted."""
    own = select(Account.id).where(Account.book_id == book_id, Account.kind != "fund")
    days = select(Posting.day).join(Voucher, Posting.voucher_id == Voucher.id).where(STANDS)
    first = days.order_by(Posting.day).limit(1)
    found = (s.scalar(first.where(Posting.account_id == account)) for account in s.scalars(own).all())
    return min((day for day in found if day), default=None)

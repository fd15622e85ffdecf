"""What maintenance funds took in and spent: it is no common income (物业管理条例 53). Nothing here changes anything."""

from __future__ import annotations

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session, aliased

from desktop.features.finance import rules
from desktop.features.finance.entities import Account, Posting


def fund_sums(s: Session, book_id: int, first: int, last: int) -> dict[tuple[int, int], int]:
    """Fen by subject and month between two months (202601 to 202612), both included, of the vouchers that moved a
    maintenance fund and no account of common income, as the disclosure parts them; debits positive."""
    kinds = dict(s.execute(select(Account.id, Account.kind).where(Account.book_id == book_id)).all())
    funds = [account for account, kind in kinds.items() if kind == "fund"]
    if not funds:
        return {}
    own, within = aliased(Posting), (rules.days_of(first)[0], rules.days_of(last)[1])
    moved = select(Posting.voucher_id).where(Posting.account_id.in_(funds), Posting.day.between(*within))
    common = exists().where(own.voucher_id == Posting.voucher_id, own.account_id.in_(kinds.keys() - {*funds}))
    query = (
        select(Posting.subject_id, Posting.period, func.sum(Posting.amount))
        .where(Posting.voucher_id.in_(moved), Posting.subject_id.is_not(None), ~common)
        .group_by(Posting.subject_id, Posting.period)
    )
    return {(subject or 0, period): fen for subject, period, fen in s.execute(query)}

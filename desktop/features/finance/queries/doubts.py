"""What is to be thought of before something is posted, which is possible and seldom meant. Nothing here changes anything."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.money import Money
from desktop.features.finance import rules
from desktop.features.finance.entities import Account, Posting, Voucher
from desktop.features.finance.queries.books import balance
from desktop.features.finance.records import Doubt, Move


def drafted_moves(s: Session, vouchers: Collection[int]) -> list[Move]:
    """What drafts will move on accounts."""
    rows = s.execute(
        select(Voucher.day, Voucher.drafted).where(Voucher.id.in_(vouchers), Voucher.state == "draft")
    )
    return [
        Move(day, line.account_id, (line.debit.fen if line.debit else 0) - (line.credit.fen if line.credit else 0))
        for day, lines in rows
        for line in rules.lines_of(lines)
        if line.account_id is not None
    ]  # fmt: skip


def reversed_moves(s: Session, voucher_id: int, day: date) -> list[Move]:
    """What taking a posted voucher back in red as of a day moves on accounts."""
    rows = select(Posting.account_id, Posting.amount).where(Posting.voucher_id == voucher_id)
    return [Move(day, account, -fen) for account, fen in s.execute(rows) if account is not None]


def doubts(s: Session, moves: Iterable[Move]) -> list[Doubt]:
    """Accounts that something is posted on before they were opened, and such as hold less than nothing by it (an account
    at a bank or a cash box has no debts: 会计法 9, books tell what really happened)."""
    moved = defaultdict[int, list[Move]](list)
    for one in moves:
        moved[one.account_id].append(one)
    found: list[Doubt] = []
    for account in s.scalars(select(Account).where(Account.id.in_(moved)).order_by(Account.id)):
        first = min(one.day for one in moved[account.id])
        if account.opened_on is not None and first < account.opened_on:
            found.append(Doubt("before_opened", account.name, first, account.opened_on))
        change = sum(one.fen for one in moved[account.id])
        left = balance(s, account.id) + Money(change)
        if change < 0 and left < Money(0):
            found.append(Doubt("below_nothing", account.name, left=left))
    return found

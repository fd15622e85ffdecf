"""Which vouchers moved common income, what stands behind them, and what they take back. Nothing here changes anything."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Exists, Select, case, exists, func, select
from sqlalchemy.orm import Session, aliased

from desktop.core.money import Money
from desktop.features.finance.disclosure import rules
from desktop.features.finance.disclosure.records import Bare, Red, into
from desktop.features.finance.dues import queries as dues
from desktop.features.finance.entities import Account, Posting, Proof, Subject, Voucher
from desktop.features.finance.records import STATEMENT, TOP_UP
from desktop.features.finance.rules import voucher_number

KINDS = {"income": "income", "cost": "cost", "expense": "allocation"}
"""Kinds of subject, and where they stand on the sheet; all else stands under `other`."""

ORDERED = {kind: at for at, kind in enumerate(KINDS)}
SPENT = func.ifnull(Subject.kind, "").in_(("cost", "expense"))
FEE = Subject.name.contains("银行") | Subject.name.in_(rules.FEES)
OWN = Subject.code == TOP_UP
"""A transfer between the owners' own accounts has no contract, invoice or receipt."""
IN_FUND = Account.kind == "fund"
UP = func.ifnull(
    IN_FUND & (case((Voucher.reverses_id.is_(None), Posting.amount), else_=-Posting.amount) > 0), 0
)
"""What went straight to a maintenance fund, and what was taken back of that in red: it tops the fund up."""
PROVEN = exists().where(
    Proof.voucher_id == Posting.voucher_id, (Proof.label != STATEMENT) | ~SPENT | FEE | OWN
)
"""The bank's statement is paper enough, but of what was spent for what the bank itself took and what went into the
maintenance fund alone (domain 2.3: 解释 14)."""


def own(book_id: int) -> Select[int]:
    """The accounts of common income."""
    return select(Account.id).where(Account.book_id == book_id, Account.kind != "fund")


def funds(book_id: int) -> Select[int]:
    return select(Account.id).where(Account.book_id == book_id, Account.kind == "fund")


def mine(book_id: int, first: date, last: date) -> Select[int]:
    """The vouchers that moved common income between two days."""
    return (
        select(Posting.voucher_id)
        .join(Voucher, Posting.voucher_id == Voucher.id)
        .where(Posting.account_id.in_(own(book_id)), Posting.day.between(first, last))
        .where(Voucher.source != "opening", ~_of_opening(first))
    )


def bare(s: Session, book_id: int, first: date, last: date) -> list[Bare]:
    """What came in between two days without contract or receipt, then the costs and after them the expenses with no paper of
    their own: by subject and voucher.

    A contract answers for its own subject and what was received on it. Daily totals are their own receipt and the bank's interest needs none; nor does what was taken back in red, whenever
    that was, and the red one, which carries its reason (`reds`).
    """
    red = aliased(Voucher)
    taken_back = exists().where(red.reverses_id == Voucher.id, red.state == "posted")
    fen = func.sum(case((Subject.kind == "income", -Posting.amount), else_=Posting.amount))
    query = (
        select(
            Subject.kind,
            Subject.code,
            Subject.name,
            Voucher.id,
            Subject.id,
            fen,
            Voucher.year,
            Voucher.number,
        )
        .join(Posting, Posting.subject_id == Subject.id)
        .join(Voucher, Posting.voucher_id == Voucher.id)
        .where(Voucher.id.in_(mine(book_id, first, last)), Subject.kind.in_(KINDS))
        .where(~PROVEN, ~taken_back, Voucher.reverses_id.is_(None))
        .group_by(Subject.id, Voucher.id)
        .having(fen > 0)
        .order_by(case(ORDERED, value=Subject.kind), Subject.code, Voucher.year, Voucher.number)
    )
    held = dues.accounted(s, book_id, first, last)
    return [
        Bare(kind, name, voucher_number(year, number))
        for kind, code, name, voucher, subject, sum_, year, number in s.execute(query)
        if kind != "income" or not (sum_ <= held[voucher, subject] or rules.is_interest(code, name))
    ]


def reds(
    s: Session, book_id: int, first: date, last: date, mark: str, *, straight: bool = True
) -> tuple[Red, ...]:
    """What the vouchers of a period take back of those of earlier ones, line by line, as the books were up to their `mark`:
    without them nobody could tell why a line of the period is less than its vouchers.

    They are read from the vouchers, which no longer change, and are no part of the seal; subjects and accounts go by the
    names of today. Nothing stored tells a sheet that hung before they were listed from one after, neither a day nor its
    seal, so its reprint lists them, too: to leave them out by a guess would keep a reason from a sheet that had it.
    `straight` says whether the sheet tells of what went straight to a maintenance fund as such (`Sheet.straight`).
    """
    taken, top = aliased(Voucher), aliased(Voucher)
    known = select(top.sequence).where(top.book_id == book_id, top.digest.startswith(mark))
    query = (
        select(
            Voucher.year, Voucher.number, taken.year, taken.number, taken.day, Subject.kind,
            func.ifnull(Subject.name, Account.name), func.sum(Posting.amount), Voucher.reason, UP,
        )
        .join(Posting, Posting.voucher_id == Voucher.id)
        .join(taken, Voucher.reverses_id == taken.id)
        .outerjoin(Subject, Posting.subject_id == Subject.id)
        .outerjoin(Account, Posting.account_id == Account.id)
        .where(Voucher.id.in_(mine(book_id, first, last)), taken.day < first)
        .where(Voucher.sequence <= known.scalar_subquery())
        .where(func.ifnull(Posting.account_id, 0).not_in(own(book_id)))
        .group_by(Voucher.id, Subject.id, Account.id, UP)
        .order_by(Voucher.sequence, Subject.code)
    )  # fmt: skip
    return tuple(
        Red(
            voucher_number(year, number), voucher_number(of_year, of), day, into(name) if up and straight else name,
            Money(fen if kind in ("cost", "expense") or (up and straight) else -fen), reason,
        )
        for year, number, of_year, of, day, kind, name, fen, reason, up in s.execute(query)
    )  # fmt: skip


def _of_opening(first: date) -> Exists:
    """Whether a voucher takes back an opening balance posted from a day on: neither of them moved anything."""
    opening = aliased(Voucher)
    return exists().where(
        opening.id == Voucher.reverses_id, opening.source == "opening", opening.day >= first
    )

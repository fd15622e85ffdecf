"""Statements and their lines, and what became of each line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import BigInteger, Text, func, or_, select, type_coerce
from sqlalchemy.orm import Session, aliased

from desktop.core.errors import NotFound
from desktop.core.money import Money
from desktop.features.finance.bank.entities import BankLine, BankMatch, Statement
from desktop.features.finance.bank.records import BankLineRow, StatementLine, StatementRow, UndoneMatch
from desktop.features.finance.entities import Account, Book, Posting, Voucher
from desktop.features.finance.rules import voucher_number
from desktop.features.organisation.queries import listed

LIVE = BankMatch.undone_on.is_(None)
Red, RedPosting, RedMatch = aliased(Voucher), aliased(Posting), aliased(BankMatch)
RETURNED = (
    select(RedMatch.id)
    .join(RedPosting, RedMatch.posting_id == RedPosting.id)
    .where(RedPosting.voucher_id == Red.id, RedMatch.undone_on.is_(None))
    .exists()
)
DEAD = BankMatch.posting_id.in_(
    select(Posting.id)
    .join(Red, Red.reverses_id == Posting.voucher_id)
    .where(Red.reverses_id.is_not(None), Red.state == "posted", ~RETURNED)
)
"""Matched to a voucher that was taken back in red, the bank having given nothing back: the line counts as not booked."""

STANDING = LIVE & ~DEAD
OPEN = or_(
    BankLine.id.not_in(select(BankMatch.line_id).where(LIVE)),
    BankLine.id.in_(select(BankMatch.line_id).where(LIVE, DEAD)),
)
"""Lines without a voucher, or without one that stands."""


def statement_rows(s: Session, account_id: int) -> list[StatementRow]:
    """The statements taken in for an account, the latest days first."""
    left = (
        select(func.count(BankLine.id))
        .where(BankLine.statement_id == Statement.id, OPEN)
        .correlate(Statement)
        .scalar_subquery()
    )
    query = select(Statement, left).where(Statement.account_id == account_id)
    return [
        StatementRow(
            row.id, row.account_id, row.name, row.digest, row.taken_on, row.begins_on, row.ends_on, row.lines, count
        )
        for row, count in s.execute(query.order_by(Statement.ends_on.desc(), Statement.id.desc()))
    ]  # fmt: skip


def line_at(s: Session, line_id: int) -> tuple[int, int]:
    """The compound and the account of a line; raises `NotFound`."""
    query = select(Book.place_id, Account.id).join(Account, Account.book_id == Book.id)
    row = s.execute(
        query.join(BankLine, BankLine.account_id == Account.id).where(BankLine.id == line_id)
    ).first()
    if row is None:
        raise NotFound(id=line_id)
    return row.place_id, row.id


def line_ids(
    s: Session, account_id: int, statement_id: int | None = None, *, open_only: bool = False, words: str = ""
) -> list[int]:
    """The lines of an account, or of one statement, by day; those without a voucher alone, or with all of some words."""
    query = select(BankLine.id).where(BankLine.account_id == account_id)
    if statement_id is not None:
        query = query.where(BankLine.statement_id == statement_id)
    if open_only:
        query = query.where(OPEN)
    for word in words.split():
        day, fen = type_coerce(BankLine.day, Text), type_coerce(BankLine.amount, BigInteger)
        told = BankLine.text + " " + BankLine.payee + " " + BankLine.number + " " + day
        amount = func.printf("%.2f", func.abs(fen) / 100.0)
        query = query.where((told + " " + amount).contains(word.replace(",", ""), autoescape=True))
    return list(s.scalars(query.order_by(BankLine.day, BankLine.statement_id, BankLine.id)))


def line_rows(s: Session, ids: Sequence[int]) -> list[BankLineRow]:
    """One row per id, in the order of the ids, with the vouchers it is matched to or that are drafted of it."""
    lines = {row.id: row for row in s.scalars(select(BankLine).where(BankLine.id.in_(listed(ids))))}
    matched = _matched(s, ids)
    waiting, booked = drafted(s, ids), posted(s, ids)
    return [
        _row(lines[one], matched.get(one, []), waiting.get(one), booked=one in booked)
        for one in ids
        if one in lines
    ]


def _row(
    line: BankLine, matched: list[tuple[int, str, bool]], drafted: int | None, *, booked: bool
) -> BankLineRow:
    dead = any(dead for _, _, dead in matched)
    vouchers = tuple((voucher, number) for voucher, number, _ in matched)
    state = "reversed" if dead else "matched" if matched else "booked" if booked else "open"
    if drafted is not None and (dead or not matched):
        state, vouchers = "drafted", ((drafted, ""),)
    return BankLineRow(
        line.id, line.day, line.amount, line.balance, line.text, line.payee, line.payee_account, line.number, state,
        vouchers,
    )  # fmt: skip


def _matched(s: Session, ids: Sequence[int]) -> dict[int, list[tuple[int, str, bool]]]:
    """Voucher, its number, and whether it was taken back, by line."""
    query = (
        select(BankMatch.line_id, Voucher.id, Voucher.year, Voucher.number, DEAD)
        .join(Posting, BankMatch.posting_id == Posting.id)
        .join(Voucher, Posting.voucher_id == Voucher.id)
        .where(LIVE, BankMatch.line_id.in_(listed(ids)))
        .order_by(Voucher.id)
    )
    found: dict[int, list[tuple[int, str, bool]]] = {}
    for line, voucher, year, number, taken_back in s.execute(query):
        found.setdefault(line, []).append((voucher, voucher_number(year, number), bool(taken_back)))
    return found


def drafted(s: Session, ids: Sequence[int]) -> dict[int, int]:
    """The draft that waits of each of some lines."""
    query = select(Voucher.source_id, Voucher.id).where(
        Voucher.source == "bank", Voucher.source_id.in_(listed(ids)), Voucher.state == "draft"
    )
    return {line: voucher for line, voucher in s.execute(query) if line is not None}


def posted(s: Session, ids: Sequence[int]) -> dict[int, int]:
    """The posting in the account of each of some lines, of a voucher that was drafted of it and is posted; none where that
    was taken back in red, or is matched to some line already."""
    taken_back = select(Red.id).where(Red.reverses_id == Voucher.id, Red.state == "posted")
    met = select(BankMatch.id).where(BankMatch.posting_id == Posting.id, LIVE)
    query = (
        select(BankLine.id, Posting.id)
        .join(Voucher, Posting.voucher_id == Voucher.id)
        .join(BankLine, (BankLine.id == Voucher.source_id) & (BankLine.account_id == Posting.account_id))
        .where(Voucher.source == "bank", BankLine.id.in_(listed(ids)), Voucher.state == "posted")
        .where(~taken_back.exists(), ~met.exists())
    )
    return dict(s.execute(query).all())


def stored_lines(
    s: Session, account_id: int, first: date = date.min, last: date = date.max
) -> list[StatementLine]:
    """The lines of an account between two days as the bank told them, by day; `row` is its id here."""
    columns = (
        BankLine.id, BankLine.day, BankLine.clock, BankLine.amount, BankLine.balance, BankLine.text, BankLine.payee,
        BankLine.payee_account, BankLine.number,
    )  # fmt: skip
    query = select(*columns).where(BankLine.account_id == account_id, BankLine.day.between(first, last))
    return [
        StatementLine(*row)
        for row in s.execute(query.order_by(BankLine.day, BankLine.statement_id, BankLine.id))
    ]


def undone_matches(s: Session, line_id: int) -> list[UndoneMatch]:
    """What a line was matched to before and is no longer, the latest first."""
    query = (
        select(BankMatch, Voucher.year, Voucher.number)
        .join(Posting, BankMatch.posting_id == Posting.id)
        .join(Voucher, Posting.voucher_id == Voucher.id)
        .where(BankMatch.line_id == line_id, BankMatch.undone_on.is_not(None))
        .order_by(BankMatch.id.desc())
    )
    return [
        UndoneMatch(voucher_number(year, number), Money(row.amount.fen), row.undone_on, row.undone_reason)
        for row, year, number in s.execute(query)
        if row.undone_on is not None
    ]

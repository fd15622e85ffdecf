"""The reconciliation of an account at the end of a day, and what is known of a difference."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.errors import RuleBroken
from desktop.core.money import Money
from desktop.features.finance import queries as finance
from desktop.features.finance.bank import rules
from desktop.features.finance.bank.entities import BankLine, BankMatch
from desktop.features.finance.bank.queries.accounts import book_of_account
from desktop.features.finance.bank.queries.lines import LIVE, stored_lines
from desktop.features.finance.bank.records import Cause, Moved, Pair, Reconciliation, StatementLine
from desktop.features.finance.entities import Posting, Voucher
from desktop.features.finance.rules import voucher_number


def reconciliation(s: Session, account_id: int, until: date) -> Reconciliation:
    """银行存款余额调节表 of an account at the end of a day.

    What the books hold from before the first line is taken to be in the bank's opening balance; where it is not, that
    is named as a cause. Raises `reconciliation.no_statement` where nothing was taken in up to that day,
    `reconciliation.no_balance` where the bank tells no balance.
    """
    lines = rules.chained(stored_lines(s, account_id))
    if not lines or lines[0].day > until:
        raise RuleBroken("reconciliation.no_statement", until=until)
    opening = rules.opening_balance(lines)
    if opening is None:
        raise RuleBroken("reconciliation.no_balance")
    first, pairs = lines[0].day, _pairs(s, account_id)
    entries = _entries(s, account_id, (first, until), {pair.entry for pair in pairs})
    bank = rules.balance_at(lines, opening, until)
    books = finance.balance(s, account_id, until)
    moved = [Moved(one.row, one.day, one.amount, one.text, one.number, one.payee) for one in lines]
    sheet = rules.reconciled(until, bank, books, lines=moved, entries=entries, pairs=pairs)
    said = (words for _, side in rules.sides(sheet) for one in side for words in (one.words, one.payee))
    sheet = replace(sheet, known=finance.named_in(s, book_of_account(s, account_id), said))
    return rules.explained(sheet, _causes(s, account_id, lines, opening, entries))


def _pairs(s: Session, account_id: int) -> list[Pair]:
    query = select(BankMatch.line_id, BankMatch.posting_id, BankMatch.amount)
    query = query.join(BankLine, BankMatch.line_id == BankLine.id)
    return [Pair(*row) for row in s.execute(query.where(LIVE, BankLine.account_id == account_id))]


def _entries(s: Session, account_id: int, days: tuple[date, date], matched: set[int]) -> list[Moved]:
    """The books' movements from the first day of the bank on, and older ones the bank saw only later.

    A voucher and the one that took it back by then cancel out, unless the bank gave the money back: a line the first is
    matched to is in transit again.
    """
    query = (
        select(Posting.id, Posting.day, Posting.amount, Posting.text, Voucher.text, Voucher.year, Voucher.number, Voucher.id, Voucher.reverses_id)
        .join(Voucher, Posting.voucher_id == Voucher.id)
        .where(Posting.account_id == account_id, Voucher.state == "posted")
        .order_by(Posting.day, Posting.id)
    )  # fmt: skip
    rows = s.execute(query).all()
    first, until = days
    returned = {row[7] for row in rows if row[0] in matched}
    taken_back = (row for row in rows if row[8] and row[1] <= until and row[7] not in returned)
    void = {each for row in taken_back for each in (row[7], row[8])}
    return [
        Moved(id_, day, Money(fen), line or text, voucher_number(year, number))
        for id_, day, fen, line, text, year, number, voucher, _ in rows
        if voucher not in void and (day >= first or id_ in matched)
    ]


def _causes(
    s: Session, account_id: int, lines: Sequence[StatementLine], opening: Money, entries: Sequence[Moved]
) -> list[Cause]:
    """What the bank began with against the books of the evening before, and every break in the bank's balances."""
    first = lines[0].day
    before = finance.balance(s, account_id, first - timedelta(1))
    later = sum(one.amount.fen for one in entries if one.day < first)
    found = [Cause("break", one.day, one.difference) for one in rules.breaks(lines)]
    if apart := opening.fen - (before.fen - later):
        found.insert(0, Cause("opening", first, Money(apart)))
    return found


def months(s: Session, account_id: int, today: date) -> list[date]:
    """The last day of every month the bank tells of or that lies between, the latest first; of a month that is not over
    today."""
    days = select(BankLine.day).where(BankLine.account_id == account_id).order_by(BankLine.day)
    first = s.scalar(days.limit(1))
    last = s.scalar(days.order_by(None).order_by(BankLine.day.desc()).limit(1))
    if first is None or last is None:
        return []
    counted = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    ends = (date(at // 12, at % 12 + 1, monthrange(at // 12, at % 12 + 1)[1]) for at in reversed(counted))
    return [min(end, today) for end in ends]

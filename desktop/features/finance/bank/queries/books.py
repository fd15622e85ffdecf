"""A book in a period as it goes out to other programs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from desktop.core.errors import NotFound, RuleBroken
from desktop.features.finance.bank import rules
from desktop.features.finance.bank.records import BookExport, LedgerSubject, LedgerVoucher
from desktop.features.finance.entities import Account, Book, Posting, Subject, Voucher
from desktop.features.finance.records import SURPLUS
from desktop.features.finance.rules import voucher_number
from desktop.features.organisation.entities import Place

KINDS = {
    "income": "income",
    "cost": "expense",
    "expense": "expense",
    "surplus": "equity",
    "deposit": "liability",
}
"""What kind of account other programs take a kind of subject for."""

RESULT = ("income", "cost", "expense")
"""Kinds of subjects that begin every year with nothing."""

BANK = "A"
"""Before the number of an account in an export: accounts have no code of their own."""


def book_export(s: Session, book_id: int, first: date | None = None, last: date | None = None) -> BookExport:
    """Every posted voucher of a book between two days, both included, and what stood on each account before them; where the
    time goes on after the end of a year, that year is closed.

    An account is named `-id` below zero among the subjects. Raises `export.no_voucher`, `NotFound`.
    """
    name = s.scalar(select(Place.name).join(Book, Book.place_id == Place.id).where(Book.id == book_id))
    if name is None:
        raise NotFound(id=book_id)
    vouchers = _vouchers(s, book_id, first, last)
    opening = {} if first is None else _opening(s, book_id, first)
    if not vouchers and not opening:
        raise RuleBroken("export.no_voucher")
    subjects = (*_accounts(s, book_id), *_subjects(s, book_id))
    if (surplus := _surplus(s, book_id)) is not None:
        result = {one.id for one in subjects if one.kind in (KINDS[kind] for kind in RESULT)}
        years = _years(vouchers, first, last)
        vouchers = tuple(rules.closed_years(vouchers, opening, result, surplus, years))
    return BookExport(name, subjects, vouchers, opening, first)


def _years(vouchers: Sequence[LedgerVoucher], first: date | None, last: date | None) -> range:
    """The years of an export; one that has not come yet has none before it to close."""
    days = [one.day for one in vouchers]
    begun = min([first] if first else days)
    until = min(last or date.today(), date.today())
    return range(begun.year, max(begun, until, *days).year + 1)


def _surplus(s: Session, book_id: int) -> int | None:
    return s.scalar(
        select(Subject.id)
        .where(Subject.book_id == book_id, Subject.kind == "surplus")
        .order_by(Subject.code != SURPLUS, Subject.code)
    )


def _accounts(s: Session, book_id: int) -> list[LedgerSubject]:
    query = select(Account.id, Account.name).where(Account.book_id == book_id).order_by(Account.id)
    return [
        LedgerSubject(-id_, "asset", ((f"{BANK}{at}", name),))
        for at, (id_, name) in enumerate(s.execute(query), 1)
    ]


def _subjects(s: Session, book_id: int) -> list[LedgerSubject]:
    query = select(Subject).where(Subject.book_id == book_id).order_by(Subject.code)
    return [LedgerSubject(one.id, KINDS[one.kind], ((one.code, one.name),)) for one in s.scalars(query)]


KEY = func.ifnull(Posting.subject_id, -Posting.account_id)
"""What a posting stands on, as `LedgerSubject.id` names it."""


def _vouchers(s: Session, book_id: int, first: date | None, last: date | None) -> tuple[LedgerVoucher, ...]:
    query = (
        select(
            Voucher.id,
            Voucher.day,
            Voucher.year,
            Voucher.number,
            Voucher.text,
            KEY,
            Posting.amount,
            Voucher.reverses_id,
        )
        .join(Posting, Posting.voucher_id == Voucher.id)
        .where(Voucher.book_id == book_id, Voucher.state == "posted")
        .order_by(Voucher.day, Voucher.year, Voucher.number, Posting.position)
    )
    query = query if first is None else query.where(Voucher.day >= first)
    query = query if last is None else query.where(Voucher.day <= last)
    groups = (list(rows) for _, rows in groupby(s.execute(query), key=lambda row: row[0]))
    return tuple(
        LedgerVoucher(
            rows[0][1],
            voucher_number(rows[0][2], rows[0][3]),
            rows[0][4],
            tuple((row[5], row[6]) for row in rows),
            rows[0][7] is not None,
        )
        for rows in groups
    )


def _opening(s: Session, book_id: int, first: date) -> dict[int, int]:
    """What stood on each account; what came in and was spent in the years before has become surplus (历年结余)."""
    surplus = _surplus(s, book_id)
    past = Subject.kind.in_(RESULT) & (Posting.day < date(first.year, 1, 1))
    key = KEY if surplus is None else case((past, surplus), else_=KEY)
    query = (
        select(key, func.sum(Posting.amount))
        .join(Voucher, Posting.voucher_id == Voucher.id)
        .outerjoin(Subject, Posting.subject_id == Subject.id)
        .where(Voucher.book_id == book_id, Voucher.state == "posted", Posting.day < first)
        .group_by(key)
    )
    return {key: fen for key, fen in s.execute(query) if fen}

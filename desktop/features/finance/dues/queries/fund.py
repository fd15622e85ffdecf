"""A maintenance fund through a year, and the households that have a share in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from desktop.core.errors import NotFound
from desktop.core.money import Money
from desktop.features.finance.dues import rules
from desktop.features.finance.dues.entities import Fund
from desktop.features.finance.dues.records import Door, FundDraft, FundLine, FundStatement
from desktop.features.finance.entities import Account, Posting, Subject, Voucher
from desktop.features.finance.payments.entities import Payment
from desktop.features.finance.payments.queries import resolved
from desktop.features.finance.queries import balance, book_place, named_in, opening_days
from desktop.features.finance.records import INTEREST, TOP_UP
from desktop.features.finance.rules import voucher_number
from desktop.features.organisation import queries as organisation
from desktop.features.organisation.entities import Place

OPENING, PAYMENT = "opening", "payment"


def fund_accounts(s: Session, book_id: int) -> list[tuple[int, str]]:
    """The maintenance funds of a book by name."""
    query = select(Account.id, Account.name).where(Account.book_id == book_id, Account.kind == "fund")
    return [(row.id, row.name) for row in s.execute(query.order_by(Account.id))]


def fund_draft(s: Session, account_id: int) -> FundDraft:
    """What the form of a fund starts from."""
    return FundDraft(account_id, s.scalar(select(Fund.initial).where(Fund.account_id == account_id)))


def low_funds(s: Session, book_id: int, day: date) -> list[str]:
    """Names of the maintenance funds of a book to be filled up by what they hold at the end of a day (`rules.below_line`)."""
    query = select(Account.id, Account.name, Fund.initial).join(Fund, Fund.account_id == Account.id)
    found = s.execute(query.where(Account.book_id == book_id).order_by(Account.id))
    return [name for key, name, initial in found if rules.below_line(initial, balance(s, key, day))]


def fund_began(s: Session, account_id: int, year: int) -> int:
    """The first year of which the books tell anything of a fund; a `year` where they tell nothing yet."""
    first = s.scalar(select(func.min(Posting.day)).where(Posting.account_id == account_id))
    return min(first.year, year) if first else year


def fund_statement(s: Session, account_id: int, year: int) -> FundStatement:
    """What a fund held, took in and gave out in a year, from posted vouchers alone; an opening posted in the year
    counts as what it held, unless it was taken back in it. Raises `NotFound`.
    """
    account = s.get(Account, account_id)
    if account is None:
        raise NotFound(id=account_id)
    first, last = date(year, 1, 1), date(year, 12, 31)
    opening = balance(s, account_id, first - timedelta(1)).fen
    lines, openings = list[FundLine](), set[int]()
    for voucher in s.scalars(_moving(account_id, first, last)):
        if voucher.source == OPENING or voucher.reverses_id in openings:
            openings.add(voucher.id)
            opening += sum(one.amount for one in voucher.postings if one.account_id == account_id)
        else:
            lines += _lines(s, voucher, account_id)
    place = s.get_one(Place, book_place(s, account.book_id)).name
    initial = fund_draft(s, account_id).initial
    known = named_in(s, account.book_id, (said for one in lines for said in (one.words, one.basis)))
    moved = select(Posting.id).where(Posting.account_id == account_id, Posting.day <= last)
    begun = s.scalar(moved.limit(1)) is not None
    began = _began(s, account, first, last)
    return FundStatement(
        place, account.name, year, Money(opening), tuple(lines), initial, known, begun=begun, began_on=began
    )


def fund_doors(s: Session, account_id: int, on: date) -> list[Door]:
    """The households of a fund's compound on a day, by address, with their exclusive areas."""
    account = s.get(Account, account_id)
    if account is None:
        raise NotFound(id=account_id)
    ids = organisation.household_ids(s, book_place(s, account.book_id), on=on)
    return [
        Door(row.id, "-".join(filter(None, (row.building, row.staircase, row.room))), row.area)
        for row in organisation.household_rows(s, ids, on)
    ]


def _began(s: Session, account: Account, first: date, last: date) -> date | None:
    """The day after the first of a year on which the books begin to tell of a fund: that of its opening balance, else of
    the first voucher of its book."""
    moved = select(Posting.id).where(Posting.account_id == account.id, Posting.day < first)
    if s.scalar(moved.limit(1)) is not None:
        return None
    earliest = select(func.min(Voucher.day)).where(
        Voucher.book_id == account.book_id, Voucher.state == "posted"
    )
    day = opening_days(s, account.book_id).get(account.id) or s.scalar(earliest)
    return day if day and first < day <= last else None


def _moving(account_id: int, first: date, last: date) -> Select[Any]:
    touched = select(Posting.voucher_id).where(
        Posting.account_id == account_id, Posting.day.between(first, last)
    )
    return select(Voucher).where(Voucher.id.in_(touched)).order_by(Voucher.day, Voucher.sequence)


def _lines(s: Session, voucher: Voucher, account_id: int) -> Iterator[FundLine]:
    """Every other line of a voucher moved the fund by as much the other way, so that all of them come to what it did."""
    of = s.get_one(Voucher, voucher.reverses_id) if voucher.reverses_id else voucher
    basis = _basis(s, of)
    for one in voucher.postings:
        if one.account_id == account_id:
            continue
        subject = s.get(Subject, one.subject_id) if one.subject_id else None
        yield FundLine(
            voucher.day, _kind(subject), one.text or voucher.text, Money(-one.amount),
            voucher_number(voucher.year, voucher.number), basis,
        )  # fmt: skip


def _kind(subject: Subject | None) -> str:
    if subject and subject.kind == "income" and (subject.code == INTEREST or "利息" in subject.name):
        return "interest"
    spent = subject is not None and subject.kind in ("cost", "expense") and subject.code != TOP_UP
    return "used" if spent else "paid_in"


def _basis(s: Session, voucher: Voucher) -> str:
    """By which resolution or contract a voucher was paid, one taken back since included: its payment is booked elsewhere."""
    row = s.get(Payment, voucher.source_id) if voucher.source == PAYMENT and voucher.source_id else None
    if row is None:
        return ""
    by = resolved(s, row.item_id)
    contract = f"合同{row.contract_no}" if row.contract_no else ""
    return by.words if by else row.ratified or row.basis_words or contract

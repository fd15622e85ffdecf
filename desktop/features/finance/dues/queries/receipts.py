"""What was received on contracts, and daily totals; what was taken back with its voucher counts no more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, func, select, type_coerce
from sqlalchemy.orm import Session, aliased

from desktop.core.money import Money
from desktop.features.finance import rules as books
from desktop.features.finance.dues.entities import Contract, DayTotal, Receipt
from desktop.features.finance.dues.queries.refunds import paid_back
from desktop.features.finance.dues.records import DayTotalRow, Paid, ReceiptRow
from desktop.features.finance.entities import Posting, Voucher
from desktop.features.organisation.queries import listed

Red = aliased(Voucher)
RED: ColumnElement[Any] = (
    select(Red.day).where(Red.reverses_id == Voucher.id, Red.state == "posted").scalar_subquery()
)
"""The day a voucher was taken back in red, if it was."""


def counted(
    s: Session, contract_ids: Collection[int], on: date, *, drafts: bool = False
) -> dict[int, list[Paid]]:
    """What was received by contract up to the end of a day, and what of it was paid back, below zero; what was taken back in
    red by then is left out.

    Received is what is posted; with `drafts`, what is taken down and waits to be posted too.
    """
    states = ("posted", "draft") if drafts else ("posted",)
    query = (
        select(Receipt.contract_id, Receipt.day, Receipt.amount, Receipt.covers_from, Receipt.covers_to, RED)
        .join(Voucher, Receipt.voucher_id == Voucher.id)
        .where(Receipt.contract_id.in_(listed(contract_ids)), Receipt.day <= on, Voucher.state.in_(states))
        .order_by(Receipt.day, Receipt.id)
    )
    paid = defaultdict[int, list[Paid]](list)
    for contract, day, amount, first, last, red in s.execute(query):
        if red is None or red > on:
            paid[contract].append(Paid(day, amount, (first, last)))
    for one in paid_back(s, contract_ids, on):
        paid[one.contract_id].append(Paid(one.day, Money(-one.amount.fen)))
    return {contract: _netted(told) for contract, told in paid.items()}


def _netted(told: list[Paid]) -> list[Paid]:
    """By day; of what never came in here, as before the books began, nothing goes back."""
    held, found = 0, list[Paid]()
    for one in sorted(told, key=lambda one: one.day):
        fen = max(one.amount.fen, -held)
        held += fen
        if fen:
            found.append(replace(one, amount=Money(fen)))
    return found


def drafted(s: Session, contract_ids: Collection[int], on: date) -> dict[int, Money]:
    """What was taken down by contract up to the end of a day and waits to be posted."""
    fen = func.sum(type_coerce(Receipt.amount, BigInteger))
    query = (
        select(Receipt.contract_id, fen)
        .join(Voucher, Receipt.voucher_id == Voucher.id)
        .where(Receipt.contract_id.in_(listed(contract_ids)), Receipt.day <= on, Voucher.state == "draft")
        .group_by(Receipt.contract_id)
    )
    return {contract: Money(sum_) for contract, sum_ in s.execute(query)}


def receipt_rows(s: Session, contract_id: int) -> tuple[ReceiptRow, ...]:
    """Everything received on a contract and paid back by it, the latest first, what counts no more included."""
    query = (
        select(Receipt, Voucher.year, Voucher.number, Voucher.state, RED)
        .outerjoin(Voucher, Receipt.voucher_id == Voucher.id)
        .where(Receipt.contract_id == contract_id)
        .order_by(Receipt.day.desc(), Receipt.id.desc())
    )
    received = [
        ReceiptRow(
            row.id, row.day, row.amount, row.covers_from, row.covers_to, row.voucher_id, books.voucher_number(year, number),
            "dropped" if row.voucher_id is None else "reversed" if red else state,
        )
        for row, year, number, state, red in s.execute(query)
    ]  # fmt: skip
    back = [
        ReceiptRow(
            -one.payment_id, one.day, Money(-one.amount.fen), None, None, one.voucher_id, one.voucher, "paid_back", one.payment
        )
        for one in reversed(paid_back(s, (contract_id,)))
    ]  # fmt: skip
    return tuple(sorted((*back, *received), key=lambda one: one.day, reverse=True))


def free_vouchers(s: Session, book_id: int, subject_id: int) -> list[tuple[int, str, date, Money]]:
    """Vouchers with income on a subject that is not told as received on a contract yet, the latest first.

    Each with its words, its day, and the fen still free.
    """
    query = (
        select(Voucher)
        .where(Voucher.book_id == book_id, Voucher.reverses_id.is_(None), RED.is_(None))
        .order_by(Voucher.day.desc(), Voucher.id.desc())
    )
    used = dict(s.execute(
        select(Receipt.voucher_id, func.sum(Receipt.amount)).join(Contract, Receipt.contract_id == Contract.id)
        .where(Receipt.voucher_id.is_not(None), Contract.subject_id == subject_id).group_by(Receipt.voucher_id)
    ).all())  # fmt: skip
    taken = set(s.scalars(select(DayTotal.voucher_id).where(DayTotal.voucher_id.is_not(None))))
    income = _income(s, book_id, subject_id)
    found = list[tuple[int, str, date, Money]]()
    for row in s.scalars(query):
        fen = income.get(row.id, 0) if row.state == "posted" else _drafted(row, subject_id)
        spent = used.get(row.id)
        free = fen - (spent.fen if isinstance(spent, Money) else spent or 0)
        if free > 0 and row.id not in taken:
            found.append((row.id, row.text, row.day, Money(free)))
    return found


def total_rows(s: Session, book_id: int) -> list[DayTotalRow]:
    """The daily totals of a book that count, the latest day first."""
    query = (
        select(DayTotal, Voucher.year, Voucher.number)
        .join(Voucher, DayTotal.voucher_id == Voucher.id)
        .where(DayTotal.book_id == book_id, RED.is_(None))
        .order_by(DayTotal.day.desc(), DayTotal.id.desc())
    )
    return [
        DayTotalRow(
            row.id,
            row.day,
            row.kind,
            row.count,
            row.amount,
            row.voucher_id or 0,
            books.voucher_number(year, number),
        )
        for row, year, number in s.execute(query)
    ]


def hung_on(s: Session, voucher_id: int) -> tuple[list[str], int]:
    """What counts no more if a draft is thrown away: the numbers of contracts it is received on, and how many daily totals."""
    numbers = select(Contract.number).join(Receipt).where(Receipt.voucher_id == voucher_id).distinct()
    days = select(func.count(DayTotal.id)).where(DayTotal.voucher_id == voucher_id)
    return [*s.scalars(numbers.order_by(Contract.number))], s.scalar(days) or 0


def _income(s: Session, book_id: int, subject_id: int) -> dict[int, int]:
    query = (
        select(Posting.voucher_id, -func.sum(Posting.amount))
        .where(Posting.book_id == book_id, Posting.subject_id == subject_id)
        .group_by(Posting.voucher_id)
    )
    return dict(s.execute(query).all())


def _drafted(row: Voucher, subject_id: int) -> int:
    lines = (one for one in books.lines_of(row.drafted) if one.subject_id == subject_id)
    return -sum(books.amount_of(one) for one in lines)

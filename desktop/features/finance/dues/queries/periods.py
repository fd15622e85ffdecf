"""What contracts and daily totals have to do with a period of the books. Nothing here changes anything."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, timedelta

from sqlalchemy import BigInteger, exists, func, select, type_coerce
from sqlalchemy.orm import Session, aliased

from desktop.core.money import Money
from desktop.features.finance.dues import entities, rules
from desktop.features.finance.dues.queries.contracts import terms_of
from desktop.features.finance.dues.queries.receipts import counted
from desktop.features.finance.dues.records import InPeriod
from desktop.features.finance.entities import Posting, Proof, Subject, Voucher

Stored = entities.Contract


def period_rows(
    s: Session, book_id: int, first: date, last: date, began: date | None = None
) -> list[InPeriod]:
    """The contracts of income of a book that ran, were to be paid or were paid on between two days, or on which something is
    owed since before, by number, in fen.

    What was taken back in red between them lessens what was received. What fell due before the books `began` is not owed by
    them: what was paid of it stands in no book of ours, and what was received for it since lessens nothing owed.
    """
    query = select(Stored, Subject).join(Subject, Stored.subject_id == Subject.id)
    query = query.where(Stored.book_id == book_id, Subject.kind == "income").order_by(Stored.number)
    found = s.execute(query).all()
    ids = [row.id for row, _ in found]
    after, before = counted(s, ids, last), counted(s, ids, first - timedelta(1))
    told = list[InPeriod]()
    for row, subject in found:
        dues, paid = rules.dues(terms_of(row)), after.get(row.id, [])
        since = max(first, began) if began else first
        due = sum(one.amount.fen for one in dues if since <= one.due_on <= last)
        received = sum(one.amount.fen for one in paid) - sum(one.amount.fen for one in before.get(row.id, ()))
        arrears = rules.standing(dues, paid, last, began).arrears
        ran = row.begins_on <= last and (row.ended_on or row.ends_on) >= first
        if ran or due or received or arrears.fen:
            number = " ".join(row.number.split())
            told.append(InPeriod(subject.code, subject.name, number, Money(due), Money(received), arrears))
    return told


def accounted(s: Session, book_id: int, first: date, last: date) -> Counter[tuple[int, int]]:
    """Fen between two days by voucher and subject that were received on a contract, or are those of daily totals."""
    within = (Voucher.book_id == book_id) & Voucher.day.between(first, last)
    fen = func.sum(type_coerce(entities.Receipt.amount, BigInteger))
    received = (
        select(Voucher.id, Stored.subject_id, fen)
        .join(entities.Receipt, entities.Receipt.voucher_id == Voucher.id)
        .join(Stored, entities.Receipt.contract_id == Stored.id)
        .where(within)
        .group_by(Voucher.id, Stored.subject_id)
    )
    daily = (
        select(Voucher.id, Posting.subject_id, -func.sum(Posting.amount))
        .join(Posting, Posting.voucher_id == Voucher.id)
        .where(within, exists().where(entities.DayTotal.voucher_id == Voucher.id))
        .group_by(Voucher.id, Posting.subject_id)
    )
    found = Counter[tuple[int, int]]()
    for voucher, subject, sum_ in (*s.execute(received), *s.execute(daily)):
        found[voucher, subject or 0] += sum_
    return found


def daily_subjects(s: Session, book_id: int, first: date, last: date) -> set[tuple[str, str]]:
    """Code and name of the subjects on which daily totals between two days were booked: nobody signs a contract there."""
    total = entities.DayTotal
    query = (
        select(Subject.code, Subject.name)
        .distinct()
        .join(Posting, Posting.subject_id == Subject.id)
        .join(total, total.voucher_id == Posting.voucher_id)
        .where(total.book_id == book_id, total.day.between(first, last))
    )
    return {(code, name) for code, name in s.execute(query)}


def daily_counts(s: Session, book_id: int, first: date, last: date, told_at: datetime) -> dict[str, int]:
    """How many vouchers of daily totals between two days had nothing attached, by code of subject, as the books stood
    at a moment; what had been taken back in red is not counted."""
    red, total = aliased(Voucher), entities.DayTotal
    taken_back = exists().where(red.reverses_id == Voucher.id, red.day <= last, red.posted_at <= told_at)
    attached = exists().where(Proof.voucher_id == Voucher.id, Proof.created_at <= told_at)
    query = (
        select(Subject.code, func.count(Voucher.id.distinct()))
        .join(Posting, Posting.subject_id == Subject.id)
        .join(Voucher, Posting.voucher_id == Voucher.id)
        .where(Voucher.book_id == book_id, Voucher.day.between(first, last), Voucher.posted_at <= told_at)
        .where(exists().where(total.voucher_id == Voucher.id), ~taken_back, ~attached)
        .group_by(Subject.id)
    )
    return dict(s.execute(query).all())

"""Contracts and how they stand at the end of a day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from datetime import date
from typing import TypeVarTuple

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from desktop.core.attachments import FileRow
from desktop.core.errors import NotFound
from desktop.core.money import Money
from desktop.features.finance.dues import entities, rules
from desktop.features.finance.dues.queries.receipts import counted, drafted, receipt_rows
from desktop.features.finance.dues.records import (
    BookSums,
    Contract,
    ContractDraft,
    ContractRow,
    ReceiptDraft,
    Standing,
    Terms,
)
from desktop.features.finance.entities import Subject
from desktop.features.finance.payments.entities import Payment
from desktop.features.finance.payments.records import PAID_STATES
from desktop.features.finance.queries import income_began_on
from desktop.features.organisation.queries import listed

Stored = entities.Contract
Columns = TypeVarTuple("Columns")


def contract_ids(s: Session, book_id: int, words: str = "") -> list[int]:
    """The contracts of a book with every word in number, other side, purpose or place, by their numbers."""
    query = with_words(select(Stored.id).where(Stored.book_id == book_id), words.split())
    return list(s.scalars(query.order_by(Stored.number, Stored.id)))


def with_words(query: Select[*Columns], words: Iterable[str]) -> Select[*Columns]:
    """Those contracts of a query that hold every word in number, other side, purpose or place."""
    held = Stored.number + " " + Stored.party + " " + Stored.purpose + " " + Stored.place
    for word in words:
        query = query.where(held.contains(word, autoescape=True))
    return query


def contract_rows(s: Session, ids: Sequence[int], on: date) -> list[ContractRow]:
    """One row per id, in the order of the ids, as each stands at the end of a day."""
    paid, waiting, back = counted(s, ids, on), drafted(s, ids, on), _paid_back(s, ids, on)
    query = select(Stored, Subject).join(Subject, Stored.subject_id == Subject.id)
    began, found = dict[int, date | None](), dict[int, ContractRow]()
    for row, subject in s.execute(query.where(Stored.id.in_(ids))).all():
        if row.book_id not in began:
            began[row.book_id] = income_began_on(s, row.book_id)
        since = None if subject.kind == "deposit" else began[row.book_id]
        standing = rules.standing(rules.dues(terms_of(row)), paid.get(row.id, []), on, since)
        told = _row(row, subject.name, standing, waiting.get(row.id, Money(0)), on)
        ahead = told.standing.received > told.standing.due
        if ahead and subject.kind != "deposit":  # deposits are others' money, held until they are paid back
            due = sum(one.amount.fen for one in rules.dues(terms_of(row)))
            came = sum(max(one.amount.fen, 0) for one in paid.get(row.id, []))
            told = replace(told, surplus=Money(max(came - due - back[row.id], 0)))
        found[row.id] = told
    return [found[one] for one in ids if one in found]


def _paid_back(s: Session, ids: Sequence[int], on: date) -> Counter[int]:
    """Fen that payments gave back by contract up to the end of a day, what is not booked yet included."""
    query = select(Payment.contract_id, Payment.paid).where(
        Payment.contract_kind == "income", Payment.contract_id.in_(listed(ids)), Payment.state.in_(PAID_STATES),
        Payment.paid_on <= on,
    )  # fmt: skip
    found = Counter[int]()
    for contract, paid in s.execute(query):
        found[contract or 0] += paid.fen if paid else 0
    return found


def book_sums(rows: Iterable[ContractRow]) -> BookSums:
    """What the rows come to together."""
    return rules.sums(row.standing for row in rows)


def contract(s: Session, contract_id: int, on: date) -> Contract:
    """A contract with its periods, receipts and scans, as of the end of a day; raises `NotFound`."""
    row = _found(s, contract_id)
    (told,) = contract_rows(s, [contract_id], on)
    paid = counted(s, [contract_id], on).get(contract_id, [])
    draft = ContractDraft(**{
        one.name: getattr(row, one.name) for one in fields(ContractDraft) if one.name != "overlap_meant"
    })  # fmt: skip
    return Contract(
        told, draft, row.ended_on, row.end_reason,
        rules.rows(rules.dues(terms_of(row)), paid, on, told.standing.began),
        receipt_rows(s, contract_id),
        tuple(FileRow(one.id, one.name, one.digest, one.size, one.kind) for one in row.files),
    )  # fmt: skip


def terms_of(row: entities.Contract) -> Terms:
    """What a stored contract's dues are read out of; one that was ended early ends then."""
    return Terms(
        row.begins_on, row.ended_on or row.ends_on, row.amount, row.period, row.counted, row.part, row.due_at,
        row.due_days,
    )  # fmt: skip


def receipt_offer(s: Session, contract_id: int, on: date) -> ReceiptDraft:
    """What a receipt of today would most likely be: the oldest period that is not paid. Raises `NotFound`."""
    row = _found(s, contract_id)
    paid = counted(s, [contract_id], date.max, drafts=True).get(contract_id, [])
    (told,) = contract_rows(s, [contract_id], on)
    owed = rules.rows(rules.dues(terms_of(row)), paid, date.max, told.standing.began)
    left = [one for one in owed if one.open.fen]
    if not left:
        return ReceiptDraft(contract_id, on)
    first = left[0]
    return ReceiptDraft(contract_id, on, first.open, first.due.begins_on, first.due.ends_on)


def other_places(s: Session, book_id: int, but: int | None) -> list[tuple[str, date, date]]:
    """Place, first and last day of the other contracts of a book."""
    query = select(Stored.place, Stored.begins_on, Stored.ended_on, Stored.ends_on)
    query = query.where(Stored.book_id == book_id, Stored.id != (but or 0))
    return [(place, first, early or last) for place, first, early, last in s.execute(query)]


def _row(row: entities.Contract, subject: str, standing: Standing, waiting: Money, on: date) -> ContractRow:
    last = row.ended_on or row.ends_on
    return ContractRow(
        row.id,
        row.number,
        subject,
        row.party,
        row.purpose,
        row.place,
        row.begins_on,
        last,
        last < on,
        standing,
        waiting,
    )


def _found(s: Session, contract_id: int) -> entities.Contract:
    row = s.get(Stored, contract_id)
    if row is None:
        raise NotFound(id=contract_id)
    return row

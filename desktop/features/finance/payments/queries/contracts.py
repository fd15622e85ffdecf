"""What is known here of a contract that money is paid by. Nothing here changes anything."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from datetime import date

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, aliased

from desktop.core.money import Money
from desktop.features.finance.dues import rules as dues
from desktop.features.finance.dues.entities import Contract, Receipt
from desktop.features.finance.dues.records import Terms
from desktop.features.finance.entities import Account, Subject, Voucher
from desktop.features.finance.payments import entities
from desktop.features.finance.payments.queries.accounts import DEPOSIT
from desktop.features.finance.payments.records import SPENT_STATES, ContractKnown, PaymentDraft
from desktop.features.finance.payments.rules import bare
from desktop.features.organisation.queries import listed

DEAD = ("refused", "voided")
INCOME = "income"
"""Stored as `contract_kind` of a payment: its contract is one of those of income, of which money is paid back."""


def contracts_known(s: Session, account_id: int | None, besides: int = 0) -> dict[str, ContractKnown]:
    """The contracts of an account's book by their bare number: those of income that are on record, then what payments of
    all its accounts, `besides` one, name: the last that three parties signed, else the first that was asked for before it."""
    found: dict[str, ContractKnown] = {}
    for one in (*_of_income(s, account_id), *_of_payments(s, account_id, besides)):
        found.setdefault(bare(one.number), one)
    return found


def contract_known(s: Session, draft: PaymentDraft) -> ContractKnown | None:
    """What is on record of the contract a payment names, in whatever spelling of its number."""
    if not draft.contract_no.strip():
        return None
    return contracts_known(s, draft.account_id, draft.id or 0).get(bare(draft.contract_no))


def contract_spent(s: Session, draft: PaymentDraft) -> Money:
    """What other payments have taken of a contract out of all accounts of the book, what is with the signatories included."""
    kind = entities.Payment
    if not draft.contract_no.strip():
        return Money(0)
    query = select(kind.contract_no, func.coalesce(kind.paid, kind.amount)).where(
        _of_book(draft.account_id), kind.contract_no != "", kind.id != (draft.id or 0),
        kind.state.in_(SPENT_STATES),
    )  # fmt: skip
    mine = bare(draft.contract_no)
    return Money(sum(taken.fen for number, taken in s.execute(query) if bare(number) == mine))


def _of_book(account_id: int | None) -> ColumnElement[bool]:
    """Payments out of all accounts of the book an account is of: a contract is one, whatever it is paid from."""
    mine = select(Account.book_id).where(Account.id == account_id).scalar_subquery()
    return entities.Payment.account_id.in_(select(Account.id).where(Account.book_id == mine))


def _of_income(s: Session, account_id: int | None) -> Iterator[ContractKnown]:
    query = select(Contract, Subject.kind).join(Subject, Contract.subject_id == Subject.id)
    query = query.join(Account, Contract.book_id == Account.book_id).where(Account.id == account_id)
    found = s.execute(query.order_by(Contract.id)).all()
    got = received(s, [one.id for one, _ in found])
    for one, kind in found:
        last = one.ended_on or one.ends_on
        whole = _falls_due(one, one.ends_on)
        due = whole if kind == DEPOSIT else _falls_due(one, last)
        over = Money(got[one.id] - due.fen) if kind != DEPOSIT else Money(0)
        yield ContractKnown(
            one.number, one.party, whole, one.begins_on, last, one.id, f"{one.begins_on} – {last}",
            back=over if over > Money(0) else due, surplus=over > Money(0),
        )  # fmt: skip


def _falls_due(one: Contract, last: date) -> Money:
    terms = Terms(
        one.begins_on, last, one.amount, one.period, one.counted, one.part, one.due_at, one.due_days
    )
    return Money(sum(due.amount.fen for due in dues.dues(terms)))


def received(s: Session, contract_ids: Collection[int]) -> Counter[int]:
    """Fen posted as received by contract; what was taken back in red counts no more."""
    red = aliased(Voucher)
    taken_back = select(red.id).where(red.reverses_id == Voucher.id, red.state == "posted").exists()
    query = select(Receipt.contract_id, Receipt.amount).join(Voucher, Receipt.voucher_id == Voucher.id)
    query = query.where(Receipt.contract_id.in_(listed(contract_ids)), Voucher.state == "posted", ~taken_back)
    found = Counter[int]()
    for contract, amount in s.execute(query):
        found[contract] += amount.fen
    return found


def _of_payments(s: Session, account_id: int | None, besides: int) -> Iterator[ContractKnown]:
    kind = entities.Payment
    query = select(
        kind.contract_no, kind.contract_party, kind.contract_amount, kind.year, kind.number, kind.approved_on
    ).where(
        _of_book(account_id), kind.id != besides, kind.state.not_in(DEAD), kind.contract_no != "",
        kind.contract_party != "", kind.contract_amount.is_not(None),
    )  # fmt: skip
    signed = query.where(kind.approved_on.is_not(None)).order_by(kind.approved_on.desc(), kind.id.desc())
    asked = query.where(kind.approved_on.is_(None)).order_by(kind.id)
    if besides:
        asked = asked.where(kind.id < besides)
    for contract, party, amount, year, number, day in (*s.execute(signed), *s.execute(asked)):
        if amount is not None:
            yield ContractKnown(contract, party, amount, where=f"{year}-{number:03}", signed=day is not None)

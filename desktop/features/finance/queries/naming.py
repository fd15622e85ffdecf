"""Whom the texts of a book name, so that its public papers can mask them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Select, select, union
from sqlalchemy.orm import Session

from desktop.core.discretion import Known
from desktop.core.noted import called, numbers, payees, persons
from desktop.features.finance.bank.entities import BankLine
from desktop.features.finance.dues.entities import Contract
from desktop.features.finance.entities import Account
from desktop.features.finance.payments.entities import Payment
from desktop.features.finance.queries.books import book_place
from desktop.features.organisation.entities import Person
from desktop.features.organisation.queries import residents_named


def named_in(s: Session, book_id: int, said: Iterable[str]) -> Known:
    """Of what was `said`: who paid the book or was paid, as bank, payments and contracts tell it, the residents of its
    compound, and the bank's serials (个人信息保护法 25; domain 2.7). Vouchers are drafted in the words of the bank, so
    that any text of a book may hold them.
    """
    words = "\n".join(filter(None, said))
    if not words:
        return Known()
    others, close = list(s.scalars(_others(book_id))), "".join(words.split())
    units = called(*others)
    near = residents_named(s, book_place(s, book_id), (words,))
    named = [one for one in others if any(name in close for name in persons(one) | payees(one))]
    return Known(
        residents=near | people(s, named),
        words=frozenset(unit for unit in units if unit in words),
        serials=frozenset(s.scalars(_serials(book_id, words))),
    )


def people(s: Session, said: Sequence[str]) -> frozenset[str]:
    """Of whom money was paid to or a contract made with, who is a person: on the register, or reads like one."""
    names = persons(*said) - called(*said)
    return payees(*said).union(s.scalars(select(Person.name).where(Person.name.in_(names))))


def _accounts(book_id: int) -> Select[int]:
    return select(Account.id).where(Account.book_id == book_id)


def _others(book_id: int) -> Select[str]:
    told = union(
        select(BankLine.payee).where(BankLine.account_id.in_(_accounts(book_id))),
        select(Payment.payee).where(Payment.account_id.in_(_accounts(book_id))),
        select(Contract.party).where(Contract.book_id == book_id),
    ).subquery()
    return select(told.c[0])


def _serials(book_id: int, words: str) -> Select[str]:
    ours = BankLine.account_id.in_(_accounts(book_id))
    return select(BankLine.number).where(ours, BankLine.number.in_(numbers(words)))

"""A joint account with books and a statement to be taken in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.attachments import Stored
from desktop.core.db import Database
from desktop.core.money import Money
from desktop.features.finance import commands as finance
from desktop.features.finance.bank import commands
from desktop.features.finance.bank.records import StatementLine, StatementRead
from desktop.features.finance.entities import Account, Posting, Subject
from desktop.features.finance.records import AccountDraft, LineDraft, VoucherDraft
from desktop.features.organisation.entities import Place

FILE = Stored("0" * 64, "明细.csv", 10, "text/csv")


@dataclass(frozen=True)
class Books:
    """A compound's book, its joint account, and its subjects by name."""

    db: Database
    book: int
    account: int
    subjects: dict[str, int]

    def voucher(
        self,
        s: Session,
        fen: int,
        day: int = 5,
        text: str = "收场地费",
        subject: str = "场地出租",
        month: int = 1,
    ) -> int:
        """A posted voucher that moves so much on the account, money in above zero; returns its id."""
        amount = Money(abs(fen))
        here, there = LineDraft(self.account), LineDraft(None, self.subjects[subject])
        one, other = (amount, None) if fen > 0 else (None, amount)
        lines = (
            LineDraft(here.account_id, None, one, other),
            LineDraft(None, there.subject_id, other, one),
        )
        made = finance.save_voucher(s, VoucherDraft(self.book, date(2026, month, day), text, lines))
        finance.post_voucher(s, made)
        return made

    def posting(self, s: Session, voucher: int) -> int:
        query = select(Posting.id).where(Posting.voucher_id == voucher, Posting.account_id == self.account)
        return s.scalars(query).one()


@pytest.fixture
def books(db: Database) -> Books:
    with db.writing("books") as s:
        community = Place(kind="community", name="沈家营社区")
        s.add(community)
        s.flush()
        compound = Place(kind="compound", name="冶电二村小区", parent_id=community.id)
        s.add(compound)
        s.flush()
        book = finance.begin_book(s, compound.id)
        account = finance.save_account(
            s, AccountDraft(book, "joint", "公共收益共管账户", "某某银行", "4200123456780018")
        )
        subjects = {one.name: one.id for one in s.scalars(select(Subject).where(Subject.book_id == book))}
        assert s.get_one(Account, account).id == account
    return Books(db, book, account, subjects)


def line(
    row: int, fen: int, day: int = 5, *, balance: int | None = None, month: int = 1, **told: str
) -> StatementLine:
    said = {"text": "场地费", "payee": "陶桂", "payee_account": "", "number": f"N{row}", "clock": ""} | told
    told_balance = None if balance is None else Money(balance)
    return StatementLine(row, date(2026, month, day), amount=Money(fen), balance=told_balance, **said)


def running(before: int, *lines: StatementLine) -> tuple[StatementLine, ...]:
    """The same lines with the balances a bank would print."""
    done: list[StatementLine] = []
    for one in lines:
        before += one.amount.fen
        done.append(
            StatementLine(
                one.row,
                one.day,
                one.clock,
                one.amount,
                Money(before),
                one.text,
                one.payee,
                one.payee_account,
                one.number,
            )
        )
    return tuple(done)


def reading(lines: Sequence[StatementLine], account: str = "4200 **** **** 0018") -> StatementRead:
    return StatementRead("明细.csv", (), tuple(lines), (), (), (), account)


@pytest.fixture
def take(books: Books) -> Callable[[Sequence[StatementLine]], int]:
    """Takes lines in as a statement of the account; returns the statement's id."""

    def do(lines: Sequence[StatementLine]) -> int:
        with books.db.writing("statement") as s:
            return commands.import_statement(s, books.account, reading(lines), FILE)

    return do

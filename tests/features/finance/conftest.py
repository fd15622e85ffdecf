"""What the tests of money share: a compound with its book, a joint account, petty cash, and money on them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import select

from desktop.core.db import Database
from desktop.core.money import Money
from desktop.features.finance import commands
from desktop.features.finance.entities import Account, Subject
from desktop.features.finance.records import AccountDraft, LineDraft, VoucherDraft
from desktop.features.organisation import commands as organisation
from desktop.features.organisation.records import PlaceDraft

DAY = date(2026, 10, 8)


@pytest.fixture
def book(db: Database) -> int:
    with db.writing("账套") as s:
        community = organisation.save_place(s, PlaceDraft(None, "community", "南岳社区"))
        compound = organisation.save_place(s, PlaceDraft(community, "compound", "华新小区"))
        book = commands.begin_book(s, compound)
        for kind, name, number in (("joint", "共管账户", "6222000011112222"), ("petty", "备用金", "")):
            commands.save_account(s, AccountDraft(book, kind, name, "湖北银行", number, date(2026, 1, 1)))
    return book


@pytest.fixture
def account(db: Database, book: int) -> int:
    with db.reading() as s:
        return s.scalars(select(Account.id).where(Account.book_id == book, Account.kind == "joint")).one()


@pytest.fixture
def subject(db: Database, book: int) -> Callable[[str], int]:
    def find(name: str) -> int:
        with db.reading() as s:
            return s.scalars(select(Subject.id).where(Subject.book_id == book, Subject.name == name)).one()

    return find


@pytest.fixture
def draft(book: int, account: int, subject: Callable[[str], int]) -> Callable[..., VoucherDraft]:
    def make(
        fen: int = 4126000, name: str = "停车场地费", day: date = DAY, *, spent: bool = False
    ) -> VoucherDraft:
        money, other = LineDraft(account_id=account), LineDraft(subject_id=subject(name))
        debit, credit = (other, money) if spent else (money, other)
        return VoucherDraft(book, day, name, (
            LineDraft(debit.account_id, debit.subject_id, debit=Money(fen)),
            LineDraft(credit.account_id, credit.subject_id, credit=Money(fen)),
        ))  # fmt: skip

    return make


@pytest.fixture
def posted(db: Database, draft: Callable[..., VoucherDraft]) -> Callable[..., int]:
    def post(*args: object, **kwargs: object) -> int:
        with db.writing("记账") as s:
            voucher = commands.save_voucher(s, draft(*args, **kwargs))
            commands.post_voucher(s, voucher, "会计 方敏")
        return voucher

    return post

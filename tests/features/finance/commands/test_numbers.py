"""One account at the bank is one account of the books, wherever they are kept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.features.finance import commands, queries
from desktop.features.finance.entities import Account
from desktop.features.finance.records import AccountDraft
from desktop.features.organisation import commands as organisation
from desktop.features.organisation.records import PlaceDraft
from tests.features.finance.commands.test_books import DAY, refused

OTHERS = "6222000011112222"


@pytest.fixture
def elsewhere(db) -> int:
    """The book of another compound."""
    with db.writing("账套") as s:
        community = organisation.save_place(s, PlaceDraft(None, "community", "临江社区"))
        return commands.begin_book(
            s, organisation.save_place(s, PlaceDraft(community, "compound", "江苑小区"))
        )


@pytest.mark.parametrize(
    "number", [OTHERS, "6222 0000 1111 2222", "６２２２０００011112222", "6222 **** **** 2222"]
)
@pytest.mark.parametrize("kind", ["joint", "fund"])
def test_one_account_at_the_bank_is_one_account_of_the_books(db, book, elsewhere, number, kind):
    for where in (book, elsewhere):
        draft = AccountDraft(where, kind, "另一账户", "湖北银行", number, pooled=True)
        told = refused(db, "account.number_twice", commands.save_account, draft)
        assert (told.field, told.facts) == ("number", {"name": "共管账户", "place": "华新小区"})
    with db.writing("另一个") as s:
        other = commands.save_account(s, replace(draft, number="6222000099992222"))
        draft = replace(queries.account_draft(s, other), number=number)
    refused(db, "account.number_twice", commands.save_account, draft)


def test_the_number_of_a_closed_account_is_free_and_is_not_opened_twice(db, book, account):
    with db.writing("销户") as s:
        commands.save_account(s, replace(queries.account_draft(s, account), closed_on=DAY))
        commands.save_account(s, AccountDraft(book, "joint", "重开", "湖北银行", OTHERS))
        old = queries.account_draft(s, account)
    refused(db, "account.number_twice", commands.save_account, replace(old, closed_on=None))


def test_what_was_saved_twice_once_is_mended_without_being_asked(db, book, account):
    with db.writing("旧版") as s:
        s.add(Account(book_id=book, kind="joint", name="重复", number=OTHERS))
    with db.writing("改名") as s:
        commands.save_account(s, replace(queries.account_draft(s, account), name="三方共管账户"))


def test_the_funds_of_two_compounds_may_lie_in_one_account_once_that_is_said(db, book, elsewhere):
    fund = AccountDraft(book, "fund", "维修资金", "建设银行", "4200999900001111")
    with db.writing("专户") as s:
        first = commands.save_account(s, fund)
        assert not queries.account_draft(s, first).pooled
    second = replace(fund, book_id=elsewhere)
    told = refused(db, "account.number_pooled", commands.save_account, second)
    assert (told.field, told.facts) == ("pooled", {"name": "维修资金", "place": "华新小区"})
    refused(db, "account.number_twice", commands.save_account, replace(fund, name="又一个", pooled=True))
    with db.writing("专户") as s:
        made = commands.save_account(s, replace(second, pooled=True))
        assert [queries.account_draft(s, one).pooled for one in (first, made)] == [True, True]

"""A maintenance fund through a year chains to the balance of its account."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from desktop.core.db import Database
from desktop.core.errors import RuleBroken
from desktop.core.money import Money
from desktop.features.finance import commands as finance
from desktop.features.finance import queries as books
from desktop.features.finance.dues import commands, queries, rules
from desktop.features.finance.dues.records import FundDraft
from desktop.features.finance.records import AccountDraft, Entry
from desktop.features.organisation import commands as organisation
from desktop.features.organisation.records import HouseholdDraft


@pytest.fixture
def fund(
    db: Database, book: int, account: int, subject: Callable[[str], int], posted: Callable[..., int]
) -> int:
    """10,000 first; 3,000 out of the joint account, 12.34 of interest and 4,000 for a roof, one voucher of it red."""
    posted(500000, day=date(2026, 2, 1))
    with db.writing("账") as s:
        fund = finance.save_account(s, AccountDraft(book, "fund", "维修资金", opened_on=date(2025, 1, 1)))
        finance.save_opening(s, book, date(2026, 1, 1), {fund: Money(1000000)})
        moved = (
            Entry(book, "transfer", date(2026, 3, 1), account, None, fund, Money(300000), "公共收益补充维修资金"),
            Entry(book, "income", date(2026, 6, 21), fund, subject("利息"), None, Money(1234), "结息"),
            Entry(book, "expense", date(2026, 7, 1), fund, subject("维修更新"), None, Money(400000), "3栋屋面防水"),
            Entry(book, "expense", date(2026, 7, 2), fund, subject("维修更新"), None, Money(500), "误记"),
        )  # fmt: skip
        drafted = [finance.draft_entry(s, entry) for entry in moved]
        finance.post_drafts(s, book)
        finance.reverse_voucher(s, drafted[-1], date(2026, 7, 3), "误记")
    return fund


def test_a_year_chains_from_opening_to_closing(db: Database, fund: int) -> None:
    with db.reading() as s:
        told = queries.fund_statement(s, fund, 2026)
        following = queries.fund_statement(s, fund, 2027)
        assert told.closing == books.balance(s, fund) == following.opening
    assert told.opening == Money(1000000)
    assert [told.sum(kind).fen for kind in ("paid_in", "interest", "used")] == [300000, 1234, -400000]
    assert [one.amount.fen for one in told.lines] == [300000, 1234, -400000, -500, 500]
    assert told.closing == Money(901234)
    assert not following.lines


def test_an_opening_that_was_taken_back_is_neither_there_nor_moved(db: Database, book: int) -> None:
    with db.writing("期初") as s:
        fund = finance.save_account(s, AccountDraft(book, "fund", "维修资金"))
        wrong = finance.save_opening(s, book, date(2026, 1, 1), {fund: Money(10000)})
        finance.reverse_voucher(s, wrong, date(2026, 1, 5), "录错")
        finance.save_opening(s, book, date(2026, 1, 1), {fund: Money(777)})
        told = queries.fund_statement(s, fund, 2026)
    assert (told.opening, told.lines, told.closing) == (Money(777), (), Money(777))


def test_every_household_of_the_compound_has_its_share_of_a_sum(db: Database, book: int, fund: int) -> None:
    with db.writing("户册") as s:
        place = books.book_place(s, book)
        for building, room, area in (
            ("1栋", "101", "89.52"),
            ("1栋", "102", "120.00"),
            ("2栋", "101", "60.11"),
        ):
            organisation.save_household(s, HouseholdDraft(
                Decimal(area), "registered", "陶桂", compound_id=place, building=building, staircase="1单元", room=room,
            ))  # fmt: skip
    with db.reading() as s:
        shares = rules.shares(Money(1000000), queries.fund_doors(s, fund, date.today()))
    assert [one.address for one in shares] == ["1栋-1单元-101", "1栋-1单元-102", "2栋-1单元-101"]
    assert [one.amount.fen for one in shares] == [
        332011,
        445054,
        222935,
    ]  # 332,010.53, 445,054.33, 222,935.13


def test_what_was_first_paid_in_is_kept_and_mended(db: Database, fund: int, account: int) -> None:
    with pytest.raises(RuleBroken, match="fund.initial_missing"), db.writing("维修资金") as s:
        commands.save_fund(s, FundDraft(fund, Money(0)))
    for fen in (5000000, 4000000):
        with db.writing("维修资金") as s:
            commands.save_fund(s, FundDraft(fund, Money(fen)))
    with db.reading() as s:
        assert queries.fund_statement(s, fund, 2026).initial == Money(4000000)
        assert [one for one, _ in queries.fund_accounts(s, 1)] == [fund]

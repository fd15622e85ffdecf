"""Where the maintenance fund is low, a draft says that too little of the income went into it (domain 2.3)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from desktop.core.db import Database
from desktop.core.money import Money
from desktop.features.finance import commands as books
from desktop.features.finance.disclosure import commands, queries
from desktop.features.finance.disclosure.records import PeriodDraft
from desktop.features.finance.dues import commands as dues
from desktop.features.finance.dues.queries import low_funds
from desktop.features.finance.dues.records import FundDraft
from desktop.features.finance.records import AccountDraft, Entry
from desktop.ui.sentences import sentence
from tests.features.finance.disclosure.conftest import FIRST, LAST, TODAY

NET = 5339353
"""Fen of income without costs of the quarter."""


@pytest.fixture
def fund(db: Database, quarter: int) -> int:
    """A fund of 2,900 yuan into which 10,000 were first paid."""
    with db.writing("维修资金") as s:
        made = books.save_account(s, AccountDraft(quarter, "fund", "维修资金"))
        books.save_opening(s, quarter, date(2026, 6, 30), {made: Money(290000)})
        dues.save_fund(s, FundDraft(made, Money(1000000)))
    return made


def told(db: Database, book: int) -> list[dict[str, object]]:
    with db.writing("草拟") as s:
        made = commands.draw_up(s, PeriodDraft(book, FIRST, LAST), "", TODAY)
        remarks = queries.detail(s, made).remarks
        commands.discard(s, made)
    found = [one for one in remarks if one.code == "disclosure.top_up_low"]
    assert all(sentence(one) != one.code for one in found)
    return [one.facts for one in found]


def test_nothing_went_into_a_low_fund(db: Database, quarter: int, fund: int) -> None:
    assert told(db, quarter) == [{"names": ("维修资金",), "net": "53,393.53", "put": "0.00"}]


@pytest.mark.parametrize(("fen", "missing"), [(NET // 2, True), (NET // 2 + 1, False)])
def test_half_of_the_net_income_is_enough(
    db: Database, quarter: int, account: int, fund: int, posted: Callable[..., int], fen: int, *, missing: bool
) -> None:  # fmt: skip
    """However it is booked: part under its subject, part straight to the account of the fund, which stays low."""
    posted(fen - 100, "补充维修资金", date(2026, 9, 29), spent=True)
    with db.writing("转入") as s:
        books.draft_entry(
            s, Entry(quarter, "transfer", date(2026, 9, 29), account, None, fund, Money(100), "转入")
        )
        books.post_drafts(s, quarter)
        assert low_funds(s, quarter, LAST) == ["维修资金"]
    assert bool(told(db, quarter)) is missing


def test_a_fund_that_holds_enough_or_tells_no_first_sum_is_no_matter(
    db: Database, quarter: int, fund: int
) -> None:
    with db.writing("首期") as s:
        dues.save_fund(s, FundDraft(fund, Money(290000 * 10 // 3)))
        assert low_funds(s, quarter, LAST) == []
        assert low_funds(s, quarter, date(2026, 6, 29)) == ["维修资金"], "before its opening it held nothing"
        books.save_account(s, AccountDraft(quarter, "fund", "电梯专项"))
        assert low_funds(s, quarter, LAST) == []
    assert told(db, quarter) == []

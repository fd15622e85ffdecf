"""Where the maintenance fund is low, a draft says that too little of the income went into it (domain 2.3)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import literal

from desktop.core.attachments import beside
from desktop.core.db import Database
from desktop.core.money import Money
from desktop.features.finance import commands as books
from desktop.features.finance.disclosure import commands, queries
from desktop.features.finance.disclosure.records import PeriodDraft
from desktop.features.finance.dues import commands as dues
from desktop.features.finance.dues.queries import low_funds
from desktop.features.finance.dues.records import FundDraft
from desktop.features.finance.records import AccountDraft, Entry
from desktop.features.finance.verification.queries import verify
from desktop.ui.sentences import sentence
from tests.features.finance.disclosure.conftest import FIRST, LAST, TODAY
from tests.features.finance.disclosure.test_before import drawn, hang, printed

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


def moved(
    db: Database, book: int, day: date, source: int, to: int, fen: int, words: str = "补充维修资金"
) -> int:
    with db.writing("转账") as s:
        made = books.draft_entry(s, Entry(book, "transfer", day, source, None, to, Money(fen), words))
        books.post_voucher(s, made)
    return made


def test_what_goes_straight_to_the_account_of_the_fund_is_told_as_such(
    db: Database, quarter: int, account: int, fund: int
) -> None:
    """And what comes back out of it is not used, nor does it lessen what was."""
    moved(db, quarter, date(2026, 9, 29), account, fund, 2000000)
    moved(db, quarter, date(2026, 9, 30), fund, account, 30000, "误扣退回")
    one = drawn(db, quarter, FIRST, LAST, TODAY)
    said = printed(one)
    first, rest = said.split("公共收益公示明细")
    assert "补充维修资金20,000.00其他收付300.00" in first
    assert "快递柜3,300.00其他61.17" in first, "it takes the room of one source, so that a page holds all"
    assert "补充维修资金（转入维修资金）20,000.00" in rest
    assert "其他收付合计300.00" in rest
    assert (one.sheet.sum("allocation"), one.sheet.sum("other")) == (Money(2643000), Money(30000))
    assert one.sheet.topped_up(["维修资金"]) == Money(1970000)


def test_a_top_up_taken_back_is_taken_off_its_line(
    db: Database, quarter: int, account: int, fund: int
) -> None:
    voucher = moved(db, quarter, date(2026, 9, 29), account, fund, 2000000)
    hang(db, drawn(db, quarter, FIRST, LAST, TODAY))
    with db.writing("红字") as s:
        books.reverse_voucher(s, voucher, date(2026, 11, 2), "重复")
    one = drawn(db, quarter, date(2026, 10, 1), date(2026, 11, 25), date(2026, 11, 26))
    (line,) = [each for each in one.sheet.lines if each.kind == "allocation" and each.amount.fen]
    assert (line.name, line.amount, line.before) == (
        "补充维修资金（转入维修资金）", Money(-2000000), Money(2000000),
    )  # fmt: skip
    assert [(each.name, each.amount) for each in one.reds] == [(line.name, line.amount)]


def test_what_hung_with_it_elsewhere_reads_as_it_hung_and_the_next_is_held_against_it(
    db: Database, quarter: int, account: int, fund: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved(db, quarter, date(2026, 9, 29), account, fund, 2000000)
    with monkeypatch.context() as then:
        then.setattr(queries, "UP", literal(0))
        old = drawn(db, quarter, FIRST, LAST, TODAY)
        hang(db, old)
    with db.reading() as s:
        said = printed(queries.detail(s, old.id))
        assert verify(s, beside(db.path)) is None
    assert "其他收付-20,000.00" in said
    assert "补充维修资金" not in said
    moved(db, quarter, date(2026, 11, 2), account, fund, 1000000)
    one = drawn(db, quarter, date(2026, 10, 1), date(2026, 11, 25), date(2026, 11, 26))
    (line,) = [each for each in one.sheet.lines if each.name == "补充维修资金（转入维修资金）"]
    assert (line.amount, line.before, line.cumulative) == (Money(1000000), Money(2000000), Money(3000000))
    assert not one.sheet.of("other")

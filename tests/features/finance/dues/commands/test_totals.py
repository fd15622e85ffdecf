"""Sheets of daily totals become vouchers that balance."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.core.attachments import beside
from desktop.core.db import Database
from desktop.core.errors import RuleBroken
from desktop.core.money import Money
from desktop.features.finance import commands as finance
from desktop.features.finance import queries as books
from desktop.features.finance.dues import commands, queries
from desktop.features.finance.dues.records import TotalsDraft
from desktop.features.finance.verification.queries import verify

WEEK = sum((30 + at) * 500 + 50 for at in range(7))


@pytest.mark.parametrize(("each", "count"), [("day", 7), ("month", 2)])
def test_a_week_becomes_vouchers_that_balance_and_come_to_the_sheet(
    db: Database, week: TotalsDraft, account: int, each: str, count: int
) -> None:
    with db.writing("日报") as s:
        vouchers = commands.save_totals(s, replace(week, each=each), "方敏")
    assert len(vouchers) == count
    with db.writing("记账") as s:
        finance.post_drafts(s, week.book_id)
    with db.reading() as s:
        for one in vouchers:
            assert sum(line.amount.fen for line in books.voucher_detail(s, one).lines) == 0
        assert books.balance(s, account) == Money(WEEK)
        rows = queries.total_rows(s, week.book_id)
        assert verify(s, beside(db.path)) is None
    assert (len(rows), sum(one.amount.fen for one in rows)) == (7, WEEK)


def test_a_draft_keeps_day_and_amounts_while_daily_totals_hang_on_it(db: Database, week: TotalsDraft) -> None:
    with db.writing("日报") as s:
        first, *_ = commands.save_totals(s, week)
        draft = books.voucher_draft(s, first)
    more = tuple(replace(one, **{"debit" if one.debit else "credit": Money(1)}) for one in draft.lines)
    for bad, field in ((replace(draft, lines=more), "lines"), (replace(draft, day=date(2026, 9, 1)), "day")):
        with pytest.raises(RuleBroken) as broken, db.writing("改草稿") as s:
            finance.save_voucher(s, bad)
        assert (broken.value.code, broken.value.field) == ("voucher.has_totals", field)
    with db.writing("改草稿") as s:
        finance.save_voucher(s, replace(draft, text="临停"))


def test_a_day_stands_once_while_its_voucher_does(db: Database, week: TotalsDraft) -> None:
    with db.writing("日报") as s:
        first, *_ = commands.save_totals(s, week)
    again = replace(week, lines="2026-9-26 1 5")
    with pytest.raises(RuleBroken, match="totals.there"), db.writing("日报") as s:
        commands.save_totals(s, again)
    with db.writing("日报") as s:
        commands.save_totals(s, replace(again, kind="card"))
        finance.drop_voucher(s, first)
    with db.writing("日报") as s:
        commands.save_totals(s, again)


@pytest.mark.parametrize(("changed", "code"), [
    ({"lines": ""}, "totals.none"), ({"lines": f"{date.today() + timedelta(2)} 1 5"}, "totals.ahead"),
    ({"account_id": None}, "entry.account_missing"), ({"subject_id": None}, "entry.subject_missing"),
])  # fmt: skip
def test_of_a_sheet_that_is_refused_nothing_is_kept(
    db: Database, week: TotalsDraft, changed: dict[str, object], code: str
) -> None:
    with pytest.raises(RuleBroken, match=code), db.writing("日报") as s:
        commands.save_totals(s, replace(week, **changed))
    with db.reading() as s:
        assert not queries.total_rows(s, week.book_id)
        assert not books.voucher_rows(s, week.book_id)


def test_a_closed_month_is_told_beside_the_sheet(db: Database, week: TotalsDraft) -> None:
    with db.writing("结账") as s:
        finance.close_period(s, week.book_id, 202609, date(2026, 10, 9), "方敏")
    with pytest.raises(RuleBroken) as broken, db.writing("日报") as s:
        commands.save_totals(s, week)
    assert (broken.value.code, broken.value.field) == ("voucher.period_closed", "lines")


def test_a_sheet_of_days_before_a_closed_month_says_so_beside_it(db: Database, week: TotalsDraft) -> None:
    with db.writing("结账") as s:
        finance.close_period(s, week.book_id, 202610, date(2026, 11, 9), "方敏")
    with pytest.raises(RuleBroken) as broken, db.writing("日报") as s:
        commands.save_totals(s, week)
    assert (broken.value.code, broken.value.field) == ("voucher.later_closed", "lines")

"""What is asked about before it is posted: an account that was not open yet, and one that holds less than nothing."""

from __future__ import annotations

from datetime import date

from desktop.core.money import Money
from desktop.features.finance import commands, queries
from desktop.features.finance.records import Doubt


def asked(db, *drafts) -> list[Doubt]:
    with db.writing("草稿") as s:
        vouchers = [commands.save_voucher(s, one) for one in drafts]
    with db.reading() as s:
        return queries.doubts(s, queries.drafted_moves(s, vouchers))


def test_money_that_is_there_is_spent_without_a_question(db, draft, posted):
    posted(10_000)
    assert asked(db, draft(10_000, "审计费", spent=True)) == []


def test_what_is_spent_beyond_what_is_there_is_asked_about(db, draft, posted):
    posted(10_000)
    assert asked(db, draft(10_001, "审计费", spent=True)) == [
        Doubt("below_nothing", "共管账户", left=Money(-1))
    ]


def test_several_drafts_count_together_and_income_among_them_too(db, draft, posted):
    posted(10_000)
    spent = draft(6_000, "审计费", spent=True)
    assert [one.left for one in asked(db, spent, spent)] == [Money(-2_000)]
    assert asked(db, spent, spent, draft(2_000)) == []


def test_income_on_an_account_below_nothing_is_no_doubt(db, draft, posted):
    posted(500, "审计费", spent=True)
    assert asked(db, draft(100)) == []


def test_what_is_dated_before_the_account_was_opened_is_asked_about(db, draft):
    early = date(2025, 12, 31)
    assert asked(db, draft(100, day=early)) == [Doubt("before_opened", "共管账户", early, date(2026, 1, 1))]


def test_what_is_posted_already_moves_nothing_more(db, posted):
    voucher = posted(500, "审计费", spent=True)
    with db.reading() as s:
        assert queries.drafted_moves(s, [voucher]) == []

"""What a maintenance fund takes in and spends is no common income: no budget and no picture counts it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from desktop.core.db import Database
from desktop.core.money import Money
from desktop.features.finance import commands, queries
from desktop.features.finance.disclosure import queries as disclosure
from desktop.features.finance.records import AccountDraft, Entry, LineDraft, VoucherDraft
from tests.features.finance.queries.test_ledger import told

DAY = date(2026, 10, 8)


@pytest.fixture
def fund(db: Database, book: int, account: int, subject: Callable[[str], int]) -> int:
    """A fund that spent, earned interest, took back what was spent by mistake, and got money of common income."""
    with db.writing("维修资金") as s:
        fund = commands.save_account(
            s, AccountDraft(book, "fund", "维修资金专户", opened_on=date(2026, 1, 1))
        )
        commands.save_opening(s, book, date(2026, 6, 30), {fund: Money(20_000_000)})
        made = [
            commands.draft_entry(s, Entry(book, way, DAY, at, subject(name), None, Money(fen), name))
            for way, at, name, fen in (
                ("income", account, "停车场地费", 9000), ("income", account, "利息", 7), ("income", fund, "利息", 12_345),
                ("expense", account, "维修更新", 300), ("expense", fund, "维修更新", 500_000), ("expense", fund, "公益活动", 50),
            )
        ]  # fmt: skip
        made.append(
            commands.draft_entry(s, Entry(book, "transfer", DAY, account, None, fund, Money(2000), "补充"))
        )
        made.append(commands.save_voucher(s, VoucherDraft(book, DAY, "各付一半", (
            LineDraft(subject_id=subject("维修更新"), debit=Money(80)), LineDraft(account_id=account, credit=Money(40)),
            LineDraft(account_id=fund, credit=Money(40)),
        ))))  # fmt: skip
        for one in made:
            commands.post_voucher(s, one, "会计 方敏")
        commands.reverse_voucher(s, made[5], date(2026, 11, 2), "记错科目")
    return fund


def test_budget_and_pictures_tell_of_common_income_alone_as_the_disclosure_does(
    db: Database, book: int, fund: int
) -> None:
    with db.reading() as s:
        used = {row.subject.name: row.used.fen for row in queries.budget_rows(s, book, 2026) if row.used.fen}
        income, spent, sources = queries.year_sums(s, book, 2026)
        sheet = disclosure.gather(s, book, date(2026, 1, 1), date(2026, 12, 31))
    assert used == {"停车场地费": 9000, "利息": 7, "维修更新": 380}
    assert (income, dict(sources)) == ({10: 9007}, {"停车场地费": 9000, "利息": 7})
    assert {month: fen for month, fen in spent.items() if fen} == {10: 380}
    hung = {one.name: one.amount.fen for kind in ("income", "cost", "allocation") for one in sheet.of(kind)}
    assert {name: hung[name] for name in used} == used


def test_the_sums_of_a_year_stay_on_their_indexes_beside_a_fund(db: Database, book: int, fund: int) -> None:
    for ask in (queries.budget_rows, queries.year_sums):
        with db.reading() as s, told(s) as plans:
            ask(s, book, 2026)
        steps = [plan for plan in plans if " posting" in plan]
        assert any("COVERING INDEX ix_posting_book (" in plan for plan in steps)
        assert any("ix_posting_account (account_id=? AND day>? AND day<?)" in plan for plan in steps)
        assert not [plan for plan in steps if plan.startswith("SCAN")], steps
        assert all(
            "ix_posting_book (" in plan or "account" in plan or "voucher_id=?" in plan for plan in steps
        )

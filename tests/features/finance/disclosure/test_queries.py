"""The figures of a quarter are read from the indexes of its book, however many books there are."""

from __future__ import annotations

from datetime import date

from desktop.core.db import Database
from desktop.features.finance.disclosure import queries
from tests.features.finance.queries.test_ledger import told


def test_no_table_is_gone_through_whole(db: Database, quarter: int) -> None:
    with db.reading() as s, told(s) as plans:
        queries.gather(s, quarter, date(2026, 7, 1), date(2026, 9, 30))
    assert [plan for plan in plans if plan.startswith("SCAN") and "VIRTUAL" not in plan] == []
    lines = [plan for plan in plans if " posting " in plan]
    assert lines
    assert all("ix_posting_account" in plan or "(voucher_id=?)" in plan for plan in lines), lines


def test_what_was_held_comes_from_a_covering_index(db: Database, quarter: int, account: int) -> None:
    with db.reading() as s, told(s) as plans:
        queries._held(s, [account], date(2026, 9, 30))
    assert plans == ["SEARCH posting USING COVERING INDEX ix_posting_account (account_id=? AND day<?)"]

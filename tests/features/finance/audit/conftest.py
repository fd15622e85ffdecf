"""A finding of the October audit: a voucher of March without its proof (meetings.zh.md, four)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from desktop.core.db import Database
from desktop.features.finance.audit import commands
from desktop.features.finance.audit.records import FindingDraft

DAY, DUE = date(2026, 10, 20), date(2026, 11, 5)


@pytest.fixture
def noted(book: int, posted: Callable[..., int]) -> FindingDraft:
    posted(60000, "其他支出", date(2026, 3, 31), spent=True)
    return FindingDraft(book, "3月临时工费600.00元缺附件", "2026-1", DAY, "审计", "业委会", "丁艳", DUE)


@pytest.fixture
def finding(db: Database, noted: FindingDraft) -> int:
    with db.writing("审计") as s:
        return commands.report(s, noted, "郭超", DAY)

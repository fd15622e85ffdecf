"""What the tests of contracts share: a contract over three quarters, and what is received on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from desktop.core.db import Database
from desktop.core.money import Money
from desktop.features.finance.dues import commands
from desktop.features.finance.dues.records import ContractDraft, ReceiptDraft, TotalsDraft


@pytest.fixture
def agreed(book: int, subject: Callable[[str], int]) -> ContractDraft:
    """Three quarters of 2026 at 12,345.67 yuan each, to be paid ten days after each begins."""
    return ContractDraft(
        book, "HT-2026-01", subject("场地出租"), "黄石某某洗车店", "洗车场地", "北门空地", date(2026, 1, 1),
        date(2026, 9, 30), Money(1234567), due_days=10,
    )  # fmt: skip


@pytest.fixture
def contract(db: Database, agreed: ContractDraft) -> int:
    with db.writing("合同") as s:
        return commands.save_contract(s, agreed)


@pytest.fixture
def quarter(contract: int, account: int) -> ReceiptDraft:
    """The first quarter, paid in full."""
    return ReceiptDraft(
        contract, date(2026, 1, 8), Money(1234567), date(2026, 1, 1), date(2026, 3, 31), account
    )


@pytest.fixture
def week(book: int, account: int, subject: Callable[[str], int]) -> TotalsDraft:
    """A week of casual parking, five days of September and two of October."""
    days = [date(2026, 9, 26 + at) for at in range(5)] + [date(2026, 10, 1), date(2026, 10, 2)]
    lines = "\n".join(f"{day}\t{30 + at}\t{(30 + at) * 5}.50" for at, day in enumerate(days))
    return replace(TotalsDraft(book, "casual", subject("停车场地费"), account), lines=lines)

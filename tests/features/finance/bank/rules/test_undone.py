"""Which lines a bank took back by others of its own (冲正, 抹账)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop.core.money import Money
from desktop.features.finance.bank import rules
from desktop.features.finance.bank.records import StatementLine

DAY = date(2026, 10, 8)


def line(row: int, fen: int, text: str = "转账", payee: str = "王某", days: int = 0, number: str = ""):
    return StatementLine(row, DAY + timedelta(days), "", Money(fen), None, text, payee, number, f"N{row}")


def told(*lines: StatementLine) -> list[tuple[int, int, bool]]:
    return [(before.row, later.row, sure) for before, later, sure in rules.undone(lines)]


@pytest.mark.parametrize("word", ["冲正", "抹账", "柜面抹帐", "错账冲正"])
def test_what_the_bank_says_it_took_back_is_sure(word: str) -> None:
    assert told(line(1, -500), line(2, 500, word)) == [(1, 2, True)]
    assert told(line(1, 500, "存入"), line(2, -500, word, days=3)) == [(1, 2, True)]
    assert told(line(2, -500, word), line(1, 500)) == [(1, 2, True)], "the newest first on one day"


@pytest.mark.parametrize("lines", [
    (line(1, 500), line(2, -500)), (line(1, 500, payee=""), line(2, -500, "冲正")),
    (line(1, 500), line(2, -500, "冲正", payee="")),
])  # fmt: skip
def test_what_nobody_says_or_no_other_side_proves_is_asked(lines: tuple[StatementLine, ...]) -> None:
    assert told(*lines) == [(1, 2, False)]


@pytest.mark.parametrize("other", [
    line(2, -501, "冲正"), line(2, 500, "冲正"), line(2, -500, "冲正", payee="李某"), line(2, -500, "冲正", days=8),
    line(2, -500, payee=""),
])  # fmt: skip
def test_another_amount_side_or_long_after_is_no_pair(other: StatementLine) -> None:
    assert told(line(1, 500), other) == []


def test_a_name_typed_wide_is_the_same_and_another_account_is_not() -> None:
    assert told(line(1, 500, payee="安泉（黄石） 公司"), line(2, -500, "冲正", payee="安泉(黄石)公司")) == [
        (1, 2, True)
    ]
    assert (
        told(line(1, 500, number="6217000000000001"), line(2, -500, "冲正", number="6217000000000002")) == []
    )


def test_each_line_is_taken_back_once_the_nearest_first() -> None:
    assert told(line(1, 500), line(2, 500, days=1), line(3, -500, "冲正", days=2)) == [(2, 3, True)]
    assert told(line(1, 500), line(2, -500, "冲正"), line(3, -500)) == [(1, 2, True)]

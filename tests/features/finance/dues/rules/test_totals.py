"""Sheets of daily totals, read as people type them."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.core.errors import RuleBroken
from desktop.core.money import Money
from desktop.features.finance.dues import rules
from desktop.features.finance.dues.records import DayLine


def test_lines_are_read_as_typed_or_pasted() -> None:
    assert rules.read_lines("2026-9-1\t35\t1,175.50\n\n２０２６年９月２日　１２　６０元") == (
        DayLine(date(2026, 9, 1), 35, Money(117550)), DayLine(date(2026, 9, 2), 12, Money(6000)),
    )  # fmt: skip


@pytest.mark.parametrize(("text", "code"), [
    ("  \n", "totals.none"), ("2026-9-1 35", "totals.cells"), ("昨天 35 175", "totals.day"),
    ("2026-9-1 0 175", "totals.count"), ("2026-9-1 许多 175", "totals.count"), ("2026-9-1 3 一百", "totals.amount"),
    ("2026-9-1 3 0.005", "totals.amount"), ("2026-9-1 3 -5", "totals.amount"),
    ("2026-9-1 3 5\n2026-9-1 4 6", "totals.twice"),
])  # fmt: skip
def test_a_line_that_cannot_be_is_told_with_its_row(text: str, code: str) -> None:
    with pytest.raises(RuleBroken) as broken:
        rules.read_lines(text)
    assert (broken.value.code, broken.value.field) == (code, "lines")
    assert broken.value.facts.get("row") == {"totals.none": None, "totals.twice": 2}.get(code, 1)


def test_of_a_line_that_is_too_long_to_be_told_the_beginning_is() -> None:
    with pytest.raises(RuleBroken) as broken:
        rules.read_lines("门岗手写的说明" * 50)
    assert broken.value.facts["value"] == "门岗手写的说明" * 3 + "门岗手…"


def test_the_days_of_a_month_go_into_one_voucher() -> None:
    lines = [DayLine(date(2026, month, 1), 1, Money(1)) for month in (10, 9)]
    lines.append(DayLine(date(2026, 9, 2), 1, Money(1)))
    assert [[line.day.month for line in one] for one in rules.by_voucher(lines, "month")] == [[9, 9], [10]]
    assert [len(one) for one in rules.by_voucher(lines, "day")] == [1, 1, 1]

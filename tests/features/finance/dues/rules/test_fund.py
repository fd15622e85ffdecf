"""A sum shared among households comes to itself exactly; below 30 % owners pay in again."""

from __future__ import annotations

import random
from decimal import Decimal

import pytest

from desktop.core.errors import RuleBroken
from desktop.core.money import Money
from desktop.features.finance.dues import rules
from desktop.features.finance.dues.records import Door


def doors(*areas: str | None) -> list[Door]:
    return [Door(at, f"1-{at}", None if one is None else Decimal(one)) for at, one in enumerate(areas, 1)]


def fen(amount: int, *areas: str) -> list[int]:
    return [one.amount.fen for one in rules.shares(Money(amount), doors(*areas))]


def test_the_fen_left_over_go_to_the_largest_remainders() -> None:
    assert fen(100, "1", "1", "1") == [34, 33, 33]
    # 16.67, 33.33, 50.00: the first has the largest remainder
    assert fen(100, "89.52", "179.04", "268.56") == [17, 33, 50]
    # 14.29, 28.57, 57.14: the second has
    assert fen(100, "50", "100", "200") == [14, 29, 57]
    assert fen(1, "50", "100.01", "100") == [0, 1, 0]


def test_shares_come_to_the_sum_whatever_the_areas() -> None:
    chance = random.Random(7)  # noqa: S311  the same areas every time
    for _ in range(50):
        areas = [f"{chance.randint(3000, 20000) / 100:.2f}" for _ in range(chance.randint(1, 300))]
        amount = chance.randint(1, 10**9)
        parts = fen(amount, *areas)
        whole = sum(map(Decimal, areas))
        assert sum(parts) == amount
        assert all(
            abs(part - amount * Decimal(area) / whole) < 1 for part, area in zip(parts, areas, strict=True)
        )


@pytest.mark.parametrize(("amount", "areas", "code"), [
    (None, ("1",), "fund.amount_missing"), (Money(0), ("1",), "fund.not_positive"), (Money(1), (), "fund.no_doors"),
    (Money(1), ("1", None, "0"), "fund.no_area"),
])  # fmt: skip
def test_what_cannot_be_shared_is_told(
    amount: Money | None, areas: tuple[str | None, ...], code: str
) -> None:
    with pytest.raises(RuleBroken) as broken:
        rules.shares(amount, doors(*areas))
    assert (broken.value.code, broken.value.field) == (code, "amount")
    assert broken.value.facts.get("count") == (2 if code == "fund.no_area" else None)


def test_below_thirty_in_a_hundred_of_what_was_first_paid_in_owners_pay_again() -> None:
    assert rules.below_line(Money(1000), Money(299))
    assert not rules.below_line(Money(1000), Money(300))
    assert not rules.below_line(None, Money(0))

"""How a voucher is called."""

from __future__ import annotations

import pytest

from desktop.features.finance import rules


@pytest.mark.parametrize(
    ("number", "said"), [(7, "2026-7"), (1234, "2026-1234"), (None, "")], ids=["short", "long", "draft"]
)
def test_a_voucher_is_called_by_year_and_number_without_zeros(number: int | None, said: str) -> None:
    assert rules.voucher_number(2026, number) == said


@pytest.mark.parametrize(("number", "said"), [("4200123456780018", "**** 0018"), ("0018", "0018"), ("", "")])
def test_of_a_number_its_last_four_digits_are_shown(number: str, said: str) -> None:
    assert rules.last_four(number) == said

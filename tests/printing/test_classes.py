"""Where a line may end, pair by pair (GB/T 15834, GB/T 9704 7.3.3)."""

from __future__ import annotations

import pytest

from desktop.printing.classes import CLOSING, OPENING, is_full, may_break


@pytest.mark.parametrize("pair", ["议成", "。议", "议“", "）（", "月会", "a议", "议a", "/b", "？议"])
def test_a_line_may_end_between(pair: str) -> None:
    assert may_break(*pair)


@pytest.mark.parametrize("pair", [
    "议，", "议。", "议）", "议”", "议…", "……", "——", "（议", "“议", "《议", "议·", "3号", "6年", "85", "5%", "ab", "a,",
    "￥3", "/3",
])  # fmt: skip
def test_a_line_may_not_end_between(pair: str) -> None:
    assert not may_break(*pair)


@pytest.mark.parametrize(
    ("earlier", "after", "lawful"),
    [("2", "0", False), ("0", "d", False), ("a", "b", True), ("议", "成", True)],
)
def test_a_space_breaks_words_but_not_numbers(earlier: str, after: str, lawful: bool) -> None:
    assert may_break(" ", after, earlier) is lawful


def test_full_width_marks_take_a_cell_and_letters_do_not() -> None:
    assert all(map(is_full, CLOSING | OPENING | set("议〇…—①𬱖")))
    assert not any(map(is_full, "aZ09 ,.é"))

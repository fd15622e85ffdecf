"""Titles: whole words, lines of like length, never over the edge."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.printing.fonts import Face
from desktop.printing.headline import balanced

FACE = Face("biao")
ROOM = 18.0


def test_a_short_title_stays_in_one_line() -> None:
    assert balanced("关于充电桩的会议纪要", FACE, ROOM) == ["关于充电桩的会议纪要"]


@pytest.mark.parametrize("lines", [
    ["关于天方小区高层老人晾晒难、", "电动自行车充电桩增设和", "地下车库照明改造三项议题的会议纪要"],
    ["天方社区居民委员会", "二〇二六年度工作报告和情况通报"],
])  # fmt: skip
def test_a_long_title_is_turned_over_behind_whole_words(lines: list[str]) -> None:
    assert balanced("".join(lines), FACE, ROOM) == lines


@given(st.text(alphabet="关于的和会议纪要、，“”（）天地abc12 ", max_size=120))
@settings(max_examples=60, deadline=None)
def test_no_line_is_too_wide_and_nothing_is_lost(text: str) -> None:
    lines = balanced(text, FACE, ROOM)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(sum(FACE.widths[character] for character in line) / 1000 <= ROOM + 0.51 for line in lines)


def test_even_a_whole_page_pasted_as_title_is_set() -> None:
    assert "".join(balanced("议" * 3000, FACE, ROOM)) == "议" * 3000


def test_a_word_is_torn_rather_than_a_line_too_wide() -> None:
    one, two = balanced("议" * 18 + "、" + "议" * 15, FACE, ROOM)
    assert len(one) == 17
    assert len(two) == 17

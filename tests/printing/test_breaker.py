"""Line breaking: no forbidden line start or end, nothing ragged, nothing over the edge."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.printing.breaker import Measure, break_text, wrap_text
from desktop.printing.classes import CLOSING, NOT_FIRST, NOT_LAST, OPENING, PAIRED, UNITS, may_break
from desktop.printing.fonts import Face

CELL = 442.205 / 28
MEASURE = Measure(16, CELL, 442.205, first=2 * CELL)
FACE = Face("fang")
WORDS = [
    "会议",
    "小区党支部",
    "，",
    "。",
    "；",
    "：",
    "、",
    "“乐邻圈”",
    "（3栋）",
    "《规约》",
    "……",
    "——",
    "2026年9月16日",
    "85.6%",
    "4,000元",
    "A座",
    "kW",
    "5号楼",
    "？",
    "！",
    "居民",
    "业委会",
]
SENTENCE = st.lists(st.sampled_from(WORDS), min_size=20, max_size=120).map("".join)


@given(SENTENCE)
@settings(max_examples=300, deadline=None)
def test_rules_hold_for_any_paragraph(text: str) -> None:
    lines = break_text(text, FACE, MEASURE)
    assert "".join(line.text for line in lines) == text
    for number, line in enumerate(lines):
        last = number == len(lines) - 1
        runs = line.text[0] in NOT_FIRST and number
        assert not runs or _unavoidable(lines[number - 1].text + line.text)
        assert last or line.text[-1] not in NOT_LAST
        if not last:
            after = lines[number + 1].text[0]
            assert not (line.text[-1].isdigit() and (after in UNITS or after.isdigit()))
            assert not (line.text[-1] in PAIRED and line.text[-1] == after)
            hang = CELL / 2 if line.text[-1] in CLOSING else 0
            assert 442.205 - 0.05 <= line.end <= 442.205 + hang + 0.05
        assert all(one < two + 0.01 for one, two in zip(line.places, line.places[1:], strict=False))
        assert line.places[0] >= (0 if number else 2 * CELL) - CELL / 2 - 0.01


def _unavoidable(text: str) -> bool:
    """Marks in an unbroken row longer than a line leave no lawful break."""
    longest = run = 0
    for character in text:
        run = run + 1 if character in NOT_FIRST | NOT_LAST else 0
        longest = max(longest, run)
    return longest > 28


@pytest.mark.parametrize(("text", "together"), [
    ("议" * 25 + "5号楼" + "议" * 9, "5号"),
    ("议" * 24 + "2026年" + "议" * 9, "2026年"),
    ("议" * 23 + "6222 0200" + "议" * 9, "6222 0200"),
    ("议" * 25 + "70 dB" + "议" * 9, "70 dB"),
    ("议" * 25 + "……" + "议" * 9, "……"),
])  # fmt: skip
def test_what_belongs_together_stays_together(text: str, together: str) -> None:
    assert any(together in line.text for line in break_text(text, FACE, MEASURE))


def test_marks_side_by_side_share_a_blank() -> None:
    (line,) = break_text("甲》，乙", FACE, Measure(16, CELL, 442.205))
    gaps = [two - one for one, two in zip(line.places, line.places[1:], strict=False)]
    assert gaps[1] == pytest.approx(CELL / 2)
    assert "》" in CLOSING
    assert "《" in OPENING


def test_a_word_longer_than_the_line_is_cut() -> None:
    lines = break_text("b" * 200, FACE, Measure(16, CELL, 442.205))
    assert len(lines) > 2
    assert "".join(line.text for line in lines) == "b" * 200
    assert all(line.end <= 442.3 for line in lines)


def test_nothing_gives_no_line() -> None:
    assert break_text("  ", FACE, MEASURE) == []


def test_an_address_of_the_web_fills_the_line_and_keeps_its_numbers() -> None:
    lines = break_text("议" * 12 + "https://www.neighbourhood.example/notice/2026?id=12", FACE, MEASURE)
    assert lines[0].end == pytest.approx(442.205)
    assert max(two - one for one, two in itertools.pairwise(lines[0].places)) < CELL * 1.2
    assert any("2026" in line.text for line in lines)


def test_an_account_number_is_not_drawn_apart() -> None:
    first, second = break_text("议" * 14 + "6222 0200 1234" + "议" * 16, FACE, MEASURE)
    own = first if "6222" in first.text else second
    at = own.text.index("6222 ") + 4
    assert own.places[at + 1] - own.places[at] == pytest.approx(FACE.widths[" "] * 16 / 1000)


def test_names_of_a_list_stay_whole_and_are_not_drawn_apart() -> None:
    measure = Measure(16, CELL, 20 * CELL, names=True)
    names = ["王明亮", "欧阳志远", "司马晓燕", "冯志刚（出差）", "钱多多"] * 4
    lines = break_text("、".join(names), FACE, measure)
    told = [name for line in lines for name in line.text.strip("、").split("、")]
    assert told == names
    for line in lines:
        assert all(two - one <= CELL * 1.06 for one, two in itertools.pairwise(line.places))


@given(SENTENCE, st.integers(40, 200))
@settings(max_examples=100, deadline=None)
def test_narrow_text_keeps_the_rules_and_its_measure(text: str, width: int) -> None:
    lines = wrap_text(text, FACE, 12, width)
    assert "".join(line.text for line in lines) == text
    for number, line in enumerate(lines):
        assert line.end <= width + (6 if line.text[-1] in CLOSING else 0) + 0.01
        if number and line.text[0] in NOT_FIRST:
            before = lines[number - 1].text + line.text
            assert _longest_tie(before) * 12 > width - 12


def _longest_tie(text: str) -> int:
    """How many characters stand in a row that no lawful break divides."""
    longest = run = 1
    for at in range(1, len(text)):
        run = 1 if may_break(text[at - 1], text[at], text[at - 2 : at - 1]) else run + 1
        longest = max(longest, run)
    return longest

"""Line breaking: no forbidden line start or end, nothing ragged, nothing over the edge."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.printing.breaker import Measure, break_text
from desktop.printing.classes import CLOSING, NOT_FIRST, NOT_LAST, OPENING, PAIRED, UNITS
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

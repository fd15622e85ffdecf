"""Breaks a title into lines of like length behind whole words (GB/T 9704 7.3.1: 词意完整、排列对称)."""

from __future__ import annotations

from functools import cache
from itertools import accumulate
from math import ceil, inf

from desktop.printing.breaker import wrap_text
from desktop.printing.classes import may_break
from desktop.printing.fonts import Face

WORD_ENDS = (
    "、", "，", "；", "：", "）", "》", "”", "和", "与", "及", "的", "关于", "街道", "社区", "小区", "支部",
    "委员会", "会议", "工作", "情况", "方案", "议题", "事项", "项目",
)  # fmt: skip
"""Behind one of these a title is turned over without tearing a word."""

TORN = 60.0
"""What a torn word costs, in squared characters of unevenness."""

MOST_LINES = 6


def balanced(text: str, face: Face, room: float) -> list[str]:
    """The lines of a title, each at most `room` ems wide: as few as it needs, as even as its words allow."""
    ends = [0.0, *accumulate(face.widths[character] / 1000 for character in text)]
    for count in range(max(ceil(ends[-1] / room), 1), MOST_LINES + 1):
        cost, cuts = _best(text, ends, room, count)
        if cost < inf:
            return [text[one:two] for one, two in zip((0, *cuts), (*cuts, len(text)), strict=True)]
    return [line.text for line in wrap_text(text, face, 1, room)]


def _best(text: str, ends: list[float], room: float, count: int) -> tuple[float, tuple[int, ...]]:
    """Where to cut a title into `count` lines, and what that costs."""
    ideal = ends[-1] / count

    def uneven(start: int, stop: int) -> float:
        width = ends[stop] - ends[start]
        return (width - ideal) ** 2 if width <= room else inf

    @cache
    def best(start: int, left: int) -> tuple[float, tuple[int, ...]]:
        if left == 1:
            return uneven(start, len(text)), ()
        ways: list[tuple[float, tuple[int, ...]]] = [(inf, ())]
        for stop in range(start + 1, len(text)):
            if uneven(start, stop) < inf:
                rest, cuts = best(stop, left - 1)
                ways.append((uneven(start, stop) + _torn(text, stop) + rest, (stop, *cuts)))
        return min(ways)

    return best(0, count)


def _torn(text: str, stop: int) -> float:
    """What is lost by ending a line at `stop`."""
    if not may_break(text[stop - 1], text[stop]):
        return inf
    return 0.0 if text[:stop].endswith(WORD_ENDS) and text[stop] != "的" else TORN

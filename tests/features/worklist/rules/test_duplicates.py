"""Two matters of one compound: do they tell of the same?"""

from __future__ import annotations

from datetime import date

import pytest

from desktop.features.worklist import rules
from desktop.features.worklist.records import Alike


def known(number: int, subject: str, place: str = "") -> Alike:
    return Alike(number, f"2026-{number:04}", subject, place, date(2026, 10, 1), "registered")


@pytest.mark.parametrize(
    ("subject", "place", "other", "there", "same"),
    [
        ("3栋东侧路灯不亮", "", "3栋路灯坏了不亮", "", True),
        ("路灯不亮", "3栋", "3栋东侧路灯坏了", "", True),
        ("3栋路灯不亮", "", "5栋路灯不亮", "", False),
        ("路灯不亮", "3栋", "路灯不亮", "5栋", False),
        ("路灯不亮", "", "3栋路灯不亮", "", True),
        ("楼道杂物清理", "", "楼道堆放杂物要求清理", "", True),
        ("楼道杂物清理", "", "凉亭顶棚补漏", "", False),
        ("５栋２单元门口井盖噪声", "", "5栋2单元门口井盖夜间噪声", "", True),
        ("", "", "路灯不亮", "", False),
        ("的问题", "", "反映的情况", "", False),
    ],
)
def test_like_words_at_no_other_place_tell_of_the_same(subject, place, other, there, same):
    assert bool(rules.alike(subject, place, [known(1, other, there)])) is same


def test_the_likeliest_three_are_shown_first():
    others = [
        known(at, words)
        for at, words in enumerate(("路灯坏", "路灯不亮", "路灯不亮了", "东门路灯不亮", "井盖"), 1)
    ]
    assert [one.id for one in rules.alike("路灯不亮", "", others)] == [2, 3, 4]

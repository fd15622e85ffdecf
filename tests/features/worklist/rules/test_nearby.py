"""What is still open nearby is told whatever its words are."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.features.worklist import rules
from desktop.features.worklist.records import Alike
from tests.features.worklist.rules.test_other_words import SAME


def known(number: int, subject: str, place: str = "", state: str = "doing", day: int = 1) -> Alike:
    return Alike(number, f"2026-{number:04}", subject, place, date(2026, 10, day), state, "infrastructure")


def nearby(subject: str, place: str, *others: Alike, category: str = "infrastructure") -> list[int]:
    return [one.id for one in rules.nearby(subject, place, category, others)]


UNSEEN = [
    ("楼道口台阶碎了", "进门那几级石头踩上去会滑"), ("儿童滑梯有尖角", "小孩玩的地方划伤手"), ("快递柜占道", "取件箱挡着走路"),
    ("阳台花盆要掉", "窗台上摆的东西看着悬"), ("轮椅上不来", "坐推车的老人进不了楼"),
]  # fmt: skip
"""The same in words of which no group of `duplicates` knows."""


@pytest.mark.parametrize(("one", "other"), [*UNSEEN, *SAME])
def test_the_same_at_one_building_is_told_in_whatever_words(one: str, other: str) -> None:
    there = known(1, other, "3栋 1单元")
    told = [*rules.alike(one, "3栋", [there]), *rules.nearby(one, "3栋", "residents", [there])]
    assert told == [there], "once"


def test_of_the_same_kind_where_no_other_building_is_named() -> None:
    anywhere, elsewhere, other_kind = known(1, "楼顶鸽子"), known(2, "楼顶鸽子", "5栋"), known(3, "楼顶鸽子")
    assert nearby("井盖响", "3栋", anywhere, elsewhere) == [1]
    assert nearby("井盖响", "", anywhere, elsewhere) == [1, 2]
    assert nearby("井盖响", "3栋", other_kind, category="conflicts") == []


@pytest.mark.parametrize("state", ["closed", "declined", "merged"])
def test_what_has_ended_is_not_asked_about(state: str) -> None:
    assert nearby("井盖响", "3栋", known(1, "楼顶鸽子", "3栋", state)) == []


def test_the_same_building_first_then_the_latest() -> None:
    one, two, three = (
        known(1, "楼顶鸽子", day=9),
        known(2, "花盆", "3栋", day=2),
        known(3, "台阶", "3栋", day=5),
    )
    assert nearby("井盖响", "3栋", one, two, three) == [3, 2, 1]


def test_what_is_alike_is_not_told_twice() -> None:
    assert nearby("路灯不亮", "3栋", known(1, "路灯不亮了", "3栋"), known(2, "台阶", "3栋")) == [2]


def test_the_words_of_whoever_told_it_once_more_are_known() -> None:
    first = known(1, "楼道口台阶碎了", "3栋")
    assert rules.alike("门前石头踩上去会滑", "", [first]) == ()
    linked = Alike(
        1, first.number, first.subject, "3栋", first.raised_on, "doing", tellings=("石头踩上去很滑",)
    )
    assert rules.alike("门前石头踩上去会滑", "", [linked]) == (linked,)

"""What two wrote in one place: both stay in the text, whoever chooses finds them, and nothing is taken for a mark that is none."""

from __future__ import annotations

import random
from datetime import UTC, datetime

import pytest

from desktop.features.consultation import rules
from desktop.features.consultation.records import Hand, Twofold

HAND = Hand(datetime(2026, 11, 26, 6, 2, tzinfo=UTC), "王敏")
WHEN = f"{HAND.at.astimezone():%Y-%m-%d %H:%M}，王敏"


def test_different_paragraphs_are_brought_together_and_the_same_stands_twice() -> None:
    base = "一、路灯\n二、晾晒\n三、停车"
    assert rules.woven(base, "一、路灯修好\n二、晾晒\n三、停车", "一、路灯\n二、晾晒\n三、停车难", HAND) == (
        "一、路灯修好\n二、晾晒\n三、停车难"
    )
    both = rules.woven(base, "一、路灯\n二、晾衣\n三、停车", "一、路灯\n二、晾被\n三、停车", HAND)
    assert both.splitlines() == [
        "一、路灯", "【同一处有两稿】", "二、晾衣", f"【另一稿，{WHEN}】", "二、晾被", "【两稿完】", "三、停车",
    ]  # fmt: skip
    assert rules.twofold(both) == [Twofold("二、晾衣", "二、晾被", WHEN)]
    assert rules.unchosen(both)


@pytest.mark.parametrize(("way", "stands"), [
    ("mine", "头\n我写的\n我又写的\n尾"), ("other", "头\n他写的\n尾"), ("both", "头\n我写的\n我又写的\n他写的\n尾"),
])  # fmt: skip
def test_whoever_chooses_is_left_with_no_mark(way: str, stands: str) -> None:
    text = rules.woven("头\n甲\n尾", "头\n我写的\n我又写的\n尾", "头\n他写的\n尾", HAND)
    assert rules.chosen(text, way) == stands
    assert not rules.unchosen(stands)


def test_what_came_back_by_a_step_taken_back_is_nobodys_text() -> None:
    undone = Hand(HAND.at, "王敏", undone=True)
    assert rules.woven("甲\n中\n尾", "甲乙\n中\n尾", "丙\n中\n尾改", undone) == "甲乙\n中\n尾改"


def test_a_paragraph_struck_out_by_one_and_mended_by_the_other_stands_twice_as_well() -> None:
    text = rules.woven("头\n甲\n尾", "头\n尾", "头\n甲改\n尾", HAND)
    assert rules.twofold(text) == [Twofold("", "甲改", WHEN)]
    assert (rules.chosen(text, "mine"), rules.chosen(text, "other")) == ("头\n尾", "头\n甲改\n尾")


def test_where_nobody_was_signed_in_only_the_time_is_told_and_a_name_cannot_break_the_mark() -> None:
    def told(hand: Hand | None) -> str:
        (place,) = rules.twofold(rules.woven("甲", "乙", "丙", hand))
        return place.told

    assert told(Hand(HAND.at)) == WHEN.removesuffix("，王敏")
    assert told(None) == "时间不详"
    assert told(Hand(HAND.at, "王】\n敏")) == WHEN


def test_a_mark_left_over_is_not_taken_for_a_place_but_still_has_to_go() -> None:
    for text in (
        "甲\n【两稿完】",
        "【同一处有两稿】\n甲\n【同一处有两稿】\n乙\n【两稿完】",
        "【另一稿，昨天】",
    ):
        assert rules.twofold(text) == []
        assert rules.unchosen(text)
        assert rules.chosen(text, "other") == text
    for text in ("会上念了“【两稿完】”三个字", "【会议】", "", "甲\n乙"):
        assert not rules.unchosen(text)


def test_no_line_of_either_is_ever_lost() -> None:
    """Whatever two make of a text, and of one that has places already: every line of both stands in it."""
    chance = random.Random(7)  # noqa: S311
    for _ in range(400):
        base = [chance.choice("甲乙丙丁戊") for _ in range(chance.randrange(6))]
        if chance.randrange(3) == 0:
            base = rules.woven("己", "己一", "己二", HAND).splitlines() + base

        def changed(name: str, base: list[str] = base) -> list[str]:
            lines = list(base)
            for at in range(chance.randrange(4)):
                lines.insert(chance.randrange(len(lines) + 1), f"{name}{at}")
                if lines and chance.randrange(2):
                    lines.pop(chance.randrange(len(lines)))
            return lines

        mine, theirs = changed("我"), changed("他")
        text = rules.woven("\n".join(base), "\n".join(mine), "\n".join(theirs), HAND)
        new = {line for line in (*mine, *theirs) if line[0] in "我他"}
        assert new <= {*text.splitlines()}, (base, mine, theirs)

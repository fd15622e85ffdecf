"""A code is read however it is typed, and a slip of the hand is told from a wrong code."""

from __future__ import annotations

import random
from math import log2

import pytest

from desktop.core.errors import RuleBroken
from desktop.features.access import rules

CODE = rules.spelled(range(rules.RANDOM))


def read(typed):
    """The letters, or why there are none."""
    try:
        return rules.read_code(typed)
    except RuleBroken as error:
        return error.code, error.field


def test_a_code_is_long_enough_and_has_nothing_to_be_mixed_up():
    assert log2(len(rules.LETTERS)) * rules.RANDOM >= 100
    assert not {*"01258BILOQSVZ"} & {*rules.LETTERS}
    assert CODE.startswith("3467-9ACD-EFGH-JKMN-PRTU-WXY")
    assert [len(group) for group in CODE.split("-")] == [4] * 6


@pytest.mark.parametrize(
    "typed",
    [
        CODE, CODE.lower(), CODE.replace("-", ""), CODE.replace("-", " "), CODE.replace("-", " — "), f"  {CODE}\n",
        CODE.replace("-", "－"), "".join(chr(ord(c) + 0xFEE0) for c in CODE), CODE.replace("-", "\u3000"), CODE.replace("-", "–"),
    ],
)  # fmt: skip
def test_blanks_strokes_and_small_letters_do_not_matter(typed):
    assert read(typed) == CODE.replace("-", "")


def test_what_is_none_is_told_as_such():
    assert read(" - ") == ("recovery.missing", "code")
    assert read(CODE[:-1]) == ("recovery.length", "code")
    assert read(CODE + "A") == ("recovery.length", "code")
    with pytest.raises(RuleBroken, match=r"recovery\.letters") as told:
        rules.read_code("O" + CODE[1:-1] + "春O")
    assert told.value.facts["letters"] == "O 春"


def test_every_single_slip_and_every_swap_of_neighbours_is_found():
    chance = random.Random(19)  # noqa: S311  any codes will do
    for _ in range(50):
        bare = rules.spelled([chance.randrange(23) for _ in range(rules.RANDOM)]).replace("-", "")
        assert read(bare) == bare
        for at, right in enumerate(bare):
            for wrong in rules.LETTERS.replace(right, ""):
                assert read(bare[:at] + wrong + bare[at + 1 :]) == ("recovery.slip", "code")
            swapped = bare[:at] + bare[at : at + 2][::-1] + bare[at + 2 :]
            assert swapped == bare or read(swapped) == ("recovery.slip", "code")

"""Money: whole fen, read as people type it, written as offices write it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.errors import RuleBroken
from desktop.core.money import LIMIT, Money, parse_money


@pytest.mark.parametrize(("typed", "fen"), [
    ("4,000", 400000), ("４，０００元", 400000), ("1150.5", 115050), ("￥12.30", 1230), ("-3", -300), ("−0.01", -1),
])  # fmt: skip
def test_amounts_are_read_as_typed(typed: str, fen: int) -> None:
    assert parse_money(typed).fen == fen


@pytest.mark.parametrize("typed", ["", "abc", "1,0a", "--1", "1e5", "四千"])
def test_what_is_no_amount_is_refused(typed: str) -> None:
    with pytest.raises(RuleBroken, match="money.unreadable"):
        parse_money(typed)


@pytest.mark.parametrize("typed", [
    "12,80", "12，80", "1,23.00", "1,000,00", "1234,567", ",5", "5,", "1,,000", "1,0000", "-1,2", "0.1,5", "12,80元",
])  # fmt: skip
def test_a_comma_that_parts_no_thousands_is_refused(typed: str) -> None:
    """12,80 may be meant as 12.80 or as 1,280: nobody guesses."""
    with pytest.raises(RuleBroken, match="money.commas"):
        parse_money(typed)


@pytest.mark.parametrize(("typed", "fen"), [
    ("1,280", 128000), ("1，234，567.8", 123456780), ("-12,345元", -1234500), ("￥1,000.00", 100000),
])  # fmt: skip
def test_commas_between_thousands_are_taken(typed: str, fen: int) -> None:
    assert parse_money(typed).fen == fen


@pytest.mark.parametrize("typed", ["1.234", "0.005", "-1,000.005元"])
def test_parts_of_a_fen_are_refused(typed: str) -> None:
    with pytest.raises(RuleBroken, match="money.half_fen"):
        parse_money(typed)


UNITS = ("壹分", "壹角整", *(
    f"{unit}元整"
    for unit in ("壹", "壹拾", "壹佰", "壹仟", "壹万", "壹拾万", "壹佰万", "壹仟万", "壹亿", "壹拾亿", "壹佰亿", "壹仟亿")
))  # fmt: skip


@pytest.mark.parametrize(("power", "words"), list(enumerate(UNITS)))
def test_each_unit_in_capitals(power: int, words: str) -> None:
    assert Money(10**power).capitals() == words


@pytest.mark.parametrize(("fen", "words"), [
    (20000000, "贰拾万元整"), (0, "零元整"), (1, "壹分"), (10, "壹角整"), (101, "壹元零壹分"), (100000, "壹仟元整"),
    (1000500, "壹万零伍元整"), (10005000, "壹拾万零伍拾元整"), (123456789, "壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分"),
    (1000000000001, "壹佰亿元零壹分"), (10001000000, "壹亿零壹万元整"), (10000100000, "壹亿零壹仟元整"), (-250, "负贰元伍角整"),
])  # fmt: skip
def test_capitals(fen: int, words: str) -> None:
    assert Money(fen).capitals() == words


def test_capitals_at_the_limit() -> None:
    assert str(Money(LIMIT)) == "999,999,999,999.99"
    assert Money(LIMIT).capitals() == "玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"


@pytest.mark.parametrize("wrong", [1.0, "1", True, None])
def test_only_whole_fen_are_money(wrong: object) -> None:
    with pytest.raises(TypeError):
        Money(wrong)  # type: ignore[arg-type]


def test_too_much_is_refused() -> None:
    with pytest.raises(RuleBroken, match="money.too_large"):
        Money(LIMIT + 1)


@given(st.integers(-(LIMIT // 2), LIMIT // 2), st.integers(-(LIMIT // 2), LIMIT // 2))
def test_sums_and_words_agree(one: int, two: int) -> None:
    assert (Money(one) + Money(two)) - Money(two) == Money(one)
    assert parse_money(str(Money(one))) == Money(one)
    assert Money(one) + -Money(one) == Money(0)

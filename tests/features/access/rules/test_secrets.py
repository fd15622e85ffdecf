"""What is no password and no PIN."""

from __future__ import annotations

import pytest

from desktop.core.errors import RuleBroken
from desktop.features.access import rules


@pytest.mark.parametrize("pin", ["12345", "1234567890123", "80491a", "", "80 4915", "八零四九一五"])
def test_a_pin_is_six_digits_or_more(pin):
    with pytest.raises(RuleBroken, match="pin_digits"):
        rules.check_pin_digits(pin, pin)


@pytest.mark.parametrize(
    "pin",
    [
        "111111",
        "123456",
        "654321",
        "567890",
        "098765",
        "121212",
        "123123",
        "12312312",
        "680315",
        "19680315",
        "000229",
    ],
)
def test_what_anybody_would_guess_is_no_pin(pin):
    with pytest.raises(RuleBroken, match="pin_easy"):
        rules.check_pin_digits(pin, pin)


@pytest.mark.parametrize(
    ("pin", "kept"), [("804915", "804915"), ("７７１３０２", "771302"), ("681315", "681315")]
)
def test_any_other_is(pin, kept):
    assert rules.check_pin_digits(pin, kept) == kept


def test_it_is_typed_twice_alike():
    with pytest.raises(RuleBroken, match="not_the_same") as told:
        rules.check_pin_digits("804915", "804916")
    assert told.value.field == "again"


def test_a_password_has_eight_characters_and_is_not_the_name():
    rules.check_password("八个字的口令呀呢", "八个字的口令呀呢", "wangmin")
    for password, code in (
        ("七个字的口令呀", "short"),
        ("x" * 129, "short"),
        ("xxxxxxxx", "easy"),
        ("WangMin1", "easy"),
    ):
        with pytest.raises(RuleBroken, match=code):
            rules.check_password(password, password, "wangmin1")

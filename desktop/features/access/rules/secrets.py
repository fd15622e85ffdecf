"""What is no password and no PIN because anybody would guess it."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date
from itertools import pairwise

from desktop.core.errors import RuleBroken
from desktop.core.secret import plain

SHORTEST_PASSWORD, SHORTEST_PIN, LONGEST = 8, 6, 128
CENTURIES = ("19", "20")


def check_password(new: str, again: str, sign_in: str, field: str = "new") -> None:
    """Raises `RuleBroken` beside `field` for a password of fewer than 8 characters, of one character repeated or that is
    the sign-in name, beside `again` when it was not typed twice alike (storage 6)."""
    typed = plain(new)
    if not SHORTEST_PASSWORD <= len(typed) <= LONGEST:
        raise RuleBroken("secret.password_short", field, least=SHORTEST_PASSWORD, most=LONGEST)
    if len({*typed}) == 1 or typed.casefold() == sign_in.casefold():
        raise RuleBroken("secret.password_easy", field)
    if plain(again) != typed:
        raise RuleBroken("secret.not_the_same", "again")


def check_pin_digits(new: str, again: str) -> str:
    """The PIN in plain digits; raises `RuleBroken` beside `new` for fewer than 6 digits or for what is easily guessed:
    a digit or a group of them repeated, a run upward or downward, a day; beside `again` when not typed twice alike."""
    pin = plain(new).strip()
    if not re.fullmatch(r"[0-9]{6,12}", pin):
        raise RuleBroken("secret.pin_digits", "new", least=SHORTEST_PIN)
    if _repeats(pin) or _runs(pin) or _is_day(pin):
        raise RuleBroken("secret.pin_easy", "new")
    if plain(again).strip() != pin:
        raise RuleBroken("secret.not_the_same", "again")
    return pin


def _repeats(pin: str) -> bool:
    """111111, 121212, 123123: a group of up to three digits again and again."""
    return any(pin == (pin[:size] * len(pin))[: len(pin)] for size in (1, 2, 3))


def _runs(pin: str) -> bool:
    """123456, 654321, 567890: one up, or one down, from digit to digit."""
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    return steps in ({1}, {9})


def _is_day(pin: str) -> bool:
    """19680315, 680315: somebody's birthday."""
    whole = [pin] if pin[:2] in CENTURIES and len(pin) == 8 else []
    short = [century + pin for century in CENTURIES] if len(pin) == 6 else []
    for digits in (*whole, *short):
        with suppress(ValueError):
            date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
            return True
    return False

"""How a recovery code is spelled, and how one that was typed is read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.core.errors import RuleBroken
from desktop.core.secret import plain

LETTERS = "34679ACDEFGHJKMNPRTUWXY"
"""23 that nobody takes for another, also when copied by hand: of 0 and O, 1, I and L, 2 and Z, 5 and S, 8 and B, U and V none
or one is there."""

RANDOM = 23
"""Letters drawn by chance: 23 out of 23 make 104 bits. One more checks them."""

LENGTH, GROUP = RANDOM + 1, 4
WEIGHT = 5
"""Its powers leave every remainder by the prime 23 but 0: one wrong letter, or two that changed places, never add up."""

BETWEEN = re.compile(r"[\s\-_.·‐-―−]")
"""Blanks and strokes of every kind, which people type between the groups or leave out."""


def spelled(numbers: Sequence[int]) -> str:
    """The code of `RANDOM` numbers below `len(LETTERS)` with its check letter: `C4KM-…` in groups of four."""
    check = -_sum(numbers) * WEIGHT % len(LETTERS)
    letters = "".join(LETTERS[number] for number in (*numbers, check))
    return "-".join(letters[at : at + GROUP] for at in range(0, LENGTH, GROUP))


def read_code(typed: str) -> str:
    """The bare letters of a code, however it was typed; raises `RuleBroken` beside `code` for what is none.

    `recovery.missing`, `recovery.letters` (`letters` that no code has), `recovery.length` (`count` of `length`),
    `recovery.slip` (it does not add up). Nothing of that counts as a wrong code: it never was one.
    """
    code = BETWEEN.sub("", plain(typed)).upper()
    if not code:
        raise RuleBroken("recovery.missing", "code")
    if strange := dict.fromkeys(letter for letter in code if letter not in LETTERS):
        raise RuleBroken("recovery.letters", "code", letters=" ".join(strange))
    if len(code) != LENGTH:
        raise RuleBroken("recovery.length", "code", count=len(code), length=LENGTH)
    if _sum([LETTERS.index(letter) for letter in code]):
        raise RuleBroken("recovery.slip", "code")
    return code


def _sum(numbers: Sequence[int]) -> int:
    total = 0
    for number in numbers:
        total = (total * WEIGHT + number) % len(LETTERS)
    return total

"""The steps a fen went through, as they cross the border between storage and screen."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from desktop.core.discretion import Known
from desktop.core.money import Money

STARTS = ("voucher", "line", "payment")
"""What a trail may be asked of."""

MASKED_KINDS = ("line", "fresh_pin")
"""Steps whose words name whom the bank names, or a keeper of users."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what it is, when, under which number, in which words, by whom, and what it opens.

    `seal` is the beginning of the seal of a posted voucher, `clock` the hour where it is known; `opens` is the room and the
    key of what it names.
    """

    kind: str
    day: date | None = None
    told: str = ""
    names: tuple[str, ...] = ()
    number: str = ""
    amount: Money | None = None
    seal: str = ""
    clock: str = ""
    opens: tuple[str, int] | None = None


@dataclass(frozen=True, slots=True)
class Trail:
    """Every step of a fen, from the bank's line down to the meeting."""

    place: str
    steps: tuple[Step, ...]
    known: Known = field(default_factory=Known)
    """Whom its words may come across."""

"""What was tried with a password, a PIN or a recovery code."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

SECRETS = ("password", "pin", "recovery")
OUTCOMES = ("right", "wrong", "early", "unlocked")
"""`early` came while it had to be waited, and was not looked at; `unlocked` is what another keeper of users did."""


@dataclass(frozen=True, slots=True)
class Tried:
    """One attempt as the rules count it."""

    at: datetime
    outcome: str


@dataclass(frozen=True, slots=True)
class Guard:
    """How many wrong tries count by now, and from when the next is looked at; None for at once."""

    wrong: int = 0
    until: datetime | None = None
    locked: bool = False


@dataclass(frozen=True, slots=True)
class AttemptRow:
    """`by` is who unlocked, else empty."""

    id: int
    at: datetime
    user: str
    secret: str
    outcome: str
    by: str


@dataclass(frozen=True, slots=True)
class Handed:
    """What a keeper of users did to somebody's `password`, `pin`, `first` password or the person a user is `linked` to;
    `pin_set_at` is when the PIN in force was set, where that was afterwards."""

    kind: str
    at: datetime
    person_id: int
    pin_set_at: datetime | None
    by_user: int
    by_person: int | None
    by: str

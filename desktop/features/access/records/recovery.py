"""The recovery code of a keeper of users, as it is asked for, shown once and looked back at."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

ENDINGS = ("used", "replaced")


@dataclass(frozen=True, slots=True)
class OwnPassword:
    """Who asks for a new code, and the proof of it."""

    user_id: int
    password: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Recover:
    """A code as it was typed, and the password that is to take the place of the forgotten one."""

    user_id: int | None = None
    code: str = field(default="", repr=False)
    new: str = field(default="", repr=False)
    again: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class FreshCode:
    """A code on its only way to its keeper: what is kept of it afterwards is a hash. `office` may be empty."""

    id: int
    user_id: int
    name: str
    sign_in: str
    office: str
    made_on: date
    code: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class CodeState:
    """The code in force: since when, and whether its keeper ever said that it lies in a safe place."""

    made_at: datetime
    kept: bool

"""Who signs in. What is secret is left out where a draft is shown or logged."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class UserDraft:
    """`password` is the first one, given by who adds the user; empty when a user is only mended."""

    sign_in: str = ""
    name: str = ""
    person_id: int | None = None
    begins_on: date | None = None
    password: str = field(default="", repr=False)
    again: str = field(default="", repr=False)
    id: int | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class EndUser:
    user_id: int
    ends_on: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SignIn:
    user_id: int | None = None
    password: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class NewSecret:
    """A password or PIN that takes the place of the `old` one; of a first PIN `old` is the password."""

    user_id: int
    old: str = field(default="", repr=False)
    new: str = field(default="", repr=False)
    again: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Reset:
    """A password given by a keeper of users; its owner replaces it when signing in next."""

    user_id: int
    password: str = field(default="", repr=False)
    again: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Who sits down: with a password that was given by another, or a PIN that is wanted and missing."""

    id: int
    name: str
    must_renew: bool = False
    wants_pin: bool = False


@dataclass(frozen=True, slots=True)
class UserRow:
    """`active`: may sign in on the day asked about; `roles` are the kinds held on that day."""

    id: int
    sign_in: str
    name: str
    person: str
    begins_on: date
    ends_on: date | None
    end_reason: str
    active: bool
    must_renew: bool
    has_pin: bool
    roles: tuple[str, ...]
    version: int

"""Makes new people, many at once, and reads their telephones."""

from __future__ import annotations

from functools import cache

from sqlalchemy.orm import Session

from desktop.core.additions import Additions
from desktop.core.errors import RuleBroken
from desktop.core.parse import parse_phone
from desktop.core.text import initials, pinyin, sort_key
from desktop.features.organisation.entities import Person


class People(Additions):
    """New people by name, stored by `write`."""

    def __init__(self, s: Session) -> None:
        super().__init__(s, Person, "name", "sort_key", "pinyin", "initials")
        self._spelt = cache(_spelt)

    def new(self, name: str) -> int:
        """The id of a new person."""
        return self.add(*self._spelt(name))

    def key(self, name: str) -> bytes:
        """What a name is ordered by."""
        return self._spelt(name)[1]


def phone_in(typed: str) -> str:
    """The number in a field that may be empty; raises `RuleBroken("value.phone", field="phone")`."""
    try:
        return parse_phone(typed) if typed.strip() else ""
    except RuleBroken as error:
        raise RuleBroken(error.code, field="phone", **error.facts) from error


def _spelt(name: str) -> tuple[str, bytes, str, str]:
    return name, sort_key(name), pinyin(name), initials(name)

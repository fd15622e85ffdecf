"""When somebody else had a hand in what a user proves themself by, read out of how the user's row changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

Row = Mapping[str, Any]


def handed(before: Row | None, after: Row, at: datetime) -> Iterator[tuple[str, datetime]]:
    """What one change of a user's row, as the journal tells it, gave into other hands, and when.

    `first`: the user was added with a password another chose. `password`: another gave a new one. `pin`: another took the PIN
    away. `linked`: the user became another person of the organisation. Whoever did one of these can have set the PIN that
    is used afterwards, as a first PIN is set with the password.
    """
    if before is None:
        yield "first", _moment(after["password_set_at"]) or at
        return
    if after["must_renew"] and after["password_set_at"] != before["password_set_at"]:
        yield "password", _moment(after["password_set_at"]) or at
    if after["pin"] is None and after["pin_set_at"] != before["pin_set_at"]:
        yield "pin", _moment(after["pin_set_at"]) or at
    if after["person_id"] != before["person_id"]:
        yield "linked", at


def _moment(told: str | None) -> datetime | None:
    return None if told is None else datetime.fromisoformat(told)

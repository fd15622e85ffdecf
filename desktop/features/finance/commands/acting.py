"""Who keeps the books: where people sign in, only who is the bookkeeper of the place does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from sqlalchemy.orm import Session

from desktop.features.access import commands as access
from desktop.features.access import queries as users
from desktop.features.finance import queries

Result = TypeVar("Result")


def as_bookkeeper(s: Session, user_id: int | None, book_id: int, act: Callable[[str], Result]) -> Result:
    """Do something to a book in the name of who is signed in; where nobody has to, in nobody's (会计法 35).

    Raises what `access.commands.require_role` does, `NotFound`, and what `act` does.
    """
    return as_bookkeeper_of(s, user_id, queries.book_place(s, book_id), act)


def as_bookkeeper_of(s: Session, user_id: int | None, place_id: int, act: Callable[[str], Result]) -> Result:
    """As `as_bookkeeper`, for a compound that may have no book yet."""
    if not users.any_user(s):
        return act("")
    access.require_role(s, user_id, "bookkeeper", place_id, date.today())
    return act(users.user_name(s, user_id or 0))

"""What is written about a bank is written in somebody's name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy.orm import Session

from desktop.features.finance import commands as finance
from desktop.ui.context import Context


def named(context: Context, book: int, act: Callable[[Session, str], Any]) -> Callable[[Session], Any]:
    """A command in the name of who is signed in, refused unless that is the bookkeeper of the book (会计法 35)."""
    user = context.seat.user
    return lambda s: finance.as_bookkeeper(s, user, book, lambda by: act(s, by))

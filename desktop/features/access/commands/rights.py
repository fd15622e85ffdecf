"""What an act about money asks of who is signed in."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from desktop.core.errors import RuleBroken
from desktop.features.access import queries
from desktop.features.organisation import queries as places


def require_role(s: Session, user_id: int | None, kind: str, place_id: int, day: date) -> int:
    """Who acts, if they hold a role for a place on a day; called first by every act about money.

    Raises `RuleBroken` that says what to set up: `access.no_users`, `access.sign_in_first`, `access.role_needed`.
    """
    if not queries.any_user(s):
        raise RuleBroken("access.no_users", role=kind)
    if user_id is None:
        raise RuleBroken("access.sign_in_first", role=kind)
    if not queries.may(s, user_id, kind, place_id, day):
        trail = places.scope_trail(s, place_id)
        raise RuleBroken("access.role_needed", role=kind, place=trail[-1].name if trail else None)
    return user_id

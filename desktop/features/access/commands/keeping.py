"""Who may see to users: their keepers, and while there is nobody yet, whoever sits at the program."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.errors import NotFound, RuleBroken
from desktop.features.access import queries
from desktop.features.access.commands.proof import day_of
from desktop.features.access.entities import Role, User


def require_keeper(s: Session, by: int | None, now: datetime) -> None:
    """Raises `RuleBroken("access.keeper_only")` unless `by` is a keeper of users today, or there are no users yet."""
    if queries.any_user(s) and not queries.may(s, by, "keeper", None, day_of(now)):
        raise RuleBroken("access.keeper_only")


def require_another_keeper(s: Session, besides: int) -> None:
    """Raises `RuleBroken("access.last_keeper")` when nobody else would be left to see to users."""
    query = select(Role.id).join(User, Role.user_id == User.id)
    query = query.where(Role.kind == "keeper", Role.ends_on.is_(None), User.ends_on.is_(None))
    if s.scalar(query.where(Role.user_id != besides).limit(1)) is None:
        raise RuleBroken("access.last_keeper")


def user_of(s: Session, user_id: int) -> User:
    """Raises `NotFound`."""
    user = s.get(User, user_id)
    if user is None:
        raise NotFound(id=user_id)
    return user

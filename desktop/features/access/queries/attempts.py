"""What was tried with passwords and PINs."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from desktop.features.access import rules
from desktop.features.access.entities import Attempt, User
from desktop.features.access.records import AttemptRow, Guard, Tried


def guard_of(s: Session, user_id: int, secret: str, now: datetime) -> Guard:
    """Whether the next try of a user's password or PIN has to wait, counted by what stands in the database.

    Only what came since the newest right one or unlocking is read.
    """
    mine = (Attempt.user_id == user_id) & (Attempt.secret == secret)
    newest = select(Attempt.id).where(mine, Attempt.outcome.in_(("right", "unlocked")))
    since = s.scalar(newest.order_by(Attempt.id.desc()).limit(1)) or 0
    query = select(Attempt.at, Attempt.outcome).where(mine, Attempt.id > since).order_by(Attempt.id)
    return rules.guard([Tried(at, outcome) for at, outcome in s.execute(query)], now)


def attempt_rows(s: Session, user_id: int | None = None, limit: int = 500) -> list[AttemptRow]:
    """The newest attempts first, of one user or of all."""
    by = aliased(User)
    query = (
        select(Attempt.id, Attempt.at, User.name, Attempt.secret, Attempt.outcome, by.name)
        .join(User, Attempt.user_id == User.id)
        .outerjoin(by, Attempt.by_id == by.id)
        .order_by(Attempt.id.desc())
        .limit(limit)
    )
    if user_id is not None:
        query = query.where(Attempt.user_id == user_id)
    return [AttemptRow(*row[:5], by=row[5] or "") for row in s.execute(query)]

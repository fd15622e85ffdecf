"""Recovery codes that are in force, and whom to ask in their place."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.features.access.entities import Recovery, Role, User
from desktop.features.access.queries.roles import active, in_force
from desktop.features.access.records import CodeState


def code_state(s: Session, user_id: int | None) -> CodeState | None:
    """The code a user may use; None where none is in force."""
    query = select(Recovery.made_at, Recovery.kept_at.is_not(None))
    row = s.execute(query.where(Recovery.user_id == user_id, Recovery.ended_at.is_(None))).first()
    return None if row is None else CodeState(row[0], bool(row[1]))


def code_digest(s: Session, user_id: int) -> str | None:
    """What is kept of the code in force."""
    return s.scalar(select(Recovery.digest).where(Recovery.user_id == user_id, Recovery.ended_at.is_(None)))


def keeper_choices(s: Session, day: date) -> list[tuple[int, str]]:
    """Who keeps the users on a day: `王敏（wangmin）`."""
    query = select(User.id, User.name, User.sign_in).join(Role, Role.user_id == User.id)
    query = query.where(Role.kind == "keeper", in_force(day), active(day)).distinct().order_by(User.sign_in)
    return [(user, f"{name}（{sign_in}）") for user, name, sign_in in s.execute(query)]

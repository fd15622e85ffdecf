"""Whose password, PIN or person a keeper of users changed, and when. Nothing here changes anything."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from datetime import date, datetime, time

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.journal import Action, Edit
from desktop.features.access import rules
from desktop.features.access.entities import Attempt, User
from desktop.features.access.records import Handed
from desktop.features.organisation.queries import listed

USER, LINKED = "user", "linked"


def handed_of(s: Session, people: Collection[int], since: date) -> tuple[Handed, ...]:
    """What keepers of users did to the users of some people, the oldest first: at any time, but of those users only whose
    row changed since a day, as nobody else can have a new PIN.

    A keeper of users never sees a PIN and sets none; but with a password that they gave, or as a user that they added,
    they could sign in as somebody else and set the first PIN. Forbidding that would leave whoever forgot their password
    outside for good (storage 6), so it is shown instead, to all who sign beside them. The journal cannot be changed, so
    neither can this.
    """
    begun = datetime.combine(since, time.min).astimezone()
    users = select(User).where(User.person_id.in_(listed(people)), User.updated_at >= begun)
    found = {user.id: user for user in s.scalars(users)}
    if not found:
        return ()
    query = (
        select(Edit.row, Edit.before, Edit.after, Edit.created_at, Action.by)
        .join(Action, Edit.action_id == Action.id)
        .where(Edit.table == USER, Edit.row.in_(listed(found)), Edit.after.is_not(None))
        .order_by(Edit.id)
    )
    return tuple(
        one
        for row, before, after, at, by in s.execute(query)
        for kind, when in rules.handed(json.loads(before or "null"), json.loads(after or "null"), at)
        for one in _told(s, found[row], kind, when, by)
    )


def _told(s: Session, user: User, kind: str, at: datetime, by: int | None) -> Iterator[Handed]:
    """What was done, unless the user did it themself."""
    keeper = s.get(User, by if by is not None else _who_reset(s, user.id, kind, at) or 0)
    if keeper is None or keeper.id == user.id or keeper.person_id == user.person_id:
        return
    afterwards = kind == LINKED or (user.pin_set_at is not None and user.pin_set_at >= at)
    pin_set_at = user.pin_set_at if user.pin is not None and afterwards else None
    yield Handed(kind, at, user.person_id or 0, pin_set_at, keeper.id, keeper.person_id, keeper.name)


def _who_reset(s: Session, user_id: int, secret: str, at: datetime) -> int | None:
    """Who ended the lock of a password or PIN at that moment, as every reset does."""
    mine = Attempt.user_id == user_id, Attempt.secret == secret, Attempt.at == at
    return s.scalar(select(Attempt.by_id).where(*mine, Attempt.by_id.is_not(None)).limit(1))

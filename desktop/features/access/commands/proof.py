"""Proving who somebody is: every try is recorded, and what was wrong delays the next."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy.orm import Session

from desktop.core.db import whatever_comes
from desktop.core.errors import NotFound, RuleBroken
from desktop.core.secret import matches
from desktop.features.access import queries, rules
from desktop.features.access.entities import Attempt, User
from desktop.features.access.records import PARTIES, Guard, SignedIn, SignIn

WRONG = {"password": "secret.password_wrong", "pin": "secret.pin_wrong", "recovery": "recovery.wrong"}
NONE = {"pin": "secret.pin_none", "recovery": "recovery.none"}


def sign_in(s: Session, draft: SignIn, now: datetime) -> SignedIn:
    """Who sits down, and what is asked of them first.

    Raises `RuleBroken` beside `user_id` (nobody chosen, ended) or `password` as `prove` does.
    """
    if draft.user_id is None:
        raise RuleBroken("user.not_chosen", "user_id")
    user = of_today(s, draft.user_id, now, "user_id")
    prove(s, user, "password", draft.password, now, field="password")
    roles = queries.roles_in_force(s, user.id, day_of(now)) or ()
    signs = any(role.kind in PARTIES for role in roles)
    return SignedIn(user.id, user.name, user.must_renew, signs and user.pin is None)


def check_pin(s: Session, user_id: int, pin: str, now: datetime) -> None:
    """Go on only if this is the user's PIN; called by what is signed, inside its own transaction and last of all checks.

    A right PIN is recorded in that transaction. A wrong one is recorded in one of its own, although what was to be
    signed is refused and undone: the session sees to that, and one that could not has no place for it (`core/db.py`).
    Raises `RuleBroken` beside `pin`: `secret.pin_none`, `secret.pin_wrong`, `secret.wait`, `secret.locked`,
    `user.ended`; `NotFound`. `now` is the present moment with its zone.
    """
    prove(s, of_today(s, user_id, now, "pin"), "pin", pin, now, field="pin")


def prove(s: Session, user: User, which: str, typed: str, now: datetime, *, field: str) -> None:
    """Compare what was typed with what is kept, unless it has to be waited (storage 6); takes a tenth of a second.

    Raises `RuleBroken` beside `field`: `secret.pin_none`, `recovery.none`, `secret.password_wrong`, `secret.pin_wrong`,
    `recovery.wrong`, `secret.wait`, `secret.locked`.
    """
    guard = queries.guard_of(s, user.id, which, now)
    kept = _kept(s, user, which)
    if kept is None:
        raise RuleBroken(NONE[which], field, name=user.name)
    if guard.until is not None:
        _remember(s, user.id, which, "early", now)
        raise _wait(guard, guard.until, field, now)
    if not matches(kept, typed):
        _remember(s, user.id, which, "wrong", now)
        left = rules.LOCKED_AFTER - guard.wrong - 1
        raise RuleBroken(WRONG[which] if left else "secret.now_locked", field, left=left)
    s.add(Attempt(user_id=user.id, secret=which, at=now, outcome="right"))


def of_today(s: Session, user_id: int, now: datetime, field: str) -> User:
    """A user who has not ended; raises `NotFound`, or `RuleBroken("user.ended")` beside `field`."""
    user = s.get(User, user_id)
    if user is None:
        raise NotFound(id=user_id)
    day = day_of(now)
    if user.begins_on > day or (user.ends_on is not None and user.ends_on < day):
        raise RuleBroken("user.ended", field, name=user.name, begins_on=user.begins_on, until=user.ends_on)
    return user


def day_of(now: datetime) -> date:
    """The office's own calendar day of a moment."""
    return now.astimezone().date()


def _kept(s: Session, user: User, which: str) -> str | None:
    if which == "recovery":
        return queries.code_digest(s, user.id)
    return user.pin if which == "pin" else user.password


def _remember(s: Session, user_id: int, which: str, outcome: str, now: datetime) -> None:
    whatever_comes(s, lambda own: own.add(Attempt(user_id=user_id, secret=which, at=now, outcome=outcome)))


def _wait(guard: Guard, until: datetime, field: str, now: datetime) -> RuleBroken:
    if guard.locked:
        return RuleBroken("secret.locked", field, until=f"{until.astimezone():%H:%M}")
    return RuleBroken("secret.wait", field, seconds=max(1, round((until - now).total_seconds())))

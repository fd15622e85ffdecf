"""Passwords and PINs change hands with nobody: their owner changes them, a keeper of users only takes them away."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from desktop.core.errors import RuleBroken
from desktop.core.secret import hashed, plain
from desktop.features.access import queries, rules
from desktop.features.access.commands.keeping import require_keeper, user_of
from desktop.features.access.commands.proof import of_today, prove
from desktop.features.access.entities import Attempt, User
from desktop.features.access.records import SECRETS, NewSecret, Reset


def change_password(s: Session, draft: NewSecret, now: datetime) -> None:
    """Replace one's own password.

    Raises `RuleBroken` beside `old` as `prove` does, `new` (too short, easily guessed, the old one again) or `again`.
    """
    user = of_today(s, draft.user_id, now, "old")
    prove(s, user, "password", draft.old, now, field="old")
    rules.check_password(draft.new, draft.again, user.sign_in)
    if plain(draft.new) == plain(draft.old):
        raise RuleBroken("secret.same_again", "new")
    user.password, user.password_set_at, user.must_renew = hashed(draft.new), now, False


def change_pin(s: Session, draft: NewSecret, now: datetime) -> None:
    """Replace one's own PIN, or set the first one; `old` is the PIN, before the first one the password.

    Raises `RuleBroken` beside `old` as `prove` does, `new` (too few digits, easily guessed, the old one again) or `again`.
    """
    user = of_today(s, draft.user_id, now, "old")
    prove(s, user, "password" if user.pin is None else "pin", draft.old, now, field="old")
    pin = rules.check_pin_digits(draft.new, draft.again)
    if pin == plain(draft.old).strip():
        raise RuleBroken("secret.same_again", "new")
    user.pin, user.pin_set_at = hashed(pin), now


def reset_password(s: Session, draft: Reset, by: int | None, now: datetime) -> None:
    """Give another a password to sign in with once and replace; a lock of the old one ends.

    Raises `RuleBroken` beside `password` or `again`, `access.keeper_only`, `access.not_oneself`, `NotFound`.
    """
    user = _another(s, draft.user_id, by, now)
    rules.check_password(draft.password, draft.again, user.sign_in, "password")
    user.password, user.password_set_at, user.must_renew = hashed(draft.password), now, True
    _unlock(s, user.id, "password", by, now)


def reset_pin(s: Session, user_id: int, by: int | None, now: datetime) -> None:
    """Take another's PIN away: its owner sets a new one; raises as `reset_password` does."""
    user = _another(s, user_id, by, now)
    user.pin, user.pin_set_at = None, now
    _unlock(s, user.id, "pin", by, now)


def unlock(s: Session, user_id: int, by: int | None, now: datetime) -> None:
    """Let another try again at once; recorded. Raises `access.keeper_only`, `access.not_oneself`, `NotFound`."""
    user = _another(s, user_id, by, now)
    for secret in SECRETS:
        if queries.guard_of(s, user.id, secret, now).wrong:
            _unlock(s, user.id, secret, by, now)


def _another(s: Session, user_id: int, by: int | None, now: datetime) -> User:
    require_keeper(s, by, now)
    if user_id == by:
        raise RuleBroken("access.not_oneself")
    return user_of(s, user_id)


def _unlock(s: Session, user_id: int, secret: str, by: int | None, now: datetime) -> None:
    s.add(Attempt(user_id=user_id, secret=secret, at=now, outcome="unlocked", by_id=by))

"""The way back in for a keeper of users who forgot the password: a code that is made, kept, used once, and ends."""

from __future__ import annotations

import secrets
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.errors import NotFound, RuleBroken
from desktop.core.secret import hashed
from desktop.features.access import queries, rules
from desktop.features.access.commands.proof import day_of, of_today, prove
from desktop.features.access.commands.users import save_user
from desktop.features.access.entities import Attempt, Recovery, User
from desktop.features.access.records import FreshCode, OwnPassword, Recover, UserDraft
from desktop.features.organisation import queries as places


def add_first(s: Session, draft: UserDraft, now: datetime) -> FreshCode:
    """Add the first user of all, who keeps the users, with a recovery code.

    Raises as `save_user` does; `access.keeper_only` where somebody is there already.
    """
    return _make(s, s.get_one(User, save_user(s, draft, None, now)), now)


def new_code(s: Session, draft: OwnPassword, now: datetime) -> FreshCode:
    """Make a keeper of users a new code; the one before ends.

    Raises `RuleBroken("access.keeper_only")`, beside `password` as `prove` does, `NotFound`.
    """
    user = of_today(s, draft.user_id, now, "password")
    if not queries.may(s, user.id, "keeper", None, day_of(now)):
        raise RuleBroken("access.keeper_only")
    prove(s, user, "password", draft.password, now, field="password")
    _end(s, user.id, "replaced", now)
    return _make(s, user, now)


def keep_code(s: Session, code_id: int, now: datetime) -> None:
    """Note that its keeper said a code lies in a safe place; raises `NotFound`."""
    code = s.get(Recovery, code_id)
    if code is None:
        raise NotFound(id=code_id)
    if code.ended_at is None:
        code.kept_at = now


def recover(s: Session, draft: Recover, now: datetime) -> FreshCode:
    """Let a keeper of users choose a new password by the code, which is spent; returns the next one. PINs stay as they are.

    Raises `RuleBroken` beside `user_id` (nobody chosen, ended, `recovery.no_keeper`), `code` (as `rules.read_code` and
    `prove` do) or `new` and `again` (as `rules.check_password` does); `NotFound`.
    """
    if draft.user_id is None:
        raise RuleBroken("user.not_chosen", "user_id")
    code = rules.read_code(draft.code)
    user = of_today(s, draft.user_id, now, "user_id")
    if not queries.may(s, user.id, "keeper", None, day_of(now)):
        raise RuleBroken("recovery.no_keeper", "user_id", name=user.name)
    prove(s, user, "recovery", code, now, field="code")
    rules.check_password(draft.new, draft.again, user.sign_in)
    user.password, user.password_set_at, user.must_renew = hashed(draft.new), now, False
    if queries.guard_of(s, user.id, "password", now).wrong:
        s.add(Attempt(user_id=user.id, secret="password", at=now, outcome="unlocked", by_id=user.id))  # noqa: S106
    _end(s, user.id, "used", now)
    return _make(s, user, now)


def _make(s: Session, user: User, now: datetime) -> FreshCode:
    letters = len(rules.LETTERS)
    code = rules.spelled([secrets.randbelow(letters) for _ in range(rules.RANDOM)])
    made = Recovery(user_id=user.id, digest=hashed(rules.read_code(code)), made_at=now)
    s.add(made)
    s.flush()
    office = places.office(s)
    return FreshCode(
        made.id, user.id, user.name, user.sign_in, office.name if office else "", day_of(now), code
    )


def _end(s: Session, user_id: int, ending: str, now: datetime) -> None:
    query = select(Recovery).where(Recovery.user_id == user_id, Recovery.ended_at.is_(None))
    for code in s.scalars(query):
        code.ended_at, code.ending = now, ending
    s.flush()

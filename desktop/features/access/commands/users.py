"""Users come and go; none is ever deleted."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from desktop.core.errors import Conflict, RuleBroken
from desktop.core.secret import hashed, plain
from desktop.features.access import queries, rules
from desktop.features.access.commands.keeping import require_another_keeper, require_keeper, user_of
from desktop.features.access.commands.proof import day_of
from desktop.features.access.entities import Role, User
from desktop.features.access.records import EndUser, UserDraft


def save_user(s: Session, draft: UserDraft, by: int | None, now: datetime) -> int:
    """Add a user with a first password, which its owner replaces, or mend one; returns the user's id.

    The first user of all keeps the users from then on and has chosen the password alone. Raises `RuleBroken` beside
    `sign_in`, `name` (missing, or another's whose roles do not go with these), `begins_on`, `password`, `again` or `person_id` (that person's roles may not go together),
    `access.keeper_only`, `NotFound`, `Conflict`.
    """
    require_keeper(s, by, now)
    sign_in = plain(draft.sign_in).strip()
    _check(s, draft, sign_in)
    if draft.id is not None:
        return _mend(s, draft, sign_in)
    rules.check_password(draft.password, draft.again, sign_in, "password")
    first = not queries.any_user(s)
    user = User(
        sign_in=sign_in, name=draft.name.strip(), person_id=draft.person_id, begins_on=draft.begins_on,
        password=hashed(draft.password), password_set_at=now, must_renew=not first,
    )  # fmt: skip
    s.add(user)
    s.flush()
    if first:
        s.add(Role(user_id=user.id, kind="keeper", begins_on=min(user.begins_on, day_of(now))))
    return user.id


def end_user(s: Session, draft: EndUser, by: int | None, now: datetime) -> None:
    """Let a user sign in no more after a day; the roles end with it.

    Raises `RuleBroken` beside `ends_on` or `reason`, `access.last_keeper`, `access.keeper_only`, `NotFound`.
    """
    require_keeper(s, by, now)
    user = user_of(s, draft.user_id)
    if draft.ends_on is None:
        raise RuleBroken("role.end_missing", "ends_on")
    if draft.ends_on < user.begins_on:
        raise RuleBroken("role.ends_before_begin", "ends_on", begins_on=user.begins_on)
    if not draft.reason.strip():
        raise RuleBroken("role.reason_missing", "reason")
    open_roles = s.scalars(
        select(Role).where(Role.user_id == user.id, or_(Role.ends_on.is_(None), Role.ends_on > draft.ends_on))
    ).all()
    if any(role.kind == "keeper" for role in open_roles):
        require_another_keeper(s, user.id)
    for role in open_roles:
        role.ends_on, role.end_reason = max(draft.ends_on, role.begins_on), draft.reason.strip()
    user.ends_on, user.end_reason = draft.ends_on, draft.reason.strip()


def _check(s: Session, draft: UserDraft, sign_in: str) -> None:
    if not sign_in:
        raise RuleBroken("user.sign_in_missing", "sign_in")
    if not draft.name.strip():
        raise RuleBroken("name.missing", "name")
    if draft.begins_on is None:
        raise RuleBroken("role.begin_missing", "begins_on")
    taken = s.execute(select(User.id, User.sign_in)).all()
    if any(theirs.casefold() == sign_in.casefold() and user != draft.id for user, theirs in taken):
        raise RuleBroken("user.sign_in_taken", "sign_in", sign_in=sign_in)


def _mend(s: Session, draft: UserDraft, sign_in: str) -> int:
    user = user_of(s, draft.id or 0)
    if user.version != draft.version:
        raise Conflict(id=draft.id)
    if draft.person_id != user.person_id:
        _require_one_person(s, user.id, draft.person_id)
    if draft.name.strip() != user.name:
        _require_no_namesake(s, user.id, draft.name.strip())
    user.sign_in, user.name, user.person_id = sign_in, draft.name.strip(), draft.person_id
    if draft.begins_on is not None:
        user.begins_on = draft.begins_on
    return user.id


def _require_one_person(s: Session, user_id: int, person_id: int | None) -> None:
    """The user's own roles have to go with all others of the person it turns out to be."""
    together = queries.of_one_person(s, user_id, person_id)
    mine = {role.id for role in queries.of_one_person(s, user_id, None)}
    theirs = [role for role in together if role.id not in mine]
    try:
        for role in together:
            if role.id in mine:
                rules.require_apart(theirs, role)
    except RuleBroken as error:
        raise RuleBroken(error.code, "person_id", **error.facts) from error


def _require_no_namesake(s: Session, user_id: int, name: str) -> None:
    """Nor does a new name make them one with another whose roles do not go with theirs."""
    theirs = queries.of_namesakes(s, user_id, name)
    try:
        for role in queries.of_one_person(s, user_id, None):
            rules.require_no_namesake(theirs, role, name)
    except RuleBroken as error:
        raise RuleBroken(error.code, "name", **error.facts) from error

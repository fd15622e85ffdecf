"""Roles are given and ended; none is ever deleted."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy.orm import Session

from desktop.core.errors import NotFound, RuleBroken
from desktop.features.access import queries, rules
from desktop.features.access.commands.keeping import require_another_keeper, require_keeper, user_of
from desktop.features.access.entities import Role, User
from desktop.features.access.records import EndRole, Held, RoleDraft


def add_role(s: Session, draft: RoleDraft, by: int | None, now: datetime) -> int:
    """Give a user a role in a place and all below it; returns its id.

    Raises `RuleBroken` beside `kind` (none, or it may not go with another of the same person: `role.duties_apart`,
    `role.two_parties`, `role.twice`, of another of the same name: `role.namesake`), `place_id`, `begins_on`, `ends_on` or `reason`, `access.keeper_only`, `NotFound`.
    """
    require_keeper(s, by, now)
    user = user_of(s, draft.user_id)
    new = _held(s, draft, _begins(draft, user))
    rules.require_apart(queries.of_one_person(s, user.id, user.person_id), new)
    rules.require_no_namesake(queries.of_namesakes(s, user.id, user.name), new, user.name)
    role = Role(
        user_id=user.id, kind=new.kind, place_id=None if new.kind == "keeper" else draft.place_id,
        begins_on=new.begins_on, ends_on=new.ends_on, reason=draft.reason.strip(),
    )  # fmt: skip
    s.add(role)
    s.flush()
    return role.id


def end_role(s: Session, draft: EndRole, by: int | None, now: datetime) -> None:
    """Let a role count up to a day and no longer.

    Raises `RuleBroken` beside `ends_on` or `reason`, `role.ended`, `access.last_keeper`, `access.keeper_only`, `NotFound`.
    """
    require_keeper(s, by, now)
    role = s.get(Role, draft.role_id)
    if role is None:
        raise NotFound(id=draft.role_id)
    if draft.ends_on is None:
        raise RuleBroken("role.end_missing", "ends_on")
    if draft.ends_on < role.begins_on:
        raise RuleBroken("role.ends_before_begin", "ends_on", begins_on=role.begins_on)
    if role.ends_on is not None and role.ends_on <= draft.ends_on:
        raise RuleBroken("role.ended", "ends_on", until=role.ends_on)
    if not draft.reason.strip():
        raise RuleBroken("role.reason_missing", "reason")
    if role.kind == "keeper":
        require_another_keeper(s, role.user_id)
    role.ends_on, role.end_reason = draft.ends_on, draft.reason.strip()


def _begins(draft: RoleDraft, user: User) -> date:
    if draft.begins_on is None:
        raise RuleBroken("role.begin_missing", "begins_on")
    if draft.ends_on is not None and draft.ends_on < draft.begins_on:
        raise RuleBroken("role.ends_before_begin", "ends_on", begins_on=draft.begins_on)
    if user.ends_on is not None:
        raise RuleBroken("user.ended", "begins_on", name=user.name, until=user.ends_on)
    return draft.begins_on


def _held(s: Session, draft: RoleDraft, begins_on: date) -> Held:
    if not draft.kind:
        raise RuleBroken("role.kind_missing", "kind")
    if draft.kind == "keeper":
        return Held("keeper", None, begins_on, draft.ends_on)
    if draft.place_id is None:
        raise RuleBroken("role.place_missing", "place_id")
    return queries.spread(s, draft.kind, draft.place_id, begins_on, draft.ends_on)

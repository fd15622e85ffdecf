"""Who signs in."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from desktop.core.feature import Hit
from desktop.features.access.entities import Role, User
from desktop.features.access.queries.roles import active, in_force
from desktop.features.access.records import ROLES, UserDraft, UserRow
from desktop.features.organisation.entities import Body, Person, Post


def user_rows(s: Session, day: date) -> list[UserRow]:
    """Every user, those who may sign in on a day first, with the kinds of role they hold on it."""
    roles = defaultdict[int, set[str]](set)
    for user, kind in s.execute(select(Role.user_id, Role.kind).where(in_force(day))):
        roles[user].add(kind)
    on = active(day)
    query = select(User, Person.name, on).outerjoin(Person, User.person_id == Person.id)
    return [
        UserRow(
            user.id, user.sign_in, user.name, person or "", user.begins_on, user.ends_on, user.end_reason, bool(now),
            user.must_renew, user.pin is not None, tuple(kind for kind in ROLES if kind in roles[user.id]),
            user.version,
        )
        for user, person, now in s.execute(query.order_by(on.desc(), User.sign_in))
    ]  # fmt: skip


def sign_in_choices(s: Session, day: date) -> list[tuple[int, str]]:
    """Who may sign in on a day: `王敏（wangmin）`."""
    query = select(User.id, User.name, User.sign_in).where(active(day)).order_by(User.sign_in)
    return [(user, f"{name}（{sign_in}）") for user, name, sign_in in s.execute(query)]


def has_pin(s: Session, user_id: int) -> bool:
    """Whether a user has set a PIN."""
    return s.scalar(select(User.id).where(User.id == user_id, User.pin.is_not(None))) is not None


def user_draft(s: Session, user_id: int) -> UserDraft:
    """What may be mended of a user."""
    user = s.get_one(User, user_id)
    return UserDraft(
        user.sign_in, user.name, user.person_id, user.begins_on, id=user.id, version=user.version
    )


def people_offered(s: Session, day: date) -> list[tuple[int, str]]:
    """Who holds a post on a day and may be one of the users: `王敏 · 冶电二村业委会 主任`; each person once."""
    query = (
        select(Person.id, Person.name, Body.name, Post.title)
        .join(Post, Post.person_id == Person.id)
        .join(Body, Post.body_id == Body.id)
        .where(Body.kind != "centre_household", or_(Post.ends_on.is_(None), Post.ends_on >= day))
        .order_by(Person.sort_key, Person.id, Post.id)
    )
    found: dict[int, str] = {}
    for person, name, body, title in s.execute(query):
        found.setdefault(person, f"{name} · {body} {title}")
    return list(found.items())


def user_name(s: Session, user_id: int) -> str:
    """What a user is called; nothing for nobody."""
    return s.scalar(select(User.name).where(User.id == user_id)) or ""


def hangs_on(s: Session, name: str) -> list[Hit]:
    """The users a person of a name is, with what they may sign in for today."""
    today = date.today()
    query = select(User).join(Person, User.person_id == Person.id).where(Person.name == name, active(today))
    return [Hit("access", user.id, user.name, user.sign_in) for user in s.scalars(query)]

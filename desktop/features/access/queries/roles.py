"""Who may do what where: what payments and the pages about money ask."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from desktop.core.text import same_name
from desktop.features.access import rules
from desktop.features.access.entities import Role, User
from desktop.features.access.records import MONEY_ROLES, Held, RoleRow
from desktop.features.organisation.entities import Place
from desktop.features.organisation.queries import scope_ids, scope_trail


def any_user(s: Session) -> bool:
    """Whether anybody signs in at all; where nobody does, one person works alone and is asked nothing."""
    return s.scalar(select(User.id).limit(1)) is not None


def may(s: Session, user_id: int | None, kind: str, place_id: int | None, day: date) -> bool:
    """Whether a user holds a role on a day for a place, given there or anywhere above it; the keeper's place is None.

    Nobody (None) may nothing, nor may a user who has ended.
    """
    if user_id is None:
        return False
    query = select(Role.place_id).join(User, Role.user_id == User.id)
    query = query.where(Role.user_id == user_id, Role.kind == kind, in_force(day), active(day))
    given = {*s.scalars(query)}
    if place_id is None or None in given:
        return None in given
    return not given.isdisjoint(place.id for place in scope_trail(s, place_id))


def places_of(s: Session, user_id: int, day: date, kinds: Collection[str] = MONEY_ROLES) -> set[int]:
    """The places a user's roles of these kinds cover on a day, each with all below it."""
    held = roles_in_force(s, user_id, day) or ()
    return {place for role in held if role.kind in kinds for place in role.places or ()}


def roles_in_force(s: Session, user_id: int | None, day: date) -> tuple[Held, ...] | None:
    """What `rules.sees` asks of who is signed in; None where no user is set up, nothing where nobody is signed in."""
    if not any_user(s):
        return None
    query = select(Role).join(User, Role.user_id == User.id)
    found = s.scalars(query.where(Role.user_id == user_id, in_force(day), active(day)))
    return tuple(held(s, role) for role in found)


def seen(s: Session, user_id: int | None, day: date, places: Collection[int]) -> set[int]:
    """Those of some places whose money may be looked at by who is signed in; all where nobody has to."""
    roles = roles_in_force(s, user_id, day)
    return {place for place in places if rules.sees(roles, place)}


def of_one_person(s: Session, user_id: int, person_id: int | None) -> tuple[Held, ...]:
    """Every role, at any time, of a user and of all other users who are the same natural person."""
    same = User.id == user_id
    if person_id is not None:
        same = or_(same, User.person_id == person_id)
    query = select(Role).join(User, Role.user_id == User.id).where(same).order_by(Role.begins_on, Role.id)
    return tuple(held(s, role) for role in s.scalars(query))


def of_namesakes(s: Session, user_id: int, name: str) -> tuple[Held, ...]:
    """Every role, at any time, of other users who are called alike."""
    others = s.execute(select(User.id, User.name).where(User.id != user_id))
    alike = [user for user, theirs in others if same_name(theirs, name)]
    query = select(Role).where(Role.user_id.in_(alike)).order_by(Role.begins_on, Role.id)
    return tuple(held(s, role) for role in s.scalars(query))


def role_rows(s: Session, user_id: int) -> list[RoleRow]:
    """A user's roles through time, those that still count first."""
    query = select(Role, Place.name).outerjoin(Place, Role.place_id == Place.id)
    query = query.where(Role.user_id == user_id)
    query = query.order_by(Role.ends_on.is_not(None), Role.begins_on.desc(), Role.id.desc())
    return [
        RoleRow(
            role.id, role.user_id, role.kind, role.place_id, place or "", role.begins_on, role.ends_on,
            role.reason, role.end_reason,
        )
        for role, place in s.execute(query)
    ]  # fmt: skip


def held(s: Session, role: Role) -> Held:
    """A role with the places it covers."""
    if role.place_id is None:
        return Held(role.kind, None, role.begins_on, role.ends_on, role.id)
    return replace(spread(s, role.kind, role.place_id, role.begins_on, role.ends_on), id=role.id)


def spread(s: Session, kind: str, place_id: int, begins_on: date, ends_on: date | None) -> Held:
    """A role of a place as the rules look at it."""
    place = s.get(Place, place_id)
    below = frozenset(scope_ids(s, place_id))
    return Held(kind, below, begins_on, ends_on, place=place.name if place else "")


def in_force(day: date) -> ColumnElement[bool]:
    """A role counts on its first and on its last day."""
    return (Role.begins_on <= day) & or_(Role.ends_on.is_(None), Role.ends_on >= day)


def active(day: date) -> ColumnElement[bool]:
    """A user may sign in on the first and on the last day."""
    return (User.begins_on <= day) & or_(User.ends_on.is_(None), User.ends_on >= day)

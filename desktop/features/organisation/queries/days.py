"""What was so on a day: bodies, posts and links that had begun and not ended."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ColumnElement, or_

from desktop.features.organisation.entities import Body, Household, HouseholdLink, Owner, Post


def lasting(kind: type[Body | Post], day: date) -> ColumnElement[bool]:
    """A body or a post counts on its first and on its last day, as `rules.in_office` says."""
    begun = or_(kind.begins_on.is_(None), kind.begins_on <= day)
    return begun & or_(kind.ends_on.is_(None), kind.ends_on >= day)


def linked_on(day: date) -> ColumnElement[bool]:
    """A link counts on its first day and no more on its last: then another begins."""
    begun = or_(HouseholdLink.begins_on.is_(None), HouseholdLink.begins_on <= day)
    return begun & or_(HouseholdLink.ends_on.is_(None), HouseholdLink.ends_on > day)


def owned_on(day: date) -> ColumnElement[bool]:
    """Who owns a door; a change of hands is the first day of the new owners and no more a day of the old."""
    begun = or_(Owner.begins_on.is_(None), Owner.begins_on <= day)
    return begun & or_(Owner.ends_on.is_(None), Owner.ends_on > day)


def first_owner(day: date) -> ColumnElement[bool]:
    """Who stands first among the owners of a door: each door that has any, once."""
    return (Owner.position == 1) & owned_on(day)


def ended(day: date) -> ColumnElement[bool]:
    """A door that had ended on a day; the few that did are found by an index of their own."""
    return Household.ends_on <= day


def standing(day: date) -> ColumnElement[bool]:
    """A door counts until the day before it ends."""
    return or_(Household.ends_on.is_(None), Household.ends_on > day)

"""What a user may do, where, and for how long."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

PARTIES = {
    "signs_community": "community",
    "signs_committee": "committee",
    "signs_property": "property",
}
"""The signatories, and the party of the joint account each of them signs for (domain 4.3)."""

ROLES = ("applicant", "bookkeeper", "cashier", *PARTIES, "reader", "keeper")
"""经办人, 会计, 出纳, the three 签章人, 查阅, 管理员; the keeper of users serves the whole office."""

MONEY_ROLES = tuple(role for role in ROLES if role != "keeper")
"""Whose holders see the money of their places."""

DUTIES = {"bookkeeper": "bookkeeper", "cashier": "cashier"} | dict.fromkeys(PARTIES, "signatory")
"""The duties that are kept apart: who keeps the books, who pays, who approves (会计法 35)."""


@dataclass(frozen=True, slots=True)
class Held:
    """A role as the rules look at it: `places` are its place and all below it, None every place there is.

    It counts on its first and on its last day; without a last day it goes on.
    """

    kind: str
    places: frozenset[int] | None
    begins_on: date
    ends_on: date | None = None
    id: int | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class RoleDraft:
    user_id: int
    kind: str | None = None
    place_id: int | None = None
    begins_on: date | None = None
    ends_on: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class EndRole:
    role_id: int
    ends_on: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RoleRow:
    """`place` is empty where the role counts everywhere."""

    id: int
    user_id: int
    kind: str
    place_id: int | None
    place: str
    begins_on: date
    ends_on: date | None
    reason: str
    end_reason: str = field(default="")

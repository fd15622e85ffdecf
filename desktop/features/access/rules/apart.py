"""Duties that one person may not hold together, and whose money a role lets one see."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from desktop.core.errors import RuleBroken
from desktop.features.access.records import DUTIES, MONEY_ROLES, PARTIES, Held


def require_apart(roles: Collection[Held], new: Held) -> None:
    """Raises `RuleBroken` beside `kind` when one natural person with these roles may not have the `new` one as well.

    Who keeps the books, who pays and who approves are different people wherever their places overlap (会计法 35,
    domain 2.4); nobody ever signs for two parties at a time (domain 4.3); the same role is not given twice.
    """
    for held in _meanwhile(roles, new):
        facts = {"role": held.kind, "place": held.place or None, "until": held.ends_on}
        if {held.kind, new.kind} <= PARTIES.keys() and held.kind != new.kind:
            raise RuleBroken("role.two_parties", "kind", **facts)
        if not _overlap(held, new):
            continue
        if held.kind == new.kind:
            raise RuleBroken("role.twice", "kind", **facts)
        duties = DUTIES.get(held.kind), DUTIES.get(new.kind)
        if None not in duties and duties[0] != duties[1]:
            raise RuleBroken("role.duties_apart", "kind", **facts)


def require_no_namesake(roles: Collection[Held], new: Held, name: str) -> None:
    """Raises `RuleBroken("role.namesake")` beside `kind` when others of the same name hold roles in an overlapping place
    that one person may not have besides the `new` one: two records of one person would control each other."""
    for held in _meanwhile(roles, new):
        duties = DUTIES.get(held.kind), DUTIES.get(new.kind)
        parties = {held.kind, new.kind} <= PARTIES.keys() and held.kind != new.kind
        if _overlap(held, new) and (parties or (None not in duties and duties[0] != duties[1])):
            raise RuleBroken("role.namesake", "kind", name=name, role=held.kind, place=held.place or None)


def sees(roles: Collection[Held] | None, place_id: int) -> bool:
    """Whether the money of a place may be looked at by who holds these roles now; None: no users are set up, all is seen.

    The keeper of users sees to users alone, and no money.
    """
    return roles is None or any(
        role.kind in MONEY_ROLES and (role.places is None or place_id in role.places) for role in roles
    )


def _meanwhile(roles: Collection[Held], new: Held) -> Iterable[Held]:
    """Those that count on at least one day on which the new one does."""
    for held in roles:
        begun = new.ends_on is None or held.begins_on <= new.ends_on
        if held.id != new.id and begun and (held.ends_on is None or held.ends_on >= new.begins_on):
            yield held


def _overlap(one: Held, other: Held) -> bool:
    if one.places is None or other.places is None:
        return True
    return not one.places.isdisjoint(other.places)

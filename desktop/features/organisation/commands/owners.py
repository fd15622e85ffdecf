"""Decides which person an owner's name stands for."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from desktop.core.additions import Additions
from desktop.features.organisation import rules
from desktop.features.organisation.commands.people import People
from desktop.features.organisation.entities import Household, Owner, Person
from desktop.features.organisation.queries.places import listed


@dataclass(slots=True)
class Held:
    """A stored owner of a door."""

    owner: int
    person: int
    name: str


class Owners:
    """The owners of some doors, `within` a compound or several.

    A name is a person of its own at every door, but one person at all doors of a compound remarked
    as one owner's (区分所有权司法解释 9). Whoever's name stays at a door stays the same person. Made
    from the doors as they are stored: change none before.
    """

    def __init__(self, s: Session, people: People, within: ColumnElement[bool]) -> None:
        self._s, self._people = s, people
        self._new = Additions(s, Owner, "household_id", "person_id", "position")
        self._held = defaultdict[int, list[Held]](list)
        self._doors = defaultdict[int, set[int]](set)
        self._shared: dict[tuple[int, str], int] = {}
        self._mended = dict[int, int | None]()
        query = (
            select(Household.id, Household.compound_id, Household.remark, Owner.id, Person.id, Person.name)
            .join(Owner, Owner.household_id == Household.id)
            .join(Person, Owner.person_id == Person.id)
            .where(within)
            .order_by(Household.id, Owner.position)
        )
        for door, compound, remark, owner, person, name in s.execute(query):
            self._held[door].append(Held(owner, person, name))
            self._doors[person].add(door)
            if rules.is_shared(remark):
                self._shared[compound, name] = person

    def make(self, compound: int, door: int, remark: str, names: tuple[str, ...]) -> None:
        """Make `names` the owners of a door, in this order."""
        held = self._held.get(door, [])
        stay = {one.name: one.person for one in held}
        shared = compound if rules.is_shared(remark) else None
        people = [self._person(door, shared, name, stay.get(name)) for name in names]
        for one, name, person in zip(held, names, people, strict=False):
            self._become(door, one, name, person)
        for spare in held[len(people) :]:
            self._mended[spare.owner] = None
            self._doors[spare.person].discard(door)
        del held[len(people) :]
        for position, person in enumerate(people[len(held) :], len(held) + 1):
            self._new.add(door, person, position)
            self._doors[person].add(door)

    def write(self) -> None:
        """Store it all; the people must be there."""
        for owner in self._s.scalars(select(Owner).where(Owner.id.in_(listed(self._mended)))):
            person = self._mended[owner.id]
            if person is None:
                self._s.delete(owner)
            else:
                owner.person_id = person
        self._s.flush()
        self._new.write()

    def _become(self, door: int, one: Held, name: str, person: int) -> None:
        if one.person != person:
            self._doors[one.person].discard(door)
            self._mended[one.owner] = person
        one.name, one.person = name, person
        self._doors[person].add(door)

    def _person(self, door: int, shared: int | None, name: str, stays: int | None) -> int:
        if shared is not None:
            if (shared, name) not in self._shared:
                self._shared[shared, name] = stays or self._people.new(name)
            return self._shared[shared, name]
        return self._people.new(name) if stays is None or self._doors[stays] - {door} else stays

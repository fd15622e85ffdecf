"""Decides which person an owner's name stands for."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy.orm import Session

from desktop.features.organisation import rules
from desktop.features.organisation.entities import Household, Owner, Person


class Owners:
    """The owners of a compound's doors.

    A name is a person of its own at every door, but one person at all doors remarked as one
    owner's (区分所有权司法解释 9). Whoever's name stays at a door stays the same person. Made from
    the doors as they are stored: change none before.
    """

    def __init__(self, s: Session, doors: Iterable[Household]) -> None:
        self._s = s
        self._doors = list(doors)
        self._shared = {
            owner.person.name: owner.person
            for door in self._doors
            if rules.is_shared(door.remark)
            for owner in door.owners
        }

    def make(self, door: Household, names: tuple[str, ...]) -> None:
        """Make `names` the owners of a door, in this order; its remark is read, so set it first."""
        stay = {owner.person.name: owner.person for owner in door.owners}
        people = [self._person(door, name, stay.get(name)) for name in names]
        for owner, person in zip(door.owners, people, strict=False):
            owner.person = person
        for spare in door.owners[len(people) :]:
            door.owners.remove(spare)
            self._s.delete(spare)
        for person in people[len(door.owners) :]:
            door.owners.append(Owner(position=len(door.owners) + 1, person=person))

    def _person(self, door: Household, name: str, stays: Person | None) -> Person:
        if rules.is_shared(door.remark):
            return self._shared.setdefault(name, stays or Person(name=name))
        return Person(name=name) if stays is None or self._elsewhere(stays, door) else stays

    def _elsewhere(self, person: Person, here: Household) -> bool:
        return any(
            owner.person is person for door in self._doors if door is not here for owner in door.owners
        )

"""Decides which person an owner's name stands for, and what becomes of the owners before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from desktop.core.additions import Additions
from desktop.core.errors import RuleBroken
from desktop.features.organisation import rules
from desktop.features.organisation.commands.people import People
from desktop.features.organisation.entities import Household, Owner, Person
from desktop.features.organisation.queries.places import listed
from desktop.features.organisation.records import Transfer


@dataclass(slots=True)
class Held:
    """A present owner of a door."""

    owner: int
    person: int
    name: str
    begins_on: date | None
    reason: str
    document_no: str


class Owners:
    """The owners of some doors, `within` a compound or several.

    A name is a person of its own at every door, but one person at all doors of a compound that count as
    one owner's (区分所有权司法解释 9). Whoever's name stays at a door stays the same person. Made
    from the doors as they are stored: change none before.
    """

    def __init__(self, s: Session, people: People, within: ColumnElement[bool]) -> None:
        self._s, self._people = s, people
        told = "household_id", "person_id", "sort_key", "position", "begins_on", "reason", "document_no"
        self._new = Additions(s, Owner, *told)
        self._held = defaultdict[int, list[Held]](list)
        self._doors = defaultdict[int, set[int]](set)
        self._shared: dict[tuple[int, str, str], int] = {}
        self._mended = dict[int, dict[str, object] | None]()
        query = (
            select(
                Household.id, Household.compound_id, Household.buyer_group, Household.remark,
                Owner.id, Person.id, Person.name, Owner.begins_on, Owner.reason, Owner.document_no,
            )
            .join(Owner, Owner.household_id == Household.id)
            .join(Person, Owner.person_id == Person.id)
            .where(within, Owner.ends_on.is_(None))
            .order_by(Household.id, Owner.position)
        )  # fmt: skip
        for door, compound, group, remark, owner, person, name, day, reason, number in s.execute(query):
            self._held[door].append(Held(owner, person, name, day, reason, number))
            self._doors[person].add(door)
            if (mark := rules.one_owner(group, remark)) is not None:
                self._shared[compound, mark, name] = person

    def make(
        self,
        where: tuple[int, int],
        mark: str | None,
        names: Sequence[str],
        transfer: Transfer | None = None,
    ) -> None:
        """Make `names` the owners of a door (`where`: its compound and itself), in this order.

        `mark` is the `rules.one_owner` of the door. With a `transfer` it has changed hands: whoever is named
        elsewhere or no more ends on its day, and another order of the same names changes nothing; without one
        the names were written wrong before. Raises `RuleBroken("owners.begin_later", field="changed_on")`.
        """
        compound, door = where
        held = self._held.get(door, [])
        stay = {one.name: one.person for one in held}
        if transfer and held and sorted(names) == sorted(self.names(door)):
            names = self.names(door)
        shared = None if mark is None else (compound, mark)
        people = [self._person(door, shared, name, stay.get(name)) for name in names]
        now = list(zip(names, people, strict=True))
        if transfer and held:
            self._hand_over(door, held, now, transfer)
        else:
            self._correct(door, held, now)
        for _, person in now:
            self._doors[person].add(door)

    def names(self, door: int) -> list[str]:
        """The owners of a door as they are stored."""
        return [one.name for one in self._held.get(door, [])]

    def write(self) -> None:
        """Store it all; the people must be there."""
        for owner in self._s.scalars(select(Owner).where(Owner.id.in_(listed(self._mended)))):
            told = self._mended[owner.id]
            if told is None:
                self._s.delete(owner)
            else:
                for field, value in told.items():
                    setattr(owner, field, value)
        self._s.flush()
        self._new.write()

    def _correct(self, door: int, held: list[Held], now: Sequence[tuple[str, int]]) -> None:
        """Whoever was left out has owned the door as long as the others."""
        since = (held[0].begins_on, held[0].reason, held[0].document_no) if held else (None, "", "")
        for one, (_, person) in zip(held, now, strict=False):
            self._become(door, one, person)
        for spare in held[len(now) :]:
            self._leave(door, spare, None)
        for position, (name, person) in enumerate(now[len(held) :], len(held) + 1):
            self._new.add(door, person, self._people.key(name), position, *since)

    def _hand_over(
        self, door: int, held: list[Held], now: Sequence[tuple[str, int]], transfer: Transfer
    ) -> None:
        """End and begin, place by place; who began on that very day never was an owner."""
        since = transfer.on, transfer.reason, transfer.document_no
        ended: dict[str, object] = dict(zip(("ends_on", "end_reason", "end_document_no"), since, strict=True))
        for position in range(max(len(held), len(now))):
            one = held[position] if position < len(held) else None
            name, person = now[position] if position < len(now) else ("", None)
            if one and person and one.name == name:
                self._become(door, one, person)
                continue
            if one:
                if one.begins_on and one.begins_on > transfer.on:
                    raise RuleBroken("owners.begin_later", field="changed_on", begins_on=one.begins_on)
                self._leave(door, one, None if one.begins_on == transfer.on else ended)
            if person:
                self._new.add(door, person, self._people.key(name), position + 1, *since)

    def _become(self, door: int, one: Held, person: int) -> None:
        if one.person != person:
            self._leave(door, one, {"person_id": person})

    def _leave(self, door: int, one: Held, told: dict[str, object] | None) -> None:
        self._doors[one.person].discard(door)
        self._mended[one.owner] = told

    def _person(self, door: int, shared: tuple[int, str] | None, name: str, stays: int | None) -> int:
        if shared is not None:
            key = *shared, name
            if key not in self._shared:
                self._shared[key] = stays or self._people.new(name)
            return self._shared[key]
        return self._people.new(name) if stays is None or self._doors[stays] - {door} else stays

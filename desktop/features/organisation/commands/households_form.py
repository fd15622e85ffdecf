"""Writes what the form of a household holds, and takes doors away."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.core.errors import Conflict, NotFound, RuleBroken
from desktop.core.parse import parse_names
from desktop.core.text import half_width, tidy
from desktop.features.organisation import queries, rules
from desktop.features.organisation.commands.areas import Areas, measuring
from desktop.features.organisation.commands.hanging import hanging
from desktop.features.organisation.commands.owners import Owners
from desktop.features.organisation.commands.people import People, phone_in
from desktop.features.organisation.entities import Household, HouseholdLink, Owner, Place
from desktop.features.organisation.records import HouseholdDraft, Transfer

GONE = "销户"
"""Why the link of a door ended that is no door any more, as the history tells it."""

PLAIN = ("remark", "representative", "buyer_group")
"""Fields that are kept as they are typed, without blanks around them."""


def save_household(s: Session, draft: HouseholdDraft) -> int:
    """Add a door, or mend what the register says of one; returns its id.

    A building or staircase nobody has named yet is made. With the day a door ends, the link that is open
    ends, too. Other owners than before were written wrong or took the door over, as the draft says; it must
    say which; so must it of another area. Raises `RuleBroken` beside `compound_id`, `building`, `room`, `area`
    (square metres), `area_is`, `measured_on`, `phone`, `ends_on`, `owners`, `owners_are` or `changed_on`,
    `NotFound`, `Conflict`.
    """
    door = _door(s, draft)
    if draft.area is not None and draft.area <= 0:
        raise RuleBroken("value.area", field="area", value=draft.area)
    phone = phone_in(draft.phone)
    _settle(s, door, draft)
    people = People(s)
    with s.no_autoflush:
        owners = Owners(s, people, Household.compound_id == door.compound_id)
    _measure(s, door, draft)
    door.phone, door.unsold = phone, draft.unsold
    for field in PLAIN:
        setattr(door, field, getattr(draft, field).strip())
    s.add(door)
    _end(s, door, draft)
    s.flush()
    names, mark = parse_names(draft.owners), rules.one_owner(door.buyer_group, door.remark)
    owners.make((door.compound_id, door.id), mark, names, _transfer(draft, owners.names(door.id), names))
    people.write()
    owners.write()
    s.flush()
    return door.id


def remove_household(s: Session, household_id: int) -> None:
    """Take away a door without a history; raises `RuleBroken("household.relied_on")` telling what it has, `NotFound`."""
    door = s.get(Household, household_id)
    if door is None:
        raise NotFound(id=household_id)
    hangs = hanging(s, door, own=("owner",))
    if before := [owner for owner in door.owners if owner.ends_on]:
        hangs["owner"] = len(before)
    if hangs:
        raise RuleBroken("household.relied_on", address=_address(s, door.id), hangs=hangs)
    for owner in door.owners:
        s.delete(owner)
    s.flush()
    s.expire(door)
    s.delete(door)
    s.flush()


def _door(s: Session, draft: HouseholdDraft) -> Household:
    if draft.id is None:
        if draft.compound_id is None:
            raise RuleBroken("household.compound_missing", field="compound_id")
        return Household(compound_id=draft.compound_id)
    door = s.get(Household, draft.id)
    if door is None:
        raise NotFound(id=draft.id)
    if door.version != draft.version:
        raise Conflict(id=draft.id)
    return door


def _settle(s: Session, door: Household, draft: HouseholdDraft) -> None:
    """Put a door where the draft says; one that stays where it is is not held against its neighbours."""
    wanted = rules.place_name("building", draft.building), rules.place_name("staircase", draft.staircase)
    room = re.sub(r"(?<=\d)\s*(室|号房?|房)$", "", tidy(half_width(draft.room)))
    if not wanted[0]:
        raise RuleBroken("household.building_missing", field="building")
    if not room:
        raise RuleBroken("household.room_missing", field="room")
    if draft.id is not None:
        (held,) = queries.household_rows(s, [draft.id])
        if (held.building, held.staircase, held.room) == (*wanted, room):
            return
    with s.no_autoflush:
        place = _below(s, door.compound_id, "building", wanted[0])
        if wanted[1]:
            place = _below(s, place.id, "staircase", wanted[1])
        _refuse_twin(s, door, place, room)
    door.place, door.room = place, room


def _below(s: Session, parent: int, kind: str, name: str) -> Place:
    found = s.scalars(
        select(Place).where(Place.parent_id == parent, Place.kind == kind, Place.name == name)
    ).first()
    if found is None:
        found = Place(parent_id=parent, kind=kind, name=name)
        s.add(found)
        s.flush()
    return found


def _refuse_twin(s: Session, door: Household, place: Place, room: str) -> None:
    """`0101` and `101` are one door."""
    same = func.ltrim(Household.room, "0") == room.lstrip("0")
    other = s.scalars(
        select(Household).where(Household.place_id == place.id, same, Household.id != (door.id or 0))
    ).first()
    if other is not None:
        code = "household.twice" if other.ends_on is None else "household.twice_ended"
        (row,) = queries.household_rows(s, [other.id])
        address = rules.address(row.building, row.staircase, row.room)
        raise RuleBroken(code, field="room", address=address, owners=row.owners or "—", ends_on=other.ends_on)


def _transfer(draft: HouseholdDraft, held: Sequence[str], names: Sequence[str]) -> Transfer | None:
    """How a door came into other hands; None where it did not, or nobody was known to own it."""
    if not held or sorted(held) == sorted(names) or draft.owners_are == "correction":
        return None
    if draft.owners_are != "change":
        raise RuleBroken("owners.which", field="owners_are")
    if not names:
        raise RuleBroken("owners.nobody", field="owners")
    if draft.changed_on is None:
        raise RuleBroken("owners.day_missing", field="changed_on")
    if draft.changed_on > date.today():
        raise RuleBroken("owners.in_future", field="changed_on")
    return Transfer(draft.changed_on, draft.change_reason.strip(), draft.change_document_no.strip())


def _measure(s: Session, door: Household, draft: HouseholdDraft) -> None:
    """Give a door the area of a draft; what a new measuring replaces stays for the days before."""
    if measured := measuring(door, draft):
        with s.no_autoflush:
            areas = Areas(s, [door.id])
            areas.keep(door, measured)
            areas.write()
    door.area, door.area_basis = draft.area, draft.area_basis


def _end(s: Session, door: Household, draft: HouseholdDraft) -> None:
    """Keep the day a door ends, and end who would look after it beyond; a link before it is not touched."""
    if draft.ends_on is not None and door.ends_on != draft.ends_on and draft.id is not None:
        _refuse_later_owners(s, door, draft.ends_on)
        outlives = HouseholdLink.ends_on.is_(None) | (HouseholdLink.ends_on > draft.ends_on)
        for link in s.scalars(select(HouseholdLink).where(HouseholdLink.household_id == door.id, outlives)):
            if link.begins_on and link.begins_on > draft.ends_on:
                raise RuleBroken("household.ends_too_early", field="ends_on", begins_on=link.begins_on)
            link.ends_on, link.end_reason = draft.ends_on, GONE
    door.ends_on = draft.ends_on


def _refuse_later_owners(s: Session, door: Household, day: date) -> None:
    later = select(func.max(Owner.begins_on)).where(Owner.household_id == door.id, Owner.begins_on > day)
    if begins_on := s.scalar(later):
        raise RuleBroken("household.ends_before_owner", field="ends_on", begins_on=begins_on)


def _address(s: Session, household_id: int) -> str:
    (row,) = queries.household_rows(s, [household_id])
    return rules.address(row.building, row.staircase, row.room)

"""Holds the links a file tells of against its doors, against each other and against what is stored."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from desktop.features.organisation import rules
from desktop.features.organisation.entities import Body, HouseholdLink, Place
from desktop.features.organisation.queries.places import listed
from desktop.features.organisation.records import Held, HeldLink, LinkLine, Refusal, RosterLine

Door = tuple[int, str, str, str]
"""Compound, building, staircase, room."""

Spot = tuple[int, str, str, str]
"""Compound, building and staircase where a centre household stands, and what it is called."""

ROOM, CENTRE, ENDS = "房号", "中心户组织", "结束日期"
WORDS = ("reason", "document_no", "end_reason", "end_document_no")


def door_of(compound: int, line: RosterLine | LinkLine) -> Door:
    return compound, line.building, line.staircase, line.room


@dataclass(frozen=True, slots=True)
class Doors:
    """The doors there will be: their ids where they are stored, and the day they end where they do."""

    ids: Mapping[Door, int]
    ends: Mapping[Door, date | None]


def doors_then(stored: Mapping[Door, tuple[int, rules.Facts]], held: Sequence[Held[RosterLine]]) -> Doors:
    """The doors that are stored, and those the file brings, as it tells of them."""
    said = {door: facts["ends_on"] for door, (_, facts) in stored.items()}
    ends = {door: date.fromisoformat(day) if day else None for door, day in said.items()}
    for one in held:
        door = door_of(one.compound, one.line)
        if one.id is None or "ends_on" in one.line.told:
            ends[door] = one.line.ends_on
    return Doors({door: row for door, (row, _) in stored.items()}, ends)


def held_links(
    s: Session, told: Sequence[tuple[int, LinkLine]], doors: Doors
) -> tuple[list[HeldLink], list[Refusal]]:
    """Each link beside the stored one, if there is one, and those that cannot be.

    Refused: a door or a centre household nobody knows, a link that outlives its household, two links
    for one household on a day. What the file leaves as it is stored is not held against the rules.
    """
    spots = spots_of(s, {compound for compound, _ in told})
    stored = _stored(s, {doors.ids.get(door_of(*each)) for each in told})
    held, refusals = list[HeldLink](), list[Refusal]()
    for compound, line in told:
        door = door_of(compound, line)
        spot = compound, line.body_building, line.body_staircase, line.body
        if door not in doors.ends:
            refusals.append(_refusal("link.room_unknown", line, ROOM, _address(line)))
        elif spot not in spots:
            refusals.append(_refusal("link.body_unknown", line, CENTRE, line.body))
        else:
            held.append(_held(line, compound, doors.ids.get(door), spots[spot], stored))
    good = list[HeldLink]()
    for one in held:
        ends = doors.ends[door_of(one.compound, one.line)]
        told_end = one.line.ends_on
        if _new(one) and ends and (told_end is None or told_end > ends):
            facts: dict[str, object] = {"address": _address(one.line), "ends_on": ends}
            refusals.append(_refusal("link.outlives", one.line, ENDS, str(told_end or ""), facts))
        else:
            good.append(one)
    return _without_twins(good, stored, refusals), refusals


def _held(
    line: LinkLine, compound: int, door: int | None, body: int, stored: Mapping[int, list[Any]]
) -> HeldLink:
    """The stored link a line speaks of: of that day, or one nobody knew the first day of; each once."""
    mine = stored.get(door or 0, [])
    told = rules.told_link(line)
    near = [row for row in mine if row.body_id == body and row.begins_on in (line.begins_on, None)]
    facts = [(row, _facts(row)) for row in near]
    facts.sort(key=lambda each: (each[0].begins_on != line.begins_on, each[1] | told != each[1]))
    if not facts or (facts[0][0].begins_on != line.begins_on and facts[0][0].ends_on):
        return HeldLink(line, None, (), compound, door, body)
    row, was = facts[0]
    mine.remove(row)
    return HeldLink(line, row.id, rules.differences(was, told), compound, door, body)


def _without_twins(
    held: Sequence[HeldLink], left: Mapping[int, list[Any]], refusals: list[Refusal]
) -> list[HeldLink]:
    """Refuse new and changed links that share a day with another of their door."""
    beside = defaultdict[Door, list[tuple[HeldLink | None, rules.Span]]](list)
    for one in held:
        beside[door_of(one.compound, one.line)].append((one, (one.line.begins_on, one.line.ends_on)))
    good = list[HeldLink]()
    for one in held:
        span = one.line.begins_on, one.line.ends_on
        others = [days for other, days in beside[door_of(one.compound, one.line)] if other is not one]
        others += [(row.begins_on, row.ends_on) for row in left.get(one.door or 0, [])]
        meets = next((days for days in others if rules.overlap(span, days)), None)
        if _new(one) and meets:
            facts: dict[str, object] = {"address": _address(one.line), "since": meets[0], "until": meets[1]}
            refusals.append(_refusal("link.two_links", one.line, ROOM, _address(one.line), facts))
        else:
            good.append(one)
    return good


def _new(one: HeldLink) -> bool:
    return one.id is None or bool(one.differences)


def spots_of(s: Session, compounds: Collection[int]) -> dict[Spot, int]:
    """The centre households of some compounds by where they stand and what they are called."""
    above, top = aliased(Place), aliased(Place)
    query = (
        select(Body.id, Body.name, Place, above, top)
        .join(Place, Body.place_id == Place.id)
        .outerjoin(above, Place.parent_id == above.id)
        .outerjoin(top, above.parent_id == top.id)
        .where(Body.kind == "centre_household")
    )
    found = dict[Spot, int]()
    for body, name, *chain in s.execute(query):
        names = {place.kind: place for place in chain if place}
        compound = names.get("compound")
        if compound is not None and compound.id in compounds:
            building, staircase = (
                names[kind].name if kind in names else "" for kind in ("building", "staircase")
            )
            found[compound.id, building, staircase, name] = body
    return found


def _stored(s: Session, doors: Collection[int | None]) -> dict[int, list[Any]]:
    link = HouseholdLink
    words = [getattr(link, field) for field in WORDS]
    query = select(link.household_id, link.id, link.body_id, link.begins_on, link.ends_on, *words)
    wanted = [door for door in doors if door is not None]
    found = defaultdict[int, list[Any]](list)
    for row in s.execute(query.where(link.household_id.in_(listed(wanted))).order_by(link.id)):
        found[row.household_id].append(row)
    return found


def open_since(s: Session, doors: Collection[int]) -> dict[int, date | None]:
    """For the doors that are looked after now, since when."""
    link = HouseholdLink
    query = select(link.household_id, link.begins_on).where(
        link.household_id.in_(listed(doors)), link.ends_on.is_(None)
    )
    return dict(s.execute(query).all())


def _facts(row: Any) -> rules.Facts:
    words = {field: getattr(row, field) for field in WORDS}
    return rules.link_facts(begins_on=row.begins_on, ends_on=row.ends_on, **words)


def _refusal(
    code: str, line: LinkLine, column: str, value: str, facts: dict[str, object] | None = None
) -> Refusal:
    return Refusal(code, line.sheet, line.row, column, value, facts or {})


def _address(line: LinkLine) -> str:
    return rules.address(line.building, line.staircase, line.room)

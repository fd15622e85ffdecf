"""Finds what a file would make a second time, told a little otherwise than it stands here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy.orm import Session

from desktop.features.organisation import rules
from desktop.features.organisation.queries.import_links import Door, door_of
from desktop.features.organisation.queries.paths import place_ways
from desktop.features.organisation.queries.places import places
from desktop.features.organisation.records import BodyLine, Held, PostLine, Refusal, RosterLine

ROOM = "房号"
OUTER = {"community": "社区", "compound": "小区"}
"""The places whose names stand for one place in a district; `1栋` stands everywhere."""


def twins(
    stored: Mapping[Door, tuple[int, rules.Facts]], held: Iterable[Held[RosterLine]]
) -> Iterator[Refusal]:
    """New doors that may be there already, as `0101` beside `101`.

    They come in all the same, since a register may hold both, and stand among its doubtful doors.
    """
    new = [one for one in held if one.id is None]
    if not new or not _with_zeros(stored, new):
        return
    known = {_bare(door): (facts["owners"], door) for door, (_, facts) in stored.items()}
    for one in new:
        owners, door = known.setdefault(_bare(_door(one)), ("、".join(one.line.owners), _door(one)))
        if door != _door(one):
            facts: dict[str, object] = {"address": rules.address(*door[1:]), "owners": owners or "—"}
            yield Refusal("household.twin", one.line.sheet, one.line.row, ROOM, one.line.room, facts)


def namesakes_elsewhere(s: Session, lines: Iterable[PostLine | BodyLine]) -> Iterator[Refusal]:
    """Communities and compounds a file puts elsewhere than where one of that name lies: a second one will be made."""
    ways, known = place_ways(s), dict[tuple[str, str], str]()
    for place in places(s):
        known.setdefault((place.kind, place.name), "/".join(ways[place.id]))
    passed = set(ways.values())
    for line in lines:
        way = tuple[str, ...]()
        for kind in rules.WAY:
            name = getattr(line, kind)
            way = (*way, name) if name else way
            if name and kind in OUTER and way not in passed and (kind, name) in known:
                passed.add(way)
                facts: dict[str, object] = {"other": known[kind, name]}
                yield Refusal("place.namesake", line.sheet, line.row, OUTER[kind], name, facts)


def _with_zeros(stored: Iterable[Door], new: Iterable[Held[RosterLine]]) -> bool:
    """Whether any room begins so: where none does, which is the rule, there is nothing to compare."""
    return any(door[3].startswith("0") for door in stored) or any(
        one.line.room.startswith("0") for one in new
    )


def _door(one: Held[RosterLine]) -> Door:
    return door_of(one.compound, one.line)


def _bare(door: Door) -> Door:
    return *door[:3], door[3].lstrip("0")

"""Holds the records of the past a file tells of against what is stored: each that says something new comes in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy.orm import Session

from desktop.features.organisation import rules
from desktop.features.organisation.queries import export_past
from desktop.features.organisation.queries.import_bodies import body_key
from desktop.features.organisation.queries.import_links import Doors, spots_of
from desktop.features.organisation.queries.paths import BodyKey, body_keys
from desktop.features.organisation.records import Difference, HeldPast, PastLine, Reading, Refusal

Door = tuple[int, str, str, str]
ROOM, BODY, OWNER, DAY, NAME = "房号", "组织", "历任产权人", "变更日期", "本单位名称"
OUTER = ("community", "compound")
MENDED = ("begins_on", "reason", "document_no")
"""What a file may tell of a present owner besides that he is one."""


class Past(NamedTuple):
    """The records that come in or are there already, and those that cannot."""

    held: list[HeldPast]
    refusals: list[Refusal]


def body_told(line: PastLine) -> BodyKey:
    """Which body a record is of."""
    said = line.said
    way = tuple(said[kind] for kind in rules.WAY if said[kind]) or (said.get("district", ""),)
    return way, said["kind"], said["body"]


def door_told(line: PastLine, compound: int) -> Door:
    """Which door a record is of."""
    return compound, line.said["building"], line.said["staircase"], line.said["room"]


def held_beside_posts(s: Session, reading: Reading[Any]) -> Past:
    """Names of levels and changes of bodies; refused: a name two levels would share, a body nobody knows."""
    levels, refusals = _levels(s, reading.levels)
    known = {*body_keys(s).values(), *map(body_key, (*reading.bodies, *reading.lines))}
    stored = _pool(export_past.adjustment_lines(s), _of_adjustment) if reading.adjustments else {}
    held = list[HeldPast]()
    for line in reading.adjustments:
        if body_told(line) in known:
            held.append(HeldPast(line, "adjustments", _take(stored.get(_of_adjustment(line), []), line)))
        else:
            refusals.append(_refusal("past.body_unknown", line, BODY, line.said["body"]))
    return Past([*levels, *held], refusals)


def held_beside_doors(
    s: Session,
    reading: Reading[Any],
    where: Mapping[tuple[str, str], int | None],
    doors: Doors,
    owners: Mapping[Door, Sequence[str]],
) -> Past:
    """Duties, owners through time and former areas; `doors` and `owners` are those there will be.

    Refused: a door or a centre household nobody knows, a present owner the register does not name,
    two records of one door for one place on one day.
    """
    past = Past([], [])
    for table in LINES:
        told = [
            (compound, line)
            for line in getattr(reading, table)
            if (compound := where.get((line.community, line.compound))) is not None
        ]
        if told:
            beside = Beside(doors, owners, set(spots_of(s, {compound for compound, _ in told})))
            _hold(s, table, told, beside, past)
    return past


class Beside(NamedTuple):
    """What a record of a door or a centre household must fit."""

    doors: Doors
    owners: Mapping[Door, Sequence[str]]
    spots: set[tuple[int, str, str, str]]


LINES: dict[str, Callable[[Session, int], list[PastLine]]] = {
    "duties": export_past.duty_lines,
    "owners": export_past.owner_lines,
    "areas": export_past.area_lines,
}


def _hold(s: Session, table: str, told: Sequence[tuple[int, PastLine]], beside: Beside, past: Past) -> None:
    kept = {compound: LINES[table](s, compound) for compound in dict.fromkeys(each for each, _ in told)}
    pools = {compound: _pool(lines, _of_door) for compound, lines in kept.items()}
    slots = {(compound, *_slot(table, line)) for compound, lines in kept.items() for line in lines}
    for compound, line in told:
        pool = pools[compound].get(_of_door(line), [])
        slot = (compound, *_slot(table, line))
        if _take(pool, line):
            past.held.append(HeldPast(line, table, known=True, compound=compound))
        elif refusal := FAULTS[table](beside, compound, line):
            past.refusals.append(refusal)
        elif table == "owners" and line.said["ends_on"] is None:
            mends = _mended(pool, line) if door_told(line, compound) in beside.doors.ids else ()
            past.held.append(HeldPast(line, table, mends=mends, compound=compound))
        elif table != "duties" and slot in slots:
            past.refusals.append(_refusal("past.twice", line, DAY, str(line.said["ends_on"])))
        else:
            slots.add(slot)
            past.held.append(HeldPast(line, table, compound=compound))


def _duty_fault(beside: Beside, compound: int, line: PastLine) -> Refusal | None:
    said = line.said
    if (compound, said["body_building"], said["body_staircase"], said["body"]) not in beside.spots:
        return _refusal("link.body_unknown", line, "中心户组织", said["body"])
    return _door_fault(beside, compound, line) if said["room"] else None


def _owner_fault(beside: Beside, compound: int, line: PastLine) -> Refusal | None:
    present = beside.owners.get(door_told(line, compound), ())
    if line.said["ends_on"] is None and line.said["owner"] not in present:
        return _door_fault(beside, compound, line) or _refusal(
            "past.not_owner", line, OWNER, line.said["owner"]
        )
    return _door_fault(beside, compound, line)


def _door_fault(beside: Beside, compound: int, line: PastLine) -> Refusal | None:
    door = door_told(line, compound)
    return (
        None
        if door in beside.doors.ends
        else _refusal("link.room_unknown", line, ROOM, rules.address(*door[1:]))
    )


FAULTS = {"duties": _duty_fault, "owners": _owner_fault, "areas": _door_fault}
"""What keeps a record of each table out, if anything does."""


def _mended(pool: Sequence[PastLine], line: PastLine) -> tuple[Difference, ...]:
    """What a file tells of a present owner that is not known, or known otherwise."""
    name = line.said["owner"]
    nothing: Mapping[str, Any] = {}
    was = next(
        (one.said for one in pool if one.said["owner"] == name and one.said["ends_on"] is None), nothing
    )
    return tuple(
        Difference(f"owner_{field}", str(was.get(field) or ""), str(line.said[field] or ""))
        for field in MENDED
        if field in line.told and (was.get(field) or "") != (line.said[field] or "")
    )


def _levels(s: Session, told: Sequence[PastLine]) -> tuple[list[HeldPast], list[Refusal]]:
    kept = {line.said["level"]: line.said["name"] for line in export_past.level_lines(s)}
    names = rules.called({**kept, **{line.said["level"]: line.said["name"] for line in told}})
    held, refusals = list[HeldPast](), list[Refusal]()
    for line in told:
        level, name = line.said["level"], line.said["name"]
        if any(other != level and called == name for other, called in names.items()):
            refusals.append(_refusal("level.twice", line, NAME, name, {"name": name}))
            continue
        was = kept.get(level, "")
        mends = (Difference("level_name", was, name),) if was and was != name else ()
        held.append(HeldPast(line, "levels", was == name, mends))
    return held, refusals


def _pool(lines: Iterable[PastLine], of: Callable[[PastLine], object]) -> dict[object, list[PastLine]]:
    found = defaultdict[object, list[PastLine]](list)
    for line in lines:
        found[of(line)].append(line)
    return found


def _take(pool: list[PastLine], line: PastLine) -> bool:
    """Whether a stored record says all that a line does; each stands for one line."""
    for at, other in enumerate(pool):
        if all(other.said.get(key) == line.said[key] for key in line.told if key not in OUTER):
            del pool[at]
            return True
    return False


def _of_adjustment(line: PastLine) -> object:
    return body_told(line), line.said["change"], line.said["effective_on"]


def _of_door(line: PastLine) -> object:
    said = line.said
    return said["building"], said["staircase"], said["room"], said.get("body"), said.get("body_building")


def _slot(table: str, line: PastLine) -> tuple[object, ...]:
    """What no two records of a door share: who stood where among the owners, or which area, until a day."""
    place = line.said["position"] if table == "owners" else table
    return *(line.said[kind] for kind in ("building", "staircase", "room")), place, line.said.get("ends_on")


def _refusal(
    code: str, line: PastLine, column: str, value: str, facts: dict[str, object] | None = None
) -> Refusal:
    return Refusal(code, line.sheet, line.row, column, value, facts or {})

"""Writes the records of the past a file tells of: changes and names of levels, duties, owners and areas before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.features.organisation import queries
from desktop.features.organisation.commands.people import People
from desktop.features.organisation.entities import (
    Adjustment,
    Candidate,
    Duty,
    FormerArea,
    LevelName,
    Owner,
    Person,
)
from desktop.features.organisation.records import HeldPast

OF_ADJUSTMENT = ("effective_on", "reason", "document_no", "held_on", "due", "present", "handover", "witness")
OF_OWNER = ("position", "begins_on", "ends_on", "reason", "document_no", "end_reason", "end_document_no")
OF_AREA = ("area", "area_basis", "ends_on", "reason", "document_no")
SINCE = ("begins_on", "reason", "document_no")


def write_beside_posts(s: Session, told: Sequence[HeldPast]) -> None:
    """Store names of levels and changes of bodies; the bodies must be there."""
    bodies = {key: body for body, key in queries.body_keys(s).items()}
    for one in _new(told):
        said = one.line.said
        if one.table == "levels":
            name = s.scalar(select(LevelName).where(LevelName.kind == said["level"]))
            if name is None:
                s.add(LevelName(kind=said["level"], name=said["name"]))
            else:
                name.name = said["name"]
        else:
            s.add(_adjustment(bodies[queries.body_told(one.line)], said))
    s.flush()


def _adjustment(body: int, said: Any) -> Adjustment:
    return Adjustment(
        body_id=body,
        kind=said["change"],
        **{field: said[field] for field in OF_ADJUSTMENT},
        candidates=[
            Candidate(position=at, name=one.name, title=one.title, votes=one.votes or 0, elected=one.elected)
            for at, one in enumerate(said["candidates"], 1)
        ],
    )


def write_beside_doors(s: Session, told: Sequence[HeldPast]) -> None:
    """Store duties, owners and areas before; doors, present owners and centre households must be there."""
    told = list(_new(told))
    doors = queries.doors_at(s, {one.compound for one in told})
    spots = queries.spots_of(s, {one.compound for one in told})
    for one in told:
        said, door = one.line.said, doors.get(queries.door_told(one.line, one.compound))
        if one.table == "duties":
            at = one.compound, said["body_building"], said["body_staircase"], said["body"]
            s.add(Duty(body_id=spots[at], kind=said["duty"], done_on=said["done_on"], content=said["content"], household_id=door))  # fmt: skip
        elif one.table == "areas":
            s.add(FormerArea(household_id=door, **{field: said[field] for field in OF_AREA}))
    s.flush()
    _write_owners(
        s, [(one, doors[queries.door_told(one.line, one.compound)]) for one in told if one.table == "owners"]
    )


def _write_owners(s: Session, told: Sequence[tuple[HeldPast, int]]) -> None:
    """Mend what is told of present owners, and add those before; a name at a door stays one person."""
    query = (
        select(Owner, Person.name)
        .join(Person, Owner.person_id == Person.id)
        .where(Owner.household_id.in_(queries.listed([door for _, door in told])))
    )
    rows, people = s.execute(query).all(), People(s)
    known = {(owner.household_id, name): owner.person_id for owner, name in rows}
    present = {(owner.household_id, name): owner for owner, name in rows if owner.ends_on is None}
    added = list[tuple[int, str, Any]]()
    for one, door in told:
        said, key = one.line.said, (door, one.line.said["owner"])
        if said["ends_on"] is None:
            for field in SINCE:
                if field in one.line.told:
                    setattr(present[key], field, said[field])
            continue
        if key not in known:
            known[key] = people.new(said["owner"])
        added.append((door, said["owner"], said))
    people.write()
    s.flush()
    for door, name, said in added:
        s.add(
            Owner(
                household_id=door, person_id=known[door, name], **{field: said[field] for field in OF_OWNER}
            )
        )
    s.flush()


def _new(told: Iterable[HeldPast]) -> Iterable[HeldPast]:
    return (one for one in told if not one.known)

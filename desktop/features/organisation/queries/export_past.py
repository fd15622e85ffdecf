"""What is stored of the past, as the lines of the files it could be imported from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import func, select
from sqlalchemy.orm import Session, selectinload

from desktop.features.organisation import rules
from desktop.features.organisation.entities import (
    Adjustment,
    Body,
    Duty,
    FormerArea,
    Household,
    LevelName,
    Owner,
    Person,
)
from desktop.features.organisation.queries.households import ROOM_ORDER, doors, household_rows
from desktop.features.organisation.queries.lists import whereabouts
from desktop.features.organisation.queries.places import below, listed, scope_ids
from desktop.features.organisation.queries.tree import BY_KIND
from desktop.features.organisation.records import CALLED, Candidate, PastLine

OF_ADJUSTMENT = ("effective_on", "reason", "document_no", "held_on", "due", "present", "handover", "witness")
OF_OWNER = ("position", "begins_on", "ends_on", "reason", "document_no", "end_reason", "end_document_no")
OF_AREA = ("area", "area_basis", "ends_on", "reason", "document_no")


def past_of_bodies(s: Session, scope: int | None = None) -> dict[str, list[PastLine]]:
    """What stands beside the posts of a scope, by table."""
    return {"levels": level_lines(s), "adjustments": adjustment_lines(s, scope)}


def past_of_doors(s: Session, compound_id: int) -> dict[str, list[PastLine]]:
    """What stands beside the households of a compound, by table."""
    return {
        "duties": duty_lines(s, compound_id),
        "owners": owner_lines(s, compound_id),
        "areas": area_lines(s, compound_id),
    }


def level_lines(s: Session) -> list[PastLine]:
    """What the office calls some kinds, in the order of ours."""
    told = dict(s.execute(select(LevelName.kind, LevelName.name)).all())
    return _numbered({"level": kind, "name": told[kind]} for kind in CALLED if kind in told)


def adjustment_lines(s: Session, scope: int | None = None) -> list[PastLine]:
    """Every change of the bodies of a scope with its votes, in the order of the tree and by day."""
    where = whereabouts(s)
    query = (
        select(Adjustment, Body)
        .join(Body, Adjustment.body_id == Body.id)
        .where(Body.place_id.in_(listed(scope_ids(s, scope))))
        .order_by(BY_KIND, Body.sort_key, Body.name, Body.id, Adjustment.effective_on, Adjustment.id)
        .options(selectinload(Adjustment.candidates))
    )
    rows = sorted(s.execute(query).all(), key=lambda row: where[row[1].place_id].turn)
    return _numbered(
        {
            **_way(where[body.place_id].names),
            "body": body.name,
            "kind": body.kind,
            "change": done.kind,
            **{field: getattr(done, field) for field in OF_ADJUSTMENT},
            "candidates": tuple(
                Candidate(one.name, one.title, one.votes, one.elected) for one in done.candidates
            ),
        }
        for done, body in rows
    )


def duty_lines(s: Session, compound_id: int) -> list[PastLine]:
    """Everything the centre households of a compound did, by centre household and day."""
    where = whereabouts(s)
    query = (
        select(Duty, Body)
        .join(Body, Duty.body_id == Body.id)
        .where(Body.place_id.in_(below(compound_id)))
        .order_by(Body.sort_key, Body.name, Body.id, Duty.done_on, Duty.id)
    )
    rows = s.execute(query).all()
    known = {
        door.id: door
        for door in household_rows(s, [done.household_id for done, _ in rows if done.household_id])
    }
    lines = list[dict[str, object]]()
    for done, body in rows:
        names, door = where[body.place_id].names, known.get(done.household_id or 0)
        lines.append({
            "body": body.name,
            "body_building": names.get("building", ""), "body_staircase": names.get("staircase", ""),
            "duty": done.kind, "done_on": done.done_on, "content": done.content,
            **{field: getattr(door, field) if door else "" for field in ("building", "staircase", "room")},
        })  # fmt: skip
    return _numbered(lines)


def owner_lines(s: Session, compound_id: int) -> list[PastLine]:
    """The owners of the doors of a compound of whom more is known than that they are; those before, too."""
    query = (
        doors(select(Owner, Person.name, Household.id))
        .join(Owner, Owner.household_id == Household.id)
        .join(Person, Owner.person_id == Person.id)
        .where(
            Household.compound_id == compound_id,
            Owner.ends_on.is_not(None) | Owner.begins_on.is_not(None)
            | (Owner.reason != "") | (Owner.document_no != ""),
        )
        .order_by(*ROOM_ORDER, func.coalesce(Owner.ends_on, "9"), Owner.position, Owner.id)
    )  # fmt: skip
    rows = s.execute(query).all()
    where = _addresses(s, (door for _, _, door in rows))
    return _numbered(
        {**where[door], "owner": name, **{field: getattr(told, field) for field in OF_OWNER}}
        for told, name, door in rows
    )


def area_lines(s: Session, compound_id: int) -> list[PastLine]:
    """The areas that doors of a compound had before, by address and day."""
    query = (
        doors(select(FormerArea, Household.id))
        .join(FormerArea, FormerArea.household_id == Household.id)
        .where(Household.compound_id == compound_id)
        .order_by(*ROOM_ORDER, FormerArea.ends_on)
    )
    rows = s.execute(query).all()
    where = _addresses(s, (door for _, door in rows))
    return _numbered(
        {**where[door], **{field: getattr(told, field) for field in OF_AREA}} for told, door in rows
    )


def _numbered(told: Iterable[Mapping[str, object]]) -> list[PastLine]:
    return [PastLine("", at, said) for at, said in enumerate(told, 1)]


def _way(names: Mapping[str, str]) -> dict[str, str]:
    """The places on the way to a body; the district only for what stands on it itself."""
    way = {kind: names.get(kind, "") for kind in rules.WAY}
    return way if any(way.values()) else {**way, "district": names["district"]}


def _addresses(s: Session, ids: Iterable[int]) -> dict[int, dict[str, str]]:
    rows = household_rows(s, list(dict.fromkeys(ids)))
    return {
        door.id: {"building": door.building, "staircase": door.staircase, "room": door.room} for door in rows
    }

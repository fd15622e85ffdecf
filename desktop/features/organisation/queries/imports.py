"""Holds what a file says against what is stored: what an import would add, change and refuse."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from desktop.features.organisation import rules
from desktop.features.organisation.entities import Body, Household, Person, Place, Post
from desktop.features.organisation.queries.households import household_rows
from desktop.features.organisation.queries.places import listed, places, scope_ids
from desktop.features.organisation.records import (
    Change,
    Held,
    Line,
    PostLine,
    Preview,
    Reading,
    Refusal,
    RosterLine,
)

Door = tuple[str, str, str]
"""Building, staircase, room."""


def preview_roster(s: Session, reading: Reading[RosterLine], compound_id: int) -> Preview:
    """What importing a roster into a compound would add, change and refuse."""
    held = held_households(s, reading, compound_id)
    remarks = _centre_remarks(s, reading, compound_id)
    return _preview(reading, held, lambda line: rules.address(*_door(line)), remarks)


def preview_organisation(s: Session, reading: Reading[PostLine]) -> Preview:
    """What importing an organisation file would add, change and refuse."""
    return _preview(reading, held_posts(s, reading), lambda line: f"{line.body} {line.title} {line.person}")


def held_households(s: Session, reading: Reading[RosterLine], compound_id: int) -> list[Held[RosterLine]]:
    """Each line beside the household it speaks of, if there is one."""
    return _held(reading, _stored_households(s, compound_id), _door, rules.told_household)


def held_posts(s: Session, reading: Reading[PostLine]) -> list[Held[PostLine]]:
    """Each line beside the post it speaks of, if there is one."""
    return _held(reading, _stored_posts(s), rules.post_key, rules.told_post)


def centre_bodies(s: Session, compound_id: int) -> dict[tuple[str, str], int]:
    """The centre households of a compound by building and holder's name."""
    above = aliased(Place)
    building = func.iif(Place.kind == "staircase", above.name, Place.name)
    query = (
        select(building, Person.name, Body.id)
        .select_from(Body)
        .join(Place, Body.place_id == Place.id)
        .join(Post, Post.body_id == Body.id)
        .join(Person, Post.person_id == Person.id)
        .outerjoin(above, Place.parent_id == above.id)
        .where(Body.kind == "centre_household", Post.ends_on.is_(None))
        .where(Place.id.in_(listed(scope_ids(s, compound_id))))
    )
    return {(where, holder): body for where, holder, body in s.execute(query)}


def _held(
    reading: Reading[Line],
    stored: dict[tuple[object, ...], tuple[int, rules.Facts]],
    key: Callable[[Line], tuple[object, ...]],
    told: Callable[[Line], rules.Facts],
) -> list[Held[Line]]:
    held: list[Held[Line]] = []
    for line in reading.lines:
        if known := stored.get(key(line)):
            row, facts = known
            held.append(Held(line, row, rules.differences(facts, told(line))))
        else:
            held.append(Held(line, None, ()))
    return held


def _preview(
    reading: Reading[Line],
    held: Sequence[Held[Line]],
    name: Callable[[Line], str],
    remarks: Iterable[Refusal] = (),
) -> Preview:
    def changes(some: Iterable[Held[Line]]) -> tuple[Change, ...]:
        return tuple(Change(one.line.sheet, one.line.row, name(one.line), one.differences) for one in some)

    added = changes(one for one in held if one.id is None)
    changed = changes(one for one in held if one.differences)
    unchanged = len(held) - len(added) - len(changed)
    return Preview(added, changed, unchanged, reading.refusals, (*reading.remarks, *remarks))


def _door(line: RosterLine) -> Door:
    return (line.building, line.staircase, line.room)


def _stored_households(s: Session, compound_id: int) -> dict[tuple[object, ...], tuple[int, rules.Facts]]:
    ids = list(s.scalars(select(Household.id).where(Household.compound_id == compound_id)))
    return {
        (row.building, row.staircase, row.room): (
            row.id,
            rules.household_facts(
                area=row.area,
                area_basis=row.area_basis,
                owners=row.owners,
                phone=row.phone,
                centre=row.centre,
                remark=row.remark,
                buyer_group=row.buyer_group,
                unsold=row.unsold,
                representative=row.representative,
                ends_on=row.ends_on,
            ),
        )
        for row in household_rows(s, ids)
    }


def _stored_posts(s: Session) -> dict[tuple[object, ...], tuple[int, rules.Facts]]:
    where: dict[int, tuple[str, ...]] = {}
    for place in places(s):
        above = where.get(place.parent_id or 0, ())
        where[place.id] = above if place.kind == "district" else (*above, place.name)
    query = (
        select(
            Body.place_id, Body.kind, Body.name, Person.name, Post.title, Post.begins_on,
            Post.id, Post.ends_on, Post.reason, Post.document_no,
        )
        .join(Body, Post.body_id == Body.id)
        .join(Person, Post.person_id == Person.id)
    )  # fmt: skip
    return {
        (where[place], *what): (post, rules.post_facts(ends_on, reason, number))
        for place, *what, post, ends_on, reason, number in s.execute(query)
    }


def _centre_remarks(s: Session, reading: Reading[RosterLine], compound_id: int) -> Iterator[Refusal]:
    """What is worth a look but no fault: centre households nobody has named yet, or with too few or many doors."""
    known = centre_bodies(s, compound_id)
    told = [line for line in reading.lines if "centre" in line.told]
    centres = {door: facts["centre"] for door, (_, facts) in _stored_households(s, compound_id).items()}
    centres |= {_door(line): line.centre for line in told}
    count = Counter((door[0], centre) for door, centre in centres.items())
    first = {(line.building, line.centre): line for line in reversed(told) if line.centre}
    for key, line in sorted(first.items(), key=lambda each: each[1].row):
        facts: dict[str, object] = {"building": line.building, "count": count[key]}
        for code, holds in (
            ("centre.new", key not in known),
            ("centre.out_of_range", rules.out_of_range(count[key])),
        ):
            if holds:
                yield Refusal(code, line.sheet, line.row, "", line.centre, facts)

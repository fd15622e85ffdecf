"""Tells what is worth a look in a register that comes in, but no fault."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from sqlalchemy import case, select
from sqlalchemy.orm import Session, aliased

from desktop.features.organisation import rules
from desktop.features.organisation.entities import Body, Person, Place, Post
from desktop.features.organisation.queries.import_links import Door, door_of
from desktop.features.organisation.queries.places import listed
from desktop.features.organisation.records import Held, Refusal, RosterLine

Centre = tuple[int, str, str]
"""Compound, building, holder's name."""


def centre_bodies(s: Session, compounds: Collection[int]) -> dict[Centre, int]:
    """The centre households of some compounds by compound, building and holder's name."""
    above = aliased(Place)
    building = case((Place.kind == "staircase", above.name), else_=Place.name)
    compound = case(
        (Place.kind == "staircase", above.parent_id), (Place.kind == "building", above.id), else_=Place.id
    )
    query = (
        select(compound, building, Person.name, Body.id)
        .select_from(Body)
        .join(Place, Body.place_id == Place.id)
        .join(Post, Post.body_id == Body.id)
        .join(Person, Post.person_id == Person.id)
        .outerjoin(above, Place.parent_id == above.id)
        .where(Body.kind == "centre_household", Post.ends_on.is_(None), compound.in_(listed(compounds)))
    )
    return {(within, where, holder): body for within, where, holder, body in s.execute(query)}


def change_remarks(held: Iterable[Held[RosterLine]]) -> Iterator[Refusal]:
    """Doors that come into other hands or have another area by a file which says nothing of how."""
    codes = {"owners": "owners.changed", "area": "area.changed"}
    for one in held:
        for told in one.differences:
            if told.field in codes and told.was:
                facts: dict[str, object] = {"was": told.was, "becomes": told.becomes or "—"}
                yield Refusal(codes[told.field], one.line.sheet, one.line.row, "", one.line.room, facts)


def centre_remarks(
    s: Session, held: Sequence[Held[RosterLine]], stored: Mapping[Door, tuple[int, rules.Facts]]
) -> Iterator[Refusal]:
    """What is worth a look but no fault: centre households nobody has named yet, or with too few or many doors."""
    known = centre_bodies(s, {one.compound for one in held})
    told = [one for one in held if "centre" in one.line.told]
    centres = {door[:2]: Counter[str]() for door in stored}
    for door, (_, facts) in stored.items():
        centres[door[:2]][facts["centre"]] += 1
    for one in told:
        here = centres.setdefault((one.compound, one.line.building), Counter())
        if one.id is not None:
            here[stored[door_of(one.compound, one.line)][1]["centre"]] -= 1
        here[one.line.centre] += 1
    first = {
        (one.compound, one.line.building, one.line.centre): one.line
        for one in reversed(told)
        if one.line.centre
    }
    for key, line in sorted(first.items(), key=lambda each: each[1].row):
        count = centres[key[:2]][line.centre]
        told_of: dict[str, object] = {"building": line.building, "count": count}
        for code, holds in (
            ("centre.new", key not in known),
            ("centre.out_of_range", rules.out_of_range(count)),
        ):
            if holds:
                yield Refusal(code, line.sheet, line.row, "", line.centre, told_of)

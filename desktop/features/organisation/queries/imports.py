"""Holds what a file says against what is stored: what an import would add, change and refuse."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.collecting import uncollected
from desktop.core.progress import Progress
from desktop.features.organisation import rules
from desktop.features.organisation.entities import Body, Household, Person, Post
from desktop.features.organisation.queries.households import household_rows
from desktop.features.organisation.queries.import_bodies import (
    after_the_end,
    clashes,
    ends_of_bodies,
    held_bodies,
    without_street,
)
from desktop.features.organisation.queries.import_links import Doors, doors_then, held_links, open_since
from desktop.features.organisation.queries.import_past import held_beside_doors, held_beside_posts
from desktop.features.organisation.queries.import_remarks import centre_remarks, change_remarks
from desktop.features.organisation.queries.import_twins import namesakes_elsewhere, twins
from desktop.features.organisation.queries.paths import place_ways
from desktop.features.organisation.queries.places import compounds, listed
from desktop.features.organisation.records import (
    BodyLine,
    Change,
    Difference,
    Held,
    HeldLink,
    HeldPast,
    Line,
    LinkLine,
    PastLine,
    PostLine,
    Preview,
    Reading,
    Refusal,
    RosterLine,
)

Door = tuple[int, str, str, str]
"""Compound, building, staircase, room."""

COMPOUND, ROOM = "小区", "房号"
EVERY = 1000
"""Rows between two reports of how far it is."""


class Compared(NamedTuple):
    """What a roster tells beside what is stored, and what importing it would do."""

    households: list[Held[RosterLine]]
    links: list[HeldLink]
    past: list[HeldPast]
    preview: Preview


class ComparedBodies(NamedTuple):
    """What an organisation file tells beside what is stored, and what importing it would do."""

    posts: list[Held[PostLine]]
    bodies: list[Held[BodyLine]]
    past: list[HeldPast]
    preview: Preview


@uncollected()
def preview_roster(
    s: Session, reading: Reading[RosterLine], compound_id: int | None, progress: Progress | None = None
) -> Preview:
    """What importing a roster would add, change and refuse; see `compare_roster`."""
    return compare_roster(s, reading, compound_id, progress).preview


def compare_roster(
    s: Session, reading: Reading[RosterLine], compound_id: int | None, progress: Progress | None = None
) -> Compared:
    """Each line beside the household it speaks of, if there is one, and what an import would do.

    A line that names a compound belongs there, any other into `compound_id`; one that names none
    that is known is refused, and one that would change a door that has ended, of which its file says
    nothing, or end a link before it began. Raises `Cancelled` through `progress`.
    """
    where, refusals = _placed(s, reading, compound_id)
    stored = _stored_households(s, {compound_id, *where.values()})
    progress, held = progress or Progress(), list[Held[RosterLine]]()
    for at, line in enumerate(reading.lines):
        if at % EVERY == 0:
            progress.report(at, len(reading.lines))
        if compound := where.get((line.community, line.compound)):
            known = stored.get((compound, *_door(line)))
            gone = known is not None and bool(known[1]["ends_on"]) and "ends_on" not in line.told
            told = _differing(known[1], line, gone=gone) if known else ()
            if known and told and gone:
                facts: dict[str, object] = {"ends_on": known[1]["ends_on"]}
                refusals.append(Refusal("roster.ended", line.sheet, line.row, ROOM, line.room, facts))
                continue
            held.append(Held(line, known[0] if known else None, told, compound))
    held = _without_early_ends(s, held, refusals)
    doors = doors_then(stored, held)
    links, refused = _links(s, reading, where, doors)
    past = held_beside_doors(s, reading, where, doors, _owners_then(stored, held))
    remarks = (*twins(stored, held), *change_remarks(held), *centre_remarks(s, held, stored))
    found = _preview(reading, held, lambda line: rules.address(*_door(line)), remarks)
    refusals += [*refused, *past.refusals]
    found = _with_links(replace(found, refusals=(*found.refusals, *refusals)), links)
    return Compared(held, links, past.held, _with_past(found, past.held))


def _owners_then(
    stored: Mapping[Door, tuple[int, rules.Facts]], held: Sequence[Held[RosterLine]]
) -> dict[Door, Sequence[str]]:
    """Who will own each door."""
    owners: dict[Door, Sequence[str]] = {
        door: facts["owners"].split("、") for door, (_, facts) in stored.items()
    }
    told = {(one.compound, *_door(one.line)): one.line.owners for one in held if "owners" in one.line.told}
    return {**owners, **told}


def _differing(was: rules.Facts, line: RosterLine, *, gone: bool) -> tuple[Difference, ...]:
    """Where a line differs; an older file may still name who looked after a door that is `gone`."""
    told = rules.told_household(line)
    return rules.differences(was, {name: said for name, said in told.items() if not gone or name != "centre"})


def _without_early_ends(
    s: Session, held: Sequence[Held[RosterLine]], refusals: list[Refusal]
) -> list[Held[RosterLine]]:
    """Leave out the lines that would end a link before it began: with the door, or today with a hand-over."""
    ending = [one for one in held if one.id and {d.field for d in one.differences} & {"ends_on", "centre"}]
    since, today = open_since(s, [one.id for one in ending if one.id]), date.today()
    early = set[int]()
    for one in ending:
        begun, line = since.get(one.id or 0), one.line
        if begun and begun > (line.ends_on or today):
            facts: dict[str, object] = {"begins_on": begun, "address": rules.address(*_door(line))}
            code = "household.ends_too_early" if line.ends_on else "link.before_present"
            refusals.append(Refusal(code, line.sheet, line.row, ROOM, line.room, facts))
            early.add(id(one))
    return [one for one in held if id(one) not in early]


def _links(
    s: Session, reading: Reading[RosterLine], where: Mapping[tuple[str, str], int | None], doors: Doors
) -> tuple[list[HeldLink], list[Refusal]]:
    placed = ((where.get((line.community, line.compound)), line) for line in reading.links)
    return held_links(s, [(compound, line) for compound, line in placed if compound is not None], doors)


def _with_links(preview: Preview, links: Sequence[HeldLink]) -> Preview:
    def name(line: LinkLine) -> str:
        return f"{rules.address(line.building, line.staircase, line.room)} — {line.body}"

    return _joined(preview, [(one.line, one.id, one.differences, name(one.line)) for one in links])


def preview_organisation(s: Session, reading: Reading[PostLine]) -> Preview:
    """What importing an organisation file would add, change and refuse."""
    return compare_organisation(s, reading).preview


def compare_organisation(s: Session, reading: Reading[PostLine]) -> ComparedBodies:
    """Each line beside the post or the body it speaks of, if there is one, and what an import would do.

    Refused: a line without the street where others have one, a body merged into several that are known or,
    in the end, into itself, a person in two posts of a body at a time or in one that is no more.
    """
    refusals = without_street(reading)
    bad = {(each.sheet, each.row) for each in refusals}
    held = [one for one in held_posts(s, reading) if (one.line.sheet, one.line.row) not in bad]
    bodies, refused, without = held_bodies(s, reading)
    clashing, remarks = clashes(s, held)
    refusals += [each for each in refused if (each.sheet, each.row) not in bad] + clashing
    refusals += after_the_end(held, bodies, ends_of_bodies(s))
    bad |= {(each.sheet, each.row) for each in refusals}
    held = [one for one in held if (one.line.sheet, one.line.row) not in bad]
    bodies = [one for one in bodies if (one.line.sheet, one.line.row) not in bad]
    remarks += [*without, *namesakes_elsewhere(s, [one.line for one in (*held, *bodies)])]
    found = _preview(reading, held, lambda line: f"{line.body} {line.title} {line.person}", remarks)
    past = held_beside_posts(s, reading)
    told = _joined(found, [(one.line, one.id, one.differences, _body_name(one.line)) for one in bodies])
    told = replace(told, refusals=(*found.refusals, *refusals, *past.refusals))
    return ComparedBodies(held, bodies, past.held, _with_past(told, past.held))


def _with_past(preview: Preview, past: Sequence[HeldPast]) -> Preview:
    rows = (
        (one.line, 1 if one.known or one.mends else None, one.mends, _past_name(one.line)) for one in past
    )
    return _joined(preview, list(rows))


def _past_name(line: PastLine) -> str:
    """Whose past it is, and when."""
    said = line.said
    day = next(
        (said[key] for key in ("effective_on", "done_on", "ends_on", "begins_on") if said.get(key)), ""
    )
    door = rules.address(said.get("building", ""), said.get("staircase", ""), said.get("room", ""))
    of = said.get("body") or " ".join(filter(None, (door, said.get("owner"))))
    return f"{of or said.get('name', '')} {day}".strip()


def _body_name(line: BodyLine) -> str:
    return line.body or "".join(rules.way(line))


def _joined(
    preview: Preview,
    more: Sequence[tuple[BodyLine | LinkLine | PastLine, int | None, tuple[Difference, ...], str]],
) -> Preview:
    """A preview with what the sheet beside would do, too."""
    added = tuple(Change(line.sheet, line.row, name) for line, row, _, name in more if row is None)
    changed = tuple(
        Change(line.sheet, line.row, name, told) for line, row, told, name in more if row and told
    )
    same = len(more) - len(added) - len(changed)
    return replace(
        preview,
        added=(*preview.added, *added),
        changed=(*preview.changed, *changed),
        unchanged=preview.unchanged + same,
    )


def held_posts(s: Session, reading: Reading[PostLine]) -> list[Held[PostLine]]:
    """Each line beside the post it speaks of, if there is one."""
    return _held(reading, _stored_posts(s), rules.post_key, rules.told_post)


def _placed(
    s: Session, reading: Reading[RosterLine], compound_id: int | None
) -> tuple[dict[tuple[str, str], int | None], list[Refusal]]:
    """The compound of each community and compound that the lines name, and the lines that name none known."""
    by_name = defaultdict[tuple[str, str], list[int]](list)
    for place, community, name in compounds(s):
        by_name[community, name].append(place)
        by_name["", name].append(place)
    where = dict[tuple[str, str], int | None]()
    refusals: list[Refusal] = []
    beside = *reading.links, *reading.duties, *reading.owners, *reading.areas
    for line in (*reading.lines, *beside):
        key = line.community, line.compound
        if key not in where:
            found = by_name.get(key, []) if line.compound else [compound_id]
            where[key] = found[0] if len(found) == 1 else None
        if where[key] is None:
            refusals.append(Refusal("roster.compound", line.sheet, line.row, COMPOUND, line.compound))
    return where, refusals


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


def _door(line: RosterLine) -> tuple[str, str, str]:
    return (line.building, line.staircase, line.room)


def _stored_households(s: Session, compounds: Collection[int | None]) -> dict[Door, tuple[int, rules.Facts]]:
    here = select(Household.id, Household.compound_id).where(Household.compound_id.in_(listed(compounds)))
    where: dict[int, int] = dict(s.execute(here).all())
    return {
        (where[row.id], row.building, row.staircase, row.room): (
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
        for row in household_rows(s, list(where))
    }


def _stored_posts(s: Session) -> dict[tuple[object, ...], tuple[int, rules.Facts]]:
    where = place_ways(s)
    query = (
        select(
            Body.place_id, Body.kind, Body.name, Person.name, Post.title, Post.begins_on,
            Post.id, Post.ends_on, Post.reason, Post.document_no, Post.end_reason, Post.end_document_no,
            Person.phone,
        )
        .join(Body, Post.body_id == Body.id)
        .join(Person, Post.person_id == Person.id)
    )  # fmt: skip
    return {
        (where[row.place_id], row.kind, row[2], row[3], row.title, row.begins_on): (
            row.id,
            rules.post_facts(
                ends_on=row.ends_on,
                reason=row.reason,
                document_no=row.document_no,
                end_reason=row.end_reason,
                end_document_no=row.end_document_no,
                phone=row.phone,
            ),
        )
        for row in s.execute(query)
    }

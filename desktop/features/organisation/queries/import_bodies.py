"""Holds the bodies and posts a file tells of against each other and against what is stored."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.features.organisation import rules
from desktop.features.organisation.entities import Body, Person, Post
from desktop.features.organisation.queries.paths import BodyKey, body_keys, path_of, place_ways
from desktop.features.organisation.records import (
    BodyLine,
    Held,
    PostDraft,
    PostLine,
    PostRow,
    Reading,
    Refusal,
)

STREET, PERSON, INTO, END = "街道", "姓名", "并入组织", "离任日期"
Facts = dict[BodyKey, tuple[int, rules.Facts]]


def body_key(line: BodyLine | PostLine) -> BodyKey:
    """What makes the body a line names the same body."""
    return rules.way(line), line.kind, line.body


def without_street(reading: Reading[PostLine]) -> list[Refusal]:
    """Lines that leave the street out where others name one: they would stand beside the tree, not in it."""
    lines = [*reading.lines, *reading.bodies]
    if not any(line.street for line in lines):
        return []
    return [
        Refusal("cell.missing", line.sheet, line.row, STREET, "")
        for line in lines
        if not line.street and not rules.on_district(line)
    ]


class HeldBodies(NamedTuple):
    """The bodies that come in, those that cannot, and those merged into one that nobody knows here."""

    held: list[Held[BodyLine]]
    refusals: list[Refusal]
    remarks: list[Refusal]


def held_bodies(s: Session, reading: Reading[PostLine]) -> HeldBodies:
    """Each body beside the stored one, if there is one.

    One merged into a body that is neither stored nor in the file comes in with its end alone: an export
    of a part of the tree need not hold the other.
    """
    keys, ways = body_keys(s), {way: place for place, way in place_ways(s).items()}
    stored = _stored(s, keys)
    known = defaultdict[tuple[str, str], set[str]](set)
    for key in (*keys.values(), *map(body_key, (*reading.bodies, *reading.lines))):
        for said in (key[2], path_of(key)):
            known[key[1], said].add(path_of(key))
    into = {key: facts["into"] for key, (_, facts) in stored.items()}
    held, refusals, remarks = list[Held[BodyLine]](), list[Refusal](), list[Refusal]()
    for line in reading.bodies:
        if not line.body:
            held.append(Held(line, ways.get(rules.way(line)), ()))
            continue
        found = known[line.kind, line.into] if line.into else set[str]()
        if len(found) > 1:
            refusals.append(Refusal("body.into_several", line.sheet, line.row, INTO, line.into))
            continue
        told = replace(line, into=next(iter(found))) if found else line
        if line.into and not found:
            remarks.append(Refusal("body.into_unknown", line.sheet, line.row, INTO, line.into))
            told = replace(line, told=line.told - {"into"})
        else:
            into[body_key(line)] = told.into
        was = stored.get(body_key(line))
        differing = rules.differences(was[1], rules.told_body(told)) if was else ()
        held.append(Held(told, was[0] if was else None, differing))
    return HeldBodies(_without_cycles(held, into, refusals), refusals, remarks)


def _without_cycles(
    held: Iterable[Held[BodyLine]], into: Mapping[BodyKey, str], refusals: list[Refusal]
) -> list[Held[BodyLine]]:
    """Leave out the bodies that would end in themselves, however long the way round."""
    onward = {(key[1], path_of(key)): (key[1], after) for key, after in into.items() if after}
    kept = list[Held[BodyLine]]()
    for one in held:
        start = at = one.line.kind, path_of(body_key(one.line))
        seen = set[tuple[str, str]]()
        while at in onward and at not in seen:
            seen.add(at)
            at = onward[at]
            if at == start:
                break
        if at == start and start in onward:
            refusals.append(Refusal("body.into_cycle", one.line.sheet, one.line.row, INTO, one.line.into))
        else:
            kept.append(one)
    return kept


def _stored(s: Session, keys: Mapping[int, BodyKey]) -> Facts:
    query = select(Body.id, Body.begins_on, Body.ends_on, Body.term_ends_on, Body.members, Body.into_id)
    return {
        keys[row.id]: (
            row.id,
            rules.body_facts(
                begins_on=row.begins_on,
                ends_on=row.ends_on,
                term_ends_on=row.term_ends_on,
                members=row.members,
                into=path_of(keys[row.into_id]) if row.into_id else "",
            ),
        )
        for row in s.execute(query)
    }


def clashes(s: Session, held: Sequence[Held[PostLine]]) -> tuple[list[Refusal], list[Refusal]]:
    """Refused: whoever would hold two posts of a body at a time; remarked on: two secretaries on one day.

    Only what the file would add or whose days it would change is held against the rules (domain 4.6).
    """
    numbered = [(one.id if one.id is not None else -at, one) for at, one in enumerate(held, 1)]
    new = [each for each in numbered if each[1].id is None or _moves(each[1])]
    if not new:
        return [], []
    beside = _beside(s, numbered, {body_key(one.line) for _, one in new})
    refused, remarks = list[Refusal](), list[Refusal]()
    for number, one in new:
        line = one.line
        draft = PostDraft(0, line.person, line.title, line.begins_on, line.ends_on, id=number)
        if found := rules.clash(line.kind, draft, beside[body_key(line)]):
            refusal = Refusal(found.code, line.sheet, line.row, PERSON, line.person, found.facts)
            (refused if found.code == "post.two_posts" else remarks).append(refusal)
    return refused, remarks


def ends_of_bodies(s: Session) -> dict[BodyKey, date]:
    """The last day of each body that is no more."""
    keys = body_keys(s)
    query = select(Body.id, Body.ends_on).where(Body.ends_on.is_not(None))
    return {keys[body]: ends_on for body, ends_on in s.execute(query) if ends_on}


def after_the_end(
    held: Iterable[Held[PostLine]], bodies: Iterable[Held[BodyLine]], ends: Mapping[BodyKey, date]
) -> list[Refusal]:
    """The posts a file would add or move beyond the last day of their body, as it is stored or told."""
    told = {body_key(one.line): one.line.ends_on for one in bodies if "ends_on" in one.line.told}
    last = {**ends, **told}
    return [
        Refusal("post.body_ended", one.line.sheet, one.line.row, END, str(one.line.ends_on or ""),
                {"body": one.line.body, "ends_on": last[body_key(one.line)]})
        for one in held
        if (one.id is None or _moves(one))
        and rules.outlives(one.line.begins_on, one.line.ends_on, last.get(body_key(one.line)))
    ]  # fmt: skip


def _moves(one: Held[PostLine]) -> bool:
    return any(each.field == "ends_on" for each in one.differences)


def _beside(
    s: Session, numbered: Sequence[tuple[int, Held[PostLine]]], wanted: set[BodyKey]
) -> dict[BodyKey, list[PostRow]]:
    """Every post of some bodies as it would be: as the file tells it, or else as it is stored."""
    found, told = defaultdict[BodyKey, list[PostRow]](list), set[int]()
    for number, one in numbered:
        line = one.line
        if (one.id is None or "ends_on" in line.told) and body_key(line) in wanted:
            told.add(number)
            post = PostRow(number, line.person, line.title, line.begins_on, line.ends_on, "", "")
            found[body_key(line)].append(post)
    keys = body_keys(s)
    query = select(Post.body_id, Post.id, Person.name, Post.title, Post.begins_on, Post.ends_on)
    for body, post, name, title, begins_on, ends_on in s.execute(
        query.join(Person, Post.person_id == Person.id)
    ):
        if post not in told and keys[body] in wanted:
            found[keys[body]].append(PostRow(post, name, title, begins_on, ends_on, "", ""))
    return found

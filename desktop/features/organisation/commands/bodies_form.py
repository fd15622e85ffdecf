"""Writes what the form of a body holds, takes bodies away, and names the levels."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.errors import Conflict, NotFound, RuleBroken
from desktop.features.organisation import queries, rules
from desktop.features.organisation.commands.hanging import hanging
from desktop.features.organisation.entities import Body, Duty, HouseholdLink, LevelName, Place, Post
from desktop.features.organisation.records import BODY_KINDS, PLACE_KINDS, BodyDraft, LevelNames


def save_body(s: Session, draft: BodyDraft) -> int:
    """Add a body, or mend the one the draft was opened from; returns its id.

    With the day a body ends, the posts and links that would outlive it end, too. A centre household stays one,
    and in its compound, while doors hang on it. Raises `RuleBroken` beside `name`, `kind`, `place_id`,
    `term_ends_on` or `ends_on`, `NotFound`, `Conflict`.
    """
    body, place = _body(s, draft), s.get(Place, draft.place_id)
    if place is None:
        raise NotFound(id=draft.place_id)
    name = " ".join(draft.name.split())
    if not name:
        raise RuleBroken("name.missing", field="name")
    if draft.kind not in rules.bodies_on(place.kind):
        raise RuleBroken("body.wrong_place", field="place_id", name=name, place=place.name)
    _refuse_namesake(s, draft, place, name)
    for field in ("term_ends_on", "ends_on"):
        ends = getattr(draft, field)
        if draft.begins_on and ends and ends < draft.begins_on:
            raise RuleBroken("body.ends_before_begin", field=field, begins_on=draft.begins_on)
    if draft.id is not None:
        _refuse_parted(s, body, draft)
    ended = draft.id is not None and draft.ends_on is not None and body.ends_on != draft.ends_on
    body.place, body.kind, body.name, body.members = place, draft.kind, name, draft.members
    body.begins_on, body.term_ends_on, body.ends_on = draft.begins_on, draft.term_ends_on, draft.ends_on
    s.add(body)
    s.flush()
    if ended and draft.ends_on:
        _end_within(s, body, draft.ends_on)
    return body.id


def remove_body(s: Session, body_id: int) -> None:
    """Take away a body nothing relies on; raises `RuleBroken("body.relied_on")` telling what does, `NotFound`."""
    body = s.get(Body, body_id)
    if body is None:
        raise NotFound(id=body_id)
    if hangs := hanging(s, body):
        raise RuleBroken("body.relied_on", name=body.name, hangs=hangs)
    s.delete(body)
    s.flush()


def save_level_names(s: Session, draft: LevelNames) -> None:
    """Keep what the office calls each kind; an empty name brings back ours.

    Raises `RuleBroken("level.twice")` beside the kind that is called what another is called.
    """
    known = {row.kind: row for row in s.scalars(select(LevelName))}
    taken = set[str]()
    for kind in (*PLACE_KINDS, *BODY_KINDS):
        name = getattr(draft, kind).strip()
        if name in taken:
            raise RuleBroken("level.twice", field=kind, name=name)
        taken |= {name} - {""}
        row = known.get(kind) or LevelName(kind=kind)
        if name:
            row.name = name
            s.add(row)
        elif kind in known:
            s.delete(row)
    s.flush()


def _body(s: Session, draft: BodyDraft) -> Body:
    if draft.id is None:
        return Body()
    body = s.get(Body, draft.id)
    if body is None:
        raise NotFound(id=draft.id)
    if body.version != draft.version:
        raise Conflict(id=draft.id)
    return body


def _refuse_namesake(s: Session, draft: BodyDraft, place: Place, name: str) -> None:
    same = (Body.place_id == place.id) & (Body.kind == draft.kind) & (Body.name == name)
    with s.no_autoflush:
        other = s.scalars(select(Body).where(same, Body.id != (draft.id or 0))).first()
    if other is not None:
        code = "body.twice" if other.ends_on is None else "body.twice_ended"
        raise RuleBroken(code, field="name", name=name, place=place.name, ends_on=other.ends_on)


def _refuse_parted(s: Session, body: Body, draft: BodyDraft) -> None:
    """What a centre household did for doors, and did in the past, stays with a centre household beside them."""
    doors = {
        *s.scalars(select(HouseholdLink.household_id).where(HouseholdLink.body_id == body.id)),
        *s.scalars(select(Duty.household_id).where(Duty.body_id == body.id, Duty.household_id.is_not(None))),
    }
    facts = {"name": body.name, "count": len(doors)}
    if doors and draft.kind != body.kind:
        raise RuleBroken("body.kind_stays", field="kind", **facts)
    here, there = queries.compound_of(s, body.place_id), queries.compound_of(s, draft.place_id)
    if doors and here != there:
        raise RuleBroken("body.doors_stay", field="place_id", **facts)


def _end_within(s: Session, body: Body, day: date) -> None:
    """End what would outlive a body on its last day; nothing may begin after it."""
    for kind in (Post, HouseholdLink):
        outlives = kind.ends_on.is_(None) | (kind.ends_on > day)
        for row in s.scalars(select(kind).where(kind.body_id == body.id, outlives)):
            if row.begins_on and row.begins_on > day:
                raise RuleBroken("body.ends_too_early", field="ends_on", begins_on=row.begins_on)
            row.ends_on, row.end_reason = day, row.end_reason or rules.CLOSED["dissolution"]
    s.flush()

"""Which terms run out, and what a period has changed in the branches: counted from the records, never typed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.feature import Due
from desktop.features.organisation import rules
from desktop.features.organisation.entities import Body, Person, Post
from desktop.features.organisation.queries.days import lasting
from desktop.features.organisation.queries.places import listed, scope_ids, scope_trail
from desktop.features.organisation.records import AdjustedRow, AdjustmentSummary, TermReminder

SOON = timedelta(days=3)
NIGHT = timedelta(days=1)
"""Between somebody's last day and the day on which the change takes effect."""


def term_reminders(s: Session, scope: int | None, day: date) -> list[TermReminder]:
    """The bodies of a scope whose term ends within six months of a day or is over, the longest due first."""
    query = (
        select(Body.id, Body.kind, Body.name, Body.term_ends_on)
        .where(Body.term_ends_on.is_not(None), lasting(Body, day), _within(s, scope))
        .order_by(Body.term_ends_on, Body.sort_key)
    )
    return [
        TermReminder(body, kind, name, ends, months)
        for body, kind, name, ends in s.execute(query)
        if ends and (months := rules.months_left(ends, day)) is not None
    ]


def terms_due(s: Session, today: date, scope: int | None = None) -> list[Due]:
    """Terms that run out within six months in a place and below it, or are over, as what is to be done."""
    where = dict(s.execute(select(Body.id, Body.place_id).where(Body.term_ends_on.is_not(None))).all())
    return [
        Due(
            "organisation",
            one.id,
            one.name,
            " › ".join(place.name for place in scope_trail(s, where[one.id])[-2:]),
            one.term_ends_on,
            "term",
        )
        for one in term_reminders(s, scope, today)
    ]


def due(s: Session, today: date, scope: int | None = None) -> list[Due]:
    """Terms that are over or end within three days, for the bell."""
    return [one for one in terms_due(s, today, scope) if one.day <= today + SOON]


def adjustment_summary(s: Session, scope: int | None, first: date, last: date) -> AdjustmentSummary:
    """What changed in the party branches of a scope between two days, both included.

    A post left counts on the day after its last, when the change took effect; `left` counts those whose
    post nobody took up on that day. Whoever is elected again is listed, but not counted as adjusted.
    """
    came = _posts(s, scope, Post.begins_on.between(first, last))
    gone = _posts(s, scope, Post.ends_on.between(first - NIGHT, last - NIGHT))
    stayed = {(row.body_id, row.title, row.person, row.ends_on + NIGHT) for row in gone}
    new = [row for row in came if (row.body_id, row.title, row.person, row.begins_on) not in stayed]
    filled = {(row.body_id, row.title, row.begins_on) for row in came}
    begun = _bodies(s, scope, Body.begins_on.between(first, last))
    ended = _bodies(s, scope, Body.ends_on.between(first - NIGHT, last - NIGHT))
    rows = [*_lines("begun", begun), *_lines("ended", ended), *_lines("came", came), *_lines("left", gone)]
    rows.sort(key=lambda row: row[1:3])  # by day, then by body
    return AdjustmentSummary(
        branches=len({row[0] for row in rows}),
        secretaries=sum(rules.leads(row.title) for row in new),
        members=sum(not rules.leads(row.title) for row in new),
        left=sum((row.body_id, row.title, row.ends_on + NIGHT) not in filled for row in gone),
        begun=len(begun),
        ended=len(ended),
        rows=tuple(AdjustedRow(at, *row) for at, row in enumerate(rows)),
    )


def _posts(s: Session, scope: int | None, when: Any) -> Sequence[Any]:
    query = (
        select(
            Body.id.label("body_id"), Body.name.label("body"), Post.title, Person.name.label("person"),
            Post.begins_on, Post.ends_on, Post.reason, Post.end_reason,
        )
        .join(Post, Post.body_id == Body.id)
        .join(Person, Post.person_id == Person.id)
    )  # fmt: skip
    return _branches(s, query.where(when).order_by(Post.id), scope)


def _bodies(s: Session, scope: int | None, when: Any) -> Sequence[Any]:
    query = select(Body.id.label("body_id"), Body.name.label("body"), Body.begins_on, Body.ends_on)
    return _branches(s, query.where(when), scope)


def _branches(s: Session, query: Any, scope: int | None) -> Sequence[Any]:
    return s.execute(query.where(Body.kind == "branch", _within(s, scope))).all()


def _within(s: Session, scope: int | None) -> Any:
    return Body.place_id.in_(listed(scope_ids(s, scope)))


def _lines(change: str, found: Sequence[Any]) -> Iterator[tuple[Any, ...]]:
    """What an `AdjustedRow` holds, without its number."""
    for row in found:
        over = change in ("left", "ended")
        day = row.ends_on + NIGHT if over else row.begins_on
        person = (
            (row.title, row.person, row.end_reason if over else row.reason) if "person" in row._fields else ()
        )
        yield (row.body_id, day, row.body, change, *person)

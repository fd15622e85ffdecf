"""What of meetings waits for somebody, for the bell and the overview. Nothing here changes anything."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache, partial
from typing import Any

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import Session

from desktop.core.feature import Due
from desktop.features.consultation import rules
from desktop.features.consultation.entities import HeldRule, Meeting, Participant, Publication
from desktop.features.consultation.queries.figures import HELD, PART_HELD
from desktop.features.consultation.queries.kinds import rule_of
from desktop.features.consultation.queries.publishing import hanging
from desktop.features.consultation.records import AFTERWARDS
from desktop.features.organisation.entities import Place
from desktop.features.organisation.queries import scope_ids
from desktop.features.worklist.records import SOON_DAYS

PLANNED = Meeting.stage.in_(("prepare", "notify")) & (Meeting.outcome == "")


def due(s: Session, today: date, scope: int | None) -> list[Due]:
    """Notices to be sent, days that passed without a meeting, results to be put up and papers to be taken down, by their days.

    A notice is told of from three days before the last day for it, a result from three days before its own; each
    meeting stands here once, and none that was cancelled, void or filed; of one that was adjourned only what it had concluded.
    """

    found = (
        *_not_begun(s, today, scope),
        *_not_told(s, today, scope),
        *hanging(s, today, scope),
    )
    return sorted(found, key=lambda one: one.day)


def _not_begun(s: Session, today: date, scope: int | None) -> list[Due]:
    """Planned meetings whose day passed, and those of which somebody, or nobody at all, is still to be told (domain 4.1 step 3)."""
    rules_for = cache(partial(rule_of, s))
    query = _open_ones(s, scope, PLANNED, or_(Meeting.held_on < today, _to_be_told()))
    found: list[Due] = []
    for row in s.execute(query):
        if row.held_on < today:
            found.append(_due(row, row.held_on, "hold"))
        elif _is_near(last := rules.notice_by(rules_for(row.kind, row.brand), row.held_on), today):
            found.append(_due(row, last, "notify"))
    return found


def _to_be_told() -> ColumnElement[bool]:
    """Nobody is invited yet, or somebody who is has had no notice, or that of another day; who walked in is not asked."""
    called = (
        select(Participant.id)
        .where(Participant.meeting_id == Meeting.id, Participant.walk_in.is_(False))
        .correlate(Meeting)
    )
    return or_(
        ~called.exists(), called.where(or_(Participant.notice_way == "", Participant.told_of != "")).exists()
    )


def _not_told(s: Session, today: date, scope: int | None) -> list[Due]:
    """Meetings that were held and by the rule they were held under are to be made public, of which nothing was put up that stands.

    What is to go up on a day to come is asked for until then, unless that day is still in time.
    """
    stands = (
        select(func.min(Publication.begins_on))
        .where(Publication.meeting_id == Meeting.id, Publication.paper.in_(AFTERWARDS))
        .where(Publication.withdrawn_on.is_(None))
        .correlate(Meeting)
        .scalar_subquery()
    )
    held = _open_ones(
        s, scope, HELD | PART_HELD, func.coalesce(stands, date.max) > today, HeldRule.publish.is_(True)
    )
    query = held.join(HeldRule, HeldRule.meeting_id == Meeting.id).add_columns(
        HeldRule.publish_within_days, stands.label("begins_on")
    )
    waiting = [(row, rules.publish_by(row.publish_within_days, row.held_on)) for row in s.execute(query)]
    return [
        _due(row, last, "publish")
        for row, last in waiting
        if _is_near(last, today) and not (row.begins_on and row.begins_on <= last)
    ]


def _open_ones(s: Session, scope: int | None, *which: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    """What the bell says of meetings of a scope that nothing ended yet, by their day."""
    told = (Meeting.id, Meeting.subject, Meeting.kind, Meeting.brand, Meeting.held_on)
    return (
        select(*told, Place.name)
        .join(Place, Meeting.compound_id == Place.id)
        .where(
            Meeting.archived_on.is_(None), *which, Meeting.compound_id.in_(scope_ids(s, scope, "compound"))
        )
        .order_by(Meeting.held_on, Meeting.id)
    )


def _is_near(day: date, today: date) -> bool:
    return day <= today + timedelta(SOON_DAYS)


def _due(row: Any, day: date, act: str) -> Due:
    return Due("consultation", row.id, row.subject, f"{row.name}，{row.held_on}", day, act)

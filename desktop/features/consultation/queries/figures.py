"""How the compounds of a scope did in a period: counted where it is stored, one question for each figure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session, aliased

from desktop.features.consultation import rules
from desktop.features.consultation.entities import HeldRule, Item, Meeting, Publication, Series
from desktop.features.consultation.queries.kinds import brand_names
from desktop.features.consultation.records import AFTERWARDS, MOST, Figures, Period
from desktop.features.organisation.queries import compound_choices
from desktop.features.worklist.entities import Answer, Matter, Task
from desktop.features.worklist.queries import IN_TIME

Counted = Iterator[tuple[int, dict[str, int]]]
"""What was counted of a compound, by its id."""

BEGUN = Meeting.stage.not_in(("prepare", "notify"))
HELD = BEGUN & (Meeting.outcome == "")
PART_HELD = (
    BEGUN
    & (Meeting.outcome == "adjourned")
    & select(Item.id).where(Item.meeting_id == Meeting.id, Item.concluded).correlate(Meeting).exists()
)
"""Adjourned after it had concluded something: that counts, is written up and put up like any other (`rules.is_part_held`)."""

AT_WORK = (
    select(Task.id)
    .where(
        Task.matter_id == func.coalesce(Matter.duplicate_of_id, Matter.id),
        Task.state != "cancelled",
        or_(
            Task.given_on < Answer.answered_on,
            (Task.given_on == Answer.answered_on) & (Answer.verdict != "not"),
        ),
        or_(Task.state == "doing", func.coalesce(Task.handed_in_on, Task.done_on) > Answer.answered_on),
    )
    .correlate(Matter, Answer)
    .exists()
)
"""Whether a task of the matter was under way when its resident answered; who is not satisfied may be given one that day."""

Heads = aliased(Answer)
PASSED_ON = (
    select(Heads.id)
    .where(
        Heads.matter_id == Matter.duplicate_of_id,
        *(
            getattr(Heads, name) == getattr(Answer, name)
            for name in ("answered_on", "way", "by", "verdict", "words")
        ),
    )
    .correlate(Matter, Answer)
    .exists()
)
"""Whether an answer was given to whoever told of the same first, and only passed on: what they think of it is theirs."""


def figures(s: Session, scope: int | None, period: Period, today: date) -> list[Figures]:
    """One row for each compound of a scope, as known today; what is still to come counts neither way."""
    held = (HELD | PART_HELD) & Meeting.held_on.between(period.first, period.last)
    found: dict[int, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for counted in (
        _items(s, held),
        _rhythms(s, period, today),
        _tasks(s, period, today),
        _closings(s, period),
        _answers(s, period),
        _postings(s, held, today),
    ):
        for compound, numbers in counted:
            for name, number in numbers.items():
                found[compound][name] += number
    return [Figures(compound, name, **found[compound]) for compound, name in compound_choices(s, scope)]


def _items(s: Session, held: ColumnElement[bool]) -> Counted:
    """Meetings, items talked about, and those that left with more than a postponement.

    What an adjourned meeting left open is talked about where it goes on, which is one meeting with it.
    """
    whole = Meeting.outcome == ""
    decided = func.count(Item.id).filter(Item.concluded, Item.conclusion != "postponed")
    query = (
        select(
            Meeting.compound_id, func.count(Meeting.id.distinct()).filter(whole), func.count(Item.id), decided
        )
        .outerjoin(Item, (Item.meeting_id == Meeting.id) & (whole | Item.concluded))
        .where(held)
        .group_by(Meeting.compound_id)
    )
    for compound, meetings, items, ended in s.execute(query):
        yield compound, {"meetings": meetings, "discussed": items, "decided": ended}


def _rhythms(s: Session, period: Period, today: date) -> Counted:
    """Turns of regular meetings that are over or were used; those running without a meeting are waited for."""
    for series in s.scalars(select(Series)):
        days = _days_held(s, series)
        months = min(series.every_months, MOST["every_months"])
        for first, last in rules.turns(series.begins_on, series.ends_on, months, period):
            met = any(first <= day <= last for day in days)
            if met or last < today:
                yield series.compound_id, {"rhythms": 1, "met": int(met)}
            elif first <= today:
                yield series.compound_id, {"waiting": 1}


def _days_held(s: Session, series: Series) -> list[date]:
    query = select(Meeting.held_on).where(
        HELD | PART_HELD,
        Meeting.compound_id == series.compound_id,
        Meeting.kind == series.kind,
        Meeting.brand.in_(brand_names(s, series.kind, series.brand)),
    )
    return list(s.scalars(query))


def _tasks(s: Session, period: Period, today: date) -> Counted:
    """Tasks due in the period by the deadline that holds, an approved extension included; what was handed in by then and
    waits to be looked at does not count yet."""
    handed = func.coalesce(Task.handed_in_on, Task.done_on)
    over = ((Task.deadline < today) & ~IN_TIME) | Task.done_on.is_not(None)
    in_time = func.count(Task.id).filter(Task.done_on.is_not(None), handed <= Task.deadline)
    query = (
        select(Matter.compound_id, func.count(Task.id), in_time)
        .join(Matter, Task.matter_id == Matter.id)
        .where(Task.state != "cancelled", Task.deadline.between(period.first, period.last), over)
        .group_by(Matter.compound_id)
    )
    for compound, due, done in s.execute(query):
        yield compound, {"due": due, "done": done}


def _closings(s: Session, period: Period) -> Counted:
    days = func.julianday(Matter.closed_on) - func.julianday(Matter.raised_on)
    query = (
        select(Matter.compound_id, func.count(Matter.id), func.sum(days))
        .where(Matter.state == "closed", Matter.closed_on.between(period.first, period.last))
        .group_by(Matter.compound_id)
    )
    for compound, closed, took in s.execute(query):
        yield compound, {"closed": closed, "days": round(took)}


def _answers(s: Session, period: Period) -> Counted:
    """What each resident said last in the period of what was done; whoever was not reached is asked, and no valid answer.

    What was said while somebody was at work answers no question yet.
    """
    query = (
        select(Matter.compound_id, Matter.id, Answer.verdict)
        .join(Matter, Answer.matter_id == Matter.id)
        .where(Answer.answered_on.between(period.first, period.last), ~AT_WORK, ~PASSED_ON)
        .order_by(Answer.answered_on, Answer.id)
    )
    last = {matter: (compound, verdict) for compound, matter, verdict in s.execute(query)}
    for compound, verdict in last.values():
        reached = int(verdict != "unreached")
        yield (
            compound,
            {
                "asked": 1,
                "reached": reached,
                "satisfied": int(verdict == "satisfied"),
                "partly": int(verdict == "partly"),
            },
        )


def _postings(s: Session, held: ColumnElement[bool], today: date) -> Counted:
    """Meetings held under a rule that publishes them: put up within their days, or late; those whose days run are left out.

    What was withdrawn on the day it went up, or goes up later, was not put up.
    """
    hung = Publication.withdrawn_on
    first = (
        select(Publication.meeting_id, func.min(Publication.begins_on).label("day"))
        .where(Publication.paper.in_(AFTERWARDS), or_(hung.is_(None), hung > Publication.begins_on))
        .where(Publication.begins_on <= today)
        .group_by(Publication.meeting_id)
        .subquery()
    )
    query = (
        select(Meeting.compound_id, Meeting.held_on, HeldRule.publish_within_days, first.c.day)
        .join(HeldRule, HeldRule.meeting_id == Meeting.id)
        .outerjoin(first, first.c.meeting_id == Meeting.id)
        .where(held, HeldRule.publish)
    )
    for row in s.execute(query):
        due = rules.publish_by(row.publish_within_days, row.held_on)
        if row.day is not None or due < today:
            yield row.compound_id, {"to_post": 1, "posted": int(row.day is not None and row.day <= due)}

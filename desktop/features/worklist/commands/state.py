"""Brings a matter to the state that follows from what was done, and notes each step of its way."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ColumnElement, false, select
from sqlalchemy.orm import Session

from desktop.core.errors import NotFound, RuleBroken
from desktop.features.worklist import queries, rules
from desktop.features.worklist.entities import Matter, Step, Task
from desktop.features.worklist.records import Standing


def require_come(day: date, field: str) -> None:
    """Refuse to note on a day ahead what is noted once it is done: raises `step.day_ahead` beside the field."""
    if day > date.today():
        raise RuleBroken("step.day_ahead", field=field, day=day)


def require_own_way(s: Session, matter: Matter) -> None:
    """Refuse to do anything about a matter that goes another's way: raises `matter.merged`."""
    if matter.duplicate_of_id is not None:
        other = s.get_one(Matter, matter.duplicate_of_id)
        raise RuleBroken("matter.merged", number=queries.said(matter), other=queries.said(other))


def take_up(matter: Matter) -> None:
    """A matter of which somebody has something to do, or tells again, is neither closed nor declined any longer."""
    matter.closed_on, matter.close_reason = None, ""
    if matter.route == "declined":
        matter.route, matter.route_reason = "", ""


def settle(s: Session, matter_id: int, day: date, words: str, by: str = "") -> str:
    """Note what was done about a matter on a day, and by whom; returns the state it is in now.

    Every command that changes a matter or one of its tasks ends here. Raises `NotFound`.
    """
    matter = s.get(Matter, matter_id)
    if matter is None:
        raise NotFound(id=matter_id)
    s.flush()
    tasks = tuple(s.scalars(select(Task.state).where(Task.matter_id == matter_id, ~_earlier(matter))))
    matter.state = rules.state_of(
        Standing(matter.route, tasks, matter.duplicate_of_id is not None, matter.closed_on is not None)
    )
    s.add(Step(matter_id=matter_id, day=day, by=by.strip(), state=matter.state, words=words))
    s.flush()
    return matter.state


def _earlier(matter: Matter) -> ColumnElement[bool]:
    """Tasks, done by now, of what was given before a matter was sent to a meeting: they answer another question, whenever
    they were done or that was noted."""
    if matter.route != "meeting" or matter.routed_on is None:
        return false()
    return (Task.state == "done") & (Task.given_on < matter.routed_on)

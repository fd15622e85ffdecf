"""Questions about tasks. Nothing here changes anything."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.core.feature import Hit
from desktop.core.journal import Edit
from desktop.core.undoing import stands
from desktop.features.worklist import entities, rules
from desktop.features.worklist.entities import Evidence, Task
from desktop.features.worklist.records import (
    AcceptanceDraft,
    EvidenceLine,
    Extension,
    MilestoneDraft,
    ProgressDraft,
    TaskDetail,
    TaskDraft,
)

OPEN = ("doing", "to_accept")


def hangs_on(s: Session, name: str) -> list[Hit]:
    """The tasks under way that name a person as their own, alone or among others, the next deadline first."""
    under_way = select(Task).where(Task.state.in_(OPEN)).order_by(Task.deadline, Task.id)
    return [
        Hit("worklist", task.matter_id, task.subject, task.deadline.isoformat())
        for task in s.scalars(under_way)
        if any(rules.names(told, name) for told in (task.unit, task.supporting, task.person))
    ]


def open_tasks_of(s: Session, person: str, besides: int | None = None) -> int:
    """How many tasks a person has under way, alone or among others, `besides` one."""
    if not person:
        return 0
    query = select(Task.person).where(Task.state.in_(OPEN), Task.id != (besides or 0))
    return sum(rules.names(named, person) for named in s.scalars(query))


def is_internal(s: Session, task_id: int) -> bool:
    """Whether a task stands on no public list."""
    return s.get_one(Task, task_id).internal


def units(s: Session) -> list[str]:
    """The units that have or had something to do, those with most first."""
    query = select(Task.unit).group_by(Task.unit).order_by(func.count().desc(), Task.unit)
    return [unit for unit in s.scalars(query) if unit]


def evidence_of(s: Session, matter_id: int) -> tuple[EvidenceLine, ...]:
    """The files of a matter and of its tasks, in the order they were added."""
    query = select(Evidence).where(Evidence.matter_id == matter_id).order_by(Evidence.id)
    return tuple(_picked(EvidenceLine, row) for row in s.scalars(query))


def task_detail(task: entities.Task, matter: str) -> TaskDetail:
    """A task with everything noted of it; its number is the matter's and its own: `2026-0007-1`."""
    draft = _picked(TaskDraft, task, proofs=tuple(kind for kind in task.proofs.split(",") if kind))
    return TaskDetail(
        draft, f"{matter}-{task.number}", task.state, task.percent, task.first_deadline, task.done_on, task.end_reason,
        milestones=tuple(_picked(MilestoneDraft, one) for one in task.milestones),
        progress=tuple(_picked(ProgressDraft, one) for one in task.progress),
        extensions=tuple(_picked(Extension, one) for one in task.extensions),
        acceptances=tuple(_picked(AcceptanceDraft, one) for one in task.acceptances),
        handed_in_on=handed_in(task),
    )  # fmt: skip


def handed_in(task: entities.Task) -> date | None:
    """When the work was handed in that waits to be accepted, or was; what was sent back counts as not handed in."""
    return task.handed_in_on if task.state in ("to_accept", "done") else None


def doers(s: Session, task: entities.Task) -> tuple[str, ...]:
    """Every unit and person whose a task is, or was since its work was handed in: whoever it is given to afterwards has
    not done it alone. What was taken back does not count."""
    had = [task.unit, task.person]
    edits = select(Edit.action_id, Edit.after).where(Edit.table == Task.__tablename__, Edit.row == task.id)
    for action, after in s.execute(edits.where(Edit.after.is_not(None)).order_by(Edit.id.desc())).all():
        if not stands(s, action):
            continue
        was = json.loads(after or "{}")
        if was["state"] != "to_accept":
            break
        had += (was["unit"], was["person"])
    return tuple(dict.fromkeys(filter(None, had)))


def _picked(record: type[Any], row: object, **known: Any) -> Any:
    """A record filled from the row's columns of the same names, but for what is known already."""
    names = (one.name for one in fields(record) if one.name not in known)
    return record(**{name: getattr(row, name) for name in names}, **known)

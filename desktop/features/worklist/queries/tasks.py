"""Questions about tasks. Nothing here changes anything."""

from __future__ import annotations

import re

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from desktop.core.feature import Hit
from desktop.features.worklist.entities import Task

BETWEEN_NAMES = re.compile(r"[、，,;；/\s]+")


def hangs_on(s: Session, name: str) -> list[Hit]:
    """The tasks under way that name a person as their own, alone or among others, the next deadline first."""
    named = or_(
        *(column.contains(name, autoescape=True) for column in (Task.unit, Task.supporting, Task.person))
    )
    query = select(Task).where(named, Task.state.in_(("doing", "to_accept"))).order_by(Task.deadline, Task.id)
    return [
        Hit("worklist", task.matter_id, task.subject, task.deadline.isoformat())
        for task in s.scalars(query)
        if any(name in BETWEEN_NAMES.split(told) for told in (task.unit, task.supporting, task.person))
    ]

"""Questions about tasks. Nothing here changes anything."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.feature import Hit
from desktop.features.worklist import rules
from desktop.features.worklist.entities import Task


def hangs_on(s: Session, name: str) -> list[Hit]:
    """The tasks under way that name a person as their own, alone or among others, the next deadline first."""
    under_way = select(Task).where(Task.state.in_(("doing", "to_accept"))).order_by(Task.deadline, Task.id)
    return [
        Hit("worklist", task.matter_id, task.subject, task.deadline.isoformat())
        for task in s.scalars(under_way)
        if any(rules.names(told, name) for told in (task.unit, task.supporting, task.person))
    ]

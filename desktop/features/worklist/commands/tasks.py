"""What a worker can do to a task. One function, one transaction."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.core.errors import RuleBroken
from desktop.features.worklist.commands.state import settle
from desktop.features.worklist.entities import Task
from desktop.features.worklist.records import TaskDraft

REQUIRED = {
    "subject": "task.subject_missing",
    "unit": "task.unit_missing",
    "given_on": "task.day_missing",
    "deadline": "task.deadline_missing",
}


def give_task(s: Session, draft: TaskDraft, by: str = "") -> int:
    """Give a unit something to do about a matter until a day; returns the task's id.

    Raises `RuleBroken` beside `subject`, `unit`, `given_on` or `deadline`: one that is missing, or a
    deadline before the day the task is given (domain 4.5 step 3).
    """
    for field, code in REQUIRED.items():
        if not getattr(draft, field):
            raise RuleBroken(code, field=field)
    given, deadline = draft.given_on, draft.deadline
    if given is None or deadline is None or deadline < given:
        raise RuleBroken("task.deadline_before_given", field="deadline", given_on=given)
    newest = s.scalar(select(func.max(Task.number)).where(Task.matter_id == draft.matter_id)) or 0
    task = Task(
        matter_id=draft.matter_id, number=newest + 1, subject=draft.subject.strip(), standard=draft.standard.strip(),
        unit=draft.unit.strip(), supporting=draft.supporting.strip(), person=draft.person.strip(),
        resources=draft.resources.strip(), acceptance=draft.acceptance.strip(), proofs=",".join(draft.proofs),
        given_on=given, deadline=deadline, first_deadline=deadline,
    )  # fmt: skip
    s.add(task)
    s.flush()
    settle(s, draft.matter_id, given, f"{task.unit}：{task.subject}", by)
    return task.id

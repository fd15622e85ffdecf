"""What a worker can do to a task. One function, one transaction."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.core.errors import Conflict, NotFound, RuleBroken
from desktop.features.worklist import queries
from desktop.features.worklist.commands.state import require_come, require_own_way, settle, take_up
from desktop.features.worklist.commands.wording import (
    AMENDED,
    CONCLUSION_CHANGED,
    HANDED_ON,
    amended_said,
    kept_head,
    kept_said,
    mended_said,
)
from desktop.features.worklist.entities import Matter, Step, Task
from desktop.features.worklist.records import EndDraft, TaskDraft

REQUIRED = {
    "subject": "task.subject_missing",
    "unit": "task.unit_missing",
    "given_on": "task.day_missing",
    "deadline": "task.deadline_missing",
}
ENDED = ("done", "cancelled")


def give_task(s: Session, draft: TaskDraft, by: str = "", *, settles: bool = False) -> int:
    """Give a unit something to do about a matter until a day; returns the task's id.

    It `settles` what a meeting was to decide where that meeting gives it, and no later one handed the matter on.
    Raises `RuleBroken` beside `subject`, `unit`, `given_on` or `deadline`: one that is missing, or a
    deadline before the day the task is given (domain 4.5 step 3); `matter.merged`, `NotFound`.
    """
    matter = s.get(Matter, draft.matter_id)
    if matter is None:
        raise NotFound(id=draft.matter_id)
    require_own_way(s, matter)
    given, deadline = _check(draft)
    take_up(matter)
    if settles and matter.route == "meeting" and matter.routed_on:  # its way may be noted for a later day
        matter.routed_on = min(matter.routed_on, given)
    newest = s.scalar(select(func.max(Task.number)).where(Task.matter_id == draft.matter_id)) or 0
    task = Task(
        matter_id=draft.matter_id, number=newest + 1, subject=draft.subject.strip(), standard=draft.standard.strip(),
        unit=draft.unit.strip(), supporting=draft.supporting.strip(), person=draft.person.strip(),
        resources=draft.resources.strip(), acceptance=draft.acceptance.strip(), proofs=",".join(draft.proofs),
        given_on=given, deadline=deadline, first_deadline=deadline, internal=draft.internal,
    )  # fmt: skip
    s.add(task)
    s.flush()
    settle(s, draft.matter_id, given, f"{task.unit}：{task.subject}", by)
    return task.id


def save_task(s: Session, draft: TaskDraft, by: str = "") -> int:
    """Give a task by hand, or mend the one the draft was opened from; returns its id.

    Raises as `give_task` does, and `task.matter_ended`, `task.ended`, `task.deadline_kept` (a deadline is only ever
    changed by an approved extension, domain 4.5 step 4), `NotFound`, `Conflict`.
    """
    if draft.id is None:
        matter = s.get(Matter, draft.matter_id)
        if matter is not None and matter.state == "declined":
            raise RuleBroken("task.matter_ended", number=queries.said(matter))
        handed_on = matter is not None and _is_handed_on(matter)
        made = give_task(s, draft, by)
        if matter is not None and draft.given_on is not None and handed_on:
            after = draft.given_on + timedelta(1)
            matter.routed_on = max(matter.routed_on or after, after)
        return made
    task = s.get(Task, draft.id)
    if task is None:
        raise NotFound(id=draft.id)
    if task.version != draft.version:
        raise Conflict(id=draft.id)
    if task.state in ENDED:
        raise RuleBroken("task.ended", subject=task.subject)
    _check(draft)
    if draft.deadline != task.deadline:
        raise RuleBroken("task.deadline_kept", field="deadline", deadline=task.deadline)
    changed = {name: both for name, both in _changed(task, draft).items() if name != "deadline"}
    said = mended_said(task.number, task.subject, changed)
    for name in ("subject", "standard", "unit", "supporting", "person", "resources", "acceptance"):
        setattr(task, name, getattr(draft, name).strip())
    task.proofs = ",".join(draft.proofs)
    _settle_now(s, task, said, by)
    return task.id


def _is_handed_on(matter: Matter) -> bool:
    """Whether a matter waits for what the owners decide: what is given by hand meanwhile does not end that."""
    handed_on = any(step.words.startswith(HANDED_ON) for step in matter.steps)
    return matter.state == "to_meeting" and handed_on


def drop_task(s: Session, draft: EndDraft) -> None:
    """Cancel a task by hand; raises `RuleBroken` beside `day` or `reason`, `task.ended`, `NotFound`."""
    task = s.get(Task, draft.id)
    if task is None:
        raise NotFound(id=draft.id)
    if draft.day is None:
        raise RuleBroken("step.day_missing", field="day")
    require_come(draft.day, "day")
    if task.state in ENDED:
        raise RuleBroken("task.ended", subject=task.subject)
    cancel_task(s, draft.id, draft.day, draft.reason)


def amend_task(s: Session, task_id: int, draft: TaskDraft, by: str = "", *, settles: bool = False) -> int:
    """Bring a task to what its item says now, each change told on the matter's way; `first_deadline` stays as first set.
    Returns the id of the task that carries the item out from then on.

    Whether it is for the office alone follows its item always. One that was begun, extended or ended stays as it is: where its item says otherwise now, that is told there instead.
    One that was cancelled is taken up again where the meeting had ended it, or decides something else of it now; what
    somebody else dropped with a reason stays dropped. Where its matter was linked to another since, that one is given a
    new task instead: nothing is done any more about one that goes another's way. It `settles` what is before a meeting as in
    `give_task`.
    Raises `RuleBroken` as `give_task` does.
    """
    task = s.get_one(Task, task_id)
    task.internal = draft.internal
    changed = _changed(task, draft)
    revived = task.state == "cancelled" and bool(changed or task.end_reason == CONCLUSION_CHANGED)
    if revived and (head := queries.head_of(s, task.matter_id)) != task.matter_id:
        return give_task(s, replace(draft, matter_id=head), by, settles=settles)
    if revived:
        task.state, task.end_reason = "doing", ""
        take_up(s.get_one(Matter, task.matter_id))
    begun = task.state != "doing" or bool(task.progress or task.extensions)
    if not begun:
        _check(draft)
        for name, (_, now) in changed.items():
            setattr(task, name, now)
    if revived or (changed and not begun):
        said = amended_said(task.number, task.subject, {} if begun else changed, revived=revived)
        _settle_now(s, task, said, by)
    if begun and task.state != "cancelled":
        _tell_kept(s, task, changed, by)
    matter = s.get_one(Matter, task.matter_id)
    if settles and matter.route == "meeting" and matter.routed_on == task.given_on + timedelta(1):
        matter.routed_on = task.given_on  # the same meeting had handed it on at first
        _settle_now(s, task, f"{task.unit}：{task.subject}", by)
    return task.id


def _changed(task: Task, draft: TaskDraft) -> dict[str, tuple[object, object]]:
    """What an item says now otherwise than its task, as it was and as it is now.

    The deadline to compare is that before any extension: who was given more time keeps it while his item stays as it was.
    """
    held = {name: getattr(task, name) for name in AMENDED}
    if task.extensions:
        held["deadline"] = task.extensions[0].old_deadline
    told = {name: getattr(draft, name) for name in AMENDED}
    told = {name: one.strip() if isinstance(one, str) else one for name, one in told.items()}
    return {name: (held[name], told[name]) for name in AMENDED if held[name] != told[name]}


def _tell_kept(s: Session, task: Task, changed: dict[str, tuple[object, object]], by: str) -> None:
    """Say on the matter's way what a task that goes on differs in from its item, unless that was the last thing said."""
    head = kept_head(task.number, task.subject)
    there = select(Step.words).where(Step.matter_id == task.matter_id)
    said = there.where(Step.words.startswith(head, autoescape=True)).order_by(Step.id.desc())
    last = s.scalars(said.limit(1)).first()
    words = head + kept_said(changed, ended=task.state == "done")
    if words != last and (changed or last):
        _settle_now(s, task, words, by)


def _settle_now(s: Session, task: Task, words: str, by: str) -> None:
    settle(s, task.matter_id, max(task.given_on, date.today()), words, by)


def cancel_task(s: Session, task_id: int, day: date, reason: str) -> None:
    """Nobody has to do this any more; what is done already stays done. Raises `RuleBroken` beside `reason` without one."""
    if not reason.strip():
        raise RuleBroken("task.cancel_reason_missing", field="reason")
    task = s.get_one(Task, task_id)
    if task.state in ENDED:
        return
    task.state, task.end_reason, task.done_on = "cancelled", reason.strip(), None
    settle(s, task.matter_id, day, reason.strip())


def _check(draft: TaskDraft) -> tuple[date, date]:
    """The day a task is given and the day it is due."""
    for field, code in REQUIRED.items():
        if not getattr(draft, field):
            raise RuleBroken(code, field=field)
    given, deadline = draft.given_on, draft.deadline
    if given is None or deadline is None or deadline < given:
        raise RuleBroken("task.deadline_before_given", field="deadline", given_on=given)
    return given, deadline

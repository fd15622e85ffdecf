"""What happens to a task until it is done: parts, progress, more time, acceptance. One function, one transaction."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.errors import Conflict, NotFound, RuleBroken
from desktop.features.worklist import queries, rules
from desktop.features.worklist.commands.state import require_come, settle
from desktop.features.worklist.commands.wording import handed_in_said
from desktop.features.worklist.entities import (
    Acceptance,
    Evidence,
    Extension,
    Milestone,
    ProgressNote,
    Task,
)
from desktop.features.worklist.records import (
    AcceptanceDraft,
    ExtensionDraft,
    MilestoneDraft,
    ProgressDraft,
    RulingDraft,
)

OPEN = ("doing", "to_accept")
EXTENSION = {"asked_by": "extension.asked_by_missing", "reason": "extension.reason_missing"}
RULING = {"ruling": "extension.ruling_missing", "ruled_by": "extension.ruled_by_missing"}
ACCEPTANCE = {
    "unit": "acceptance.unit_missing",
    "by": "acceptance.by_missing",
    "result": "acceptance.result_missing",
}


def save_milestone(s: Session, draft: MilestoneDraft) -> int:
    """A part of a task and its day; raises `RuleBroken` beside `subject`, `due_on` or `done_on`, `NotFound`, `Conflict`."""
    task = _under_way(s, draft.task_id, "doing")
    if not draft.subject.strip():
        raise RuleBroken("task.milestone_missing", field="subject")
    if draft.due_on is None:
        raise RuleBroken("task.milestone_day_missing", field="due_on")
    if not task.given_on <= draft.due_on <= task.deadline:
        raise RuleBroken(
            "task.milestone_outside", field="due_on", given_on=task.given_on, deadline=task.deadline
        )
    if draft.done_on is not None:
        _day(draft.done_on, "done_on", task.given_on)
    part = s.get(Milestone, draft.id) if draft.id else Milestone(task_id=task.id)
    if part is None:
        raise NotFound(id=draft.id)
    if draft.id and part.version != draft.version:
        raise Conflict(id=draft.id)
    part.subject, part.due_on, part.done_on = draft.subject.strip(), draft.due_on, draft.done_on
    s.add(part)
    s.flush()
    return part.id


def remove_milestone(s: Session, milestone_id: int) -> None:
    """Take a part off a task; raises `NotFound`, `RuleBroken("task.not_under_way")` once it was handed in."""
    part = s.get(Milestone, milestone_id)
    if part is None:
        raise NotFound(id=milestone_id)
    _under_way(s, part.task_id, "doing")
    s.delete(part)


def note_progress(s: Session, draft: ProgressDraft) -> int:
    """Note how far a task is; raises `RuleBroken` beside `day`, `percent` or `words`, `NotFound`."""
    task = _under_way(s, draft.task_id, "doing")
    day = _day(draft.day, "day", task.given_on)
    if draft.percent is None or not 0 <= draft.percent <= 100:
        raise RuleBroken("task.percent", field="percent")
    if not draft.words.strip():
        raise RuleBroken("task.progress_missing", field="words")
    note = ProgressNote(
        task_id=task.id, day=day, percent=draft.percent, words=draft.words.strip(),
        difficulty=draft.difficulty.strip(), needs_help=draft.needs_help, by=draft.by.strip(),
    )  # fmt: skip
    task.percent = draft.percent
    s.add(note)
    s.flush()
    return note.id


def ask_extension(s: Session, draft: ExtensionDraft) -> int:
    """Ask for a later deadline; the one that holds stays until somebody else has ruled.

    Raises `RuleBroken` beside `asked_on`, `asked_by`, `reason` or `new_deadline`, `extension.waiting`, `NotFound`.
    """
    task = _under_way(s, draft.task_id, "doing")
    asked = _day(draft.asked_on, "asked_on", task.given_on)
    _require(draft, EXTENSION)
    if draft.new_deadline is None or draft.new_deadline <= task.deadline:
        raise RuleBroken("extension.not_later", field="new_deadline", deadline=task.deadline)
    if any(not one.ruling for one in task.extensions):
        raise RuleBroken("extension.waiting")
    wish = Extension(
        task_id=task.id, asked_on=asked, asked_by=draft.asked_by.strip(), reason=draft.reason.strip(),
        old_deadline=task.deadline, new_deadline=draft.new_deadline,
    )  # fmt: skip
    s.add(wish)
    s.flush()
    settle(s, task.matter_id, asked, f"申请延期至{draft.new_deadline}：{wish.reason}", wish.asked_by)
    return wish.id


def rule_extension(s: Session, draft: RulingDraft) -> None:
    """Approve or refuse a later deadline; the old one stays on record. What was handed in meanwhile is ruled on, too, what
    ended is not: the deadline it had told whether it was in time.

    Raises `RuleBroken("extension.over")`, beside `ruling`, `ruled_on` or `ruled_by` (nobody rules on what he asked for, nor on a
    task he or his unit has, or had when it was handed in), `NotFound`.
    """
    wish = s.get(Extension, draft.extension_id)
    if wish is None:
        raise NotFound(id=draft.extension_id)
    if wish.ruling:
        raise RuleBroken("extension.ruled")
    task = _task(s, wish.task_id)
    if task.state not in OPEN:
        raise RuleBroken("extension.over", subject=task.subject)
    _require(draft, RULING)
    if rules.is_of(draft.ruled_by, wish.asked_by, *queries.doers(s, task)):
        raise RuleBroken("extension.own_wish", field="ruled_by", name=draft.ruled_by.strip())
    day = wish.ruled_on = _day(draft.ruled_on, "ruled_on", wish.asked_on)
    wish.ruling, wish.ruled_by, wish.remark = draft.ruling, draft.ruled_by.strip(), draft.remark.strip()
    approved = wish.ruling == "approved"
    if approved:
        task.deadline = wish.new_deadline
    said = f"同意延期：{wish.old_deadline}改为{wish.new_deadline}" if approved else "不同意延期"
    settle(s, task.matter_id, day, "，".join(filter(None, (said, wish.remark))), wish.ruled_by)


def hand_in(s: Session, task_id: int, day: date | None, by: str = "") -> None:
    """Say that a task is done and may be looked at, on a day that has come and not before it was given, sent back, or
    worked at.

    Raises `RuleBroken("acceptance.evidence_missing")` without proof; none asked for means any one piece (domain 4.5
    step 4), beside `day` `step.day_missing`, `step.day_ahead`, `step.day_too_early`, `task.worked_at_later`.
    """
    task = _under_way(s, task_id, "doing")
    day = _day(day, "day", max((one.day for one in task.acceptances), default=task.given_on))
    worked = max([day, *(note.day for note in task.progress), *(one.asked_on for one in task.extensions)])
    if worked > day:
        raise RuleBroken("task.worked_at_later", field="day", since=worked)
    there = set(s.scalars(select(Evidence.kind).where(Evidence.task_id == task_id)))
    asked = [kind for kind in task.proofs.split(",") if kind]
    if rules.lacking(asked, there):
        raise RuleBroken("acceptance.evidence_missing", subject=task.subject)
    task.state, task.handed_in_on = "to_accept", day
    settle(s, task.matter_id, day, handed_in_said(task.subject), by or task.person or task.unit)


def accept_task(s: Session, draft: AcceptanceDraft) -> None:
    """Somebody else looked at the work, no one who had it when it was handed in or has it now: it passes, or is done
    again; raises `RuleBroken` beside the field, `NotFound`.

    Nobody looks at it before it was handed in: the day decides whether it was done in time. More time that was asked for
    and not ruled on is no longer needed once it passes; the way tells so.
    """
    task = _under_way(s, draft.task_id, "to_accept")
    day = _day(draft.day, "day", task.handed_in_on or task.given_on)
    _require(draft, ACCEPTANCE)
    passed = draft.result == "pass"
    if not passed and not draft.words.strip():
        raise RuleBroken("acceptance.words_missing", field="words")
    rules.require_other(draft, *queries.doers(s, task))
    s.add(
        Acceptance(
            task_id=task.id, day=day, unit=draft.unit.strip(), by=draft.by.strip(), result=draft.result,
            words=draft.words.strip(),
        )
    )  # fmt: skip
    task.state, task.done_on = ("done", day) if passed else ("doing", None)
    task.percent = 100 if passed else task.percent
    said = f"{'验收合格' if passed else '返工'}：{task.subject}"
    over = "延期申请未批，不再需要" if passed and any(not one.ruling for one in task.extensions) else ""
    settle(s, task.matter_id, day, "，".join(filter(None, (said, draft.words.strip(), over))), draft.by)


def _task(s: Session, task_id: int) -> Task:
    task = s.get(Task, task_id)
    if task is None:
        raise NotFound(id=task_id)
    return task


def _under_way(s: Session, task_id: int, state: str) -> Task:
    """A task in the state in which this can be done to it."""
    task = _task(s, task_id)
    if task.state != state:
        raise RuleBroken("task.not_to_accept" if state == "to_accept" else "task.not_under_way")
    return task


def _require(draft: object, fields: dict[str, str]) -> None:
    for field, code in fields.items():
        if not getattr(draft, field).strip():
            raise RuleBroken(code, field=field)


def _day(day: date | None, field: str, since: date) -> date:
    """A day that is filled in and has come, and not before what it follows."""
    if day is None:
        raise RuleBroken("step.day_missing", field=field)
    require_come(day, field)
    if day < since:
        raise RuleBroken("step.day_too_early", field=field, since=since)
    return day

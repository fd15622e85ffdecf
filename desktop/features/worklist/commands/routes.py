"""Where a matter is sent. One function, one transaction."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy.orm import Session

from desktop.core.errors import NotFound, RuleBroken
from desktop.features.worklist.commands.state import require_come, require_own_way, settle, take_up
from desktop.features.worklist.commands.tasks import cancel_task, give_task
from desktop.features.worklist.commands.wording import (
    HANDED_ON,
    LISTED,
    listed_said,
    route_said,
    unlisted_said,
)
from desktop.features.worklist.entities import Matter
from desktop.features.worklist.records import REPLY_DAYS, TASK_ROUTES, RouteDraft, TaskDraft

OPEN = ("doing", "to_accept")


def send_matter(s: Session, draft: RouteDraft, by: str = "") -> str:
    """Send a matter on its way as somebody says it, on a day that has come (a meeting's items may be sent ahead).

    Raises `step.day_ahead` beside `routed_on`, `step.day_too_early` before it was raised, and what `route_matter` raises.
    """
    matter = s.get(Matter, draft.matter_id)
    if draft.routed_on and matter is not None:
        require_come(draft.routed_on, "routed_on")
        if draft.routed_on < matter.raised_on:
            raise RuleBroken("step.day_too_early", field="routed_on", since=matter.raised_on)
    return route_matter(s, draft, by)


def await_meeting(s: Session, matter_id: int, day: date, words: str, *, handed_on: bool = False) -> str:
    """Let a matter wait for what the meeting of a day decides of it; returns the state it is in now.

    What was given before does not end it; where that meeting `handed_on` the matter, nor what was given that day. One that was closed or declined is before a meeting again, and its resident
    to be told anew, unless it ended after that day. Raises `NotFound`.
    """
    matter = s.get(Matter, matter_id)
    if matter is None:
        raise NotFound(id=matter_id)
    declined_on = matter.routed_on if matter.route == "declined" else None
    ended = max((day for day in (declined_on, matter.closed_on) if day), default=None)
    if ended is None or ended <= day:
        if ended is not None:
            matter.reply_by = day + timedelta(REPLY_DAYS)
        take_up(matter)
        before, since = matter.routed_on, day + timedelta(handed_on)
        later = before is not None and before > since and matter.route == "meeting"
        matter.route, matter.routed_on = "meeting", before if later else since
    return settle(s, matter_id, day, words)


def list_matter(s: Session, matter_id: int, day: date) -> str:
    """Put a matter on the agenda of the meeting of a day, as `await_meeting` does; returns the state it is in now."""
    return await_meeting(s, matter_id, day, listed_said(day))


def unlist_matter(s: Session, matter_id: int, day: date, *, elsewhere: bool) -> str:
    """Take a matter off the agenda of the meeting of a day; returns the state it is in now.

    One that only its agenda brought before a meeting goes on as before, is done or answered, unless it stands on another
    agenda `elsewhere`; any other still waits for a meeting.
    """
    matter = s.get(Matter, matter_id)
    if matter is None:
        raise NotFound(id=matter_id)
    s.refresh(matter, ["steps"])
    if matter.route == "meeting" and not elsewhere and _only_listed(matter):
        matter.route, matter.routed_on = "", None
    return settle(s, matter_id, day, unlisted_said(day))


def _only_listed(matter: Matter) -> bool:
    """Whether an agenda alone brought a matter before a meeting: it was worked at or done before that."""
    steps = matter.steps
    if matter.state != "to_meeting":
        return not any(step.words.startswith(HANDED_ON) for step in steps)
    came = len(steps)
    while came and steps[came - 1].state == "to_meeting":
        came -= 1
    before = steps[came - 1].state if came else ""
    return before in ("to_answer", "closed") and steps[came].words.startswith(LISTED)


def route_matter(s: Session, draft: RouteDraft, by: str = "") -> str:
    """Send a matter on its way; returns the state it is in now.

    What is done directly, by a department, with a renewal or out of the fund becomes a task at once, unless one is
    under way; what is declined is nobody's task any more. The resident hears of it within 7 days unless told
    otherwise. Raises `matter.merged` for one that goes another's way, `RuleBroken` beside `route` (none chosen), `reason` (declined without one), `unit`, `finish_by`,
    `reply_by` or `routed_on`, `NotFound`.
    """
    matter = s.get(Matter, draft.matter_id)
    if matter is None:
        raise NotFound(id=draft.matter_id)
    require_own_way(s, matter)
    day = _check(draft)
    matter.route, matter.route_reason, matter.routed_on = draft.route, draft.reason.strip(), day
    matter.unit, matter.person = draft.unit.strip() or matter.unit, draft.person.strip() or matter.person
    reply_by = matter.reply_by or day + timedelta(REPLY_DAYS)
    matter.reply_by = draft.reply_by or (draft.finish_by if _answered_late(draft, reply_by) else reply_by)
    matter.finish_by = draft.finish_by or matter.finish_by
    said = route_said(draft.route, draft.unit.strip(), draft.person.strip(), draft.reason.strip())
    state = settle(s, matter.id, day, said, by)
    return _give_or_take(s, matter, draft, day, by) or state


def _check(draft: RouteDraft) -> date:
    if not draft.route:
        raise RuleBroken("matter.route_missing", field="route")
    if draft.route == "declined" and not draft.reason.strip():
        raise RuleBroken("matter.decline_reason_missing", field="reason")
    if draft.routed_on is None:
        raise RuleBroken("matter.route_day_missing", field="routed_on")
    if draft.route in TASK_ROUTES:
        if not draft.unit.strip():
            raise RuleBroken("task.unit_missing", field="unit")
        if draft.finish_by is None:
            raise RuleBroken("task.deadline_missing", field="finish_by")
    for field in ("reply_by", "finish_by"):
        due = getattr(draft, field)
        if due is not None and due < draft.routed_on:
            raise RuleBroken("task.deadline_before_given", field=field, given_on=draft.routed_on)
    if _answered_late(draft, draft.reply_by):
        raise RuleBroken("matter.reply_after_done", field="reply_by", finish_by=draft.finish_by)
    return draft.routed_on


def _answered_late(draft: RouteDraft, reply_by: date | None) -> bool:
    """Whether the resident would hear first after the work is to be done."""
    done = draft.finish_by if draft.route in TASK_ROUTES else None
    return done is not None and reply_by is not None and reply_by > done


def _give_or_take(s: Session, matter: Matter, draft: RouteDraft, day: date, by: str) -> str:
    """The task that follows from the way, or the end of those nobody has to do any more.

    Its standard is typed or left open: what a resident complained of measures no work.
    """
    s.refresh(matter, ["tasks"])
    under_way = [task for task in matter.tasks if task.state in OPEN]
    if draft.route == "declined":
        for task in under_way:
            cancel_task(s, task.id, day, draft.reason)
    elif draft.route in TASK_ROUTES and not under_way:
        wanted = TaskDraft(
            matter.id,
            matter.subject,
            unit=draft.unit,
            person=draft.person,
            given_on=day,
            deadline=draft.finish_by,
        )
        give_task(s, wanted, by)
    return matter.state

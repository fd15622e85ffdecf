"""How a deadline stands on a day, and what is worth a warning before a task is given."""

from __future__ import annotations

from datetime import date

from desktop.features.worklist.records import BUSY, LONG_DAYS, SOON_DAYS, MilestoneDraft, TaskDetail


def days_left(deadline: date, today: date) -> int:
    """Calendar days until a deadline; below 0 it is overdue."""
    return (deadline - today).days


def days_over(deadline: date, handed_in: date | None, today: date) -> int:
    """Days a deadline was missed by when the work was handed in, or by now while it is not; 0 in time."""
    return max(-days_left(deadline, handed_in or today), 0)


def part_over(task: TaskDetail, part: MilestoneDraft, today: date) -> int:
    """Days a part of a task was missed by when it was done, the task handed in, or by now; 0 in time or cancelled."""
    if part.due_on is None or task.state == "cancelled":
        return 0
    return days_over(part.due_on, part.done_on or task.handed_in_on or task.done_on, today)


def urgency_of(deadline: date | None, today: date) -> str:
    """`overdue`, `soon` (within three days) or `later`; without a deadline `none`."""
    if deadline is None:
        return "none"
    left = days_left(deadline, today)
    return "overdue" if left < 0 else "soon" if left <= SOON_DAYS else "later"


def task_warnings(
    given: date | None, deadline: date | None, milestones: int, open_of_person: int
) -> tuple[str, ...]:
    """`long` for more than 90 days without a milestone, `busy` for a person with more than 5 open tasks.

    Neither forbids anything (domain 4.5 step 3).
    """
    long = given and deadline and not milestones and (deadline - given).days > LONG_DAYS
    return (*(("long",) if long else ()), *(("busy",) if open_of_person > BUSY else ()))

"""What a worker can do to a matter. One function, one transaction."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import asdict
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.core.errors import Conflict, NotFound, RuleBroken
from desktop.core.feature import Agenda, Mark, no_agendas, no_marks
from desktop.core.journal import Edit
from desktop.features.organisation import queries as organisation
from desktop.features.worklist import queries
from desktop.features.worklist.commands.state import require_come, require_own_way, settle, take_up
from desktop.features.worklist.commands.wording import LISTED, source_said
from desktop.features.worklist.entities import Matter
from desktop.features.worklist.records import ENDED, EndDraft, MatterDraft

Agendas = Callable[[Session, Collection[int]], Mapping[int, Sequence[Agenda]]]
"""Before which meetings that are not over matters stand, by matter; a room above knows."""

Marks = Callable[[Session, str, Collection[int]], Mapping[int, Mark]]
"""What rooms above made of rows of a table, by row."""

REQUIRED = {
    "compound_id": "matter.compound_missing",
    "subject": "matter.subject_missing",
    "raised_on": "matter.day_missing",
}


def raise_matter(s: Session, draft: MatterDraft, *, marks: Marks = no_marks) -> int:
    """Save a matter as somebody told it, on a day that has come (a meeting's items may be dated ahead).

    Raises `step.day_ahead` beside `raised_on`, and what `save_matter` raises.
    """
    if draft.raised_on:
        require_come(draft.raised_on, "raised_on")
    return save_matter(s, draft, marks=marks)


def save_matter(s: Session, draft: MatterDraft, *, marks: Marks = no_marks) -> int:
    """Raise a matter, or mend the one the draft was opened from; returns its id.

    A duty that was raised before gives the matter that is there. The number counts by compound and
    year. One that tells of the same as `duplicate_of_id` is linked to that, and goes its way (domain 4.5 step 1).
    Raises `RuleBroken` beside `compound_id` (none, or another one while it is linked, and once a meeting had it, somebody
    was given something to do about it or the resident was answered), `subject` or `raised_on`, `NotFound`, `Conflict`.
    """
    for field, code in REQUIRED.items():
        if not getattr(draft, field):
            raise RuleBroken(code, field=field)
    if draft.id is None and draft.duty_id is not None:
        there = queries.matter_of_duty(s, draft.duty_id)
        if there is not None:
            return there
    matter = _opened(s, draft) if draft.id else Matter(number=0)
    if draft.id and draft.compound_id != matter.compound_id:
        _require_unlinked(s, matter)
        _require_unused(s, matter, marks)
    first = draft.duplicate_of_id if draft.id is None else matter.duplicate_of_id
    _number(s, matter, draft)
    for name, value in asdict(draft).items():
        if name not in ("id", "version", "duplicate_of_id"):
            setattr(matter, name, value.strip() if isinstance(value, str) else value)
    _stay_in_compound(s, matter)
    s.add(matter)
    s.flush()
    if draft.id is None and draft.raised_on:
        said = source_said(draft.source, organisation.level_words(s))
        settle(s, matter.id, draft.raised_on, said, draft.received_by)
        if first is not None:
            link_matter(s, matter.id, first, draft.raised_on, draft.received_by)
    return matter.id


def link_matter(
    s: Session, matter_id: int, to_id: int, day: date, by: str = "", *, agendas: Agendas = no_agendas
) -> None:
    """Let a matter go the way of another that tells of the same, when it is raised or whenever that is found out, and
    with it what was linked to it; raises `RuleBroken`, `NotFound`.

    Another that is linked itself stands for the one whose way it goes; one that had ended is taken up again where
    who told of it now is still to be answered, and everybody hears by the earlier day.

    `matter.merged` (it goes another's way already), `matter.link_self`, `matter.link_circle` (that one goes its way), `matter.link_elsewhere` (another compound),
    `matter.link_begun` (somebody has it to do), `matter.link_both_begun` (has both), `matter.link_meeting` (a meeting
    is at it), `matter.link_meeting_begun` (and somebody has the other to do), `matter.link_agenda` (one meeting is to
    have both).
    """
    matter, other = _found(s, matter_id), _found(s, to_id)
    require_own_way(s, matter)
    if other.id == matter.id:
        raise RuleBroken("matter.link_self")
    if other.duplicate_of_id == matter.id:
        raise RuleBroken("matter.link_circle", number=queries.said(matter), other=queries.said(other))
    if other.duplicate_of_id is not None:
        other = _found(s, other.duplicate_of_id)
    if other.compound_id != matter.compound_id:
        raise RuleBroken("matter.link_elsewhere", number=queries.said(other))
    if _begun(matter):
        code = "matter.link_both_begun" if _begun(other) else "matter.link_begun"
        raise RuleBroken(code, number=queries.said(matter), other=queries.said(other))
    _require_apart(s, matter, other, agendas)
    answered = matter.state in ENDED
    if matter.reply_by and not answered:
        other.reply_by = min(matter.reply_by, other.reply_by or matter.reply_by)
    for one in (matter, *s.scalars(select(Matter).where(Matter.duplicate_of_id == matter.id)).all()):
        one.duplicate_of_id = other.id
        settle(s, one.id, day, f"并入{queries.said(other)}", by)
    if other.state in ENDED and not answered:
        ended = other.closed_on or other.routed_on or day
        take_up(other)
        settle(s, other.id, max(day, ended), f"再次反映，重新办理：{matter.subject}", by)


def _require_unlinked(s: Session, matter: Matter) -> None:
    """What goes one way stays in one compound."""
    for other in queries.same_matters(s, matter.id):
        if other != matter.id:
            numbers = {"number": queries.said(matter), "other": queries.said(_found(s, other))}
            raise RuleBroken("matter.move_linked", field="compound_id", **numbers)


def _require_unused(s: Session, matter: Matter, marks: Marks) -> None:
    """Papers carry the number once a meeting had the matter, it was given as a task or answered: it stays."""
    number = queries.said(matter)
    met = marks(s, "matter", (matter.id,)).get(matter.id)
    if met is not None:
        raise RuleBroken("matter.move_met", field="compound_id", number=number, meeting=met.words)
    if any(step.words.startswith(LISTED) for step in matter.steps):
        raise RuleBroken("matter.move_listed", field="compound_id", number=number)
    if matter.tasks:
        first = matter.tasks[0]
        told = {"number": number, "task": f"{number}-{first.number}", "unit": first.unit}
        raise RuleBroken("matter.move_begun", field="compound_id", **told)
    if matter.answers:
        day = matter.answers[0].answered_on
        raise RuleBroken("matter.move_answered", field="compound_id", number=number, day=day)


def _begun(matter: Matter) -> bool:
    """Whether somebody has, or had, something to do about it."""
    return any(task.state != "cancelled" for task in matter.tasks)


def _require_apart(s: Session, matter: Matter, other: Matter, agendas: Agendas) -> None:
    """No meeting that has begun has the matter before it, and none that is planned has both."""
    mine, theirs = queries.same_matters(s, matter.id), queries.same_matters(s, other.id)
    on = agendas(s, (*mine, *theirs))
    there = {one.meeting for matter_id in theirs for one in on.get(matter_id, ())}
    for one in (one for matter_id in mine for one in on.get(matter_id, ())):
        if one.begun or one.meeting in there:
            begun = "matter.link_meeting_begun" if _begun(other) else "matter.link_meeting"
            code = begun if one.begun else "matter.link_agenda"
            raise RuleBroken(code, number=queries.said(matter), other=queries.said(other), day=one.day)


def unlink_matter(s: Session, matter_id: int, day: date, by: str = "") -> None:
    """Let a matter go its own way again, unless it does already; raises `NotFound`.

    The one whose way it went stays as it is, taken up again or to be answered earlier: its way tells who left.
    """
    matter = _found(s, matter_id)
    head, matter.duplicate_of_id = matter.duplicate_of_id, None
    if head is None:
        return
    settle(s, matter_id, day, "恢复单独办理", by)
    settle(s, head, day, f"{queries.said(matter)}恢复单独办理，本件不变", by)


def raise_from_duty(s: Session, duty_id: int) -> int:
    """The matter of a duty: the one that is there, or a new one made from its text; raises `NotFound`."""
    there = queries.matter_of_duty(s, duty_id)
    return save_matter(s, queries.draft_from_duty(s, duty_id)) if there is None else there


def reopen_matter(s: Session, draft: EndDraft) -> None:
    """Take up again what was closed or declined; raises `RuleBroken` beside `day` or `reason`, `matter.merged`, `NotFound`.

    The day has come, and is none before the matter ended.
    """
    matter = _found(s, draft.id)
    require_own_way(s, matter)
    if draft.day is None:
        raise RuleBroken("matter.route_day_missing", field="day")
    require_come(draft.day, "day")
    ended = matter.closed_on or matter.routed_on or matter.raised_on
    if draft.day < ended:
        raise RuleBroken("step.day_too_early", field="day", since=ended)
    if not draft.reason.strip():
        raise RuleBroken("matter.reopen_reason_missing", field="reason")
    take_up(matter)
    settle(s, matter.id, draft.day, f"重新办理：{draft.reason.strip()}")


def _found(s: Session, matter_id: int) -> Matter:
    matter = s.get(Matter, matter_id)
    if matter is None:
        raise NotFound(id=matter_id)
    return matter


def _opened(s: Session, draft: MatterDraft) -> Matter:
    matter = _found(s, draft.id or 0)
    if matter.version != draft.version:
        raise Conflict(id=draft.id)
    return matter


def _number(s: Session, matter: Matter, draft: MatterDraft) -> None:
    """A number stays for good, whatever day is mended, but for a matter that moves to another compound."""
    compound, year = draft.compound_id, draft.raised_on.year if draft.raised_on else 0
    if matter.number and matter.compound_id == compound:
        return
    taken = select(func.max(Matter.number)).where(Matter.compound_id == compound, Matter.year == year)
    there = max(s.scalar(taken) or 0, _given_up(s, compound, year))
    matter.year, matter.number = year, there + 1


def _given_up(s: Session, compound_id: int | None, year: int) -> int:
    """The highest number that a matter had in a compound and year before it was changed: papers may carry it."""
    was = {name: func.json_extract(Edit.before, f"$.{name}") for name in ("compound_id", "year", "number")}
    changed = select(func.max(was["number"])).where(
        Edit.table == Matter.__tablename__, Edit.before.is_not(None), Edit.after.is_not(None)
    )
    return s.scalar(changed.where(was["compound_id"] == compound_id, was["year"] == year)) or 0


def _stay_in_compound(s: Session, matter: Matter) -> None:
    """A matter moved to another compound is no more about a building of the one before."""
    if matter.place_id and organisation.compound_of(s, matter.place_id) != matter.compound_id:
        matter.place_id = None

"""What follows from a meeting and what goes before it: tasks of earlier resolutions, items carried over."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, time

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from desktop.core.noted import homes
from desktop.features.consultation import rules
from desktop.features.consultation.entities import HeldRule, Item, ItemTask, Meeting
from desktop.features.consultation.queries.figures import HELD, PART_HELD
from desktop.features.consultation.queries.kinds import brand_names
from desktop.features.consultation.records import FINISHED, FollowUp, Voice
from desktop.features.worklist.entities import Evidence, Matter, ProgressNote, Task
from desktop.features.worklist.queries import HEAD


def last_resolutions(s: Session, compound_id: int, day: date, as_of: date) -> tuple[FollowUp, ...]:
    """What had become, as of a day, of what meetings of a compound before another resolved or assigned.

    All that was not done by the last meeting that was held, be it in part: one that was cancelled, put off, void or
    never begun told nobody. The longest overdue first; what was done later is told as it stood (domain 4.1 step 7).
    """
    before = s.scalar(
        select(func.max(Meeting.held_on))
        .where(Meeting.compound_id == compound_id, Meeting.held_on < day)
        .where(HELD | PART_HELD)
    )
    if before is None:
        return ()
    query = (
        select(Task, Matter.year, Matter.number, Item.internal, HeldRule.publish)
        .join(ItemTask, ItemTask.task_id == Task.id)
        .join(Item, ItemTask.item_id == Item.id)
        .join(Meeting, Item.meeting_id == Meeting.id)
        .join(HeldRule, HeldRule.meeting_id == Meeting.id)
        .join(Matter, Task.matter_id == Matter.id)
        .where(Meeting.compound_id == compound_id, Meeting.held_on < day)
        .where(or_(Task.done_on.is_(None), Task.done_on >= before), Task.state != "cancelled")
        .order_by(Task.deadline, Task.id)
    )
    return tuple(
        _followed(s, task, f"{year}-{number:04}", as_of, internal=internal or not publish)
        for task, year, number, internal, publish in s.execute(query)
    )


def _followed(s: Session, task: Task, number: str, day: date, *, internal: bool) -> FollowUp:
    done = task.done_on if task.done_on and task.done_on <= day else None
    note = s.scalars(
        select(ProgressNote)
        .where(ProgressNote.task_id == task.id, ProgressNote.day <= day)
        .order_by(ProgressNote.day.desc(), ProgressNote.id.desc())
    ).first()
    known_on = func.coalesce(Evidence.taken_on, func.date(Evidence.created_at))
    evidence = s.scalar(select(func.count()).where(Evidence.task_id == task.id, known_on <= day)) or 0
    state = "done" if done else "to_accept" if _handed_in(task, day) else "doing"
    later = (
        one.old_deadline
        for one in task.extensions
        if one.ruled_on and one.ruled_on > day and one.ruling == "approved"
    )
    deadline = next(later, task.deadline)
    return FollowUp(
        task_id=task.id, number=number, subject=task.subject, unit=task.unit, deadline=deadline, state=state,
        percent=note.percent if note else 0, done_on=done, last_words=note.words if note else "", evidence=evidence,
        matter_id=task.matter_id, internal=internal, handed_in_on=None if state == "doing" else task.handed_in_on,
    )  # fmt: skip


def _handed_in(task: Task, day: date) -> bool:
    """Whether the work waited on a day to be accepted: handed in by then, and not sent back."""
    handed = task.handed_in_on
    if handed is None or handed > day:
        return False
    sent_back = [one.day for one in task.acceptances if one.result == "rework" and handed <= one.day <= day]
    return not any(back > handed or task.state == "doing" for back in sent_back)


def voices(s: Session, matters: Collection[int], tasks: Collection[int]) -> tuple[Voice, ...]:
    """Who raised the given matters and those of the given tasks, or told of the same, in all words that would tell
    them; whoever asked for confidence and left no name is told by the place alone, so none is among the words."""
    of_tasks = select(Task.matter_id).where(Task.id.in_(tasks))
    heads = select(HEAD).where(or_(Matter.id.in_(matters), Matter.id.in_(of_tasks))).correlate(None)
    of_them = or_(Matter.id.in_(heads), Matter.duplicate_of_id.in_(heads))
    found = s.scalars(select(Matter).where(of_them).order_by(Matter.id))
    return tuple(
        Voice(f"{row.year}-{row.number:04}", _told_by(row), row.confidential)
        for row in found
        if row.raised_by or row.contact or (row.confidential and row.place_id)
    )


def _told_by(row: Matter) -> tuple[str, ...]:
    """All words that tell who raised a matter, in confidence also the door its own words put beside them."""
    said = tuple(filter(None, (row.raised_by, row.contact)))
    return (*said, *homes(said, (row.subject, row.detail))) if row.confidential else said


def goes_on_with(s: Session, meeting_id: int) -> Meeting | None:
    """The meeting that goes on with one that was adjourned, or repeats one that was void."""
    return s.scalars(select(Meeting).where(Meeting.after_id == meeting_id).order_by(Meeting.held_on)).first()


def left_over(
    s: Session, compound_id: int, kind: str, brand: str, day: date, *, at: time | None = None,
    until: date | None = None, recall: bool = False,
) -> list[Item]:  # fmt: skip
    """Items of meetings of a kind and brand before a day, or that day before an hour, that no later meeting has taken up,
    the oldest first.

    Those postponed, those a meeting that was adjourned had not concluded, and all of one that was cancelled, of which
    nothing holds (domain 4.1 step 2: 上次会议遗留). What was postponed to a day comes up again in the month of that day,
    not before, or up to the month of `until`. What tells of the same is discussed once. To `recall` also asks for what a later
    meeting has taken up that is still being prepared.
    """
    taken = select(Item.carried_from_id).where(Item.carried_from_id.is_not(None))
    if recall:
        later = (Meeting.stage == "prepare") & Meeting.agenda_fixed_on.is_(None) & (Meeting.held_on > day)
        taken = taken.join(Meeting, Item.meeting_id == Meeting.id).where(~(later & (Meeting.outcome == "")))
    open_ones = (Meeting.outcome == "adjourned") & Item.concluded.is_(False) | (
        Meeting.outcome == "cancelled"
    )
    over = or_(Item.deadline.is_(None), Item.deadline <= rules.month_end(until or day))
    postponed = Item.concluded.is_(True) & (Item.conclusion == "postponed") & over
    earlier = (Meeting.held_on < day) | (Meeting.held_on == day) & (Meeting.begins_at < (at or time.min))
    query = (
        select(Item)
        .join(Meeting, Item.meeting_id == Meeting.id)
        .where(
            Meeting.compound_id == compound_id,
            Meeting.kind == kind,
            Meeting.brand.in_(brand_names(s, kind, brand)),
        )
        .where(earlier, or_(postponed, open_ones), Item.id.not_in(taken))
        .order_by(Meeting.held_on, Meeting.begins_at, Item.position)
    )
    return _once(s, [item for item in s.scalars(query) if not _gone_elsewhere(s, item)])


def _once(s: Session, items: Sequence[Item]) -> list[Item]:
    """Without those of matters that were linked to another since, where that one was put on an agenda itself, or goes on
    by one of these already."""
    query = select(Item.id, Matter.duplicate_of_id).join(Matter, Item.matter_id == Matter.id)
    of_these = query.where(Item.id.in_([item.id for item in items]), Matter.duplicate_of_id.is_not(None))
    linked = dict(s.execute(of_these).all())
    heard = {*s.scalars(select(Item.matter_id).where(Item.matter_id.in_(linked.values())))}
    kept: list[Item] = []
    for item in items:
        head = linked.get(item.id)
        if head is None or head not in heard:
            kept.append(item)
        heard.add(head)
    return kept


def carried_on(s: Session, item_id: int) -> list[Item]:
    """Where an item goes on: what came of it on the agendas of meetings that were not called off, through those that
    were; what is last of each way only."""
    copies = s.scalars(select(Item).where(Item.carried_from_id == item_id).order_by(Item.id)).all()
    last: list[Item] = []
    for copy in copies:
        further = carried_on(s, copy.id)
        last += further or ([] if _called_off(s, copy) else [copy])
    return last


def _called_off(s: Session, item: Item) -> bool:
    """Whether nothing comes of an item at its own meeting, which was cancelled or void, or adjourned before it."""
    outcome = s.get_one(Meeting, item.meeting_id).outcome
    return outcome in ("cancelled", "void") or (outcome == "adjourned" and not item.concluded)


def _gone_elsewhere(s: Session, item: Item) -> bool:
    """Whether an item of a meeting that was called off has ended where it came from since, or goes on from there."""
    while item.carried_from_id and _called_off(s, item):
        newer = select(Item.id).where(Item.carried_from_id == item.carried_from_id, Item.id > item.id)
        if s.scalars(newer).first() is not None:
            return True
        item = s.get_one(Item, item.carried_from_id)
        settled = item.concluded and item.conclusion != "postponed" and not _called_off(s, item)
        if settled and s.get_one(Meeting, item.meeting_id).stage in FINISHED:
            return True
    return False

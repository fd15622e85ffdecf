"""The end of a meeting, and what follows from it: every resolution becomes a task with the matter's number."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.errors import RuleBroken
from desktop.features.consultation import rules
from desktop.features.consultation.commands.carrying import carry_to_next, follow_carried
from desktop.features.consultation.commands.kinds import AHEAD
from desktop.features.consultation.commands.rows import found, held_meeting, matter_of
from desktop.features.consultation.entities import Item, ItemTask, Meeting, Publication
from desktop.features.consultation.queries import meeting_detail, rule_of_meeting
from desktop.features.consultation.records import FINISHED
from desktop.features.organisation.queries import listed
from desktop.features.worklist import commands as worklist
from desktop.features.worklist.queries import is_internal, same_matters
from desktop.features.worklist.queries import matter_detail as matter_on_file
from desktop.features.worklist.records import MatterDraft, RouteDraft, TaskDraft

ENDS = {"postponed": "暂缓至{day}", "assembly": "提交{to}", "declined": "不予采纳：{text}"}
"""What is noted on a matter's way of a conclusion that gives nobody anything to do."""


def finish_meeting(s: Session, meeting_id: int) -> None:
    """Close the meeting so that it can be written up; raises `RuleBroken` for what is open.

    What was resolved or assigned becomes a task of the item's matter, which is raised here where there was
    none; a task made of the same item before is brought to what the item says now, as long as
    nobody has begun it; of one begun the matter tells what is otherwise. A matter that was declined is told so; one
    postponed comes on the agenda of the next meeting that is planned already, and else stays on its way to one.
    One that was adjourned with something concluded is closed the same way: what follows did so at its adjournment.
    """
    meeting = _to_finish(s, meeting_id)
    rules.require_ready(meeting_detail(s, meeting_id))
    meeting.stage = "write_up"
    if not meeting.outcome:
        for item in meeting.items:
            follow(s, meeting, item)
        carry_to_next(s, meeting)
    s.flush()


def make_tasks(s: Session, meeting_ids: Collection[int]) -> int:
    """Give meetings written up before there were tasks those of their resolutions; returns how many.

    What has its task keeps it: made a second time, nothing is doubled. An old item that names no unit, or a
    deadline before its meeting, is left as it is: its meeting is to be mended first.
    """
    made = 0
    for meeting in s.scalars(select(Meeting).where(Meeting.id.in_(listed(meeting_ids)))):
        there = {
            *s.scalars(
                select(ItemTask.item_id).where(ItemTask.item_id.in_([item.id for item in meeting.items]))
            )
        }
        for item in meeting.items:
            whole = item.deadline and item.deadline >= meeting.held_on and item.responsible.strip()
            if item.conclusion in rules.DUE_WITH_DEADLINE and whole and item.id not in there:
                follow(s, meeting, item)
                made += 1
    return made


def reopen_meeting(s: Session, meeting_id: int) -> None:
    """Go back into a finished meeting to mend something; the audit trail keeps both.

    Raises `RuleBroken("meeting.not_begun")` for one that was never held, `meeting.published` while a paper of what it
    decided was put up and not withdrawn,
    `meeting.archived`, `meeting.ended` for one that was adjourned: nothing of it is mended any more.
    """
    meeting = found(s, Meeting, meeting_id)
    if meeting.outcome:
        raise RuleBroken("meeting.ended", outcome=meeting.outcome)
    if meeting.archived_on is not None:
        raise RuleBroken("meeting.archived", day=meeting.archived_on)
    if meeting.stage in AHEAD:
        raise RuleBroken("meeting.not_begun")
    posted = select(Publication.id).where(
        Publication.meeting_id == meeting_id,
        Publication.withdrawn_on.is_(None),
        Publication.paper != "announcement",
    )
    if s.scalars(posted).first() is not None:
        raise RuleBroken("meeting.published")
    meeting.stage, meeting.signed_by, meeting.signed_on = "hold", "", None


def follow(s: Session, meeting: Meeting, item: Item) -> None:
    """Let follow from a concluded item what it says: its task, or a word on its matter's way.

    A matter that this meeting had declined at first is before it again. What a later
    agenda holds of an item that this meeting had postponed at first follows, too.
    """
    _follow(s, meeting, item)
    follow_carried(s, item)


def _follow(s: Session, meeting: Meeting, item: Item) -> None:
    matter = matter_of(s, item)
    if matter and item.conclusion != "declined" and is_declined(s, meeting, matter):
        worklist.route_matter(s, RouteDraft(matter, "meeting", routed_on=meeting.held_on))
    given = select(ItemTask.task_id).where(ItemTask.item_id == item.id).order_by(ItemTask.id.desc())
    task = s.scalars(given).first()
    if item.matter_id:
        _as_discreet(s, meeting, item, task)
    if item.conclusion in rules.DUE_WITH_DEADLINE:
        draft = _task_of(s, meeting, item)
        settles = not _decided_later(s, meeting, draft.matter_id)
        if task is None:
            now = worklist.give_task(s, draft, meeting.recorder, settles=settles)
        else:
            now = worklist.amend_task(s, task, draft, meeting.recorder, settles=settles)
        if now != task:
            s.add(ItemTask(item_id=item.id, task_id=now))
        return
    if task is not None:
        worklist.cancel_task(s, task, meeting.held_on, worklist.CONCLUSION_CHANGED)
    if item.conclusion == "assembly":
        matter = _matter_of(s, meeting, item)
    if matter:
        _end(s, meeting, item, matter)


def _end(s: Session, meeting: Meeting, item: Item, matter: int) -> None:
    """Tell a matter what a conclusion says that gives nobody anything to do: one that this meeting did not settle waits for
    another, whatever was done about it before."""
    day = meeting.held_on
    if item.conclusion == "declined" and not _decided_later(s, meeting, matter):
        worklist.route_matter(s, RouteDraft(matter, "declined", item.text, routed_on=day))
        return
    told = {"day": item.deadline, "to": rules.handed_to(item.text), "text": item.text}
    words = ENDS[item.conclusion].format(**told)
    if item.conclusion == "declined":
        worklist.settle(s, matter, day, words)
    else:
        worklist.await_meeting(s, matter, day, words, handed_on=True)


def _decided_later(s: Session, meeting: Meeting, matter_id: int) -> bool:
    """Whether a later meeting concluded what a matter is about: what an earlier one is mended to say overrules it no more."""
    later = (
        (Meeting.held_on > meeting.held_on)
        & Meeting.stage.in_(FINISHED)
        & Meeting.outcome.in_(("", "adjourned"))
    )
    query = select(Item.id).join(Meeting, Item.meeting_id == Meeting.id).where(later, Item.concluded)
    return s.scalar(query.where(Item.matter_id.in_(same_matters(s, matter_id))).limit(1)) is not None


def _as_discreet(s: Session, meeting: Meeting, item: Item, task: int | None) -> None:
    """Let a matter that this meeting raised itself be for the office alone while its item is; no longer where the task it
    gave was so, too, until now."""
    on_file, internal = matter_on_file(s, item.matter_id or 0), _is_internal(s, meeting, item)
    matter = on_file.draft
    raised_here = matter.source == "forum" and matter.raised_on == meeting.held_on and not matter.raised_by
    turned = matter.confidential != internal and (internal or (task is not None and is_internal(s, task)))
    if raised_here and on_file.number not in item.source and turned:
        worklist.save_matter(s, replace(matter, confidential=internal))


def is_declined(s: Session, meeting: Meeting, matter_id: int) -> bool:
    """Whether a matter stands declined by this meeting: what somebody declined on another day stays so."""
    matter = matter_on_file(s, matter_id)
    return matter.state == "declined" and matter.way.routed_on == meeting.held_on


def _to_finish(s: Session, meeting_id: int) -> Meeting:
    """One that is held, or was adjourned in the middle."""
    meeting = found(s, Meeting, meeting_id)
    if meeting.stage == "hold" and rules.is_part_held(meeting_detail(s, meeting_id)):
        return meeting
    return held_meeting(s, meeting_id)


def _task_of(s: Session, meeting: Meeting, item: Item) -> TaskDraft:
    return TaskDraft(
        _matter_of(s, meeting, item), item.subject, standard=item.text, unit=item.responsible, supporting=item.supporting,
        person=item.person, acceptance=item.acceptance, given_on=meeting.held_on, deadline=item.deadline,
        internal=_is_internal(s, meeting, item),
    )  # fmt: skip


def _matter_of(s: Session, meeting: Meeting, item: Item) -> int:
    """The matter of an item, raised here where there was none: what is to be done or decided elsewhere has its number."""
    if (matter := matter_of(s, item)) is not None:
        return matter
    raised = MatterDraft(
        compound_id=meeting.compound_id, source="forum", subject=item.subject, detail=item.discussion,
        raised_on=meeting.held_on, confidential=_is_internal(s, meeting, item),
    )  # fmt: skip
    matter = item.matter_id = worklist.save_matter(s, raised)
    worklist.route_matter(s, RouteDraft(matter, "meeting", routed_on=meeting.held_on))
    return matter


def _is_internal(s: Session, meeting: Meeting, item: Item) -> bool:
    return item.internal or not rule_of_meeting(s, meeting).publish

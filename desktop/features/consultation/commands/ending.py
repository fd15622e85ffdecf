"""How a meeting ends otherwise than by its steps: cancelled, adjourned, void and repeated. One function, one transaction."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.errors import RuleBroken
from desktop.features.consultation import queries, rules
from desktop.features.consultation.commands.carrying import called_back, carry_items, carry_to_next
from desktop.features.consultation.commands.finishing import follow, is_declined, reopen_meeting
from desktop.features.consultation.commands.meetings import save_meeting, save_participants
from desktop.features.consultation.commands.rows import found, matter_of, open_meeting
from desktop.features.consultation.entities import Item, ItemTask, Meeting
from desktop.features.consultation.records import EndingDraft, MeetingDraft
from desktop.features.worklist import commands as worklist
from desktop.features.worklist.records import RouteDraft


def cancel_meeting(s: Session, meeting_id: int, draft: EndingDraft) -> None:
    """Call a meeting off; all its items go on at the next of its kind, or wait until that is planned.

    Nothing of it holds, even where it had begun and concluded something: such an item comes up again like the rest, so
    that none is on no agenda and nobody's task (domain 4.1 step 2); what is to hold is adjourned instead. Tasks it
    gave before it was opened again are taken back. Raises `RuleBroken` beside `reason` or `day` when missing, and for
    a meeting that was written up.
    """
    meeting = open_meeting(s, meeting_id)
    _end(meeting, "cancelled", draft)
    for item in meeting.items:
        _take_back(s, item, meeting, "会议取消")
        if matter := matter_of(s, item):
            worklist.settle(s, matter, meeting.outcome_on or meeting.held_on, f"{meeting.held_on}的会议取消")
    carry_to_next(s, meeting)


def adjourn_meeting(s: Session, meeting_id: int, draft: EndingDraft) -> int:
    """Break a meeting off, or put it off, to another day; returns the meeting that goes on with it.

    What was concluded is carried out and can be written up; what is open goes on there, and everybody is invited anew.
    Raises `RuleBroken` beside `reason`, `day` or `held_on` (missing, or before the meeting itself), and for what
    is lacking to minutes of what was concluded: nothing of the meeting can be mended afterwards.
    """
    meeting = open_meeting(s, meeting_id)
    _end(meeting, "adjourned", draft)
    s.flush()
    if rules.is_part_held(detail := queries.meeting_detail(s, meeting_id)):
        rules.require_ready(detail)
    for item in meeting.items:
        if item.concluded:
            follow(s, meeting, item)
    new_id = _go_on(s, meeting, draft, [item for item in meeting.items if not item.concluded])
    carry_to_next(s, meeting)
    return new_id


def repeat_meeting(s: Session, meeting_id: int, draft: EndingDraft) -> int:
    """Declare a meeting void and hold it again with all its items; returns the new meeting.

    One that it had postponed leaves the next agenda for that, unless it is worked at there (`called_back`). Tasks given by it that nobody ended are cancelled. Raises `RuleBroken` beside `reason`, `day` or
    `held_on`, and `meeting.published` while a paper of it is on the board.
    """
    meeting = found(s, Meeting, meeting_id)
    if meeting.outcome:
        raise RuleBroken("meeting.ended", outcome=meeting.outcome)
    reopen_meeting(s, meeting_id)
    _end(meeting, "void", draft)
    for item in meeting.items:
        _take_back(s, item, meeting, "会议无效，重新召开")
    return _go_on(s, meeting, draft, list(meeting.items))


def _end(meeting: Meeting, outcome: str, draft: EndingDraft) -> None:
    if not draft.reason.strip():
        raise RuleBroken("meeting.end_reason_missing", field="reason")
    if draft.day is None:
        raise RuleBroken("meeting.end_day_missing", field="day")
    worklist.require_come(draft.day, "day")
    meeting.outcome, meeting.outcome_on, meeting.outcome_reason = outcome, draft.day, draft.reason.strip()


def _go_on(s: Session, meeting: Meeting, draft: EndingDraft, items: list[Item]) -> int:
    held_on = _later(meeting, draft.held_on)
    facts = queries.meeting_detail(s, meeting.id).draft
    new_id = save_meeting(s, MeetingDraft(
        facts.compound_id, facts.kind, facts.brand, facts.subject, held_on, draft.begins_at,
        location=draft.location or facts.location, convener=facts.convener, chair=facts.chair, recorder=facts.recorder,
    ))  # fmt: skip
    new = found(s, Meeting, new_id)
    new.after_id, new.series_id = meeting.id, meeting.series_id
    save_participants(s, new_id, queries.invited_before(s, meeting.id))
    carry_items(s, new, called_back(s, items))
    return new_id


def _later(meeting: Meeting, day: date | None) -> date:
    if day is None:
        raise RuleBroken("meeting.next_day_missing", field="held_on")
    if day < meeting.held_on:
        raise RuleBroken("meeting.next_day_before", field="held_on", held_on=meeting.held_on)
    return day


def _take_back(s: Session, item: Item, meeting: Meeting, why: str) -> None:
    """Nothing an item came to holds: its tasks that nobody ended are cancelled, a matter it declined is open again."""
    day = meeting.outcome_on or meeting.held_on
    for link in s.scalars(select(ItemTask).where(ItemTask.item_id == item.id)):
        worklist.cancel_task(s, link.task_id, day, why)
    matter = matter_of(s, item)
    if matter and item.conclusion == "declined" and is_declined(s, meeting, matter):
        worklist.route_matter(s, RouteDraft(matter, "meeting", why, routed_on=day))

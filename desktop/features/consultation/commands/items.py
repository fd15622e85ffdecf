"""What was said and decided about an item. One function, one transaction."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from sqlalchemy.orm import Session

from desktop.core.errors import RuleBroken
from desktop.features.consultation import rules
from desktop.features.consultation.commands.rows import held_meeting, opened, write_row
from desktop.features.consultation.entities import Ballot, Item, ItemAbsence, Meeting
from desktop.features.consultation.queries import meeting_detail
from desktop.features.consultation.records import ItemDraft, MeetingDraft
from desktop.features.consultation.records import Meeting as Told


def note_item(s: Session, draft: ItemDraft) -> int:
    """Keep what has been typed so far, concluded or not; returns the row's new version.

    Nothing is asked of it yet, save that the item is still there and not changed by another. An item that
    lost what its conclusion needs, or keeps duties of another conclusion, is open again. Raises
    `RuleBroken("meeting.not_begun")` before the meeting has passed its gate (`begin_meeting`).
    """
    item = opened(s, Item, draft)
    meeting = meeting_detail(s, held_meeting(s, item.meeting_id).id)
    draft = rules.with_votes_counted(_of_those_listed(meeting, draft))
    sound = not any(rules.problems_of(meeting, draft)) and draft == rules.without_what_was_not_asked(draft)
    write_row(item, replace(draft, concluded=draft.concluded and sound))
    _mark(
        s,
        item.absences,
        {one.participant_id: ItemAbsence(item_id=item.id, **one._asdict()) for one in draft.absences},
    )
    _mark(
        s,
        item.ballots,
        {who: Ballot(item_id=item.id, participant_id=who, choice=how) for who, how in draft.ballots},
    )
    s.flush()
    return item.version


def conclude_item(s: Session, draft: ItemDraft) -> int:
    """Close an item with its conclusion; returns the row's new version.

    Raises `RuleBroken` for the first thing missing, with field and facts: no conclusion or one this kind of
    meeting cannot come to, no text, a resolution or assignment without unit or deadline, a deadline
    before the meeting, a vote without all its numbers, with more of them than voters present or too
    few in favour, a resolution without quorum or of a major matter put up on the spot (domain 4.1 step 4).
    """
    item = opened(s, Item, draft)
    meeting = meeting_detail(s, held_meeting(s, item.meeting_id).id)
    draft = rules.with_votes_counted(_of_those_listed(meeting, draft))
    for field, code in rules.problems_of(meeting, draft):
        raise RuleBroken(code, field=field, **rules.facts_of(meeting, draft))
    return note_item(s, rules.without_what_was_not_asked(replace(draft, concluded=True)))


def note_briefing(s: Session, draft: MeetingDraft) -> int:
    """Keep what the meeting is told before its items (通报); returns the row's new version.

    Raises `RuleBroken("meeting.not_begun")`, `Conflict`.
    """
    meeting = opened(s, Meeting, draft)
    held_meeting(s, meeting.id).briefing = draft.briefing.strip()
    s.flush()
    return meeting.version


def _of_those_listed(meeting: Told, draft: ItemDraft) -> ItemDraft:
    """Without the marks of people who were taken off the list since they were made; a part of a group is less than came."""
    listed = {person.id: person.there for person in meeting.participants}
    absences = tuple(
        one if one.heads is None or one.heads < listed[one.participant_id] else one._replace(heads=None)
        for one in draft.absences
        if one.participant_id in listed
    )
    return replace(
        draft, absences=absences, ballots=tuple(mark for mark in draft.ballots if mark[0] in listed)
    )


def _mark(s: Session, stored: Iterable[Any], wanted: dict[int, Any]) -> None:
    """Make the marks of an item by participant what they should be."""
    for row in list(stored):
        new = wanted.pop(row.participant_id, None)
        if new is None:
            s.delete(row)
        elif isinstance(row, Ballot):
            row.choice = new.choice
        else:
            row.reason, row.heads = new.reason, new.heads
    s.add_all(wanted.values())

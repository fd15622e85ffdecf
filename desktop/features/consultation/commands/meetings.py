"""What a worker can do to a meeting. One function, one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.core.errors import RuleBroken
from desktop.features.consultation.commands.rows import open_meeting, opened, write_row
from desktop.features.consultation.entities import Meeting, Participant
from desktop.features.consultation.records import MeetingDraft, ParticipantDraft

REQUIRED = {
    "compound_id": "meeting.compound_missing",
    "subject": "meeting.subject_missing",
    "held_on": "meeting.day_missing",
}


def save_meeting(s: Session, draft: MeetingDraft) -> int:
    """Plan a meeting, or change the one the draft was opened from; returns its id.

    Raises `RuleBroken` beside `compound_id`, `subject`, `held_on` or `ends_at`, `Conflict`.
    """
    for field, code in REQUIRED.items():
        if not getattr(draft, field):
            raise RuleBroken(code, field=field)
    if draft.begins_at and draft.ends_at and draft.ends_at < draft.begins_at:
        raise RuleBroken("meeting.ends_before_begin", field="ends_at")
    meeting = opened(s, Meeting, draft) if draft.id else Meeting(number=0)
    _number(s, meeting, draft)
    write_row(meeting, draft)
    s.add(meeting)
    s.flush()
    return meeting.id


def save_participants(s: Session, meeting_id: int, drafts: Sequence[ParticipantDraft]) -> None:
    """Make the list of those invited what `drafts` say, in their order.

    Raises `RuleBroken` with the fact `row` (from 1) for a line without a name or unit and for
    the same person twice, `Conflict`.
    """
    meeting = open_meeting(s, meeting_id)
    _check_people(drafts)
    kept = {draft.id for draft in drafts}
    for gone in [person for person in meeting.participants if person.id not in kept]:
        meeting.participants.remove(gone)
        s.delete(gone)
    for position, draft in enumerate(drafts, 1):
        person = opened(s, Participant, draft) if draft.id else Participant(meeting_id=meeting_id)
        write_row(person, draft)
        person.position = position
        s.add(person)
    s.flush()


def _check_people(drafts: Iterable[ParticipantDraft]) -> None:
    seen: set[tuple[str, str]] = set()
    for row, draft in enumerate(drafts, 1):
        who = (draft.unit.strip(), draft.name.strip())
        if not who[1]:
            raise RuleBroken("participant.name_missing", field="name", row=row)
        if not who[0]:
            raise RuleBroken("participant.unit_missing", field="unit", row=row, name=who[1])
        if who in seen:
            raise RuleBroken("participant.twice", field="name", row=row, name=who[1], unit=who[0])
        seen.add(who)


def _number(s: Session, meeting: Meeting, draft: MeetingDraft) -> None:
    """The next number of its compound and year, for a meeting new there; one that stays keeps its own."""
    year = draft.held_on.year if draft.held_on else 0
    if meeting.number and (meeting.compound_id, meeting.year) == (draft.compound_id, year):
        return
    newest = select(func.max(Meeting.number)).where(
        Meeting.compound_id == draft.compound_id, Meeting.year == year
    )
    meeting.year, meeting.number = year, (s.scalar(newest) or 0) + 1

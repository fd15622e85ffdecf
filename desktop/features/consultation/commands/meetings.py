"""What a worker can do to a meeting. One function, one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.core.errors import Conflict, NotFound, RuleBroken
from desktop.features.consultation import rules
from desktop.features.consultation.entities import Item, Meeting, Participant
from desktop.features.consultation.queries import meeting_detail
from desktop.features.consultation.records import ItemDraft, MeetingDraft, ParticipantDraft

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
    meeting = _opened(s, Meeting, draft) if draft.id else Meeting(number=0)
    _number(s, meeting, draft)
    _write(meeting, draft)
    s.add(meeting)
    s.flush()
    return meeting.id


def save_participants(s: Session, meeting_id: int, drafts: Sequence[ParticipantDraft]) -> None:
    """Make the list of those invited what `drafts` say, in their order.

    Raises `RuleBroken` with the fact `row` (from 1) for a line without a name or unit and for
    the same person twice, `Conflict`.
    """
    meeting = _meeting(s, meeting_id)
    _check_people(drafts)
    kept = {draft.id for draft in drafts}
    for gone in [person for person in meeting.participants if person.id not in kept]:
        meeting.participants.remove(gone)
        s.delete(gone)
    for position, draft in enumerate(drafts, 1):
        person = _opened(s, Participant, draft) if draft.id else Participant(meeting_id=meeting_id)
        _write(person, draft)
        person.position = position
        s.add(person)
    s.flush()


def add_item(s: Session, meeting_id: int, subject: str, source: str = "") -> int:
    """Put an item at the end of the agenda; returns its id. Raises `RuleBroken("item.subject_missing")`."""
    if not subject.strip():
        raise RuleBroken("item.subject_missing", field="subject")
    meeting = _meeting(s, meeting_id)
    last = max((item.position for item in meeting.items), default=0)
    item = Item(meeting_id=meeting_id, position=last + 1)
    _write(item, ItemDraft(subject=subject.strip(), source=source.strip()))
    s.add(item)
    s.flush()
    return item.id


def rename_item(s: Session, draft: ItemDraft) -> int:
    """Mend subject and source of an item; raises `RuleBroken("item.subject_missing")`, `Conflict`."""
    if not draft.subject.strip():
        raise RuleBroken("item.subject_missing", field="subject")
    item = _opened(s, Item, draft)
    _meeting(s, item.meeting_id)
    item.subject, item.source = draft.subject.strip(), draft.source.strip()
    return item.id


def move_item(s: Session, item_id: int, by: int) -> None:
    """Move an item up (-1) or down (+1) the agenda; at the ends it stays."""
    item = _found(s, Item, item_id)
    items = list(_meeting(s, item.meeting_id).items)
    at = items.index(item)
    to = min(max(at + by, 0), len(items) - 1)
    items.insert(to, items.pop(at))
    for position, other in enumerate(items, 1):
        other.position = position


def remove_item(s: Session, item_id: int) -> None:
    """Take an item off the agenda; one that has a conclusion stays (`item.concluded`)."""
    item = _found(s, Item, item_id)
    if item.concluded:
        raise RuleBroken("item.concluded", subject=item.subject)
    _meeting(s, item.meeting_id)
    s.delete(item)


def note_item(s: Session, draft: ItemDraft) -> int:
    """Keep what has been typed so far, concluded or not; returns the row's new version.

    Nothing is asked of it yet, save that the item is still there and not changed by another. An item that
    lost what its conclusion needs, or keeps duties of another conclusion, is open again.
    """
    item = _opened(s, Item, draft)
    meeting = _meeting(s, item.meeting_id)
    voters = rules.head_count(meeting_detail(s, meeting.id).participants).voters
    sound = not any(rules.item_problems(draft, meeting.held_on, voters))
    sound = sound and draft == rules.without_what_was_not_asked(draft)
    _write(item, replace(draft, concluded=draft.concluded and sound))
    if meeting.stage == "prepare":
        meeting.stage = "hold"
    s.flush()
    return item.version


def conclude_item(s: Session, draft: ItemDraft) -> int:
    """Close an item with its conclusion; returns the row's new version.

    Raises `RuleBroken` for the first thing missing, with field and facts: no conclusion, no text,
    a resolution or assignment without unit or deadline, a deadline before the meeting, a vote
    without all its numbers or with more of them than voters present (domain 4.1 step 4).
    """
    item = _opened(s, Item, draft)
    meeting = meeting_detail(s, item.meeting_id)
    voters = rules.head_count(meeting.participants).voters
    for field, code in rules.item_problems(draft, meeting.draft.held_on, voters):
        raise RuleBroken(code, field=field, voters=voters, held_on=meeting.draft.held_on)
    return note_item(s, rules.without_what_was_not_asked(replace(draft, concluded=True)))


def finish_meeting(s: Session, meeting_id: int) -> None:
    """Close the meeting so that its minutes can be written up; raises `RuleBroken` for what is open."""
    meeting = _meeting(s, meeting_id)
    rules.require_ready(meeting_detail(s, meeting_id))
    meeting.stage = "write_up"


def reopen_meeting(s: Session, meeting_id: int) -> None:
    """Go back into a finished meeting to mend something; the audit trail keeps both."""
    _found(s, Meeting, meeting_id).stage = "hold"


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


def _meeting(s: Session, meeting_id: int) -> Meeting:
    """A meeting that may still be changed; raises `RuleBroken("meeting.written_up")`."""
    meeting = _found(s, Meeting, meeting_id)
    if meeting.stage == "write_up":
        raise RuleBroken("meeting.written_up")
    return meeting


def _found(s: Session, kind: type[Any], row_id: int) -> Any:
    row = s.get(kind, row_id)
    if row is None:
        raise NotFound(id=row_id)
    return row


def _opened(s: Session, kind: type[Any], draft: Any) -> Any:
    """The row a draft was opened from; raises `Conflict` when it has changed since."""
    row = _found(s, kind, draft.id)
    if row.version != draft.version:
        raise Conflict(id=draft.id)
    return row


def _write(row: Any, draft: Any) -> None:
    for name, value in asdict(draft).items():
        if name not in ("id", "version"):
            setattr(row, name, value.strip() if isinstance(value, str) else value)

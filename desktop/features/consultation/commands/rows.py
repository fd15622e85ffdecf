"""The rows a command works on: found, opened at the version the draft was made from, written."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from sqlalchemy.orm import Session

from desktop.core.errors import Conflict, NotFound, RuleBroken
from desktop.features.consultation.entities import Item, Meeting
from desktop.features.consultation.records import FINISHED
from desktop.features.worklist.queries import head_of

APART = ("id", "version", "absences", "ballots")
"""Fields of a draft that are not columns of its row."""


def open_meeting(s: Session, meeting_id: int) -> Meeting:
    """A meeting that may still be changed; raises `RuleBroken("meeting.written_up")`."""
    meeting = found(s, Meeting, meeting_id)
    if meeting.outcome:
        raise RuleBroken("meeting.ended", outcome=meeting.outcome)
    if meeting.stage in FINISHED:
        raise RuleBroken("meeting.written_up")
    return meeting


def held_meeting(s: Session, meeting_id: int) -> Meeting:
    """A meeting that has begun and may still be changed; raises `RuleBroken("meeting.not_begun")`."""
    meeting = open_meeting(s, meeting_id)
    if meeting.stage != "hold":
        raise RuleBroken("meeting.not_begun")
    return meeting


def found(s: Session, kind: type[Any], row_id: int) -> Any:
    row = s.get(kind, row_id)
    if row is None:
        raise NotFound(id=row_id)
    return row


def opened(s: Session, kind: type[Any], draft: Any) -> Any:
    """The row a draft was opened from; raises `Conflict` when it has changed since."""
    row = found(s, kind, draft.id)
    if row.version != draft.version:
        raise Conflict(id=draft.id)
    return row


def write_row(row: Any, draft: Any) -> None:
    for name, value in asdict(draft).items():
        if name not in APART:
            setattr(row, name, value.strip() if isinstance(value, str) else value)


def matter_of(s: Session, item: Item) -> int | None:
    """The matter an item is about; where that was linked to another since, the one whose way it goes."""
    return head_of(s, item.matter_id) if item.matter_id else None

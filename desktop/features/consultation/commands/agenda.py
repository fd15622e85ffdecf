"""What can be done to the agenda of a meeting. One function, one transaction."""

from __future__ import annotations

from sqlalchemy.orm import Session

from desktop.core.errors import RuleBroken
from desktop.features.consultation.commands.rows import found, open_meeting, opened, write_row
from desktop.features.consultation.entities import Item
from desktop.features.consultation.records import ItemDraft


def add_item(s: Session, meeting_id: int, subject: str, source: str = "") -> int:
    """Put an item at the end of the agenda; returns its id. Raises `RuleBroken("item.subject_missing")`."""
    if not subject.strip():
        raise RuleBroken("item.subject_missing", field="subject")
    meeting = open_meeting(s, meeting_id)
    last = max((item.position for item in meeting.items), default=0)
    item = Item(meeting_id=meeting_id, position=last + 1)
    write_row(item, ItemDraft(subject=subject.strip(), source=source.strip()))
    s.add(item)
    s.flush()
    return item.id


def rename_item(s: Session, draft: ItemDraft) -> int:
    """Mend subject and source of an item; raises `RuleBroken("item.subject_missing")`, `Conflict`."""
    if not draft.subject.strip():
        raise RuleBroken("item.subject_missing", field="subject")
    item = opened(s, Item, draft)
    open_meeting(s, item.meeting_id)
    item.subject, item.source = draft.subject.strip(), draft.source.strip()
    return item.id


def move_item(s: Session, item_id: int, by: int) -> None:
    """Move an item up (-1) or down (+1) the agenda; at the ends it stays."""
    item = found(s, Item, item_id)
    items = list(open_meeting(s, item.meeting_id).items)
    at = items.index(item)
    to = min(max(at + by, 0), len(items) - 1)
    items.insert(to, items.pop(at))
    for position, other in enumerate(items, 1):
        other.position = position


def remove_item(s: Session, item_id: int) -> None:
    """Take an item off the agenda; one that has a conclusion stays (`item.concluded`)."""
    item = found(s, Item, item_id)
    if item.concluded:
        raise RuleBroken("item.concluded", subject=item.subject)
    open_meeting(s, item.meeting_id)
    s.delete(item)

"""What can be done to the agenda of a meeting. One function, one transaction."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.errors import RuleBroken
from desktop.features.consultation.commands.rows import found, matter_of, open_meeting, opened, write_row
from desktop.features.consultation.entities import Item, ItemTask, Meeting
from desktop.features.consultation.records import FINISHED, ItemDraft
from desktop.features.worklist import commands as worklist
from desktop.features.worklist.queries import same_matters


def add_item(s: Session, meeting_id: int, subject: str, source: str = "") -> int:
    """Put an item at the end of the agenda; returns its id. Raises `RuleBroken("item.subject_missing")`.

    On an agenda that is fixed it is marked as added on the spot (domain 4.1 step 4).
    """
    if not subject.strip():
        raise RuleBroken("item.subject_missing", field="subject")
    meeting = open_meeting(s, meeting_id)
    last = max((item.position for item in meeting.items), default=0)
    item = Item(meeting_id=meeting_id, position=last + 1)
    late = meeting.agenda_fixed_on is not None
    write_row(item, ItemDraft(subject=subject.strip(), source=source.strip(), added_late=late))
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
    """Take an item off the agenda, with who was away and who voted how.

    Raises `RuleBroken` for one that has a conclusion (`item.concluded`) and for one a task
    or a later meeting goes on with (`item.gone_on_with`).
    """
    item = found(s, Item, item_id)
    if item.concluded:
        raise RuleBroken("item.concluded", subject=item.subject)
    meeting = open_meeting(s, item.meeting_id)
    followed = select(ItemTask.id).where(ItemTask.item_id == item_id)
    carried = select(Item.id).where(Item.carried_from_id == item_id)
    if s.scalars(followed.union_all(carried)).first() is not None:
        raise RuleBroken("item.gone_on_with", subject=item.subject)
    for mark in (*item.absences, *item.ballots):
        s.delete(mark)
    matter = matter_of(s, item)
    s.delete(item)
    s.flush()
    if matter is not None:
        worklist.unlist_matter(s, matter, meeting.held_on, elsewhere=_on_an_agenda(s, matter))


def _on_an_agenda(s: Session, matter_id: int) -> bool:
    """Whether a matter stands on the agenda of a meeting that is still to come, or is being held."""
    open_ones = (Meeting.outcome == "") & Meeting.stage.not_in(FINISHED) & Item.concluded.is_(False)
    query = select(Item.id).join(Meeting, Item.meeting_id == Meeting.id).where(open_ones)
    return s.scalar(query.where(Item.matter_id.in_(same_matters(s, matter_id))).limit(1)) is not None

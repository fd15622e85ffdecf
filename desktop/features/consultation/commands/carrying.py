"""How items go on at another meeting, and leave it again when they are settled after all. One function, one transaction."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from desktop.features.consultation import queries, rules
from desktop.features.consultation.commands.rows import found, matter_of, open_meeting, write_row
from desktop.features.consultation.entities import Item, Meeting
from desktop.features.consultation.records import FINISHED, ItemDraft
from desktop.features.worklist import commands as worklist
from desktop.features.worklist.queries import matter_detail

CARRIED = ("subject", "source", "matter_id", "reporter", "minutes", "basis", "major", "scope", "internal")
"""What an item keeps when it goes on to another meeting; what was said of it stays with the old one."""


def carry_left_over(s: Session, meeting_id: int) -> int:
    """Put what earlier meetings left open on the agenda, in their order; returns how many items.

    Where the matter of one stands there already, that item takes it up: nothing is put twice. What came on a later agenda
    while there was none before it comes here, unless it was worked at there.
    """
    meeting = open_meeting(s, meeting_id)
    there = {matter: item for item in meeting.items if (matter := matter_of(s, item))}
    new: list[Item] = []
    for item in called_back(s, queries.left_over(s, *_of_kind(meeting), at=meeting.begins_at, recall=True)):
        same = there.get(matter_of(s, item) or 0)
        if same is None:
            new.append(item)
        elif same.carried_from_id is None:
            same.carried_from_id = item.id
    carry_items(s, meeting, new, rules.LEFT_OVER)
    return len(new)


def carry_to_next(s: Session, meeting: Meeting) -> int:
    """Put what a meeting left open on the agenda of the next of its kind and brand, where that is planned already.

    The earliest whose agenda is not fixed takes it up, of what was postponed the earliest it may come up at; where there
    is none it waits for the next plan. Returns how many items came on one.
    """
    s.flush()
    planned = queries.in_preparation(s, *_of_kind(meeting), at=meeting.begins_at)
    return sum(carry_left_over(s, after) for after in planned)


def _of_kind(meeting: Meeting) -> tuple[int, str, str, date]:
    """Of what kind it is, and on which day: what there is before and after it is told by that."""
    return meeting.compound_id, meeting.kind, meeting.brand, meeting.held_on


def carry_items(s: Session, meeting: Meeting, items: Iterable[Item], tag: str = "") -> None:
    """Let items go on at another meeting, each with the matter it goes by now, behind what stands on the agenda already."""
    s.flush()
    s.refresh(meeting)
    for position, item in enumerate(items, end_of(meeting)):
        new = Item(meeting_id=meeting.id, position=position)
        write_row(new, _as_carried(s, item, tag))
        s.add(new)
        if new.matter_id:
            worklist.list_matter(s, new.matter_id, meeting.held_on)
    s.flush()
    s.refresh(meeting)


def called_back(s: Session, items: Iterable[Item]) -> list[Item]:
    """Those items that may go on elsewhere: on no other agenda, or taken off it here as nobody had touched them there.

    One that was worked at on a later agenda, or stands on one that is fixed, stays there and there only.
    """
    return [item for item in items if all(_left(s, copy) for copy in queries.carried_on(s, item.id))]


def follow_carried(s: Session, item: Item) -> None:
    """Let what later agendas hold of an item follow the conclusion it has now.

    Settled after all it leaves an agenda on which nobody had touched it; where it was worked at, or the agenda is
    fixed, it stays under the number of its matter and says that it was settled. Postponed again it is left over again.
    """
    s.flush()
    settled = item.conclusion != "postponed"
    for copy in queries.carried_on(s, item.id):
        meeting = found(s, Meeting, copy.meeting_id)
        if meeting.stage in FINISHED or copy.concluded or (settled and _left(s, copy)):
            continue
        copy.matter_id = copy.matter_id or matter_of(s, item)
        told = [
            words for words in copy.source.split("，") if words not in ("", rules.LEFT_OVER, rules.SETTLED)
        ]
        copy.source = "，".join((rules.SETTLED if settled else rules.LEFT_OVER, *told))


def end_of(meeting: Meeting) -> int:
    """The place behind the last item of an agenda."""
    return max((item.position for item in meeting.items), default=0) + 1


def _as_carried(s: Session, item: Item, tag: str) -> ItemDraft:
    """As it comes onto the other agenda; where it goes on as another matter that somebody raised in the open, nothing tells
    the place of one raised in confidence."""
    kept: dict[str, Any] = {name: getattr(item, name) for name in CARRIED}
    kept["matter_id"] = matter_of(s, item)
    if (
        item.matter_id not in (None, kept["matter_id"])
        and matter_detail(s, item.matter_id).draft.confidential
    ):
        kept["scope"] = ""
    if tag and tag not in item.source:
        kept["source"] = "，".join(words for words in (tag, item.source) if words)
    return ItemDraft(**kept, carried_from_id=item.id)


def _left(s: Session, copy: Item) -> bool:
    """Take a carried item off an agenda that is not fixed, if it stands there just as it came; whether it is gone."""
    meeting = found(s, Meeting, copy.meeting_id)
    came = _as_carried(s, s.get_one(Item, copy.carried_from_id), rules.LEFT_OVER)
    stands = replace(queries.item_draft(s, copy.id), matter_id=came.matter_id, id=None, version=0)
    if meeting.stage != "prepare" or meeting.agenda_fixed_on is not None or stands != came:
        return False
    matter = matter_of(s, copy)
    meeting.items.remove(copy)
    s.delete(copy)
    s.flush()
    if matter is not None:
        worklist.unlist_matter(s, matter, meeting.held_on, elsewhere=True)
    return True

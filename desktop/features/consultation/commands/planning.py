"""How a meeting is planned: its agenda, what is left over from earlier ones, who is invited. One function, one transaction."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from desktop.core.errors import RuleBroken
from desktop.features.consultation import queries, rules
from desktop.features.consultation.commands.meetings import save_meeting, save_participants
from desktop.features.consultation.commands.rows import found, open_meeting, opened, write_row
from desktop.features.consultation.entities import Item, Meeting
from desktop.features.consultation.records import ItemDraft, MeetingDraft
from desktop.features.worklist import commands as worklist
from desktop.features.worklist.queries import matter_detail, parts_of
from desktop.features.worklist.records import MatterDraft, RouteDraft

CARRIED = ("subject", "source", "matter_id", "reporter", "minutes", "basis", "major", "scope")
"""What an item keeps when it goes on to another meeting; what was said of it stays with the old one."""


def plan_meeting(s: Session, draft: MeetingDraft, today: date, series_id: int | None = None) -> int:
    """Plan a new meeting; returns its id.

    Items that earlier meetings of its kind and brand did not bring to an end are put on its agenda
    (domain 4.1 step 2). Who is invited is filled in, but not for a meeting that is only written down
    afterwards: its list is in the notes. Raises what `save_meeting` raises.
    """
    meeting_id = save_meeting(s, draft)
    meeting = found(s, Meeting, meeting_id)
    meeting.series_id = series_id
    carry_left_over(s, meeting_id)
    if meeting.held_on >= today:
        fill_invited(s, meeting_id, like_before=series_id is not None)
    return meeting_id


def carry_left_over(s: Session, meeting_id: int) -> int:
    """Put what earlier meetings left open on the agenda, in their order; returns how many items.

    Where the matter of one stands there already, that item takes it up: nothing is put twice.
    """
    meeting = open_meeting(s, meeting_id)
    there = {item.matter_id: item for item in meeting.items if item.matter_id}
    new: list[Item] = []
    for item in queries.left_over(s, meeting.compound_id, meeting.kind, meeting.brand, meeting.held_on):
        same = there.get(item.matter_id or 0)
        if same is None:
            new.append(item)
        elif same.carried_from_id is None:
            same.carried_from_id = item.id
    carry_items(s, meeting, new, rules.LEFT_OVER)
    return len(new)


def carry_to_next(s: Session, meeting: Meeting) -> int:
    """Put what a meeting left open on the agenda of the next of its kind and brand, where that is planned already.

    The earliest whose agenda is not fixed takes it up; where there is none it waits for the next plan. Returns how
    many items came on it.
    """
    s.flush()
    after = queries.next_in_preparation(s, meeting.compound_id, meeting.kind, meeting.brand, meeting.held_on)
    return 0 if after is None else carry_left_over(s, after)


def carry_items(s: Session, meeting: Meeting, items: Iterable[Item], tag: str = "") -> None:
    """Let items go on at another meeting, each with its matter, behind what stands on the agenda already."""
    s.flush()
    s.refresh(meeting)
    first = len(meeting.items) + 1
    for position, item in enumerate(items, first):
        kept = {name: getattr(item, name) for name in CARRIED}
        if tag and tag not in item.source:
            kept["source"] = "，".join(words for words in (tag, item.source) if words)
        new = Item(meeting_id=meeting.id, position=position)
        write_row(new, ItemDraft(**kept, carried_from_id=item.id))
        s.add(new)
        if item.matter_id:
            worklist.settle(s, item.matter_id, meeting.held_on, f"列入{meeting.held_on}的会议")
    s.flush()
    s.refresh(meeting)


def fill_invited(s: Session, meeting_id: int, *, like_before: bool) -> int:
    """Put on the list who is invited and not there yet; returns how many came on it.

    `like_before` takes those of the last meeting of the kind and brand, where there was one; else
    whoever is in office on the day of the meeting in the units the rules invite, and in the buildings its items concern.
    """
    meeting = open_meeting(s, meeting_id)
    rule, day = queries.rule_of(s, meeting.kind, meeting.brand), meeting.held_on
    before = queries.meeting_before(s, meeting.compound_id, meeting.kind, meeting.brand, day)
    if like_before and before is not None:
        wanted = queries.invited_before(s, before)
    else:
        wanted = queries.invited_by_rule(s, meeting.compound_id, rule.invited, rule.observers, day)
    wanted += [person for one in queries.concerned(s, meeting_id) for person in one.people]
    listed = queries.meeting_detail(s, meeting_id).participants
    names = {person.name for person in listed}
    new = list({person.name: person for person in reversed(wanted) if person.name not in names}.values())[
        ::-1
    ]
    people = sorted([*listed, *new], key=lambda person: person.observer)
    save_participants(s, meeting_id, people)
    return len(new)


def plan_item(s: Session, meeting_id: int, draft: ItemDraft) -> int:
    """Put an item on the agenda, or mend one that is on it; returns its id.

    What comes on an agenda that is fixed already is marked so. Raises `RuleBroken` beside `subject`,
    beside `minutes` for none at all, beside `major` for a major matter put on a fixed
    agenda (domain 4.1 step 4), `Conflict`.
    """
    meeting = open_meeting(s, meeting_id)
    if not draft.subject.strip():
        raise RuleBroken("item.subject_missing", field="subject")
    if draft.minutes is not None and draft.minutes < 1:
        raise RuleBroken("item.minutes_none", field="minutes")
    item = opened(s, Item, draft) if draft.id else Item(meeting_id=meeting_id, position=_end(meeting))
    late = item.added_late if draft.id else meeting.agenda_fixed_on is not None
    if late and draft.major:
        raise RuleBroken("item.major_late", field="major", subject=draft.subject)
    write_row(item, replace(draft, added_late=late))
    s.add(item)
    s.flush()
    return item.id


def put_on_agenda(s: Session, meeting_id: int, matter_id: int) -> int:
    """Put a matter on the agenda under its number, whether it waits for a meeting or was resolved before; whom it
    concerns is the building or staircase it is about.

    Returns the item's id; raises `RuleBroken("item.on_agenda")` for one that stands there.
    """
    matter = matter_detail(s, matter_id)
    meeting = open_meeting(s, meeting_id)
    if any(item.matter_id == matter_id for item in meeting.items):
        raise RuleBroken("item.on_agenda", number=matter.number)
    part = dict(parts_of(s, meeting.compound_id)).get(matter.draft.place_id or 0, "").replace(" ", "")
    draft = ItemDraft(matter.draft.subject, source=f"清单{matter.number}", matter_id=matter_id, scope=part)
    item = plan_item(s, meeting_id, draft)
    worklist.settle(s, matter_id, meeting.held_on, f"列入{meeting.held_on}的会议")
    return item


def keep_for_next(s: Session, meeting_id: int, draft: ItemDraft) -> int:
    """Let a major matter wait for the next meeting, where this one's agenda is fixed; returns the matter's id."""
    meeting = open_meeting(s, meeting_id)
    matter = draft.matter_id or worklist.save_matter(
        s, MatterDraft(meeting.compound_id, source="forum", subject=draft.subject, raised_on=meeting.held_on)
    )
    reason = f"重大事项，列入{meeting.held_on}之后的会议"
    worklist.route_matter(s, RouteDraft(matter, "meeting", reason, routed_on=meeting.held_on))
    return matter


def _end(meeting: Meeting) -> int:
    return max((item.position for item in meeting.items), default=0) + 1

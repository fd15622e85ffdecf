"""How a meeting is planned: its agenda, who is invited. One function, one transaction."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.errors import RuleBroken
from desktop.core.parse import require_at_most
from desktop.features.consultation import queries
from desktop.features.consultation.commands.carrying import carry_left_over, end_of
from desktop.features.consultation.commands.meetings import save_meeting, save_participants
from desktop.features.consultation.commands.rows import found, open_meeting, opened, write_row
from desktop.features.consultation.entities import Item, Meeting
from desktop.features.consultation.records import MOST_MINUTES, ItemDraft, MeetingDraft
from desktop.features.worklist import commands as worklist
from desktop.features.worklist.queries import head_of, matter_detail, parts_of, same_matters
from desktop.features.worklist.records import MatterDraft, RouteDraft


def plan_meeting(s: Session, draft: MeetingDraft, today: date, series_id: int | None = None) -> int:
    """Plan a new meeting; returns its id.

    Items that earlier meetings of its kind and brand did not bring to an end are put on its agenda
    (domain 4.1 step 2). Who is invited is filled in, but not for a meeting that is only written down
    afterwards: its list is in the notes. Raises what `save_meeting` raises,
    and beside `subject` `meeting.twice` where one of the same kind, subject, day and hour is there already.
    """
    if queries.planned_alike(s, draft):
        raise RuleBroken("meeting.twice", field="subject")
    meeting_id = save_meeting(s, draft)
    meeting = found(s, Meeting, meeting_id)
    meeting.series_id = series_id
    carry_left_over(s, meeting_id)
    if meeting.held_on >= today:
        fill_invited(s, meeting_id, like_before=series_id is not None)
    return meeting_id


def fill_invited(s: Session, meeting_id: int, *, like_before: bool) -> int:
    """Put on the list who is invited and not there yet; returns how many came on it.

    `like_before` takes those of the last meeting of the kind and brand, where there was one; else
    whoever is in office on the day of the meeting in the units the rules invite, and in the buildings its items concern.
    """
    meeting = open_meeting(s, meeting_id)
    rule, day = queries.rule_of_meeting(s, meeting), meeting.held_on
    before = queries.meeting_before(s, meeting.compound_id, meeting.kind, meeting.brand, day)
    if like_before and before is not None:
        wanted = queries.invited_before(s, before)
    else:
        wanted = queries.invited_by_rule(s, meeting.compound_id, rule.invited, rule.observers, day)
    wanted += [person for one in queries.concerned(s, meeting_id) for person in one.people]
    listed = queries.meeting_detail(s, meeting_id).participants
    new = queries.not_listed(s, meeting.compound_id, day, listed, wanted)
    people = sorted([*listed, *new], key=lambda person: person.observer)
    save_participants(s, meeting_id, people)
    return len(new)


def plan_item(s: Session, meeting_id: int, draft: ItemDraft) -> int:
    """Put an item on the agenda, or mend one that is on it; returns its id.

    What comes on an agenda that is fixed already is marked so. Raises `RuleBroken` beside `subject`,
    beside `minutes` for none at all or more than ten hours, beside `major` for a major matter put on a fixed agenda, or made of
    another that stands there (domain 4.1 step 4), `Conflict`.
    """
    meeting = open_meeting(s, meeting_id)
    if not draft.subject.strip():
        raise RuleBroken("item.subject_missing", field="subject")
    if draft.minutes is not None and draft.minutes < 1:
        raise RuleBroken("item.minutes_none", field="minutes")
    require_at_most(draft, {"minutes": MOST_MINUTES})
    item = opened(s, Item, draft) if draft.id else Item(meeting_id=meeting_id, position=end_of(meeting))
    fixed = meeting.agenda_fixed_on is not None
    late = item.added_late if draft.id else fixed
    if draft.major and (late or (fixed and not item.major)):
        raise RuleBroken("item.major_late", field="major", subject=draft.subject)
    write_row(item, replace(draft, added_late=late))
    s.add(item)
    s.flush()
    return item.id


def put_on_agenda(s: Session, meeting_id: int, matter_id: int) -> int:
    """Put a matter on the agenda under its number, whether it waits for a meeting or was resolved before; whom it
    concerns is the building or staircase it is about, and it stays internal where an item about it was.

    One that was linked to another is put there as that one; one postponed to a later day is taken up by this. Returns the
    item's id; raises
    `RuleBroken("item.on_agenda")` where it, or what tells of the same, stands there.
    """
    same = same_matters(s, matter_id)
    matter_id, *_ = same
    matter = matter_detail(s, matter_id)
    meeting = open_meeting(s, meeting_id)
    if any(item.matter_id in same for item in meeting.items):
        raise RuleBroken("item.on_agenda", number=matter.number)
    part = dict(parts_of(s, meeting.compound_id)).get(matter.draft.place_id or 0, "").replace(" ", "")
    about = select(Item.id).where(Item.matter_id.in_(same), Item.internal)
    internal = s.scalar(about.limit(1)) is not None
    of_kind = (meeting.compound_id, meeting.kind, meeting.brand, meeting.held_on)
    left = queries.left_over(s, *of_kind, at=meeting.begins_at, until=date.max)
    draft = ItemDraft(
        matter.draft.subject,
        source=f"清单{matter.number}",
        matter_id=matter_id,
        carried_from_id=next((one.id for one in left if one.matter_id in same), None),
        scope=part,
        internal=internal,
    )
    item = plan_item(s, meeting_id, draft)
    worklist.list_matter(s, matter_id, meeting.held_on)
    return item


def keep_for_next(s: Session, meeting_id: int, draft: ItemDraft) -> int:
    """Let a major matter wait for the next meeting, where this one's agenda is fixed; returns the matter's id."""
    meeting = open_meeting(s, meeting_id)
    raised = MatterDraft(
        meeting.compound_id, source="forum", subject=draft.subject, raised_on=meeting.held_on,
        confidential=draft.internal or not queries.rule_of_meeting(s, meeting).publish,
    )  # fmt: skip
    matter = head_of(s, draft.matter_id) if draft.matter_id else worklist.save_matter(s, raised)
    reason = f"重大事项，列入{meeting.held_on}之后的会议"
    worklist.route_matter(s, RouteDraft(matter, "meeting", reason, routed_on=meeting.held_on))
    return matter

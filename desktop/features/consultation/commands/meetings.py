"""What a worker can do to a meeting. One function, one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, time

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.core.errors import Conflict, RuleBroken
from desktop.features.consultation import rules
from desktop.features.consultation.commands.carrying import carry_left_over
from desktop.features.consultation.commands.kinds import AHEAD, keep_rule
from desktop.features.consultation.commands.rows import open_meeting, opened, write_row
from desktop.features.consultation.entities import Ballot, ItemAbsence, Meeting, Participant, Publication
from desktop.features.consultation.queries import brand_names, meeting_detail, rule_of_meeting
from desktop.features.consultation.records import MeetingDraft, ParticipantDraft
from desktop.features.consultation.rules import told_of

REQUIRED = {
    "compound_id": "meeting.compound_missing",
    "subject": "meeting.subject_missing",
    "held_on": "meeting.day_missing",
}


def save_meeting(s: Session, draft: MeetingDraft, today: date | None = None) -> int:
    """Plan a meeting, or change the one the draft was opened from; returns its id.

    One that has begun keeps the rule it began under as long as its kind and brand stay, by whatever name. Who was told
    of one that is moved before it begins is to be told anew, and keeps what he was told of; in another compound it takes
    up what was left over there.

    Raises `RuleBroken` beside `compound_id` (none, or `meeting.compound_stays` for one that has begun, goes on with another
    or has matters or what was left over on its agenda), `subject`, `held_on` (none, or `meeting.held_ahead` for one that has
    begun, on a day to come), `ends_at` or `begins_at` (by which somebody would have left before coming), `Conflict`.
    """
    for field, code in REQUIRED.items():
        if not getattr(draft, field):
            raise RuleBroken(code, field=field)
    if rules.ends_too_early(draft.begins_at, draft.ends_at):
        raise RuleBroken("meeting.ends_before_begin", field="ends_at")
    meeting = opened(s, Meeting, draft) if draft.id else Meeting(number=0)
    was, begun = (meeting.kind, meeting.brand), bool(draft.id) and meeting.stage not in AHEAD
    told = _told_of(meeting) if draft.id and not begun else ""
    if moves := bool(draft.id) and draft.compound_id != meeting.compound_id:
        if begun or _rooted(meeting):
            raise RuleBroken("meeting.compound_stays", field="compound_id")
        meeting.series_id = None
    if begun:
        _check_begun(s, meeting, draft, today or date.today())
    number(s, meeting, draft)
    write_row(meeting, replace(draft, brand=rules.brand_name(draft.brand)))
    s.add(meeting)
    s.flush()
    if begun and not (was[0] == meeting.kind and meeting.brand in brand_names(s, *was)):
        keep_rule(s, meeting)
    if told and told != _told_of(meeting):
        _moved(s, meeting, told)
    if moves and meeting.agenda_fixed_on is None:
        carry_left_over(s, meeting.id)
    return meeting.id


def _check_begun(s: Session, meeting: Meeting, draft: MeetingDraft, today: date) -> None:
    """Its day has come; and whoever came and left did so in that order still, had it begun at another hour."""
    if draft.held_on and draft.held_on > today:
        raise RuleBroken("meeting.held_ahead", field="held_on", day=today)
    if draft.begins_at == meeting.begins_at:
        return
    for row, person in enumerate(meeting_detail(s, meeting.id).participants, 1):
        if rules.left_before_coming(draft.begins_at, person):
            raise RuleBroken("participant.left_before_coming", field="begins_at", row=row, name=person.name)


def _rooted(meeting: Meeting) -> bool:
    """Whether a meeting goes on with what belongs to its compound, as a whole or by an item."""
    items = (item.matter_id or item.carried_from_id for item in meeting.items)
    return meeting.after_id is not None or any(items)


def _moved(s: Session, meeting: Meeting, told: str) -> None:
    """Keep with everybody who was told, and with an announcement that hangs, what they tell of while it is something else."""
    now = _told_of(meeting)
    up = select(Publication).where(
        Publication.meeting_id == meeting.id,
        Publication.paper == "announcement",
        Publication.taken_down_on.is_(None),
        Publication.withdrawn_on.is_(None),
    )
    for row in (*(person for person in meeting.participants if person.notice_way), *s.scalars(up)):
        row.told_of = "" if row.told_of == now else row.told_of or told


def _told_of(meeting: Meeting) -> str:
    return told_of(meeting.held_on, meeting.begins_at, meeting.location)


def save_participants(
    s: Session,
    meeting_id: int,
    drafts: Sequence[ParticipantDraft],
    seen: Sequence[ParticipantDraft] | None = None,
) -> list[ParticipantDraft]:
    """Make the list of those invited what `drafts` say, in their order; returns them as they are stored.

    `seen` is the whole list the drafts were made from: one that is not stored so any more, because another added,
    took off or ticked somebody meanwhile, is a `Conflict`; nobody goes who was not seen. Raises `RuleBroken` with the fact `row` (from 1) for a line without a name or unit and for
    the same person twice, for more of a group than it has, for one who left before coming and for a proxy where the kind of meeting
    allows none, `Conflict`.
    """
    meeting = open_meeting(s, meeting_id)
    if seen is not None and _as_seen(seen) != _as_seen(meeting.participants):
        raise Conflict(id=meeting_id)
    _check_people(drafts, meeting.begins_at, proxies=rule_of_meeting(s, meeting).proxies)
    kept = {draft.id for draft in drafts}
    gone = [person for person in meeting.participants if person.id not in kept]
    _unmark(s, [person.id for person in gone])
    for person in gone:
        meeting.participants.remove(person)
        s.delete(person)
    rows = [opened(s, Participant, one) if one.id else Participant(meeting_id=meeting_id) for one in drafts]
    for position, (person, draft) in enumerate(zip(rows, drafts, strict=True), 1):
        write_row(person, draft)
        person.position = position
        s.add(person)
    s.flush()
    return [
        replace(draft, id=person.id, version=person.version)
        for person, draft in zip(rows, drafts, strict=True)
    ]


def _as_seen(people: Iterable[Participant | ParticipantDraft]) -> set[tuple[int | None, int]]:
    return {(person.id, person.version) for person in people}


def _unmark(s: Session, people: Sequence[int]) -> None:
    """Forget who of them was away for an item or voted by name: they are taken off the list."""
    for kind in (ItemAbsence, Ballot):
        for mark in s.scalars(select(kind).where(kind.participant_id.in_(people))):
            s.delete(mark)
    s.flush()


def _check_people(drafts: Iterable[ParticipantDraft], begins_at: time | None, *, proxies: bool) -> None:
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
        if (
            draft.heads is not None
            and not 0 <= (draft.heads if draft.came is None else draft.came) <= draft.heads
        ):
            raise RuleBroken("participant.more_than_group", row=row, unit=who[0], heads=draft.heads)
        if rules.left_before_coming(begins_at, draft):
            raise RuleBroken("participant.left_before_coming", field="leaves_at", row=row, name=who[1])
        if draft.proxy.strip() == who[1]:
            raise RuleBroken("participant.own_proxy", field="proxy", row=row, name=who[1])
        if draft.proxy.strip() and not proxies:
            raise RuleBroken("participant.no_proxies", field="proxy", row=row, name=who[1])


def number(s: Session, meeting: Meeting, draft: MeetingDraft) -> None:
    """The next number of its compound and year, for a meeting new there; one that stays keeps its own."""
    year = draft.held_on.year if draft.held_on else 0
    if meeting.number and (meeting.compound_id, meeting.year) == (draft.compound_id, year):
        return
    newest = select(func.max(Meeting.number)).where(
        Meeting.compound_id == draft.compound_id, Meeting.year == year
    )
    meeting.year, meeting.number = year, (s.scalar(newest) or 0) + 1

"""How people are told of a meeting, and what they answered; until it begins. One function, one transaction."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from desktop.core.errors import RuleBroken
from desktop.features.consultation import rules
from desktop.features.consultation.commands.kinds import keep_rule
from desktop.features.consultation.commands.meetings import number
from desktop.features.consultation.commands.rows import open_meeting
from desktop.features.consultation.entities import Meeting, Participant
from desktop.features.consultation.queries import meeting_detail
from desktop.features.consultation.records import MeetingDraft, NoticeDraft, ReceiptDraft
from desktop.features.worklist import commands as worklist


def begin_notice(s: Session, meeting_id: int, today: date, reason: str = "") -> None:
    """Let notice go out: the agenda is fixed from this day on; `reason` tells why it goes out late, where it does.

    Raises `RuleBroken("meeting.no_items")`, `("meeting.nobody_invited")` or `("meeting.chair_open")` (domain 4.1 step 2),
    `("meeting.begun")` for one whose notice is out.
    """
    meeting = open_meeting(s, meeting_id)
    if meeting.stage != "prepare":
        raise RuleBroken("meeting.begun")
    for check in rules.plan_checks(meeting_detail(s, meeting_id), today):
        if check.grave:
            raise RuleBroken(check.code)
    meeting.stage, meeting.agenda_fixed_on, meeting.early_reason = "notify", today, reason.strip()


def record_notice(s: Session, meeting_id: int, people: Collection[int], draft: NoticeDraft) -> None:
    """Note how, when and by whom several people were told; who answered to another day, hour or place is asked anew.

    Raises `RuleBroken("notice.nobody")`, and beside `way` and `day` what is missing, beside `day` one that lies after
    the meeting, long before it (a year mistyped) or is still to come, and `notice.moved_meanwhile` where they were told of another.
    """
    meeting = open_meeting(s, meeting_id)
    if not draft.way:
        raise RuleBroken("notice.way_missing", field="way")
    if draft.day is None:
        raise RuleBroken("notice.day_missing", field="day")
    now = rules.told_of(meeting.held_on, meeting.begins_at, meeting.location)
    if draft.told_of not in ("", now):
        raise RuleBroken("notice.moved_meanwhile", field="day", told=draft.told_of, now=now)
    if draft.day > meeting.held_on:
        raise RuleBroken("notice.after_meeting", field="day", held_on=meeting.held_on)
    if draft.day < (since := rules.told_since(meeting_detail(s, meeting_id).rule, meeting.held_on)):
        raise RuleBroken("notice.long_before", field="day", held_on=meeting.held_on, since=since)
    worklist.require_come(draft.day, "day")
    for person in _chosen(meeting, people):
        if person.told_of:
            _answer(person, ReceiptDraft(""))
        person.notice_way, person.notified_on, person.notified_by = draft.way, draft.day, draft.by.strip()
        person.told_of = ""


def forget_notice(s: Session, meeting_id: int, people: Collection[int]) -> None:
    """These were not told after all: way, day and answer are cleared. Raises `RuleBroken("notice.nobody")`."""
    for person in _chosen(open_meeting(s, meeting_id), people):
        person.notice_way, person.notified_on, person.notified_by, person.told_of = "", None, "", ""
        _answer(person, ReceiptDraft(""))


def record_receipt(s: Session, meeting_id: int, people: Collection[int], draft: ReceiptDraft) -> None:
    """Note what several people answered; who asks leave is excused from the meeting with the reason.

    Raises `RuleBroken("notice.nobody")`, beside `receipt` for people who were not told yet, or of another day, hour or
    place, beside `reason` for a leave without one.
    """
    meeting = open_meeting(s, meeting_id)
    chosen = _chosen(meeting, people)
    if not draft.receipt:
        raise RuleBroken("notice.receipt_missing", field="receipt")
    listed = [person for person in meeting_detail(s, meeting_id).participants if person.id in people]
    if untold := rules.named([person for person in listed if not person.notice_way]):
        raise RuleBroken("notice.not_told", field="receipt", names=untold)
    if moved := rules.named([person for person in listed if person.told_of]):
        raise RuleBroken("notice.told_of_another", field="receipt", names=moved)
    if draft.receipt == "leave" and not draft.reason.strip():
        raise RuleBroken("notice.reason_missing", field="reason")
    for person in chosen:
        _answer(person, draft)


def begin_meeting(
    s: Session, meeting_id: int, reason: str = "", today: date | None = None, held_on: date | None = None
) -> None:
    """Begin: all are told and the notice period has run, or `reason` says why it begins all the same.

    The reason is kept with the meeting. One that begins before its day is held today, one whose day is past on
    `held_on`, or on its day where that is not given; another day than planned keeps the planned one, and what
    it decides counts from the day it was held. Who asked leave of a day it was moved from is not excused. A meeting
    without an item does not begin. Raises `RuleBroken` with `names` and `day` for the first thing in the way (domain 4.1
    step 3), `("meeting.begun")` for one that has, beside `held_on` `meeting.held_before_planned` and `meeting.held_ahead`.
    """
    meeting = open_meeting(s, meeting_id)
    if meeting.stage == "hold":
        raise RuleBroken("meeting.begun")
    told, today, planned = meeting_detail(s, meeting_id), today or date.today(), meeting.held_on
    day = rules.true_day(planned, today, held_on)
    if day > planned:
        told = replace(told, draft=replace(told.draft, held_on=day))
    for check in rules.in_the_way(told, today, reason):
        raise RuleBroken(check.code, field="reason", names=check.names, day=check.day)
    asked = day != planned or rules.opening_checks(told, today)
    meeting.early_reason = (reason.strip() or told.early_reason) if asked else ""
    _hold_on(s, meeting, told.draft, day)
    meeting.agenda_fixed_on = meeting.agenda_fixed_on or meeting.held_on
    meeting.stage = "hold"
    for person in meeting.participants:
        if person.told_of and person.receipt == "leave":
            person.attendance, person.reason = "present", ""
    keep_rule(s, meeting)


def _hold_on(s: Session, meeting: Meeting, draft: MeetingDraft, day: date) -> None:
    """The day it was held; one planned for another keeps that day and gets its number by the true one."""
    if meeting.held_on == day:
        return
    meeting.planned_on = meeting.held_on
    number(s, meeting, replace(draft, held_on=day))
    meeting.held_on = day


def _chosen(meeting: Meeting, people: Collection[int]) -> list[Participant]:
    chosen = [person for person in meeting.participants if person.id in people]
    if not chosen:
        raise RuleBroken("notice.nobody")
    return chosen


def _answer(person: Participant, draft: ReceiptDraft) -> None:
    """A leave excuses; another answer after it takes the excuse back."""
    if draft.receipt == "leave":
        person.attendance, person.reason = "leave", draft.reason.strip()
    elif person.receipt == "leave":
        person.attendance, person.reason = "present", ""
    person.receipt = draft.receipt

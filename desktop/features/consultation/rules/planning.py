"""Pure rules before a meeting: what its plan lacks, whether notice was given in time, when the next one is due."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, time, timedelta

from desktop.core.errors import RuleBroken
from desktop.core.text import SHORT_UNITS, half_width
from desktop.features.consultation.records import Check, Concerned, Meeting, ParticipantDraft, Rule

LEFT_OVER = "上次会议遗留"
"""Where an item comes from that an earlier meeting did not bring to its end (domain 4.1 step 2)."""

SETTLED = "上次会议已有结论"
"""That the meeting an item was left over from was opened again and settled it after all."""


def plan_checks(meeting: Meeting, today: date) -> list[Check]:
    """What is to be looked at before notice goes out; the grave things stand in its way (domain 4.1 step 2)."""
    found = list(_missing(meeting))
    if not meeting.draft.chair.strip():
        found.append(Check("meeting.chair_open"))
    return [*found, *_doubtful(meeting, today)]


def _missing(meeting: Meeting) -> Iterator[Check]:
    if not meeting.items:
        yield Check("meeting.no_items")
    if not meeting.participants:
        yield Check("meeting.nobody_invited")


def _doubtful(meeting: Meeting, today: date) -> Iterator[Check]:
    if absent := not_invited(meeting):
        yield Check("meeting.unit_not_invited", grave=False, names=tuple(absent))
    if absent := observers_not_invited(meeting):
        yield Check("meeting.observer_not_invited", grave=False, names=tuple(absent))
    last = last_day(meeting)
    if meeting.stage == "prepare" and last is not None and today > last:
        yield Check("meeting.notice_late", grave=False, day=last)
    chair, recorder = meeting.draft.chair.strip(), meeting.draft.recorder.strip()
    if chair and recorder and (chair.endswith(recorder) or recorder.endswith(chair)):
        yield Check("meeting.chair_records", grave=False, names=recorder)


BUILDING = re.compile(r"\d+(?=(?:\s*[、，,和及]\s*\d+)*\s*(?:号楼|栋|幢|座))")


def buildings(scope: str) -> list[str]:
    """The buildings whom an item concerns, as the register calls them: `3、5号楼` are `3栋` and `5栋`."""
    return [f"{int(number)}栋" for number in BUILDING.findall(half_width(scope))]


def scope_checks(meeting: Meeting, concerned: Sequence[Concerned]) -> list[Check]:
    """A word where an item concerns buildings of whose groups and centre households nobody is on the list."""
    listed = {person.name for person in meeting.participants}
    missed = [
        f"{one.building}（{'、'.join(person.name for person in one.people)}）"
        for one in concerned
        if one.people and listed.isdisjoint(person.name for person in one.people)
    ]
    return [Check("meeting.scope_not_invited", grave=False, names="；".join(missed))] if missed else []


def last_day(meeting: Meeting) -> date | None:
    """The last day on which notice can go out; None for a meeting without a day."""
    if meeting.draft.held_on is None:
        return None
    return notice_by(meeting.rule, meeting.draft.held_on)


def notice_by(rule: Rule, held_on: date) -> date:
    """The last day on which notice of a meeting of a day can go out, by the calendar days of its rule."""
    return held_on - timedelta(days=rule.notice_days)


TOLD_AHEAD = 60
"""So many days before the last one for it somebody may have been told; what lies before is mistyped."""


def told_since(rule: Rule, held_on: date) -> date:
    """The first day on which somebody can have been told of a meeting of a day."""
    return notice_by(rule, held_on) - timedelta(days=TOLD_AHEAD)


def not_invited(meeting: Meeting) -> list[str]:
    """Units that must be invited by the rules of the kind, of whom nobody is on the list."""
    return _unlisted(meeting, meeting.rule.invited)


def observers_not_invited(meeting: Meeting) -> list[str]:
    """Units that attend as observers (列席) by the rules of the kind, of whom nobody is on the list."""
    return _unlisted(meeting, meeting.rule.observers)


def _unlisted(meeting: Meeting, units: Sequence[str]) -> list[str]:
    listed = {person.unit for person in meeting.participants}
    return [unit for unit in units if not any(same_unit(unit, other) for other in listed)]


RESIDENTS = "社区居委会"


def unwitnessed(meeting: Meeting) -> str:
    """The 居委会, as the office calls it, where it is to sign the record of an owners' committee on a major matter and
    nobody of it came; else empty (domain 2.2)."""
    if meeting.draft.kind != "owners_committee" or not any(item.major for item in meeting.items):
        return ""
    called = meeting.own.get("residents_committee", RESIDENTS)
    there = (person.unit for person in meeting.participants if person.attendance == "present")
    came = any(same_unit(one, unit) for unit in there for one in (called, RESIDENTS))
    return "" if came else called


ALSO = {
    "业主委员会": (SHORT_UNITS["业主委员会"],),
    "物业公司": ("物业",),
    "社区居委会": (SHORT_UNITS["居民委员会"], "居民委员会"),
    "社区党组织": ("社区党", "社区委员会"),
    "小区党支部": ("支部",),
    "社区民警": ("民警",),
}
"""What units are called as well: a list that names them so names them all the same."""

OF_PEOPLE = re.compile(r"(?:业主|居民)[一-鿿]{0,2}(?:委员会|监事会|大会)")
OTHERS = {
    "业主": OF_PEOPLE, "居民": OF_PEOPLE, "业主委员会": re.compile("(?:业主委员会|业委会)筹备组"),
    "物业公司": re.compile("物业管理委员会"), "小区党支部": re.compile("(?:社区|公司)党支部"),
}  # fmt: skip
"""Bodies that are called alike and are others: whoever sits on a committee of owners does not come as one of them."""


def same_unit(rule: str, listed: str) -> bool:
    """Whether a unit on the list is the one a rule means, in full or for short."""
    rule = rule.removeprefix("相关")
    short = next(
        (also for words, also in ALSO.items() if rule == words or any(one in rule for one in also)), ()
    )
    meant = OTHERS[rule].sub("", listed) if rule in OTHERS else listed
    return any(words in meant for words in (rule, *short))


def invited(meeting: Meeting) -> list[ParticipantDraft]:
    """Everybody who was to be told: not those who walked in."""
    return [person for person in meeting.participants if not person.walk_in]


def told_of(held_on: date, begins_at: time | None, location: str) -> str:
    """What a notice tells people to come to: the day, the hour and the place of a meeting."""
    hour = f"{begins_at:%H:%M}" if begins_at else ""
    return " ".join(filter(None, (str(held_on), hour, location.strip())))


def told(meeting: Meeting) -> list[ParticipantDraft]:
    """Everybody who was told of the meeting as it stands: not those who were told of another day, hour or place."""
    return [person for person in invited(meeting) if person.notice_way and not person.told_of]


def untold(meeting: Meeting) -> list[ParticipantDraft]:
    """Everybody who is to be told yet, or anew."""
    return [person for person in invited(meeting) if not person.notice_way or person.told_of]


def unanswered(meeting: Meeting) -> list[ParticipantDraft]:
    """Everybody who was told and has not answered."""
    return [person for person in told(meeting) if not person.receipt]


def told_late(meeting: Meeting) -> list[ParticipantDraft]:
    """Everybody who was told after the last day for it."""
    last = last_day(meeting)
    if last is None:
        return []
    return [person for person in meeting.participants if person.notified_on and person.notified_on > last]


def opening_checks(meeting: Meeting, today: date | None = None) -> list[Check]:
    """What stands in the way of beginning, on its day or `today` before it: all must be told, and in time (domain 4.1 step 3)."""
    planned = meeting.draft.held_on
    if today is not None and planned is not None and today < planned:
        held = replace(meeting, draft=replace(meeting.draft, held_on=today))
        return [*opening_checks(held), Check("meeting.day_ahead", day=planned)]
    found = list(_missing(meeting))
    to_tell = untold(meeting)
    if names := named([person for person in to_tell if not person.told_of]):
        found.append(Check("meeting.not_all_notified", names=names))
    if names := named([person for person in to_tell if person.told_of]):
        found.append(Check("meeting.moved_since_told", names=names))
    if names := named(told_late(meeting)):
        found.append(Check("meeting.notice_too_short", names=names, day=last_day(meeting)))
    return found


def in_the_way(meeting: Meeting, today: date, reason: str = "") -> list[Check]:
    """What keeps a meeting from beginning today, though `reason` says why it begins all the same.

    Nothing excuses an empty agenda; a reason given with the notice excuses that it was short, and no more.
    """
    found = opening_checks(meeting, today)
    late = all(check.code == "meeting.notice_too_short" for check in found)
    if reason.strip() or (late and meeting.early_reason):
        return [check for check in found if check.code == "meeting.no_items"]
    return found


def true_day(planned: date, today: date, held_on: date | None = None) -> date:
    """The day a meeting that begins is held: today before its day; after it `held_on`, else as planned.

    Raises `RuleBroken` beside `held_on`: `meeting.held_before_planned`, `meeting.held_ahead` for one to come.
    """
    if today < planned:
        return today
    day = held_on or planned
    if day < planned:
        raise RuleBroken("meeting.held_before_planned", field="held_on", day=planned)
    if day > today:
        raise RuleBroken("meeting.held_ahead", field="held_on", day=today)
    return day


def is_short(meeting: Meeting) -> bool:
    """Whether the notice of a meeting was given, or reached somebody, after the last day for it."""
    last, fixed = last_day(meeting), meeting.agenda_fixed_on
    return bool(told_late(meeting)) or (last is not None and fixed is not None and fixed > last)


def is_late(meeting: Meeting, today: date) -> bool:
    """Whether notice going out on a day is too short; what is only written down afterwards is not asked."""
    last, held_on = last_day(meeting), meeting.draft.held_on
    return last is not None and held_on is not None and last < today <= held_on


def named(people: Sequence[ParticipantDraft]) -> tuple[str, ...]:
    """People in a sentence: groups with their unit, of many the first few."""
    names = [
        person.name if person.heads is None else f"{person.unit}{person.name}" for person in people[:NAMED]
    ]
    return (*names[:-1], f"{names[-1]}…") if len(people) > NAMED else tuple(names)


NAMED = 5
"""So many names stand in a sentence; who else is meant the table shows."""


def next_day(last: date, months: int) -> date:
    """The day as many calendar months later, on the same weekday of its week of the month.

    Offices meet on the second Wednesday, not on the 14th: the nth such weekday, the last where
    the month has no fifth.
    """
    year, month = divmod(last.year * 12 + last.month - 1 + months, 12)
    first = date(year, month + 1, 1)
    day = 1 + (last.weekday() - first.weekday()) % 7 + (last.day - 1) // 7 * 7
    return first.replace(day=day if day <= monthrange(year, month + 1)[1] else day - 7)


def period_begin(day: date, months: int) -> date:
    """The first day of the calendar months that count, the month of `day` being the last of them."""
    year, month = divmod(day.year * 12 + day.month - months, 12)
    return date(year, month + 1, 1)


def month_end(day: date) -> date:
    """The last day of a day's month."""
    return day.replace(day=monthrange(day.year, day.month)[1])

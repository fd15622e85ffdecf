"""Pure rules of a meeting: who counts, when an item may be closed, when a meeting is done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from desktop.core.errors import RuleBroken
from desktop.features.consultation.records import (
    Away,
    Head,
    ItemDraft,
    Meeting,
    ParticipantDraft,
    Problem,
    Rule,
)
from desktop.features.consultation.rules.clash import RUNNING, unchosen
from desktop.features.consultation.rules.room import voters_at

DUE_WITH_DEADLINE = ("resolution", "assignment")
"""Conclusions somebody has to carry out: unit and deadline are part of them (domain 4.1 step 4)."""


OF_ALL = ("half_all", "over_half_all")
"""Where a motion is carried by so many of all who have a vote, there or not."""

DUTIES = ("responsible", "supporting", "person", "deadline", "acceptance")
"""Who carries a conclusion out, with whom, who of them, until when, and how it is accepted."""


def asked(conclusion: str) -> tuple[str, ...]:
    """Which duties a conclusion has; one not chosen yet is asked for none."""
    if conclusion in DUE_WITH_DEADLINE:
        return DUTIES
    return ("deadline",) if conclusion == "postponed" else ()


def without_what_was_not_asked(item: ItemDraft) -> ItemDraft:
    """The item without duties left over from a conclusion that was chosen before."""
    empty = {
        name: None if name == "deadline" else "" for name in DUTIES if name not in asked(item.conclusion)
    }
    return replace(item, **empty) if item.conclusion else item


def heads(people: Iterable[ParticipantDraft]) -> int:
    """How many people these are, groups by their number."""
    return sum(person.count for person in people)


def head_count(participants: Sequence[ParticipantDraft], quorum: str = "half") -> Head:
    """Count the room. Voters are those with a vote who are present, or whose proxy is.

    Due are those who were invited: whoever walks in makes no quorum, and stands apart. Groups known by number
    count with that number.
    """
    members = [person for person in participants if not person.observer]
    invited = [person for person in members if not person.walk_in]
    return Head(
        due=sum(person.count for person in invited),
        present=sum(person.there for person in invited),
        leave=sum(person.count for person in invited if person.attendance == "leave"),
        observers=sum(person.there for person in participants if person.observer),
        voters=sum(person.there for person in members if person.votes),
        members=sum(person.count for person in members if person.votes),
        walk_ins=sum(person.there for person in members if person.walk_in),
        quorum=quorum,
        voters_due=sum(person.count for person in invited if person.votes),
        voters_present=sum(person.there for person in invited if person.votes),
    )


def head_at(meeting: Meeting, item: ItemDraft) -> Head:
    """Count the room as it was for one item: without those who were late, had left or stood aside (回避)."""
    away = {one.participant_id: one for one in item.absences}
    there = [_without(person, away.get(person.id or 0)) for person in meeting.participants]
    return head_count(there, meeting.rule.quorum)


def _without(person: ParticipantDraft, away: Away | None) -> ParticipantDraft:
    if away is None:
        return person
    if person.heads is None or away.heads is None:
        return replace(person, attendance="absent")
    return replace(person, came=max(person.there - away.heads, 0))


def carried(approval: str, head: Head, votes_for: int) -> bool:
    """Whether so many votes carry a motion.

    `present` asks for more than half of the voters there, `half_all` for half or more of all who have
    a vote (指导规则 38; 以上 includes the number, 民法典 1259), `over_half_all` for more than half of them.
    """
    if approval == "half_all":
        return votes_for * 2 >= head.members > 0
    return votes_for * 2 > (head.members if approval == "over_half_all" else head.voters)


def item_problems(item: ItemDraft, held_on: date | None, head: Head, rule: Rule) -> Iterator[tuple[str, str]]:
    """Each (field, code) that keeps an item from being concluded, in the order of the form."""
    if not item.subject.strip():
        yield "subject", "item.subject_missing"
    yield from vote_problems(item, head, rule)
    if not item.conclusion:
        yield "conclusion", "item.conclusion_missing"
    elif item.conclusion not in rule.concludes:
        yield "conclusion", "item.not_concluded_here"
    elif not item.text.strip():
        yield "text", f"item.{item.conclusion}_text_missing"
    if item.conclusion == "resolution":
        yield from _resolution_problems(item, head, rule)
    if item.conclusion in DUE_WITH_DEADLINE and not item.responsible.strip():
        yield "responsible", "item.responsible_missing"
    if item.conclusion in (*DUE_WITH_DEADLINE, "postponed"):
        yield from _deadline_problems(item, held_on)


def _resolution_problems(item: ItemDraft, head: Head, rule: Rule) -> Iterator[tuple[str, str]]:
    """What was put on the agenda on the spot, was voted down or decided by too few is no resolution.

    Nor is what takes the votes of so many of all and was not voted on (指导规则 38, 支部工作条例 11).
    """
    if item.major and item.added_late:
        yield "conclusion", "item.major_added_late"
    if not head.quorate:
        yield "conclusion", "item.no_quorum"
    elif not item.voted and rule.approval in OF_ALL:
        yield "votes_for", "item.votes_missing"
    elif item.voted and not carried(rule.approval, head, item.votes_for or 0):
        yield "conclusion", "item.not_carried"


def vote_problems(item: ItemDraft, head: Head, rule: Rule) -> Iterator[tuple[str, str]]:
    """A vote names what was voted on, has all three numbers, and no more of them than voters."""
    if not item.voted:
        return
    if rule.approval == "none":
        yield "motion", "item.no_votes_here"
    counts = {
        "votes_for": item.votes_for,
        "votes_against": item.votes_against,
        "votes_abstain": item.votes_abstain,
    }
    if not item.motion.strip():
        yield "motion", "item.motion_missing"
    for field, count in counts.items():
        if count is None:
            yield field, "item.vote_incomplete"
    if sum(count or 0 for count in counts.values()) > head.voters:
        yield "votes_for", "item.votes_exceed"
    elif not head.voters:
        yield "votes_for", "item.no_voters"


def problems_of(meeting: Meeting, item: ItemDraft) -> Iterator[tuple[str, str]]:
    """Each (field, code) that keeps an item of a meeting from being concluded."""
    for name in RUNNING:
        if unchosen(getattr(item, name, "")):
            yield name, "item.two_texts"
    if _cast_from_afar(meeting, item):
        yield "votes_for", "item.voter_not_there"
    yield from item_problems(item, meeting.draft.held_on, head_at(meeting, item), meeting.rule)


def _cast_from_afar(meeting: Meeting, item: ItemDraft) -> tuple[str, ...]:
    """Who voted by name and was not there for the item, or has no vote."""
    there = {person.id for person in voters_at(meeting, item)}
    names = {person.id: person.name for person in meeting.participants}
    return tuple(names.get(who, "…") for who, _choice in item.ballots if who not in there)


def with_votes_counted(item: ItemDraft) -> ItemDraft:
    """The item with its three numbers counted from the ballots, where names were taken down."""
    if not item.ballots:
        return item
    cast = [choice for _participant, choice in item.ballots]
    return replace(
        item,
        votes_for=cast.count("for"),
        votes_against=cast.count("against"),
        votes_abstain=cast.count("abstain"),
    )


def number_of(meeting: Meeting, item: ItemDraft) -> str:
    """The number of an item's matter, which runs from the complaint to the board, empty before it has one; where it goes
    another's way that one's too, under which it is done: `2026-0008并入2026-0007`."""
    number, head = (known.get(item.matter_id or 0, "") for known in (meeting.matters, meeting.heads))
    return f"{number}并入{head}" if head else number


def is_adjourned(meeting: Meeting) -> bool:
    """Whether a meeting was broken off, what it had not concluded going on in another one."""
    return meeting.outcome is not None and meeting.outcome.kind == "adjourned"


def counts(meeting: Meeting) -> bool:
    """Whether what a meeting concluded holds: nothing does of one that was cancelled or is void."""
    return meeting.outcome is None or meeting.outcome.kind not in ("cancelled", "void")


def is_part_held(meeting: Meeting) -> bool:
    """Whether a meeting was adjourned after it had concluded something: that is written up like any other."""
    begun = meeting.stage not in ("prepare", "notify")
    return is_adjourned(meeting) and begun and any(item.concluded for item in meeting.items)


def is_broken_off(meeting: Meeting) -> bool:
    """Whether a meeting was adjourned after something was talked about, concluded or not: it was held, and goes on."""
    begun = meeting.stage not in ("prepare", "notify")
    return (
        is_adjourned(meeting) and begun and any(item.conclusion or item.discussion for item in meeting.items)
    )


def goes_on(meeting: Meeting, item: ItemDraft) -> bool:
    """Whether an item was left open by a meeting that was adjourned, and is dealt with in its continuation."""
    return is_adjourned(meeting) and not item.concluded


def meeting_problems(meeting: Meeting) -> list[Problem]:
    """All that stands between a meeting and its minutes; empty when it is ready.

    What an adjourned meeting left open has gone to its continuation and stands in no way.
    """
    head = head_count(meeting.participants)
    found: list[Problem] = []
    if not meeting.draft.chair.strip():
        found.append(Problem(0, "chair", "meeting.chair_missing"))
    if not head.present:
        found.append(Problem(0, "participants", "meeting.nobody_present"))
    if unchosen(meeting.draft.briefing):
        found.append(Problem(0, "briefing", "item.two_texts"))
    if not meeting.items:
        found.append(Problem(0, "items", "meeting.no_items"))
    for number, item in enumerate(meeting.items, 1):
        if goes_on(meeting, item):
            continue
        problems = list(problems_of(meeting, item))
        if not item.concluded and not problems:
            problems = [("conclusion", "item.not_concluded")]
        found += [Problem(number, field, code) for field, code in problems]
    return found


def require_ready(meeting: Meeting) -> None:
    """Raises `RuleBroken` for the first thing that stands between a meeting and its minutes."""
    for problem in meeting_problems(meeting):
        item = meeting.items[problem.item - 1] if problem.item else None
        facts = facts_of(meeting, item) if item else {"held_on": meeting.draft.held_on}
        raise RuleBroken(problem.code, field=problem.field, item=problem.item, **facts)


def facts_of(meeting: Meeting, item: ItemDraft) -> dict[str, Any]:
    """What the sentences about an item say of the room and of the vote."""
    head = head_at(meeting, item)
    present, due = head.counted
    return {
        "voters": head.voters,
        "members": head.members,
        "present": present,
        "due": due,
        "held_on": meeting.draft.held_on,
        "votes_for": item.votes_for,
        "names": _cast_from_afar(meeting, item),
    }


def _deadline_problems(item: ItemDraft, held_on: date | None) -> Iterator[tuple[str, str]]:
    if item.deadline is None:
        yield "deadline", "item.until_missing" if item.conclusion == "postponed" else "item.deadline_missing"
    elif held_on and item.deadline < held_on:
        yield "deadline", "item.deadline_before_meeting"

"""Pure rules of a meeting: who counts, when an item may be closed, when a meeting is done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from desktop.core.errors import RuleBroken
from desktop.features.consultation.records import Head, ItemDraft, Meeting, ParticipantDraft, Problem

DUE_WITH_DEADLINE = ("resolution", "assignment")
"""Conclusions somebody has to carry out: unit and deadline are part of them (domain 4.1 step 4)."""


DUTIES = ("responsible", "supporting", "deadline", "acceptance")
"""Who carries a conclusion out, with whom, until when, and how it is accepted."""


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


def head_count(participants: Sequence[ParticipantDraft]) -> Head:
    """Count the room. Voters are those with a vote who are present."""
    members = [person for person in participants if not person.observer]
    present = [person for person in members if person.attendance == "present"]
    return Head(
        due=len(members),
        present=len(present),
        leave=sum(person.attendance == "leave" for person in members),
        observers=sum(person.observer and person.attendance == "present" for person in participants),
        voters=sum(person.votes for person in present),
    )


def item_problems(item: ItemDraft, held_on: date | None, voters: int) -> Iterator[tuple[str, str]]:
    """Each (field, code) that keeps an item from being concluded, in the order of the form."""
    if not item.subject.strip():
        yield "subject", "item.subject_missing"
    yield from vote_problems(item, voters)
    if not item.conclusion:
        yield "conclusion", "item.conclusion_missing"
    elif not item.text.strip():
        yield "text", f"item.{item.conclusion}_text_missing"
    if item.conclusion in DUE_WITH_DEADLINE and not item.responsible.strip():
        yield "responsible", "item.responsible_missing"
    if item.conclusion in (*DUE_WITH_DEADLINE, "postponed"):
        yield from _deadline_problems(item, held_on)


def vote_problems(item: ItemDraft, voters: int) -> Iterator[tuple[str, str]]:
    """A vote names what was voted on, has all three numbers, and no more of them than voters."""
    if not item.voted:
        return
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
    if sum(count or 0 for count in counts.values()) > voters:
        yield "votes_for", "item.votes_exceed"
    elif not voters:
        yield "votes_for", "item.no_voters"


def meeting_problems(meeting: Meeting) -> list[Problem]:
    """All that stands between a meeting and its minutes; empty when it is ready."""
    head = head_count(meeting.participants)
    found: list[Problem] = []
    if not meeting.draft.chair.strip():
        found.append(Problem(0, "chair", "meeting.chair_missing"))
    if not head.present:
        found.append(Problem(0, "participants", "meeting.nobody_present"))
    if not meeting.items:
        found.append(Problem(0, "items", "meeting.no_items"))
    for number, item in enumerate(meeting.items, 1):
        problems = list(item_problems(item, meeting.draft.held_on, head.voters))
        if not item.concluded and not problems:
            problems = [("conclusion", "item.not_concluded")]
        found += [Problem(number, field, code) for field, code in problems]
    return found


def require_ready(meeting: Meeting) -> None:
    """Raises `RuleBroken` for the first thing that stands between a meeting and its minutes."""
    voters, held_on = head_count(meeting.participants).voters, meeting.draft.held_on
    for problem in meeting_problems(meeting):
        raise RuleBroken(problem.code, field=problem.field, item=problem.item, voters=voters, held_on=held_on)


def _deadline_problems(item: ItemDraft, held_on: date | None) -> Iterator[tuple[str, str]]:
    if item.deadline is None:
        yield "deadline", "item.until_missing" if item.conclusion == "postponed" else "item.deadline_missing"
    elif held_on and item.deadline < held_on:
        yield "deadline", "item.deadline_before_meeting"

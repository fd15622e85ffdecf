"""How a vote is told on paper, by the rule of the meeting: in numbers, in the words of convention, by name."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.core.discretion import Say
from desktop.features.consultation import rules
from desktop.features.consultation.documents.wording import ABSENCES, CHOICES
from desktop.features.consultation.records import Away, ItemDraft, Meeting, ParticipantDraft

VERBATIM = "原则同意"
"""Agreement in principle is more and less than agreement; it is told as it was said (domain 2.12)."""


def counts(item: ItemDraft) -> tuple[int, int, int]:
    """For, against, abstained."""
    return item.votes_for or 0, item.votes_against or 0, item.votes_abstain or 0


def is_carried(meeting: Meeting, item: ItemDraft) -> bool:
    """Whether the votes carried the motion, by the rule of the kind of meeting."""
    return rules.carried(meeting.rule.approval, rules.head_at(meeting, item), item.votes_for or 0)


def is_unanimous(meeting: Meeting, item: ItemDraft) -> bool:
    """All voters there for the item were in favour, and it was carried so; never where 原则同意 was said."""
    voters = rules.head_at(meeting, item).voters
    said = item.text + item.motion
    return counts(item) == (voters, 0, 0) and is_carried(meeting, item) and VERBATIM not in said


def formal_vote(meeting: Meeting, item: ItemDraft) -> str:
    """`会议就“方案A”进行表决，到会有表决权者14人，12人赞成，1人反对，1人弃权。`"""
    voted = f"会议就“{item.motion}”进行表决，到会有表决权者{rules.head_at(meeting, item).voters}人，"
    if is_unanimous(meeting, item):
        return voted + "一致表示同意通过。"
    yes, no, abstain = counts(item)
    result = "" if is_carried(meeting, item) else "经表决，该议题未获通过。"
    return voted + f"{yes}人赞成，{no}人反对，{abstain}人弃权。{result}"


def told_vote(meeting: Meeting, item: ItemDraft) -> str:
    """The vote in the words owners know: `12名参会人员表示同意，1名表示不同意，1名弃权` (domain 2.12)."""
    who = "委员" if "committee" in meeting.draft.kind else "参会人员"
    if is_unanimous(meeting, item):
        return f"{item.votes_for}名{who}一致表示同意通过"
    words = ("表示同意", "表示不同意", "弃权")
    told = [(count, word) for count, word in zip(counts(item), words, strict=True) if count]
    result = "" if is_carried(meeting, item) else "；经表决，该议题未获通过"
    return "，".join(f"{count}名{'' if at else who}{word}" for at, (count, word) in enumerate(told)) + result


def by_name(meeting: Meeting, item: ItemDraft, hide: Say) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Who was in favour, against, abstained, where names were taken down; who was not there for the item."""
    names = {person.id: hide(person.name) for person in meeting.participants}
    for choice, label in CHOICES.items():
        voters = tuple(names[who] for who, how in item.ballots if how == choice and who in names)
        if voters:
            yield label, voters
    people = {person.id: person for person in meeting.participants}
    for reason, label in ABSENCES.items():
        away = tuple(
            _not_there(people[one.participant_id], one, hide)
            for one in item.absences
            if one.reason == reason and one.participant_id in people
        )
        if away:
            yield label, away


def _not_there(person: ParticipantDraft, away: Away, hide: Say) -> str:
    """`韦丽娜`; of a group known by number how many: `居民3人`."""
    return hide(person.name) if person.heads is None else f"{hide(person.unit)}{away.heads or person.there}人"

"""The room is counted by heads, named or not; each quorum holds exactly from the number it names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.features.consultation import rules
from desktop.features.consultation.records import Head, ItemDraft, Meeting, MeetingDraft, ParticipantDraft


def room(*told: tuple[str, str], **more: object) -> list[ParticipantDraft]:
    return [ParticipantDraft(unit, name, **more) for unit, name in told]


def test_a_crowd_counts_by_its_heads_and_by_those_of_it_who_came() -> None:
    people = [
        *room(("党员", "6人"), ("居民", "11人实到9人"), ("物业公司", "金刚")),
        *room(("居民", "4名"), attendance="absent"), *room(("民警", "2人"), observer=True, votes=False),
        *room(("路过的居民", "3人"), walk_in=True),
    ]  # fmt: skip
    head = rules.head_count(people)
    assert (head.due, head.present, head.observers, head.walk_ins) == (22, 16, 2, 3)
    assert (head.members, head.voters) == (25, 19)


@pytest.mark.parametrize(("quorum", "due", "there", "enough"), [
    ("half", 10, 5, False), ("half", 10, 6, True), ("half_voters", 10, 5, True), ("half_voters", 11, 5, False),
    ("half_voters", 0, 0, False), ("two_thirds", 9, 6, True), ("two_thirds", 9, 5, False), ("none", 9, 0, True),
])  # fmt: skip
def test_a_quorum_holds_from_the_number_it_names(quorum: str, due: int, there: int, *, enough: bool) -> None:
    head = Head(due, there, 0, 0, voters=there, members=due, quorum=quorum)
    assert head.quorate is enough


def test_of_a_branch_only_those_with_a_vote_count() -> None:
    members = [
        *room(("党员", "甲"), ("党员", "乙")), *room(("党员", "丙"), ("党员", "丁"), attendance="leave"),
        *room(("预备党员", "戊"), ("预备党员", "己"), votes=False, attendance="absent"),
    ]  # fmt: skip
    head = rules.head_count(members, rules.DEFAULTS["branch"].quorum)
    assert (head.due, head.present, head.quorate) == (6, 2, True)
    assert not rules.head_count(members, "half").quorate


def test_votes_are_taken_by_name_only_where_every_voter_has_one() -> None:
    meeting = Meeting(
        1, 1, 1, "hold", "天方社区", "天方家园小区", MeetingDraft(subject="停车"),
        (ParticipantDraft("业委会", "王明亮", id=1),), (ItemDraft("停车"),), rules.DEFAULTS["council"],
    )  # fmt: skip
    assert rules.by_name(meeting)
    crowd = ParticipantDraft("居民", "11人", id=90)
    with_crowd = replace(meeting, participants=(*meeting.participants, crowd))
    assert not rules.by_name(with_crowd)
    assert crowd not in rules.voters_at(with_crowd, meeting.items[0])
    heard = replace(crowd, votes=False)
    assert rules.by_name(replace(meeting, participants=(*meeting.participants, heard)))


@pytest.mark.parametrize("name", ["李国庆", "11人民", "人", "实到9人", ""])
def test_a_name_is_no_crowd(name: str) -> None:
    assert not ParticipantDraft("居民", name).crowd

"""Who makes a quorum: half, half or more, and those without a vote."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.features.consultation.records import ItemDraft, ParticipantDraft
from desktop.features.consultation.rules import DEFAULTS, head_count, item_problems


def room(came: int, due: int, probationary: int = 0) -> list[ParticipantDraft]:
    """So many of those due, the first of whom came; probationary members came all, without a vote."""
    members = [
        ParticipantDraft("小区党支部", f"党员{at}", attendance="present" if at < came else "absent")
        for at in range(due)
    ]
    return members + [
        ParticipantDraft("小区党支部", f"预备党员{at}", votes=False) for at in range(probationary)
    ]


@pytest.mark.parametrize(("quorum", "came", "due", "enough"), [
    ("half", 5, 10, False), ("half", 6, 10, True), ("half", 5, 9, True), ("half", 4, 9, False),
    ("half_or_more", 5, 10, True), ("half_or_more", 4, 10, False), ("half_or_more", 5, 9, True),
    ("half_or_more", 4, 9, False), ("half_or_more", 0, 0, False),
])  # fmt: skip
def test_exactly_half_is_enough_where_the_word_is_half_or_more(
    quorum: str, came: int, due: int, enough: bool
) -> None:
    assert head_count(room(came, due), quorum).quorate is enough


def test_whoever_has_no_vote_makes_no_quorum_of_a_branch() -> None:
    assert not head_count(room(4, 10, probationary=4), "half_or_more").quorate, "8 of 14 came, 4 of 10 vote"
    members = room(5, 10, probationary=4)
    members[10:] = [replace(one, attendance="absent") for one in members[10:]]
    assert head_count(members, "half_or_more").quorate, "5 of 14 came, 5 of 10 vote"


@pytest.mark.parametrize(("quorum", "few", "enough"), [("half", 2, 3), ("two_thirds", 3, 4)])
def test_guests_without_a_vote_make_no_quorum_of_any_kind(quorum: str, few: int, enough: int) -> None:
    assert not head_count(room(few, 5, probationary=4), quorum).quorate
    absent = [replace(one, attendance="absent") for one in room(0, 0, probationary=4)]
    assert head_count(room(enough, 5) + absent, quorum).quorate, "nor do they stand in its way"


def test_where_nobody_has_a_vote_all_who_are_due_make_the_quorum() -> None:
    consent = room(0, 0, probationary=3)
    assert head_count(consent, "half").quorate, "what is resolved by consent needs no votes"
    assert not head_count(consent, "half_or_more").quorate


@pytest.mark.parametrize(("kind", "asked"), [
    ("owners_committee", True), ("branch", True), ("joint", False), ("council", False), ("branch_committee", False),
])  # fmt: skip
def test_what_takes_a_majority_of_all_is_resolved_by_votes_only(kind: str, asked: bool) -> None:
    item = ItemDraft(
        "选聘电梯维保",
        conclusion="resolution",
        text="选聘甲公司",
        responsible="物业公司",
        deadline=date(2026, 12, 1),
    )

    def refused(told: ItemDraft) -> list[tuple[str, str]]:
        rule = DEFAULTS[kind]
        return list(item_problems(told, date(2026, 11, 20), head_count(room(4, 5), rule.quorum), rule))

    assert refused(item) == [("votes_for", "item.votes_missing")] * asked
    assert not refused(replace(item, conclusion="declined")), "only a resolution is voted on"
    assert not refused(replace(item, motion="甲公司", votes_for=3, votes_against=1, votes_abstain=0))


def test_the_party_kinds_follow_their_regulation_and_the_others_keep_more_than_half() -> None:
    assert {kind for kind, rule in DEFAULTS.items() if rule.quorum == "half_or_more"} == {
        "branch",
        "branch_committee",
    }
    assert {"owners_committee", "residents", "representatives"} <= {
        kind for kind, rule in DEFAULTS.items() if rule.quorum == "half"
    }
    for kind in ("party_group", "theme_day"):
        assert (DEFAULTS[kind].every_months, DEFAULTS[kind].publish) == (1, False)
        assert "支部工作条例" in DEFAULTS[kind].basis

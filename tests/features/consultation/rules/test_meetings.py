"""Who makes a quorum: half, half or more, and those without a vote."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.features.consultation.records import ParticipantDraft
from desktop.features.consultation.rules import DEFAULTS, head_count


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

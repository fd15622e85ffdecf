"""How long one waits after wrong ones: counted over attempts, with any clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from desktop.features.access import rules
from desktop.features.access.records import Guard, Tried

NOW = datetime(2026, 11, 26, 2, 0, tzinfo=UTC)


def tried(*outcomes: str) -> list[Tried]:
    """One attempt a second, the last of them now."""
    return [
        Tried(NOW - timedelta(seconds=len(outcomes) - 1 - at), outcome) for at, outcome in enumerate(outcomes)
    ]


@pytest.mark.parametrize(
    ("outcomes", "seconds"),
    [
        ([], None), (["right"], None), (["wrong"], 1), (["wrong"] * 3, 4), (["wrong"] * 4, 8), (["wrong"] * 5, 900),
        (["wrong", "wrong", "right"], None), (["wrong"] * 5 + ["unlocked"], None), (["wrong", "right", "wrong"], 1),
        (["wrong"] * 5 + ["wrong"], 1),
    ],
)  # fmt: skip
def test_what_is_waited_from_now_on(outcomes, seconds):
    until = None if seconds is None else NOW + timedelta(seconds=seconds)
    assert rules.guard(tried(*outcomes), NOW).until == until


def test_what_came_too_early_neither_counts_nor_prolongs():
    guard = rules.guard(tried("wrong", "wrong", "early", "early"), NOW - timedelta(seconds=2))
    assert guard == Guard(2, NOW)


def test_after_a_lock_counting_begins_anew():
    assert rules.guard(tried(*["wrong"] * 5), NOW + timedelta(minutes=15)) == Guard()
    assert rules.guard(tried(*["wrong"] * 3), NOW + timedelta(minutes=15)) == Guard(3)

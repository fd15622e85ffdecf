"""How a deadline stands, and what is warned of."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.features.worklist import rules

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("deadline", "left", "said"),
    [
        (date(2026, 11, 9), -16, "overdue"),
        (date(2026, 11, 24), -1, "overdue"),
        (TODAY, 0, "soon"),
        (date(2026, 11, 28), 3, "soon"),
        (date(2026, 11, 29), 4, "later"),
    ],
)
def test_a_deadline_is_overdue_soon_or_later(deadline, left, said):
    assert (rules.days_left(deadline, TODAY), rules.urgency_of(deadline, TODAY)) == (left, said)
    assert rules.urgency_of(None, TODAY) == "none"


@pytest.mark.parametrize(
    ("deadline", "milestones", "busy", "said"),
    [
        (date(2027, 2, 23), 0, 5, ()),
        (date(2027, 2, 24), 0, 5, ("long",)),
        (date(2027, 2, 24), 1, 6, ("busy",)),
        (None, 0, 0, ()),
    ],
)
def test_a_long_task_wants_a_milestone_and_a_person_has_only_so_many(deadline, milestones, busy, said):
    assert rules.task_warnings(TODAY, deadline, milestones, busy) == said

"""Which hours of a meeting are of the next day, and which are slips."""

from __future__ import annotations

from datetime import time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.features.consultation import rules
from desktop.features.consultation.records import ParticipantDraft
from desktop.features.consultation.rules import Hour

EVENING = time(21, 30)


def at(minutes: int) -> time:
    return time(minutes // 60, minutes % 60)


@pytest.mark.parametrize(("begins_at", "ends_at", "refused"), [
    (EVENING, time(0, 20), False), (EVENING, time(0), False), (EVENING, time(4), False), (EVENING, time(4, 1), True),
    (time(19), time(20, 25), False), (time(19), time(19), False), (time(19), time(18), True), (time(19), time(9), True),
    (time(19), time(7), True), (time(9), time(3), True), (time(14), time(2), True), (time(14), time(1, 59), False),
    (time(0, 30), time(0, 10), True), (time(8), time(22), False), (None, time(0, 20), False), (EVENING, None, False),
])  # fmt: skip
def test_a_meeting_may_last_into_the_night(
    begins_at: time | None, ends_at: time | None, refused: bool
) -> None:
    assert rules.ends_too_early(begins_at, ends_at) is refused


@given(st.integers(0, 23 * 60), st.integers(0, 11 * 60))
def test_an_hour_of_the_afternoon_typed_as_one_of_the_morning_is_refused(begins: int, lasts: int) -> None:
    """`9:00` for 21:00, whatever the hour and however long the meeting, where it is earlier than the beginning."""
    ends = begins + lasts
    if 12 * 60 <= ends < 24 * 60 and ends - 12 * 60 < begins:
        assert rules.ends_too_early(at(begins), at(ends - 12 * 60))


@given(st.integers(0, 24 * 60 - 1), st.integers(0, 24 * 60 - 1))
def test_hours_follow_one_another_as_they_did(begins: int, then: int) -> None:
    hour = rules.hour(at(begins), at(then))
    passed = timedelta(minutes=then + 24 * 60 * hour.next_day - begins)
    assert not hour.next_day or timedelta() < passed < timedelta(hours=12)
    assert hour.at == at(then)


@pytest.mark.parametrize(("begins_at", "came", "left", "told"), [
    (EVENING, time(21, 20), time(0, 10), (Hour(False, time(21, 20)), Hour(True, time(0, 10)))),
    (EVENING, time(0, 5), time(0, 20), (Hour(True, time(0, 5)), Hour(True, time(0, 20)))),
    (EVENING, None, time(0, 20), (None, Hour(True, time(0, 20)))),
    (EVENING, time(0, 5), None, (Hour(True, time(0, 5)), None)),
    (None, time(22), time(0, 20), (Hour(False, time(22)), Hour(True, time(0, 20)))),
    (None, time(0, 5), None, (Hour(False, time(0, 5)), None)),
])  # fmt: skip
def test_whoever_comes_and_goes_does_so_in_the_night_of_the_meeting(
    begins_at: time | None, came: time | None, left: time | None, told: tuple[Hour | None, Hour | None]
) -> None:
    person = ParticipantDraft("业委会", "王明亮", arrives_at=came, leaves_at=left)
    assert rules.came_and_left(begins_at, person) == told
    assert not rules.left_before_coming(begins_at, person)


@pytest.mark.parametrize(("begins_at", "came", "left"), [
    (EVENING, time(0, 30), time(23, 50)), (EVENING, time(0, 30), time(0, 10)), (time(19), time(20), time(19, 30)),
    (time(19), time(20), time(8)), (time(9), time(10), time(0, 30)), (None, time(20), time(19, 30)),
])  # fmt: skip
def test_nobody_leaves_before_coming(begins_at: time | None, came: time, left: time) -> None:
    person = ParticipantDraft("业委会", "王明亮", arrives_at=came, leaves_at=left)
    assert rules.left_before_coming(begins_at, person)

"""Hours of a meeting that runs past midnight: which of them are of the next day, and which are slips."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from desktop.features.consultation.records import ParticipantDraft

NIGHT_ENDS = time(4)
"""How long into the next day a meeting may last."""

HALF_DAY = timedelta(hours=12)
"""A meeting past midnight is shorter: 9:00 typed for 21:00 makes it this long or longer, whatever the hour."""


class Hour(NamedTuple):
    """An hour on the day a meeting began, or on the next one; they are in order as they follow one another."""

    next_day: bool
    at: time


def hour(begins_at: time | None, at: time) -> Hour:
    """An hour of a meeting that began at `begins_at`: at night and within half a day of it, it is of the next day."""
    if begins_at is None or at >= begins_at or at > NIGHT_ENDS:
        return Hour(next_day=False, at=at)
    began, then = datetime.combine(date.min, begins_at), datetime.combine(date.min + timedelta(1), at)
    return Hour(next_day=then - began < HALF_DAY, at=at)


def ends_too_early(begins_at: time | None, ends_at: time | None) -> bool:
    """Whether a meeting would end before it begins, on the next day too."""
    if begins_at is None or ends_at is None:
        return False
    return hour(begins_at, ends_at) < Hour(next_day=False, at=begins_at)


def came_and_left(begins_at: time | None, person: ParticipantDraft) -> tuple[Hour | None, Hour | None]:
    """When somebody came and left, as far as it is known; where no beginning is, their coming stands for it."""
    first = begins_at or person.arrives_at
    came, left = (hour(first, at) if at else None for at in (person.arrives_at, person.leaves_at))
    return came, left


def left_before_coming(begins_at: time | None, person: ParticipantDraft) -> bool:
    came, left = came_and_left(begins_at, person)
    return came is not None and left is not None and left < came

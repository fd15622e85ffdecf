"""How long one waits after wrong passwords or PINs."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from desktop.features.access.records import Guard, Tried

LOCKED_AFTER = 5
LOCKED_FOR = timedelta(minutes=15)


def guard(tried: Iterable[Tried], now: datetime) -> Guard:
    """What a series of attempts, oldest first, means for the next one (storage 6).

    After each wrong one it is waited for 1, 2, 4, 8 seconds, after the fifth for 15 minutes; then counting begins
    anew, as after a right one and after an unlocking. What came too early was not looked at and counts for nothing.
    """
    wrong, until = 0, None
    for attempt in tried:
        if attempt.outcome in ("right", "unlocked"):
            wrong, until = 0, None
        elif attempt.outcome == "wrong":
            wrong = 1 if wrong >= LOCKED_AFTER else wrong + 1
            until = attempt.at + _pause(wrong)
    locked = wrong >= LOCKED_AFTER
    if until is not None and until > now:
        return Guard(wrong, until, locked)
    return Guard(0 if locked else wrong)


def _pause(wrong: int) -> timedelta:
    return LOCKED_FOR if wrong >= LOCKED_AFTER else timedelta(seconds=2 ** (wrong - 1))

"""What crosses the border between storage and screen: how a compound did in a period."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Period:
    """A month, quarter or year, first and last day included."""

    kind: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Figures:
    """What a compound (or all of a scope together) did in a period; `id` is the compound, 0 for all.

    `met` of `rhythms` regular meetings were held in their time, for `waiting` it is not over yet; `decided` of
    `discussed` items; `done` of `due` tasks by their deadline; `closed` matters took `days` together; of `asked`
    residents `reached` answered, `satisfied` and `partly` so; `posted` of `to_post` meetings were put up in time.
    """

    id: int
    name: str
    meetings: int = 0
    met: int = 0
    rhythms: int = 0
    waiting: int = 0
    discussed: int = 0
    decided: int = 0
    due: int = 0
    done: int = 0
    closed: int = 0
    days: int = 0
    asked: int = 0
    reached: int = 0
    satisfied: int = 0
    partly: int = 0
    to_post: int = 0
    posted: int = 0

    @property
    def average_days(self) -> float | None:
        """From the complaint to its closing; None while nothing was closed."""
        return self.days / self.closed if self.closed else None

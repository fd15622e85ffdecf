"""The way of a matter as it is drawn: which stops lie behind it, where it is, what is still to come (domain 4.5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from desktop.features.worklist.records import StepLine

STOPS = ("registered", "accepted", "to_meeting", "doing", "to_accept", "to_answer", "closed")
ASIDE = ("declined", "merged")


@dataclass(frozen=True, slots=True)
class Stop:
    """A stop, the day it was last reached, and whether the matter has passed it."""

    state: str
    day: date | None
    standing: Literal["done", "here", "to_come"]


def stops(state: str, steps: Sequence[StepLine]) -> tuple[Stop, ...]:
    """The stops in order; a meeting only for a matter that was on its way to one, what was declined or merged ends there."""
    reached = {step.state: step.day for step in steps}
    if state in ASIDE:
        there = ("registered", state)
        return tuple(Stop(one, reached.get(one), "here" if one == state else "done") for one in there)
    order = tuple(stop for stop in STOPS if stop != "to_meeting" or stop in reached or stop == state)
    here = order.index(state)
    return tuple(
        Stop(
            stop,
            reached.get(stop) if at <= here else None,
            "here" if at == here and state != "closed" else "done" if at <= here else "to_come",
        )
        for at, stop in enumerate(order)
    )

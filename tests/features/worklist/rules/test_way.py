"""The way of a matter, stop by stop."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.features.worklist import rules
from desktop.features.worklist.records import StepLine


def steps(*states: str) -> list[StepLine]:
    return [StepLine(date(2026, 11, at), "", state, "") for at, state in enumerate(states, 1)]


@pytest.mark.parametrize(
    ("past", "drawn"),
    [
        (("registered",), "registered! accepted doing to_accept to_answer closed"),
        (("registered", "to_meeting"), "registered1 accepted+ to_meeting! doing to_accept to_answer closed"),
        (("registered", "accepted", "doing"), "registered1 accepted2 doing! to_accept to_answer closed"),
        (
            ("registered", "doing", "to_accept", "doing"),
            "registered1 accepted+ doing! to_accept to_answer closed",
        ),
        (
            ("registered", "doing", "to_accept", "to_answer", "closed"),
            "registered1 accepted+ doing2 to_accept3 to_answer4 closed5",
        ),
        (("registered", "declined"), "registered1 declined!"),
        (("registered", "merged"), "registered1 merged!"),
    ],
)
def test_what_was_passed_is_dated_and_a_meeting_stands_there_only_where_there_was_one(past, drawn):
    def said(stop: rules.Stop) -> str:
        sign = {"here": "!", "done": str(stop.day.day) if stop.day else "+", "to_come": ""}[stop.standing]
        return stop.state + sign

    assert " ".join(map(said, rules.stops(past[-1], steps(*past)))) == drawn

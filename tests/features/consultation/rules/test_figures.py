"""Periods, the turns of a regular meeting, and sums."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop.features.consultation import rules
from desktop.features.consultation.records import Figures


def test_a_day_lies_in_its_month_quarter_and_year() -> None:
    day = date(2026, 11, 25)
    spans = {
        kind: (rules.period_of(kind, day).first, rules.period_of(kind, day).last)
        for kind in ("month", "quarter", "year")
    }
    assert spans == {
        "month": (date(2026, 11, 1), date(2026, 11, 30)),
        "quarter": (date(2026, 10, 1), date(2026, 12, 31)),
        "year": (date(2026, 1, 1), date(2026, 12, 31)),
    }
    names = [rules.period_name(rules.period_of(kind, day)) for kind in ("month", "quarter", "year")]
    assert names == ["2026年11月", "2026年第四季度", "2026年"]


@given(
    st.sampled_from(["month", "quarter", "year"]),
    st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    st.integers(1, 30),
)
def test_periods_follow_each_other_without_a_gap(kind: str, day: date, by: int) -> None:
    period = rules.period_of(kind, day)
    assert period.first <= day <= period.last
    assert rules.beside(period, 1).first == period.last + timedelta(days=1)
    assert rules.beside(rules.beside(period, by), -by) == period


def test_the_turns_of_a_meeting_every_second_month() -> None:
    year = rules.period_of("year", date(2026, 1, 1))
    found = list(rules.turns(date(2026, 3, 15), date(2026, 9, 30), 2, year))
    assert [first for first, _ in found] == [
        date(2026, 3, 1),
        date(2026, 5, 1),
        date(2026, 7, 1),
        date(2026, 9, 1),
    ]
    assert found[0][1] == date(2026, 4, 30)
    april = rules.period_of("month", date(2026, 4, 2))
    assert list(rules.turns(date(2026, 3, 15), None, 2, april)) == [(date(2026, 3, 1), date(2026, 4, 30))]


def test_compounds_are_added_up() -> None:
    both = rules.total(
        [
            Figures(1, "甲", met=1, rhythms=2, closed=2, days=10),
            Figures(2, "乙", rhythms=1, closed=1, days=5),
        ],
        "合计",
    )
    assert (both.met, both.rhythms, both.average_days) == (1, 3, 5.0)
    assert Figures(1, "甲").average_days is None
    assert (rules.part(0, 0), rules.part(1, 4)) == (None, 0.25)

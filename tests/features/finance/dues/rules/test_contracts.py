"""What falls due on a contract, to the fen and the day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.core.errors import RuleBroken
from desktop.core.money import Money
from desktop.features.finance.dues import rules
from desktop.features.finance.dues.records import ContractDraft, Paid, Standing, Terms

QUARTERS = Terms(date(2026, 1, 1), date(2026, 9, 30), Money(1234567), "quarter", "begin", "days", "begin", 10)


def told(terms: Terms) -> list[tuple[str, str, int, str]]:
    return [
        (str(one.begins_on), str(one.ends_on), one.amount.fen, str(one.due_on)) for one in rules.dues(terms)
    ]


def test_three_quarters_fall_due_ten_days_after_each_begins() -> None:
    assert told(QUARTERS) == [
        ("2026-01-01", "2026-03-31", 1234567, "2026-01-11"),
        ("2026-04-01", "2026-06-30", 1234567, "2026-04-11"),
        ("2026-07-01", "2026-09-30", 1234567, "2026-07-11"),
    ]


def test_a_period_cut_short_costs_its_days_or_all_as_the_contract_says() -> None:
    terms = replace(QUARTERS, begins_on=date(2026, 2, 15), ends_on=date(2026, 7, 10), counted="calendar")
    # 45 of 90 days: 617,283.5 fen, half a fen upwards; 10 of 92 days: 134,192.07
    assert told(terms) == [
        ("2026-02-15", "2026-03-31", 617284, "2026-02-25"),
        ("2026-04-01", "2026-06-30", 1234567, "2026-04-11"),
        ("2026-07-01", "2026-07-10", 134192, "2026-07-11"),
    ]
    assert [fen for _, _, fen, _ in told(replace(terms, part="whole"))] == [1234567] * 3


def test_periods_from_the_first_day_fall_on_the_last_of_a_shorter_month() -> None:
    terms = replace(QUARTERS, begins_on=date(2026, 1, 31), ends_on=date(2026, 4, 29), period="month")
    assert [days[:2] for days in told(terms)] == [
        ("2026-01-31", "2026-02-27"), ("2026-02-28", "2026-03-30"), ("2026-03-31", "2026-04-29"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("period", "count"), [("month", 24), ("quarter", 8), ("half", 4), ("year", 2), ("once", 1)]
)
def test_two_years_have_so_many_periods(period: str, count: int) -> None:
    terms = replace(QUARTERS, ends_on=date(2027, 12, 31), period=period)
    assert [one.amount for one in rules.dues(terms)] == [Money(1234567)] * count
    assert rules.dues(terms)[-1].ends_on == date(2027, 12, 31)


def test_what_is_paid_afterwards_is_due_after_the_last_day_of_a_period() -> None:
    terms = replace(QUARTERS, due_at="end", due_days=0)
    assert [by for *_, by in told(terms)] == ["2026-03-31", "2026-06-30", "2026-09-30"]


def test_arrears_are_what_was_due_by_the_end_of_the_day_less_what_was_received() -> None:
    owed, paid = rules.dues(QUARTERS), [Paid(date(2026, 1, 8), Money(1234567))]
    at = lambda day: rules.standing(owed, paid, day)  # noqa: E731
    assert at(date(2026, 1, 7)) == Standing(Money(0), Money(0), None, date(2026, 1, 11))
    assert at(date(2026, 4, 10)).arrears == Money(0)
    assert at(date(2026, 4, 11)).arrears == Money(1234567)
    late = at(date(2026, 7, 11))
    assert (late.due, late.received, late.arrears) == (Money(3703701), Money(1234567), Money(2469134))
    assert late.late_since == date(2026, 4, 11)


def test_the_oldest_period_is_paid_first() -> None:
    paid = [Paid(date(2026, 4, 1), Money(1500000))]
    rows = rules.rows(rules.dues(QUARTERS), paid, date(2026, 4, 30))
    assert [(one.received.fen, one.open.fen, one.late) for one in rows] == [
        (1234567, 0, False), (265433, 969134, True), (0, 1234567, False),
    ]  # fmt: skip


def test_what_one_paid_too_early_does_not_lessen_what_another_owes() -> None:
    ahead, owing = Standing(Money(0), Money(500)), Standing(Money(300), Money(100))
    assert rules.sums([ahead, owing]).arrears == Money(200)


def test_the_same_place_on_the_same_days_overlaps_whatever_the_blanks() -> None:
    others = [("北门 空地", date(2026, 1, 1), date(2026, 6, 30))]
    assert rules.overlapping("北门空地", date(2026, 6, 30), date(2026, 12, 31), others)
    assert not rules.overlapping("北门空地", date(2026, 7, 1), date(2026, 12, 31), others)
    assert not rules.overlapping("南门空地", date(2026, 6, 1), date(2026, 12, 31), others)
    assert not rules.overlapping(" ", date(2026, 6, 1), date(2026, 12, 31), [(" ", *others[0][1:])])


GOOD = ContractDraft(1, "HT-1", 2, "某某店", "场地", "", date(2026, 1, 1), date(2026, 9, 30), Money(1))


@pytest.mark.parametrize(("field", "value", "code"), [
    ("number", " ", "contract.number_missing"), ("party", "", "contract.party_missing"),
    ("purpose", "", "contract.purpose_missing"), ("subject_id", None, "contract.subject_missing"),
    ("begins_on", None, "contract.begins_missing"), ("ends_on", None, "contract.ends_missing"),
    ("ends_on", date(2025, 12, 31), "contract.ends_before_begins"), ("amount", None, "contract.amount_missing"),
    ("amount", Money(0), "contract.not_positive"), ("amount", Money(-1), "contract.not_positive"),
    ("due_days", 367, "contract.due_days"), ("due_days", None, "contract.due_days"),
])  # fmt: skip
def test_what_a_contract_lacks_is_told_beside_its_field(field: str, value: object, code: str) -> None:
    with pytest.raises(RuleBroken) as broken:
        rules.require_sound(replace(GOOD, **{field: value}))
    assert (broken.value.code, broken.value.field) == (code, field)


SPRING, YEAR_END = (date(2026, 4, 1), date(2026, 6, 30)), date(2026, 12, 31)


@pytest.mark.parametrize(("paid", "received"), [
    ([Paid(date(2026, 7, 20), Money(1234567), SPRING)], (0, 1234567, 0)),
    ([Paid(date(2026, 7, 20), Money(1234567))], (0, 0, 1234567)),
    ([Paid(date(2026, 7, 20), Money(1234567)), Paid(date(2026, 7, 21), Money(500), SPRING)], (0, 500, 1234567)),
    ([Paid(date(2026, 7, 20), Money(1234567 + 700), SPRING)], (0, 1234567, 700)),
    ([Paid(date(2026, 7, 20), Money(1234567 + 700), (SPRING[0], date(2026, 9, 30)))], (0, 1234567, 700)),
    ([Paid(date(2026, 7, 20), Money(1234567), SPRING), Paid(date(2026, 8, 1), Money(-567))], (0, 1234000, 0)),
])  # fmt: skip
def test_before_the_books_only_what_was_paid_for_those_days_is_received(
    paid: list[Paid], received: tuple[int, ...]
) -> None:
    began, owed = date(2026, 7, 1), rules.dues(QUARTERS)
    assert tuple(one.received.fen for one in rules.rows(owed, paid, YEAR_END, began))[:3] == received
    told = rules.standing(owed, paid, date(2026, 9, 30), began)
    assert told.received.fen == received[2]
    assert told.arrears.fen == 1234567 - received[2]

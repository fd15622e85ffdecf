"""How things stand on a day: what a compound still owes goes first, and each compound stands there once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from desktop.core.db import Database
from desktop.features.consultation import commands
from desktop.features.consultation.entities import Meeting
from desktop.features.consultation.records import MeetingDraft, SeriesDraft
from desktop.features.organisation import queries as organisation
from desktop.features.overview import queries
from desktop.features.overview.records import Standing

TODAY = date(2026, 12, 10)


@pytest.fixture
def seen(demo: Database) -> Callable[..., Standing]:
    def look(scope: int | None = None, day: date = TODAY) -> Standing:
        with demo.reading() as s:
            return queries.standing(s, scope, day)

    return look


@pytest.fixture
def compounds(demo: Database) -> dict[str, int]:
    with demo.reading() as s:
        return {name: id_ for id_, name in organisation.compound_choices(s, None)}


def plan(demo: Database, compound: int, day: date, kind: str = "joint") -> int:
    with demo.writing("会") as s:
        return commands.save_meeting(s, MeetingDraft(compound, kind, "", "月例会", day))


def test_every_compound_stands_there_once_and_who_has_not_met_stands_first(
    demo: Database, seen: Callable[..., Standing], compounds: dict[str, int]
) -> None:
    names = sorted(compounds)
    begun = plan(demo, compounds[names[0]], TODAY)
    with demo.writing("开会") as s:
        s.get_one(Meeting, begun).stage = "hold"
    plan(demo, compounds[names[1]], TODAY + timedelta(5))
    plan(demo, compounds[names[2]], TODAY + timedelta(40))
    found = seen().meets
    assert sorted(one.name for one in found) == names
    stands = {one.name: (one.standing, one.day) for one in found}
    assert stands[names[0]] == ("met", TODAY)
    assert stands[names[1]] == ("planned", TODAY + timedelta(5))
    assert stands[names[2]][0] == "unmet"
    order = [one.standing for one in found]
    assert order == sorted(order, key=queries.ORDER.index)
    assert seen().unmet == len(names) - 2


def test_what_is_not_monthly_answers_for_this_month_neither_way(
    demo: Database, seen: Callable[..., Standing], compounds: dict[str, int]
) -> None:
    name = min(compounds)
    with demo.writing("支部") as s:
        commands.save_series(s, SeriesDraft(compounds[name], "branch", "", 3, date(2026, 1, 1)))
        draft = MeetingDraft(compounds[name], "branch", "", "党员大会", date(2026, 11, 3))
        s.get_one(Meeting, commands.save_meeting(s, draft)).stage = "hold"

    def stands(day: date = TODAY) -> tuple[str, int, int]:
        found = seen(compounds[name], day)
        (line,) = found.meets
        return line.standing, found.expected, found.unmet

    assert stands(date(2026, 11, 5)) == ("met", 1, 0), "in its own month it met"
    assert stands() == ("not_due", 0, 0)
    assert stands(date(2027, 2, 1)) == ("unmet", 1, 1), "three months are over"
    plan(demo, compounds[name], TODAY + timedelta(5), "branch")
    assert stands() == ("planned", 1, 0)
    with demo.writing("联席") as s:
        commands.save_series(s, SeriesDraft(compounds[name], "joint", "", 1, date(2026, 1, 1)))
    assert stands() == ("unmet", 1, 1), "what is monthly is due all the same"


def test_a_place_counts_only_what_lies_in_it(
    seen: Callable[..., Standing], compounds: dict[str, int]
) -> None:
    (one,) = seen(next(iter(compounds.values()))).meets
    assert one.id == next(iter(compounds.values()))


def test_the_months_items_and_what_is_overdue(demo: Database, seen: Callable[..., Standing]) -> None:
    with demo.reading() as s:
        newest = s.scalars(select(Meeting.held_on).where(Meeting.stage == "write_up")).all()
    day = max(newest)
    found = seen(day=day)
    assert 0 < found.decided <= found.discussed
    assert found.open_matters > 0
    late = seen(day=date(2030, 1, 1))
    assert late.overdue == len(late.due) > 0
    assert [one.day for one in late.due] == sorted(one.day for one in late.due)


@pytest.mark.parametrize(("day", "end"), [
    (date(2026, 12, 1), date(2026, 12, 31)), (date(2028, 2, 3), date(2028, 2, 29)), (date(2026, 1, 31), date(2026, 1, 31)),
])  # fmt: skip
def test_a_month_ends_as_months_do(day: date, end: date) -> None:
    assert queries._month_end(day) == end

"""The areas of a door through time, and what is refused of a new measuring."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from desktop.features.organisation import commands, queries
from desktop.ui.sentences import sentence
from tests.features.organisation.commands.test_households_form import draft_of, registered  # noqa: F401
from tests.features.organisation.commands.test_places_form import refused, write
from tests.features.organisation.workbooks import door

DAY = date(2025, 3, 1)
OLD, NEW = Decimal("98.56"), Decimal("88.20")
MEASURED = {
    "area": NEW, "area_basis": "surveyed", "area_is": "change", "measured_on": DAY,
    "measure_reason": " 重新测绘 ", "measure_document_no": "测7号",
}  # fmt: skip


@pytest.fixture
def measured(db, registered) -> int:  # noqa: F811
    write(db, commands.save_household, replace(draft_of(db, registered), **MEASURED))
    return registered


def test_a_vote_of_2024_has_the_area_of_2024(db, measured, doors_in):
    doors_in(door(), door(room="102", area=90, basis=""), door(room="103", area=""))
    before = DAY - timedelta(1)
    with db.reading() as s:
        (then,), (now,) = (queries.household_rows(s, [measured], on) for on in (before, DAY))
        areas = [queries.roster_figures(s, None, on).area for on in (before, DAY)]
        gaps = [queries.roster_figures(s, None, on).without_area for on in (before, DAY)]
    assert (then.area, then.area_basis) == (OLD, "registered")
    assert (now.area, now.area_basis) == (NEW, "surveyed")
    assert areas == [OLD + 90, NEW + 90]
    assert gaps == [1, 1]


def test_the_register_of_a_day_is_sorted_by_the_areas_of_that_day(db, measured, doors_in, monkeypatch):
    doors_in(door(), door(room="102", area=90, basis=""), door(room="103", area=""))
    for many in (10, 1):
        monkeypatch.setattr("desktop.features.organisation.queries.households.MANY", many)
        with db.reading() as s:
            sorted_then, sorted_now = (
                queries.household_ids(s, None, order="area", descending=True, on=on)
                for on in (DAY - timedelta(1), DAY)
            )
            upwards = queries.household_ids(s, None, order="area", on=DAY - timedelta(1))
        assert (sorted_then, sorted_now) == ([1, 2, 3], [2, 1, 3])
        assert upwards == [3, 2, 1]


def test_several_measurings_stand_in_the_history(db, measured):
    again = {**MEASURED, "area": Decimal(87), "measured_on": date(2026, 1, 1)}
    write(db, commands.save_household, replace(draft_of(db, measured), **again))
    with db.reading() as s:
        told = [
            (row.area, row.begins_on, row.ends_on, row.reason) for row in queries.area_history(s, measured)
        ]
        (middle,) = queries.household_rows(s, [measured], date(2025, 12, 31))
    assert told == [
        (Decimal(87), date(2026, 1, 1), None, "重新测绘"),
        (NEW, DAY, date(2026, 1, 1), "重新测绘"),
        (OLD, None, DAY, ""),
    ]
    assert middle.area == NEW


@pytest.mark.parametrize("changed", [{"area": Decimal(87)}, {"area_basis": "contract"}])
def test_an_area_written_wrong_leaves_nothing_behind(db, registered, changed):  # noqa: F811
    draft = replace(draft_of(db, registered), area_is="correction", **changed)
    write(db, commands.save_household, draft)
    with db.reading() as s:
        assert len(queries.area_history(s, registered)) == 1


def test_an_area_not_known_before_is_filled_in_without_a_question(db, doors_in):
    doors_in(door(area="", basis=""))
    write(db, commands.save_household, replace(draft_of(db, 1), area=NEW))
    assert draft_of(db, 1).area == NEW


@pytest.mark.parametrize(
    ("changed", "code", "field"),
    [
        ({"area_is": ""}, "area.which", "area_is"),
        ({"measured_on": None}, "area.day_missing", "measured_on"),
        ({"measured_on": date(2999, 1, 1)}, "area.in_future", "measured_on"),
        ({"measured_on": DAY - timedelta(1)}, "area.begins_later", "measured_on"),
    ],
)
def test_a_new_measuring_is_refused_beside_what_is_not_told(db, measured, changed, code, field, chinese):
    draft = replace(draft_of(db, measured), **{**MEASURED, "area": Decimal(80), **changed})
    error = refused(db, commands.save_household, draft)
    assert (error.code, error.field) == (code, field)
    assert sentence(error)


def test_two_measurings_on_one_day_leave_the_last(db, measured):
    draft = replace(draft_of(db, measured), **{**MEASURED, "area": Decimal(80)})
    write(db, commands.save_household, draft)
    with db.reading() as s:
        assert [row.area for row in queries.area_history(s, measured)] == [Decimal(80), OLD]


def test_a_register_with_another_area_keeps_the_one_of_yesterday(db, registered, doors_in):  # noqa: F811
    told = doors_in(door(area=88.2))
    assert [each.code for each in told.remarks if each.code.startswith("area")] == ["area.changed"]
    with db.reading() as s:
        (now,), (then,) = (queries.household_rows(s, [1], on) for on in (None, date.today() - timedelta(1)))
    assert (now.area, then.area) == (NEW, OLD)
    assert doors_in(door(area=88.2)).unchanged == 1


def test_a_door_with_a_former_area_is_not_removed(db, compound, doors_in, chinese):
    doors_in(door(centre=""))
    write(db, commands.save_household, replace(draft_of(db, 1), **MEASURED))
    error = refused(db, commands.remove_household, 1)
    assert error.facts["hangs"] == {"former_area": 1}
    assert "1项原面积" in sentence(error)

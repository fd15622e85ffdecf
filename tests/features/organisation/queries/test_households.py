"""The household register: order, filter, rows, gaps."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select, update

from desktop.core.errors import NotFound
from desktop.features.organisation import commands, queries
from desktop.features.organisation.entities import Household, HouseholdLink, Place
from desktop.features.organisation.queries import households
from tests.features.organisation.workbooks import door, post


@pytest.fixture
def register(db, doors_in):
    doors_in(
        door("10栋", "1单元", "101", 60, owners="于犇"),
        door("2栋", "2单元", "1001", "", owners="单鹏、谭明", phone="13812345678/0714-6221234", centre=""),
        door("2栋", "2单元", "201", 120.5, basis="实测", owners="欧阳珍瑞", phone="", centre="谭明"),
        door("2栋", "1单元", "301", 80, owners="", phone="15778353374", remark="出租"),
        door("3栋", "", "101", 70, owners="任涛文", phone="13999990000"),
    )
    return db


def rooms(s, *asked, **named):
    return [
        f"{row.building}{row.staircase}{row.room}"
        for row in queries.household_rows(s, queries.household_ids(s, *asked, **named))
    ]


BY_ADDRESS = ["2栋1单元301", "2栋2单元201", "2栋2单元1001", "3栋101", "10栋1单元101"]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("address", BY_ADDRESS),
        ("area", ["2栋2单元1001", "10栋1单元101", "3栋101", "2栋1单元301", "2栋2单元201"]),
        ("phone", ["2栋2单元201", "2栋2单元1001", "3栋101", "2栋1单元301", "10栋1单元101"]),
        ("owners", ["2栋1单元301", "2栋2单元1001", "2栋2单元201", "3栋101", "10栋1单元101"]),
    ],
)
def test_households_stand_in_the_order_asked_for(register, order, expected):
    with register.reading() as s:
        assert rooms(s, None, "", order) == expected


def test_a_descending_order_keeps_neighbours_by_address(register):
    with register.reading() as s:
        assert rooms(s, None, "", "area", descending=True)[:2] == ["2栋2单元201", "2栋1单元301"]
        assert rooms(s, None, order="address", descending=True) == [
            "10栋1单元101",
            "3栋101",
            "2栋1单元301",
            "2栋2单元201",
            "2栋2单元1001",
        ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2-2-201", ["2栋2单元201"]),
        ("2栋2单元201", ["2栋2单元201"]),
        ("２栋２单元２０", ["2栋2单元201"]),
        ("2号楼 301", ["2栋1单元301"]),
        ("3-101", ["3栋101"]),
        ("101", ["3栋101", "10栋1单元101"]),
        ("谭明", ["2栋2单元1001"]),
        ("欧阳", ["2栋2单元201"]),
        ("oyz", ["2栋2单元201"]),
        ("SHANP", ["2栋2单元1001"]),
        ("5678", ["2栋2单元1001"]),
        ("6221234", ["2栋2单元1001"]),
        ("0000", ["3栋101"]),
        ("000", []),
        ("3812", []),
        ("%", []),
        (" ", BY_ADDRESS),
    ],
)
def test_a_filter_finds_households_in_the_ways_one_says_them(register, text, found):
    with register.reading() as s:
        assert rooms(s, None, text) == found


def test_a_row_tells_all_a_table_shows(register):
    with register.reading() as s:
        rows = queries.household_rows(s, queries.household_ids(s, None))
    first, second, third = rows[:3]
    assert (first.area, first.area_basis, first.owners, first.centre, first.remark) == (
        Decimal("80.00"),
        "registered",
        "",
        "张雪",
        "出租",
    )
    assert (second.centre, second.area_basis) == ("谭明", "surveyed")
    assert (third.area, third.owners, third.phone, third.centre) == (
        None,
        "单鹏、谭明",
        "13812345678、0714-6221234",
        "",
    )


def test_who_looked_after_a_household_once_is_not_shown(db, doors_in):
    doors_in(door())
    doors_in(door(centre="谭明"))
    with db.reading() as s:
        (row,) = queries.household_rows(s, queries.household_ids(s, None))
    assert row.centre == "谭明"


def test_rows_come_in_the_order_of_the_ids_and_without_those_that_are_gone(register):
    with register.reading() as s:
        ids = queries.household_ids(s, None)[::-1]
        assert [row.id for row in queries.household_rows(s, [*ids, 999])] == ids
        assert queries.household_rows(s, []) == []


def test_a_scope_holds_its_households(register, posts_in):
    posts_in(post(compound="别处小区"))
    with register.reading() as s:
        places = {place.name: place.id for place in queries.places(s)}
        found = {
            name: len(queries.household_ids(s, places[name]))
            for name in ("沈家营街道", "冶电二村小区", "别处小区", "2栋", "3栋", "2单元")
        }
    assert found == {"沈家营街道": 5, "冶电二村小区": 5, "别处小区": 0, "2栋": 3, "3栋": 1, "2单元": 2}


def test_figures_tell_the_gaps_of_a_scope(register):
    with register.reading() as s:
        whole = queries.roster_figures(s, None)
        building = next(place.id for place in queries.places(s) if place.name == "10栋")
        part = queries.roster_figures(s, building)
    assert (whole.households, whole.area) == (5, Decimal("330.50"))
    assert (whole.without_area, whole.without_owner, whole.without_centre) == (1, 1, 1)
    assert (part.households, part.area, part.without_area) == (1, Decimal("60.00"), 0)


def test_figures_are_those_of_the_day_asked_for(register):
    day = date(2026, 3, 1)
    with register.writing("end") as s:
        s.execute(update(HouseholdLink).values(ends_on=day))
        s.execute(update(Household).where(Household.room == "1001").values(ends_on=day))
    with register.reading() as s:
        before, after = (queries.roster_figures(s, None, on) for on in (date(2026, 2, 28), day))
        building = s.scalar(select(Place.id).where(Place.name == "2栋"))
        there = [queries.roster_figures(s, building, on).households for on in (date(2026, 2, 28), day)]
    assert (before.households, after.households, there) == (5, 4, [3, 2])
    assert (before.without_centre, after.without_centre) == (1, 4)


def test_an_empty_register_has_figures_too(db):
    with db.reading() as s:
        figures = queries.roster_figures(s, None)
    assert (figures.households, figures.area, figures.without_owner) == (0, Decimal(0), 0)


def test_a_household_that_is_not_there(db):
    with db.reading() as s, pytest.raises(NotFound):
        queries.household_draft(s, 1)


@pytest.mark.parametrize("many", [20_000, 0])
def test_the_register_is_that_of_its_owners_on_the_day_asked_for(register, monkeypatch, many):
    monkeypatch.setattr(households, "MANY", many)
    sold, names = date(2026, 5, 1), {"于犇": "阿达", "单鹏、谭明": "谭明", "任涛文": "任涛文、尹洋明"}
    with register.writing("sold") as s:
        for row in queries.household_rows(s, queries.household_ids(s, None)):
            if row.owners in names:
                draft = replace(queries.household_draft(s, row.id), owners=names[row.owners])
                commands.save_household(s, replace(draft, owners_are="change", changed_on=sold))

    def told(on):
        with register.reading() as s:
            ids = queries.household_ids(s, None, "", "owners", on=on)
            return [row.owners for row in queries.household_rows(s, ids, on)]

    assert told(date(2026, 4, 30)) == ["", "单鹏、谭明", "欧阳珍瑞", "任涛文", "于犇"]
    assert told(sold) == told(None) == ["", "阿达", "欧阳珍瑞", "任涛文、尹洋明", "谭明"]
    with register.reading() as s:
        assert rooms(s, None, "单鹏") == []
        assert rooms(s, None, "单鹏", on=date(2026, 4, 30)) == ["2栋2单元1001"]
        assert queries.roster_figures(s, None, date(2020, 1, 1)).without_owner == 1


def test_the_register_of_a_day_names_the_centre_household_of_that_day(db, doors_in):
    doors_in(door())
    with db.writing("links") as s:
        link = s.scalars(select(HouseholdLink)).one()
        link.begins_on = date(2025, 8, 1)
    with db.reading() as s:
        told = [
            queries.household_rows(s, [1], on)[0].centre for on in (date(2025, 7, 31), date(2025, 8, 1), None)
        ]
    assert told == ["", "张雪", "张雪"]

"""Who is linked by whom on which day, by building and compound, and what centre households did."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from sqlalchemy import event, select

from desktop.core.errors import NotFound
from desktop.features.organisation import commands, queries, rules
from desktop.features.organisation.entities import Body, Household, Place
from desktop.features.organisation.records import DutyDraft, LinkDraft, UnlinkDraft
from tests.features.organisation.workbooks import door

FIRST, LATER = date(2026, 3, 1), date(2026, 6, 1)


@pytest.fixture
def town(db, compound, doors_in):
    """Two buildings: 1栋 has two staircases of doors, 2栋 one door without; two centre households in 1栋."""
    doors_in(
        *(door(room=str(100 + at), centre="") for at in range(1, 18)),
        *(door(staircase="2单元", room=f"{at}01", centre="") for at in range(1, 4)),
        door(building="2栋", staircase="", room="101", centre=""),
    )
    with db.writing("centre") as s:
        one = s.scalars(select(Body).where(Body.kind == "centre_household")).one()
        other = Body(place_id=one.place_id, kind="centre_household", name="另一户", begins_on=FIRST)
        s.add(other)
        s.flush()
        doors = list(s.scalars(select(Household.id).order_by(Household.id)))
        commands.link_households(s, LinkDraft(one.id, tuple(doors[:16]), "", FIRST))
        commands.link_households(s, LinkDraft(other.id, tuple(doors[17:19]), "", LATER))
        return compound, one.id, other.id, doors


def figures(rows):
    return [(row.name, row.doors, row.linked, row.centres, row.few, row.many) for row in rows]


def test_a_compound_is_told_by_building_and_all_above_by_compound(db, town):
    compound, _, _, _ = town
    with db.reading() as s:
        assert figures(queries.coverage(s, compound, LATER)) == [
            ("1栋", 20, 18, 2, 1, 1), ("2栋", 1, 0, 0, 0, 0),
        ]  # fmt: skip
        community = s.get_one(Place, compound).parent_id
        whole = [("冶电二村小区", 21, 18, 2, 1, 1)]
        assert figures(queries.coverage(s, community, LATER)) == whole
        assert figures(queries.coverage(s, None, LATER)) == whole
        building = s.scalars(select(Place).where(Place.name == "1栋")).one().id
        assert figures(queries.coverage(s, building, LATER)) == [("1栋", 20, 18, 2, 1, 1)]


def test_everything_is_as_of_a_day(db, town):
    compound, one, other, doors = town
    with db.writing("change") as s:
        commands.unlink_households(s, UnlinkDraft((doors[0],), LATER))
        for ended in (doors[1], doors[20]):
            s.get_one(Household, ended).ends_on = LATER
    with db.reading() as s:
        assert figures(queries.coverage(s, compound, date(2026, 2, 1))) == [
            ("1栋", 20, 0, 1, 1, 0), ("2栋", 1, 0, 0, 0, 0),
        ]  # fmt: skip
        assert [(row.doors, row.linked) for row in queries.coverage(s, compound, LATER)] == [(19, 16), (0, 0)]
        assert {row.id: row.linked for row in queries.centre_rows(s, compound, LATER)}[one] == 14
        before = {cell.id: cell.centre for cell in queries.coverage_doors(s, compound, date(2026, 5, 31))}
        after = {cell.id: cell.centre for cell in queries.coverage_doors(s, compound, LATER)}
    assert (before[doors[0]], after[doors[0]], after[doors[17]]) == (one, None, other)
    assert doors[20] in before
    assert doors[20] not in after


def test_the_map_and_the_figures_tell_the_same(db, town):
    compound = town[0]
    with db.reading() as s:
        cells = queries.coverage_doors(s, compound, LATER)
        rows = queries.coverage(s, compound, LATER)
    by_building = Counter(cell.building for cell in cells)
    assert {row.name: row.doors for row in rows} == by_building
    assert sum(row.linked for row in rows) == sum(cell.centre is not None for cell in cells)
    assert [(cell.building, cell.staircase, cell.room) for cell in cells[-2:]] == [
        ("1栋", "2单元", "301"), ("2栋", "", "101"),
    ]  # fmt: skip


def test_centre_households_are_counted_up_to_the_day(db, town):
    compound, one, other, _ = town
    with db.writing("duties") as s:
        for day in (date(2025, 12, 31), date(2026, 1, 5), date(2026, 6, 2), date(2026, 6, 20)):
            commands.save_duty(s, DutyDraft(one, "publicity", day, "讲政策"))
    with db.reading() as s:
        rows = {row.id: row for row in queries.centre_rows(s, compound, date(2026, 6, 10))}
    assert (rows[one].holder, rows[one].linked, rows[one].month, rows[one].year) == ("张雪", 16, 1, 2)
    assert rows[one].last == date(2026, 6, 2)
    assert (rows[other].holder, rows[other].linked, rows[other].month, rows[other].last) == ("", 2, 0, None)


def test_duties_newest_first_and_activity_by_month_and_kind(db, town):
    compound, one, other, _ = town
    told = [
        (one, "publicity", date(2026, 3, 9), "1-1-101"), (one, "publicity", date(2026, 3, 2), ""),
        (one, "mediation", date(2026, 4, 1), ""), (other, "opinions", date(2026, 4, 2), ""),
        (one, "opinions", date(2025, 4, 2), ""),
    ]  # fmt: skip
    with db.writing("duties") as s:
        for body, kind, day, room in told:
            commands.save_duty(s, DutyDraft(body, kind, day, "事", room))
    with db.reading() as s:
        rows = queries.duties(s, one, None)
        assert [row.done_on for row in rows] == sorted((row.done_on for row in rows), reverse=True)
        assert [row.address for row in rows if row.address] == ["1栋1单元101"]
        march = queries.duties(s, None, compound, FIRST, date(2026, 3, 31))
        assert [row.done_on.day for row in march] == [9, 2]
        assert len(queries.duties(s, None, None)) == 5
        found = queries.activity(s, compound, 2026, date(2026, 4, 1))
    assert [(each.body_id, each.kind, each.month, each.count) for each in found] == [
        (one, "publicity", 3, 2), (one, "mediation", 4, 1),
    ]  # fmt: skip


def test_a_hand_over_is_foretold(db, town):
    _, one, other, doors = town
    with db.reading() as s:
        found = queries.link_preview(s, other, (*doors[:2], doors[17], doors[19], doors[19]), LATER)
        assert found.leaving == (("张雪", 2), ("", 1))
        assert (found.staying, found.then) == (1, 5)
        assert queries.rooms_at(s, one, "1-1-101、9-9-9 2-101") == [doors[0], doors[20]]
        assert queries.household_at(s, town[0], "10") == []
    with db.writing("do it") as s:
        commands.link_households(s, LinkDraft(other, (*doors[:2], doors[17], doors[19]), "", LATER))
    with db.reading() as s:
        assert {row.id: row.linked for row in queries.centre_rows(s, town[0], LATER)}[other] == found.then


def test_a_district_is_asked_few_questions(db, town):
    """However many doors there are: grouped in the database, never one question a building."""
    asked: list[str] = []
    with db.reading() as s:
        event.listen(s.connection(), "before_cursor_execute", lambda *told: asked.append(told[2]))
        queries.coverage(s, None, LATER)
        queries.activity(s, None, 2026, LATER)
        queries.centre_rows(s, None, LATER)
    assert len(asked) <= 14


@pytest.mark.parametrize(
    ("room", "floor"), [("501", 5), ("1203", 12), ("B101", 1), ("12", 0), ("商铺", 0), ("702A", 7)]
)
def test_a_room_number_tells_its_floor(room, floor):
    assert rules.floor(room) == floor


def test_a_duty_that_is_not_there_is_told(db):
    with pytest.raises(NotFound), db.reading() as s:
        queries.duty_draft(s, 7)


@pytest.mark.parametrize(("linked", "few", "many"), [(16, 0, 1), (15, 0, 0), (10, 0, 0), (9, 1, 0)])
def test_ten_to_fifteen_doors_are_neither_few_nor_many(db, town, linked, few, many):
    compound, _, other, doors = town
    with db.writing("fewer") as s:
        s.get_one(Body, other).ends_on = date(2026, 5, 1)
        if linked < 16:
            commands.unlink_households(s, UnlinkDraft(tuple(doors[linked:16]), LATER))
    with db.reading() as s:
        row = queries.coverage(s, compound, LATER)[0]
    assert (row.centres, row.few, row.many) == (1, few, many)

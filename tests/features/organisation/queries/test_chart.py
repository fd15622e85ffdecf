"""The chart of a subject: the chain above, what is below, folded and as of a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import event, select

from desktop.core.db import Database
from desktop.core.errors import NotFound
from desktop.features.organisation import queries
from desktop.features.organisation.entities import Body, LevelName, Place
from desktop.features.organisation.queries.chart import UNFOLDED
from desktop.features.organisation.records import Chart

Drawn = Callable[..., Chart]


@pytest.fixture
def drawn(db: Database) -> Drawn:
    def draw(place: int, *rest: object) -> Chart:
        with db.reading() as s:
            return queries.chart(s, place, *rest)

    return draw


def told(chart: Chart) -> list[tuple[str, str]]:
    return [(box.name, box.second) for box in chart.boxes]


def test_the_whole_chain_of_a_compound_stands_with_who_leads_it(drawn: Drawn, compound: int) -> None:
    chart = drawn(compound)
    assert told(chart) == [
        ("中共沈家营街道工作委员会", "书记 周珊"),
        ("中共沈家营社区委员会", "书记 覃琼"),
        (chart.boxes[2].name, chart.boxes[2].second),
        ("冶电二村小区业主委员会", "主任 覃平"),
        ("1栋党小组", "组长 尹洋明"),
        ("张雪", "中心户"),
    ]
    assert chart.boxes[2].kind == "branch"
    assert [box.level for box in chart.boxes] == [
        "street_committee", "community_committee", "branch", "branch", "building_group", "centre_household",
    ]  # fmt: skip
    assert [box.name for box in chart.boxes if box.beside] == ["冶电二村小区业主委员会"]
    assert [box.key for box in chart.boxes if box.chosen] == [chart.boxes[2].key]
    keys = [box.key for box in chart.boxes]
    assert [box.parent for box in chart.boxes] == [None, keys[0], keys[1], keys[2], keys[2], keys[4]]


def test_a_day_shows_who_led_then(drawn: Drawn, compound: int) -> None:
    secretary = {on: drawn(compound, None, on).boxes[2].second for on in (None, date(2024, 1, 1))}
    assert "姜磊" in secretary[date(2024, 1, 1)]
    assert "姜磊" not in secretary[None]
    assert drawn(compound, None, date(2020, 1, 1)).boxes[2].second == ""


def test_a_body_that_has_ended_is_not_in_the_chart(db: Database, drawn: Drawn, compound: int) -> None:
    with db.writing("end") as s:
        group = s.scalars(select(Body).where(Body.kind == "building_group")).one()
        group.ends_on = date(2026, 1, 31)
    after = drawn(compound, None, date(2026, 2, 1)).boxes
    assert [(box.key.split("-")[0], box.name) for box in after if box.level == "building_group"] == [
        ("place", "1栋")
    ]
    assert "1栋党小组" in [box.name for box in drawn(compound, None, date(2026, 1, 31)).boxes]


def test_what_is_turned_folds_and_unfolds(drawn: Drawn, compound: int) -> None:
    whole = drawn(compound).boxes
    group = whole[4]
    folded = drawn(compound, None, None, {group.key: False}).boxes
    assert [box.key for box in folded] == [box.key for box in whole[:5]]
    assert (folded[4].folded, folded[4].below) == (True, 1)
    assert not group.folded


def test_siblings_on_the_way_up_are_folded_until_asked_for(demo: Database) -> None:
    with demo.reading() as s:
        place = s.scalars(select(Place.id).where(Place.name == "冶电二村小区")).one()
        chart = queries.chart(s, place)
        street = chart.boxes[0]
        asked = queries.chart(s, place, None, None, {street.key: True})
    assert (street.folded, street.below) == (True, 4)
    levels = [box.level for box in asked.boxes].count("community_committee")
    assert levels == 4
    shut = [box for box in asked.boxes if box.level == "community_committee" and box.folded]
    assert len(shut) == 3
    assert [box.key for box in asked.boxes if box.chosen] == [box.key for box in chart.boxes if box.chosen]


def test_a_district_is_not_read_below_what_is_shown(db: Database) -> None:
    with db.writing("district") as s:
        district = Place(kind="district", name="某区")
        s.add(district)
        for street in range(5):
            above = Place(kind="street", name=f"{street}街道", parent=district)
            for community in range(6):
                near = Place(kind="community", name=f"{community}社区", parent=above)
                s.add_all(Place(kind="compound", name=f"{n}小区", parent=near) for n in range(7))
        s.flush()
        scope = district.id
    asked: list[str] = []
    with db.reading() as s:
        event.listen(s.get_bind(), "before_cursor_execute", lambda *told: asked.append(told[2]))
        chart = queries.chart(s, scope)
    assert len(chart.boxes) == 1 + 5 + 30 <= UNFOLDED
    assert {box.below for box in chart.boxes[-30:] if box.folded} == {7}
    assert len(asked) < 20


def test_an_office_has_its_own_words_for_levels(db: Database, drawn: Drawn, compound: int) -> None:
    with db.writing("word") as s:
        s.add(LevelName(kind="branch", name="网格党支部"))
    assert drawn(compound).called == {"branch": "网格党支部"}


def test_a_staircase_is_looked_at_as_its_building(db: Database, drawn: Drawn, compound: int) -> None:
    with db.reading() as s:
        stair = s.scalars(select(Place.id).where(Place.kind == "building")).first()
    with db.writing("stair") as s:
        below = Place(kind="staircase", name="9单元", parent_id=stair)
        s.add(below)
        s.flush()
        number = below.id
    assert drawn(number) == drawn(stair)


def test_a_place_that_is_not_there_is_said(drawn: Drawn) -> None:
    with pytest.raises(NotFound):
        drawn(4711)

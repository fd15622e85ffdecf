"""What an import would do, told before anything is written."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import update

from desktop.features.organisation import queries
from desktop.features.organisation.entities import Household
from desktop.features.organisation.exchange import read_organisation, read_roster
from tests.features.organisation.conftest import BODIES
from tests.features.organisation.workbooks import HEAD, door, organisation, post, roster, save


@pytest.fixture
def preview(db, compound, tmp_path):
    def look(*rows, **named):
        with db.reading() as s:
            return queries.preview_roster(s, read_roster(roster(tmp_path, *rows, **named)), compound)

    return look


def told(remarks):
    return [(each.code, each.row, each.value) for each in remarks]


def test_a_roster_is_told_apart_into_added_changed_unchanged_and_refused(preview, doors_in, actions):
    doors_in(door(), door(room="102"))
    before = actions()
    found = preview(door(), door(room="102", area=60), door(room="103"), door(room="104", area="大"))
    assert [(change.sheet, change.row, change.name) for change in found.added] == [("底册", 5, "1栋1单元103")]
    assert [(change.row, change.name) for change in found.changed] == [(4, "1栋1单元102")]
    assert [(d.field, d.was, d.becomes) for d in found.changed[0].differences] == [("area", "98.56", "60.00")]
    assert (found.unchanged, [each.row for each in found.refusals]) == (1, [6])
    assert actions() == before


def test_an_organisation_is_told_apart_too(db, compound, tmp_path):
    rows = (*BODIES, post(person="吴云", title="委员"), post(ends_on="2026-1-1"), post(kind="?"))
    reading = read_organisation(organisation(tmp_path, *rows[:3], *rows[4:]))
    with db.reading() as s:
        found = queries.preview_organisation(s, reading)
    assert [change.name for change in found.added] == ["中共冶电二村小区支部委员会 委员 吴云"]
    assert [d.becomes for d in found.changed[0].differences] == ["2026-01-01"]
    assert (found.unchanged, len(found.refusals)) == (6, 1)


def test_a_centre_household_nobody_has_named_is_remarked_on_once(preview):
    rows = [door(room=f"{number}01", centre="谭明") for number in range(1, 13)]
    found = preview(*rows)
    assert told(found.remarks) == [("centre.new", 3, "谭明")]
    assert found.remarks[0].facts["building"] == "1栋"


@pytest.mark.parametrize(("households", "remarked"), [(9, True), (10, False), (15, False), (16, True)])
def test_too_few_and_too_many_households_are_remarked_on(preview, households, remarked):
    """Domain rulebook 2.6."""
    found = preview(*(door(room=f"{number}01") for number in range(1, households + 1)))
    assert told(found.remarks) == ([("centre.out_of_range", 3, "张雪")] if remarked else [])


def test_households_the_file_does_not_name_count_too(preview, doors_in):
    doors_in(*(door(room=f"{number}01") for number in range(1, 11)))
    assert preview(door(room="1101")).remarks == ()
    (remark,) = preview(door(centre="谭明")).remarks[1:]
    assert (remark.code, remark.facts["count"]) == ("centre.out_of_range", 1)


def test_one_name_in_two_buildings_is_two_centre_households(preview):
    found = preview(door(), door("2栋"))
    assert [each.facts["building"] for each in found.remarks if each.code == "centre.new"] == ["2栋"]


def test_sheets_passed_over_are_among_the_remarks(db, compound, tmp_path):
    rows = [door(room=f"{number}01") for number in range(1, 11)]
    path = save(tmp_path, {"说明": [("请填写",)], "底册": [HEAD, *rows]})
    with db.reading() as s:
        found = queries.preview_roster(s, read_roster(path), compound)
    assert [(each.code, each.sheet) for each in found.remarks] == [("sheet.passed_over", "说明")]


def test_lines_are_held_against_their_own_compound(db, compound, posts_in, doors_in, tmp_path):
    doors_in(door())
    posts_in(post(compound="别处小区"))
    with db.reading() as s:
        other = next(place for place, name in queries.compound_choices(s) if name.endswith("别处小区"))
        found = queries.preview_roster(s, read_roster(roster(tmp_path, door())), other)
    assert (len(found.added), found.unchanged) == (1, 0)


def test_a_door_that_has_ended_is_not_changed_by_a_file_that_does_not_know(preview, doors_in, db):
    doors_in(door(), door(room="102"))
    with db.writing("end") as s:
        s.execute(update(Household).where(Household.room == "102").values(ends_on=date(2026, 3, 1)))
    found = preview(door(), door(room="102", area=60))
    assert (found.changed, found.unchanged) == ((), 1)
    assert [(each.code, each.row, each.value, each.facts) for each in found.refusals] == [
        ("roster.ended", 4, "102", {"ends_on": "2026-03-01"})
    ]

"""What is understood, and what refused, in a household register."""

from __future__ import annotations

from decimal import Decimal

import pytest

from desktop.core.errors import RuleBroken
from desktop.features.organisation.exchange import read_roster
from tests.features.organisation.workbooks import HEAD, ROSTER, door, roster, save


def refused(reading):
    return [(each.code, each.row, each.column, each.value) for each in reading.refusals]


def test_the_sample_office_s_own_register():
    reading = read_roster(ROSTER)
    assert len(reading.lines) == 504
    assert (reading.refusals, reading.remarks) == ((), ())
    assert reading.heading[0] == "沈家营社区冶电二村小区住户底册"
    assert sum(line.area or 0 for line in reading.lines) == Decimal("48112.06")
    first, last = reading.lines[0], reading.lines[-1]
    assert (first.row, first.building, first.staircase, first.room) == (4, "1栋", "1单元", "101")
    assert (first.area, first.area_basis, first.owners) == (Decimal("98.56"), "registered", ("任涛文",))
    assert (first.phone, first.centre, first.remark) == ("15778353374", "张雪", "")
    assert (last.row, last.building, last.phone) == (507, "12栋", "13880616815")


@pytest.mark.parametrize(
    ("cell", "area"),
    [("89.52㎡", "89.52"), ("１００．６", "100.60"), (136.0, "136.00"), ("", None), ("—", None)],
)
def test_an_area_in_any_width_and_an_empty_one(tmp_path, cell, area):
    (line,) = read_roster(roster(tmp_path, door(area=cell))).lines
    assert line.area == (area and Decimal(area))


def test_an_owner_and_a_telephone_may_be_missing(tmp_path):
    (line,) = read_roster(roster(tmp_path, door(owners="", phone="无", centre="", basis=""))).lines
    assert (line.owners, line.phone, line.centre, line.area_basis) == ((), "", "", "")


def test_a_text_that_is_no_name_is_refused(tmp_path):
    long = "建" * 61
    reading = read_roster(roster(tmp_path, door(owners=long), door(room="102", owners=long[1:])))
    assert refused(reading) == [("value.name_too_long", 3, "产权人", long)]
    assert [line.owners for line in reading.lines] == [(long[1:],)]


def test_a_row_with_bad_cells_is_refused_whole_with_all_its_reasons(tmp_path):
    bad = door(room="", area="很大", phone="123", basis="听说")
    reading = read_roster(roster(tmp_path, bad, door(room="102")))
    assert [line.room for line in reading.lines] == ["102"]
    assert refused(reading) == [
        ("cell.missing", 3, "房号", ""),
        ("value.area", 3, "建筑面积（㎡）", "很大"),
        ("value.area_basis", 3, "面积依据", "听说"),
        ("value.phone", 3, "联系电话", "123"),
    ]
    assert reading.refusals[2].facts == {"known": "登记、实测、合同"}


def test_titles_go_by_many_names_and_stand_anywhere(tmp_path):
    head = ("*门牌号", "业 主", "手机 号码：", "面积(平方米)", "楼号", "单元号")
    path = save(
        tmp_path,
        {
            "底册": [
                (),
                ("某某小区",),
                (),
                ("", "", *head),
                ("", 1, "301室", "谭明、于犇", 18202786838.0, 89.5, 3, "2"),
            ]
        },
    )
    (line,) = read_roster(path).lines
    assert (line.building, line.staircase, line.room) == ("3栋", "2单元", "301")
    assert (line.owners, line.phone, line.area, line.row) == (
        ("谭明", "于犇"),
        "18202786838",
        Decimal("89.50"),
        5,
    )


@pytest.mark.parametrize(
    ("building", "staircase", "room", "read"),
    [
        (3, 2, 301.0, ("3栋", "2单元", "301")),
        ("３号楼", "二单元", "３０１室", ("3栋", "2单元", "301")),
        ("3#", "", "301号", ("3栋", "", "301")),
        ("A座", "东单元", "301", ("A座", "东单元", "301")),
        ("", "", "3-2-301", ("3栋", "2单元", "301")),
        ("", "", "3栋2单元301室", ("3栋", "2单元", "301")),
        ("", "", "冶电二村小区3栋2单元301", ("3栋", "2单元", "301")),
        ("3", "", "3－2－301", ("3栋", "2单元", "301")),
        ("4栋", "2单元", "3-2-301", ("4栋", "2单元", "3-2-301")),
    ],
)
def test_a_door_is_the_same_however_it_is_written(tmp_path, building, staircase, room, read):
    (line,) = read_roster(roster(tmp_path, door(building, staircase, room))).lines
    assert (line.building, line.staircase, line.room) == read


def test_the_columns_of_building_and_staircase_may_be_missing(tmp_path):
    (line,) = read_roster(roster(tmp_path, ("1-2-301", 60, "谭明"), head=("房号", "面积", "产权人"))).lines
    assert (line.building, line.staircase, line.room) == ("1栋", "2单元", "301")
    reading = read_roster(roster(tmp_path, ("301", 60, "谭明"), head=("房号", "面积", "产权人")))
    assert refused(reading) == [("cell.missing", 3, "楼栋", "")]


def test_of_two_areas_the_built_one_counts(tmp_path):
    for head, row in (
        (("房号", "面积", "建筑面积", "业主"), ("1-2-301", 50, 60, "谭明")),
        (("房号", "建筑面积", "面积", "业主"), ("1-2-301", 60, 50, "谭明")),
    ):
        (line,) = read_roster(roster(tmp_path, row, head=head)).lines
        assert line.area == Decimal(60)


def test_a_sheet_for_each_building_tells_it_by_its_name(tmp_path):
    head = ("单元", "房号", "面积", "产权人")
    path = save(
        tmp_path, {"1号楼": [head, ("1", "101", 60, "谭明")], "2号楼": [head, ("1", "101", 60, "于犇")]}
    )
    assert [(line.building, line.room) for line in read_roster(path).lines] == [
        ("1栋", "101"),
        ("2栋", "101"),
    ]


def test_a_line_tells_only_of_the_columns_there_are(tmp_path):
    (line,) = read_roster(roster(tmp_path, ("1-2-301", 60, "谭明"), head=("房号", "面积", "产权人"))).lines
    assert line.told == {"room", "area", "owners"}


def test_a_door_named_twice_is_refused_both_times_naming_the_other_row(tmp_path):
    reading = read_roster(roster(tmp_path, door(1, 1), door(room="102"), door("1栋", "1单元", 101.0, "坏")))
    assert [line.room for line in reading.lines] == ["102"]
    assert [(each.code, each.row, each.facts) for each in reading.refusals if each.code == "row.twice"] == [
        ("row.twice", 3, {"first": 5}),
        ("row.twice", 5, {"first": 3}),
    ]


def test_a_door_named_twice_in_two_sheets_names_the_other_sheet(tmp_path):
    path = save(tmp_path, {"甲": [HEAD, door()], "乙": [HEAD, door()]})
    assert [each.facts["first"] for each in read_roster(path).refusals] == ["2（乙）", "2（甲）"]


def test_without_the_needed_titles_the_missing_ones_are_named(tmp_path):
    path = save(tmp_path, {"底册": [("楼栋", "房号", "电话"), ("1栋", "101", "")]})
    with pytest.raises(RuleBroken) as caught:
        read_roster(path)
    assert (caught.value.code, caught.value.facts) == (
        "sheet.header_missing",
        {"columns": "建筑面积、产权人"},
    )

"""Finding the table in a sheet, and its rows among titles, totals and notes."""

from __future__ import annotations

import openpyxl
import pytest

from desktop.core.parse import Cell
from desktop.core.table import fill_down
from desktop.features.organisation.exchange import read_organisation, read_roster
from tests.features.organisation.workbooks import HEAD, door, organisation, post, roster, save

TITLE = ("冶电二村小区住户底册",)


def rooms(reading):
    return [f"{line.building}{line.staircase}{line.room}" for line in reading.lines]


@pytest.mark.parametrize(
    "total",
    [
        ("合计", "", "", "504户"),
        ("合 计：", "", 48112.06),
        ("", "", "总计", 48112.06),
        (505, "1栋小计"),
        ("1栋", "小计", "", 98.56),
        ("本页小计 12户",),
    ],
)
def test_totals_are_no_households(tmp_path, total):
    reading = read_roster(roster(tmp_path, door(), total, door(room="102")))
    assert rooms(reading) == ["1栋1单元101", "1栋1单元102"]
    assert (reading.refusals, reading.remarks) == ((), ())


def test_a_total_under_a_merged_building_is_none_of_its_doors(tmp_path):
    path = save(tmp_path, {"底册": [HEAD, door(), ("", "小计", "", 98.56)]}, merges=["A2:A3"])
    assert rooms(read_roster(path)) == ["1栋1单元101"]


def test_a_total_behind_many_merged_columns_is_seen(tmp_path):
    head = ("小区", "片区", "楼栋", "单元", "房号", "面积", "产权人")
    rows = [head, ("甲", "东", "1栋", "1单元", 101, 60, "谭明"), ("", "", "", "", "小计", 60, "")]
    path = save(tmp_path, {"底册": rows}, merges=["A2:A3", "B2:B3", "C2:C3", "D2:D3"])
    assert rooms(read_roster(path)) == ["1栋1单元101"]


def test_an_owner_may_be_called_what_a_total_is_not(tmp_path):
    reading = read_roster(roster(tmp_path, door(owners="何计"), door(room="102", remark="累计欠费")))
    assert len(reading.lines) == 2


def test_blank_rows_and_titles_printed_again_are_passed_over(tmp_path):
    reading = read_roster(roster(tmp_path, door(), (), ("", " "), HEAD, door(room="102")))
    assert [line.row for line in reading.lines] == [3, 7]
    assert (reading.refusals, reading.remarks) == ((), ())


def test_notes_and_signatures_are_passed_over_with_a_remark(tmp_path):
    path = save(
        tmp_path,
        {"底册": [TITLE, HEAD, door(), ("注：共有的写在一起",), ("制表：谭明", "", "", "", "审核：于犇")]},
        merges=["A4:I4"],
    )
    reading = read_roster(path)
    assert (len(reading.lines), reading.refusals) == (1, ())
    assert [(each.code, each.row, each.value) for each in reading.remarks] == [
        ("row.passed_over", 4, "注：共有的写在一起"),
        ("row.passed_over", 5, "制表：谭明"),
    ]


def test_titles_merged_over_two_lines_count_with_the_lower_one(tmp_path):
    head = [("楼栋", "房号", "面积", "", "产权人"), ("", "", "建筑面积", "套内面积", "")]
    path = save(
        tmp_path, {"底册": [*head, (1, 101, 98.5, 80, "谭明")]}, merges=["A1:A2", "B1:B2", "C1:D1", "E1:E2"]
    )
    reading = read_roster(path)
    assert [(line.row, str(line.area)) for line in reading.lines] == [(3, "98.50")]
    assert reading.refusals == ()


def test_sheets_that_are_no_such_table_are_named(tmp_path):
    path = save(tmp_path, {"说明": [("请填写",)], "底册": [HEAD, door()], "二": [HEAD, door(room="102")]})
    reading = read_roster(path)
    assert [(line.sheet, line.room) for line in reading.lines] == [("底册", "101"), ("二", "102")]
    assert [(each.code, each.sheet) for each in reading.remarks] == [("sheet.passed_over", "说明")]


def test_a_hidden_sheet_is_named_and_not_read(tmp_path):
    path = save(tmp_path, {"底册": [HEAD, door()], "旧": [HEAD, door(room="102")]})
    book = openpyxl.load_workbook(path)
    book["旧"].sheet_state = "hidden"
    book.save(path)
    reading = read_roster(path)
    assert [line.room for line in reading.lines] == ["101"]
    assert [(each.code, each.sheet) for each in reading.remarks] == [("sheet.hidden", "旧")]


def test_a_merged_building_counts_for_all_its_rows(tmp_path):
    rows = [door(), door("", room="102"), door("2栋")]
    reading = read_roster(save(tmp_path, {"底册": [HEAD, *rows]}, merges=["A2:A3"]))
    assert rooms(reading) == ["1栋1单元101", "1栋1单元102", "2栋1单元101"]


def test_a_column_written_only_where_it_changes_is_filled_down(tmp_path):
    reading = read_roster(
        roster(
            tmp_path,
            door("1栋", "1单元", "101"), door("", "", "102"), door("", "2单元", "101"), door("", "", "102"),
            door("2栋", "1单元", "101"), door("", "", "102"), door("3栋", "", "101"), door("", "", "102"),
        )
    )  # fmt: skip
    assert rooms(reading) == [
        "1栋1单元101", "1栋1单元102", "1栋2单元101", "1栋2单元102",
        "2栋1单元101", "2栋1单元102", "3栋101", "3栋102",
    ]  # fmt: skip


def test_a_gap_in_a_column_that_is_always_written_is_refused(tmp_path):
    reading = read_roster(
        roster(tmp_path, door(), door("", room="102"), door("", room="103"), door(room="104"))
    )
    assert [(each.code, each.row, each.column) for each in reading.refusals] == [
        ("cell.missing", 4, "楼栋"),
        ("cell.missing", 5, "楼栋"),
    ]


def test_a_single_gap_among_houses_of_one_door_is_not_filled():
    rows: list[list[Cell]] = [["1栋"], ["2栋"], [""], ["4栋"]]
    fill_down(rows, 0, ())
    assert rows == [["1栋"], ["2栋"], [""], ["4栋"]]


def test_nothing_is_carried_into_the_next_of_an_outer_column():
    rows: list[list[Cell]] = [[1, "a"], [1, ""], [2, ""], [2, ""]]
    fill_down(rows, 1, (0,))
    assert rows == [[1, "a"], [1, "a"], [2, ""], [2, ""]]


def test_an_empty_community_is_no_gap_to_be_filled(tmp_path):
    first, second = list(post()), list(post("中共沈家营街道工作委员会", "街道党工委"))
    second[1] = second[2] = ""
    lines = read_organisation(organisation(tmp_path, first, second)).lines
    assert [(line.community, line.compound) for line in lines] == [("沈家营社区", "冶电二村小区"), ("", "")]

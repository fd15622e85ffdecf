"""Refused rows go out, are mended, and come in again."""

from __future__ import annotations

from datetime import date

import openpyxl

from desktop.core.sheets import read_sheets
from desktop.features.organisation.exchange import read_organisation, read_roster, write_refused
from tests.features.organisation.workbooks import HEAD, door, organisation, post, roster, save


def reason(refusal):
    return f"{refusal.column}：{refusal.value}"


def test_refused_rows_keep_their_columns_and_tell_every_reason(tmp_path):
    reading = read_roster(roster(tmp_path, door(), door(room="102", area="大", phone="12"), door(room="103")))
    write_refused(tmp_path / "退回.xlsx", reading, reading.refusals, reason)
    (sheet,) = read_sheets(tmp_path / "退回.xlsx")
    assert sheet.name == "底册"
    assert sheet.rows[0][0] == "沈家营社区冶电二村小区住户底册"
    assert sheet.rows[1] == (*HEAD, "原因")
    assert sheet.rows[2:] == (
        ("1栋", "1单元", "102", "大", "登记", "任涛文", "12", "张雪", "", "建筑面积（㎡）：大\n联系电话：12"),
    )


def test_mended_rows_are_read_and_their_reasons_are_not(tmp_path):
    path = tmp_path / "退回.xlsx"
    reading = read_roster(roster(tmp_path, door(area="大"), door(room="102", area="小")))
    write_refused(path, reading, reading.refusals, reason)
    book = openpyxl.load_workbook(path)
    book["底册"]["D3"] = "98.56㎡"
    book.save(path)
    again = read_roster(path)
    assert ([line.room for line in again.lines], again.heading) == (["101"], reading.heading)
    write_refused(path, again, again.refusals, reason)
    (sheet,) = read_sheets(path)
    assert [row.count("原因") for row in sheet.rows] == [0, 1, 0]
    assert sheet.rows[2][2:] == (
        "102",
        "小",
        "登记",
        "任涛文",
        "15778353374",
        "张雪",
        "",
        "建筑面积（㎡）：小",
    )


def test_what_was_merged_or_filled_down_is_written_out(tmp_path):
    merged = save(tmp_path, {"底册": [HEAD, door(), door("", room="102", area="大")]}, merges=["A2:A3"])
    filled = roster(
        tmp_path, door(), door("", "", "102", "大"), door("", "", "103"), door("", "", "104"), name="二.xlsx"
    )
    for path in (merged, filled):
        reading = read_roster(path)
        write_refused(tmp_path / "退回.xlsx", reading, reading.refusals, reason)
        (sheet,) = read_sheets(tmp_path / "退回.xlsx")
        assert sheet.rows[2][:3] == ("1栋", "1单元", "102")


def test_every_sheet_with_refused_rows_goes_out_and_no_other(tmp_path):
    path = save(
        tmp_path, {"甲": [HEAD, door(area="大")], "乙": [HEAD, door("2")], "丙": [HEAD, door("3", area="大")]}
    )
    reading = read_roster(path)
    write_refused(tmp_path / "退回.xlsx", reading, reading.refusals, reason)
    sheets = read_sheets(tmp_path / "退回.xlsx")
    assert [(sheet.name, len(sheet.rows)) for sheet in sheets] == [("甲", 3), ("丙", 3)]
    assert sheets[0].rows[0][0] == "表.xlsx"


def test_posts_go_out_with_their_dates_and_come_in_again(tmp_path):
    reading = read_organisation(organisation(tmp_path, post(kind="理事会")))
    write_refused(tmp_path / "退回.xlsx", reading, reading.refusals, reason)
    book = openpyxl.load_workbook(tmp_path / "退回.xlsx")
    book["名册"]["F3"] = "小区党支部"
    book.save(tmp_path / "退回.xlsx")
    (line,) = read_organisation(tmp_path / "退回.xlsx").lines
    assert (line.kind, line.person, line.reason) == ("branch", "赵瑞华", "")
    assert line.begins_on == date(2025, 5, 1)

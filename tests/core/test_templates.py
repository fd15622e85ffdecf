"""A table to be filled in, as Excel sees it."""

from __future__ import annotations

from datetime import date

import openpyxl
import pytest

from desktop.core.errors import RuleBroken
from desktop.core.templates import Template, write_template

TEMPLATE = Template(
    name="名册",
    titles=("序号", "*姓名", "层级", "日期"),
    examples=(("示例1", "张三", "甲", date(2026, 9, 16)),),
    instructions_name="说明",
    instructions=("一", "二"),
    required=frozenset({1}),
    choices={2: ("甲", "乙")},
    days=frozenset({3}),
)


def test_choices_and_days_are_checked_below_the_titles(tmp_path):
    write_template(tmp_path / "模板.xlsx", TEMPLATE)
    page, words = openpyxl.load_workbook(tmp_path / "模板.xlsx").worksheets
    checks = {check.type: check for check in page.data_validations.dataValidation}
    assert (checks["list"].formula1, str(checks["list"].sqref)) == ('"甲,乙"', "C2:C20001")
    assert str(checks["date"].sqref) == "D2:D20001"
    assert [cell.font.color is not None and cell.font.color.rgb == "FFC00000" for cell in page[1]] == [
        False, True, False, False,
    ]  # fmt: skip
    assert (page["A2"].font.italic, page["D2"].number_format, page.freeze_panes) == (True, "yyyy-mm-dd", "A2")
    assert [words["A1"].value, words["A2"].value] == ["一", "二"]


def test_a_target_open_in_excel_is_left_alone(tmp_path):
    (tmp_path / "~$模板.xlsx").write_bytes(b"x")
    with pytest.raises(RuleBroken, match="file.in_use"):
        write_template(tmp_path / "模板.xlsx", TEMPLATE)
    assert not (tmp_path / "模板.xlsx").exists()

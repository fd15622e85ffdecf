"""Tables saved as plain text, in every encoding and with every separator one meets."""

from __future__ import annotations

from pathlib import Path

import pytest
import xlsxwriter

from desktop.core.delimited import read_tables, text_sheet
from desktop.core.errors import RuleBroken

ROWS = '日期,摘要,金额\n2026-1-5,余𫖯交来,"3,747.68"\n'


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8", "utf-8-sig", "utf-16", "utf-16-be"])
def test_the_encoding_is_found_by_itself(encoding):
    content = ROWS.encode(encoding) if encoding != "utf-16-be" else b"\xfe\xff" + ROWS.encode(encoding)
    assert text_sheet(content, "明细.csv").rows == (
        ("日期", "摘要", "金额"),
        ("2026-1-5", "余𫖯交来", "3,747.68"),
    )


@pytest.mark.parametrize("mark", ["\t", ";", "|"])
def test_other_marks_than_a_comma_part_cells(mark):
    content = mark.join(("日期", "摘要", "金额")) + "\r\n" + mark.join(("2026-1-5", "张三", "1,234,567.00"))
    assert text_sheet(content.encode(), "a.csv").rows[1] == ("2026-1-5", "张三", "1,234,567.00")


def test_what_keeps_excel_from_taking_a_number_for_one_is_taken_off():
    assert text_sheet(b'a,b,c\n="0018",\'0018,x\n', "a.csv").rows[1] == ("0018", "0018", "x")


def test_rows_are_as_wide_as_the_widest_and_empty_ones_at_the_end_are_none():
    assert text_sheet("标题\n\na,b,c\n1,2,3\n\n,,\n".encode(), "a.csv").rows == (
        *(("标题", "", ""), ("", "", ""), ("a", "b", "c"), ("1", "2", "3")),
    )


@pytest.mark.parametrize(
    "content", [b"%PDF-1.4\n\x00\x01\x02", b"\x89PNG\x0d\x0a\x1a\x00", ROWS.encode("gb18030")[:-19]]
)
def test_what_is_no_text_is_refused(content):
    with pytest.raises(RuleBroken) as refused:
        text_sheet(content, "明细.csv")
    assert refused.value.code == "file.no_text"


def test_a_file_is_what_its_content_says(tmp_path: Path):
    book = tmp_path / "明细.csv"
    with xlsxwriter.Workbook(str(book)) as workbook:
        workbook.add_worksheet("一月").write_row(0, 0, ("日期", "金额"))
    text = tmp_path / "明细.xls"
    text.write_bytes(ROWS.encode("gb18030"))
    assert read_tables(book)[0].rows[0] == ("日期", "金额")
    assert read_tables(text)[0].rows[0] == ("日期", "摘要", "金额")
    (tmp_path / "空.csv").write_bytes(b"")
    with pytest.raises(RuleBroken, match="file.empty"):
        read_tables(tmp_path / "空.csv")

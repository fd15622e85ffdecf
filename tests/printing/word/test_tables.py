"""Tables in Word: heads on every page, cells across columns, rows high enough for a hand."""

from __future__ import annotations

import io

import docx
import pytest
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Row
from papers import BODY, COLUMNS, paper

from desktop.printing.blocks import Boxes, Form, FormCell, FormRow, Grid, GridColumn, SignIn
from desktop.printing.word import word


def table(block: object) -> Table:
    (found,) = docx.Document(io.BytesIO(word(paper(block)))).tables
    return found


def cells(row: _Row) -> list[str]:
    return [cell.text for cell in row.cells]


def whole(row: _Row) -> bool:
    return row._tr.trPr is not None and row._tr.trPr.find(qn("w:cantSplit")) is not None


def test_a_table_repeats_its_head_and_is_ruled() -> None:
    found = table(Grid(COLUMNS, tuple((str(n), "增设充电桩", f"{n},234.00") for n in range(1, 60))))
    assert len(found.rows) == 60
    heads = [row for row in found.rows if row._tr.trPr.find(qn("w:tblHeader")) is not None]
    assert [cells(row) for row in heads] == [["序号", "事项", "金额"]]
    assert all(map(whole, found.rows))
    sides = {
        each.tag.rpartition("}")[2]: each.get(qn("w:sz"))
        for each in found._tbl.tblPr.find(qn("w:tblBorders"))
    }
    assert sides == {"top": "8", "left": "8", "bottom": "8", "right": "8", "insideH": "4", "insideV": "4"}
    last = found.rows[-1].cells
    assert cells(found.rows[-1]) == ["59", "增设充电桩", "59,234.00"]
    assert last[2].paragraphs[0].alignment == WD_ALIGN_PARAGRAPH.RIGHT


def test_columns_fill_the_width_exactly_by_their_shares() -> None:
    found = table(Grid(COLUMNS, ()))
    widths = [int(each.get(qn("w:w"))) for each in found._tbl.tblGrid]
    assert sum(widths) == 8844
    assert widths[1] / widths[0] == pytest.approx(5, abs=0.01)


def test_a_sum_too_wide_for_its_column_is_set_smaller() -> None:
    found = table(Grid((GridColumn("金额", 1), GridColumn("空", 6)), (("123,456,789.00", "甲"),)))
    money, other = found.rows[1].cells
    assert money.paragraphs[0].runs[0].font.size < Pt(12)
    assert other.paragraphs[0].runs[0].font.size is None


def test_a_row_told_from_the_screen_in_lines_stays_in_lines() -> None:
    found = table(Grid((GridColumn("甲", 1),), (("一\n二",),)))
    assert [each.text for each in found.rows[1].cells[0].paragraphs] == ["一", "二"]


def test_a_form_spans_columns_and_only_prose_runs_over_pages() -> None:
    form = Form(
        (2, 4, 2, 4),
        (
            FormRow((FormCell("会议名称", "label"), FormCell("议事会", span=3))),
            FormRow((FormCell("主持人", "label"), FormCell("李国庆"), FormCell("记录人", "label"), FormCell())),
            FormRow((FormCell("会议\n记录", "label"), FormCell(f"{BODY}\n二", "prose", 3)), 120),
        ),
    )  # fmt: skip
    found = table(form)
    one, two, three = found.rows
    assert [len(row._tr.tc_lst) for row in found.rows] == [2, 4, 2]
    assert one._tr.tc_lst[1].grid_span == 3
    assert cells(two) == ["主持人", "李国庆", "记录人", ""]
    assert [whole(row) for row in found.rows] == [True, True, False]
    assert three.height_rule == WD_ROW_HEIGHT_RULE.AT_LEAST
    assert three.height.mm == pytest.approx(120, abs=0.1)
    prose = three.cells[-1].paragraphs
    assert [each.text for each in prose] == [BODY, "二"]
    assert prose[0]._p.pPr.ind.get(qn("w:firstLineChars")) == "200"
    assert one.cells[0].paragraphs[0].runs[0]._r.rPr.find(qn("w:rFonts")).get(qn("w:eastAsia")) == "黑体"


def test_the_rows_to_sign_in_are_high_and_numbered_through() -> None:
    columns = (GridColumn("姓名", 3), GridColumn("单位", 5), GridColumn("签名", 4))
    found = table(SignIn(columns, (("李国庆", "小区党支部"),), spare=2))
    assert [cells(row) for row in found.rows] == [
        ["序号", "姓名", "单位", "签名"],
        ["1", "李国庆", "小区党支部", ""],
        ["2", "", "", ""],
        ["3", "", "", ""],
    ]
    assert {round(row.height / Mm(1), 1) for row in found.rows[1:]} == {10.0}


def test_boxes_leave_room_between_caption_and_date() -> None:
    found = table(Boxes(("党支部", "居委会", "业委会", "物业公司")))
    assert [len(row._tr.tc_lst) for row in found.rows] == [3, 3, 1, 1]
    assert found.rows[2]._tr.trPr.find(qn("w:gridAfter")).get(qn("w:val")) == "2"
    above, below = found.rows[0], found.rows[1]
    assert (above.height + below.height) / Mm(1) == pytest.approx(48, abs=0.1)
    assert [tc.text if hasattr(tc, "text") else "" for tc in above.cells] == ["党支部", "居委会", "业委会"]
    assert all("月" in cell.text for cell in below.cells)
    assert above.cells[0].paragraphs[0].paragraph_format.keep_with_next
    border = above._tr.tc_lst[0].tcPr.find(qn("w:tcBorders")).find(qn("w:bottom"))
    assert border.get(qn("w:val")) == "nil"


def test_boxes_that_fit_one_page_stay_together() -> None:
    def kept(count: int) -> list[bool]:
        rows = table(Boxes(("党支部",) * count, 4, 27)).rows
        return [bool(row.cells[0].paragraphs[0].paragraph_format.keep_with_next) for row in rows[1::2]]

    assert kept(12) == [True, True, False]
    assert kept(60) == [False] * 15

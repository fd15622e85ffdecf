"""Small workbooks as offices make them, for the tests of what is read from them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import openpyxl

RESOURCES = Path(__file__).resolve().parents[3] / "resources" / "demo"
ROSTER, ORGANISATION = RESOURCES / "roster.xlsx", RESOURCES / "organisation.xlsx"

HEAD = ("楼栋", "单元", "房号", "建筑面积（㎡）", "面积依据", "产权人", "联系电话", "联系中心户", "备注")
POSTS = (
    "街道", "社区", "小区", "楼栋", "组织", "层级", "姓名", "职务", "任职日期", "离任日期", "变动原因", "批复/备案文号",
)  # fmt: skip

Rows = Sequence[Sequence[object]]


def save(folder: Path, sheets: dict[str, Rows], merges: Sequence[str] = (), name: str = "表.xlsx") -> Path:
    """A workbook; the merges are of its first sheet."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        page = book.create_sheet(title)
        for row in rows:
            page.append(row)
    for area in merges:
        book.worksheets[0].merge_cells(area)
    path = folder / name
    book.save(path)
    return path


def roster(
    folder: Path, *rows: Sequence[object], head: Sequence[object] = HEAD, name: str = "表.xlsx"
) -> Path:
    """A register whose titles stand in line 2 and whose first household stands in line 3."""
    return save(folder, {"底册": [("沈家营社区冶电二村小区住户底册",), head, *rows]}, name=name)


def door(
    building: object = "1栋", staircase: object = "1单元", room: object = "101", area: object = 98.56, *,
    basis: str = "登记", owners: str = "任涛文", phone: object = "15778353374", centre: str = "张雪", remark: str = "",
) -> tuple[object, ...]:  # fmt: skip
    """A line of a register."""
    return (building, staircase, room, area, basis, owners, phone, centre, remark)


def organisation(folder: Path, *rows: Sequence[object], head: Sequence[object] = POSTS) -> Path:
    """An organisation file whose first post stands in line 2."""
    return save(folder, {"名册": [head, *rows]})


def post(
    body: str = "中共冶电二村小区支部委员会", kind: str = "小区党支部", person: str = "赵瑞华", title: str = "书记", *,
    compound: str = "冶电二村小区", building: object = "", begins_on: object = "2025-5-1", ends_on: object = "",
    reason: str = "", document_no: str = "",
) -> tuple[object, ...]:  # fmt: skip
    """A line of an organisation file."""
    return (
        "沈家营街道", "沈家营社区", compound, building, body, kind, person, title, begins_on, ends_on, reason, document_no,
    )  # fmt: skip

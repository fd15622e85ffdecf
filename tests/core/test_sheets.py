"""Excel in and out: what is read, what is refused in a sentence, what is written."""

from __future__ import annotations

import errno
import os
import zipfile
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path

import msoffcrypto.format.ooxml
import openpyxl
import pytest

from desktop.core.errors import Cancelled, RuleBroken
from desktop.core.progress import Progress
from desktop.core.sheets import Sheet, pasted_sheet, read_sheets, write_sheets


@pytest.fixture
def book(tmp_path) -> Callable[..., Path]:
    """Makes a workbook: a list of rows for each sheet, and what to do to it before it is saved."""

    def make(
        sheets: dict[str, list[list[object]]],
        change: Callable[[openpyxl.Workbook], object] = lambda _book: None,
    ) -> Path:
        made = openpyxl.Workbook()
        made.remove(made.active)
        for name, rows in sheets.items():
            page = made.create_sheet(name)
            for row in rows:
                page.append(row)
        change(made)
        path = tmp_path / "book.xlsx"
        made.save(path)
        return path

    return make


def refused(path: Path) -> str:
    with pytest.raises(RuleBroken) as caught:
        read_sheets(path)
    return caught.value.code


def test_rows_keep_their_numbers_and_cells_their_kind(book):
    path = book({"底册": [[], [], [None, "房号", 201, 89.52, date(2026, 9, 16), True]]})
    (sheet,) = read_sheets(path)
    assert sheet.name == "底册"
    assert sheet.rows[:2] == (("",) * 6,) * 2
    assert sheet.rows[2] == ("", "房号", 201.0, 89.52, date(2026, 9, 16), True)


def test_a_merged_range_says_the_same_in_every_cell_and_tells_which_are_filled(book):
    path = book(
        {"底册": [["1栋", "101", "甲"], [None, "102", None], [None, None, "乙"]]},
        lambda made: [made.active.merge_cells(area) for area in ("A1:A3", "B2:C2")],
    )
    (sheet,) = read_sheets(path)
    assert sheet.rows == (("1栋", "101", "甲"), ("1栋", "102", "102"), ("1栋", "", "乙"))
    assert sheet.merged == {(1, 0), (2, 0), (1, 2)}


def test_a_merge_that_runs_out_of_the_sheet_is_cut(book):
    path = book({"底册": [["1栋"]]}, lambda made: made.active.merge_cells("A1:D9"))
    assert read_sheets(path)[0].rows == (("1栋",),)


def test_empty_and_chart_sheets_are_no_tables_and_hidden_ones_are_named_only(book):
    def change(made: openpyxl.Workbook) -> None:
        made["旧"].sheet_state, made["藏"].sheet_state = "hidden", "veryHidden"
        made["暗"].sheet_state = made["WpsReserved_CellImgList"].sheet_state = "hidden"
        made.create_chartsheet("图")

    sheets = {
        "空": [],
        "旧": [["乙"]],
        "新": [["甲"]],
        "藏": [["丙"]],
        "暗": [],
        "WpsReserved_CellImgList": [["x"]],
    }
    read = read_sheets(book(sheets, change))
    assert [(sheet.name, sheet.hidden) for sheet in read] == [("旧", True), ("新", False), ("藏", True)]
    assert [sheet.rows for sheet in read] == [(), (("甲",),), ()]


def test_a_workbook_of_hidden_sheets_alone_is_refused_by_their_names(book):
    def change(made: openpyxl.Workbook) -> None:
        made["旧"].sheet_state = "hidden"

    with pytest.raises(RuleBroken) as refusal:
        read_sheets(book({"旧": [["乙"]], "空": []}, change))
    assert (refusal.value.code, refusal.value.facts["sheets"]) == ("file.hidden", ("旧",))


def test_a_workbook_is_known_by_what_is_in_it(book, tmp_path):
    path = book({"底册": [["甲"]]}).rename(tmp_path / "底册.xls")
    assert read_sheets(path)[0].rows == (("甲",),)


def test_a_missing_file(tmp_path):
    assert refused(tmp_path / "没有.xlsx") == "file.missing"


def test_a_file_open_in_excel_has_its_owner_file_beside_it(book):
    path = book({"底册": [["甲"]]})
    path.with_name("~$book.xlsx").write_bytes(b"\x05Hu")
    assert refused(path) == "file.in_use"


def test_a_file_that_may_not_be_read(book, monkeypatch):
    path = book({"底册": [["甲"]]})

    def locked(_path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", locked)
    assert refused(path) == "file.in_use"


def test_a_folder_is_no_file(tmp_path):
    assert refused(tmp_path) == "file.folder"


def test_an_old_excel_file(tmp_path):
    path = tmp_path / "底册.xlsx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "Workbook".encode("utf-16-le"))
    assert refused(path) == "file.old_excel"


def test_a_workbook_behind_a_password(book, tmp_path):
    with book({"底册": [["甲"]]}).open("rb") as plain, (tmp_path / "密.xlsx").open("wb") as locked:
        msoffcrypto.format.ooxml.OOXMLFile(plain).encrypt("天方", locked)
    assert refused(tmp_path / "密.xlsx") == "file.password"


@pytest.mark.parametrize(
    "content", ["楼栋,房号\n1栋,101\n".encode("gb18030"), b"<html><table></table></html>", b"PK"]
)
def test_text_that_is_called_xlsx(tmp_path, content):
    path = tmp_path / "底册.xlsx"
    path.write_bytes(content)
    assert refused(path) == "file.not_excel"


def test_another_archive_that_is_called_xlsx(tmp_path):
    path = tmp_path / "底册.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<document/>")
    assert refused(path) == "file.not_excel"


def test_a_file_of_no_bytes_and_a_workbook_of_no_cells(book, tmp_path):
    (tmp_path / "空.xlsx").touch()
    assert refused(tmp_path / "空.xlsx") == "file.empty"
    assert refused(book({"空": [], "也空": [[None]]})) == "file.empty"


def test_a_copy_cut_short_is_damaged(book):
    path = book({"底册": [["甲"]]})
    path.write_bytes(path.read_bytes()[:-200])
    assert refused(path) == "file.damaged"


def test_a_sheet_cut_short_is_damaged(book):
    path = book({"底册": [["甲", "乙"]]})
    whole = zipfile.ZipFile(BytesIO(path.read_bytes()))
    with zipfile.ZipFile(path, "w") as archive:
        for name in whole.namelist():
            content = whole.read(name)
            archive.writestr(name, content[: len(content) // 2] if "sheet1" in name else content)
    assert refused(path) == "file.damaged"


def test_what_is_written_is_read_back(tmp_path):
    path = tmp_path / "退回.xlsx"
    rows = (
        ("一个很长的标题，" * 20,),
        ("房号", "面积", "日期"),
        ("101", 89.52, date(2026, 9, 16)),
        ("=1+1", "", None),
    )
    write_sheets(path, [Sheet("底册", rows), Sheet("二", rows[:2])], head=1)
    first, second = read_sheets(path)
    assert [row[:3] for row in first.rows] == [
        (rows[0][0], "", ""),
        ("房号", "面积", "日期"),
        ("101", 89.52, date(2026, 9, 16)),
        ("=1+1", "", ""),
    ]
    assert second.name == "二"
    assert list(tmp_path.iterdir()) == [path]


def test_the_head_stands_out_and_the_title_widens_no_column(tmp_path):
    path = tmp_path / "退回.xlsx"
    write_sheets(path, [Sheet("底册", (("标题" * 50,), ("房号",), ("101",)))], head=1)
    page = openpyxl.load_workbook(path).active
    assert (page["A2"].font.bold, page["A3"].font.bold, page.freeze_panes) == (True, False, "A3")
    assert page.column_dimensions["A"].width < 20


def test_a_formula_somebody_typed_stays_text(tmp_path):
    path = tmp_path / "退回.xlsx"
    write_sheets(path, [Sheet("底册", (("业主",), ("=HYPERLINK(1)",), ("http://a.example",)))], head=0)
    page = openpyxl.load_workbook(path).active
    assert [page["A2"].data_type, page["A3"].hyperlink] == ["s", None]


def test_a_target_open_in_excel_keeps_its_content(book, monkeypatch):
    path = book({"底册": [["甲"]]})

    def locked(_self: Path, _target: Path) -> Path:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", locked)
    with pytest.raises(RuleBroken, match="file.in_use"):
        write_sheets(path, [Sheet("底册", (("乙",),))], head=0)
    assert read_sheets(path)[0].rows == (("甲",),)
    assert list(path.parent.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(RuleBroken, match="file.not_writable") as caught:
        write_sheets(tmp_path / "没有" / "退回.xlsx", [Sheet("底册", (("乙",),))], head=0)
    assert caught.value.facts["reason"] == os.strerror(errno.ENOENT)


def test_a_target_excel_has_open_is_not_written(tmp_path):
    (tmp_path / "~$退回.xlsx").write_bytes(b"x")
    with pytest.raises(RuleBroken, match="file.in_use"):
        write_sheets(tmp_path / "退回.xlsx", [Sheet("底册", (("乙",),))], head=0)
    assert not (tmp_path / "退回.xlsx").exists()


def test_cells_from_the_clipboard_keep_tabs_quotes_and_breaks_apart():
    copied = '姓名\t备注\r\n"谭明\n于犇"\t"他说""好"""\r\n孤\r\n\t\r\n'
    assert pasted_sheet(copied, "粘贴").rows == (
        ("姓名", "备注"),
        ("谭明\n于犇", '他说"好"'),
        ("孤", ""),
    )


def test_an_empty_clipboard_is_told():
    with pytest.raises(RuleBroken, match="paste.nothing"):
        pasted_sheet(" \t\r\n", "粘贴")


def test_what_is_written_tells_how_far_it_is(tmp_path):
    progress, heard = Progress(), []
    progress.hear(lambda done, total, _what: heard.append((done, total)))
    write_sheets(tmp_path / "底册.xlsx", [Sheet("底册", (("房号",), *(("101",),) * 2500))], 0, progress)
    assert heard == [(0, 2501), (1000, 2501), (2000, 2501), (0, 0), (0, 0)]


@pytest.mark.parametrize("reports", [1, 2, 4, 5])
def test_stopped_at_any_moment_it_leaves_what_was_there_and_nothing_else(book, reports):
    path = book({"表": [["甲"]]})
    before, progress, heard = path.read_bytes(), Progress(), []

    def hear(*told):
        heard.append(told)
        if len(heard) == reports - 1:
            progress.cancel()

    progress.hear(hear)
    if reports == 1:
        progress.cancel()
    with pytest.raises(Cancelled):
        write_sheets(path, [Sheet("底册", (("房号",), *(("101",),) * 2500))], 0, progress)
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_a_column_is_as_wide_as_its_chinese(tmp_path):
    write_sheets(tmp_path / "a.xlsx", [Sheet("名册", (("组织",), ("中共冶电二村小区支部委员会",)))], head=0)
    assert openpyxl.load_workbook(tmp_path / "a.xlsx").active.column_dimensions["A"].width > 25

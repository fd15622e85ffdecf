"""The tables an office fills in: what they offer, and what becomes of them."""

from __future__ import annotations

import openpyxl
import pytest

from desktop.core.errors import RuleBroken
from desktop.features.organisation import exchange

POST = (
    None, "胜阳港街道", "钟楼社区", "华新小区", None, None, "中共华新小区支部委员会", "小区党支部", "周一鸣", "书记", "2025-5-1",
)  # fmt: skip
DOOR = (None, "1栋", "1单元", "101", 98.56, "登记", "周一鸣")


@pytest.fixture
def posts(tmp_path):
    exchange.write_organisation_template(tmp_path / "名册.xlsx")
    return tmp_path / "名册.xlsx"


@pytest.fixture
def doors(tmp_path):
    exchange.write_roster_template(tmp_path / "底册.xlsx")
    return tmp_path / "底册.xlsx"


def fill(path, *rows):
    book = openpyxl.load_workbook(path)
    for row in rows:
        book.worksheets[0].append(row)
    book.save(path)


def lists(path):
    checks = openpyxl.load_workbook(path).worksheets[0].data_validations.dataValidation
    return {check.formula1.strip('"').split(",")[0]: check.type for check in checks}


def test_an_untouched_template_has_nothing_in_it(posts, doors):
    for path in (posts, doors):
        with pytest.raises(RuleBroken, match="sheet.no_rows") as caught:
            exchange.read_either(path)
        assert caught.value.facts == {"file": path.name}


def test_a_filled_one_is_read_without_its_examples(posts, doors):
    fill(posts, POST)
    fill(doors, DOOR)
    read, register = exchange.read_either(posts), exchange.read_either(doors)
    assert [(line.person, line.kind, line.row) for line in read.lines] == [("周一鸣", "branch", 4)]
    assert [(line.owners, line.room) for line in register.lines] == [(("周一鸣",), "101")]
    for reading, beside in ((read, 2), (register, 4)):
        assert reading.refusals == ()
        assert [(note.code, note.row) for note in reading.remarks] == [
            ("row.example", 2), ("row.example", 3), *[("row.example", 2)] * beside,
        ]  # fmt: skip


def test_the_examples_themselves_would_be_taken(posts, doors):
    for path in (posts, doors):
        book = openpyxl.load_workbook(path)
        for row in (2, 3):
            book.worksheets[0].cell(row, 1).value = row
        book.save(path)
        reading = exchange.read_either(path)
        assert (len(reading.lines), reading.refusals) == (2, ())


def test_a_room_stays_as_typed_and_an_area_is_a_number(doors):
    page = openpyxl.load_workbook(doors).worksheets[0]
    formats = {
        at: columns.number_format
        for columns in page.column_dimensions.values()
        for at in range(columns.min, columns.max + 1)
    }
    assert (formats[4], formats[5]) == ("@", "General")


def test_titles_are_marked_and_choices_offered(posts, doors):
    page, bodies, changes, told = openpyxl.load_workbook(posts).worksheets
    assert (changes.title, changes.data_validations.dataValidation[1].formula1[:6]) == (
        "调整记录",
        '"组建,调整',
    )
    assert (bodies.title, bodies["M1"].value) == ("组织清册", "并入组织")
    assert [cell.value for cell in page[1] if str(cell.value).startswith("*")] == [
        "*街道", "*组织", "*层级", "*姓名", "*职务",
    ]  # fmt: skip
    assert page["B1"].font.color.rgb == "FFC00000"
    assert page["A2"].font.color.rgb == "FF8A8F98"
    assert lists(posts)["街道党工委"] == "list"
    assert lists(doors)["登记"] == lists(doors)["是"] == "list"
    assert "date" in lists(posts).values()
    assert told.title == "填写说明"
    assert "红色" in told["A1"].value

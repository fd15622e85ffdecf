"""The lines of tables and letterheads, as a reader of PDF sees them."""

from __future__ import annotations

import io

import pdfplumber
import pytest
from papers import COLUMNS, set_

from desktop.printing.blocks import Grid, Issue, PageBreak, Paragraph

MM = 72 / 25.4
WIDTH = 156 * MM


def drawn(*blocks: object) -> list[object]:
    with pdfplumber.open(io.BytesIO(set_(*blocks))) as book:
        return list(book.pages)


def test_the_rule_below_the_number_is_as_wide_as_the_type_area_and_may_be_red() -> None:
    (page,) = drawn(Issue("第1号", "党支部", "2026年9月16日", "red"), Paragraph("甲"))
    (rule,) = page.lines
    assert rule["x1"] - rule["x0"] == pytest.approx(WIDTH, abs=0.02)
    assert rule["x0"] == pytest.approx(28 * MM, abs=0.02)
    red, green, blue = rule["stroking_color"]
    assert red > 0.7
    assert max(green, blue) < 0.2


def test_a_table_is_framed_thick_and_ruled_thin() -> None:
    (page,) = drawn(Grid(COLUMNS, (("1", "甲", "1.00"), ("2", "乙", "2.00"))))
    (frame,) = page.rects
    assert frame["linewidth"] > 0.9
    assert frame["x1"] - frame["x0"] == pytest.approx(WIDTH, abs=0.02)
    upright = [line for line in page.lines if line["x0"] == line["x1"]]
    level = [line for line in page.lines if line["top"] == line["bottom"]]
    assert (len(upright), len(level)) == (len(COLUMNS) - 1, 2)
    assert all(line["linewidth"] < 0.6 for line in (*upright, *level))
    assert all(line["top"] == pytest.approx(frame["top"], abs=0.02) for line in upright)


def test_two_tables_have_two_frames_and_so_has_one_on_two_pages() -> None:
    table = Grid(COLUMNS, (("1", "甲", "1.00"),) * 3)
    (page,) = drawn(table, Paragraph("间"), table)
    assert len(page.rects) == 2
    pages = drawn(Grid(COLUMNS, (("1", "甲", "1.00"),) * 30))
    assert [len(page.rects) for page in pages] == [1, 1]
    assert [len(page.rects) for page in drawn(table, PageBreak(), table)] == [1, 1]

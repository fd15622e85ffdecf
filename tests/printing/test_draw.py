"""Margins, page numbers, bookmarks and metadata, as readers of PDF see them."""

from __future__ import annotations

import io

import pdfplumber
import pytest
from papers import lines, minutes, opened, set_

from desktop.printing.blocks import (
    Paragraph,
)
from desktop.printing.document import typeset

MM = 72 / 25.4
FULL = "议" * 28 * 40


def test_even_pages_mirror_the_margins_and_the_number() -> None:
    odd, even = lines(set_(Paragraph(FULL)))[:2]
    assert even[1][0]["matrix"][4] == pytest.approx(26 * MM, abs=0.3)
    assert "".join(char["text"] for char in odd[-1]) == "— 1 —"
    assert "".join(char["text"] for char in even[-1]) == "— 2 —"
    cell = 442.205 / 28
    assert odd[-1][-1]["x1"] == pytest.approx((28 + 156) * MM - cell, abs=0.5)
    assert even[-1][0]["matrix"][4] == pytest.approx(26 * MM + cell, abs=0.5)
    assert {char["size"] for char in odd[-1]} == {14}


def test_no_ink_leaves_the_type_area() -> None:
    pdf = typeset(minutes())
    with pdfplumber.open(io.BytesIO(pdf)) as book:
        for number, page in enumerate(book.pages, 1):
            left = (28 if number % 2 else 26) * MM
            for char in page.chars:
                if char["size"] == 14:
                    continue
                full = char["text"] in "，。、；：？！）”》…"
                assert char["matrix"][4] >= left - 0.5
                assert char["x1"] <= left + 156 * MM + (8.1 if full else 0.5)
                assert (37 - 1) * MM <= char["top"] <= (297 - 35) * MM


def test_what_a_reader_shows_of_the_file() -> None:
    pdf = opened(typeset(minutes()))
    with pdf.open_metadata() as about:
        assert about["dc:title"] == "天方社区“乐邻圈”议事会纪要"
        assert about["pdfaid:part"] == "2"
    assert str(pdf.docinfo["/Title"]) == "天方社区“乐邻圈”议事会纪要"
    assert str(pdf.docinfo["/Author"]) == "小区党支部"
    assert str(pdf.Root.Lang) == "zh-CN"
    with pdf.open_outline() as outline:
        (mark,) = outline.root
        assert [entry.title for entry in mark.children] == [f"{n}、高层老人晾晒难" for n in "一二三"]
        assert [entry.title for entry in mark.children[0].children] == ["（一）讨论"]

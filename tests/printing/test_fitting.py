"""Columns take the width they need, and a paper lies where that is more than upright there is."""

from __future__ import annotations

import io

import pdfplumber
import pytest

from desktop.printing.blocks import Grid, GridColumn, Paper, Title
from desktop.printing.document import typeset
from desktop.printing.fitting import fitted

COLUMNS = (GridColumn("组织", 1), GridColumn("姓名", 9, "centre"))


def paper(*rows: tuple[str, str]) -> Paper:
    return fitted(Paper("名单", (Title("名单"), Grid(COLUMNS, rows))))


def lines(pdf: bytes) -> list[str]:
    with pdfplumber.open(io.BytesIO(pdf)) as book:
        return [line["text"].replace(" ", "") for page in book.pages for line in page.extract_text_lines()]


def test_what_fits_upright_stands_upright_without_a_broken_cell():
    body = "中共冶电二村小区支部委员会" * 2
    made = paper((body, "周珊"))
    assert not made.lying
    with pdfplumber.open(io.BytesIO(typeset(made))) as book:
        assert (round(book.pages[0].width), round(book.pages[0].height)) == (595, 842)
    assert any(body in line and "周珊" in line for line in lines(typeset(made)))


def test_what_needs_more_lies_and_every_page_has_titles_and_a_number():
    body = "中共冶电二村小区支部委员会" * 3
    made = paper(*((body, f"周珊{at}") for at in range(60)))
    assert made.lying
    with pdfplumber.open(io.BytesIO(typeset(made))) as book:
        assert len(book.pages) > 2
        for number, page in enumerate(book.pages, 1):
            text = "".join(char["text"] for char in page.chars)
            assert (round(page.width), round(page.height)) == (842, 595)
            assert "姓名" in text
            assert f"—{number}—" in text.replace(" ", "")
            inside = [(c["x0"] > 40, c["x1"] < 802, c["bottom"] < 575) for c in page.chars]
            assert all(all(each) for each in inside)
    assert sum(body in line for line in lines(typeset(made))) == 60


def test_what_does_not_even_lie_breaks_only_the_longest_column():
    made = paper(("长" * 90, "某某置业有限公司黄石分公司"))
    assert made.lying
    grid = made.blocks[1]
    assert isinstance(grid, Grid)
    assert any("某某置业有限公司黄石分公司" in line for line in lines(typeset(made)))


def test_tables_of_one_kind_keep_one_width():
    made = fitted(Paper("名单", (Grid(COLUMNS, (("短", "周"),)), Grid(COLUMNS, (("长" * 20, "周珊"),)))))
    one, other = (block for block in made.blocks if isinstance(block, Grid))
    assert one.columns == other.columns


@pytest.mark.parametrize("rows", [(), (("", ""),), (("\ue000", "周\n珊"),)])
def test_nothing_empty_and_strange_is_no_trouble(rows):
    assert not paper(*rows).lying

"""Tables: any number of rows, any height, every head."""

from __future__ import annotations

import pytest
from papers import COLUMNS, lines, pages, paper, plain, set_

from desktop.core.errors import Cancelled
from desktop.printing.blocks import (
    Grid,
    GridColumn,
    Paragraph,
)
from desktop.printing.document import typeset

MM = 72 / 25.4


def test_a_table_repeats_its_head_and_cuts_no_row() -> None:
    rows = tuple((str(n), "事" * (n % 50), f"{n}.00") for n in range(1, 120))
    pdf = set_(Paragraph("前文"), Grid(COLUMNS, rows), Paragraph("后文"))
    assert pages(pdf) > 3
    for page in lines(pdf):
        words = ["".join(char["text"] for char in line) for line in page]
        assert any(word.startswith("序号") for word in words)
    told = plain(pdf)
    assert all(f"{n}.00" in told for n in range(1, 120))


def test_a_row_taller_than_a_page_is_cut_between_lines() -> None:
    pdf = set_(Grid(COLUMNS, (("1", "事" * 3000, "1.00"),)))
    assert pages(pdf) > 2
    assert plain(pdf).count("事") == 3000 + pages(pdf)


def test_rows_are_taken_one_by_one_and_the_work_can_be_stopped() -> None:
    taken = []

    def rows() -> object:
        for number in range(100_000):
            taken.append(number)
            yield str(number), "事项", "1.00"

    def stop(page: int) -> None:
        if page == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        typeset(paper(Grid(COLUMNS, rows())), progress=stop)
    assert len(taken) < 200


def test_a_cell_shrinks_a_little_before_it_is_broken() -> None:
    column = (GridColumn("金额", 1), GridColumn("空", 5))
    width = 442.2 / 6 - 8
    text = "议" * (int(width / 12) + 1)
    sizes = {
        round(char["size"], 2)
        for line in lines(set_(Grid(column, ((text, ""),))))[0]
        for char in line
        if char["text"] == "议"
    }
    assert len(sizes) == 1
    assert 12 * 0.85 <= sizes.pop() < 12


def test_a_sum_too_wide_for_its_column_shrinks_and_is_never_cut() -> None:
    found = lines(
        set_(Grid((GridColumn("金额", 1, "right"), GridColumn("空", 6)), (("123,456,789.00", ""),)))
    )[0]
    words = ["".join(char["text"] for char in line) for line in found]
    assert "123,456,789.00" in words
    right = next(line[-1]["x1"] for line, word in zip(found, words, strict=True) if word.startswith("123"))
    assert right == pytest.approx(28 * MM + 156 * MM / 7 - 4, abs=0.1)


def test_a_table_without_rows_shows_its_head() -> None:
    assert "序号事项金额" in plain(set_(Grid(COLUMNS, ())))


def test_figures_stand_under_each_other() -> None:
    found = lines(set_(Grid(COLUMNS, (("1", "甲", "1.00"), ("2", "乙", "21,234.00")))))[0]
    ends = [line[-1]["x1"] for line in found if line[-1]["text"] == "0"]
    assert len(ends) == 2
    assert ends[0] == pytest.approx(ends[1], abs=0.02)


def test_columns_too_narrow_and_heads_too_tall_lose_nothing() -> None:
    columns = (GridColumn("题" * 300, 0.1), GridColumn("", 5))
    assert plain(set_(Grid(columns, (("事" * 40, "1.00"),)))).count("事") == 40


@pytest.mark.parametrize("count", [2, 3, 7, 40])
@pytest.mark.parametrize("filler", range(15, 22))
def test_no_row_of_a_table_stands_alone_at_the_foot_or_the_head_of_a_page(filler: int, count: int) -> None:
    rows = tuple((str(number), "事项", "1.00") for number in range(count))
    told = lines(set_(*[Paragraph("前文")] * filler, Grid(COLUMNS, rows)))
    parts = [sum("1.00" in "".join(char["text"] for char in line) for line in page) for page in told]
    assert sum(parts) == count
    assert 1 not in parts

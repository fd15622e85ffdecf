"""Posters, looked at through other people's readers."""

from __future__ import annotations

import io
import math
from pathlib import Path

import pdfplumber
import pikepdf
import pypdfium2
import pytest
from pikepdf import pdfa

from desktop.core.errors import Cancelled, RuleBroken
from desktop.core.figure import SECOND, Figure, FigureBand, FigureBox, FigureLine
from desktop.printing.poster import SIZES, Poster, Size, print_poster, tiled


def poster(count: int, name: str = "覃𬱖") -> Poster:
    """So many boxes side by side under a head."""
    boxes = [FigureBox("0", ("中共天方社区", "委员会"), "书记 周珊", 6, 0.5, 8, 5, bold=True)]
    lines: list[FigureLine] = []
    for at in range(count):
        x = 6 + at * 9.0
        boxes.append(FigureBox(str(at + 1), (f"{name}{at}",), "联系14户", x, 8, 8, 3.5, dashed=at == 1))
        lines.append(FigureLine(((10, 5.5), (10, 6.5), (x + 4, 6.5), (x + 4, 8)), dashed=at == 1))
    bands = (FigureBand(("社区党委",), 0, 6), FigureBand(("党员", "中心户"), 7, 5))
    figure = Figure(tuple(boxes), tuple(lines), bands, 6 + max(count, 1) * 9.0, 12)
    return Poster(
        figure, "中共天方社区委员会组织架构图", "截至2026年11月25日", "粗框为本组织", author="天方社区"
    )


def words(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as book:
        return ["".join(page.get_textpage().get_text_bounded().split()) for page in book]


def sizes(pdf: bytes) -> list[tuple[int, int]]:
    """Width and height of every page in millimetres."""
    with pikepdf.open(io.BytesIO(pdf)) as book:
        boxes = [page.mediabox for page in book.pages]
        return [(round(float(box[2]) / 72 * 25.4), round(float(box[3]) / 72 * 25.4)) for box in boxes]


@pytest.mark.parametrize(("size", "page"), [("A4", (297, 210)), ("A3", (420, 297))])
def test_a_small_drawing_is_one_page_with_everything_on_it(size: Size, page: tuple[int, int]) -> None:
    pdf = print_poster(poster(4), size)
    (said,) = words(pdf)
    assert sizes(pdf) == [page]
    for wanted in (
        "中共天方社区委员会组织架构图",
        "截至2026年11月25日",
        "社区党委",
        "书记周珊",
        "第1页共1页",
    ):
        assert wanted in said
    with pdfplumber.open(io.BytesIO(pdf)) as book:
        assert min(char["size"] for char in book.pages[0].chars) >= 7


@pytest.mark.parametrize("count", [1, 12, 30, 100])
@pytest.mark.parametrize("size", list(SIZES))
def test_type_never_gets_smaller_than_seven_points(count: int, size: Size) -> None:
    tiling = tiled(poster(count).figure, size)
    assert tiling.em * SECOND >= 7 - 1e-9


def test_a_large_drawing_is_glued_from_several_pages() -> None:
    pdf = print_poster(poster(60), "A4")
    said = words(pdf)
    assert len(said) == math.prod(
        (tiled(poster(60).figure, "A4").across, tiled(poster(60).figure, "A4").down)
    )
    assert len(said) > 1
    assert f"第2页共{len(said)}页A2" in said[1]
    assert ["粘贴边" in page for page in said] == [True] * (len(said) - 1) + [False]
    with pdfplumber.open(io.BytesIO(pdf)) as book:
        drawn = "".join(char["text"] for page in book.pages for char in page.chars)
    assert all(f"覃𬱖{at}" in drawn for at in range(60))
    assert len(set(sizes(pdf))) == 1


@pytest.mark.parametrize("count", [4, 60])
def test_a_poster_is_archival_and_the_same_twice(count: int, tmp_path: Path) -> None:
    pdf = print_poster(poster(count), "A4")
    assert pdf == print_poster(poster(count), "A4")
    file = tmp_path / "poster.pdf"
    file.write_bytes(pdf)
    assert list(pdfa.validate_written(file, pdfa.Flavour.PDFA_2B).findings) == []
    with pikepdf.open(file) as book:
        assert str(book.docinfo["/Title"]) == "中共天方社区委员会组织架构图"


def test_what_no_font_draws_is_refused_or_replaced() -> None:
    with pytest.raises(RuleBroken) as refused:
        print_poster(poster(2, "王\ue000"))
    assert (refused.value.code, refused.value.facts["chars"]) == ("print.undrawable", "\ue000 (U+E000)")
    assert "王〓0" in words(print_poster(poster(2, "王\ue000"), substitute="〓"))[0]


def test_an_empty_drawing_is_a_page() -> None:
    assert len(words(print_poster(Poster(Figure((), (), (), 1, 1), "图", "", ""), "A4"))) == 1


def test_it_stops_when_told_to() -> None:
    heard: list[int] = []

    def stop(page: int) -> None:
        heard.append(page)
        raise Cancelled

    with pytest.raises(Cancelled):
        print_poster(poster(60), "A4", progress=stop)
    assert heard == [1]

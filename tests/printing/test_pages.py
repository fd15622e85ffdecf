"""Twenty-two rows of twenty-eight characters, and what stays together at the foot of a page."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from papers import lines, set_

from desktop.printing.blocks import (
    Blank,
    Heading,
    PageBreak,
    Paragraph,
    Signature,
)
from desktop.printing.pages import HEIGHT, ROW, Strip, fill_pages

MM = 72 / 25.4
FULL = "议" * 28 * 40


def test_a_page_holds_22_rows_of_28_characters() -> None:
    pdf = set_(Paragraph(FULL))
    first = [line for line in lines(pdf)[0] if line[0]["size"] > 15]
    assert len(first) == 22
    inner = first[1:]
    assert {len(line) for line in inner} == {28}
    for line in inner:
        gaps = [two["matrix"][4] - one["matrix"][4] for one, two in itertools.pairwise(line)]
        assert max(abs(gap - 442.205 / 28) for gap in gaps) < 0.02
        assert line[0]["matrix"][4] == pytest.approx(28 * MM, abs=0.3)
    baselines = [line[0]["matrix"][5] for line in first]
    assert all(
        one - two == pytest.approx(225 * MM / 22, abs=0.02) for one, two in itertools.pairwise(baselines)
    )


@pytest.mark.parametrize("filler", range(15, 23))
def test_a_heading_keeps_two_lines_and_no_line_stands_alone(filler: int) -> None:
    found = lines(
        set_(*[Paragraph("甲")] * filler, Heading(1, "一、标题"), Paragraph("议" * 100), Paragraph("丙" * 90))
    )
    for page in found:
        rows = ["".join(char["text"] for char in line) for line in page if line[0]["size"] > 15]
        assert not rows[-1].startswith("一、")
        if "一、标题" in rows:
            assert len(rows) - rows.index("一、标题") > 2
        for mark in "议丙":
            own = [row for row in rows if row.startswith(mark)]
            assert len(own) != 1


@pytest.mark.parametrize("filler", range(17, 23))
def test_a_signature_never_stands_alone(filler: int) -> None:
    found = lines(
        set_(
            *[Paragraph("甲")] * filler,
            Paragraph("议" * 80),
            Signature("天方社区居民委员会", "2026年9月17日"),
        )
    )
    last = ["".join(char["text"] for char in line) for line in found[-1] if line[0]["size"] > 15]
    assert sum(row.startswith("议") for row in last) >= 2
    assert last[-1] == "2026年9月17日"


def test_a_page_break_begins_a_page_and_a_blank_leaves_a_row() -> None:
    found = lines(set_(Paragraph("甲"), Blank(2), Paragraph("乙"), PageBreak(), Paragraph("丙")))
    assert len(found) == 2
    one, two = (line[0]["matrix"][5] for line in found[0] if line[0]["size"] > 15)
    assert one - two == pytest.approx(3 * 225 * MM / 22, abs=0.1)


STRIPS = st.lists(
    st.builds(
        Strip, height=st.floats(1, 200), keep=st.booleans(), snaps=st.booleans(), new_page=st.booleans()
    ),
    max_size=60,
)


@given(STRIPS)
@settings(max_examples=500, deadline=None)
def test_every_strip_has_its_place_in_order_and_inside_the_page(strips: list[Strip]) -> None:
    filled = list(fill_pages(strips))
    assert [id(strip) for page in filled for _, strip in page] == [id(strip) for strip in strips]
    for page in filled:
        for (top, strip), (after, _) in itertools.pairwise(page):
            assert after >= top + strip.height - 0.02
        assert all(top + strip.height <= HEIGHT + 0.02 for top, strip in page) or len(page) == 1
        assert all(abs(top / ROW - round(top / ROW)) < 0.01 for top, strip in page if strip.snaps)


def test_what_keeps_goes_along_and_a_table_head_stands_again() -> None:
    head = Strip(30, keep=True)
    row = Strip(600, snaps=False, repeat=head)
    one, two = fill_pages([head, row, row])
    assert [strip for _, strip in one] == [head, row]
    assert [strip for _, strip in two] == [head, row]


def test_what_keeps_gives_way_rather_than_run_over_the_foot() -> None:
    heads = [Strip(150, keep=True), Strip(150, keep=True)]
    one, two, three = fill_pages([Strip(ROW), *heads, Strip(400)])
    assert [len(page) for page in (one, two, three)] == [1, 2, 1]

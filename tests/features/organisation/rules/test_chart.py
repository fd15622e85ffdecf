"""The chart's layout: no overlaps, children below, order kept, wide families in rows."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.figure import Figure, FigureBox
from desktop.features.organisation.records import CHART_LEVELS, ChartBox
from desktop.features.organisation.rules.chart import broken, ems, figure


@st.composite
def charts(draw: st.DrawFn) -> list[ChartBox]:
    """A tree of boxes whose children stand on lower levels, some with others beside them."""
    boxes = [
        ChartBox("0", None, "x", CHART_LEVELS[draw(st.integers(0, 2))], "中共某街道工作委员会", "书记 周珊")
    ]
    for number in range(1, draw(st.integers(1, 30))):
        above = boxes[draw(st.integers(0, len(boxes) - 1))]
        depth = CHART_LEVELS.index(above.level)
        beside = not above.beside and draw(st.integers(0, 5)) == 0
        if above.beside or (depth == len(CHART_LEVELS) - 1 and not beside):
            continue
        level = depth if beside else draw(st.integers(depth + 1, len(CHART_LEVELS) - 1))
        name = draw(st.sampled_from(("张雪", "天方花园小区1栋党小组", "黄石某某物业服务有限公司", "A座")))
        second = draw(st.sampled_from(("", "联系14户", "项目经理 欧阳珍瑞")))
        boxes.append(ChartBox(str(number), above.key, "x", CHART_LEVELS[level], name, second, beside=beside))
    return boxes


def placed(drawn: Figure) -> dict[str, FigureBox]:
    return {box.key: box for box in drawn.boxes}


def overlap(one: FigureBox, two: FigureBox) -> bool:
    aside = one.x < two.x + two.width - 1e-6 and two.x < one.x + one.width - 1e-6
    return aside and one.y < two.y + two.height - 1e-6 and two.y < one.y + one.height - 1e-6


@given(charts(), st.floats(0.4, 3))
@settings(max_examples=150, deadline=None)
def test_nothing_overlaps_and_children_stand_below_in_their_order(
    boxes: list[ChartBox], ratio: float
) -> None:
    drawn = figure(boxes, {}, ratio)
    at = placed(drawn)
    assert drawn == figure(boxes, {}, ratio)
    assert set(at) == {box.key for box in boxes}
    assert not [pair for pair in combinations(drawn.boxes, 2) if overlap(*pair)]
    for box in boxes:
        mine = at[box.key]
        assert mine.x >= 0
        assert mine.x + mine.width <= drawn.width
        assert mine.y + mine.height <= drawn.height
        kids = [at[kid.key] for kid in boxes if kid.parent == box.key and not kid.beside]
        assert all(kid.y > mine.y + mine.height for kid in kids)
        for one, two in pairwise(kids):
            assert one.y != two.y or one.x < two.x


@given(charts())
@settings(max_examples=100, deadline=None)
def test_no_line_runs_through_a_box(boxes: list[ChartBox]) -> None:
    drawn = figure(boxes, {})
    for line in drawn.lines:
        for (x1, y1), (x2, y2) in pairwise(line.points):
            left, right, top, bottom = min(x1, x2), max(x1, x2), min(y1, y2), max(y1, y2)
            for box in drawn.boxes:
                inside = (
                    left < box.x + box.width - 0.01
                    and right > box.x + 0.01
                    and top < box.y + box.height - 0.01
                    and bottom > box.y + 0.01
                )
                assert not inside, (line, box)


def test_what_a_box_says_fits_into_it() -> None:
    boxes = [
        ChartBox("0", None, "x", "branch", "中共顺佳四季花城小区支部委员会", "书记 汪勇"),
        ChartBox("1", "0", "x", "centre_household", "张雪", "联系14户"),
    ]
    one, two = figure(boxes, {"branch": "小区党支部"}).boxes
    assert one.lines == ("中共顺佳四季花城", "小区支部委员会")
    assert all(ems(line) < one.width for line in one.lines)
    assert two.width < one.width


def test_many_childless_boxes_wrap_and_a_few_stand_side_by_side() -> None:
    head = ChartBox("0", None, "x", "building_group", "1栋党小组")
    for count, rows in ((2, 1), (60, 2)):
        kids = [ChartBox(str(n), "0", "x", "centre_household", "张雪") for n in range(1, count + 1)]
        tops = {box.y for box in figure([head, *kids], {}).boxes[1:]}
        assert len(tops) >= rows
        assert (len(tops) == 1) is (rows == 1)


def test_names_break_behind_the_name_of_a_place() -> None:
    assert broken("1栋党小组") == ("1栋党小组",)
    assert broken("中共沈家营街道工作委员会") == ("中共沈家营街道", "工作委员会")
    assert broken("Street working committee", 6) == ("Street", "working", "committee")
    assert "".join(broken("某" * 40)) == "某" * 40

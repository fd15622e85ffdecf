"""The pictures in plain numbers: proportions hold."""

from __future__ import annotations

from desktop.core.money import Money
from desktop.features.finance.rules.figures import HIGH, LONGEST, columns_figure, line_figure, strips_figure


def test_columns_are_as_high_as_their_sums() -> None:
    boxes = {box.key: box for box in columns_figure({1: 1000, 2: 500}, {1: 250, 3: -100}).boxes}
    assert [boxes[key].height for key in ("income-1", "income-2", "expense-1")] == [HIGH, HIGH / 2, HIGH / 4]
    assert boxes["expense-1"].dashed
    assert not boxes["income-1"].dashed
    assert "expense-3" not in boxes
    assert {boxes[key].y + boxes[key].height for key in ("income-1", "income-2", "expense-1")} == {HIGH}


def test_strips_tell_amount_and_part_the_largest_first() -> None:
    figure = strips_figure([("广告", 2500), ("停车场地费", 7500), ("利息", 0)])
    assert [band.lines for band in figure.bands] == [("停车场地费", "75.00（75%）"), ("广告", "25.00（25%）")]
    assert [round(box.width, 6) for box in figure.boxes] == [LONGEST, round(LONGEST / 3, 6)]


def test_a_source_below_zero_is_told_with_its_amount_and_is_no_part_of_the_whole() -> None:
    figure = strips_figure([("停车场地费", 302100), ("广告", -90000)])
    assert [band.lines for band in figure.bands] == [
        ("停车场地费", "3,021.00（100%）"), ("广告", f"{Money(-90000)}"), ("全部收入", "2,121.00"),
    ]  # fmt: skip
    assert [box.key for box in figure.boxes] == ["source-0"]
    assert figure.height > figure.bands[-1].y
    assert [band.lines[0] for band in strips_figure([("广告", -1)]).bands] == ["广告", "全部收入"]


def test_the_line_goes_through_every_month_and_shows_zero() -> None:
    figure = line_figure({10: Money(0), 11: Money(1000), 12: Money(-1000)})
    ups = [line.points for line in figure.lines if not line.dashed]
    assert [point[1] for point in (ups[0][0], *(line[1] for line in ups))] == [HIGH / 2, 0, HIGH]
    (zero,) = [line for line in figure.lines if line.dashed]
    assert {y for _, y in zero.points} == {HIGH / 2}
    assert [box.key for box in figure.boxes] == ["month-10", "month-11", "month-12"], "none before it began"
    assert [box.x for box in figure.boxes] == [box.x for box in columns_figure({}, {}).boxes[9:]]


def test_nothing_posted_draws_nothing_and_fails_at_nothing() -> None:
    assert strips_figure([]).boxes == ()
    assert [box.key for box in columns_figure({}, {}).boxes] == [f"month-{month}" for month in range(1, 13)]
    assert len(line_figure({}).lines) == 1

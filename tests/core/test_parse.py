"""Values as people write them: what is understood, and what is refused."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.errors import RuleBroken
from desktop.core.parse import (
    own,
    parse_area,
    parse_clock,
    parse_day,
    parse_names,
    parse_phone,
    parse_whole,
    plain,
)


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        (None, ""),
        (201.0, "201"),
        (89.52, "89.52"),
        (7, "7"),
        ("　３栋 ", "3栋"),
        (datetime.fromisoformat("2026-09-16"), "2026-09-16"),
        (datetime.fromisoformat("2026-09-16 19:05"), "2026-09-16 19:05:00"),
        (date(2026, 9, 16), "2026-09-16"),
        ("\u202d138\u202c\ufeff", "138"),
    ],
)
def test_a_cell_as_its_reader_would_say_it(cell, said):
    assert plain(cell) == said


def test_a_cell_in_its_own_signs():
    assert (own(" ３栋（北）\ufeff"), own(201.0), own(None)) == ("３栋（北）", "201", "")


@pytest.mark.parametrize(
    "cell",
    [
        "2026-9-16", "2026-09-16", "2026年9月16日", "2026年9月16号", "２０２６／９／１６", "2026.9.16", "20260916",
        20260916.0, " 2026 年 9 月 16 日 ", date(2026, 9, 16), datetime.fromisoformat("2026-09-16 19:00"),
    ],
)  # fmt: skip
def test_a_day_is_understood(cell):
    assert parse_day(cell) == date(2026, 9, 16)
    assert type(parse_day(cell)) is date


@pytest.mark.parametrize(
    "cell", ["", None, "9月16日", "2026-2-30", "2026-13-1", "0206-9-16", 44367.0, "明天", "20269"]
)
def test_what_is_no_day_is_refused(cell):
    with pytest.raises(RuleBroken, match="value.day"):
        parse_day(cell)


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_day_is_read_as_it_is_written(day):
    assert parse_day(day.isoformat()) == parse_day(f"{day.year}年{day.month}月{day.day}日") == day


@pytest.mark.parametrize(
    ("cell", "clock"),
    [
        ("19:00", time(19)),
        ("19：05", time(19, 5)),
        ("19点", time(19)),
        ("20时25分", time(20, 25)),
        ("８:30", time(8, 30)),
        (time(7, 15), time(7, 15)),
    ],
)
def test_a_time_of_day_is_understood(cell, clock):
    assert parse_clock(cell) == clock


@pytest.mark.parametrize("cell", ["", "25:00", "19:60", "晚上", 0.75])
def test_what_is_no_time_of_day_is_refused(cell):
    with pytest.raises(RuleBroken, match="value.clock"):
        parse_clock(cell)


@pytest.mark.parametrize(
    ("cell", "area"),
    [
        ("89.52㎡", "89.52"),
        ("１００．６", "100.60"),
        (136.0, "136.00"),
        (0.1 + 0.2, "0.30"),  # 0.30000000000000004, as a formula leaves it
        ("1,120.50 平方米", "1120.50"),
        ("60M2", "60.00"),
        (" 60 m² ", "60.00"),
    ],
)
def test_an_area_is_understood(cell, area):
    assert str(parse_area(cell)) == area


@pytest.mark.parametrize(
    "cell", ["", "0", 0.0, -5.0, "约90", "89.525", 89.525, "1000000", "#REF!", "12亩", True]
)
def test_what_is_no_area_is_refused(cell):
    with pytest.raises(RuleBroken, match="value.area"):
        parse_area(cell)


@given(st.integers(1, 99_999_999))
def test_every_area_of_two_decimals_survives_a_float_cell(hundredths):
    area = Decimal(hundredths) / 100
    assert parse_area(float(area)) == parse_area(f"{area}㎡") == area


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        (18202786838.0, "18202786838"),
        ("155 2929 7820", "15529297820"),
        ("１７２３２８０５９８３", "17232805983"),
        ("138-1234-5678", "13812345678"),
        ("+86 13812345678", "13812345678"),
        ("0714-6221234", "0714-6221234"),
        ("（0714）6221234", "07146221234"),
        ("6221234", "6221234"),
        ("\u202d13812345678\u202c", "13812345678"),
        ("13812345678/0714-6221234", "13812345678、0714-6221234"),
        ("13812345678、\n13812345678", "13812345678"),
    ],
)
def test_a_telephone_number_is_understood(cell, number):
    assert parse_phone(cell) == number


@pytest.mark.parametrize(
    "cell", ["", "1381234567", "23812345678", "1.82028E+10", "13812345678 李", "138、139", "、"]
)
def test_what_is_no_telephone_number_is_refused(cell):
    with pytest.raises(RuleBroken, match="value.phone"):
        parse_phone(cell)


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("邵莺兰、雷云国", ("邵莺兰", "雷云国")),
        ("邵莺兰，雷云国;谭明／于犇\n莫爱", ("邵莺兰", "雷云国", "谭明", "于犇", "莫爱")),
        ("张　明", ("张明",)),
        ("覃 𬱖", ("覃𬱖",)),
        ("欧阳 建国", ("欧阳建国",)),
        ("谭明 于犇花", ("谭明", "于犇花")),
        ("谭明 于犇 莫爱", ("谭明", "于犇", "莫爱")),
        ("黄石某某置业有限公司（筹）", ("黄石某某置业有限公司（筹）",)),
        ("Huang Shi Ltd", ("Huang Shi Ltd",)),
        ("谭明、", ("谭明",)),
        ("\u200b谭明", ("谭明",)),
        ("", ()),
        (None, ()),
        (7.0, ("7",)),
    ],
)
def test_names_are_told_apart(cell, names):
    assert parse_names(cell) == names


@pytest.mark.parametrize(
    ("cell", "number"), [("17", 17), (17.0, 17), ("１７人", 17), ("12 票", 12), ("0", 0)]
)
def test_a_whole_number_is_understood(cell, number):
    assert parse_whole(cell) == number


@pytest.mark.parametrize("cell", ["", "-1", "1.5", 1.5, "十七", "1234567890"])
def test_what_is_no_whole_number_is_refused(cell):
    with pytest.raises(RuleBroken, match="value.whole"):
        parse_whole(cell)

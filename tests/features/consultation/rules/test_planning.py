"""When the next meeting is due, and which unit on a list is the one a rule means."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.features.consultation import rules

DAYS = st.dates(date(2000, 1, 1), date(2060, 12, 31))


@given(DAYS, st.integers(1, 24))
def test_the_next_day_is_the_same_weekday_so_many_months_later(last: date, months: int) -> None:
    following = rules.next_day(last, months)
    assert following.weekday() == last.weekday()
    assert (following.year - last.year) * 12 + following.month - last.month == months
    nth, last_nth = (following.day - 1) // 7, (last.day - 1) // 7
    assert nth == last_nth or (
        nth == last_nth - 1 and (following + timedelta(days=7)).month != following.month
    )


@pytest.mark.parametrize(("last", "months", "following"), [
    (date(2026, 11, 11), 1, date(2026, 12, 9)), (date(2026, 12, 30), 2, date(2027, 2, 24)),
    (date(2026, 1, 31), 1, date(2026, 2, 28)),
])  # fmt: skip
def test_the_second_wednesday_stays_the_second_wednesday(last: date, months: int, following: date) -> None:
    assert rules.next_day(last, months) == following


@given(DAYS, st.integers(1, 24))
def test_the_months_that_count_end_with_this_one(day: date, months: int) -> None:
    begin, end = rules.period_begin(day, months), rules.month_end(day)
    assert begin.day == 1
    assert (end.year - begin.year) * 12 + end.month - begin.month == months - 1
    assert (end + timedelta(days=1)).day == 1


@pytest.mark.parametrize(("rule", "listed", "same"), [
    ("业主委员会", "业委会", True), ("业主委员会", "天方花园小区业主委员会", True), ("小区党支部", "中共天方花园小区支部委员会", True),
    ("社区党组织", "中共天方社区委员会", True), ("社区党组织", "社区居委会", False), ("物业公司", "业委会", False),
    ("业主", "业主委员会", False), ("业主", "天方花园业主委员会委员", False), ("业主", "业委会", False), ("业主", "业主监督委员会", False),
    ("业主", "业主", True), ("业主", "业主代表", True), ("业主", "3栋业主", True), ("业主", "业主委员会推荐的业主代表", True),
    ("居民", "居民委员会", False), ("居民", "社区居民委员会成员", False), ("居民", "社区居委会", False), ("居民", "居民", True), ("居民", "居民代表", True),
    ("业主", "业主监事会", False), ("业主", "业主大会筹备组", False), ("业主委员会", "业委会筹备组", False),
    ("物业公司", "物业管理委员会", False), ("物业公司", "物业管理处", True), ("小区党支部", "天方社区党支部", False),
    ("小区党支部", "物业公司党支部", False), ("小区党支部", "网格党支部", True), ("相关业主", "13栋业主", True),
    ("社区居委会", "天方社区居民委员会", True), ("党员", "党员代表", True), ("党员", "党员中心户", True),
])  # fmt: skip
def test_a_unit_is_known_in_full_and_for_short(rule: str, listed: str, *, same: bool) -> None:
    assert rules.same_unit(rule, listed) == same

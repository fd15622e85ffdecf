"""What an account held as months ended, whether it moved in them or not."""

from __future__ import annotations

from datetime import date

from desktop.features.finance import documents, queries

TODAY = date(2026, 11, 28)


def held(db, account: int, year: int, on: date = TODAY) -> dict[int, int]:
    with db.reading() as s:
        return {month: one.fen for month, one in queries.month_balances(s, account, year, on).items()}


def test_the_line_goes_on_to_the_last_month_that_is_over(db, account, posted):
    posted(5_000_000, day=date(2024, 3, 5))
    posted(200, day=date(2026, 2, 1))
    posted(100, day=date(2026, 2, 9))
    assert held(db, account, 2024) == dict.fromkeys(range(3, 13), 5_000_000), "nothing before it began"
    whole = dict.fromkeys(range(1, 13), 5_000_000)
    assert held(db, account, 2025) == whole, "a year without movement holds what it held"
    assert held(db, account, 2026) == {1: 5_000_000} | dict.fromkeys(range(2, 11), 5_000_300)
    assert held(db, account, 2027) == {}, "nothing is told of what is to come"
    assert held(db, account, 2023) == {}


def test_a_month_that_is_not_over_is_told_once_it_moved(db, account, posted):
    posted(200, day=date(2026, 10, 31))
    assert list(held(db, account, 2026, date(2026, 10, 31))) == [10]
    assert list(held(db, account, 2026, date(2026, 12, 1))) == [10, 11]


def test_the_picture_of_a_balance_names_its_account():
    assert (
        documents.picture_title("balance", "华新小区", 2026, "维修资金") == "华新小区2026年维修资金余额走势图"
    )
    assert documents.picture_title("sources", "华新小区", 2026, "维修资金") == "华新小区2026年收入来源图"

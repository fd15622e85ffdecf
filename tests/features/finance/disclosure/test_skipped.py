"""No quarter is left out: the first disclosure begins with the books, and what was left out once is made up for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from pypdfium2 import PdfDocument

from desktop.core.db import Database
from desktop.core.errors import RuleBroken
from desktop.core.money import Money
from desktop.features.finance import commands as books
from desktop.features.finance import queries as ledger
from desktop.features.finance.disclosure import commands, documents, queries, rules
from desktop.features.finance.disclosure.records import PeriodDraft, PostDraft, ReviewDraft
from desktop.ui.sentences import sentence
from tests.features.finance.disclosure.conftest import FIRST, LAST, REVIEWERS, prove

SPRING = date(2026, 4, 1), date(2026, 6, 30)
WINTER = date(2026, 1, 1), date(2026, 3, 31)
AUTUMN = date(2026, 10, 1), date(2026, 11, 27)
LATER = date(2026, 11, 28)


def hang(db: Database, book: int, first: date, last: date, reason: str = "") -> None:
    with db.writing("公示") as s:
        made = commands.draw_up(s, PeriodDraft(book, first, last, reason), "", LATER)
        for party, name, place in REVIEWERS:
            commands.review(s, ReviewDraft(made, party, name, place, LATER), LATER)
        commands.post(s, PostDraft(made, "公示栏", LATER, LATER + timedelta(30), "宋红", 1), LATER)


def refused(db: Database, book: int, first: date, last: date, reason: str = "") -> RuleBroken:
    with pytest.raises(RuleBroken) as error, db.writing("草拟") as s:
        commands.draw_up(s, PeriodDraft(book, first, last, reason), "", LATER)
    assert sentence(error.value) != error.value.code
    return error.value


def overdue(db: Database) -> list[str]:
    with db.reading() as s:
        return [one.meta for one in queries.due(s, LATER) if one.act == "disclose"]


@pytest.fixture
def year(db: Database, book: int, account: int, posted: Callable[..., int]) -> int:
    """Books of three quarters with an opening balance and evidence."""
    with db.writing("期初") as s:
        books.save_opening(s, book, date(2025, 12, 31), {account: Money(100000)})
    for month in (2, 5, 8):
        posted(100000, "利息", date(2026, month, 1))
    prove(db)
    return book


def test_the_first_disclosure_begins_with_the_books(db: Database, year: int) -> None:
    error = refused(db, year, FIRST, LAST)
    assert (error.code, error.field, error.facts["began"]) == ("disclosure.late", "first", date(2026, 1, 1))
    assert overdue(db) == ["2026-03-31", "2026-06-30", "2026-09-30"]
    for period in (WINTER, SPRING, (FIRST, LAST)):
        hang(db, year, *period)
    assert overdue(db) == []


def test_several_quarters_may_be_the_first_together(db: Database, year: int) -> None:
    hang(db, year, WINTER[0], SPRING[1])
    assert overdue(db) == ["2026-09-30"]


def test_books_begun_in_the_middle_of_a_year_owe_nothing_before(db: Database, quarter: int) -> None:
    hang(db, quarter, FIRST, LAST)
    assert overdue(db) == []


def test_an_opening_balance_taken_back_began_nothing(db: Database, book: int, account: int) -> None:
    with db.writing("期初") as s:
        wrong = books.save_opening(s, book, date(2025, 12, 31), {account: Money(100)})
        assert queries.began_on(s, book) == WINTER[0]
        books.reverse_voucher(s, wrong, date(2025, 12, 31), "日期记错")
        books.save_opening(s, book, SPRING[1], {account: Money(100)})
        assert queries.began_on(s, book) == FIRST


@pytest.fixture
def skipped(db: Database, year: int, monkeypatch: pytest.MonkeyPatch) -> int:
    """Books whose first two quarters were left out, as nobody asked for them yet."""
    with monkeypatch.context() as patch:
        patch.setattr(rules, "require_begun", lambda *_: None)
        hang(db, year, FIRST, LAST)
    return year


def test_quarters_left_out_stay_overdue_and_are_disclosed_afterwards(db: Database, skipped: int) -> None:
    assert overdue(db) == ["2026-03-31", "2026-06-30"]
    with db.reading() as s:
        told, first = queries.told_periods(s)[skipped], queries.began_on(s, skipped)
    assert rules.next_period(told, first, LATER, 3) == WINTER
    assert refused(db, skipped, *SPRING).code == "disclosure.late"
    hang(db, skipped, *WINTER)
    assert overdue(db) == ["2026-06-30"]
    assert refused(db, skipped, SPRING[0], LAST).code == "disclosure.there", "one over another"
    assert refused(db, skipped, date(2026, 5, 1), SPRING[1]).code == "disclosure.gap"
    hang(db, skipped, *SPRING)
    assert overdue(db) == []
    with db.reading() as s:
        rows = queries.rows(s, skipped)
    assert [(str(row.income), str(row.closing)) for row in rows] == [
        ("1,000.00", "4,000.00"), ("1,000.00", "3,000.00"), ("1,000.00", "2,000.00"),
    ]  # fmt: skip


def test_what_is_disclosed_afterwards_ends_with_what_the_next_began_with(
    db: Database, skipped: int, posted: Callable[..., int]
) -> None:
    prove(db, posted(700, "利息", date(2026, 5, 9)))
    hang(db, skipped, *WINTER)
    error = refused(db, skipped, *SPRING)
    assert (error.code, error.field, error.facts["closing"], error.facts["opening"]) == (
        "disclosure.unmet", "last", "3,007.00", "3,000.00",
    )  # fmt: skip
    assert error.facts["first"] == FIRST
    hang(db, skipped, FIRST, LAST, "补记五月利息")
    hang(db, skipped, *SPRING)
    hang(db, skipped, *AUTUMN)
    assert overdue(db) == []
    with db.reading() as s:
        told = [
            (one.first.month, str(one.closing)) for one in queries.rows(s, skipped) if one.state == "posted"
        ]
    assert told == [(10, "4,007.00"), (7, "4,007.00"), (4, "3,007.00"), (1, "2,000.00")]


def test_what_was_posted_before_an_older_disclosure_is_taken_back_in_the_time_left_out(
    db: Database, skipped: int, posted: Callable[..., int]
) -> None:
    hang(db, skipped, *AUTUMN)
    late = posted(700, "利息", date(2026, 5, 9))
    prove(db, late)
    hang(db, skipped, *WINTER)
    error = refused(db, skipped, *SPRING)
    assert (error.code, error.field, error.facts["last"]) == ("disclosure.unmet_before", "last", SPRING[1])
    with db.reading() as s:
        number = ledger.voucher_detail(s, late).number
    assert error.facts["vouchers"] == (f"2026-{number}（2026-05-09）",)
    with db.writing("冲销") as s:
        books.reverse_voucher(s, late, SPRING[1], "晚记")
    hang(db, skipped, *SPRING)
    assert overdue(db) == []


def joins(db: Database, book: int, day: date) -> None:
    """Petty cash comes in with what it held."""
    with db.writing("期初") as s:
        books.save_opening(s, book, day, {ledger.accounts_of(s, book)[1]: Money(50000)})


def test_an_account_that_joined_in_a_later_disclosure_was_not_there_before(db: Database, year: int) -> None:
    joins(db, year, date(2026, 7, 15))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rules, "require_begun", lambda *_: None)
        hang(db, year, FIRST, LAST)
    for period in (WINTER, SPRING, AUTUMN):
        hang(db, year, *period)
    with db.reading() as s:
        told = [queries.detail(s, one.id) for one in queries.rows(s, year)]
    assert [(str(one.sheet.opening), str(one.joined)) for one in told] == [
        ("4,500.00", "0.00"), ("3,500.00", "0.00"), ("2,000.00", "0.00"), ("1,000.00", "0.00"),
    ], "nothing hung before the third quarter when it was drawn up: its paper stays as it hung"  # fmt: skip


def test_an_account_that_joins_stands_beside_what_the_disclosure_before_ended_with(
    db: Database, year: int
) -> None:
    hang(db, year, *WINTER)
    joins(db, year, date(2026, 4, 10))
    hang(db, year, *SPRING)
    joined = {"amount": "500.00", "before": "2,000.00"}
    with db.reading() as s:
        told = queries.detail(s, queries.rows(s, year)[0].id)
    assert [one.facts for one in told.remarks if one.code == "disclosure.joined"] == [joined]
    pdf = PdfDocument(documents.paper_pdf(documents.disclosure_paper(told, public=True)))
    pages = ["".join(one.get_textpage().get_text_range().split()) for one in pdf]
    for page in pages[:2]:
        assert "上期结余2,000.00本期新设账户期初余额500.00" in page


def test_an_opening_posted_after_it_hung_does_not_count_as_part_of_it(db: Database, year: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rules, "require_begun", lambda *_: None)
        hang(db, year, FIRST, LAST)
    joins(db, year, date(2026, 7, 15))
    hang(db, year, *WINTER)
    hang(db, year, *SPRING)
    assert refused(db, year, *AUTUMN).code == "disclosure.unchained"
    hang(db, year, FIRST, LAST, "补记备用金期初")
    hang(db, year, *AUTUMN)
    with db.reading() as s:
        assert str(queries.detail(s, queries.rows(s, year)[1].id).joined) == "500.00"


@pytest.mark.parametrize(("told", "began_on", "found"), [
    ([], date(2026, 5, 9), [SPRING, (FIRST, LAST)]),
    ([(FIRST, LAST)], date(2026, 7, 9), [(date(2026, 10, 1), date(2026, 12, 31))]),
    ([(date(2026, 7, 9), LAST)], date(2026, 7, 9), [(date(2026, 10, 1), date(2026, 12, 31))]),
    ([(date(2026, 7, 9), LAST)], FIRST, [(FIRST, date(2026, 7, 8)), (date(2026, 10, 1), date(2026, 12, 31))]),
    ([(FIRST, date(2026, 8, 31))], FIRST, [(date(2026, 9, 1), LAST), (date(2026, 10, 1), date(2026, 12, 31))]),
    ([(FIRST, LAST), WINTER], WINTER[0], [SPRING, (date(2026, 10, 1), date(2026, 12, 31))]),
])  # fmt: skip
def test_what_is_open_is_what_no_disclosure_tells(told: list, began_on: date, found: list) -> None:
    assert [one for one, _ in zip(rules.open_periods(told, began_on, 3), found, strict=False)] == found

"""The cash book has the same balances whichever page is asked for, and every sum comes from a covering index."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date

import pytest
from pypdfium2 import PdfDocument
from sqlalchemy import event
from sqlalchemy.orm import Session

from desktop.core.db import Database
from desktop.core.money import Money
from desktop.features.finance import commands, documents, queries
from desktop.features.finance.queries import ledger, proofs
from desktop.features.finance.records import Entry


@contextmanager
def told(s: Session) -> Iterator[list[str]]:
    """The plans of all that is asked inside, once it is left."""
    asked: list[tuple[str, object]] = []
    connection = s.connection()

    def note(_c: object, _cursor: object, statement: str, values: object, *_: object) -> None:
        asked.append((statement, values))

    event.listen(connection, "before_cursor_execute", note)
    plans: list[str] = []
    yield plans
    event.remove(connection, "before_cursor_execute", note)
    for statement, values in asked:
        plans += [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)]


@pytest.fixture
def lines(posted: Callable[..., int]) -> None:
    for fen, day in ((500, 8), (300, 8), (200, 1), (1000, 7), (400, 8)):
        posted(fen, day=date(2026, 10, day), spent=fen == 300)


@pytest.mark.usefixtures("lines")
def test_every_page_goes_on_from_what_was_left_before_it(
    db: Database, account: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ledger, "FAR", 2)
    with db.reading() as s:
        ids, marks = queries.cash_book(s, account), queries.cash_marks(s, account)
        whole = queries.cash_page(s, account, ids)
        assert [(line.day.day, line.balance.fen) for line in whole] == [
            (1, 200), (7, 1200), (8, 1700), (8, 1400), (8, 1800),
        ]  # fmt: skip
        assert [(line.income, line.expense) for line in whole[2:4]] == [
            (Money(500), None),
            (None, Money(300)),
        ]
        assert [(mark.id, mark.left) for mark in marks] == [(ids[1], 200), (ids[3], 1700)]
        for at in range(len(ids)):
            for until in range(at + 1, len(ids) + 1):
                assert queries.cash_page(s, account, ids[at:until], marks) == whole[at:until]
                assert queries.cash_page(s, account, ids[at:until]) == whole[at:until]


@pytest.mark.usefixtures("lines")
def test_a_late_page_adds_up_from_the_mark_alone(
    db: Database, account: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ledger, "FAR", 2)
    with db.reading() as s:
        ids, marks = queries.cash_book(s, account), queries.cash_marks(s, account)
        with told(s) as plans:
            queries.cash_page(s, account, ids[4:], marks)
    sums = [plan for plan in plans if "ix_posting_account" in plan]
    assert sums == [
        "SEARCH posting USING COVERING INDEX ix_posting_account (account_id=? AND day>? AND day<?)"
    ]


@pytest.mark.usefixtures("lines")
@pytest.mark.parametrize(("ask", "index"), [
    (lambda s, book, _account: queries.subject_sums(s, [book], 202610, 202610), "ix_posting_book"),
    (lambda s, book, _account: queries.subject_sums(s, [book], 202601, 202612), "ix_posting_book"),
    (lambda s, _book, account: queries.cash_book(s, account), "ix_posting_account"),
    (lambda s, _book, account: queries.cash_marks(s, account), "ix_posting_account"),
    (lambda s, _book, account: queries.balance(s, account), "ix_posting_account"),
    (lambda s, _book, account: queries.balance(s, account, date(2026, 10, 7)), "ix_posting_account"),
    (lambda s, book, _account: queries.account_rows(s, book), "ix_posting_account"),
    (lambda s, book, _account: queries.budget_rows(s, book, 2026), "ix_posting_book"),
])  # fmt: skip
def test_every_sum_comes_from_a_covering_index(
    db: Database, book: int, account: int, ask: Callable[[Session, int, int], object], index: str
) -> None:
    with db.reading() as s, told(s) as plans:
        ask(s, book, account)
    steps = [plan for plan in plans if " posting " in plan]
    assert steps
    assert all(f"USING COVERING INDEX {index} (" in plan for plan in steps), steps


@pytest.mark.usefixtures("lines")
def test_the_chain_is_read_in_its_order_from_its_index(db: Database, book: int) -> None:
    with db.reading() as s, told(s) as plans:
        s.connection().exec_driver_sql(proofs.POSTED, (book,)).all()
    assert not [plan for plan in plans if plan.startswith("SCAN") or plan == "USE TEMP B-TREE FOR ORDER BY"]


def test_a_month_tells_what_came_and_went_by_subject_and_what_was_taken_back_makes_its_own_side_less(
    db: Database, book: int, account: int, posted: Callable[..., int]
) -> None:
    posted(10000, day=date(2026, 9, 30))
    wrong = posted(500, day=date(2026, 10, 2))
    posted(700, "广告", day=date(2026, 10, 3))
    posted(120, "维修更新", day=date(2026, 10, 4), spent=True)
    posted(9999, day=date(2026, 11, 1))
    with db.writing("冲销") as s:
        commands.reverse_voucher(s, wrong, date(2026, 10, 5), "记错")
        petty = next(one.id for one in queries.account_rows(s, book) if one.kind == "petty")
        moved = commands.draft_entry(
            s, Entry(book, "transfer", date(2026, 10, 6), account, None, petty, Money(300), "备用金")
        )
        commands.post_voucher(s, moved)
    with db.reading() as s:
        sheet = queries.statement(s, account, 202610)
        assert sheet.opening == Money(10000)
        assert dict(sheet.income) == {"停车场地费": Money(0), "广告": Money(700)}
        assert dict(sheet.expense) == {"维修更新": Money(120), "备用金": Money(300)}
        assert queries.statement(s, petty, 202610).income == (("共管账户", Money(300)),)
        assert queries.statement(s, account, 2026).opening == Money(0)
        left = queries.balance(s, account, date(2026, 10, 31))
    assert left.fen == 10000 + 700 - 120 - 300


def test_where_the_books_begin_in_the_period_their_opening_balance_is_no_income(
    db: Database, book: int, account: int, posted: Callable[..., int]
) -> None:
    """Nor one that was typed wrongly and taken back."""
    day = date(2026, 10, 1)
    with db.writing("期初") as s:
        wrong = commands.save_opening(s, book, day, {account: Money(100)})
        commands.reverse_voucher(s, wrong, day, "录错")
        commands.save_opening(s, book, day, {account: Money(18652300)})
    posted(6203353, day=date(2026, 10, 8))
    posted(10000, "维修更新", day=date(2026, 11, 1), spent=True)
    with db.reading() as s:
        sheet = queries.statement(s, account, 2026)
        lines = queries.statement_lines(s, account, sheet)
        row = next(one for one in queries.account_rows(s, book) if one.id == account)
        later = queries.statement(s, account, 202611)
    assert (sheet.opening, sheet.began_on, later.opening, later.began_on) == (
        Money(18652300), day, Money(24855653), None,
    )  # fmt: skip
    assert (dict(sheet.income), dict(sheet.expense)) == (
        {"停车场地费": Money(6203353)}, {"维修更新": Money(10000)},
    )  # fmt: skip
    assert [one.balance.fen for one in lines] == [24855653, 24845653]
    pdf = PdfDocument(documents.paper_pdf(documents.statement_paper("华新小区", row, sheet, lines, "")))
    said = "".join("".join(page.get_textpage().get_text_range().split()) for page in pdf)
    for words in (
        "合计62,033.53100.00逐笔",
        "2026-10-01期初余额186,523.00",
        "合计62,033.53100.00248,456.53",
    ):
        assert words in said
    assert "期末余额：248,456.53元" in said

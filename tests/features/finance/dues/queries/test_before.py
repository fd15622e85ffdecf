"""What fell due before the books began is owed neither by the list of contracts nor by the sheet, and it is told why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from desktop.core.db import Database
from desktop.core.money import Money
from desktop.features.finance import commands as books
from desktop.features.finance.disclosure import queries as disclosure
from desktop.features.finance.dues import commands, documents, queries
from desktop.features.finance.dues.page.columns import due_columns
from desktop.features.finance.dues.records import ContractDraft, ReceiptDraft
from desktop.features.finance.queries import income_began_on
from desktop.features.finance.records import AccountDraft
from desktop.printing.blocks import Grid, Paragraph

JUNE, END = date(2026, 6, 30), date(2026, 9, 30)
RENT = Money(1234567)


@pytest.fixture
def begun(db: Database, book: int, account: int, contract: int) -> int:
    """The books begin with an opening balance of the evening of June 30th; two quarters fell due before."""
    with db.writing("期初") as s:
        books.save_opening(s, book, JUNE, {account: Money(100)})
    return contract


def test_list_and_sheet_owe_the_same(db: Database, book: int, begun: int) -> None:
    with db.reading() as s:
        told = queries.contract(s, begun, END)
        sheet = disclosure.gather(s, book, date(2026, 7, 1), END)
        offer = queries.receipt_offer(s, begun, END)
        bell = queries.due(s, END)
    ((agreed,),) = [one.contracts for one in sheet.of("income")]
    standing = told.row.standing
    assert standing.arrears == agreed.arrears == RENT
    assert (standing.due, standing.began) == (RENT, JUNE)
    assert standing.late_since == standing.next_due == date(2026, 7, 11)
    assert [(one.before, one.open, one.late) for one in told.dues] == [
        (True, Money(0), False), (True, Money(0), False), (False, RENT, True),
    ]  # fmt: skip
    assert [due_columns()[-1].shows(one).words for one in told.dues] == [
        "before the books", "before the books", "in arrears",
    ]  # fmt: skip
    assert (offer.covers_from, offer.amount) == (date(2026, 7, 1), RENT)
    assert [one.day for one in bell] == [date(2026, 7, 11)]


def test_the_sheet_of_arrears_says_why(db: Database, begun: int) -> None:
    with db.reading() as s:
        rows = queries.contract_rows(s, [begun], END)
    said = [
        one.text
        for one in documents.arrears_paper("华新小区", rows, END).blocks
        if isinstance(one, Paragraph)
    ]
    assert "账簿自2026-06-30起记，此前到期的款项及为其收到的款项未计入。" in said


def test_books_that_began_earlier_tell_of_no_day(
    db: Database, contract: int, posted: Callable[..., int], agreed: ContractDraft
) -> None:
    posted(100, "利息", agreed.begins_on)
    with db.reading() as s:
        (row,) = queries.contract_rows(s, [contract], END)
    assert (row.standing.began, row.standing.arrears) == (None, Money(3 * RENT.fen))


def open_books(db: Database, book: int, account: int, day: date) -> None:
    with db.writing("期初") as s:
        books.save_opening(s, book, day, {account: Money(100)})


def receive(db: Database, book: int, draft: ReceiptDraft) -> None:
    with db.writing("收款") as s:
        commands.save_receipt(s, draft)
        books.post_drafts(s, book)


def owed(db: Database, book: int, contract: int, on: date) -> tuple[str, ...]:
    """What is due, received and owed by the list, which the sheet of arrears and the disclosure up to that day tell, too."""
    with db.reading() as s:
        (row,) = queries.contract_rows(s, [contract], on)
        (told,) = queries.period_rows(s, book, date(2026, 1, 1), on, income_began_on(s, book))
        ((agreed,),) = [
            one.contracts for one in disclosure.gather(s, book, date(2026, 7, 1), on).of("income")
        ]
    sheets = [one for one in documents.arrears_paper("华新小区", [row], on).blocks if isinstance(one, Grid)]
    printed = [line[4] for grid in sheets for line in grid.rows[:-1]] or ["0.00"]
    assert [str(one.arrears) for one in (row.standing, told, agreed)] == printed * 3
    assert told.due == row.standing.due
    return tuple(map(str, (row.standing.due, row.standing.received, row.standing.arrears)))


@pytest.fixture
def second_half(db: Database, agreed: ContractDraft) -> int:
    """A contract of the second half of the year, to be paid on the first day of each quarter."""
    with db.writing("合同") as s:
        days = {"begins_on": date(2026, 7, 1), "ends_on": date(2026, 12, 31), "due_days": 0}
        return commands.save_contract(s, replace(agreed, number="HT-2", place="", **days))


def test_what_falls_due_on_the_day_of_the_opening_is_owed_by_the_books(
    db: Database, book: int, account: int, second_half: int
) -> None:
    open_books(db, book, account, date(2026, 7, 1))
    assert owed(db, book, second_half, date(2026, 7, 1)) == ("12,345.67", "0.00", "12,345.67")
    quarter = ReceiptDraft(second_half, date(2026, 7, 10), RENT, date(2026, 7, 1), END, account)
    receive(db, book, quarter)
    assert owed(db, book, second_half, END) == ("12,345.67", "12,345.67", "0.00")
    assert owed(db, book, second_half, date(2026, 11, 28)) == ("24,691.34", "12,345.67", "12,345.67")
    with db.reading() as s:
        told = queries.contract(s, second_half, date(2026, 11, 28))
    assert [(one.before, one.received, one.late) for one in told.dues] == [
        (False, RENT, False), (False, Money(0), True),
    ]  # fmt: skip


def test_a_maintenance_fund_opened_before_moves_no_dues(
    db: Database, book: int, account: int, contract: int
) -> None:
    open_books(db, book, account, JUNE)
    before = owed(db, book, contract, END)
    with db.writing("期初") as s:
        fund = books.save_account(s, AccountDraft(book, "fund", "维修资金专户"))
        books.save_opening(s, book, date(2026, 3, 31), {fund: Money(100)})
    assert owed(db, book, contract, END) == before == ("12,345.67", "0.00", "12,345.67")


def test_what_is_paid_for_days_before_the_books_lessens_nothing_owed_since(
    db: Database, book: int, account: int, begun: int
) -> None:
    spring = ReceiptDraft(begun, date(2026, 7, 20), RENT, date(2026, 4, 1), JUNE, account)
    receive(db, book, spring)
    assert owed(db, book, begun, END) == ("12,345.67", "0.00", "12,345.67")
    with db.reading() as s:
        told, offer = queries.contract(s, begun, END), queries.receipt_offer(s, begun, END)
        ((agreed,),) = [
            one.contracts for one in disclosure.gather(s, book, date(2026, 7, 1), END).of("income")
        ]
    assert [(one.received, one.open, one.before) for one in told.dues] == [
        (Money(0), Money(0), True), (RENT, Money(0), True), (Money(0), RENT, False),
    ]  # fmt: skip
    assert agreed.received == RENT, "it came in all the same"
    assert (offer.covers_from, offer.amount) == (date(2026, 7, 1), RENT)
    receive(db, book, replace(spring, covers_from=offer.covers_from, covers_to=offer.covers_to))
    assert owed(db, book, begun, END) == ("12,345.67", "12,345.67", "0.00")

"""What fell due before the books began is owed neither by the list of contracts nor by the sheet, and it is told why."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from desktop.core.db import Database
from desktop.core.money import Money
from desktop.features.finance import commands as books
from desktop.features.finance.disclosure import queries as disclosure
from desktop.features.finance.dues import documents, queries
from desktop.features.finance.dues.page.columns import due_columns
from desktop.features.finance.dues.records import ContractDraft
from desktop.printing.blocks import Paragraph

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
    assert (standing.due, standing.began) == (RENT, date(2026, 7, 1))
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
    assert "账簿自2026-07-01起记，此前到期的款项不在账内，未计入。" in said


def test_books_that_began_earlier_tell_of_no_day(
    db: Database, contract: int, posted: Callable[..., int], agreed: ContractDraft
) -> None:
    posted(100, "利息", agreed.begins_on)
    with db.reading() as s:
        (row,) = queries.contract_rows(s, [contract], END)
    assert (row.standing.began, row.standing.arrears) == (None, Money(3 * RENT.fen))

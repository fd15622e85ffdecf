"""What is paid back by a contract of income lessens what was received on it: in the list, on the sheet and in the trail."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop.core.money import Money
from desktop.features.finance import commands as books
from desktop.features.finance.dues import queries as owed
from desktop.features.finance.dues.entities import Receipt
from desktop.features.finance.dues.page.columns import receipt_columns
from desktop.features.finance.payments import commands
from desktop.features.finance.trail import queries as trails
from tests.features.finance.payments.commands.test_basis import ENDED, PLAIN, given_up
from tests.features.finance.payments.conftest import TODAY, pump

BACK = Money(60_000)


@pytest.fixture
def ended(office) -> int:
    """A parking lot of twelve months, all of them within the books, paid for in full and given up in the first."""
    return given_up(office, date(2026, 10, 2), date(2027, 10, 1), date(2026, 10, 8))


def paid_back(office) -> int:
    asked = pump(office.at, **PLAIN | ENDED | {"basis": "contract", "item_id": None, "amount": BACK})
    payment = office.do(commands.save_payment, asked)
    office.send(payment)
    office.signed(payment)
    office.pay(payment, paid=BACK)
    return payment


def standing(office, contract: int, day: date = TODAY):
    with office.db.reading() as s:
        return owed.contract(s, contract, day)


def sheet(office, first: date, last: date):
    with office.db.reading() as s:
        (told,) = owed.period_rows(s, office.at.book, first, last)
    return told.received, told.arrears


def test_what_was_paid_back_counts_no_more_as_received(office, ended):
    payment = paid_back(office)
    before = standing(office, ended).row
    assert (before.standing.received, before.surplus) == (Money(120_000), Money(57_742)), "in no book yet"
    number = office.do(commands.book_payment, payment, by="bookkeeper")
    told = standing(office, ended)
    assert (told.row.standing.received, told.row.surplus) == (Money(60_000), Money(57_742))
    assert [one.received for one in told.dues] == [Money(2_258)], "seven days of thirty-one"
    first = told.receipts[0]
    assert (first.amount, first.state, first.payment) == (
        Money(-60_000), "paid_back", office.seen(payment).number,
    )  # fmt: skip
    assert first.voucher == number
    days, state = (column.shows(first) for column in receipt_columns()[2::2])
    assert days == f"paid back by application {first.payment}"
    assert state.words == "paid back"
    assert standing(office, ended, TODAY - timedelta(1)).row.standing.received == Money(120_000)
    month = date(2026, 10, 1), date(2026, 10, 31)
    assert sheet(office, *month) == (Money(60_000), Money(0))
    assert sheet(office, TODAY, month[1]) == (Money(-60_000), Money(0))


def test_a_voucher_of_it_that_was_taken_back_gave_nothing_back(office, ended):
    payment = paid_back(office)
    office.do(commands.book_payment, payment, by="bookkeeper")
    voucher = office.seen(payment).voucher_id
    with office.db.writing("test") as s:
        books.reverse_voucher(s, voucher, TODAY, "记错科目", "郭超")
    assert standing(office, ended).row.standing.received == Money(120_000)


def test_no_more_goes_back_than_came_in_here(office, ended):
    payment = paid_back(office)
    office.do(commands.book_payment, payment, by="bookkeeper")
    with office.db.writing("test") as s:
        came = s.query(Receipt.voucher_id).scalar()
        books.reverse_voucher(s, came, TODAY, "重复登记", "郭超")
    row = standing(office, ended).row
    assert (row.standing.received, row.standing.arrears) == (Money(0), Money(2_258))


def test_the_trail_of_the_receipt_tells_what_was_paid_back_of_it(office, ended):
    payment = paid_back(office)
    office.do(commands.book_payment, payment, by="bookkeeper")
    with office.db.reading(by=office.at.users["bookkeeper"]) as s:
        voucher = s.query(Receipt.voucher_id).scalar()
        trail = trails.trail(s, "voucher", voucher, TODAY)
    (step,) = (one for one in trail.steps if one.kind == "paid_back")
    assert (step.amount, step.opens, step.day) == (Money(-60_000), ("payment", payment), TODAY)
    assert step.told == f"CW-1，{office.seen(payment).number}"

"""What the bank paid and no voucher tells of keeps a period open and stands on the draft of a disclosure."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop.core.errors import RuleBroken
from desktop.core.money import Money
from desktop.features.finance import commands as books
from desktop.features.finance import queries as ledger
from desktop.features.finance.disclosure import commands as disclosing
from desktop.features.finance.disclosure import queries as disclosures
from desktop.features.finance.disclosure.records import PeriodDraft
from desktop.features.finance.payments import commands, queries
from desktop.features.finance.records import AccountDraft, Entry
from desktop.features.organisation import queries as organisation
from desktop.ui.sentences import sentence
from tests.features.finance.payments.conftest import PUMP, TODAY

CLOSED_ON, END = date(2026, 11, 2), date(2026, 10, 31)
TOLD = "2026-001（2026-10-19，12,800.00元，湖北安泉机电有限公司）"


@pytest.fixture
def paid(office, pump_payment) -> int:
    office.send(pump_payment)
    office.signed(pump_payment)
    office.pay(pump_payment)
    return pump_payment


def close(office, period: int = 202610, day: date = CLOSED_ON) -> RuleBroken | None:
    with office.db.writing("test") as s:
        try:
            books.close_period(s, office.at.book, period, day)
        except RuleBroken as broken:
            return broken
    return None


def code_of(broken: RuleBroken | None) -> str:
    return broken.code if broken else ""


def remarked(office) -> list[tuple[str, dict]]:
    with office.db.writing("test") as s:
        draft = disclosing.draw_up(
            s, PeriodDraft(office.at.book, date(2026, 10, 2), END), "龙斌华", CLOSED_ON
        )
        found = disclosures.detail(s, draft).remarks
        disclosing.discard(s, draft)
    return [(one.code, one.facts) for one in found if one.code == "disclosure.unbooked"]


def take_back(office, payment: int, day: date) -> None:
    with office.db.writing("test") as s:
        voucher = queries.payment_detail(s, payment, TODAY).voucher_id
        books.reverse_voucher(s, voucher, day, "记错科目", "郭超")


def test_what_was_paid_is_booked_before_its_month_or_year_is_closed(office, paid):
    with office.db.writing("test") as s:
        cash = books.save_account(s, AccountDraft(office.at.book, "petty", "备用金"))
        bought = Entry(
            office.at.book, "expense", date(2026, 9, 30), cash, office.at.subject, None, PUMP, "零星"
        )
        books.post_voucher(s, books.draft_entry(s, bought, "郭超"))
    for period, day in ((202610, CLOSED_ON), (2026, date(2027, 1, 5))):
        broken = close(office, period, day)
        assert broken is not None
        assert (broken.code, broken.facts) == ("close.unbooked", {"payments": (TOLD,)})
        assert TOLD in sentence(broken)
    assert close(office, 202609) is None, "it was paid later"
    office.do(commands.book_payment, paid, by="bookkeeper")
    assert close(office) is None


def test_the_draft_of_a_disclosure_tells_what_was_paid_and_is_not_in_it(office, paid):
    assert remarked(office) == [("disclosure.unbooked", {"payments": (TOLD,)})]
    said = sentence(RuleBroken("disclosure.unbooked", payments=(TOLD,)))
    assert "or note there that the bank sent the money back" in said
    office.do(commands.book_payment, paid, by="bookkeeper")
    assert remarked(office) == []


def test_what_was_taken_back_in_the_month_is_booked_again_before_it_is_closed(office, paid):
    office.do(commands.book_payment, paid, by="bookkeeper")
    take_back(office, paid, TODAY + timedelta(1))
    assert code_of(close(office)) == "close.unbooked"
    assert remarked(office)
    office.do(commands.book_payment, paid, by="bookkeeper")
    assert close(office) is None


def test_what_was_taken_back_later_keeps_the_later_month_open(office, paid):
    office.do(commands.book_payment, paid, by="bookkeeper")
    take_back(office, paid, CLOSED_ON)
    assert remarked(office) == [], "on the last day of October the books held it"
    assert close(office) is None
    assert code_of(close(office, 202611, date(2026, 12, 1))) == "close.unbooked"


def test_what_an_opening_balance_holds_is_not_missing(office, paid):
    with office.db.writing("test") as s:
        (opening,) = (one.id for one in ledger.voucher_rows(s, office.at.book))
        books.reverse_voucher(s, opening, TODAY, "期初日期有误")
        books.save_opening(s, office.at.book, END, {office.at.account: Money(5_000_000)})
    assert close(office) is None


def test_the_books_of_another_compound_close(office, paid):
    with office.db.writing("test") as s:
        place = next(key for key, _ in organisation.compound_choices(s) if key != office.at.place)
        other = books.begin_book(s, place)
        account = books.save_account(s, AccountDraft(other, "joint", "共管账户"))
        books.save_opening(s, other, date(2026, 10, 1), {account: PUMP})
        books.close_period(s, other, 202610, CLOSED_ON)

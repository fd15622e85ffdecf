"""押金 is others' money: paid back under three signatures, no more than is held, and no cost of anybody."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.core.errors import RuleBroken
from desktop.core.money import Money
from desktop.features.finance import commands as books
from desktop.features.finance import queries as ledger
from desktop.features.finance.disclosure import queries as disclosure
from desktop.features.finance.dues import commands as dues
from desktop.features.finance.dues import queries as owed
from desktop.features.finance.dues.records import ContractDraft, ReceiptDraft
from desktop.features.finance.payments import commands, queries
from desktop.features.finance.payments.records import BookDraft
from desktop.features.finance.records import Entry, LineDraft, VoucherDraft
from tests.features.finance.payments.commands.test_basis import PLAIN, fund, remarks, told
from tests.features.finance.payments.conftest import TODAY, pump

PARTY, HELD = "黄石某某装饰公司", Money(200_000)
MINE = {
    **PLAIN, "basis": "contract", "item_id": None, "contract_no": "YJ-1", "contract_party": PARTY, "payee": PARTY,
    "amount": HELD, "contract_amount": HELD, "purpose": "退装修押金",
}  # fmt: skip


@pytest.fixture
def deposit(office) -> int:
    """The subject of deposits, on which 2,000 yuan came in by contract YJ-1 and 3,000 without one."""
    with office.db.writing("押金") as s:
        (subject,) = (row.id for row in ledger.subject_rows(s, office.at.book) if row.kind == "deposit")
        contract = dues.save_contract(s, ContractDraft(
            office.at.book, "YJ-1", subject, PARTY, "装修押金", "3栋101", date(2026, 10, 1), date(2026, 10, 10), HELD, "once",
        ))  # fmt: skip
        days = (date(2026, 10, 1), date(2026, 10, 10))
        dues.save_receipt(
            s, ReceiptDraft(contract, date(2026, 10, 3), HELD, *days, office.at.account), "郭超"
        )
        for row in ledger.voucher_rows(s, office.at.book):
            if row.state == "draft":
                books.post_voucher(s, row.id)
        came = Entry(
            office.at.book,
            "income",
            date(2026, 10, 4),
            office.at.account,
            subject,
            None,
            Money(300_000),
            "押金",
        )
        books.post_voucher(s, books.draft_entry(s, came))
    return subject or 0


def back(office, deposit: int, **more) -> int:
    return office.do(commands.save_payment, pump(office.at, subject_id=deposit, **MINE | more))


def test_a_deposit_is_paid_back_and_is_no_cost(office, deposit):
    with office.db.writing("test") as s:
        books.save_budget(s, office.at.book, 2026, {office.at.subject: Money(1)})
        offered = dict(queries.subjects_offered(s, office.at.account))
        assert offered[deposit] == "5001 押金"
    payment = back(office, deposit)
    assert office.seen(payment).others.budget_left is None
    assert not {"remark.over_budget", "remark.contract_over"} & {*remarks(office, payment)}, (
        "it is over: that is why"
    )
    office.send(payment)
    office.signed(payment)
    office.pay(payment, paid=HELD)
    office.do(commands.book_payment, payment, by="bookkeeper")
    with office.db.reading() as s:
        lines = ledger.voucher_detail(s, office.seen(payment).voucher_id).lines
        told = disclosure.gather(s, office.at.book, date(2026, 10, 2), TODAY)
        (row,) = owed.contract_rows(s, owed.contract_ids(s, office.at.book), TODAY)
    assert row.standing.received == HELD, "what was held of others was received all the same"
    assert [(line.name, line.amount.fen) for line in lines] == [
        ("5001 押金", 200_000),
        ("公共收益共管账户", -200_000),
    ]
    assert [(line.kind, line.name, line.amount.fen) for line in told.lines] == [("other", "押金", 300_000)]


def test_no_more_is_paid_back_than_is_held_by_the_contract_or_at_all(office, deposit):
    first = back(office, deposit, amount=Money(150_000))
    office.send(first)
    above = {"amount": Money(50_001)}
    assert told(lambda: back(office, deposit, **above)) == ("payment.above_contract", "amount")
    plain = MINE | {
        "contract_no": "",
        "contract_party": "",
        "contract_amount": None,
        "basis": "resolution",
        "item_id": office.at.item,
    }
    asked = pump(office.at, subject_id=deposit, **plain | {"amount": Money(350_001)})
    assert told(lambda: office.do(commands.save_payment, asked)) == ("payment.above_deposit", "amount")
    office.do(commands.save_payment, replace(asked, amount=Money(350_000)))


def test_a_contract_of_which_nothing_was_received_pays_nothing_back(office, deposit):
    """Though others' deposits lie on the account."""
    with office.db.writing("test") as s:
        (row,) = (one for one in ledger.voucher_rows(s, office.at.book) if "YJ-1" in one.text)
        books.reverse_voucher(s, row.id, TODAY, "退票", "郭超")
    assert told(lambda: back(office, deposit)) == ("payment.above_deposit", "amount")


def test_what_is_held_no_more_later_is_remarked_on_and_not_sent(office, deposit):
    payment = back(office, deposit)
    with office.db.writing("test") as s:
        out = Entry(
            office.at.book, "expense", TODAY, office.at.account, deposit, None, Money(400_000), "退押金"
        )
        books.post_voucher(s, books.draft_entry(s, out))
    assert "payment.above_deposit" in remarks(office, payment)
    assert told(lambda: office.send(payment)) == ("payment.above_deposit", "amount")


def test_what_was_no_deposit_is_not_booked_as_one_above_what_is_held(office, deposit):
    payment = office.ask()
    office.send(payment)
    office.signed(payment)
    office.pay(payment)
    office.do(commands.book_payment, payment, by="bookkeeper")
    with office.db.writing("test") as s:
        books.reverse_voucher(
            s, queries.payment_detail(s, payment, TODAY).voucher_id, TODAY, "记错科目", "郭超"
        )
    again = BookDraft(payment, deposit)
    with pytest.raises(RuleBroken) as refused:
        office.do(commands.rebook_payment, again, by="bookkeeper")
    assert (refused.value.code, refused.value.field) == ("payment.above_deposit", "subject_id")


def test_no_deposit_is_paid_back_out_of_the_maintenance_fund(office, deposit):
    account = fund(office)
    with office.db.reading() as s:
        assert deposit not in dict(queries.subjects_offered(s, account))


def test_days_after_the_contract_a_plain_payment_by_it_is_still_remarked_on(office, deposit):
    office.later(days=80)
    payment = back(office, office.at.subject, applied_on=TODAY + timedelta(80))
    assert "remark.contract_over" in remarks(office, payment)


def test_a_deposit_of_before_the_books_is_brought_in_and_paid_back(office):
    """The opening balance holds its money; what is owed is told by a voucher that moves none."""
    before, days = date(2026, 10, 1), (date(2026, 9, 1), date(2026, 9, 10))
    with office.db.writing("押金") as s:
        subjects = {row.kind: row.id for row in ledger.subject_rows(s, office.at.book)}
        deposit = subjects["deposit"] or 0
        contract = dues.save_contract(s, ContractDraft(
            office.at.book, "YJ-1", deposit, PARTY, "装修押金", "3栋101", *days, HELD, "once"
        ))  # fmt: skip
    assert told(lambda: back(office, deposit)) == ("payment.above_deposit", "amount")
    with office.db.writing("押金") as s:
        brought = books.save_voucher(s, VoucherDraft(office.at.book, before, "账前收取的装修押金", (
            LineDraft(subject_id=subjects["surplus"], debit=HELD), LineDraft(subject_id=deposit, credit=HELD),
        )))  # fmt: skip
        books.post_voucher(s, brought)
        held = ledger.balance(s, office.at.account)
        dues.save_receipt(s, ReceiptDraft(contract, before, HELD, *days, voucher_id=brought), "郭超")
        assert ledger.balance(s, office.at.account) == held
    payment = back(office, deposit)
    office.send(payment)
    office.signed(payment)
    office.pay(payment, paid=HELD)
    office.do(commands.book_payment, payment, by="bookkeeper")

"""The trail of a fen, held at any of its ends."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from desktop.core.errors import NotFound, RuleBroken
from desktop.core.money import Money
from desktop.features.finance import commands as books
from desktop.features.finance import queries as ledger
from desktop.features.finance.bank import commands as bank
from desktop.features.finance.dues import commands as dues
from desktop.features.finance.dues.entities import DayTotal, Receipt
from desktop.features.finance.dues.records import ContractDraft, ReceiptDraft, TotalsDraft
from desktop.features.finance.entities import Posting
from desktop.features.finance.payments import commands
from desktop.features.finance.records import Entry
from desktop.features.finance.trail import queries
from desktop.features.finance.trail.records import Trail
from tests.features.finance.payments.conftest import PUMP, TODAY
from tests.features.finance.trail.conftest import Paid


def followed(paid: Paid, start: str, key: int, by: str = "bookkeeper") -> Trail:
    with paid.office.db.reading(by=paid.office.at.users[by]) as s:
        return queries.trail(s, start, key, TODAY)


def kinds(trail: Trail) -> list[str]:
    return [one.kind for one in trail.steps]


def test_every_end_leads_to_the_same_chain_from_the_bank_to_the_meeting(paid):
    ways = [
        followed(paid, start, key)
        for start, key in (("voucher", paid.voucher), ("line", paid.line), ("payment", paid.payment))
    ]
    assert ways[0] == ways[1] == ways[2]
    assert kinds(ways[0]) == [
        "line", "match", "voucher", "payment", "asked", "files", "files", "files", "files", "checked", "sent",
        "said_agree", "said_agree", "said_agree", "paid", "booked", "agreement", "contract", "resolution", "meeting",
    ]  # fmt: skip


def test_each_step_says_what_when_who_and_what_it_opens(paid):
    steps = {one.kind: one for one in followed(paid, "voucher", paid.voucher).steps}
    assert (steps["line"].amount, steps["line"].opens) == (Money(-PUMP.fen), ("line", paid.line))
    assert (steps["voucher"].number, len(steps["voucher"].seal)) == ("2026-2", 12)
    assert steps["voucher"].opens == ("finance", paid.voucher)
    assert (steps["payment"].names, steps["payment"].opens) == (("宋红",), ("payment", paid.payment))
    assert steps["said_agree"].names == ("龙斌华",)
    assert "黄石某某物业服务有限公司" in steps["said_agree"].told
    assert steps["agreement"].number == "华新共管〔2026〕1号"
    assert steps["contract"].amount == PUMP
    assert (steps["meeting"].day, steps["meeting"].names) == (date(2026, 8, 19), ("韩兰", "郭超"))
    assert steps["meeting"].opens is not None
    assert steps["meeting"].opens[0] == "consultation"


def test_a_reversal_and_what_was_booked_instead_stand_in_it(paid):
    with paid.office.db.writing("test") as s:
        books.reverse_voucher(s, paid.voucher, TODAY, "记错科目", "郭超")
    paid.office.do(commands.book_payment, paid.payment, by="bookkeeper")
    trail = followed(paid, "line", paid.line)
    assert [one.number for one in trail.steps if one.kind in ("voucher", "reversal")] == [
        "2026-2",
        "2026-3",
        "2026-4",
    ]
    (red,) = (one for one in trail.steps if one.kind == "reversal")
    assert "记错科目" in red.told
    assert kinds(trail)[-7:-4] == ["booked", "unbooked", "booked"]
    assert red.opens is not None
    assert followed(paid, "voucher", red.opens[1]) == trail


def test_a_match_taken_back_stays_with_its_reason(paid):
    with paid.office.db.writing("test") as s:
        bank.unmatch(s, paid.line, "配错了", TODAY)
    trail = followed(paid, "line", paid.line)
    assert kinds(trail)[:4] == ["line", "match", "unmatch", "voucher"]
    assert trail.steps[2].told == "配错了"


def test_what_is_missing_is_said(paid):
    with paid.office.db.reading(by=paid.office.at.users["cashier"]) as s:
        opening = s.scalar(select(Posting.voucher_id).order_by(Posting.id))
        assert kinds(queries.trail(s, "voucher", opening, TODAY)) == ["no_line", "voucher"]
    spent = direct(paid, "expense", paid.office.at.subject)
    assert kinds(followed(paid, "voucher", spent)) == ["no_line", "draft", "no_payment"]
    asked = paid.office.ask(invoice_no="77", contract_no="", contract_party="", contract_amount=None)
    shown = kinds(followed(paid, "payment", asked))
    assert shown[:3] == ["no_line", "no_voucher", "payment"]


def direct(paid: Paid, way: str, subject: int) -> int:
    at = paid.office.at
    with paid.office.db.writing("test") as s:
        return books.draft_entry(
            s, Entry(at.book, way, TODAY, at.account, subject, None, Money(9_000), "直接录入")
        )


def of_subject(paid: Paid, name: str) -> int:
    with paid.office.db.reading() as s:
        return next(row.id for row in ledger.subject_rows(s, paid.office.at.book) if row.name == name)


def test_income_is_followed_to_its_contract_and_asks_for_no_application(paid):
    at = paid.office.at
    first, last = date(2026, 10, 1), date(2026, 12, 31)
    with paid.office.db.writing("test") as s:
        contract = dues.save_contract(s, ContractDraft(
            at.book, "GG-1", of_subject(paid, "广告"), "尉迟某", "电梯广告", "1栋", first, last, Money(100_000),
        ))  # fmt: skip
        receipt = ReceiptDraft(contract, TODAY, Money(60_000), first, last, at.account)
        dues.save_receipt(s, receipt, "郭超")
        voucher = s.scalars(select(Receipt.voucher_id)).one() or 0
    trail = followed(paid, "voucher", voucher)
    assert kinds(trail) == ["no_line", "draft", "receipt", "contract"]
    received, agreed = trail.steps[-2:]
    assert (received.day, received.told, received.amount) == (TODAY, f"{first} – {last}", Money(60_000))
    assert (agreed.number, agreed.told, agreed.opens) == (
        "GG-1", "尉迟某，电梯广告，1栋", ("contract", contract),
    )  # fmt: skip
    assert "尉迟某" in trail.known.residents, "masked for the public"


def test_income_of_the_day_is_followed_to_its_total(paid):
    at = paid.office.at
    sheet = TotalsDraft(
        at.book, "casual", of_subject(paid, "停车场地费"), at.account, lines="2026-10-18\t35\t175.00"
    )
    with paid.office.db.writing("test") as s:
        dues.save_totals(s, sheet, "郭超")
        voucher = s.scalars(select(DayTotal.voucher_id)).one() or 0
    trail = followed(paid, "voucher", voucher)
    assert kinds(trail) == ["no_line", "draft", "day_total"]
    told = trail.steps[-1]
    assert (told.day, told.told, told.amount) == (date(2026, 10, 18), "35笔", Money(17_500))


def test_an_emergency_is_told_with_its_deadline(paid):
    urgent = {
        "basis": "emergency",
        "item_id": None,
        "basis_words": "主水管爆裂",
        "report_by": date(2026, 11, 3),
    }
    asked = paid.office.ask(
        invoice_no="78", contract_no="", contract_party="", contract_amount=None, **urgent
    )
    last = followed(paid, "payment", asked).steps[-1]
    assert (last.kind, last.told, last.day) == ("emergency", "主水管爆裂", date(2026, 11, 3))


def test_who_may_not_see_the_money_of_the_place_is_refused(paid):
    for start, key in (("voucher", paid.voucher), ("line", paid.line), ("payment", paid.payment)):
        with paid.office.db.reading() as s, pytest.raises(RuleBroken, match=r"trail\.not_seen"):
            queries.trail(s, start, key, TODAY)


def test_what_is_not_there_is_not_found(paid):
    for start in ("voucher", "line", "payment"):
        with pytest.raises(NotFound):
            followed(paid, start, 999)

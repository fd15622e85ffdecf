"""What is received on a contract, with its voucher; and what is refused."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.core.db import Database
from desktop.core.errors import RuleBroken
from desktop.core.money import Money
from desktop.features.finance import commands as finance
from desktop.features.finance import queries as books
from desktop.features.finance.dues import commands, queries
from desktop.features.finance.dues.records import ReceiptDraft
from desktop.features.finance.records import LineDraft, VoucherDraft

ON = date(2026, 7, 11)


def received(db: Database, contract: int, on: date = ON) -> int:
    with db.reading() as s:
        return queries.contract(s, contract, on).row.standing.received.fen


def take(db: Database, draft: ReceiptDraft) -> int:
    with db.writing("收款") as s:
        return commands.save_receipt(s, draft, "方敏")


def voucher_of(db: Database, contract: int) -> int:
    with db.reading() as s:
        return queries.contract(s, contract, ON).receipts[0].voucher_id or 0


def test_one_quarter_of_three_received_leaves_two_in_arrears_to_the_fen(
    db: Database, contract: int, quarter: ReceiptDraft
) -> None:
    take(db, quarter)
    with db.reading() as s:
        voucher = books.voucher_detail(s, voucher_of(db, contract))
    assert voucher.state == "draft"
    post(db, contract)
    with db.reading() as s:
        standing = queries.contract(s, contract, ON).row.standing
    assert (standing.due, standing.received, standing.arrears) == (
        Money(3703701), Money(1234567), Money(2469134),
    )  # fmt: skip
    assert [(line.name, line.amount.fen) for line in voucher.lines] == [
        ("共管账户", 1234567), ("1003 场地出租", -1234567),
    ]  # fmt: skip
    assert "HT-2026-01" in voucher.text


def post(db: Database, contract: int) -> None:
    with db.writing("记账") as s:
        finance.post_drafts(s, queries.contract(s, contract, ON).draft.book_id)


def test_what_waits_to_be_posted_is_not_received_yet_and_cannot_be_taken_down_twice(
    db: Database, contract: int, quarter: ReceiptDraft
) -> None:
    take(db, quarter)
    with db.reading() as s:
        row = queries.contract(s, contract, ON).row
        offered = queries.receipt_offer(s, contract, ON)
    assert (row.standing.received, row.standing.arrears, row.drafted) == (
        Money(0), Money(3703701), Money(1234567),
    )  # fmt: skip
    assert (offered.covers_from, offered.amount) == (date(2026, 4, 1), Money(1234567))
    with db.reading() as s:
        assert queries.contract(s, contract, date(2026, 1, 7)).row.drafted == Money(0), (
            "not taken down by then"
        )
    post(db, contract)
    with db.reading() as s:
        row = queries.contract(s, contract, ON).row
    assert (row.standing.received, row.drafted) == (Money(1234567), Money(0))


def changed(db: Database, voucher: int, **what: object) -> str:
    """The code a change of a draft is refused with, nothing where it is taken."""
    with db.reading() as s:
        draft = books.voucher_draft(s, voucher)
    if "fen" in what:
        fen = Money(int(str(what.pop("fen"))))
        what["lines"] = tuple(
            replace(one, **{side: fen for side in ("debit", "credit") if getattr(one, side)})
            for one in draft.lines
        )
    try:
        with db.writing("改草稿") as s:
            finance.save_voucher(s, replace(draft, **what))
    except RuleBroken as error:
        return f"{error.code} {error.field}"
    return ""


def test_a_draft_keeps_day_and_income_while_a_receipt_hangs_on_it(
    db: Database, contract: int, quarter: ReceiptDraft
) -> None:
    take(db, quarter)
    voucher = voucher_of(db, contract)
    assert changed(db, voucher, fen=100) == "voucher.has_receipt lines"
    assert changed(db, voucher, day=date(2026, 4, 8)) == "voucher.has_receipt day"
    assert changed(db, voucher, text="洗车场地，一季度") == ""
    with db.reading() as s:
        told = books.voucher_detail(s, voucher)
    assert (told.day, told.text) == (date(2026, 1, 8), "洗车场地，一季度")
    assert [line.amount.fen for line in told.lines] == [1234567, -1234567]


def test_what_is_not_told_as_received_may_change_beside_it(
    db: Database,
    contract: int,
    quarter: ReceiptDraft,
    draft: Callable[..., VoucherDraft],
    subject: Callable[[str], int],
) -> None:
    made = draft(1234567, "场地出租", date(2026, 1, 8))
    interest = LineDraft(subject_id=subject("利息"), credit=Money(5))
    money = replace(made.lines[0], debit=Money(1234572))
    with db.writing("草稿") as s:
        voucher = finance.save_voucher(s, replace(made, lines=(money, made.lines[1], interest)))
    take(db, replace(quarter, voucher_id=voucher))
    more = (replace(money, debit=Money(1234574)), made.lines[1], replace(interest, credit=Money(7)))
    assert changed(db, voucher, lines=more) == ""
    other = (money, replace(made.lines[1], subject_id=subject("广告")), interest)
    assert changed(db, voucher, lines=other) == "voucher.has_receipt lines"


def test_a_draft_thrown_away_or_a_voucher_taken_back_in_red_counts_no_more(
    db: Database, contract: int, quarter: ReceiptDraft
) -> None:
    take(db, quarter)
    with db.writing("作废") as s:
        finance.drop_voucher(s, voucher_of(db, contract))
    assert received(db, contract) == 0
    take(db, quarter)
    voucher = voucher_of(db, contract)
    with db.writing("记账") as s:
        finance.post_voucher(s, voucher)
    with db.writing("冲销") as s:
        finance.reverse_voucher(s, voucher, date(2026, 3, 1), "户名有误")
    assert received(db, contract, date(2026, 2, 28)) == 1234567
    assert received(db, contract, date(2026, 3, 1)) == 0
    with db.reading() as s:
        states = [one.state for one in queries.contract(s, contract, ON).receipts]
    assert sorted(states) == ["dropped", "reversed"]


def test_more_than_is_due_for_the_days_told_is_refused(
    db: Database, contract: int, quarter: ReceiptDraft
) -> None:
    take(db, quarter)
    with pytest.raises(RuleBroken) as broken:
        take(db, replace(quarter, amount=Money(1)))
    assert broken.value.code == "receipt.too_much"
    assert broken.value.facts["left"] == Money(0)
    second = replace(quarter, covers_from=date(2026, 4, 1), covers_to=date(2026, 6, 30))
    with pytest.raises(RuleBroken, match="receipt.too_much"):
        take(db, replace(second, amount=Money(1234568)))
    take(db, second)
    post(db, contract)
    assert received(db, contract) == 2469134


@pytest.mark.parametrize(("changed", "code", "field"), [
    ({"amount": None}, "receipt.amount_missing", "amount"), ({"amount": Money(-5)}, "receipt.not_positive", "amount"),
    ({"covers_to": None}, "receipt.covers", "covers_to"), ({"covers_to": date(2026, 10, 1)}, "receipt.covers", "covers_to"),
    ({"covers_from": date(2025, 12, 31)}, "receipt.covers", "covers_from"), ({"day": None}, "receipt.day_missing", "day"),
    ({"day": date.today() + timedelta(2)}, "receipt.ahead", "day"), ({"account_id": None}, "entry.account_missing", "account_id"),
    ({"voucher_id": 999}, "receipt.voucher_short", "voucher_id"), ({"covers_from": None}, "receipt.covers", "covers_from"),
    ({"covers_from": date(2026, 4, 1), "covers_to": date(2026, 3, 31)}, "receipt.covers_back", "covers_to"),
])  # fmt: skip
def test_what_a_receipt_lacks_is_told_beside_its_field(
    db: Database, contract: int, quarter: ReceiptDraft, changed: dict[str, object], code: str, field: str
) -> None:
    with pytest.raises(RuleBroken) as broken:
        take(db, replace(quarter, **changed))
    assert (broken.value.code, broken.value.field) == (code, field)
    with db.reading() as s:
        assert not queries.contract(s, contract, ON).receipts
        assert not books.voucher_rows(s, 1)


def test_income_that_stands_in_the_books_already_is_told_instead(
    db: Database, contract: int, quarter: ReceiptDraft, posted: Callable[..., int]
) -> None:
    voucher = posted(1500000, "场地出租", date(2026, 1, 9))
    take(db, replace(quarter, voucher_id=voucher, day=None, account_id=None))
    with db.reading() as s:
        (told,) = queries.contract(s, contract, ON).receipts
        ((_, _, _, free),) = queries.free_vouchers(
            s, 1, queries.contract(s, contract, ON).draft.subject_id or 0
        )
    assert (told.voucher_id, told.day, told.state, told.voucher) == (
        voucher,
        date(2026, 1, 9),
        "posted",
        "2026-1",
    )
    assert free == Money(265433)
    second = replace(quarter, covers_to=date(2026, 6, 30), voucher_id=voucher)
    with pytest.raises(RuleBroken, match="receipt.voucher_short"):
        take(db, replace(second, amount=Money(265434)))

"""Meeting four of the real meetings: the pump of 12,800.00 from its resolution to signed, paid and booked."""

from __future__ import annotations

from desktop.core.money import Money
from desktop.features.finance import queries as ledger
from desktop.features.finance.payments import commands, rules
from tests.features.finance.payments.conftest import OPENING, POSTS, PUMP, TODAY


def test_the_pump_is_asked_for_signed_paid_and_booked(office, pump_payment):
    asked = office.seen(pump_payment)
    assert (asked.number, asked.state, asked.amount, asked.amount.capitals()) == (
        "2026-001", "draft", PUMP, "壹万贰仟捌佰元整",
    )  # fmt: skip
    assert asked.basis_told == "2026年8月19日第2026-01号会议决议第1项：更换地下室排水泵"

    office.send(pump_payment)
    office.signed(pump_payment)
    approved = office.seen(pump_payment)
    assert (approved.state, approved.agreed, approved.approved_on) == ("approved", 3, TODAY)
    assert {one.digest for one in approved.signatures} == {rules.content_digest(approved)}
    assert [(one.party, one.name, one.post) for one in approved.signatures] == [
        ("community", "韩兰", "书记"), ("committee", "丁艳", "主任"), ("property", "龙斌华", "项目经理"),
    ]  # fmt: skip

    office.pay(pump_payment)
    number = office.do(commands.book_payment, pump_payment, by="bookkeeper")
    booked = office.seen(pump_payment)
    assert (booked.state, booked.paid, booked.voucher, number) == ("booked", PUMP, "2026-2", "2026-2")
    with office.db.reading() as s:
        voucher = ledger.voucher_detail(s, booked.voucher_id)
        left = ledger.balance(s, office.at.account)
    assert [(line.name, line.amount) for line in voucher.lines] == [
        ("3001 维修更新", PUMP), ("公共收益共管账户", -PUMP),
    ]  # fmt: skip
    assert (voucher.state, voucher.day, voucher.source, voucher.source_id) == (
        "posted", TODAY, "payment", pump_payment,
    )  # fmt: skip
    assert [file.label for file in voucher.files] == ["contract", "invoice", "acceptance", "slip"]
    assert left == Money(OPENING.fen - PUMP.fen)
    assert [one.act for one in booked.trail] == [
        "asked", *["files"] * 4, "checked", "sent", *["said_agree"] * len(POSTS), "paid", "booked",
    ]  # fmt: skip


def test_an_office_without_users_files_the_signed_paper(alone):
    payment = alone.ask()
    alone.send(payment)
    agreement = alone.seen(payment).agreement
    for number, party in enumerate(POSTS, 1):
        (signs,) = agreement.signs(party, TODAY)
        alone.sign(payment, party, signatory_id=signs.id, paper_no=f"档2026-{number}", day=TODAY)
    seen = alone.seen(payment)
    assert (seen.state, [one.paper_no for one in seen.signatures]) == (
        "approved",
        ["档2026-1", "档2026-2", "档2026-3"],
    )
    alone.pay(payment)
    alone.do(commands.book_payment, payment)
    assert alone.seen(payment).state == "booked"

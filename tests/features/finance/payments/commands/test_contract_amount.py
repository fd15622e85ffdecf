"""The amount of a contract is corrected or changed with a reason that the three parties read, never silently."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from desktop.core.errors import RuleBroken
from desktop.core.money import Money
from desktop.core.progress import Progress
from desktop.features.finance.payments import commands, documents, rules
from desktop.features.finance.payments.records import PaymentDraft
from desktop.features.finance.verification.queries.payments import payment_faults
from tests.features.finance.payments.conftest import TODAY, pump

WRONG, RIGHT = Money(400_000), Money(4_000_000)
WHY = "首期误填，合同正本为4万元"
TOLD = f"HT-2026-08：4,000.00元（2026-001）改为40,000.00元，原因：{WHY}"


def draft(office, **more) -> PaymentDraft:
    plain = {"amount": WRONG, "contract_amount": WRONG, "invoice_no": "1"}
    return pump(office.at, **{**plain, **more})


def save(office, **more) -> int:
    return office.do(commands.save_payment, draft(office, **more))


def refused(act) -> tuple[str, str | None]:
    with pytest.raises(RuleBroken) as broken:
        act()
    return broken.value.code, broken.value.field


@pytest.fixture
def first(office) -> int:
    """The first instalment, with 4,000 typed for a contract over 40,000; signed and paid."""
    office.send(payment := save(office))
    office.signed(payment)
    office.pay(payment, paid=WRONG)
    return payment


def test_a_wrong_amount_is_corrected_by_the_next_payment_with_a_reason_that_is_signed(office, first):
    second = {"contract_amount": RIGHT, "invoice_no": "2"}
    assert refused(lambda: save(office, **second)) == ("payment.contract_amount_why", "contract_why")
    assert refused(lambda: save(office, invoice_no="2"))[0] == "payment.above_contract"
    payment = save(office, **second, contract_why=f" {WHY} ")
    seen = office.seen(payment)
    assert (seen.draft.contract_why, seen.contract_told) == (WHY, TOLD)
    assert ("合同金额变更", TOLD) in rules.content_lines(seen)
    assert "remark.contract_changed" in [one.code for one in rules.remarks(seen, TODAY)]
    pdf = documents.paper_pdf(documents.application_paper(seen, TODAY))
    shown = "".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
    assert "改为40,000.00元" in shown.replace("\n", "").replace(" ", "")
    office.send(payment)
    office.signed(payment)
    office.pay(payment, paid=WRONG, bank_no="2")
    third = save(office, contract_amount=RIGHT, invoice_no="3")
    assert office.seen(third).contract_told == "", "the last that was signed counts"
    assert (
        refused(
            lambda: save(office, contract_amount=RIGHT, amount=Money(RIGHT.fen - 799_999), invoice_no="4")
        )[0]
        == "payment.above_contract"
    )
    with office.db.reading() as s:
        assert [*payment_faults(s, Progress())] == []


def test_an_agreed_reduction_half_way_is_told_in_the_same_way(office):
    office.send(payment := save(office, contract_amount=RIGHT))
    office.signed(payment)
    less = {"contract_amount": Money(600_000), "invoice_no": "2", "contract_why": "补充协议减项"}
    assert refused(lambda: save(office, **less))[0] == "payment.above_contract"
    reduced = save(office, **less, amount=Money(200_000))
    assert office.seen(reduced).contract_told.endswith("改为6,000.00元，原因：补充协议减项")


def test_the_reason_goes_with_the_number_it_was_for_and_a_new_one_takes_signatures_with_it(office, first):
    payment = save(office, contract_amount=RIGHT, invoice_no="2", contract_why=WHY)
    office.send(payment)
    office.sign(payment, "community")
    was = office.seen(payment)
    office.do(commands.save_payment, replace(was.draft, contract_why="补充协议一"))
    seen = office.seen(payment)
    assert (seen.state, seen.agreed, seen.draft.contract_why) == ("draft", 0, "补充协议一")
    other = replace(seen.draft, contract_no="HT-2", contract_why="")
    office.do(commands.save_payment, other)
    assert office.seen(payment).contract_told == ""


def test_what_only_waits_binds_nobody_asked_before_it(office):
    one = save(office)
    save(office, contract_amount=RIGHT, invoice_no="2", contract_why=WHY)
    office.send(one)
    office.signed(one)
    assert office.seen(one).state == "approved"


def test_what_was_sent_before_another_amount_was_signed_is_not_signed_any_more(office):
    office.send(old := save(office, amount=Money(100_000)))
    new = save(office, contract_amount=RIGHT, invoice_no="2", contract_why=WHY, amount=Money(100_000))
    office.send(new)
    office.sign(old, "community")
    office.signed(new)
    assert refused(lambda: office.sign(old, "committee")) == ("payment.contract_amount_why", None)
    office.sign(old, "committee", "back", "合同金额已更正")
    assert office.seen(old).state == "sent_back"
    assert refused(lambda: office.do(commands.send_payment, old))[0] == "payment.contract_amount_why"

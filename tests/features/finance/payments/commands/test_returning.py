"""Money the bank sent back ends its payment and frees what it held; what was signed and paid stays on record."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader

from desktop.core.errors import RuleBroken
from desktop.core.progress import Progress
from desktop.features.finance import commands as books
from desktop.features.finance import queries as ledger
from desktop.features.finance.payments import commands, documents, queries
from desktop.features.finance.payments.records import ReasonDraft, ReturnDraft
from desktop.features.finance.trail import documents as trails
from desktop.features.finance.trail import queries as trail
from desktop.features.finance.verification.queries.payments import payment_faults
from desktop.printing.document import page_count
from tests.features.finance.payments.commands.test_paying import on_paper, reopened
from tests.features.finance.payments.conftest import OPENING, PUMP, SLIP, TODAY, pump
from tests.features.finance.verification.conftest import forge

BACK = TODAY + timedelta(1)


@pytest.fixture
def paid(office, pump_payment) -> int:
    office.send(pump_payment)
    office.signed(pump_payment)
    office.pay(pump_payment)
    office.later(days=1)
    return pump_payment


@pytest.fixture
def taken_back(office, paid) -> int:
    office.do(commands.book_payment, paid, by="bookkeeper")
    with office.db.writing("test") as s:
        voucher = queries.payment_detail(s, paid, TODAY).voucher_id
        books.reverse_voucher(s, voucher, BACK, "银行退汇，收款账号有误", "郭超")
    return paid


def give_back(office, payment: int, by: str = "cashier", **more) -> tuple[str, str | None]:
    draft = {"day": BACK, "reason": "收款账号1803000000000017有误", **more}
    try:
        office.do(commands.return_payment, ReturnDraft(payment, **draft), by=by)
    except RuleBroken as broken:
        return broken.code, broken.field
    return "", None


def said(paper) -> str:
    pdf = documents.paper_pdf(paper)
    return "".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).replace("\n", "")


def faults(office) -> list[str]:
    with office.db.reading() as s:
        return [one.code for one in payment_faults(s, Progress())]


def test_what_the_bank_sent_back_ends_with_day_reason_and_slip(office, taken_back):
    assert office.seen(taken_back).bounced
    assert give_back(office, taken_back, files=(SLIP,)) == ("", None)
    seen = office.seen(taken_back)
    words = "12,800.00元，2026-10-19付款，2026-10-20退回：收款账号1803000000000017有误"
    assert (seen.state, seen.returned, seen.ended_on, seen.end_reason) == (
        "voided", True, BACK, f"银行退汇，{words}",
    )  # fmt: skip
    assert (seen.paid, seen.bank_no, seen.agreed) == (PUMP, "2026101900012345", 3)
    assert (seen.trail[-1].act, seen.trail[-1].by, seen.trail[-1].words) == ("returned", "姜琴艳", words)
    assert [file.label for file in seen.files[-2:]] == ["slip", "slip"]
    with office.db.reading() as s:
        (row,) = queries.payment_rows(s, None, "dead")
        assert row.returned
        assert ledger.balance(s, office.at.account) == OPENING
        agreement = queries.agreement_detail(s, seen.agreement.id)
        assert agreement.cited, "what was signed under it stays as it was"


def test_invoice_and_contract_are_free_for_a_new_application(office, taken_back):
    again = pump(office.at, applied_on=TODAY)
    with pytest.raises(RuleBroken, match="invoice_twice"):
        office.do(commands.save_payment, again)
    give_back(office, taken_back)
    second = office.do(commands.save_payment, again)
    assert office.seen(second).others.contract_spent.fen == 0
    assert office.seen(second).others.twice == ()


def test_what_was_never_booked_comes_back_within_its_month_only(office, paid):
    assert give_back(office, paid, day=TODAY - timedelta(1)) == ("payment.returned_too_early", "day")
    assert give_back(office, paid, day=BACK + timedelta(1)) == ("payment.day_ahead", "day")
    assert give_back(office, paid, day=None) == ("payment.day_missing", "day")
    assert give_back(office, paid, reason=" ") == ("payment.reason_missing", "reason")
    assert give_back(office, paid, by="bookkeeper") == ("access.role_needed", None)
    office.later(days=20)
    assert give_back(office, paid, day=date(2026, 11, 2)) == ("payment.returned_unbooked", "day")
    assert give_back(office, paid) == ("", None)
    with office.db.writing("test") as s:
        books.close_period(s, office.at.book, 202610, date(2026, 11, 2))


def test_what_was_taken_back_for_another_reason_comes_back_within_the_month_of_that(office, paid):
    office.do(commands.book_payment, paid, by="bookkeeper")
    with office.db.writing("test") as s:
        voucher = queries.payment_detail(s, paid, TODAY).voucher_id
        books.reverse_voucher(s, voucher, BACK, "记错科目", "郭超")
    office.later(days=20)
    later = date(2026, 11, 5)
    assert give_back(office, paid, day=later) == ("payment.returned_unbooked", "day")
    office.do(commands.book_payment, paid, by="bookkeeper")
    with office.db.writing("test") as s:
        voucher = queries.payment_detail(s, paid, TODAY).voucher_id
        books.reverse_voucher(s, voucher, later, "银行退汇", "郭超")
    assert give_back(office, paid, day=later) == ("", None)


def test_what_an_opening_balance_holds_came_back_before_that_or_is_booked_first(office, paid):
    reopened(office, BACK + timedelta(2))
    office.later(days=5)
    assert give_back(office, paid, day=BACK + timedelta(3)) == ("payment.in_opening", None)
    assert give_back(office, paid) == ("", None)


def test_what_stands_in_a_voucher_was_never_paid_or_came_back_already_is_not_sent_back(office, paid):
    office.do(commands.book_payment, paid, by="bookkeeper")
    assert give_back(office, paid) == ("payment.not_to_return", None)
    other = office.ask(contract_no="", contract_party="", contract_amount=None, invoice_no="9")
    assert give_back(office, other) == ("payment.not_to_return", None)
    office.do(commands.void_payment, ReasonDraft(other, BACK, "重复申请"))
    assert not office.seen(other).returned
    with office.db.writing("test") as s:
        voucher = queries.payment_detail(s, paid, TODAY).voucher_id
        books.reverse_voucher(s, voucher, BACK, "记错科目", "郭超")
    assert not office.seen(paid).bounced
    give_back(office, paid)
    assert give_back(office, paid) == ("payment.not_to_return", None)
    with pytest.raises(RuleBroken, match="not_paid"):
        office.do(commands.book_payment, paid, by="bookkeeper")


def test_the_papers_and_the_trail_say_so_and_the_public_ones_no_number(office, taken_back):
    give_back(office, taken_back)
    seen = office.seen(taken_back)
    slip = said(documents.slip_paper(seen, BACK))
    for words in ("见退汇说明", "（已退汇）", "2026-10-19付款，2026-10-20退回"):
        assert words in slip
    assert "银行退汇，作废" in said(documents.application_paper(seen, BACK))
    assert page_count(documents.application_paper(seen, BACK)) == 1
    public = said(documents.application_paper(office.seen(taken_back, public=True), BACK))
    assert "银行退汇，作废" in public
    with office.db.reading(by=office.at.users["cashier"]) as s:
        told = trail.trail(s, "payment", taken_back, BACK)
    assert "returned" in [one.kind for one in told.steps]
    pdf = trails.trail_pdf(told, public=True)
    shown = "".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).replace("\n", "")
    assert "银行退汇" in shown
    for paper in (public, shown):
        assert "1803000000000017" not in paper


def test_verifying_asks_for_three_signatures_behind_what_came_back(office, taken_back):
    give_back(office, taken_back)
    assert faults(office) == []
    forge(office.db.path, "UPDATE signature SET voided_at = at, void_reason = '改' WHERE party = 'committee'")
    assert faults(office) == ["books.payment_unsigned"]


def test_where_nobody_signs_in_who_notes_it_is_told(alone):
    alone.pay(payment := on_paper(alone))
    told = ReturnDraft(payment, TODAY, "账号有误", " ")
    with pytest.raises(RuleBroken) as refused:
        alone.do(commands.return_payment, told)
    assert (refused.value.code, refused.value.field) == ("payment.cashier_missing", "by")
    alone.do(commands.return_payment, replace(told, by="姜琴艳"))
    assert (alone.seen(payment).returned, alone.seen(payment).trail[-1].by) == (True, "姜琴艳")


def test_an_account_that_sent_money_back_is_not_offered_again(office, paid):
    def offered() -> tuple[str, str] | None:
        with office.db.reading() as s:
            return queries.payees(s).get("湖北安泉机电有限公司")

    bad = ("工商银行黄石支行", "1803000000000017")
    assert offered() == bad
    assert give_back(office, paid) == ("", None)
    assert offered() is None
    office.ask(payee_account="1803000000000018")
    assert offered() == (bad[0], "1803000000000018")


def followed(office, payment: int):
    with office.db.reading(by=office.at.users["bookkeeper"]) as s:
        return trail.trail(s, "payment", payment, BACK)


def test_the_trail_of_money_that_came_back_before_it_was_booked_says_so(office, paid):
    assert [one.kind for one in followed(office, paid).steps][:2] == ["no_line", "no_voucher"]
    assert give_back(office, paid) == ("", None)
    told = followed(office, paid)
    step = told.steps[1]
    assert (step.kind, step.day, step.amount, step.opens) == ("never_booked", BACK, PUMP, ("payment", paid))
    paper = said(trails.trail_paper(told, public=True))
    assert "尚未记账" not in paper
    assert "未记账，款项已由银行退回" in paper


def test_the_trail_of_what_was_booked_and_came_back_shows_its_vouchers(office, taken_back):
    assert give_back(office, taken_back) == ("", None)
    kinds = [one.kind for one in followed(office, taken_back).steps]
    assert kinds[1:3] == ["voucher", "reversal"]
    assert "never_booked" not in kinds

"""What the bank pays, what the books take up, what is given up, what is approved afterwards."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select, update

from desktop.core.errors import RuleBroken
from desktop.core.money import Money
from desktop.features.access.entities import User
from desktop.features.finance import commands as books
from desktop.features.finance import queries as ledger
from desktop.features.finance.entities import Account, Voucher
from desktop.features.finance.payments import commands, queries, rules
from desktop.features.finance.payments.records import BookDraft, PayDraft, ReasonDraft, SlipDraft
from desktop.features.finance.records import AccountDraft, Entry
from tests.features.finance.payments.conftest import OPENING, PUMP, SLIP, TODAY, agree, pump


def code_of(act) -> str:
    with pytest.raises(RuleBroken) as refused:
        act()
    return refused.value.code


def told(act) -> tuple[str, str | None]:
    with pytest.raises(RuleBroken) as refused:
        act()
    return refused.value.code, refused.value.field


@pytest.fixture
def approved(office, pump_payment):
    office.send(pump_payment)
    office.signed(pump_payment)
    return pump_payment


def test_less_may_be_paid_and_is_what_the_books_take_up(office, approved):
    less = {"paid": Money(PUMP.fen - 50_000)}
    assert told(lambda: office.pay(approved, **less)) == ("payment.less_than_approved", "paid")
    office.pay(approved, **less, less_meant=True)
    assert office.seen(approved).trail[-1].words == "12,300.00元，2026101900012345，少于批准的12,800.00元"
    office.do(commands.book_payment, approved, by="bookkeeper")
    seen = office.seen(approved)
    with office.db.reading() as s:
        voucher = ledger.voucher_detail(s, seen.voucher_id)
    assert [line.amount.fen for line in voucher.lines] == [PUMP.fen - 50_000, 50_000 - PUMP.fen]


@pytest.mark.parametrize("number", ["2026101900012345", " ２０２６１０１９ 00012345"])
def test_a_number_of_the_bank_is_on_one_slip_only(office, approved, number):
    office.pay(approved)
    plain = {"contract_no": "", "contract_party": "", "contract_amount": None, "invoice_no": "9"}
    office.send(second := office.ask(**plain))
    office.signed(second)
    with pytest.raises(RuleBroken) as refused:
        office.pay(second, bank_no=number)
    facts = refused.value
    assert (facts.code, facts.field, facts.facts) == (
        "payment.bank_no_twice", "bank_no", {"number": "2026-001"},
    )  # fmt: skip
    office.pay(second, bank_no="2026101900012346")


def test_what_is_paid_without_a_slip_says_so_until_it_is_there(office, approved):
    bare = {"files": ()}
    assert told(lambda: office.pay(approved, **bare)) == ("payment.slip_missing", "slip_later")
    assert code_of(lambda: add_slip(office, approved)) == "payment.not_paid_yet"
    office.pay(approved, **bare, slip_later=True)
    assert remarks(office, approved)[0] == "remark.no_slip"
    office.do(commands.book_payment, approved, by="bookkeeper")
    assert remarks(office, approved) == ["remark.no_slip"]
    assert code_of(lambda: add_slip(office, approved, by="applicant")) == "access.role_needed"
    assert code_of(lambda: add_slip(office, approved, files=())) == "payment.slip_none"
    add_slip(office, approved)
    seen = office.seen(approved)
    assert (remarks(office, approved), seen.files[-1].label) == ([], "slip")
    assert [one.act for one in seen.trail][-4:] == ["paid", "no_slip", "booked", "slip"]
    with office.db.reading() as s:
        assert ledger.voucher_detail(s, seen.voucher_id).files[-1].label == "slip"


def add_slip(office, payment: int, by: str = "cashier", files=(SLIP,)) -> None:
    office.do(commands.add_slip, SlipDraft(payment, files=files), by=by)


def remarks(office, payment: int) -> list[str]:
    return [one.code for one in rules.remarks(office.seen(payment), TODAY)]


def test_who_asked_never_pays(alone):
    payment = on_paper(alone)
    assert code_of(lambda: alone.pay(payment, by="宋红")) == "payment.cashier_applicant"
    assert code_of(lambda: alone.pay(payment, by=" ")) == "payment.cashier_missing"
    alone.pay(payment)


def on_paper(office) -> int:
    """A payment that all three have signed on paper, where nobody signs in."""
    office.send(payment := office.ask())
    agreement = office.seen(payment).agreement
    for number, party in enumerate(("community", "committee", "property")):
        (signs,) = agreement.signs(party, TODAY)
        office.sign(payment, party, signatory_id=signs.id, paper_no=f"档{number}", day=TODAY)
    return payment


def test_who_signed_never_pays(alone):
    payment = on_paper(alone)
    for name in ("韩兰", " 丁艳", "龙斌华"):
        with pytest.raises(RuleBroken) as refused:
            alone.pay(payment, by=name)
        facts = refused.value
        assert (facts.code, facts.field, facts.facts) == (
            "payment.cashier_signed", "by", {"name": name.strip()},
        )  # fmt: skip
    assert alone.seen(payment).state == "approved"
    alone.pay(payment)
    alone.do(commands.book_payment, payment)
    assert alone.seen(payment).state == "booked"


@pytest.mark.parametrize(
    ("is_now", "code"), [("姜琴艳", "payment.bookkeeper_cashier"), ("丁艳", "payment.namesake")]
)
def test_who_paid_or_signed_never_books(office, approved, is_now, code):
    office.pay(approved)
    with office.db.writing("test") as s:
        user = s.get_one(User, office.at.users["bookkeeper"])
        user.name, user.person_id = is_now, None
    assert code_of(lambda: office.do(commands.book_payment, approved, by="bookkeeper")) == code
    assert office.seen(approved).state == "paid"


@pytest.mark.parametrize("name", ["宋红", "龙斌华"])
def test_a_cashier_who_is_called_like_who_asked_or_signed_does_not_pay(office, approved, name):
    with office.db.writing("test") as s:
        user = s.get_one(User, office.at.users["cashier"])
        user.name, user.person_id = name, None
    assert code_of(lambda: office.pay(approved)) == "payment.namesake"
    with office.db.writing("test") as s:
        s.get_one(User, office.at.users["cashier"]).name = f"{name}（3栋）"
    office.pay(approved)


def test_only_the_cashier_pays_and_only_the_bookkeeper_books(office, approved):
    draft = PayDraft(approved, TODAY, "1", PUMP)
    assert code_of(lambda: office.do(commands.pay_payment, draft, by="bookkeeper")) == "access.role_needed"
    assert code_of(lambda: office.do(commands.book_payment, approved, by="bookkeeper")) == "payment.not_paid"
    office.pay(approved)
    assert code_of(lambda: office.do(commands.book_payment, approved, by="cashier")) == "access.role_needed"
    assert office.seen(approved).state == "paid"


def test_a_closed_month_takes_no_payment_and_nothing_is_half_booked(office, approved):
    with office.db.writing("test") as s:
        books.close_period(s, office.at.book, 202610, date(2026, 11, 2))
    office.pay(approved)
    assert (
        code_of(lambda: office.do(commands.book_payment, approved, by="bookkeeper"))
        == "voucher.period_closed"
    )
    with office.db.reading() as s:
        assert [row.state for row in ledger.voucher_rows(s, office.at.book)] == ["posted"]
    assert office.seen(approved).state == "paid"


def test_a_month_before_a_closed_one_takes_no_payment_either(office, approved):
    with office.db.writing("test") as s:
        books.close_period(s, office.at.book, 202611, date(2026, 12, 2))
    office.pay(approved)
    assert (
        code_of(lambda: office.do(commands.book_payment, approved, by="bookkeeper")) == "voucher.later_closed"
    )
    assert office.seen(approved).state == "paid"


def test_the_same_invoice_is_paid_once(office, pump_payment):
    same = pump(office.at, contract_no="", contract_party="", contract_amount=None)
    assert code_of(lambda: office.do(commands.save_payment, same)) == "payment.invoice_twice"
    office.do(commands.void_payment, ReasonDraft(pump_payment, TODAY, "重复申请"))
    office.do(commands.save_payment, same)


def test_each_of_several_invoices_is_looked_for_elsewhere(office, pump_payment):
    plain = {"contract_no": "", "contract_party": "", "contract_amount": None}
    several = office.do(
        commands.save_payment, pump(office.at, **plain, invoice_no="1001、1002，1003, 1004;1005")
    )
    assert office.seen(several).draft.invoice_no.startswith("1001")
    for held in ("1001", "1003", "1005", "7，1004"):
        with pytest.raises(RuleBroken) as refused:
            office.do(commands.save_payment, pump(office.at, **plain, invoice_no=held))
        facts = refused.value.facts
        assert (refused.value.code, facts["invoice"], facts["number"]) == (
            "payment.invoice_twice", held.split("，")[-1], "2026-002"
        )  # fmt: skip
    office.do(commands.save_payment, pump(office.at, **plain, invoice_no="100、1006、042001 1001"))


@pytest.mark.parametrize("spelt", [
    "２６４２２００００００００００１２３４５", "26422000 00000001 2345", "NO.26422000000000012345", "No 26422000000000012345",
    "№26422000000000012345", "发票号码：26422000000000012345", "电子发票 26422000000000012345号", "9，发票26422000000000012345",
])  # fmt: skip
def test_the_same_invoice_in_another_spelling_is_paid_once_too(office, pump_payment, spelt):
    other = pump(office.at, contract_no="", contract_party="", contract_amount=None, invoice_no=spelt)
    with pytest.raises(RuleBroken) as refused:
        office.do(commands.save_payment, other)
    assert (refused.value.code, refused.value.facts["number"]) == ("payment.invoice_twice", "2026-001")
    assert refused.value.facts["invoice"] == spelt.split("，")[-1], "told as it was typed"


def test_an_invoice_of_other_letters_is_another(office):
    plain = {"contract_no": "", "contract_party": "", "contract_amount": None}
    for number in ("NO-17", "NOVA17", "VA17", "042001 1001", "1001", "发票"):
        office.do(commands.save_payment, pump(office.at, **plain, invoice_no=number))
    for number in ("nova17", "No. VA 17", "发票代码042001 发票号码1001", "发票 "):
        again = pump(office.at, **plain, invoice_no=number)
        assert code_of(lambda draft=again: office.do(commands.save_payment, draft)) == "payment.invoice_twice"


def test_an_invoice_named_twice_in_one_payment_is_refused(office):
    twice = pump(office.at, invoice_no="1001，1002、No. 1001")
    assert code_of(lambda: office.do(commands.save_payment, twice)) == "payment.invoice_repeated"


def test_a_contract_is_not_paid_above_what_is_left_of_it(office, approved):
    more = pump(office.at, amount=Money(1), invoice_no="2")
    assert code_of(lambda: office.do(commands.save_payment, more)) == "payment.above_contract"
    other = pump(office.at, payee="别的公司", invoice_no="3", contract_no="HT-9")
    assert code_of(lambda: office.do(commands.save_payment, other)) == "payment.payee_not_in_contract"


def test_the_same_amount_to_the_same_payee_within_thirty_days_is_asked_about(office, pump_payment):
    plain = {"contract_no": "", "contract_party": "", "contract_amount": None, "invoice_no": "9"}
    second = office.do(commands.save_payment, pump(office.at, **plain))
    assert office.seen(second).others.twice == ("2026-001",)
    office.later(days=31)
    third = pump(office.at, **plain | {"invoice_no": "10"}, applied_on=TODAY + timedelta(31))
    assert office.seen(office.do(commands.save_payment, third)).others.twice == ()


def test_the_budget_counts_what_is_posted_and_what_is_on_its_way(office, approved):
    with office.db.writing("test") as s:
        books.save_budget(s, office.at.book, 2026, {office.at.subject: Money(2_000_000)})
    assert office.seen(approved).others.budget_left == Money(2_000_000)
    other = office.do(
        commands.save_payment,
        pump(office.at, contract_no="", contract_party="", contract_amount=None, invoice_no="5"),
    )
    assert office.seen(other).others.budget_left == Money(2_000_000 - PUMP.fen)
    office.pay(approved)
    office.do(commands.book_payment, approved, by="bookkeeper")
    assert office.seen(other).others.budget_left == Money(2_000_000 - PUMP.fen)


def test_the_budget_of_common_income_counts_nothing_of_a_maintenance_fund(office, approved):
    at = office.at
    with office.db.writing("test") as s:
        books.save_budget(s, at.book, 2026, {at.subject: Money(2_000_000)})
        fund = books.save_account(s, AccountDraft(at.book, "fund", "维修资金专户", number="6217000000004417"))
        books.save_opening(s, at.book, date(2026, 6, 30), {fund: Money(20_000_000)})
        spent = Entry(at.book, "expense", TODAY, fund, at.subject, None, Money(1_000_000), "屋面维修")
        books.post_voucher(s, books.draft_entry(s, spent), "郭超")
        agree(s, at, account_id=fund, number="华新维修资金〔2026〕1号")
    plain = {"contract_no": "", "contract_party": "", "contract_amount": None, "invoice_no": "5"}
    roof = office.ask(account_id=fund, purpose="屋面维修", **plain)
    office.send(roof)
    assert office.seen(roof).state == "signing"
    assert office.seen(roof).others.budget_left is None
    assert office.seen(approved).others.budget_left == Money(2_000_000)


def test_an_emergency_is_approved_afterwards(office):
    urgent = {
        "basis": "emergency",
        "item_id": None,
        "basis_words": "主水管爆裂",
        "report_by": TODAY + timedelta(15),
    }
    payment = office.ask(**urgent)
    office.send(payment)
    assert (
        code_of(lambda: office.do(commands.ratify_payment, ReasonDraft(payment, TODAY, " ")))
        == "payment.ratified_missing"
    )
    office.do(commands.ratify_payment, ReasonDraft(payment, TODAY, "2026年11月联席会议决议第1项"))
    again = ReasonDraft(payment, TODAY, "别的决议")
    assert code_of(lambda: office.do(commands.ratify_payment, again)) == "payment.ratified_already"
    assert office.seen(payment).ratified == "2026年11月联席会议决议第1项"


def urgent(office) -> int:
    """An emergency that was asked for, sent and approved afterwards."""
    payment = office.ask(
        basis="emergency", item_id=None, basis_words="主水管爆裂", report_by=TODAY + timedelta(15)
    )
    draft = ReasonDraft(payment, TODAY, "11月联席会议决议第1项")
    assert code_of(lambda: office.do(commands.ratify_payment, draft)) == "payment.ratified_draft"
    office.send(payment)
    office.do(commands.ratify_payment, draft)
    return payment


@pytest.mark.parametrize("how", ["content", "file"])
def test_what_is_changed_after_it_was_approved_afterwards_is_to_be_approved_anew(office, how):
    payment = urgent(office)
    if how == "content":
        draft = replace(office.seen(payment).draft, amount=Money(PUMP.fen - 100), payee_account="99")
        office.do(commands.save_payment, draft)
    else:
        office.do(commands.remove_file, office.seen(payment).files[0].id)
    seen = office.seen(payment)
    assert (seen.ratified_on, seen.ratified) == (None, "")
    (told,) = [one for one in seen.trail if one.act == "unratified"]
    assert told.words == f"{TODAY}，11月联席会议决议第1项"
    office.send(payment)
    with office.db.reading(by=office.at.users["cashier"]) as s:
        assert "ratify" in {one.act for one in queries.due(s, TODAY + timedelta(14))}
    office.do(commands.ratify_payment, ReasonDraft(payment, TODAY, "12月联席会议决议第2项"))
    assert office.seen(payment).ratified == "12月联席会议决议第2项"


def test_petty_cash_of_one_day_is_added_up(office):
    open_petty(office)
    part = pump(
        office.at, petty=True, amount=Money(120_000), basis="none", item_id=None, contract_no="", contract_party="",
        contract_amount=None, invoice_no="", invoice_on=None,
    )  # fmt: skip
    first = office.do(commands.save_payment, part)
    assert not of_day(office, first)
    second = office.do(commands.save_payment, part)
    told = {"day": TODAY, "amount": Money(240_000), "limit": Money(200_000)}
    assert of_day(office, first) == of_day(office, second) == {"remark.petty_of_day": told}
    office.do(commands.void_payment, ReasonDraft(second, TODAY, "不用了"))
    assert not of_day(office, first)


def test_small_payments_of_one_day_to_one_payee_are_added_up(office):
    small = {
        "basis": "none", "item_id": None, "contract_no": "", "contract_party": "", "contract_amount": None,
        "amount": Money(120_000),
    }  # fmt: skip
    first = office.ask(**small, invoice_no="1")
    office.ask(**small, invoice_no="2", payee="另一家公司")
    assert not of_day(office, first)
    office.ask(**small, invoice_no="3")
    told = {"day": TODAY, "amount": Money(240_000), "limit": Money(200_000)}
    assert of_day(office, first) == {"remark.small_of_day": told}


def test_a_payee_typed_wide_or_with_a_blank_is_the_same_of_one_day(office):
    small = {
        "basis": "none", "item_id": None, "contract_no": "", "contract_party": "", "contract_amount": None,
        "amount": Money(120_000),
    }  # fmt: skip
    first = office.ask(**small, invoice_no="1", payee="安泉(黄石)机电ABC公司")
    second = office.ask(**small, invoice_no="2", payee="安泉（黄石） 机电ＡＢＣ公司")
    told = {"day": TODAY, "amount": Money(240_000), "limit": Money(200_000)}
    assert of_day(office, first) == of_day(office, second) == {"remark.small_of_day": told}
    assert office.seen(second).others.twice == (office.seen(first).number,)


def of_day(office, payment: int) -> dict[str, dict[str, object]]:
    told = rules.remarks(office.seen(payment), TODAY)
    return {one.code: dict(one.facts) for one in told if one.code.endswith("_of_day")}


def test_a_payment_is_given_up_with_a_reason_and_stays_on_record(office, pump_payment):
    assert (
        code_of(lambda: office.do(commands.void_payment, ReasonDraft(pump_payment, TODAY)))
        == "payment.reason_missing"
    )
    office.do(commands.void_payment, ReasonDraft(pump_payment, TODAY, "改用保修"))
    assert (office.seen(pump_payment).state, office.seen(pump_payment).end_reason) == ("voided", "改用保修")
    assert code_of(lambda: office.send(pump_payment)) == "payment.not_to_check"


def test_numbers_run_on_through_the_year_and_begin_anew(office, pump_payment):
    plain = {"contract_no": "", "contract_party": "", "contract_amount": None}
    second = office.do(commands.save_payment, pump(office.at, **plain, invoice_no="6"))
    office.later(days=80)
    after = office.do(
        commands.save_payment, pump(office.at, **plain, invoice_no="7", applied_on=date(2027, 1, 5))
    )
    assert [office.seen(one).number for one in (pump_payment, second, after)] == [
        "2026-001",
        "2026-002",
        "2027-001",
    ]


def test_who_is_not_signed_in_asks_for_nothing(office):
    with pytest.raises(RuleBroken, match="sign_in_first"), office.db.writing("test") as s:
        commands.save_payment(s, pump(office.at), None, office.now)


def test_silence_rings_after_two_days_and_calls_the_street_after_five(office, pump_payment):
    office.send(pump_payment)
    office.sign(pump_payment, "community")

    def due(days: int):
        with office.db.reading(by=office.at.users["applicant"]) as s:
            return [(one.act, one.day, one.meta) for one in queries.due(s, TODAY + timedelta(days))]

    waiting = "华新小区，华新小区业主委员会、黄石某某物业服务有限公司"
    assert due(1) == []
    assert due(2) == [("sign", TODAY + timedelta(2), waiting)]
    assert due(5) == [("escalate", TODAY + timedelta(5), f"{waiting}，街道公共收益监管员 陈科长")]
    assert office.seen(pump_payment).state == "signing"
    office.sign(pump_payment, "committee")
    office.sign(pump_payment, "property")
    assert due(9) == []


def test_an_emergency_without_approval_rings_before_its_deadline(office):
    urgent = {
        "basis": "emergency",
        "item_id": None,
        "basis_words": "主水管爆裂",
        "report_by": TODAY + timedelta(15),
    }
    payment = office.ask(**urgent)
    office.send(payment)
    office.signed(payment)
    with office.db.reading(by=office.at.users["cashier"]) as s:
        assert queries.due(s, TODAY + timedelta(11)) == []
        (one,) = queries.due(s, TODAY + timedelta(12))
    assert (one.act, one.day) == ("ratify", TODAY + timedelta(15))


def test_payments_are_found_by_payee_number_and_amount(office, pump_payment):
    with office.db.reading(by=office.at.users["community"]) as s:
        for words in ("安泉", "2026-001", "12,800.00", "排水泵 HT-2026-08"):
            assert [hit.id for hit in queries.find(s, words, 9, None)] == [pump_payment]
        assert queries.find(s, "电梯", 9, None) == []


def test_neither_the_search_nor_the_bell_tells_of_money_to_who_may_not_see_it(office, pump_payment):
    office.send(pump_payment)
    later = TODAY + timedelta(5)
    with office.db.reading() as s:
        assert (queries.find(s, "排水泵", 9, None), queries.due(s, later)) == ([], [])
        keeper = s.scalar(select(User.id).where(User.name == "任真雪"))
    with office.db.reading(by=keeper) as s:
        assert (queries.find(s, "排水泵", 9, office.at.place), queries.due(s, later, office.at.place)) == (
            [],
            [],
        )
    with office.db.reading(by=office.at.users["property"]) as s:
        assert [hit.id for hit in queries.find(s, "排水泵", 9, None)] == [pump_payment]
        assert [one.id for one in queries.due(s, later)] == [pump_payment]


def test_where_nobody_signs_in_the_search_tells_of_every_payment(alone):
    payment = alone.ask()
    with alone.db.reading() as s:
        assert [hit.id for hit in queries.find(s, "排水泵", 9, alone.at.place)] == [payment]


CASH = Money(200_000)


def cash(office, *, paid: bool = True) -> int:
    """Cash that is asked for, signed and drawn."""
    asked = pump(
        office.at, petty=True, amount=CASH, purpose="提取备用金", basis="none", item_id=None, contract_no="", contract_party="",
        contract_amount=None, invoice_no="", invoice_on=None, payee="姜琴艳", payee_account="现金支票",
    )  # fmt: skip
    payment = office.do(commands.save_payment, asked)
    office.do(commands.send_payment, payment)
    office.signed(payment)
    if paid:
        office.pay(payment, paid=CASH)
    return payment


def open_petty(office) -> int:
    with office.db.writing("test") as s:
        return books.save_account(s, AccountDraft(office.at.book, "petty", "备用金"))


def test_cash_that_is_drawn_goes_into_the_petty_cash_and_is_no_expense_yet(office):
    with office.db.writing("test") as s:
        books.save_budget(s, office.at.book, 2026, {office.at.subject: Money(2_000_000)})
    petty, payment = open_petty(office), cash(office)
    assert office.seen(payment).others.budget_left is None
    assert office.seen(office.ask()).others.budget_left == Money(2_000_000)
    for _ in range(2):  # taken back once, it is booked into the petty cash again
        office.do(commands.book_payment, payment, by="bookkeeper")
        seen = office.seen(payment)
        with office.db.reading() as s:
            lines = ledger.voucher_detail(s, seen.voucher_id).lines
            assert (ledger.balance(s, petty), ledger.balance(s, office.at.account)) == (CASH, OPENING - CASH)
        assert [(line.name, line.amount) for line in lines] == [("备用金", CASH), ("公共收益共管账户", -CASH)]
        with office.db.writing("test") as s:
            books.reverse_voucher(s, seen.voucher_id, TODAY, "记错", "郭超")
    draft = BookDraft(payment, office.at.subject)
    assert (
        code_of(lambda: office.do(commands.rebook_payment, draft, by="bookkeeper"))
        == "payment.not_taken_back"
    )


def test_cash_is_drawn_only_where_there_is_petty_cash(office):
    assert told(lambda: cash(office)) == ("payment.no_petty", "petty")
    petty = open_petty(office)
    payment = cash(office)
    with office.db.writing("test") as s:
        books.save_account(s, replace(ledger.account_draft(s, petty), closed_on=TODAY))
    assert code_of(lambda: office.do(commands.book_payment, payment, by="bookkeeper")) == "payment.no_petty"
    assert office.seen(payment).state == "paid"


def test_a_payment_whose_voucher_is_taken_back_is_paid_and_booked_anew(office, approved):
    office.pay(approved)
    first = office.do(commands.book_payment, approved, by="bookkeeper")
    voucher = office.seen(approved).voucher_id
    with office.db.writing("test") as s:
        books.reverse_voucher(s, voucher, TODAY, "记错科目", "郭超")
    seen = office.seen(approved)
    assert (seen.state, seen.voucher_id, seen.booked_on, seen.paid, seen.agreed) == (
        "paid",
        None,
        None,
        PUMP,
        3,
    )
    assert (seen.trail[-1].act, seen.trail[-1].by) == ("unbooked", "郭超")
    assert first in seen.trail[-1].words
    assert "记错科目" in seen.trail[-1].words
    again = office.do(commands.book_payment, approved, by="bookkeeper")
    assert (office.seen(approved).state, again != first) == ("booked", True)
    with office.db.reading() as s:
        assert ledger.balance(s, office.at.account) == Money(OPENING.fen - PUMP.fen)


def test_a_payment_booked_on_the_wrong_subject_is_booked_again_on_the_right_one(office, approved):
    office.pay(approved)
    with office.db.reading() as s:
        kinds = {row.code: row for row in ledger.subject_rows(s, office.at.book)}
    right, income = kinds["3002"], next(row for row in kinds.values() if row.kind == "income")

    def again(subject: int | None) -> str:
        return office.do(commands.rebook_payment, BookDraft(approved, subject), by="bookkeeper")

    assert code_of(lambda: again(right.id)) == "payment.not_taken_back"
    office.do(commands.book_payment, approved, by="bookkeeper")
    assert code_of(lambda: again(right.id)) == "payment.not_paid"
    with office.db.writing("test") as s:
        voucher = queries.payment_detail(s, approved, TODAY).voucher_id
        books.reverse_voucher(s, voucher, TODAY, "记错科目", "郭超")
    assert [code_of(lambda one=one: again(one)) for one in (None, income.id)] == [
        "payment.subject_missing"
    ] * 2
    draft = BookDraft(approved, right.id)
    assert code_of(lambda: office.do(commands.rebook_payment, draft, by="cashier")) == "access.role_needed"
    number = again(right.id)
    seen = office.seen(approved)
    with office.db.reading() as s:
        told = ledger.voucher_detail(s, seen.voucher_id)
        assert ledger.balance(s, office.at.account) == Money(OPENING.fen - PUMP.fen)
    assert [(line.name, line.amount.fen) for line in told.lines] == [
        (f"3002 {right.name}", PUMP.fen), ("公共收益共管账户", -PUMP.fen),
    ]  # fmt: skip
    assert (seen.state, seen.draft.subject_id, seen.agreed) == ("booked", office.at.subject, 3)
    assert seen.trail[-1].words == f"{number}，科目3002 {right.name}（申请时为3001 维修更新）"


def test_a_payment_whose_month_is_closed_is_booked_today_and_its_voucher_says_when_it_was_paid(
    office, approved
):
    office.pay(approved)
    office.do(commands.book_payment, approved, by="bookkeeper")
    with office.db.writing("test") as s:
        books.close_period(s, office.at.book, 202610, date(2026, 11, 2))
        voucher = queries.payment_detail(s, approved, TODAY).voucher_id
        books.reverse_voucher(s, voucher, date(2026, 11, 3), "记错科目", "郭超")
    office.now = office.now.replace(month=11, day=3)
    number = office.do(commands.book_payment, approved, by="bookkeeper")
    with office.db.reading() as s:
        row = next(one for one in ledger.voucher_rows(s, office.at.book) if f"2026-{one.number}" == number)
        assert (row.day, row.text[-19:]) == (date(2026, 11, 3), "2026-10-19付款，当月已结账）")
        assert ledger.balance(s, office.at.account) == Money(OPENING.fen - PUMP.fen)


def test_taking_back_the_voucher_of_nothing_leaves_payments_as_they_are(office, approved):
    office.pay(approved)
    office.do(commands.book_payment, approved, by="bookkeeper")
    with office.db.writing("test") as s:
        opening = next(row.id for row in ledger.voucher_rows(s, office.at.book) if row.text == "期初余额")
        books.reverse_voucher(s, opening, TODAY, "重新结转", "郭超")
    assert office.seen(approved).state == "booked"


def test_a_new_version_of_the_agreement_ends_the_old_one_and_its_signatories_go_on(office, pump_payment):
    with office.db.reading() as s:
        old = queries.agreement_on(s, office.at.account, TODAY)
    assert old
    later = replace(old.draft, number="2号", begins_on=date(2026, 11, 1), id=None, version=0)
    office.do(commands.save_agreement, later, by="bookkeeper")
    with office.db.reading() as s:
        before = queries.agreement_on(s, office.at.account, date(2026, 10, 31))
        after = queries.agreement_on(s, office.at.account, date(2026, 11, 1))
    assert before
    assert after
    assert (before.draft.number, before.draft.ends_on, after.draft.number) == (
        "华新共管〔2026〕1号",
        date(2026, 10, 31),
        "2号",
    )
    assert [one.name for one in after.signatories] == ["韩兰", "丁艳", "龙斌华"]


@pytest.fixture
def versions(office) -> tuple[int, int]:
    """The agreement in force, and another that follows it from November."""
    with office.db.reading() as s:
        old = queries.agreement_on(s, office.at.account, TODAY)
    later = replace(old.draft, number="2号", begins_on=date(2026, 11, 1), id=None, version=0)
    return old.draft.id, office.do(commands.save_agreement, later, by="bookkeeper")


def mend(office, agreement: int, **changed) -> None:
    """Mend an agreement as it stands now."""
    with office.db.reading() as s:
        draft = queries.agreement_detail(s, agreement).draft
    office.do(commands.save_agreement, replace(draft, **changed), by="bookkeeper")


def test_a_version_that_is_mended_leaves_neither_gap_nor_overlap_and_its_signatories_sign_from_then(
    office, versions
):
    for day in (date(2026, 12, 1), date(2026, 10, 28)):
        mend(office, versions[1], begins_on=day)
        with office.db.reading() as s:
            before, told = (queries.agreement_detail(s, one) for one in versions)
            assert before.draft.ends_on == day - timedelta(days=1)
            assert queries.agreement_on(s, office.at.account, before.draft.ends_on).draft.id == versions[0]
            assert {one.begins_on for one in told.signatories} == {day}
    mend(office, versions[1], begins_on=day, number="二号")


def test_a_version_is_mended_to_no_day_of_the_one_before_or_after_it(office, versions):
    with office.db.reading() as s:
        first = queries.agreement_detail(s, versions[0]).draft
    third = replace(first, number="3号", begins_on=date(2027, 3, 1), ends_on=None, id=None, version=0)
    office.do(commands.save_agreement, third, by="bookkeeper")
    for day in (first.begins_on, first.begins_on - timedelta(days=1)):
        with pytest.raises(RuleBroken, match="agreement.order") as broken:
            mend(office, versions[1], begins_on=day)
        assert (broken.value.field, broken.value.facts) == ("begins_on", {"begins_on": first.begins_on})
    for day in (third.begins_on, third.begins_on + timedelta(days=1)):
        with pytest.raises(RuleBroken, match="agreement.before_next"):
            mend(office, versions[1], begins_on=day, ends_on=None)


def test_an_agreement_that_is_cited_stays_as_it_is(office, pump_payment):
    office.send(pump_payment)
    agreement = office.seen(pump_payment).agreement
    mended = replace(agreement.draft, number="改")
    assert code_of(lambda: office.do(commands.save_agreement, mended, by="bookkeeper")) == "agreement.cited"


def reopened(office, day: date) -> None:
    """The opening balance is taken back in red and given anew as of another day."""
    with office.db.writing("test") as s:
        (opening,) = s.scalars(select(Voucher.id).where(Voucher.source == "opening"))
        books.reverse_voucher(s, opening, TODAY, "日期有误", "郭超")
        books.save_opening(s, office.at.book, day, {office.at.account: OPENING})


def test_nothing_is_paid_before_the_opening_balance_of_its_account(office, approved):
    reopened(office, TODAY + timedelta(1))
    office.later(days=2)
    with pytest.raises(RuleBroken) as refused:
        office.pay(approved)
    error = refused.value
    assert (error.code, error.field) == ("payment.paid_before_opening", "paid_on")
    assert error.facts == {"name": "公共收益共管账户", "opening": TODAY + timedelta(1)}
    office.pay(approved, paid_on=TODAY + timedelta(1))
    office.do(commands.book_payment, approved, by="bookkeeper")


def test_what_was_paid_before_the_opening_balance_is_booked_once_that_is_of_an_earlier_day(office, approved):
    office.pay(approved)
    reopened(office, TODAY + timedelta(1))
    with pytest.raises(RuleBroken) as refused:
        office.do(commands.book_payment, approved, by="bookkeeper")
    assert refused.value.code == "payment.in_opening"
    assert refused.value.facts == {
        "day": TODAY, "name": "公共收益共管账户", "opening": TODAY + timedelta(1),
    }  # fmt: skip
    with office.db.writing("test") as s:
        (again,) = s.scalars(
            select(Voucher.id).where(Voucher.source == "opening", Voucher.day == TODAY + timedelta(1))
        )
        books.reverse_voucher(s, again, TODAY + timedelta(1), "日期有误", "郭超")
        books.save_opening(s, office.at.book, TODAY, {office.at.account: OPENING})
    office.do(commands.book_payment, approved, by="bookkeeper")
    assert office.seen(approved).state == "booked"


def of_fund_account(office) -> None:
    """The account held the maintenance fund all along, from which cash could be drawn before."""
    with office.db.writing("test") as s:
        s.execute(update(Account).where(Account.id == office.at.account).values(kind="fund"))


def test_no_cash_of_the_fund_is_paid_though_it_was_signed_before(office):
    open_petty(office)
    payment = cash(office, paid=False)
    of_fund_account(office)
    assert code_of(lambda: office.pay(payment, paid=CASH)) == "payment.petty_of_fund"
    assert office.seen(payment).state == "approved"


def test_cash_of_the_fund_that_was_paid_before_is_booked_on_its_subject(office):
    petty, payment = open_petty(office), cash(office)
    of_fund_account(office)
    office.do(commands.book_payment, payment, by="bookkeeper")
    with office.db.reading() as s:
        lines = ledger.voucher_detail(s, office.seen(payment).voucher_id).lines
        assert ledger.balance(s, petty) == Money(0)
    assert [line.amount for line in lines] == [CASH, -CASH]
    assert lines[0].name.endswith("维修更新")


def test_the_kind_of_an_account_stays_once_it_is_agreed_who_signs(office):
    with office.db.reading() as s:
        told = ledger.account_draft(s, office.at.account)
    with pytest.raises(RuleBroken, match="account.kind_stays"), office.db.writing("改类型") as s:
        books.save_account(s, replace(told, kind="petty"))

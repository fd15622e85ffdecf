"""What a payment rests on is what it says: a resolution that was passed in this compound, a contract as it is on record."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import text

from desktop.core.errors import RuleBroken
from desktop.core.money import Money
from desktop.features.consultation import commands as consultation
from desktop.features.finance import commands as books
from desktop.features.finance import queries as ledger
from desktop.features.finance.dues import commands as dues
from desktop.features.finance.dues import queries as owed
from desktop.features.finance.dues.records import ContractDraft, EndDraft, ReceiptDraft
from desktop.features.finance.payments import commands, documents, queries, rules
from desktop.features.finance.payments.records import FilesDraft, ReasonDraft
from desktop.features.finance.records import AccountDraft
from desktop.features.organisation.queries import compound_choices
from desktop.printing.blocks import Form
from desktop.ui.sentences import sentence
from tests.features.finance.payments.conftest import FILES, PUMP, TODAY, agree, pump

PLAIN = {
    "contract_no": "",
    "contract_party": "",
    "contract_amount": None,
    "invoice_no": "",
    "invoice_on": None,
}
TYPED = {"item_id": None, "basis_words": "2024年第3号会议决议"}


def told(act) -> tuple[str, str | None]:
    with pytest.raises(RuleBroken) as refused:
        act()
    return refused.value.code, refused.value.field


def raw(office, statement: str) -> None:
    """Past the program, straight at the file."""
    with office.db._writer.begin() as connection:
        connection.execute(text(statement))


def remarks(office, payment: int) -> list[str]:
    return [one.code for one in rules.remarks(office.seen(payment), TODAY)]


WRONG = [
    ("UPDATE meeting SET outcome = 'void' WHERE id = (SELECT meeting_id FROM item WHERE id = {item})", "void"),
    ("UPDATE meeting SET outcome = 'cancelled' WHERE id = (SELECT meeting_id FROM item WHERE id = {item})", "void"),
    ("UPDATE meeting SET stage = 'hold' WHERE id = (SELECT meeting_id FROM item WHERE id = {item})", "unfinished"),
    ("UPDATE item SET conclusion = 'postponed' WHERE id = {item}", "not_passed"),
    ("UPDATE item SET conclusion = '', concluded = 0 WHERE id = {item}", "not_passed"),
    ("UPDATE meeting SET number = 900, compound_id = {other} WHERE id = (SELECT meeting_id FROM item WHERE id = {item})", "elsewhere"),
]  # fmt: skip


@pytest.fixture
def spoil(office):
    """Let something become of the resolution of August."""
    with office.db.reading() as s:
        other = next(key for key, _ in compound_choices(s) if key != office.at.place)

    def spoiled(statement: str) -> None:
        raw(office, statement.format(item=office.at.item, other=other))

    return spoiled


@pytest.mark.parametrize(("statement", "code"), WRONG)
def test_no_payment_rests_on_what_was_not_resolved_here(office, spoil, statement, code):
    spoil(statement)
    asked = pump(office.at)
    assert told(lambda: office.do(commands.save_payment, asked)) == (f"payment.resolution_{code}", "item_id")
    with office.db.reading() as s:
        assert office.at.item not in [
            one.item_id for one in queries.resolutions(s, office.at.place, TODAY)
        ], "nor is it offered"


@pytest.mark.parametrize(("statement", "code"), WRONG)
def test_what_becomes_of_the_resolution_later_stops_the_payment_where_it_is(
    office, spoil, pump_payment, statement, code
):
    code = f"payment.resolution_{code}"
    office.send(pump_payment)
    office.sign(pump_payment, "community")
    digest = rules.content_digest(office.seen(pump_payment))
    spoil(statement)
    assert code in remarks(office, pump_payment)
    assert told(lambda: office.sign(pump_payment, "committee", digest=digest))[0] == code
    office.sign(pump_payment, "committee", "back", "决议已变")
    assert told(lambda: office.do(commands.send_payment, pump_payment))[0] == code


def test_the_bank_does_not_pay_by_a_meeting_that_was_declared_void(office, spoil, pump_payment):
    office.send(pump_payment)
    office.signed(pump_payment)
    spoil(WRONG[0][0])
    assert told(lambda: office.pay(pump_payment))[0] == "payment.resolution_void"
    assert office.seen(pump_payment).state == "approved"


def test_money_is_not_asked_for_before_the_meeting_that_gave_it(office):
    early = pump(office.at, applied_on=date(2026, 8, 18))
    assert told(lambda: office.do(commands.save_payment, early)) == ("payment.resolution_later", "applied_on")
    office.do(commands.save_payment, replace(early, applied_on=date(2026, 8, 19)))


def test_what_else_rests_on_the_same_resolution_is_pointed_out(office, pump_payment):
    assert "remark.resolution_used" not in remarks(office, pump_payment)
    second = office.do(
        commands.save_payment,
        pump(
            office.at,
            payee="武汉通达机电有限公司",
            contract_no="",
            contract_party="",
            contract_amount=None,
            invoice_no="",
        ),
    )
    told = {one.code: dict(one.facts) for one in rules.remarks(office.seen(second), TODAY)}
    assert told["remark.resolution_used"] == {"numbers": (office.seen(pump_payment).number,), "amount": PUMP}
    office.do(commands.void_payment, ReasonDraft(pump_payment, TODAY, "不买了"))
    assert "remark.resolution_used" not in remarks(office, second)


def test_a_reopened_meeting_holds_the_payment_up_until_it_is_finished_again(office, pump_payment):
    with office.db.writing("test") as s:
        (meeting,) = {
            one.meeting_id
            for one in queries.resolutions(s, office.at.place, TODAY)
            if one.item_id == office.at.item
        }
        consultation.reopen_meeting(s, meeting)
    assert told(lambda: office.send(pump_payment))[0] == "payment.resolution_unfinished"
    with office.db.writing("test") as s:
        consultation.finish_meeting(s, meeting)
    office.do(commands.send_payment, pump_payment)


def test_a_resolution_that_is_typed_is_possible_and_said_to_be_not_on_file(office):
    typed = office.ask(**TYPED)
    chosen = office.do(commands.save_payment, pump(office.at, **PLAIN))
    assert "remark.resolution_not_here" in remarks(office, typed)
    assert "remark.resolution_not_here" not in remarks(office, chosen)
    said = [_sheet(office, one) for one in (typed, chosen)]
    assert ["无此会议记录" in one for one in said] == [True, False]


def _sheet(office, payment: int) -> str:
    return str(documents.application_paper(office.seen(payment), TODAY).blocks)


def test_a_contract_that_is_neither_on_record_nor_attached_is_said_to_be_not_on_file(office):
    by_contract = {"basis": "contract", "item_id": None}
    payment = office.do(commands.save_payment, pump(office.at, **by_contract))
    assert "remark.contract_not_here" in remarks(office, payment)
    assert "合同未登记、未附" in _sheet(office, payment)
    office.do(commands.add_files, FilesDraft(payment, (FILES["contract"],)))
    office.do(commands.label_file, office.seen(payment).files[0].id, "contract")
    assert "remark.contract_not_here" not in remarks(office, payment)
    assert "合同未登记" not in _sheet(office, payment)


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        (
            {"contract_party": "别的公司", "payee": "别的公司"},
            "payment.contract_other_party",
            "contract_party",
        ),
        ({"contract_amount": Money(PUMP.fen * 10)}, "payment.contract_amount_why", "contract_why"),
        ({"contract_no": "ｈｔ－2026-08 ", "payee": "别的公司", "contract_party": "", "contract_amount": None},
         "payment.payee_not_in_contract", "payee"),
        ({"contract_no": "HT-2026- 08", "amount": Money(1), "contract_amount": None}, "payment.above_contract", "amount"),
    ],
)  # fmt: skip
def test_one_number_is_one_contract_in_every_payment(office, pump_payment, change, code, field):
    office.send(pump_payment)
    second = pump(office.at, invoice_no="2", **change)
    assert told(lambda: office.do(commands.save_payment, second)) == (code, field)


def test_a_contract_that_is_paid_out_of_two_accounts_of_a_book_is_one(office, pump_payment):
    office.send(pump_payment)
    with office.db.writing("test") as s:
        other = books.save_account(s, AccountDraft(office.at.book, "joint", "另一账户"))
        books.save_opening(s, office.at.book, date(2026, 10, 1), {other: Money(9_000_000)})
    second = pump(office.at, account_id=other, invoice_no="2", amount=Money(1))
    assert told(lambda: office.do(commands.save_payment, second)) == ("payment.above_contract", "amount")
    more = replace(second, contract_amount=Money(PUMP.fen * 10))
    assert told(lambda: office.do(commands.save_payment, more)) == (
        "payment.contract_amount_why",
        "contract_why",
    )


def test_a_contract_of_income_is_paid_back_to_its_own_party_only_and_not_above_what_it_brings(office):
    with office.db.writing("test") as s:
        (subject,) = (row.id for row in ledger.subject_rows(s, office.at.book) if row.code == "1002")
        contract = dues.save_contract(s, ContractDraft(
            office.at.book, "GG-1", subject, "黄石某某文化传媒公司", "电梯轿厢广告", "1栋", date(2026, 7, 1), date(2026, 12, 31),
            Money(100_000),
        ))  # fmt: skip
    mine = {"contract_no": "gg-1", "contract_party": "黄石某某文化传媒公司", "payee": "黄石某某文化传媒公司"}
    back = pump(
        office.at,
        basis="contract",
        item_id=None,
        **mine,
        contract_amount=Money(200_000),
        amount=Money(50_000),
    )
    for change, code in (
        ({"contract_party": "别的公司", "payee": "别的公司"}, "payment.contract_other_party"),
        ({"contract_amount": Money(200_001)}, "payment.contract_other_amount"),
        ({"applied_on": date(2026, 6, 30)}, "payment.contract_not_begun"),
    ):
        wrong = replace(back, **change)
        assert told(lambda draft=wrong: office.do(commands.save_payment, draft))[0] == code
    payment = office.do(commands.save_payment, back)
    draft = office.seen(payment).draft
    assert (draft.contract_kind, draft.contract_id) == ("income", contract)
    assert "remark.contract_not_here" not in remarks(office, payment)
    office.later(days=80)
    after = replace(draft, applied_on=TODAY + timedelta(80))
    office.do(commands.save_payment, after)
    assert "remark.contract_over" in remarks(office, payment)


ENDED = {
    "contract_no": "CW-1",
    "contract_party": "张某某",
    "payee": "张某某",
    "contract_amount": Money(120_000),
}


@pytest.fixture
def ended(office) -> int:
    """A parking lot of twelve months, paid for in full and given up after half of them."""
    return given_up(office, date(2026, 1, 1), date(2026, 12, 31), date(2026, 3, 31))


def given_up(office, first: date, last: date, ended_on: date) -> int:
    """A parking lot of 100 yuan a month, paid for in full on 5 October and given up."""
    with office.db.writing("test") as s:
        (subject,) = (row.id for row in ledger.subject_rows(s, office.at.book) if row.name == "停车场地费")
        contract = dues.save_contract(s, ContractDraft(
            office.at.book, "CW-1", subject, "张某某", "月租车位", "8号", first, last, Money(10_000), "month",
        ))  # fmt: skip
        dues.save_receipt(
            s, ReceiptDraft(contract, date(2026, 10, 5), Money(120_000), first, last, office.at.account)
        )
        books.post_drafts(s, office.at.book)
        dues.end_contract(s, EndDraft(contract, ended_on, "搬离"))
    return contract


def owed_back(office, contract: int) -> Money:
    with office.db.reading() as s:
        (row,) = owed.contract_rows(s, [contract], TODAY)
    return row.surplus


def test_what_was_received_too_much_on_a_contract_is_paid_back_by_it(office, ended):
    assert owed_back(office, ended) == Money(90_000)
    back = pump(office.at, **PLAIN | ENDED | {"basis": "contract", "item_id": None, "amount": Money(90_001)})
    assert told(lambda: office.do(commands.save_payment, back)) == ("payment.above_contract", "amount")
    payment = office.do(commands.save_payment, replace(back, amount=Money(90_000)))
    assert "remark.contract_over" not in remarks(office, payment)
    office.send(payment)
    again = replace(back, amount=Money(1))
    assert told(lambda: office.do(commands.save_payment, again)) == ("payment.above_contract", "amount")
    office.signed(payment)
    office.pay(payment, paid=Money(90_000))
    assert owed_back(office, ended) == Money(0), "it was paid back"


def fund(office) -> int:
    """An account of the maintenance fund, with money and the agreement of the three."""
    with office.db.writing("test", by=office.at.users["bookkeeper"]) as s:
        draft = AccountDraft(
            office.at.book, "fund", "维修资金专户", "建设银行", "6217000000009999", date(2026, 1, 1)
        )
        account = books.save_account(s, draft)
        agree(s, replace(office.at, account=account))
    return account


def nature(office, payment: int) -> tuple[bool, bool]:
    """Whether form and signed content say that it is of the maintenance fund."""
    seen = office.seen(payment)
    paper = documents.application_paper(seen, TODAY)
    cells = [
        cell.text
        for block in paper.blocks
        if isinstance(block, Form)
        for row in block.rows
        for cell in row.cells
    ]
    return cells[cells.index("资金性质") + 1] == "维修资金", ("维修资金", "是") in rules.content_lines(seen)


@pytest.mark.parametrize("ticked", [False, True])
def test_what_is_paid_from_an_account_is_of_the_fund_that_lies_there(office, ticked):
    account, plain = fund(office), PLAIN | {"maintenance": ticked, "amount": Money(150_000)}
    payment = office.do(commands.save_payment, pump(office.at, account_id=account, **plain))
    assert nature(office, payment) == (True, True)
    other = office.do(commands.save_payment, pump(office.at, **plain))
    assert nature(office, other) == (False, False)
    raw(office, "UPDATE payment SET maintenance = 1 - maintenance")  # as it could be typed before
    for one, of_fund in ((payment, True), (other, False)):
        office.do(commands.send_payment, one)
        assert nature(office, one) == (of_fund, of_fund)


def test_no_petty_cash_is_drawn_from_the_maintenance_fund(office):
    plain = PLAIN | {"petty": True, "basis": "none", "item_id": None, "amount": Money(150_000)}
    asked = pump(office.at, account_id=fund(office), **plain)
    assert told(lambda: office.do(commands.save_payment, asked)) == ("payment.petty_of_fund", "petty")


@pytest.mark.parametrize("basis", ["none", "contract"])
def test_the_fund_is_used_by_a_resolution_or_in_an_emergency_alone(office, basis):
    """However small the amount is (民法典 278, 281)."""
    account, asked = fund(office), {"basis": basis, "item_id": None, "amount": Money(150_000)}
    draft = pump(office.at, account_id=account, **asked)
    assert told(lambda: office.do(commands.save_payment, draft)) == ("payment.fund_no_basis", "basis")
    payment = office.do(commands.save_payment, pump(office.at, account_id=account, amount=Money(150_000)))
    raw(office, f"UPDATE payment SET basis = '{basis}', item_id = NULL")  # as it could be asked for before
    assert told(lambda: office.do(commands.send_payment, payment)) == ("payment.fund_no_basis", "basis")
    urgent = {"basis": "emergency", "basis_words": "爆管", "report_by": TODAY + timedelta(15)}
    office.do(commands.save_payment, replace(draft, invoice_no="", invoice_on=None, **urgent))


def test_what_is_resolved_for_the_fund_is_resolved_by_the_owners(office):
    small = {"account_id": fund(office), "amount": Money(150_000)}
    payment = office.do(commands.save_payment, pump(office.at, **small))
    assert "remark.fund_needs_assembly" in remarks(office, payment)
    raw(office, "UPDATE meeting SET kind = 'assembly'")
    assert not {"remark.fund_needs_assembly", "remark.fund_subject"} & {*remarks(office, payment)}


def test_the_fund_is_for_repairs_renewals_and_their_audit(office):
    account = fund(office)
    with office.db.reading() as s:
        subjects = {words.split()[-1]: key for key, words in queries.subjects_offered(s, account)}

    def remarked(name: str, **more) -> bool:
        draft = pump(office.at, subject_id=subjects[name], **PLAIN, **more)
        return "remark.fund_subject" in remarks(office, office.do(commands.save_payment, draft))

    doubtful = [name for name in subjects if remarked(name, account_id=account)]
    assert {"公益活动", "业委会经费", "补充维修资金"} <= {*doubtful}
    assert not {"维修更新", "审计费"} & {*doubtful}
    assert not remarked("公益活动")


@pytest.mark.parametrize(("name", "is_one"), [
    ("电梯大修", True), ("屋面修缮", True), ("外墙修补", True), ("设备检修", True), ("道路整修", True), ("房屋翻修", True), ("雨棚改建", True), ("结构加固", True),
    ("屋面防水", True), ("维修更新", True), ("审计费", True), ("公益活动", False), ("电梯维保", False), ("绿化养护", False),
])  # fmt: skip
def test_a_repair_has_many_names(name, is_one):
    assert rules.of_repairs("5401", name) is is_one


@pytest.mark.usefixtures("chinese")
def test_what_is_not_called_a_repair_is_doubted_and_not_denied():
    assert sentence(RuleBroken("remark.fund_subject", subject="门窗")).startswith("请确认“门窗”属于")

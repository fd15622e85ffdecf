"""The papers of a payment, read back from their PDF."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader
from sqlalchemy import Engine, event, func, select

from desktop.core.attachments import Stored
from desktop.core.money import Money
from desktop.core.text import masked
from desktop.features.finance.payments import commands, documents, rules
from desktop.features.finance.payments.records import CheckDraft, FilesDraft
from desktop.features.organisation.entities import Person
from desktop.features.organisation.queries import residents_named
from desktop.printing.document import page_count
from tests.features.finance.payments.conftest import TODAY, pump


def text_of(paper) -> str:
    pdf = documents.paper_pdf(paper)
    return "".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).replace("\n", "")


def test_the_application_shows_amount_basis_and_three_boxes(office, pump_payment):
    office.send(pump_payment)
    office.sign(pump_payment, "community")
    office.sign(pump_payment, "committee")
    payment = office.seen(pump_payment)
    paper = documents.application_paper(payment, TODAY)
    assert page_count(paper) == 1
    said = text_of(paper)
    for words in (
        "用款申请表", "2026-001", "12,800.00元", "人民币壹万贰仟捌佰元整", "华新共管〔2026〕1号", "湖北安泉机电有限公司",
        "韩兰（书记）", "丁艳（主任）", "1803000000000017", f"2026-001-{rules.content_digest(payment)[:12]}",
    ):  # fmt: skip
        assert words in said
    assert "龙斌华" not in said


def test_the_public_version_masks_names_and_numbers(office, pump_payment):
    office.send(pump_payment)
    office.signed(pump_payment)
    said = text_of(documents.application_paper(office.seen(pump_payment, public=True), TODAY))
    assert not any(
        words in said
        for words in ("韩兰", "丁艳", "龙斌华", "宋红", "曹洁", "1803000000000017", "6217000000003316")
    )
    assert "**** 0017" in said
    assert "**** 3316" in said


def residents(office, count: int) -> list[str]:
    """Names of so many residents of the compound, of three characters."""
    with office.db.reading() as s:
        names = list(s.scalars(select(Person.name).where(func.length(Person.name) == 3)))
        return sorted(residents_named(s, office.at.place, names))[:count]


def test_the_public_version_tells_of_no_resident_in_what_was_typed(office):
    one, other, paid = residents(office, 3)
    asked = pump(
        office.at, purpose=f"3栋2单元501室{one}家漏水维修，电话13812345678", basis="emergency", item_id=None,
        basis_words=f"住户{other}（3-2-401，13987654321）报漏水，卡号6222021234567890123", report_by=TODAY + timedelta(15),
        contract_no="", contract_party="", contract_amount=None, payee=paid, payee_account="6222021234567890123",
    )  # fmt: skip
    payment = office.do(commands.save_payment, asked)
    scan = Stored("c" * 64, f"{one}身份证420203196001011234.jpg", 2048, "image/jpeg")
    office.do(commands.add_files, FilesDraft(payment, (scan,)))
    words = f"已到3栋2单元501室{one}家看过，电话13812345678"
    office.do(commands.check_payment, CheckDraft(payment, TODAY, "曹洁", words))
    office.do(commands.send_payment, payment)
    office.sign(payment, "committee", "refuse", f"{other}不同意，3-2-402，电话13987654321")
    seen = office.seen(payment)
    said = text_of(documents.application_paper(office.seen(payment, public=True), TODAY))
    secret = (
        one,
        other,
        paid,
        "501",
        "401",
        "402",
        "13812345678",
        "13987654321",
        "6222021234567890123",
        "身份证",
        "丁艳",
    )
    assert [words for words in secret if words in said] == []
    assert all(
        words in said for words in ("附件1份", f"{masked(paid)}", "138****5678", "****0123", "3栋2单元***")
    )
    full = text_of(documents.application_paper(seen, TODAY))
    assert all(words in full for words in (one, other, paid, "13812345678", "身份证420203196001011234.jpg"))


def test_an_emergency_not_approved_in_time_says_on_its_form_by_how_many_days(office):
    due = TODAY + timedelta(15)
    asked = pump(office.at, basis="emergency", item_id=None, basis_words="水泵房进水", report_by=due)
    payment = office.do(commands.save_payment, asked)

    def form(day: date) -> str:
        return text_of(documents.application_paper(office.seen(payment), day))

    assert f"须在{rules.said(due)}前追认" in form(due)
    assert f"应在{rules.said(due)}前追认，至{rules.said(due + timedelta(3))}逾期3天" in form(
        due + timedelta(3)
    )


@pytest.mark.parametrize(("day", "late"), [(0, ""), (4, "迟4天")])
def test_an_approval_that_came_too_late_says_so_on_the_form(office, day: int, late: str):
    due = TODAY + timedelta(15)
    asked = pump(office.at, basis="emergency", item_id=None, basis_words="水泵房进水", report_by=due)
    seen = office.seen(office.do(commands.save_payment, asked))
    told = replace(seen, ratified="业委会会议同意", ratified_on=due + timedelta(day))
    said = text_of(documents.application_paper(told, due + timedelta(20)))
    assert "业委会会议同意" in said
    assert ("前追认，迟" in said, late in said) == (bool(late), True)


def test_the_public_version_leaves_what_names_nobody(office, pump_payment):
    office.send(pump_payment)
    said = text_of(documents.application_paper(office.seen(pump_payment, public=True), TODAY))
    for words in (
        "12,800.00元", "26422000000000012345", "湖北安泉机电有限公司", "华新共管〔2026〕1号", "HT-2026-08", "更换地下室排水泵",
        "合同1份、发票1份、验收单1份", "试运行48小时正常",
    ):  # fmt: skip
        assert words in said, said


def test_a_paper_signature_says_where_its_original_is(alone):
    payment = alone.ask()
    alone.send(payment)
    (signs,) = alone.seen(payment).agreement.signs("committee", TODAY)
    alone.sign(payment, "committee", signatory_id=signs.id, paper_no="档2026-31", day=TODAY)
    said = text_of(documents.application_paper(alone.seen(payment), TODAY))
    assert "见纸质原件，归档号：档2026-31" in said


def test_the_notice_names_who_signed_and_the_slip_what_was_paid(office, pump_payment):
    office.send(pump_payment)
    office.signed(pump_payment)
    said = text_of(documents.notice_paper(office.seen(pump_payment), "南岳社区", TODAY))
    assert "韩兰（书记）、丁艳（主任）、龙斌华（项目经理）" in said
    assert "请核对后付款" in said
    assert "副本" not in said
    office.pay(pump_payment)
    said = text_of(documents.slip_paper(office.seen(pump_payment), TODAY))
    assert "2026101900012345" in said
    assert "银行回单粘贴处" in said


def test_the_notice_of_what_is_paid_is_a_copy_that_says_when_and_asks_for_nothing(office, pump_payment):
    """Whoever finds it in a drawer pays nothing twice."""
    office.send(pump_payment)
    office.signed(pump_payment)
    office.pay(pump_payment)
    for _ in range(2):  # paid, then booked
        said = text_of(documents.notice_paper(office.seen(pump_payment), "南岳社区", TODAY + timedelta(40)))
        assert "支付通知（副本）" in said
        assert (
            "并已于2026年10月19日付款，实付12,800.00元，银行流水号2026101900012345。本件是存档副本，不得据此再次付款"
            in said
        )
        assert "请核对后付款" not in said
        if office.seen(pump_payment).state == "paid":
            office.do(commands.book_payment, pump_payment, by="bookkeeper")


def test_only_the_public_version_looks_for_whom_its_words_name(office, pump_payment):
    asked: list[str] = []

    def listen(_connection, _cursor, statement: str, *_rest: object) -> None:
        asked.append(statement)

    event.listen(Engine, "before_cursor_execute", listen)
    try:
        assert office.seen(pump_payment).known is None
        assert not any("bank_line" in one for one in asked)
        assert office.seen(pump_payment, public=True).known is not None
        assert any("bank_line" in one for one in asked)
    finally:
        event.remove(Engine, "before_cursor_execute", listen)


PLAIN = {
    "basis": "none",
    "item_id": None,
    "contract_no": "",
    "contract_party": "",
    "contract_amount": None,
    "invoice_no": "",
    "invoice_on": None,
    "amount": Money(150_000),
}


def public_form(office, **more) -> str:
    payment = office.do(commands.save_payment, pump(office.at, **PLAIN | more))
    return text_of(documents.application_paper(office.seen(payment, public=True), TODAY))


@pytest.mark.parametrize(
    "firm", ["国家电网", "中国电信", "鑫源商行", "通力电梯", "万利五金", "王记水电", "金源店", "武昌水务"]
)
def test_a_firm_that_is_called_shortly_stands_in_full_on_the_public_form(office, firm):
    said = public_form(office, payee=firm, contract_party=firm, purpose=f"付{firm}")
    assert said.count(firm) == 3


@pytest.mark.parametrize(
    ("payee", "shown"),
    [
        ("段磊", "段*"),
        ("刘知行", "刘*行"),
        ("欧阳建国", "欧阳*国"),
        ("国梁先生", "国*先生"),
        ("业主国梁", "业主国*"),
        ("艾·古丽", "艾**丽"),
    ],
)
def test_a_person_who_is_paid_is_masked_on_the_public_form(office, payee, shown):
    said = public_form(office, payee=payee, purpose=f"付{payee}")
    assert said.count(shown) == 2
    assert payee not in said


def test_a_person_on_the_register_is_masked_whatever_the_family_name(office):
    with office.db.writing("test") as s:
        s.scalars(select(Person).where(Person.name == "龙斌华")).one().name = "宏斌华"
    assert "宏*华" in public_form(office, payee="宏斌华")
    assert "宏小五" in public_form(office, payee="宏小五")

"""The trail on paper, read back from its PDF."""

from __future__ import annotations

from io import BytesIO

from pypdf import PdfReader
from sqlalchemy import select

from desktop.core.money import Money
from desktop.features.finance import commands as books
from desktop.features.finance.bank import commands as bank
from desktop.features.finance.bank.entities import BankLine
from desktop.features.finance.payments.dialogs import act_words
from desktop.features.finance.records import Entry
from desktop.features.finance.trail import documents, queries
from desktop.features.finance.trail.page import step_words
from desktop.features.organisation.commands import save_household
from desktop.features.organisation.records import HouseholdDraft
from tests.features.finance.bank.conftest import line, reading
from tests.features.finance.payments.conftest import TODAY
from tests.features.finance.trail.conftest import FILE, Paid


def told(paid: Paid, *, public: bool) -> str:
    with paid.office.db.reading(by=paid.office.at.users["cashier"]) as s:
        trail = queries.trail(s, "line", paid.line, TODAY)
    pdf = documents.trail_pdf(trail, public=public)
    return (
        "".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
        .replace("\n", "")
        .replace(" ", "")
    )


def test_the_paper_tells_every_step_with_numbers_and_names(paid):
    said = told(paid, public=False)
    for words in (
        "资金来龙去脉", "银行流水", "12,800.00元", "流水与凭证匹配", "2026-2", "校验码", "用款申请", "2026-001", "宋红", "韩兰", "丁艳",
        "龙斌华", "HT-2026-08", "华新共管〔2026〕1号", "HT-2026-08", "会议决议", "更换地下室排水泵", "内部使用",
    ):  # fmt: skip
        assert words in said


def test_the_public_version_names_nobody(paid):
    said = told(paid, public=True)
    assert not any(
        name in said for name in ("宋红", "曹洁", "韩兰", "丁艳", "龙斌华", "姜琴艳", "郭超", "内部使用")
    )
    assert "12,800.00元" in said


def test_the_public_version_shows_no_more_than_the_end_of_a_serial_of_the_bank(paid):
    number = "2026101900012345"
    assert number in told(paid, public=False)
    assert number not in told(paid, public=True)
    assert "****2345" in told(paid, public=True)


def test_a_resident_named_in_the_words_is_masked_for_the_public_and_a_company_is_not(paid):
    assert "湖北安泉机电有限公司" in told(paid, public=True)
    at = paid.office.at
    with paid.office.db.writing("退款") as s:
        save_household(s, HouseholdDraft(compound_id=at.place, building="9", room="901", owners="尉迟敏"))
        entry = Entry(
            at.book, "expense", TODAY, at.account, at.subject, None, Money(100), "退尉迟敏多交的停车费"
        )
        voucher = books.draft_entry(s, entry)
    with paid.office.db.reading(by=at.users["cashier"]) as s:
        trail = queries.trail(s, "voucher", voucher, TODAY)
    for public, words in ((False, "退尉迟敏多交的停车费"), (True, "退尉迟*多交的停车费")):
        pdf = PdfReader(BytesIO(documents.trail_pdf(trail, public=public)))
        assert words in "".join(page.extract_text() for page in pdf.pages).replace("\n", "").replace(" ", "")


def test_every_step_has_its_word_on_paper_and_on_screen(chinese):
    assert set(documents.STEPS) >= set(act_words())
    assert set(documents.STEPS) == set(step_words())


def test_whom_the_bank_names_is_masked_in_the_voucher_drafted_of_its_line(paid):
    """欧阳珊 stands in no register; the bank alone tells the name."""
    at = paid.office.at
    with paid.office.db.writing("流水") as s:
        refund = line(1, -500, month=10, day=5, text="退押金", payee="欧阳珊", number="20260001")
        bank.import_statement(s, at.account, reading([refund], "6217 **** **** 3316"), FILE)
        (one,) = s.scalars(select(BankLine.id).where(BankLine.payee == "欧阳珊"))
        voucher = bank.draft_from_line(s, one, at.subject)
    with paid.office.db.reading(by=at.users["cashier"]) as s:
        trail = queries.trail(s, "voucher", voucher, TODAY)
    for public, name in ((False, "欧阳珊"), (True, "欧阳*")):
        pdf = PdfReader(BytesIO(documents.trail_pdf(trail, public=public)))
        said = "".join(page.extract_text() for page in pdf.pages).replace("\n", "").replace(" ", "")
        assert f"退押金{name}" in said
        assert ("欧阳珊" in said) is not public
        assert ("20260001" in said) is not public, "the bank's serial, in the words of the voucher"

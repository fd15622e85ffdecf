"""银行存款余额调节表 as a PDF, read back."""

from __future__ import annotations

from io import BytesIO

import pdfplumber

from desktop.features.finance.bank.documents import paper_pdf, reconciliation_paper
from tests.features.finance.bank.sheets import ACCOUNT, AGREED, BROKEN


def words(sheet, *, public):
    pdf = paper_pdf(reconciliation_paper(ACCOUNT, sheet, public=public))
    with pdfplumber.open(BytesIO(pdf)) as book:
        return "".join("".join(page.extract_text().split()) for page in book.pages)


def test_balances_that_agree_are_said_to_agree_and_everything_in_transit_is_listed():
    said = words(AGREED, public=False)
    assert "企业银行存款日记账余额27,056.39银行对账单余额30,989.44" in said
    assert "调节后余额30,774.44调节后余额30,774.44" in said
    assert "调节后双方余额相符，均为30,774.44元。" in said
    assert "银行已收、企业未收（1笔）" in said
    assert "2026-01-09购买电池，陶桂经手记-0012215.00" in said


def test_it_says_whose_account_it_is():
    for public in (True, False):
        assert "冶电二村小区账户：公共收益共管账户" in words(AGREED, public=public)


def test_the_public_version_masks_people_wherever_they_stand_and_both_the_number():
    said = words(AGREED, public=True)
    assert "陶桂" not in said
    assert "陶*经手" in said
    assert "黄石某某工程有限公司" in said
    assert "某某银行" in said
    for public in (True, False):
        assert "4200********0018" in words(AGREED, public=public)
        assert "12345678" not in words(AGREED, public=public)


def test_the_public_version_shows_the_end_of_a_serial_of_the_bank_and_a_voucher_in_full():
    said = words(AGREED, public=True)
    assert "202600000003" not in said
    assert "****0003" in said
    assert "记-0012" in said
    assert "202600000003" in words(AGREED, public=False)


def test_a_difference_is_named_with_its_causes_and_what_is_left():
    said = words(BROKEN, public=True)
    assert "调节后双方余额不符：银行方大于企业方11.00元" in said
    assert "2026年1月9日的余额与上一笔接不上，相差7.00元" in said
    assert "2026年1月5日首笔对账单之前，银行余额与账面余额相差3.00元" in said
    assert "其中原因未明：1.00元。" in said
    assert "没有未达账项。" in said

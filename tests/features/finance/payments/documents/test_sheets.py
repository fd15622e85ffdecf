"""The papers of a payment, read back from their PDF."""

from __future__ import annotations

from io import BytesIO

from pypdf import PdfReader

from desktop.features.finance.payments import documents, rules
from desktop.printing.document import page_count
from tests.features.finance.payments.conftest import TODAY


def text_of(paper) -> str:
    pdf = documents.paper_pdf(paper)
    return "".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).replace("\n", "")


def test_the_application_shows_amount_basis_and_three_boxes(office, pump_payment):
    office.send(pump_payment)
    office.sign(pump_payment, "community")
    office.sign(pump_payment, "committee")
    payment = office.seen(pump_payment)
    paper = documents.application_paper(payment, TODAY, public=False)
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
    said = text_of(documents.application_paper(office.seen(pump_payment), TODAY, public=True))
    assert not any(
        words in said
        for words in ("韩兰", "丁艳", "龙斌华", "宋红", "曹洁", "1803000000000017", "6217000000003316")
    )
    assert "**** 0017" in said
    assert "**** 3316" in said


def test_a_paper_signature_says_where_its_original_is(alone):
    payment = alone.ask()
    alone.send(payment)
    (signs,) = alone.seen(payment).agreement.signs("committee", TODAY)
    alone.sign(payment, "committee", signatory_id=signs.id, paper_no="档2026-31", day=TODAY)
    said = text_of(documents.application_paper(alone.seen(payment), TODAY, public=False))
    assert "见纸质原件，归档号：档2026-31" in said


def test_the_notice_names_who_signed_and_the_slip_what_was_paid(office, pump_payment):
    office.send(pump_payment)
    office.signed(pump_payment)
    said = text_of(documents.notice_paper(office.seen(pump_payment), "南岳社区", TODAY))
    assert "韩兰（书记）、丁艳（主任）、龙斌华（项目经理）" in said
    office.pay(pump_payment)
    said = text_of(documents.slip_paper(office.seen(pump_payment), TODAY))
    assert "2026101900012345" in said
    assert "银行回单粘贴处" in said

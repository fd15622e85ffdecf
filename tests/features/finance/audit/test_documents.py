"""整改通知书 and the list of findings, read back from the PDF: what is found is told, residents are masked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pypdfium2
import pytest

from desktop.core.attachments import Stored
from desktop.core.db import Database
from desktop.features.finance import commands as books
from desktop.features.finance.audit import commands, documents, queries
from desktop.features.finance.audit.records import FindingDraft, Notice
from desktop.features.finance.bank import commands as bank
from desktop.features.finance.bank import queries as statements
from desktop.features.worklist import commands as worklist
from desktop.features.worklist import queries as tasks
from desktop.features.worklist.entities import Matter
from desktop.features.worklist.records import (
    AcceptanceDraft,
    EvidenceDraft,
    ExtensionDraft,
    ProgressDraft,
    RulingDraft,
)
from desktop.printing.blocks import Paper
from tests.features.finance.audit.conftest import DAY, DUE
from tests.features.finance.bank.conftest import FILE, line, reading
from tests.features.finance.payments.conftest import Office, office, settled  # noqa: F401

LATER = date(2026, 11, 20)


def said(paper: Paper) -> str:
    with pypdfium2.PdfDocument(documents.paper_pdf(paper)) as pdf:
        return "".join("".join(one.get_textpage().get_text_range().split()) for one in pdf)


def told(db: Database, finding: int, today: date = DAY) -> Notice:
    with db.reading() as s:
        return queries.notice(s, finding, today)


def test_the_notice_tells_what_was_found_on_which_voucher_and_what_is_to_be_done(
    db: Database, finding: int
) -> None:
    one = told(db, finding)
    paper = documents.rectification_paper(one, DAY)
    words = said(paper)
    assert "整改通知书" in words
    for part in (
        "编号2026-0001", "签发日期2026年10月20日", "责任单位业委会责任人丁艳", "所在小区华新小区", "整改期限2026年11月5日",
        "3月临时工费600.00元缺附件", "2026-1，2026年3月31日，其他支出，600.00元（大写：陆佰元整），无附件",
        f"审计于2026年10月20日发现；小区账簿，校验码{one.mark}", "于2026年11月5日前整改到位", "由责任单位、责任人以外的人员验收",
        "签收签字", "整改回执", "□合格□不合格，返工", documents.PUBLIC,
    ):  # fmt: skip
        assert part in words, part
    assert len(one.mark) == 12
    assert documents.INTERNAL in said(documents.rectification_paper(one, DAY, public=False))
    with pypdfium2.PdfDocument(documents.paper_pdf(paper)) as pdf:
        assert len(pdf) == 1


def test_a_day_that_passed_a_longer_time_and_a_red_voucher_stand_in_it(
    db: Database, finding: int, noted: FindingDraft
) -> None:
    assert "现已逾期1天" in said(documents.rectification_paper(told(db, finding), date(2026, 11, 6)))
    one = told(db, finding)
    assert one.voucher is not None
    assert one.task is not None
    with db.writing("延期") as s:
        wish = worklist.ask_extension(s, ExtensionDraft(one.task.draft.id or 0, DUE, "丁艳", "等发票", LATER))
        worklist.rule_extension(s, RulingDraft(wish, "approved", DUE, "韩兰", ""))
        books.reverse_voucher(s, one.voucher.id, date(2026, 10, 30), "附件不全", "会计 方敏")
    words = said(documents.rectification_paper(told(db, finding), date(2026, 11, 6)))
    assert "整改期限2026年11月20日" in words
    assert "原定期限2026年11月5日，已准予延期" in words
    assert "逾期" not in words
    assert "已由2026年第2号红字冲销" in words


def test_the_receipt_tells_what_is_on_record_of_the_rectification(db: Database, finding: int) -> None:
    one = told(db, finding)
    assert one.task is not None
    task, done = one.task.draft.id or 0, date(2026, 11, 3)
    photo = Stored("a" * 64, "领款单.jpg", 2048, "image/jpeg")
    with db.writing("整改") as s:
        worklist.add_evidence(s, EvidenceDraft(one.finding.matter_id, task, (photo,), done))
        worklist.note_progress(s, ProgressDraft(task, done, 100, "补齐领款单一张"))
        worklist.hand_in(s, task, done, "丁艳")
        worklist.accept_task(s, AcceptanceDraft(task, done, "社区党组织", "韩兰", "pass", "附件齐全"))
    words = said(documents.rectification_paper(told(db, finding), date(2026, 11, 6)))
    assert "已于2026年11月3日整改并通过验收，本单存档" in words
    assert "2026年11月3日：补齐领款单一张" in words
    assert "合格，附件齐全" in words
    assert "社区党组织韩兰，2026年11月3日" in words
    assert "□" not in words


def test_for_the_public_residents_are_masked_and_offices_are_not(db: Database, noted: FindingDraft) -> None:
    found = replace(
        noted,
        found_by="业主段磊",
        unit="居民代表",
        person="查文强",
        words="停车费少记，电话13812345678，住3栋2单元501",
    )
    with db.writing("审计") as s:
        resident = commands.report(s, found, "郭超", DAY)
        bare = commands.report(s, replace(noted, found_by="段磊"), "郭超", DAY)
        unit = commands.report(s, replace(noted, found_by="业主段磊、会计师事务所"), "郭超", DAY)
        office = commands.report(s, replace(noted, found_by="南岳街道审计组 周敏"), "郭超", DAY)
    public = said(documents.rectification_paper(told(db, resident), DAY))
    assert "业主段*于" in public
    assert "责任人查*强" in public
    for hidden in ("段磊", "查文强", "13812345678", "501"):
        assert hidden not in public
    internal = said(documents.rectification_paper(told(db, resident), DAY, public=False))
    assert "业主段磊于" in internal
    assert "责任人查文强" in internal
    assert "段磊" not in said(documents.rectification_paper(told(db, bare), DAY))
    assert "段磊" not in said(documents.rectification_paper(told(db, unit), DAY)), "a resident, though 会计"
    assert "南岳街道审计组周敏于" in said(documents.rectification_paper(told(db, office), DAY))


@pytest.mark.parametrize(("payee", "shown"), [("宏达", "宏达"), ("段磊", "段*"), ("丁艳", "丁*")])
def test_a_firm_that_was_paid_stands_and_a_private_person_is_masked(
    office: Office,  # noqa: F811
    payee: str,
    shown: str,
) -> None:
    found = FindingDraft(
        office.at.book, f"付{payee}的发票缺一张", office.spent(payee), DAY, "审计", "物业公司", "龙斌华", DUE
    )
    with office.db.writing("审计") as s:
        finding = commands.report(s, found, "郭超", DAY)
    one = told(office.db, finding)
    public = said(documents.rectification_paper(one, DAY))
    assert f"付{shown}的发票缺一张" in public
    assert f"付{shown}：地下室排水泵更换" in public
    assert "责任人龙斌华" in public
    assert f"付{payee}的发票缺一张" in said(documents.rectification_paper(one, DAY, public=False))
    with office.db.reading() as s:
        listed = queries.register(s, office.at.book, DAY)
    assert f"付{shown}的发票缺一张" in said(documents.findings_paper(listed))


def test_whom_the_bank_alone_names_is_masked_and_who_acts_in_an_office_is_not(
    db: Database, noted: FindingDraft, account: int, subject: Callable[[str], int]
) -> None:
    """欧阳珊 and 丁艳 stand in no register; of the two, one answers for the committee."""
    with db.writing("流水") as s:
        bank.import_statement(s, account, reading([
            line(1, -500, text="退押金", payee="欧阳珊", number="20260001"),
            line(2, -600, text="垫付款", payee="丁艳", number="20260002"),
        ], "6222 **** **** 2222"), FILE)  # fmt: skip
        for one in statements.line_ids(s, account):
            bank.draft_from_line(s, one, subject("其他支出"))
        numbers = books.post_drafts(s, noted.book_id)
        first = commands.report(s, replace(noted, voucher=f"2026-{numbers[0]}"), "郭超", DAY)
        second = commands.report(s, replace(noted, voucher=f"2026-{numbers[1]}", unit="业委会"), "郭超", DAY)
    papers = [said(documents.rectification_paper(told(db, one), DAY)) for one in (first, second)]
    assert any("退押金欧阳*" in one for one in papers)
    for one in papers:
        assert "欧阳珊" not in one
        assert "20260001" not in one
        assert "责任人丁艳" in one


def test_who_asked_for_confidence_stands_on_no_paper(db: Database, noted: FindingDraft) -> None:
    with db.writing("审计") as s:
        finding = commands.report(s, replace(noted, words="苗翠花（13900001234）反映收费不开票"), "郭超", DAY)
        matter = queries.notice(s, finding, DAY).finding.matter_id
        raised = replace(
            tasks.matter_detail(s, matter).draft, raised_by="3栋501苗翠花", contact="13900001234"
        )
        worklist.save_matter(s, replace(raised, confidential=True, version=s.get_one(Matter, matter).version))
    one = told(db, finding)
    with db.reading() as s:
        listed = queries.register(s, noted.book_id, DAY)
    for public in (True, False):
        for paper in (
            documents.rectification_paper(one, DAY, public=public),
            documents.findings_paper(listed, public=public),
        ):
            words = said(paper)
            assert "反映收费不开票" in words
            assert "苗" not in words
            assert "13900001234" not in words


def test_without_a_voucher_the_notice_has_no_line_for_one(db: Database, noted: FindingDraft) -> None:
    with db.writing("审计") as s:
        whole = commands.report(s, replace(noted, voucher="", words="未按季度公示"), "郭超", DAY)
    words = said(documents.rectification_paper(told(db, whole), DAY))
    assert "涉及凭证" not in words
    assert "未按季度公示" in words


def test_the_list_counts_what_is_late_and_masks_for_the_public(
    db: Database, finding: int, noted: FindingDraft
) -> None:
    with db.writing("审计") as s:
        commands.report(
            s, replace(noted, voucher="", words="业主段磊反映少记", found_by="业主段磊"), "郭超", DAY
        )
    with db.reading() as s:
        listed = queries.register(s, noted.book_id, date(2026, 11, 6))
    public, internal = (said(documents.findings_paper(listed, public=public)) for public in (True, False))
    assert "华新小区审计发现整改清单" in public
    assert "截至2026年11月6日，共2项，已办结0项，逾期2项" in public
    assert "3月临时工费600.00元缺附件" in public
    assert "逾期未整改" in public
    assert "业主段*反映少记" in public
    assert "业主段磊反映少记" in internal

"""Meeting four of the real meetings: the pump of 12,800.00 from its resolution to signed, paid, booked, reconciled and disclosed."""

from __future__ import annotations

from datetime import date

from pypdfium2 import PdfDocument

from desktop.core.money import Money
from desktop.features.finance import FEATURE
from desktop.features.finance import queries as ledger
from desktop.features.finance.bank import commands as bank_commands
from desktop.features.finance.bank import queries as bank_queries
from desktop.features.finance.bank.records import StatementLine, StatementRead
from desktop.features.finance.disclosure import commands as disclosures
from desktop.features.finance.disclosure import documents
from desktop.features.finance.disclosure import queries as disclosed
from desktop.features.finance.disclosure.records import PeriodDraft, PostDraft, ReviewDraft
from desktop.features.finance.payments import commands, queries, rules
from desktop.features.finance.payments.records import SignatoryEnd
from tests.features.finance.disclosure.conftest import REVIEWERS
from tests.features.finance.payments.conftest import OPENING, POSTS, PUMP, SLIP, TODAY


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


def test_it_is_reconciled_and_disclosed(office, pump_payment):
    """The bank's line is matched to its voucher, both sides agree, and the quarter tells the residents of it."""
    office.send(pump_payment)
    office.signed(pump_payment)
    office.pay(pump_payment)
    office.do(commands.book_payment, pump_payment, by="bookkeeper")
    account, book, left = office.at.account, office.at.book, Money(OPENING.fen - PUMP.fen)
    line = StatementLine(
        1,
        TODAY,
        "",
        Money(-PUMP.fen),
        left,
        "排水泵",
        "湖北安泉机电有限公司",
        "1803000000000017",
        "2026101900012345",
    )
    with office.db.writing("对账") as s:
        bank_commands.import_statement(
            s, account, StatementRead("十月.csv", (), (line,), (), (), (), ""), SLIP
        )
        (certain,) = [one for one in bank_queries.suggested(s, account) if one.certain]
        assert bank_commands.match_all(s, [certain], TODAY) == 1
        sheet = bank_queries.reconciliation(s, account, date(2026, 10, 31))
    assert (sheet.bank, sheet.books, sheet.difference.fen) == (left, left, 0)

    today = date(2027, 1, 8)
    with office.db.writing("公示") as s:
        made = disclosures.draw_up(
            s, PeriodDraft(book, date(2026, 10, 1), date(2026, 12, 31)), "龙斌华", today
        )
        for party, name, place in REVIEWERS:
            disclosures.review(s, ReviewDraft(made, party, name, place, today), today)
        disclosures.post(s, PostDraft(made, "小区公示栏", today, date(2027, 1, 23), "宋红", 1), today)
        told = disclosed.detail(s, made)
    assert [(one.name, one.amount, one.proven) for one in told.sheet.lines] == [("维修更新", PUMP, 1)]
    assert (told.sheet.opening, told.sheet.closing, told.remarks) == (OPENING, left, ())
    pages = PdfDocument(documents.paper_pdf(documents.disclosure_paper(told, public=True)))
    said = "".join("".join(page.get_textpage().get_text_range().split()) for page in pages)
    assert "维修更新12,800.00" in said
    assert "1张，均有附件" in said
    assert f"本期结余{left}" in said


def test_whoever_leaves_is_told_what_is_signed_in_their_name(office):
    """A change of secretary lists it among what is handed over (domain 2.6)."""
    with office.db.reading() as s:
        hits = FEATURE.hangs_on(s, "韩兰")
        assert [(hit.title, hit.meta) for hit in hits] == [("公共收益共管账户签章人（书记）", "华新小区")]
        assert FEATURE.hangs_on(s, "宋红") == [], "who only asks for money signs for nobody"
        (signs,) = queries.agreement_detail(s, hits[0].id).signs("community", TODAY)
    ended = SignatoryEnd(signs.id, date(2026, 10, 31), "调离")
    office.do(commands.end_signatory, ended, by="bookkeeper")
    with office.db.reading() as s:
        assert FEATURE.hangs_on(s, "韩兰") == []

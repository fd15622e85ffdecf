"""维修资金年度收支情况 and 续交分摊表 as PDFs, read back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO

import pdfplumber
import pytest
from sqlalchemy import select

from desktop.core.db import Database
from desktop.core.discretion import Known
from desktop.core.money import Money
from desktop.features.finance import commands as finance
from desktop.features.finance import queries as ledger
from desktop.features.finance.bank import commands as bank
from desktop.features.finance.bank import queries as statements
from desktop.features.finance.documents import paper_pdf
from desktop.features.finance.dues import queries, rules
from desktop.features.finance.dues.documents import shares_paper, statement_paper
from desktop.features.finance.dues.records import Door, FundLine, FundStatement, TopUp
from desktop.features.finance.payments.entities import Payment
from desktop.features.finance.records import AccountDraft, Entry
from desktop.features.organisation.commands import save_household
from desktop.features.organisation.records import HouseholdDraft
from desktop.printing.blocks import Paper
from tests.features.finance.bank.conftest import FILE, line, reading
from tests.features.finance.payments.conftest import Office, office, settled  # noqa: F401

RESOLVED = "2026年6月1日第2026-03号会议决议第1项：屋面防水"
YEAR = FundStatement("华新小区", "维修资金", 2026, Money(1000000), (
    FundLine(date(2026, 3, 1), "paid_in", "公共收益补充", Money(300000), "2026-2"),
    FundLine(date(2026, 6, 21), "interest", "结息", Money(1234), "2026-3"),
    FundLine(date(2026, 7, 1), "used", "付陶桂：3栋屋面防水", Money(-400000), "2026-4", RESOLVED),
), known=Known(residents=frozenset({"陶桂"})))  # fmt: skip


def words(paper: Paper) -> str:
    with pdfplumber.open(BytesIO(paper_pdf(paper))) as book:
        return "".join("".join(page.extract_text().split()) for page in book.pages)


def test_the_year_chains_and_says_by_which_resolution_money_was_used() -> None:
    said = words(statement_paper(YEAR, public=False))
    for each in (
        "年初余额10,000.00",
        "本年交存3,000.00",
        "本年利息12.34",
        "本年使用4,000.00",
        "年末余额9,012.34",
    ):
        assert each in said
    assert "陶桂" in said
    assert "2026-4" in said
    assert "使用情况（1笔）" in said
    assert "第1项：屋面防水" in said


def test_the_public_version_masks_persons() -> None:
    assert "陶桂" not in words(statement_paper(YEAR))
    assert "陶*" in words(statement_paper(YEAR))


def test_the_public_version_names_nobody_the_bank_or_the_register_knows(
    db: Database, book: int, subject: Callable[[str], int]
) -> None:
    """Vouchers drafted of the bank's lines carry the name and the serial the bank tells."""
    with db.writing("维修资金") as s:
        fund = finance.save_account(s, AccountDraft(book, "fund", "维修资金", number="4200123456780018"))
        bank.import_statement(s, fund, reading([
            line(1, 500000, text="维修资金续交", payee="张丽华", number="20260001"),
            line(2, -1200, text="续交退款", payee="黄石某某工程有限公司", number="20260002"),
        ]), FILE)  # fmt: skip
        for one in statements.line_ids(s, fund):
            bank.draft_from_line(s, one, subject("维修更新"))
        save_household(s, HouseholdDraft(
            compound_id=ledger.book_place(s, book), building="9", room="901", owners="欧阳文莲"
        ))  # fmt: skip
        finance.draft_entry(s, Entry(
            book, "expense", date(2026, 7, 1), fund, subject("维修更新"), None, Money(500), "欧阳文莲家9栋901窗台，张丽华垫付"
        ))  # fmt: skip
        wrong, *_ = finance.post_drafts(s, book)
        (voucher,) = (row.id for row in ledger.voucher_rows(s, book, 2026) if row.number == wrong)
        finance.reverse_voucher(s, voucher, date(2026, 8, 1), "重复")
        told = queries.fund_statement(s, fund, 2026)
    public, internal = (words(statement_paper(told, public=one)) for one in (True, False))
    for name in ("张丽华", "欧阳文莲", "20260001", "20260002", "901"):
        assert name not in public
        assert name in internal
    assert public.count("维修资金续交张*华") == 2, "the red voucher, too"
    assert "续交退款黄石某某" in public, "a unit is named"
    assert "欧阳*莲家9栋***窗" in public


@pytest.mark.parametrize(("payee", "shown"), [("宏达", "宏达"), ("鑫源商行", "鑫源商行"), ("段磊", "段*")])
def test_a_firm_called_shortly_stands_and_a_private_person_is_masked(
    office: Office,  # noqa: F811
    payee: str,
    shown: str,
) -> None:
    office.spent(payee)
    with office.db.reading() as s:
        told = queries.fund_statement(s, office.at.account, 2026)
    assert f"付{shown}：地下室" in words(statement_paper(told))
    assert f"付{payee}：地下室" in words(statement_paper(told, public=False))


def test_a_payment_booked_anew_keeps_its_basis_on_all_its_vouchers(office: Office) -> None:  # noqa: F811
    office.spent("段磊")
    with office.db.writing("冲销") as s:
        first = queries.fund_statement(s, office.at.account, 2026).lines[-1]
        voucher = s.scalars(select(Payment.voucher_id).where(Payment.voucher_id.is_not(None))).one()
        assert voucher
        finance.reverse_voucher(s, voucher, first.day, "科目记错")
        told = queries.fund_statement(s, office.at.account, 2026)
    assert first.basis
    assert [one.basis for one in told.lines[-2:]] == [first.basis, first.basis]


def test_a_running_year_says_until_when_it_tells() -> None:
    said = words(statement_paper(replace(YEAR, until=date(2026, 11, 28), initial=Money(3004114))))
    assert "截至2026-11-28" in said
    assert "年末" not in said
    assert "截至" not in words(statement_paper(YEAR))


def test_a_year_before_the_books_says_so_and_no_more(db: Database, book: int) -> None:
    with db.writing("维修资金") as s:
        fund = finance.save_account(s, AccountDraft(book, "fund", "维修资金"))
        finance.save_opening(s, book, date(2026, 1, 1), {fund: Money(100)})
        before, year = (queries.fund_statement(s, fund, one) for one in (2025, 2026))
    said = words(statement_paper(replace(before, initial=Money(3004114))))
    assert "本年情况不在账内" in said
    assert "余额" not in said
    assert "应当续交" not in said
    assert "年末余额1.00" in words(statement_paper(year))


def test_a_fund_that_begins_in_the_year_names_the_day_of_its_first_balance(db: Database, book: int) -> None:
    """Nothing is told of the months before (domain 2.3); the next year begins with its first day."""
    with db.writing("维修资金") as s:
        fund = finance.save_account(s, AccountDraft(book, "fund", "维修资金"))
        finance.save_opening(s, book, date(2026, 10, 1), {fund: Money(20000000)})
        begun, next_year = (queries.fund_statement(s, fund, one) for one in (2026, 2027))
    said = words(statement_paper(begun))
    assert "启用时（10月1日）余额200,000.00" in said
    assert "年初" not in said
    assert "年初余额200,000.00" in words(statement_paper(next_year))


def test_a_fund_without_an_opening_balance_begins_with_its_book(
    db: Database, book: int, posted: Callable[..., int], subject: Callable[[str], int]
) -> None:
    posted(500, day=date(2026, 10, 8))
    with db.writing("维修资金") as s:
        fund = finance.save_account(s, AccountDraft(book, "fund", "维修资金"))
        finance.draft_entry(
            s, Entry(book, "income", date(2026, 11, 21), fund, subject("利息"), None, Money(34), "结息")
        )
        finance.post_drafts(s, book)
        told = queries.fund_statement(s, fund, 2026)
    assert "启用时（10月8日）余额0.00" in words(statement_paper(told))


def test_below_the_line_it_says_that_owners_pay_in_again() -> None:
    assert "低于30%，应当续交" in words(statement_paper(replace(YEAR, initial=Money(3004114))))
    said = words(statement_paper(replace(YEAR, initial=Money(3004113))))
    assert "首期交存总额30,041.13元，年末余额为其30%。" in said


def test_every_household_and_the_sum_stand_on_the_sheet_of_shares() -> None:
    doors = [Door(at, f"1-{at}", Decimal(area)) for at, area in enumerate(("89.52", "120.00", "60.11"), 1)]
    shares = rules.shares(Money(1000000), doors)
    said = words(shares_paper(TopUp("华新小区", Money(1000000), date(2026, 11, 26), shares)))
    for one in shares:
        assert f"{one.address}{one.area:.2f}{one.amount}" in said
    assert "合计3户269.6310,000.00" in said

"""维修资金年度收支情况 and 续交分摊表 as PDFs, read back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO

import pdfplumber

from desktop.core.money import Money
from desktop.features.finance.documents import paper_pdf
from desktop.features.finance.dues import rules
from desktop.features.finance.dues.documents import shares_paper, statement_paper
from desktop.features.finance.dues.records import Door, FundLine, FundStatement, TopUp
from desktop.printing.blocks import Paper

RESOLVED = "2026年6月1日第2026-03号会议决议第1项：屋面防水"
YEAR = FundStatement("华新小区", "维修资金", 2026, Money(1000000), (
    FundLine(date(2026, 3, 1), "paid_in", "公共收益补充", Money(300000), "2026-2"),
    FundLine(date(2026, 6, 21), "interest", "结息", Money(1234), "2026-3"),
    FundLine(date(2026, 7, 1), "used", "付陶桂：3栋屋面防水", Money(-400000), "2026-4", RESOLVED, "陶桂"),
))  # fmt: skip


def words(paper: Paper) -> str:
    with pdfplumber.open(BytesIO(paper_pdf(paper))) as book:
        return "".join("".join(page.extract_text().split()) for page in book.pages)


def test_the_year_chains_and_says_by_which_resolution_money_was_used() -> None:
    said = words(statement_paper(YEAR, public=False))
    for line in (
        "年初余额10,000.00",
        "本年交存3,000.00",
        "本年利息12.34",
        "本年使用4,000.00",
        "年末余额9,012.34",
    ):
        assert line in said
    assert "陶桂" in said
    assert "2026-4" in said
    assert "使用情况（1笔）" in said
    assert "第1项：屋面防水" in said


def test_the_public_version_masks_persons() -> None:
    assert "陶桂" not in words(statement_paper(YEAR))
    assert "陶*" in words(statement_paper(YEAR))


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

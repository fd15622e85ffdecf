"""The maintenance fund as Excel: totals and closing are formulas, and come to what the statement says."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from python_calamine import CalamineWorkbook

from desktop.core.money import Money
from desktop.features.finance.dues.exchange import write_shares_xlsx, write_statement_xlsx
from desktop.features.finance.dues.records import FundLine, FundStatement, Share, TopUp

YEAR = FundStatement("华新小区", "维修资金", 2026, Money(1000000), (
    FundLine(date(2026, 3, 1), "paid_in", "公共收益补充", Money(300000), "2026-2"),
    FundLine(date(2026, 7, 1), "used", "3栋屋面防水", Money(-400000), "2026-4", "决议"),
))  # fmt: skip


def cells(path: Path) -> tuple[list[list[Any]], str]:
    with zipfile.ZipFile(path) as book:
        told = book.read("xl/worksheets/sheet1.xml").decode()
    return CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python(), told


def test_the_closing_balance_is_worked_out_from_what_stands_above(tmp_path: Path) -> None:
    write_statement_xlsx(tmp_path / "a.xlsx", YEAR)
    rows, told = cells(tmp_path / "a.xlsx")
    assert rows[4][4:7] == [3000.0, 0.0, 4000.0]
    assert [row[4] for row in rows[5:]] == [10000.0, 9000.0]
    assert "<f>ROUND(E6+E5+F5-G5,2)</f>" in told
    assert "<f>SUM(G3:G4)</f>" in told


def test_a_fund_that_begins_in_the_year_names_the_day(tmp_path: Path) -> None:
    write_statement_xlsx(
        tmp_path / "a.xlsx", replace(YEAR, began_on=date(2026, 10, 1), until=date(2026, 11, 28))
    )
    rows, _ = cells(tmp_path / "a.xlsx")
    assert [row[0] for row in rows[5:]] == ["启用时（10月1日）余额", "余额"]


def test_shares_add_up_by_formula(tmp_path: Path) -> None:
    shares = (Share("1-1", Decimal("89.52"), Money(34)), Share("1-2", Decimal("89.52"), Money(33)))
    write_shares_xlsx(tmp_path / "b.xlsx", TopUp("华新小区", Money(67), date(2026, 11, 26), shares))
    rows, told = cells(tmp_path / "b.xlsx")
    assert rows[-1] == ["合计", 179.04, 0.67]
    assert "<f>SUM(C3:C4)</f>" in told

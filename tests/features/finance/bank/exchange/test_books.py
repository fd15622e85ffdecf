"""The books as Excel with live formulas, and as CSV that a spreadsheet takes for nothing else."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date, datetime

import openpyxl
import pytest

from desktop.core.delimited import read_tables
from desktop.core.errors import Cancelled, RuleBroken
from desktop.core.progress import Progress
from desktop.features.finance.bank.exchange import books, write_books_csv, write_books_xlsx
from desktop.features.finance.bank.records import BookExport, LedgerSubject, LedgerVoucher

EXPORT = BookExport(
    "冶电二村2026年1月",
    (
        LedgerSubject(1, "asset", (("1002", "银行存款"), ("100201", "共管账户"))),
        LedgerSubject(2, "income", (("6001", "停车场地费"),)),
        LedgerSubject(3, "expense", (("5001", "维护"),)),
        LedgerSubject(4, "expense", (("5002", "没有发生"),)),
        LedgerSubject(5, "equity", (("3001", "历年结余"),)),
    ),
    (
        LedgerVoucher(date(2026, 1, 5), "记-0001", "=收停车费", ((1, 374768), (2, -374768))),
        LedgerVoucher(date(2026, 1, 6), "记-0002", "修门", ((3, 500), (1, -500))),
    ),
    {1: 100000, 5: -100000},
)


def cells(path, sheet, *, values):
    book = openpyxl.load_workbook(path, data_only=values)
    return [[cell.value for cell in row] for row in book[sheet].iter_rows()]


@pytest.fixture
def path(tmp_path):
    file = tmp_path / "账簿.xlsx"
    write_books_xlsx(file, EXPORT)
    return file


def test_balances_close_by_a_formula_and_add_up(path):
    formulas, values = (cells(path, "科目余额表", values=told) for told in (False, True))
    assert formulas[2] == ["100201", "银行存款 共管账户", 1000, 3747.68, 5, "=C3+D3-E3"]
    assert [row[5] for row in values[2:]] == [4742.68, -3747.68, 5, -1000, 0]
    assert formulas[-1] == [None, "合计", *(f"=SUM({one}3:{one}6)" for one in "CDEF")]
    assert values[-1][2:] == [0, 3752.68, 3752.68, 0]


def test_the_journal_totals_debit_and_credit(path):
    formulas, values = (cells(path, "序时账", values=told) for told in (False, True))
    assert values[2] == [
        *(datetime(2026, 1, 5), "记-0001", "=收停车费", "100201", "银行存款 共管账户", 3747.68, None),  # noqa: DTZ001
    ]
    assert formulas[-1][5:] == ["=SUM(F3:F6)", "=SUM(G3:G6)"]
    assert values[-1][5:] == [3752.68, 3752.68]


def test_the_balance_of_a_subject_runs_by_formulas(path):
    formulas, values = (cells(path, "明细账", values=told) for told in (False, True))
    assert [row[5] for row in formulas[2:5]] == [1000, "=F3+D4-E4", "=F4+D5-E5"]
    assert [row[5] for row in values[2:5]] == [1000, 4747.68, 4742.68]
    assert formulas[6][0] == "6001 停车场地费"
    assert [row[5] for row in formulas[6:8]] == [0, "=F7+D8-E8"]


def test_books_without_a_posting_are_titles_and_nothing(tmp_path):
    path = tmp_path / "空.xlsx"
    write_books_xlsx(path, replace(EXPORT, vouchers=(), opening={}))
    assert cells(path, "序时账", values=True)[2][5:] == [0, 0]


def test_more_rows_than_excel_holds_are_refused_and_a_stop_leaves_nothing(tmp_path, monkeypatch):
    stopped = Progress()
    stopped.cancel()
    with pytest.raises(Cancelled):
        write_books_xlsx(tmp_path / "停.xlsx", EXPORT, stopped)
    monkeypatch.setattr(books, "MOST", 10)
    with pytest.raises(RuleBroken, match="export.too_many_rows"):
        write_books_xlsx(tmp_path / "长.xlsx", EXPORT)
    with pytest.raises(Cancelled):
        write_books_csv(tmp_path / "停.csv", EXPORT, stopped)
    assert list(tmp_path.iterdir()) == []


def test_csv_is_known_to_excel_and_holds_no_formula(tmp_path):
    path = tmp_path / "序时账.csv"
    write_books_csv(path, EXPORT)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines()))
    assert rows[1] == ["2026-01-05", "记-0001", "'=收停车费", "100201", "银行存款 共管账户", "3747.68", ""]
    assert rows[4][5:] == ["", "5.00"]
    assert read_tables(path)[0].rows[1][2] == "=收停车费"

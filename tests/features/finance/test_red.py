"""A red voucher has the content of what it takes back in figures below zero, on the same sides (会计基础工作规范 51)."""

from __future__ import annotations

import csv
from datetime import date

import openpyxl
import pytest

from desktop.core.money import Money
from desktop.features.finance import commands, documents, queries
from desktop.features.finance.bank.exchange import write_books_csv, write_books_xlsx
from desktop.features.finance.bank.queries import book_export
from desktop.features.finance.page.vouchers import _Line, _line_columns
from desktop.features.finance.records import Entry, Statement
from desktop.features.finance.trail.queries import trail
from desktop.printing.blocks import Grid

FIRST, LAST = date(2026, 10, 1), date(2026, 10, 31)


def grids(paper):
    return [block.rows for block in paper.blocks if isinstance(block, Grid)]


@pytest.fixture
def red(db, posted):
    """An expense of 300 and income of 500 taken back in the month, and an expense of 100 that stands."""
    spent, came = posted(30000, "维护", spent=True), posted(50000, "停车场地费")
    with db.writing("冲销") as s:
        mine = commands.reverse_voucher(s, spent, date(2026, 10, 9), "重复记账")
        commands.reverse_voucher(s, came, date(2026, 10, 9), "记错")
    posted(10000, "维护", date(2026, 10, 20), spent=True)
    return mine


def test_a_voucher_in_red_stands_on_the_sides_of_what_it_takes_back_below_zero(db, book, red):
    with db.reading() as s:
        told = queries.voucher_detail(s, red)
        row = next(one for one in queries.voucher_rows(s, book) if one.id == red)
        step = next(one for one in trail(s, "voucher", red, LAST).steps if one.kind == "reversal")
    (rows,) = grids(documents.voucher_paper(told))
    assert [(name.split()[-1], *figures) for name, *figures in rows] == [
        ("维护", "−300.00", ""), ("共管账户", "", "−300.00"), ("合计", "−300.00", "−300.00"),
    ]  # fmt: skip
    assert "负叁佰元整" in str(documents.voucher_paper(told).blocks)
    shown = [[cell.shows(_Line(at, line)) for cell in _line_columns()] for at, line in enumerate(told.lines)]
    assert [one[1:] for one in shown] == [["−300.00", ""], ["", "−300.00"]]
    assert row.amount == told.amount == step.amount == Money(-30000)


def test_the_cash_book_shows_it_where_the_other_stands_and_its_columns_add_up(db, book, account, red):
    with db.reading() as s:
        lines = queries.cash_page(s, account, queries.cash_book(s, account, FIRST, LAST))
        sheet = queries.statement(s, account, 202610)
        row = next(one for one in queries.account_rows(s, book) if one.id == account)
    assert [(one.income and one.income.fen, one.expense and one.expense.fen) for one in lines] == [
        (None, 30000), (50000, None), (None, -30000), (-50000, None), (None, 10000),
    ]  # fmt: skip
    _, rows = grids(documents.statement_paper("冶电二村", row, sheet, lines, ""))
    assert rows[-1][3:] == ("0.00", "100.00", "−100.00")


def test_the_lines_add_up_where_a_voucher_also_has_a_charge(db, book, account, posted):
    posted(50000)
    with db.reading() as s:
        lines = queries.cash_page(s, account, queries.cash_book(s, account))
        row = next(one for one in queries.account_rows(s, book) if one.id == account)
    sheet = Statement(202610, Money(0), (("停车场地费", Money(60000)),), (("手续费", Money(10000)),))
    sums, rows = grids(documents.statement_paper("冶电二村", row, sheet, lines, ""))
    assert sums[-1] == ("合计", "600.00", "100.00")
    assert rows[-1][3:] == ("500.00", "0.00", "500.00")


def test_a_transfer_that_is_taken_back_makes_its_own_side_less(db, book, account):
    with db.writing("转账") as s:
        cash = next(one.id for one in queries.account_rows(s, book) if one.kind == "petty")
        moved = Entry(book, "transfer", FIRST, account, None, cash, Money(900), "备用金")
        voucher = commands.draft_entry(s, moved)
        commands.post_voucher(s, voucher)
        commands.reverse_voucher(s, voucher, LAST, "没有取")
        sheet = queries.statement(s, account, 202610)
    assert (sheet.income, sheet.expense) == ((), (("备用金", Money(0)),))


def test_the_turnover_of_a_subject_is_less_what_was_taken_back(db, book, red, tmp_path):
    with db.reading() as s:
        export = book_export(s, book, FIRST, LAST)
    write_books_xlsx(tmp_path / "账.xlsx", export)
    read = openpyxl.load_workbook(tmp_path / "账.xlsx", data_only=True)
    rows = {row[1]: row[2:] for row in read["科目余额表"].iter_rows(values_only=True)}
    assert rows["维护"] == (0, 100, 0, 100)
    assert rows["停车场地费"] == (0, 0, 0, 0)
    assert rows["共管账户"] == (0, 0, 100, -100)
    journal = [*read["序时账"].iter_rows(values_only=True)]
    assert [row[5:] for row in journal if row[1] == "2026-3"] == [(-300, None), (None, -300)]
    assert journal[-1][5:] == (100, 100)
    ledgers = [row[3:5] for row in read["明细账"].iter_rows(values_only=True) if row[1] == "2026-3"]
    assert sorted(ledgers, key=str) == [(-300, None), (None, -300)]
    write_books_csv(tmp_path / "账.csv", export)
    told = list(csv.reader((tmp_path / "账.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert [row[5:] for row in told if row[1] == "2026-3"] == [["-300.00", ""], ["", "-300.00"]]

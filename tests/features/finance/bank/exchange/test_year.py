"""A new year begins with nothing on income and costs, and with their result on 历年结余."""

from __future__ import annotations

import csv
import shutil
import subprocess
from datetime import date

import openpyxl
import pytest

from desktop.core.money import Money
from desktop.features.finance import commands
from desktop.features.finance.bank.exchange import (
    write_beancount,
    write_books_csv,
    write_books_xlsx,
    write_hledger,
)
from desktop.features.finance.bank.queries import book_export
from desktop.features.finance.records import Entry
from tests.features.finance.bank.exchange.ledgers import beancount, hledger, in_fen, run

SURPLUS = "4001 历年结余"


@pytest.fixture
def book(books):
    """1000 as the book began, 5000 came and 1200 were spent in 2025; 300 came in January 2026, 100 in March."""
    moved = (
        ("income", 5000, "场地出租", date(2025, 5, 1)), ("expense", 1200, "维护", date(2025, 6, 1)),
        ("income", 300, "场地出租", date(2026, 1, 9)), ("income", 100, "场地出租", date(2026, 3, 9)),
    )  # fmt: skip
    with books.db.writing("账") as s:
        commands.save_opening(s, books.book, date(2025, 1, 1), {books.account: Money(100000)})
        for way, yuan, name, day in moved:
            one = Entry(
                books.book, way, day, books.account, books.subjects[name], None, Money(yuan * 100), name
            )
            commands.post_voucher(s, commands.draft_entry(s, one))
    return books


def opening(books, first, last=date(2026, 12, 31)):
    with books.db.reading() as s:
        export = book_export(s, books.book, first, last)
    names = {one.id: " ".join(one.path[-1]) for one in export.subjects}
    return export, {names[key]: fen // 100 for key, fen in export.opening.items()}


def test_a_year_opens_with_the_result_of_all_years_before(book, tmp_path):
    export, told = opening(book, date(2026, 1, 1))
    assert told == {"A1 公共收益共管账户": 4800, SURPLUS: -4800}
    write_books_xlsx(tmp_path / "账.xlsx", export)
    sheet = openpyxl.load_workbook(tmp_path / "账.xlsx", data_only=True)["科目余额表"]
    rows = {row[1]: row[2:] for row in sheet.iter_rows(values_only=True)}
    assert rows["场地出租"] == (0, 0, 400, -400)
    assert rows["历年结余"] == (-4800, 0, 0, -4800)
    assert "维护" not in rows


def test_a_month_opens_with_what_came_in_that_year_alone(book):
    _, told = opening(book, date(2026, 3, 1))
    assert told == {"A1 公共收益共管账户": 5100, "1003 场地出租": -300, SURPLUS: -4800}
    _, told = opening(book, date(2025, 6, 1))
    assert told == {"A1 公共收益共管账户": 6000, "1003 场地出租": -5000, SURPLUS: -1000}


def test_what_stood_before_is_of_the_day_before(book, tmp_path):
    export, _ = opening(book, date(2026, 3, 1))
    write_hledger(tmp_path / "账.journal", export)
    write_beancount(tmp_path / "账.beancount", export)
    assert "2026-02-28 * (0) 期初余额" in (tmp_path / "账.journal").read_text(encoding="utf-8")
    assert '2026-02-28 * "0" "期初余额"' in (tmp_path / "账.beancount").read_text(encoding="utf-8")
    if shutil.which("hledger"):
        run = ["hledger", "-f", str(tmp_path / "账.journal"), "is", "-b", "2026-03-01", "-O", "csv"]
        told = subprocess.run(run, capture_output=True, text=True, check=True).stdout
        assert "100.00 CNY" in told
        assert "400.00" not in told


def balances(path, *words):
    rows = csv.reader(
        run("hledger", "-f", str(path), "bal", "--flat", "-N", "-O", "csv", *words).splitlines()
    )
    next(rows)
    return {name.rpartition(" ")[2]: in_fen(amount.removesuffix(" CNY")) // 100 for name, amount in rows}


def test_a_year_that_ends_within_an_export_is_closed_there(book, tmp_path):
    export, _ = opening(book, date(2025, 3, 1))
    (closing,) = [one for one in export.vouchers if one.closing]
    assert (closing.day, closing.number) == (date(2025, 12, 31), "年末结转")
    path = tmp_path / "账.journal"
    write_hledger(path, export)
    hledger(path)
    _, after = opening(book, date(2026, 1, 1))
    held = {"公共收益共管账户": 4800, "历年结余": -4800}
    assert balances(path, "-e", "2026-01-01") == held
    assert after == {"A1 公共收益共管账户": 4800, SURPLUS: -4800}
    year = balances(path, "-e", "2026-01-01", "not:tag:retain")
    assert year == {"公共收益共管账户": 4800, "历年结余": -1000, "场地出租": -5000, "维护": 1200}
    assert balances(path, "-b", "2026-01-01", "^Income", "^Expenses") == {"场地出租": -400}
    assert balances(path) == {"公共收益共管账户": 5200, "历年结余": -4800, "场地出租": -400}
    write_beancount(tmp_path / "账.beancount", export)
    assert sorted(beancount(tmp_path / "账.beancount").values()) == [-480000, -40000, 520000]


def test_all_of_a_book_and_a_middle_of_a_year_are_closed_too(book):
    with book.db.reading() as s:
        whole = book_export(s, book.book)
    later, _ = opening(book, date(2025, 6, 1))
    for export in (whole, later):
        (closing,) = [one for one in export.vouchers if one.closing]
        names = {one.id: one.path[-1][1] for one in export.subjects}
        moved = {names[key]: fen // 100 for key, fen in closing.postings}
        assert moved == {"场地出租": 5000, "维护": -1200, "历年结余": -3800}


def test_a_time_within_one_year_or_up_to_its_end_closes_nothing(book):
    for first, last in ((date(2025, 3, 1), date(2025, 12, 31)), (date(2026, 1, 1), date(2090, 12, 31))):
        export, _ = opening(book, first, last)
        assert not any(one.closing for one in export.vouchers)


def test_a_year_is_closed_though_nothing_moved_after_it(book):
    with book.db.reading() as s:
        export = book_export(s, book.book, date(2025, 5, 1), date(2026, 1, 5))
    assert [one.closing for one in export.vouchers] == [False, False, True]


def test_excel_and_csv_show_why_income_begins_with_nothing(book, tmp_path):
    export, _ = opening(book, date(2025, 3, 1))
    write_books_xlsx(tmp_path / "账.xlsx", export)
    file = openpyxl.load_workbook(tmp_path / "账.xlsx", data_only=True)
    rows = {row[1]: row[2:] for row in file["科目余额表"].iter_rows(values_only=True)}
    assert rows["场地出租"] == (0, 5000, 5400, -400)
    assert rows["维护"] == (0, 1200, 1200, 0)
    assert rows["历年结余"] == (-1000, 0, 3800, -4800)
    told = [row for row in file["明细账"].iter_rows(values_only=True) if row[1] == "年末结转"]
    assert [row[3:] for row in told] == [(5000, None, 0), (None, 1200, 0), (None, 3800, -4800)]
    assert "2025年收入、成本、支出转入历年结余" in told[0][2]
    write_books_csv(tmp_path / "账.csv", export)
    lines = (tmp_path / "账.csv").read_text(encoding="utf-8-sig").splitlines()
    assert sum("年末结转" in one for one in lines) == 3

"""A new year begins with nothing on income and costs, and with their result on 历年结余."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date

import openpyxl
import pytest

from desktop.core.money import Money
from desktop.features.finance import commands
from desktop.features.finance.bank.exchange import write_beancount, write_books_xlsx, write_hledger
from desktop.features.finance.bank.queries import book_export
from desktop.features.finance.records import Entry

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

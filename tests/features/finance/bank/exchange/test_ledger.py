"""The plain-text ledger is read by hledger and beancount themselves, with equal balances."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.core.errors import Cancelled, RuleBroken
from desktop.core.progress import Progress
from desktop.features.finance.bank.exchange import write_beancount, write_hledger
from desktop.features.finance.bank.queries import book_export
from desktop.features.finance.bank.records import BookExport, LedgerSubject, LedgerVoucher
from tests.features.finance.bank.exchange.ledgers import beancount, hledger, run

SUBJECTS = (
    LedgerSubject(1, "asset", (("1002", "银行存款"), ("100201", "公共收益（共管）: 账户; 甲"))),
    LedgerSubject(2, "income", (("6001", "停车 场地费"),)),
    LedgerSubject(3, "expense", (("5001", "广告(电梯/道闸)"),)),
    LedgerSubject(4, "liability", (("2001", "押金"),)),
    LedgerSubject(5, "equity", (("3001", "历年结余"),)),
)
VOUCHERS = (
    LedgerVoucher(date(2026, 1, 1), "记-0001", "期初", ((1, 10_000_000_000_01), (5, -10_000_000_000_01))),
    LedgerVoucher(
        date(2026, 1, 5), "记-0002", '收 "某某"; 停车费 | \\ 第二行\n续', ((1, 374768), (2, -374768))
    ),
    LedgerVoucher(date(2026, 1, 6), "记-0003", "", ((3, 1), (4, -500), (1, 499))),
    LedgerVoucher(date(2026, 1, 6), "记-0004", "冲销", ((2, 374768), (1, -374768))),
)
EXPORT = BookExport('冶电"二村"', SUBJECTS, VOUCHERS, {})
BALANCES = [1_000_000_000_500, -500, -1_000_000_000_001, 1]


def test_hledger_reads_the_journal_with_equal_balances(tmp_path):
    path = tmp_path / "账簿.journal"
    write_hledger(path, EXPORT)
    assert hledger(path) == dict(
        zip(
            (
                "Assets:1002 银行存款:100201 公共收益（共管）： 账户； 甲",
                "Liabilities:2001 押金",
                "Equity:3001 历年结余",
                "Expenses:5001 广告(电梯/道闸)",
            ),
            BALANCES,
            strict=True,
        )
    )


def test_beancount_reads_the_file_with_equal_balances(tmp_path):
    path = tmp_path / "账簿.beancount"
    write_beancount(path, EXPORT)
    assert beancount(path) == dict(
        zip(
            (
                "Assets:1002-银行存款:100201-公共收益-共管-账户-甲",
                "Liabilities:2001-押金",
                "Equity:3001-历年结余",
                "Expenses:5001-广告-电梯-道闸",
            ),
            BALANCES,
            strict=True,
        )
    )


@pytest.mark.parametrize(("write", "read"), [(write_hledger, hledger), (write_beancount, beancount)])
def test_a_posting_that_was_changed_in_the_file_is_found_by_the_tool_itself(tmp_path, write, read):
    path = tmp_path / "账簿.txt"
    write(path, EXPORT)
    told = path.read_text(encoding="utf-8")
    assert "3747.68" in told
    path.write_text(told.replace("3747.68", "3747.69", 2), encoding="utf-8")
    with pytest.raises(AssertionError, match="alance"):
        read(path)


def test_hledger_knows_what_kind_a_subject_is(tmp_path):
    path = tmp_path / "账簿.journal"
    write_hledger(path, EXPORT)
    assert "Expenses:5001 广告" in run("hledger", "-f", str(path), "incomestatement")


@pytest.mark.parametrize("write", [write_hledger, write_beancount])
def test_books_without_a_voucher_and_a_stop_leave_a_whole_file_or_none(tmp_path, write):
    path = tmp_path / "账簿.txt"
    write(path, replace(EXPORT, vouchers=()))
    assert path.read_text(encoding="utf-8")
    stopped = Progress()
    stopped.cancel()
    with pytest.raises(Cancelled):
        write(tmp_path / "停.txt", EXPORT, stopped)
    assert [file.name for file in tmp_path.iterdir()] == ["账簿.txt"]
    with pytest.raises(RuleBroken, match="file.not_writable"):
        write(tmp_path / "没有" / "账簿.txt", EXPORT)


@pytest.mark.parametrize(("write", "read"), [(write_hledger, hledger), (write_beancount, beancount)])
def test_what_stood_before_a_period_goes_along(tmp_path, write, read):
    path = tmp_path / "账簿.txt"
    write(path, replace(EXPORT, opening={1: 700, 5: -700}, begins_on=date(2026, 1, 1)))
    assert sorted(read(path).values()) == sorted([BALANCES[0] + 700, -500, BALANCES[2] - 700, 1])


@pytest.mark.parametrize(("write", "read"), [(write_hledger, hledger), (write_beancount, beancount)])
def test_a_period_in_which_nothing_moved_tells_what_there_is(tmp_path, write, read):
    path = tmp_path / "账簿.txt"
    write(path, replace(EXPORT, vouchers=(), opening={1: 700, 5: -700}, begins_on=date(2026, 12, 1)))
    assert sorted(read(path).values()) == [-700, 700]


def test_a_book_goes_out_of_a_month_without_a_voucher_with_what_it_holds(tmp_path, books):
    path = tmp_path / "二月.journal"
    with books.db.writing("一月") as s:
        books.voucher(s, 12345)
        write_hledger(path, book_export(s, books.book, date(2026, 2, 1), date(2026, 2, 28)))
    assert hledger(path) == {"Assets:A1 公共收益共管账户": 12345, "Income:1003 场地出租": -12345}


def test_a_code_that_begins_with_a_small_letter_is_a_name_for_beancount(tmp_path):
    path = tmp_path / "账簿.beancount"
    subjects = (*SUBJECTS[:4], LedgerSubject(5, "equity", (("a 9:9", "历年结余"),)))
    write_beancount(path, replace(EXPORT, subjects=subjects))
    assert beancount(path)["Equity:A-9-9-历年结余"] == BALANCES[2]

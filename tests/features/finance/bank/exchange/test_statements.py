"""What banks export, and what clumsy hands make of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest
import xlsxwriter

from desktop.core.errors import Cancelled, RuleBroken
from desktop.core.money import Money
from desktop.core.progress import Progress
from desktop.features.finance.bank.exchange import read_statement
from desktop.features.finance.bank.rules import breaks
from tests.features.finance.bank.exchange.files import text_file

TITLES = "交易日期,交易时间,收入金额,支出金额,账户余额,摘要,对方户名,流水号"
HEAD = f"账户明细查询结果\n户名：共管账户,,账号：4200 **** **** 0018,,币种：人民币\n\n{TITLES}\n"
GOOD = (
    '20260105,17:18:00,"3,747.68","","22,399.98",场地费,陶桂,202600000000\t\n'
    '20260106,10:54:00,"","9,801.26","12,598.72",凉亭维修,某某公司,202600000001\t\n'
)


def written(tmp_path: Path, text: str, encoding: str = "gb18030") -> Path:
    path = tmp_path / "明细.csv"
    path.write_bytes(text.encode(encoding))
    return path


def workbook(tmp_path: Path, rows: Sequence[Sequence[object]]) -> Path:
    path = tmp_path / "明细.xlsx"
    with xlsxwriter.Workbook(str(path), {"default_date_format": "yyyy-mm-dd"}) as book:
        sheet = book.add_worksheet("明细")
        for at, row in enumerate(rows):
            sheet.write_row(at, 0, row)
    return path


def refused(path: Path) -> list[tuple[int, str, str]]:
    return [(one.row, one.column, one.code) for one in read_statement(path).refusals]


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8", "utf-8-sig"])
def test_a_real_export_is_read_below_its_title_lines_and_above_its_total(tmp_path, encoding):
    read = read_statement(written(tmp_path, HEAD + GOOD + '合计,,"3,747.68","9,801.26",,,,\n', encoding))
    first, second = read.lines
    assert (first.day, first.clock, first.amount, first.balance) == (
        *(date(2026, 1, 5), "17:18:00", Money(374768), Money(2239998)),
    )
    assert (first.text, first.payee, first.number, first.row) == ("场地费", "陶桂", "202600000000", 5)
    assert second.amount == Money(-980126)
    assert (read.account, read.refusals, read.remarks) == ("4200 **** **** 0018", (), ())


def test_a_comma_that_parts_no_thousands_is_refused_where_it_stands(tmp_path):
    read = read_statement(written(tmp_path, HEAD + GOOD.replace('"3,747.68"', '"37,47"')))
    assert [(one.row, one.column, one.code) for one in read.refusals] == [(5, "收入金额", "money.commas")]
    assert [line.row for line in read.lines] == [6]


def test_a_workbook_with_other_titles_dates_and_number_cells_is_read_alike(tmp_path):
    rows = (
        ("某某银行对公账户明细",),
        ("账号", "4200123456780018"),
        ("记账日期", "摘要", "借方发生额（元）", "贷方发生额（元）", "余额", "对方户名", "对方账号"),
        (date(2026, 1, 5), "场地费", None, 3747.68, 0.1 + 0.2 + 22399.68, "陶桂", "622202"),
        (20260106, "凉亭", 9801.26, None, 12598.72, "某某公司", ""),
    )
    read = read_statement(workbook(tmp_path, rows))
    assert [(line.day, line.amount, line.balance) for line in read.lines] == [
        (date(2026, 1, 5), Money(374768), Money(2239998)),
        (date(2026, 1, 6), Money(-980126), Money(1259872)),
    ]
    assert (read.account, read.lines[0].payee_account) == ("4200123456780018", "622202")


@pytest.mark.parametrize(
    ("title", "rows"),
    [
        ("交易金额,余额", ("+500.00,1500.00", "-20.5,1479.50", "(9.50),1470.00")),
        ("借贷标志,金额,余额", ("贷,500.00,1500.00", "借,20.5,1479.50", "支出,9.50,1470.00")),
        ("收/支,金额,余额", ("收入,500.00,1500.00", "支出,20.5,1479.50", "支出,-9.50,1470.00")),
    ],
)
def test_one_amount_with_a_sign_or_a_direction_is_money_in_or_out(tmp_path, title, rows):
    text = f"交易时间,{title}\n" + "".join(f"2026-01-05 10:0{at}:00,{row}\n" for at, row in enumerate(rows))
    read = read_statement(written(tmp_path, text))
    assert [line.amount.fen for line in read.lines] == [50000, -2050, -950]
    assert (read.lines[1].clock, breaks(read.lines)) == ("10:01:00", ())


@pytest.mark.parametrize(
    ("row", "column", "code"),
    [
        ("20260107,,17.635,,,,,", "收入金额", "money.half_fen"),
        ("20260107,,一百元,,,,,", "收入金额", "money.unreadable"),
        ("20260107,,12.3.4,,,,,", "收入金额", "money.unreadable"),
        ("20260230,,5,,,,,", "交易日期", "value.day"),
        ("昨天,,5,,,,,", "交易日期", "value.day"),
        (",,5,,,,,", "交易日期", "cell.missing"),
        ("20260107,,5,6,,,,", "支出金额", "statement.both_ways"),
        ("20260107,,,,,,,", "收入金额", "statement.no_amount"),
        ("20260107,,0.00,0.00,,,,", "收入金额", "statement.no_amount"),
        ("20260107,,5,,很多,,,", "账户余额", "money.unreadable"),
        ("20260107,,9999999999999.00,,,,,", "收入金额", "money.too_large"),
    ],
)
def test_a_wrong_row_is_refused_with_its_reason_and_the_right_ones_are_kept(tmp_path, row, column, code):
    path = written(tmp_path, HEAD + GOOD + row + "\n")
    assert refused(path) == [(7, column, code)]
    assert len(read_statement(path).lines) == 2


def test_parts_of_a_fen_in_a_number_cell_are_refused_and_what_a_formula_leaves_is_not(tmp_path):
    rows = (("日期", "金额"), (20260105, 17.635), (20260105, 0.1 + 0.2), (20260105, True))
    read = read_statement(workbook(tmp_path, rows))
    assert [one.code for one in read.refusals] == ["money.half_fen", "money.unreadable"]
    assert [line.amount for line in read.lines] == [Money(30)]


def test_the_newest_first_is_turned_round(tmp_path):
    first, second = GOOD.splitlines(keepends=True)
    read = read_statement(written(tmp_path, HEAD + second + first))
    assert [line.row for line in read.lines] == [6, 5]
    days = "日期,金额\n2026-2-3,5\n2026-2-1,6\n"
    assert [line.day.day for line in read_statement(written(tmp_path, days)).lines] == [1, 3]


def test_lines_of_one_day_stay_as_the_bank_prints_them_where_the_balances_chain(tmp_path):
    """The bank's order within a day is not that of the clock."""
    text = "日期,时间,金额,余额\n20260110,13:41:00,5,105\n20260110,12:43:00,6,111\n"
    assert [line.row for line in read_statement(written(tmp_path, text)).lines] == [2, 3]


def test_a_total_that_is_not_the_sum_is_worth_a_look(tmp_path):
    read = read_statement(written(tmp_path, HEAD + GOOD + '合计,,"3,747.68","9,999.99",,,,\n'))
    assert [(one.row, one.column, one.code) for one in read.remarks] == [
        (7, "支出金额", "statement.total_differs")
    ]
    assert read.remarks[0].facts == {"told": Money(999999), "held": Money(980126)}


def test_a_file_that_is_no_statement_is_refused(tmp_path):
    with pytest.raises(RuleBroken, match="statement.header_missing"):
        read_statement(written(tmp_path, "姓名,电话\n张三,1\n"))
    with pytest.raises(RuleBroken, match="statement.no_rows"):
        read_statement(written(tmp_path, HEAD))


def test_reading_tells_how_far_it_is_and_stops(tmp_path):
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        read_statement(written(tmp_path, HEAD + GOOD), progress)


def test_rulers_remarks_and_balances_carried_over_are_no_lines(tmp_path):
    text = "日期,收入,支出,余额,摘要\n承前页,,,100.00,\n20260105,5,,105,场地费\n本页合计,5,,,\n--------\n期末余额,,,105.00,\n"
    read = read_statement(written(tmp_path, text))
    assert ([line.amount.fen for line in read.lines], read.refusals) == ([500], ())
    assert [(one.code, one.row) for one in read.remarks] == [("row.passed_over", row) for row in (2, 5, 6)]


def test_a_bill_of_a_payment_app_is_read_like_a_bank_s(tmp_path):
    text = (
        "微信支付账单明细,,\n共2笔记录,,\n----------------------,,\n"
        "交易时间,交易类型,交易对方,收/支,金额(元),交易单号,备注\n"
        "2026-01-05 10:00:01,商户消费,陶桂,收入,¥12.50,4200001\t,/\n"
        "2026-01-05 11:00:01,零钱提现,银行,/,¥12.50,4200002\t,/\n"
    )
    read = read_statement(written(tmp_path, text, "utf-8-sig"))
    assert [(line.amount, line.payee, line.number) for line in read.lines] == [
        (Money(1250), "陶桂", "4200001")
    ]
    assert [(one.row, one.code) for one in read.refusals] == [(6, "statement.direction")]


def test_a_page_of_a_browser_called_xls_is_refused_in_words(tmp_path):
    path = tmp_path / "明细.xls"
    path.write_text("<html><table><tr><td>交易日期</td></tr></table></html>", encoding="utf-8")
    with pytest.raises(RuleBroken, match="statement.header_missing"):
        read_statement(path)


def test_a_day_to_come_and_other_money_are_refused_in_words(tmp_path: Path) -> None:
    ahead = date.today() + timedelta(days=1)
    rows = (
        "2026-07-01,人民币,100,",
        f"{ahead},CNY,100,",
        "2026-07-02,美元,100,",
        "2026-07-03,156,,30",
        "2026-07-04,,,20",
    )
    read = read_statement(text_file(tmp_path, "交易日期,币种,收入,支出\n" + "\n".join(rows) + "\n"))
    assert [(one.code, one.row, one.value) for one in read.refusals] == [
        ("statement.day_ahead", 3, str(ahead)),
        ("statement.currency", 4, "美元"),
    ]
    assert [line.day.day for line in read.lines] == [1, 3, 4]


@pytest.mark.parametrize(
    "called", ["人民币(CNY)", "CNY-人民币", "RMB", "01-人民币", "人民币钞", "本币", "￥", "元"]
)
def test_yuan_by_whatever_name_are_yuan(tmp_path: Path, called: str) -> None:
    text = f"交易日期,币种,收入,支出\n2026-07-01,{called},100,\n"
    assert read_statement(text_file(tmp_path, text)).refusals == ()

"""A workbook with more than one sheet: what is read of it, and what is not is told."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from desktop.core.errors import RuleBroken
from desktop.core.money import Money
from desktop.features.finance.bank.exchange import read_statement, write_refused
from desktop.ui.sentences import reason
from tests.features.finance.bank.exchange.files import workbook

OWN = ("账号：4200123456780018",)
HEAD = ("交易日期", "收入金额", "支出金额", "余额", "摘要")
JULY = ("2026-07-01", 100, None, 100, "场地费")
AUGUST = ("2026-08-01", 200, None, 300, "广告")


def test_every_sheet_with_the_same_titles_is_read_the_oldest_first(tmp_path: Path) -> None:
    read = read_statement(workbook(tmp_path, {"8月": (HEAD, AUGUST), "7月": (OWN, HEAD, JULY)}))
    assert [(line.sheet, line.row, line.amount) for line in read.lines] == [
        ("7月", 3, Money(10000)),
        ("8月", 2, Money(20000)),
    ]
    assert read.account == "4200123456780018"
    (told,) = read.remarks
    assert (told.code, told.facts) == ("statement.sheets_together", {"sheets": ("7月", "8月")})
    assert all(name in reason(told) for name in ("7月", "8月"))


def test_a_sheet_with_other_titles_or_none_is_named_and_not_read(tmp_path: Path) -> None:
    sheets = {
        "明细": (OWN, HEAD, JULY),
        "定期": (("日期", "金额", "余额"), ("2026-08-01", -200, 300)),
        "说明": (("由网银导出",),),
    }
    read = read_statement(workbook(tmp_path, sheets))
    assert [line.row for line in read.lines] == [3]
    assert [(one.code, one.sheet, one.value, one.facts) for one in read.remarks] == [
        ("statement.sheet_left", "定期", "定期", {"first": "明细"}),
        ("sheet.passed_over", "说明", "说明", {}),
    ]


def test_a_sheet_below_whose_titles_nothing_stands_is_not_worth_a_word(tmp_path: Path) -> None:
    empty = {"7月": (HEAD,), "8月": (OWN, HEAD, AUGUST), "9月": (("日期", "金额"),)}
    read = read_statement(workbook(tmp_path, empty))
    assert ([line.sheet for line in read.lines], read.remarks) == (["8月"], ())
    with pytest.raises(RuleBroken, match="statement.no_rows"):
        read_statement(workbook(tmp_path, {"7月": (HEAD,), "8月": (HEAD,)}))


def test_refused_rows_of_every_sheet_go_out_and_come_in_again(tmp_path: Path) -> None:
    wrong = ("2026-08-02", "很多", None, 300, "广告")
    read = read_statement(workbook(tmp_path, {"7月": (OWN, HEAD, JULY, wrong), "8月": (HEAD, AUGUST, wrong)}))
    assert [(one.sheet, one.row) for one in read.refusals] == [("7月", 4), ("8月", 3)]
    write_refused(tmp_path / "退回.xlsx", read, read.refusals, reason)
    again = read_statement(tmp_path / "退回.xlsx")
    assert [one.sheet for one in again.refusals] == ["7月", "8月"]
    assert again.account == "4200123456780018"


def test_a_hidden_sheet_is_named_and_not_read(tmp_path: Path) -> None:
    path = workbook(tmp_path, {"7月": (OWN, HEAD, JULY), "8月": (OWN, HEAD, JULY)})
    book = openpyxl.load_workbook(path)
    book["8月"].sheet_state = "hidden"
    book.save(path)
    read = read_statement(path)
    assert [line.row for line in read.lines] == [3]
    assert [(one.code, one.sheet) for one in read.remarks] == [("sheet.hidden", "8月")]
    assert "hidden" in reason(read.remarks[0]) or "隐藏" in reason(read.remarks[0])

"""A file is of one account: several are named and refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.errors import RuleBroken
from desktop.features.finance.bank.exchange import read_statement
from tests.features.finance.bank.exchange.files import text_file, workbook

ONE, OTHER = "4200123456780018", "6217000000003316"
BOTH = ("4200 **** **** 0018", "6217 **** **** 3316")
HEAD = "交易日期,收入金额,支出金额,余额,摘要\n"
COLUMN = f"账号,{HEAD}{ONE},2026-07-01,10,,10,甲\n"


def refused(path: Path) -> RuleBroken:
    with pytest.raises(RuleBroken) as caught:
        read_statement(path)
    return caught.value


def test_a_column_of_several_accounts_is_refused_and_names_them(tmp_path: Path) -> None:
    error = refused(text_file(tmp_path, f"{COLUMN}{OTHER},2026-07-01,20,,520,乙\n"))
    assert (error.code, error.facts["column"]) == ("statement.accounts_in_column", "账号")
    assert error.facts["numbers"] == BOTH


def test_of_many_accounts_the_first_are_named(tmp_path: Path) -> None:
    more = "".join(f"62{at:014},2026-07-01,20,,520,乙\n" for at in range(9))
    assert refused(text_file(tmp_path, COLUMN + more)).facts["numbers"] == (
        "4200 **** **** 0018",
        "6200 **** **** 0000",
        "6200 **** **** 0001",
        "…",
    )


def test_a_column_that_spells_one_account_in_two_ways_is_of_one(tmp_path: Path) -> None:
    path = text_file(tmp_path, f"{COLUMN}4200 **** **** 0018,2026-07-02,20,,30,乙\n")
    assert (read_statement(path).account, len(read_statement(path).lines)) == (ONE, 2)


def test_a_column_of_who_paid_is_none_of_the_own_account(tmp_path: Path) -> None:
    text = f"账号：{ONE}\n交易日期,收入金额,支出金额,账号\n2026-07-01,10,,{OTHER}\n2026-07-02,20,,6222000000001111\n"
    assert read_statement(text_file(tmp_path, text)).account == ONE


@pytest.mark.parametrize(
    "section", [f"账号：{OTHER}\n", f"账号,{OTHER},户名：某某\n", f"户名：某某,,账号：{OTHER}\n"]
)
def test_another_account_above_later_lines_is_refused_and_named(tmp_path: Path, section: str) -> None:
    text = f"账号：{ONE}\n{HEAD}2026-07-01,10,,10,甲\n合计,10,0,,\n{section}{HEAD}2026-07-01,20,,520,乙\n合计,20,0,,\n"
    error = refused(text_file(tmp_path, text))
    assert error.code == "statement.several_accounts"
    assert error.facts["numbers"] == BOTH


def test_the_own_number_printed_on_every_page_and_another_below_the_lines_are_no_other_account(
    tmp_path: Path,
) -> None:
    text = f"账号：{ONE}\n{HEAD}2026-07-01,10,,10,甲\n账号：{ONE}\n{HEAD}2026-07-02,20,,30,乙\n客服账号：{OTHER}\n"
    read = read_statement(text_file(tmp_path, text))
    assert (read.account, len(read.lines)) == (ONE, 2)


def test_who_was_paid_is_not_the_own_account(tmp_path: Path) -> None:
    text = f"账号：{ONE}\n{HEAD}2026-07-01,10,,10,转入 账号：{OTHER}\n2026-07-02,很多,,10,账号：{OTHER}\n"
    assert read_statement(text_file(tmp_path, text)).account == ONE


def test_sheets_of_two_accounts_are_refused_and_named(tmp_path: Path) -> None:
    head, line = HEAD.strip().split(","), ("2026-07-01", 10, None, 10, "甲")
    sheets = {"甲": ((f"账号：{ONE}",), head, line), "乙": ((f"账号：{OTHER}",), head, line)}
    error = refused(workbook(tmp_path, sheets))
    assert error.code == "statement.several_accounts"
    assert error.facts["numbers"] == BOTH

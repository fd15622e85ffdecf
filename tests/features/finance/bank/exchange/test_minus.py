"""A minus in a column of income or of expense: an ordinary line, or one taken back in red."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.money import Money
from desktop.features.finance.bank.exchange import read_statement
from desktop.features.finance.bank.rules import breaks
from desktop.ui.sentences import reason
from tests.features.finance.bank.exchange.files import text_file, workbook

HEAD = "交易日期,收入,支出,余额\n"


def amounts(path: Path) -> list[int]:
    read = read_statement(path)
    assert {one.code for one in read.remarks} <= {"row.passed_over"}
    assert (read.refusals, breaks(read.lines)) == ((), ())
    return [line.amount.fen // 100 for line in read.lines]


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("0701,100,,100|0702,,-30,70|0703,,-20,50", [100, -30, -20]),
        ("0703,,-20,50|0702,,-30,70|0701,100,,100", [100, -30, -20]),
        ("0701,100,,100|0702,,30,70|0703,,-30,100", [100, -30, 30]),
        ("0701,100,,100|0702,,30,70|0703,,(20),50|0704,,-20,70", [100, -30, -20, 20]),
        ("0701,100,,100|0702,-30,,70|0703,,-20,90", [100, -30, 20]),
        ("0701,,-30,70|0702,,-20,50", [-30, -20]),
        ("0701,,-30,70|0702,,-30,40", [-30, -30]),
        ("承前页,,,100|0702,,-30,70", [-30]),
        ("0701,-30,,130|0702,-20,,150", [30, 20]),
    ],
)
def test_the_balance_tells_which_way_the_money_went(tmp_path: Path, rows: str, told: list[int]) -> None:
    lines = [f"2026{one}" if one[0] == "0" else one for one in rows.split("|")]
    assert amounts(text_file(tmp_path, HEAD + "\n".join(lines) + "\n")) == told


@pytest.mark.parametrize(
    ("titles", "rows"),
    [
        ("收入,支出", ("100,", ",-30")),
        ("收入,支出", ("-100,", ",30")),
        ("收入,支出,余额", (",-30,70", "100,,999")),
        ("收/支,金额", ("收入,-100", "支出,30")),
    ],
)
def test_a_minus_that_nothing_explains_is_refused_in_words(
    tmp_path: Path, titles: str, rows: tuple[str, ...]
) -> None:
    text = f"日期,{titles}\n" + "".join(f"2026-07-0{at},{row}\n" for at, row in enumerate(rows, 1))
    read = read_statement(text_file(tmp_path, text))
    (told,) = read.refusals
    assert (told.code, len(read.lines), told.row) == (
        "statement.minus_unclear", 1, 2 if "-" in rows[0] else 3
    )  # fmt: skip
    assert told.value in reason(told)


def test_a_minus_among_amounts_without_one_comes_in_as_taken_back_and_is_told(tmp_path: Path) -> None:
    head = ("日期", "收入", "支出")
    rows = [
        ("2026-07-01", 100, None),
        ("2026-07-02", None, 30),
        ("2026-07-03", None, -30),
        ("2026-07-04", -5, None),
    ]
    read = read_statement(workbook(tmp_path, {"明细": (head, *rows)}))
    assert [line.amount.fen for line in read.lines] == [10000, -3000, 3000, -500]
    assert [(one.code, one.row, one.column, one.facts["amount"]) for one in read.remarks] == [
        ("statement.minus_taken_back", 4, "支出", Money(3000)),
        ("statement.minus_taken_back", 5, "收入", Money(-500)),
    ]


def test_a_direction_with_a_minus_is_taken_back_where_the_balance_rose(tmp_path: Path) -> None:
    head = "日期,借贷标志,金额,余额\n"
    assert amounts(
        text_file(tmp_path, f"{head}20260701,贷,100,100\n20260702,借,30,70\n20260702,借,-30,100\n")
    ) == [100, -30, 30]
    assert amounts(text_file(tmp_path, f"{head}20260701,贷,100,100\n20260702,借,-30,70\n")) == [100, -30]
    assert amounts(text_file(tmp_path, "日期,收/支,金额\n20260702,支出,-30\n")) == [-30]

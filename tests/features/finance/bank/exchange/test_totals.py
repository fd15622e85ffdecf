"""Totals a bank prints: of a page with the page, of all with all; and what only reads like a total."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.money import Money
from desktop.features.finance.bank.exchange import read_statement
from tests.features.finance.bank.exchange.files import text_file

HEAD = "交易日期,收入,支出,余额,摘要\n"
PAGES = (
    "2026-06-30,10,,10,甲\n2026-06-30,5,,15,乙\n{word},15,0,,\n第2页\n"
    "2026-07-02,,4,11,丙\n2026-07-03,7,,18,丁\n{other},7,{out},,\n合计,22,4,,\n"
)


def told(tmp_path: Path, text: str) -> list[tuple[int, object, object]]:
    read = read_statement(text_file(tmp_path, HEAD + text))
    assert read.refusals == ()
    found = [one for one in read.remarks if one.code == "statement.total_differs"]
    return [(one.row, one.facts["told"], one.facts["held"]) for one in found]


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("本页小计", "本页小计"),
        ("小计", "小计"),
        ("本页合计", "本页合计"),
        ("第1页小计", "第2页小计"),
        ("6月合计", "7月合计"),
        ("2026年6月合计", "2026年7月合计"),
        ("本月合计", "本月合计"),
    ],
)
def test_a_total_of_a_page_is_compared_with_its_page(tmp_path: Path, word: str, other: str) -> None:
    assert told(tmp_path, PAGES.format(word=word, other=other, out=4)) == []
    assert told(tmp_path, PAGES.format(word=word, other=other, out=9)) == [(8, Money(900), Money(400))]


def test_a_total_that_runs_on_from_before_the_file_is_passed_over(tmp_path: Path) -> None:
    lines = "2026-07-01,10,,10,甲\n本月合计,10,0,,\n本年累计,990,70,,\n累计,990,70,,\n本年合计,990,70,,\n"
    assert told(tmp_path, lines) == []


def test_a_total_of_all_is_compared_with_all_wherever_pages_end(tmp_path: Path) -> None:
    text = PAGES.format(word="本页小计", other="本页小计", out=4)
    assert told(tmp_path, text.replace("合计,22,4", "合计,22,5")) == [(9, Money(500), Money(400))]
    pages = "2026-07-01,10,,10,甲\n合计,10,0,,\n2026-07-02,,4,6,乙\n合计,0,4,,\n"
    assert told(tmp_path, pages) == []


def test_a_minus_counts_in_a_total_as_it_is_written(tmp_path: Path) -> None:
    assert told(tmp_path, "2026-07-01,100,,100,甲\n2026-07-02,,-30,70,乙\n合计,100,-30,,\n") == []
    red = "2026-07-01,100,,100,甲\n2026-07-02,,30,70,乙\n2026-07-03,,-10,80,冲正\n合计,100,20,,\n"
    assert told(tmp_path, red) == []


def test_money_paid_for_a_total_is_a_line_and_a_dated_total_is_none(tmp_path: Path) -> None:
    text = (
        "日期,摘要,收入,支出,余额\n20260701,停车费合计,10,,10\n20260731,本月合计,10,0,10\n,停车费合计,10,0,\n"
    )
    read = read_statement(text_file(tmp_path, text))
    assert [(line.row, line.text) for line in read.lines] == [(2, "停车费合计")]
    assert (read.refusals, read.remarks) == ((), ())

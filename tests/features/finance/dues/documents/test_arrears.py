"""催缴清单 as a PDF, read back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO

import pdfplumber

from desktop.core.money import Money
from desktop.features.finance.documents import paper_pdf
from desktop.features.finance.dues.documents import arrears_paper
from desktop.features.finance.dues.records import ContractRow, Standing

ON = date(2026, 10, 31)
LATE = Standing(Money(3703701), Money(1234567), date(2026, 4, 11), date(2026, 4, 11))
AHEAD = Standing(Money(100), Money(500))


def row(number: str, standing: Standing, *, ended: bool = False) -> ContractRow:
    days = date(2026, 1, 1), date(2026, 9, 30)
    return ContractRow(1, number, "场地出租", "黄石某某洗车店", "洗车场地", "北门", *days, ended, standing)


def words(*rows: ContractRow) -> str:
    with pdfplumber.open(BytesIO(paper_pdf(arrears_paper("华新小区", rows, ON)))) as book:
        return "".join("".join(page.extract_text().split()) for page in book.pages)


def test_only_what_is_owed_stands_on_it_with_its_sum_in_capitals() -> None:
    said = words(row("HT-1", LATE, ended=True), row("HT-2", AHEAD), row("HT-3", LATE))
    assert [number in said for number in ("HT-1", "HT-2", "HT-3")] == [True, False, True]
    assert said.count("（合同已") == 1
    assert "49,382.68" in said
    assert "大写：肆万玖仟叁佰捌拾贰元陆角捌分" in said
    assert "截至2026年10月31日终" in said
    assert "内部使用" in said


def test_what_waits_to_be_posted_is_told_beside_what_is_owed() -> None:
    waiting = replace(row("HT-1", LATE), drafted=Money(1234567))
    assert "已登记、凭证尚未记账的收款12,345.67元" in words(waiting)
    assert "尚未记账" not in words(row("HT-1", LATE), replace(row("HT-2", AHEAD), drafted=Money(5)))


def test_where_nothing_is_owed_it_says_so() -> None:
    assert "没有欠缴的合同。" in words(row("HT-2", AHEAD))

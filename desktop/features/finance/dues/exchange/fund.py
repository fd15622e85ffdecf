"""维修资金年度收支情况 and 续交分摊表 as Excel: sums and closing by formulas."""

from __future__ import annotations

from pathlib import Path

from desktop.core.progress import Progress
from desktop.core.sheets import new_workbook
from desktop.features.finance.dues import rules
from desktop.features.finance.dues.records import FundStatement, TopUp

AMOUNT = "#,##0.00;[Red]-#,##0.00"
HEAD = ("日期", "摘要", "依据", "凭证", "交存", "利息", "使用")
WIDTHS = (12, 40, 40, 12, 16, 16, 16)
KINDS = {"paid_in": 4, "interest": 5, "used": 6}
"""In which column what kind of movement stands."""

FIRST = 2
"""The row (from 0) of the first line, below title and head."""


def write_statement_xlsx(path: Path, told: FundStatement, progress: Progress | None = None) -> None:
    """A fund through a year for the office, in yuan; what was used stands above zero. Raises as `new_workbook` does."""
    with new_workbook(path, progress) as book:
        page, bold = book.add_worksheet("维修资金"), book.add_format({"bold": True})
        amount = book.add_format({"num_format": AMOUNT})
        for at, width in enumerate(WIDTHS):
            page.set_column(at, at, width)
        page.write_string(0, 0, f"{told.compound} {told.account} {told.year}年收支　单位：元", bold)
        page.write_row(1, 0, HEAD, bold)
        for row, one in enumerate(told.lines, FIRST):
            page.write_row(row, 0, (str(one.day), one.words, one.basis, one.voucher))
            fen = -one.amount.fen if one.kind == "used" else one.amount.fen
            page.write_number(row, KINDS[one.kind], fen / 100, amount)
        last = FIRST + len(told.lines)
        page.write_string(last, 0, "合计", bold)
        for kind, at in KINDS.items():
            fen = -told.sum(kind).fen if kind == "used" else told.sum(kind).fen
            letter = "ABCDEFG"[at]
            formula = f"=SUM({letter}{FIRST + 1}:{letter}{last})" if told.lines else "=0"
            page.write_formula(last, at, formula, amount, fen / 100)
        page.write_string(last + 1, 0, rules.said_opening(told), bold)
        page.write_number(last + 1, 4, told.opening.fen / 100, amount)
        page.write_string(last + 2, 0, rules.said_closing(told), bold)
        closing = f"=ROUND(E{last + 2}+E{last + 1}+F{last + 1}-G{last + 1},2)"
        page.write_formula(last + 2, 4, closing, amount, told.closing.fen / 100)


def write_shares_xlsx(path: Path, told: TopUp, progress: Progress | None = None) -> None:
    """What each household pays of a sum, in yuan; the shares are numbers, as the fen left over follow a rule of their own."""
    with new_workbook(path, progress) as book:
        page, bold = book.add_worksheet("续交分摊"), book.add_format({"bold": True})
        amount = book.add_format({"num_format": AMOUNT})
        page.set_column(0, 2, 20)
        page.write_string(0, 0, f"{told.compound}维修资金续交分摊　总额{told.amount}元　{told.day}", bold)
        page.write_row(1, 0, ("房号", "专有部分面积（㎡）", "应交（元）"), bold)
        for row, one in enumerate(told.shares, FIRST):
            page.write_string(row, 0, one.address)
            page.write_number(row, 1, float(one.area), amount)
            page.write_number(row, 2, one.amount.fen / 100, amount)
        last = FIRST + len(told.shares)
        area = float(sum(one.area for one in told.shares))
        page.write_string(last, 0, "合计", bold)
        page.write_formula(last, 1, f"=SUM(B{FIRST + 1}:B{last})", amount, area)
        page.write_formula(last, 2, f"=SUM(C{FIRST + 1}:C{last})", amount, told.amount.fen / 100)

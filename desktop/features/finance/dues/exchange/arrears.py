"""应收与欠缴 as Excel: every contract, arrears and totals worked out by formulas."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from desktop.core.money import Money
from desktop.core.progress import Progress
from desktop.core.sheets import new_workbook
from desktop.features.finance.dues import rules
from desktop.features.finance.dues.records import ContractRow

NAME = "应收与欠缴"
AMOUNT = "#,##0.00;[Red]-#,##0.00"
HEAD = (
    "合同编号",
    "合同对方",
    "事由",
    "地点",
    "起始日",
    "到期日",
    "应收（元）",
    "已收（元）",
    "欠缴（元）",
    "多收（元）",
    "欠缴起日",
)
WIDTHS = (16, 30, 24, 20, 12, 12, 16, 16, 16, 16, 12)
FIRST = 2
"""The row (from 0) of the first contract, below title and head."""


def write_arrears_xlsx(
    path: Path, compound: str, rows: Sequence[ContractRow], on: date, progress: Progress | None = None
) -> None:
    """The contracts of a compound at the end of a day; amounts are numbers in yuan. Raises as `new_workbook` does."""
    with new_workbook(path, progress) as book:
        page, bold = book.add_worksheet(NAME), book.add_format({"bold": True})
        amount = book.add_format({"num_format": AMOUNT})
        for at, width in enumerate(WIDTHS):
            page.set_column(at, at, width)
        page.write_string(0, 0, f"{compound}{NAME}　截至{on}", bold)
        page.write_row(1, 0, HEAD, bold)
        page.freeze_panes(FIRST, 0)
        for row, one in enumerate(rows, FIRST):
            told, line = one.standing, row + 1
            words = (one.number, one.party, one.purpose, one.place, str(one.begins_on), str(one.ends_on))
            page.write_row(row, 0, words)
            page.write_number(row, 6, told.due.fen / 100, amount)
            page.write_number(row, 7, told.received.fen / 100, amount)
            page.write_formula(row, 8, f"=MAX(G{line}-H{line},0)", amount, told.arrears.fen / 100)
            page.write_number(row, 9, one.surplus.fen / 100, amount)
            page.write_string(row, 10, str(told.late_since or ""))
        last, sums = FIRST + len(rows), rules.sums(one.standing for one in rows)
        page.write_string(last, 0, "合计", bold)
        surplus = Money(sum(one.surplus.fen for one in rows))
        for at, sum_ in zip("GHIJ", (sums.due, sums.received, sums.arrears, surplus), strict=True):
            formula = f"=SUM({at}{FIRST + 1}:{at}{last})" if rows else "=0"
            page.write_formula(last, "ABCDEFGHIJ".index(at), formula, amount, sum_.fen / 100)

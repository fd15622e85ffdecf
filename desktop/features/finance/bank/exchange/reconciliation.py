"""银行存款余额调节表 as Excel: what is in transit is added up by formulas, and so are both balances."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from desktop.core.progress import Progress
from desktop.core.sheets import new_workbook
from desktop.features.finance.bank import rules
from desktop.features.finance.bank.records import AccountName, Reconciliation

NAME = "银行存款余额调节表"
AMOUNT = "#,##0.00;[Red]-#,##0.00"
WIDTHS = (30, 40, 22, 16)
HEAD = ("日期", "摘要", "凭证号或流水号", "金额（元）")
FIRST = 12
"""The row (from 0) in which the items in transit begin, below the balances."""


def write_reconciliation_xlsx(
    path: Path,
    account: AccountName,
    sheet: Reconciliation,
    *,
    public: bool = True,
    progress: Progress | None = None,
) -> None:
    """The sheet of one account at the end of a day; `public` masks persons (domain 2.7). Raises as `new_workbook` does."""
    hide, sheet = rules.hiding(sheet, public=public), rules.shown(sheet, public=public)
    with new_workbook(path, progress) as book:
        page = book.add_worksheet(NAME)
        bold = book.add_format({"bold": True})
        amount = book.add_format({"num_format": AMOUNT})
        for at, width in enumerate(WIDTHS):
            page.set_column(at, at, width)
        page.write_string(0, 0, NAME, bold)
        number = rules.both_ends(account.number)
        told = f"{account.compound}　账户：{account.name}　账号：{number}　截至{sheet.until}　单位：元"
        page.write_string(1, 0, told)
        sums = _items(page, sheet, hide, (bold, amount))
        _balances(page, sheet, sums, bold, amount)


def _items(
    page: Any, sheet: Reconciliation, hide: Callable[[str], str], looks: tuple[Any, Any]
) -> list[tuple[str, int]]:
    """The four lists one below the other; returns the cells each adds up, and its sum in fen."""
    sums: list[tuple[str, int]] = []
    row, (bold, amount) = FIRST, looks
    for name, moved in rules.sides(sheet):
        page.write_string(row, 0, name, bold)
        page.write_row(row + 1, 0, HEAD, bold)
        first = row + 2
        for row, one in enumerate(moved, first):
            page.write_row(
                row, 0, (one.day.isoformat(), hide(f"{one.words} {one.payee}".strip()), one.number)
            )
            page.write_number(row, 3, one.amount.fen / 100, amount)
        last = first + len(moved) - 1
        sums.append((f"D{first + 1}:D{last + 1}" if moved else "", sum(one.amount.fen for one in moved)))
        row = first + len(moved) + 1
    return sums


def _balances(page: Any, sheet: Reconciliation, sums: list[tuple[str, int]], bold: Any, amount: Any) -> None:
    (bank_in, a), (bank_out, b), (books_in, c), (books_out, d) = (
        (name, cells) for (name, _), cells in zip(rules.sides(sheet), sums, strict=True)
    )
    lines = (("企业银行存款日记账余额", sheet.books.fen, (f"加：{bank_in}", a), (f"减：{bank_out}", b)),
             ("银行对账单余额", sheet.bank.fen, (f"加：{books_in}", c), (f"减：{books_out}", d)))  # fmt: skip
    for top, (name, balance, more, less) in zip((2, 6), lines, strict=True):
        page.write_string(top, 0, name)
        page.write_number(top, 3, balance / 100, amount)
        for row, (label, (cells, fen)) in enumerate((more, less), top + 1):
            page.write_string(row, 0, label)
            page.write_formula(row, 3, f"=SUM({cells})" if cells else "=0", amount, fen / 100)
        page.write_string(top + 3, 0, "调节后余额", bold)
        closing = balance + more[1][1] - less[1][1]
        page.write_formula(top + 3, 3, f"=D{top + 1}+D{top + 2}-D{top + 3}", amount, closing / 100)
    page.write_string(10, 0, "差额（银行方减企业方）", bold)
    page.write_formula(10, 3, "=ROUND(D10-D6,2)", amount, sheet.difference.fen / 100)

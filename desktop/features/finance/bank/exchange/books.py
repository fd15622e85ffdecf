"""The books as Excel, with the formulas a bookkeeper expects, and as CSV."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.core.delimited import new_text
from desktop.core.errors import RuleBroken
from desktop.core.progress import Progress
from desktop.core.sheets import new_workbook
from desktop.features.finance.bank import rules
from desktop.features.finance.bank.records import BookExport, LedgerSubject, LedgerVoucher
from desktop.features.finance.rules import sides

JOURNAL = ("日期", "凭证号", "摘要", "科目代码", "科目", "借方（元）", "贷方（元）")
LEDGER = ("日期", "凭证号", "摘要", "借方（元）", "贷方（元）", "余额（元）")
BALANCES = ("科目代码", "科目", "期初余额（元）", "借方（元）", "贷方（元）", "期末余额（元）")
WIDTHS = (11, 12, 36, 12, 30, 15, 15)
AMOUNT = "#,##0.00;[Red]-#,##0.00"
MOST = 1_000_000
"""Rows of one sheet; Excel holds 1,048,576, titles and totals included."""

EVERY = 1000
"""Vouchers between two reports of how far it is."""

FORMULA = ("=", "+", "-", "@", "\t")
"""How a text begins that Excel would take for a formula when it opens a CSV file."""


@dataclass(frozen=True, slots=True)
class Formats:
    """How the cells of a workbook look."""

    bold: Any
    amount: Any
    sum: Any
    day: Any


def write_books_xlsx(path: Path, export: BookExport, progress: Progress | None = None) -> None:
    """科目余额表, 序时账 and 明细账 of a book and period in one workbook; totals and running balances are formulas.

    Balances are debit less credit, in yuan. Raises as `new_workbook` does, `export.too_many_rows`; `Cancelled`.
    """
    postings = sum(len(voucher.postings) for voucher in export.vouchers)
    if postings + 3 * len(export.subjects) > MOST:
        raise RuleBroken("export.too_many_rows", rows=f"{postings:,}", most=f"{MOST:,}")
    progress = progress or Progress()
    with new_workbook(path, progress) as book:
        looks = Formats(
            book.add_format({"bold": True}),
            book.add_format({"num_format": AMOUNT}),
            book.add_format({"num_format": AMOUNT, "bold": True, "top": 1}),
            book.add_format({"num_format": "yyyy-mm-dd"}),
        )
        names = {one.id: one for one in export.subjects}
        _balances(_page(book, "科目余额表", export.title, BALANCES, looks), export, looks)
        _journal(_page(book, "序时账", export.title, JOURNAL, looks), export, names, looks, progress)
        _ledgers(_page(book, "明细账", export.title, LEDGER, looks), export, looks)


def _page(book: Any, name: str, title: str, head: Sequence[str], looks: Formats) -> Any:
    page = book.add_worksheet(name)
    page.write_string(0, 0, f"{title}{name}", looks.bold)
    page.write_row(1, 0, head, looks.bold)
    page.freeze_panes(2, 0)
    for at, width in enumerate(WIDTHS[: len(head)]):
        page.set_column(at, at, width)
    return page


def _balances(page: Any, export: BookExport, looks: Formats) -> None:
    """A row for every subject that has anything; a subject's own postings only, so that the totals are right."""
    debit, credit = _turnover(export.vouchers)
    shown = [one for one in export.subjects if export.opening.get(one.id) or one.id in debit]
    page.set_column(1, 1, 36)
    for row, subject in enumerate(shown, 2):
        before, up, down = export.opening.get(subject.id, 0), debit[subject.id], credit[subject.id]
        page.write_row(row, 0, (subject.path[-1][0], _named(subject)))
        for at, fen in enumerate((before, up, down), 2):
            page.write_number(row, at, fen / 100, looks.amount)
        page.write_formula(
            row, 5, f"=C{row + 1}+D{row + 1}-E{row + 1}", looks.amount, (before + up - down) / 100
        )
    sums = (sum(export.opening.values()), sum(debit.values()), sum(credit.values()))
    totals = (*sums, sums[0] + sums[1] - sums[2])
    _total(page, len(shown) + 2, {2 + at: fen for at, fen in enumerate(totals)}, looks)


def _journal(
    page: Any, export: BookExport, names: Mapping[int, LedgerSubject], looks: Formats, progress: Progress
) -> None:
    row, sums = 2, [0, 0]
    for at, voucher in enumerate(export.vouchers):
        if at % EVERY == 0:
            progress.report(at, len(export.vouchers))
        for subject, fen in voucher.postings:
            _when(page, row, voucher, looks)
            page.write_string(row, 3, names[subject].path[-1][0])
            page.write_string(row, 4, _named(names[subject]))
            for where, shown in enumerate(sides(fen, red=voucher.red)):
                if shown is not None:
                    page.write_number(row, 5 + where, shown.fen / 100, looks.amount)
                    sums[where] += shown.fen
            row += 1
    _total(page, row, {5: sums[0], 6: sums[1]}, looks)


def _ledgers(page: Any, export: BookExport, looks: Formats) -> None:
    """One subject below the other, each with what it began with and a balance that runs."""
    moved: defaultdict[int, list[tuple[LedgerVoucher, int]]] = defaultdict(list)
    for voucher in export.vouchers:
        for subject, fen in voucher.postings:
            moved[subject].append((voucher, fen))
    row = 2
    for subject in export.subjects:
        balance = export.opening.get(subject.id, 0)
        if not (balance or moved[subject.id]):
            continue
        page.write_string(row, 0, f"{subject.path[-1][0]} {_named(subject)}", looks.bold)
        page.write_string(row, 2, "期初余额")
        page.write_number(row, 5, balance / 100, looks.amount)
        for row, (voucher, fen) in enumerate(moved[subject.id], row + 1):  # noqa: B020  the sheet runs on
            balance += fen
            _when(page, row, voucher, looks)
            for where, shown in enumerate(sides(fen, red=voucher.red)):
                if shown is not None:
                    page.write_number(row, 3 + where, shown.fen / 100, looks.amount)
            page.write_formula(row, 5, f"=F{row}+D{row + 1}-E{row + 1}", looks.amount, balance / 100)
        row += 2


def _when(page: Any, row: int, voucher: LedgerVoucher, looks: Formats) -> None:
    page.write_datetime(row, 0, voucher.day, looks.day)
    page.write_string(row, 1, voucher.number)
    page.write_string(row, 2, voucher.words)


def _total(page: Any, row: int, sums: Mapping[int, int], looks: Formats) -> None:
    """The last row: each column added up from the third row on."""
    page.write_string(row, 1, "合计", looks.bold)
    for at, fen in sums.items():
        letter = "ABCDEFG"[at]
        if row > 2:
            page.write_formula(row, at, f"=SUM({letter}3:{letter}{row})", looks.sum, fen / 100)
        else:
            page.write_number(row, at, 0, looks.sum)


def _turnover(vouchers: Iterable[LedgerVoucher]) -> tuple[Counter[int], Counter[int]]:
    """Both hold every subject that moved, one whose movements were all taken back too."""
    debit, credit = Counter[int](), Counter[int]()
    for voucher in vouchers:
        for subject, fen in voucher.postings:
            for side, shown in zip((debit, credit), sides(fen, red=voucher.red), strict=True):
                side[subject] += shown.fen if shown else 0
    return debit, credit


def _named(subject: LedgerSubject) -> str:
    return " ".join(name for _, name in subject.path)


def write_books_csv(path: Path, export: BookExport, progress: Progress | None = None) -> None:
    """序时账 as CSV in UTF-8 with the mark by which Excel knows it, amounts like `-1234.56`.

    A text Excel would take for a formula gets an apostrophe before it. Raises `file.not_writable`; `Cancelled`.
    """
    names, progress = {one.id: one for one in export.subjects}, progress or Progress()
    with new_text(path, for_excel=True) as file:
        out = csv.writer(file)
        out.writerow(JOURNAL)
        for at, voucher in enumerate(export.vouchers):
            if at % EVERY == 0:
                progress.report(at, len(export.vouchers))
            for subject, fen in voucher.postings:
                debit, credit = (
                    rules.plain_yuan(one.fen) if one else "" for one in sides(fen, red=voucher.red)
                )
                one = names[subject]
                words = (voucher.number, voucher.words, one.path[-1][0], _named(one))
                out.writerow((voucher.day, *map(_harmless, words), debit, credit))


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA) else text

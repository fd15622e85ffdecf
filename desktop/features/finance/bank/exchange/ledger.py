"""The books as plain text that hledger and beancount read; each file asserts its own closing balances."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from itertools import chain
from pathlib import Path
from typing import TextIO

from desktop.core.delimited import new_text
from desktop.core.progress import Progress
from desktop.features.finance.bank import rules
from desktop.features.finance.bank.records import BookExport, LedgerSubject, LedgerVoucher

ROOTS = {
    "asset": "Assets",
    "liability": "Liabilities",
    "equity": "Equity",
    "income": "Income",
    "expense": "Expenses",
}
TYPES = {"asset": "A", "liability": "L", "equity": "E", "income": "R", "expense": "X"}
CURRENCY = "CNY"
BLANKS, STRANGE = re.compile(r"\s+"), re.compile(r"[^\w-]+|_+")
Write = Callable[[LedgerVoucher], None]
EVERY = 1000
"""Vouchers between two reports of how far it is."""


def write_hledger(path: Path, export: BookExport, progress: Progress | None = None) -> None:
    """A journal for `hledger -f`: every voucher with signed amounts, debit above zero, and its balances asserted.

    Vouchers go by day. What closes a year is tagged as hledger tags it: `not:tag:retain` shows what the year brought. The file appears whole or not at all. Raises `file.not_writable`; `Cancelled` through `progress`.
    """
    names = {one.id: _hledger_name(one) for one in export.subjects}
    with new_text(path) as file:
        file.write(f"; {_line(export.title)}\n\ndecimal-mark .\ncommodity 1000.00 {CURRENCY}\n\n")
        file.writelines(f"account {names[one.id]}  ; type:{TYPES[one.kind]}\n" for one in export.subjects)

        def write(voucher: LedgerVoucher) -> None:
            words = _line(voucher.words).replace(";", "；").replace("|", "｜")
            mark = "  ; retain:" if voucher.closing else ""
            file.write(f"\n{voucher.day} * ({voucher.number}) {words}{mark}\n")
            file.writelines(
                f"    {names[subject]}  {rules.plain_yuan(fen)} {CURRENCY}\n"
                for subject, fen in voucher.postings
            )

        last, sums = _each(export, write, progress or Progress())
        if last is not None:
            file.write(f"\n{last} * 期末余额核对\n")
            file.writelines(
                f"    {names[subject]}  0.00 {CURRENCY} = {rules.plain_yuan(fen)} {CURRENCY}\n"
                for subject, fen in sorted(sums.items())
            )


def write_beancount(path: Path, export: BookExport, progress: Progress | None = None) -> None:
    """A file for `bean-check`, as `write_hledger` writes one; signs in a name that beancount takes for none become a dash,
    and a small letter it begins with a capital."""
    names = {one.id: _beancount_name(one) for one in export.subjects}
    with new_text(path) as file:
        file.write(f'option "title" {_quoted(export.title)}\noption "operating_currency" "{CURRENCY}"\n\n')
        begun: list[date] = []

        def write(voucher: LedgerVoucher) -> None:
            if not begun:
                begun.append(voucher.day)
                _open(file, voucher.day, names)
            file.write(f"\n{voucher.day} * {_quoted(voucher.number)} {_quoted(voucher.words)}\n")
            file.writelines(
                f"  {names[subject]}  {rules.plain_yuan(fen)} {CURRENCY}\n"
                for subject, fen in voucher.postings
            )

        last, sums = _each(export, write, progress or Progress())
        if last is not None:
            file.write("\n; to the fen: by itself beancount would let one pass\n")
            after = last + timedelta(1)
            file.writelines(
                f"{after} balance {names[subject]}  {rules.plain_yuan(fen)} ~ 0.00 {CURRENCY}\n"
                for subject, fen in sorted(sums.items())
            )


def _each(export: BookExport, write: Write, progress: Progress) -> tuple[date | None, Counter[int]]:
    """Write one after the other, what stood before them first; returns the last day and the balances."""
    sums: Counter[int] = Counter()
    last = None
    for at, voucher in enumerate(chain(_opening(export), export.vouchers)):
        if at % EVERY == 0:
            progress.report(at, len(export.vouchers))
        write(voucher)
        last = voucher.day
        for subject, fen in voucher.postings:
            sums[subject] += fen
    return last, sums


def _opening(export: BookExport) -> Iterator[LedgerVoucher]:
    """Of the day before, so that a report on the period tells of the period alone."""
    if export.begins_on and export.opening:
        yield LedgerVoucher(export.begins_on - timedelta(1), "0", "期初余额", tuple(export.opening.items()))


def _open(file: TextIO, day: date, names: Mapping[int, str]) -> None:
    file.writelines(f"{day} open {name} {CURRENCY}\n" for name in names.values())


def _hledger_name(subject: LedgerSubject) -> str:
    """`Assets:1002 银行存款:100201 共管账户`; two blanks would end a name, a colon begins a part of it."""
    parts = (f"{code} {_line(name).replace(':', '：').replace(';', '；')}" for code, name in subject.path)
    return ":".join((ROOTS[subject.kind], *parts))


def _beancount_name(subject: LedgerSubject) -> str:
    parts = (STRANGE.sub("-", f"{code}-{name}").strip("-") for code, name in subject.path)
    return ":".join((ROOTS[subject.kind], *(part[:1].upper() + part[1:] for part in parts)))


def _line(text: str) -> str:
    return BLANKS.sub(" ", text).strip()


def _quoted(text: str) -> str:
    escaped = _line(text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'

"""Statements in, books out: a bank's exports to checked lines, refused rows back to be mended."""

from __future__ import annotations

from pathlib import Path

from desktop.core.progress import Progress
from desktop.core.refused import write_refused as write_refused
from desktop.features.finance.bank.exchange.books import write_books_csv as write_books_csv
from desktop.features.finance.bank.exchange.books import write_books_xlsx as write_books_xlsx
from desktop.features.finance.bank.exchange.ledger import write_beancount as write_beancount
from desktop.features.finance.bank.exchange.ledger import write_hledger as write_hledger
from desktop.features.finance.bank.exchange.reconciliation import (
    write_reconciliation_xlsx as write_reconciliation_xlsx,
)
from desktop.features.finance.bank.exchange.statements import read_statement as read_statement
from desktop.features.finance.bank.records import BookExport


def write_books(path: Path, export: BookExport, progress: Progress | None = None) -> None:
    """A book as what the file's ending tells: `.xlsx`, `.csv`, `.beancount`, or a journal for hledger; raises as these do."""
    match path.suffix.lower():
        case ".xlsx":
            write_books_xlsx(path, export, progress)
        case ".csv":
            write_books_csv(path, export, progress)
        case ".beancount":
            write_beancount(path, export, progress)
        case _:
            write_hledger(path, export, progress)

"""Statements in, books out: a bank's exports to checked lines, refused rows back to be mended."""

from __future__ import annotations

from desktop.core.refused import write_refused as write_refused
from desktop.features.finance.bank.exchange.books import write_books_csv as write_books_csv
from desktop.features.finance.bank.exchange.books import write_books_xlsx as write_books_xlsx
from desktop.features.finance.bank.exchange.ledger import write_beancount as write_beancount
from desktop.features.finance.bank.exchange.ledger import write_hledger as write_hledger
from desktop.features.finance.bank.exchange.reconciliation import (
    write_reconciliation_xlsx as write_reconciliation_xlsx,
)
from desktop.features.finance.bank.exchange.statements import read_statement as read_statement

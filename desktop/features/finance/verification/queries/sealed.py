"""Disclosures and bank statements against the seals they were given."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.progress import Progress
from desktop.features.finance import rules
from desktop.features.finance.bank.entities import LINE, SEALED
from desktop.features.finance.disclosure import queries
from desktop.features.finance.disclosure.entities import Disclosure
from desktop.features.finance.records import Fault

STATEMENTS = (
    f"SELECT bank_statement.id, bank_statement.name, begins_on, ends_on, seal, {', '.join(f'bank_statement.{one}' for one in SEALED)}"  # noqa: S608  names of our own columns
    " FROM bank_statement JOIN account ON account.id = account_id WHERE book_id = ? ORDER BY bank_statement.id"
)
LINES = f"SELECT {', '.join(LINE)} FROM bank_line WHERE statement_id = ? ORDER BY id"  # noqa: S608  names of our own columns
HEAD = 5
"""Where in a row of `STATEMENTS` what the seal covers begins."""


def disclosure_faults(s: Session, book: int, name: str) -> Iterator[Fault]:
    """Whatever hung is what was sealed, each over the one before, and none is missing between two."""
    before, numbers = "", Counter[int]()
    query = select(Disclosure).where(Disclosure.book_id == book, Disclosure.state != "drafted")
    for row in s.scalars(query.order_by(Disclosure.id)):
        numbers[row.year] += 1
        if row.number != numbers[row.year]:
            yield Fault("books.disclosure_gap", name, what=f"{row.year}-{numbers[row.year]}")
        if all(row.seal != queries.seal_of(s, row, before, alone=alone) for alone in (False, True)):
            yield Fault("books.disclosure_altered", name, what=queries.said(row))
        before = row.seal


def statement_faults(s: Session, book: int, name: str, progress: Progress) -> Iterator[Fault]:
    """Every line and balance the bank told is what came in."""
    connection = s.connection()
    found = connection.exec_driver_sql(STATEMENTS, (book,)).all()
    for at, row in enumerate(found):
        progress.report(at, len(found), row[1])
        lines = [tuple(one) for one in connection.exec_driver_sql(LINES, (row[0],))]
        if row[4] != rules.seal("", tuple(row[HEAD:]), lines):
            yield Fault("books.statement_altered", name, what=f"{row[1]} ({row[2]} – {row[3]})")

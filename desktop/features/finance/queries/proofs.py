"""Recomputes every balance, seal and chain, and names the first thing that does not hold."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.progress import Progress
from desktop.features.finance import rules
from desktop.features.finance.entities import Book, Posting, Voucher
from desktop.features.finance.queries.books import LINE, SEALED, last_seal
from desktop.features.finance.records import Fault
from desktop.features.organisation.entities import Place

EVERY = 5000
PRINTED = 12


def fingerprint(s: Session, book_id: int) -> str:
    """The first 12 hex digits of the last seal: printed on paper, it guards the file (storage 3.3)."""
    return last_seal(s, book_id)[1][:PRINTED]


def verify(s: Session, progress: Progress | None = None) -> Fault | None:
    """The first thing in any book that does not hold, or None; raises `Cancelled` through `progress`.

    Every posted voucher balances, stands in its book, follows the one before without a gap, and is what its
    seal was made of; a reversal mirrors what it takes back.
    """
    names = dict(s.execute(select(Book.id, Place.name).join(Place, Book.place_id == Place.id)).all())
    for book, name in names.items():
        for fault in _faults(s, book, name, progress or Progress()):
            return fault
    return None


def _faults(s: Session, book: int, name: str, progress: Progress) -> Iterator[Fault]:
    before, numbers = "", dict[int, int]()
    columns = [getattr(Voucher, each) for each in SEALED]
    vouchers = s.execute(
        select(Voucher.id, Voucher.sequence, Voucher.digest, Voucher.period, *columns)
        .where(Voucher.book_id == book, Voucher.state == "posted")
        .order_by(Voucher.sequence)
    ).all()
    lines = _lines(s, book)
    for at, row in enumerate(vouchers, 1):
        if at % EVERY == 0:
            progress.report(at, len(vouchers))
        mine = lines.get(row.id, [])
        number = numbers[row.year] = numbers.get(row.year, 0) + 1
        sums = sum(line[2] for line in mine)
        for code, wrong in (
            ("books.gap", row.sequence != at or row.number != number),
            ("books.unbalanced", not mine or sums != 0),
            ("books.altered", row.digest != rules.seal(before, row[4:], [line[:4] for line in mine])),
            ("books.astray", any(line[4] != row.period for line in mine)),
        ):
            if wrong:
                yield Fault(code, name, row.year, row.number or 0)
        before = row.digest


def _lines(s: Session, book: int) -> dict[int, list[tuple[Any, ...]]]:
    columns = [getattr(Posting, each) for each in LINE]
    query = (
        select(Posting.voucher_id, *columns, Posting.period)
        .where(Posting.book_id == book)
        .order_by(Posting.voucher_id, Posting.position)
    )
    return {
        voucher: [tuple(row[1:]) for row in rows]
        for voucher, rows in groupby(s.execute(query), key=lambda row: row[0])
    }

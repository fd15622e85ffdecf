"""Recomputes every balance, seal and chain of the vouchers of a book, and tells what does not hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.core.progress import Progress
from desktop.features.finance import rules
from desktop.features.finance.entities import Account, Close, Posting, Subject
from desktop.features.finance.queries.books import LINE, SEALED, last_seal
from desktop.features.finance.records import Fault

EVERY = 5000
PRINTED = 12
HEAD, TELLS = 3, 3 + len(SEALED)
"""Where in a row of `POSTED` what the seal covers begins, and where the line begins."""

YEAR, NUMBER, REVERSES = (HEAD + SEALED.index(name) for name in ("year", "number", "reverses_id"))
AMOUNT, WHERE = TELLS + LINE.index("amount"), TELLS + len(LINE)
OF_VOUCHER, OF_LINE = (
    ", ".join(f"{table}.{name}" for name in names)
    for table, names in (("voucher", SEALED), ("posting", LINE))
)
POSTED = (
    f"SELECT voucher.id, sequence, digest, {OF_VOUCHER}, {OF_LINE},"  # noqa: S608  names of our own columns
    " (posting.book_id, posting.day, posting.period) IS NOT (voucher.book_id, voucher.day, voucher.period)"
    " FROM voucher LEFT JOIN posting ON posting.voucher_id = voucher.id"
    " WHERE voucher.book_id = ? AND state = 'posted' ORDER BY sequence, position"
)
"""Every line with its voucher, in the order of the chain: read as it comes, never held as a whole."""


def fingerprint(s: Session, book_id: int) -> str:
    """The first 12 hex digits of the last seal: printed on paper, it guards the file (storage 3.3)."""
    return last_seal(s, book_id)[1][:PRINTED]


def book_faults(s: Session, book: int, name: str, progress: Progress) -> Iterator[Fault]:
    """What does not hold of the vouchers of a book, called `name`; raises `Cancelled` through `progress`.

    Every posted voucher balances, stands with all its lines in its book and on its day, follows the one before
    without a gap, and is what its seal was made of; a reversal mirrors what it takes back; no line counts without
    a posted voucher; and every voucher that a close was made after is still there.
    """
    count, before, numbers, lines = last_seal(s, book)[0], "", dict[int, int](), 0
    closed = set(s.scalars(select(Close.digest).where(Close.book_id == book, Close.digest != "")))
    own = _ids(s, Account, book), _ids(s, Subject, book)
    for at, rows in enumerate(_vouchers(s, book), 1):
        head = rows[0]
        if at % EVERY == 0:
            progress.report(at, count)
        number = numbers[head[YEAR]] = numbers.get(head[YEAR], 0) + 1
        if (head[1], head[NUMBER]) != (at, number):
            yield Fault("books.gap", name, head[YEAR], head[NUMBER] or 0)
        for code in _wrong(s, before, rows, *own):
            yield Fault(code, name, head[YEAR], number)
        before = head[2]
        closed.discard(before)
        lines += len(rows)
    if closed:
        yield Fault("books.cut", name)
    if s.scalar(select(func.count()).where(Posting.book_id == book)) != lines:
        yield Fault("books.loose", name)


def _wrong(s: Session, before: str, rows: list[Any], accounts: set[Any], subjects: set[Any]) -> Iterator[str]:
    """What does not hold of a voucher by itself, given its lines, the seal before it, and what belongs to its book."""
    head = rows[0]
    lines = [row[TELLS:WHERE] for row in rows] if head[AMOUNT] is not None else []
    if not lines or sum([line[2] for line in lines]):
        yield "books.unbalanced"
    if head[2] != rules.seal(before, head[HEAD:TELLS], lines):
        yield "books.altered"
    if any(row[WHERE] or row[TELLS] not in accounts or row[TELLS + 1] not in subjects for row in rows):
        yield "books.astray"
    if head[REVERSES] and not _mirrors(s, head[REVERSES], lines):
        yield "books.not_mirrored"


def _vouchers(s: Session, book: int) -> Iterator[list[Any]]:
    """The rows of each posted voucher; past the library, which takes a fifth of the time of a million of them."""
    raw: Any = s.connection().connection.driver_connection
    rows = raw.execute(POSTED, (book,))
    for _, group in groupby(rows, key=itemgetter(0)):
        yield list(group)


def _ids(s: Session, kind: type[Account | Subject], book: int) -> set[Any]:
    """What a line of the book may stand on; nothing, when it stands on the other kind."""
    return {None, *s.scalars(select(kind.id).where(kind.book_id == book))}


def _mirrors(s: Session, voucher: int, lines: list[tuple[Any, ...]]) -> bool:
    taken = s.execute(
        select(Posting.account_id, Posting.subject_id, -Posting.amount).where(Posting.voucher_id == voucher)
    )
    return Counter(tuple(row) for row in taken) == Counter(line[:3] for line in lines)

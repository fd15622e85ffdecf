"""Times the books of a district with 1,000,000 postings: ours against the raw driver, in CPU seconds of this thread.

`python -m tests.benchmarks books`. Twice: 150 compounds that share the postings, and one account that has half of them all.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from time import thread_time
from typing import Any

POSTINGS = 1_000_000
TURNS = 5
DRAFTS = 2000
FIRST, DAYS = date(2020, 1, 1), 2400
STAMP = "2026-10-01T00:00:00.000000"
MONTH, YEAR, PAGE = 10, 50, 10
"""Milliseconds a view may take."""

POSTING, VERIFYING = 1.5, 80_000
"""Times what bare inserts take; rows a second."""

GUARDS = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('voucher', 'posting', 'edit')"
VOUCHER = (
    "INSERT INTO voucher (id, book_id, year, number, sequence, day, period, text, state, digest, posted_at, created_at,"
    " updated_at, drafted, source, reason, prepared_by, posted_by, version)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, '收场地费', ?, ?, ?, ?, ?, ?, '', '', '', '', 1)"
)
POSTED = "number, sequence, digest, posted_by, posted_at, updated_at, id"
LINE = (
    "INSERT INTO posting (voucher_id, position, account_id, subject_id, amount, book_id, day, period, created_at, updated_at,"
    " text, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 1)"
)


@dataclass(frozen=True)
class Ledger:
    """A book, its account, and a subject of it."""

    book: int
    account: int
    subject: int


def main() -> int:
    """Print the rows; 1 when a target is missed."""
    kept = True
    for count in (150, 1):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "books.db"
            ledgers = write_books(path, count)
            kept &= views(path, ledgers)
            kept &= verifying(path, count)
            kept &= posting(path, ledgers[0])
    return 0 if kept else 1


def views(path: Path, ledgers: list[Ledger]) -> bool:
    """A month and a year of every book, and pages of the first account's cash book."""
    from desktop.core.db import Database
    from desktop.features.finance import queries

    database, books, account = Database(path), [one.book for one in ledgers], ledgers[0].account
    with database.reading() as s:
        raw = s.connection().connection.driver_connection
        ids, marks = queries.cash_book(s, account), queries.cash_marks(s, account)
        kept = True
        for what, first, last, limit in (("month", 202603, 202603, MONTH), ("year", 202501, 202512, YEAR)):
            kept &= told(
                f"books: a {what} of {len(books)}", lambda a=first, b=last: queries.subject_sums(s, books, a, b),
                lambda a=first, b=last: raw.execute(SUMS, (a, b)).fetchall(), limit,
            )  # fmt: skip
        for what, at in (("first", 0), ("middle", len(ids) // 2), ("last", len(ids) - 200)):
            some = ids[at : at + 200]
            kept &= told(
                f"books: {what} page of {len(ids):,} lines", lambda ids=some: queries.cash_page(s, account, ids, marks),
                lambda ids=some: raw.execute(ROWS, (json.dumps(ids),)).fetchall(), PAGE,
            )  # fmt: skip
    database.close()
    return kept


SUMS = (
    "SELECT book_id, subject_id, period, sum(amount) FROM posting WHERE period BETWEEN ? AND ? AND subject_id IS NOT NULL"
    " GROUP BY book_id, subject_id, period"
)
ROWS = (
    "SELECT posting.id, voucher_id, number, posting.day, voucher.text, posting.text, amount FROM posting"
    " JOIN voucher ON voucher.id = voucher_id WHERE posting.id IN (SELECT value FROM json_each(?))"
)


def told(what: str, ours: Callable[[], object], raw: Callable[[], object], limit: float) -> bool:
    mine, theirs = 1000 * quickest(ours), 1000 * quickest(raw)
    mark = "" if mine <= limit else "  missed"
    print(f"{what:<52}{mine:>7.1f}ms{theirs:>7.1f}ms{mine / theirs:>8.2f}{limit:>8}{mark}", flush=True)
    return mine <= limit


def quickest(act: Callable[[], object]) -> float:
    """CPU seconds of the fastest of the turns."""
    return min(spent(act) for _ in range(TURNS))


def spent(act: Callable[[], object]) -> float:
    began = thread_time()
    act()
    return thread_time() - began


def verifying(path: Path, count: int) -> bool:
    """Rows of vouchers and postings a second, beside the driver that only reads them."""
    from desktop.core.attachments import beside
    from desktop.core.db import Database
    from desktop.features.finance.queries import proofs
    from desktop.features.finance.verification.queries import verify

    database, rows = Database(path), POSTINGS + POSTINGS // 2
    with database.reading() as s:
        raw, found = s.connection().connection.driver_connection, []
        mine = spent(lambda: found.append(verify(s, beside(path))))
        books = [book for (book,) in raw.execute("SELECT id FROM book")]
        theirs = spent(lambda: [None for book in books for _ in raw.execute(proofs.POSTED, (book,))])
    database.close()
    kept = found == [None] and rows / mine >= VERIFYING
    mark = "" if kept else "  missed"
    words = f"books: verify {count}, {rows / mine:,.0f} rows a second"
    print(f"{words:<52}{mine:>8.2f}s{theirs:>8.2f}s{mine / theirs:>8.2f}{VERIFYING:>8}{mark}", flush=True)
    return kept


def posting(path: Path, ledger: Ledger) -> bool:
    """Drafts posted with every check, beside bare inserts of the rows this leaves: vouchers, lines, journal.

    The row below tells what of it the guards of the schema take, with nothing worked out: the least that posting can.
    """
    turns = [one_turn(path, ledger) for _ in range(TURNS)]
    mine, bare, guarded = (min(spans) for spans in zip(*turns, strict=True))
    kept = mine / bare <= POSTING
    mark = "" if kept else "  missed"
    words = f"books: {DRAFTS:,} drafts posted / bare inserts"
    print(f"{words:<52}{mine:>8.3f}s{bare:>8.3f}s{mine / bare:>8.2f}{POSTING:>8}{mark}", flush=True)
    words = "books: the schema's guards alone / bare inserts"
    print(f"{words:<52}{guarded:>8.3f}s{bare:>8.3f}s{guarded / bare:>8.2f}", flush=True)
    return kept


def one_turn(path: Path, ledger: Ledger) -> tuple[float, float, float]:
    from desktop.core.db import Database
    from desktop.features.finance import commands

    drafts = draft(path, ledger)
    database = Database(path)

    def post() -> None:
        with database.writing("post") as s:
            assert len(commands.post_drafts(s, ledger.book, "方敏")) == DRAFTS

    mine = spent(post)
    database.close()
    return mine, *again(path, drafts)


def draft(path: Path, ledger: Ledger) -> list[tuple[Any, ...]]:
    """Drafts that wait to be posted, as they are stored."""
    from desktop.core.db import connect

    raw = connect(path)
    (last,) = raw.execute("SELECT max(id) FROM voucher").fetchone()
    lines = [
        json.dumps([[ledger.account, None, 100 + at, ""], [None, ledger.subject, -100 - at, ""]])
        for at in range(DRAFTS)
    ]
    raw.execute("BEGIN")
    raw.executemany(VOUCHER, [
        (last + at, ledger.book, 2026, None, None, "2026-10-08", 202610, "draft", "", None, STAMP, STAMP, told)
        for at, told in enumerate(lines, 1)
    ])  # fmt: skip
    raw.execute("COMMIT")
    drafts = raw.execute("SELECT * FROM voucher WHERE id > ?", (last,)).fetchall()
    raw.close()
    return drafts


def again(path: Path, drafts: list[tuple[Any, ...]]) -> tuple[float, float]:
    """CPU seconds to store once more, in one transaction, the rows that the last posting left: with nothing that looks at
    them, and under the guards of the schema, the drafts being there."""
    from desktop.core.db import connect
    from desktop.features.finance.commands.posting import POST

    raw = connect(path)
    guards = raw.execute(GUARDS).fetchall()
    for name, _ in guards:
        raw.execute(f"DROP TRIGGER {name}")
    rows: dict[str, list[Any]] = {}
    told = raw.execute(f"SELECT {POSTED} FROM voucher ORDER BY id DESC LIMIT {DRAFTS}").fetchall()[::-1]
    for table, count in (("posting", 2 * DRAFTS), ("edit", 3 * DRAFTS), ("voucher", DRAFTS)):
        rows[table] = raw.execute(f"SELECT * FROM {table} ORDER BY id DESC LIMIT {count}").fetchall()[::-1]
        raw.execute(f"DELETE FROM {table} WHERE id >= ?", rows[table][0][:1])

    def insert(*tables: str) -> None:
        for table in tables:
            marks = ", ".join("?" * len(rows[table][0]))
            raw.executemany(f"INSERT INTO {table} VALUES ({marks})", rows[table])

    def whole(*tables: str, then: Sequence[tuple[Any, ...]] = ()) -> None:
        raw.execute("BEGIN")
        insert(*tables)
        raw.executemany(POST, then)
        raw.execute("COMMIT")

    bare = spent(lambda: whole("voucher", "posting", "edit"))
    for table in ("posting", "edit", "voucher"):
        raw.execute(f"DELETE FROM {table} WHERE id >= ?", rows[table][0][:1])
    rows["voucher"] = drafts
    insert("voucher")
    for _, sql in guards:
        raw.execute(sql)
    guarded = spent(lambda: whole("posting", "edit", then=told))
    raw.close()
    return bare, guarded


def write_books(path: Path, count: int) -> list[Ledger]:
    """The books of some compounds with their postings, sealed as posting seals them; stored past the guards."""
    from desktop.core.db import Database, connect
    from desktop.core.migrate import upgrade

    upgrade(path)
    database = Database(path)
    ledgers = begin(database, count)
    database.close()
    raw = connect(path)
    guards = raw.execute(GUARDS).fetchall()
    for name, _ in guards:
        raw.execute(f"DROP TRIGGER {name}")
    vouchers, lines = rows_of(ledgers)
    raw.execute("BEGIN")
    raw.executemany(VOUCHER, vouchers)
    raw.executemany(LINE, lines)
    raw.execute("COMMIT")
    for _, sql in guards:
        raw.execute(sql)
    raw.close()
    Database(path).close()
    return ledgers


def begin(database: Any, count: int) -> list[Ledger]:
    from desktop.features.finance import commands, queries
    from desktop.features.finance.records import AccountDraft
    from desktop.features.organisation.entities import Place

    ledgers = []
    with database.writing("books") as s:
        community = Place(kind="community", name="沈家营社区")
        for at in range(count):
            s.add(place := Place(kind="compound", name=f"小区{at}", parent=community))
            s.flush()
            book = commands.begin_book(s, place.id)
            account = commands.save_account(s, AccountDraft(book, "joint", "共管账户"))
            ledgers.append(Ledger(book, account, queries.subject_choices(s, book, "income")[0][0]))
    return ledgers


def rows_of(ledgers: list[Ledger]) -> tuple[list[Any], list[Any]]:
    """Vouchers of two lines each, day by day and compound by compound."""
    from desktop.features.finance import rules

    vouchers, lines, heads = [], [], dict[int, tuple[int, str]]()
    numbers, each = dict[tuple[int, int], int](), POSTINGS // 2 // len(ledgers)
    for at in range(each):
        day = FIRST + timedelta(at * DAYS // each)
        said, period = day.isoformat(), rules.period_of(day)
        for one in ledgers:
            fen, number = 100 + at % 977, numbers.get((one.book, day.year), 0) + 1
            place, before = heads.get(one.book, (0, ""))
            told = ((one.account, None, fen, ""), (None, one.subject, -fen, ""))
            facts = (one.book, day.year, number, said, "收场地费", "", None, None, "", "", "")
            seal = rules.seal(before, facts, told)
            numbers[one.book, day.year], heads[one.book] = number, (place + 1, seal)
            key = len(vouchers) + 1
            vouchers.append(
                (
                    key,
                    one.book,
                    day.year,
                    number,
                    place + 1,
                    said,
                    period,
                    "posted",
                    seal,
                    STAMP,
                    STAMP,
                    STAMP,
                    "",
                )
            )
            lines += [
                (key, position, *line[:3], one.book, said, period, STAMP, STAMP)
                for position, line in enumerate(told, 1)
            ]
    return vouchers, lines


if __name__ == "__main__":
    sys.exit(main())

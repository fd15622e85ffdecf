"""Times the balances of one journal: ours by an index, hledger and beancount by reading the text we wrote, piecash by its own.

`python -m tests.benchmarks ledger`. The journal has 1,000,000 postings; a peer that takes longer than a minute over it
is given as many as it manages, and told so. piecash needs a SQLAlchemy older than ours: its row is missing unless
YICHENG_BENCH_PIECASH names a Python that has it (`python -m venv V && V/bin/pip install piecash`).
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter

POSTINGS = 1_000_000
MINUTE = 60
TURNS = 3
FIRST = date(2020, 1, 1)
DAYS = 2400
BEANCOUNT = """
import sys
from time import perf_counter
from beancount import loader
from beancount.core import realization
began = perf_counter()
entries, errors, _ = loader.load_file(sys.argv[1])
assert not errors, errors[:3]
balance = realization.realize(entries)
for account in realization.iter_children(balance):
    realization.compute_balance(account)
print(perf_counter() - began)
"""
PIECASH = """
import sys, warnings
from time import perf_counter
warnings.simplefilter("ignore")
import piecash
began = perf_counter()
with piecash.open_book(sys.argv[1]) as book:
    sums = {account.name: account.get_balance() for account in book.accounts}
print(perf_counter() - began)
"""
PIECASH_FILE = """
import sys, warnings
warnings.simplefilter("ignore")
import piecash
with piecash.create_book(sys.argv[1], currency="CNY") as book:
    currency = book.currencies(mnemonic="CNY")
    bank = piecash.Account("bank", "BANK", currency, parent=book.root_account)
    for at in range(10):
        piecash.Account(f"income{at}", "INCOME", currency, parent=book.root_account)
    book.save()
    print(currency.guid, bank.guid, *(one.guid for one in book.accounts if one.name != "bank"))
"""


def main() -> int:
    """Print the rows; 1 when our balances do not add up to nothing, or a peer is quicker."""
    from desktop.features.finance.bank import exchange

    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        database, book = write_database(here / "ledger.db", POSTINGS)
        ours, held = min((our_balances(database, book) for _ in range(TURNS)), key=lambda each: each[0])
        print(f"{f'ledger: balances of {POSTINGS:,} postings, ours':<52}{ours:>8.3f}s", flush=True)
        kept = sum(held) == 0
        for name, write, read in (
            ("hledger", exchange.write_hledger, hledger_time),
            ("beancount", exchange.write_beancount, beancount_time),
        ):
            kept &= peer(name, here, write, read, ours)
        kept &= piecash(here, ours)
        database.close()
    return 0 if kept else 1


def peer(name: str, here: Path, write: Callable, read: Callable[[Path], float], ours: float) -> bool:
    """One row: the peer's time over as much of the journal as it manages in a minute."""
    if name == "hledger" and not shutil.which("hledger"):
        print("hledger is not installed: its row is missing")
        return True
    spent, count = 0.0, POSTINGS // 10
    while True:
        path = here / f"{count}.{name}"
        write(path, journal(count))
        spent = read(path)
        path.unlink()
        wanted = min(POSTINGS, int(count * MINUTE / spent * 0.9))
        if wanted <= count:
            break
        count = wanted
    return told(name, count, spent, ours)


def told(name: str, count: int, spent: float, ours: float) -> bool:
    part = "" if count == POSTINGS else f" (it manages {count:,} in a minute)"
    whole = spent * POSTINGS / count
    what = f"ledger: balances, {name}"
    print(f"{what:<52}{spent:>8.3f}s{'':>9}{ours / whole:>8.4f}{part}", flush=True)
    return ours < whole


def piecash(here: Path, ours: float) -> bool:
    python = os.environ.get("YICHENG_BENCH_PIECASH")
    if not python:
        print("YICHENG_BENCH_PIECASH names no Python with piecash: its row is missing")
        return True
    spent, count = 0.0, POSTINGS // 10
    while True:
        path = here / f"{count}.gnucash"
        fill_gnucash(path, python, count)
        spent = float(run(python, "-c", PIECASH, str(path)))
        path.unlink()
        wanted = min(POSTINGS, int(count * MINUTE / spent * 0.9))
        if wanted <= count:
            break
        count = wanted
    return told("piecash", count, spent, ours)


def entries(count: int):
    """Day, subject from 0, and fen of each voucher: half as many as postings."""
    vouchers = count // 2
    for at in range(vouchers):
        yield FIRST + timedelta(at * DAYS // vouchers), at % 10, 100 + at % 977


def journal(count: int):
    from desktop.features.finance.bank.records import BookExport, LedgerSubject, LedgerVoucher

    subjects = (
        LedgerSubject(-1, "asset", (("A1", "共管账户"),)),
        *(LedgerSubject(1 + at, "income", ((f"10{at:02}", f"收入{at}"),)) for at in range(10)),
    )
    vouchers = tuple(
        LedgerVoucher(day, f"{at:06}", "收场地费", ((-1, fen), (1 + subject, -fen)))
        for at, (day, subject, fen) in enumerate(entries(count), 1)
    )
    return BookExport("冶电二村", subjects, vouchers, {})


def hledger_time(path: Path) -> float:
    began = perf_counter()
    run("hledger", "-f", str(path), "balance", "--flat", "-N")
    return perf_counter() - began


def beancount_time(path: Path) -> float:
    spent = float(run(sys.executable, "-c", BEANCOUNT, str(path)))
    path.with_name(f".{path.name}.picklecache").unlink(missing_ok=True)
    return spent


def run(*words: str) -> str:
    ran = subprocess.run(
        words,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "LC_ALL": "C.UTF-8"},
        check=False,
    )
    if ran.returncode:
        sys.exit(f"{words[0]}: {ran.stderr[-2000:]}")
    return ran.stdout


def our_balances(database, book: int) -> tuple[float, list[int]]:
    """Seconds for what every account and subject of a book holds, and the fen."""
    from desktop.features.finance import queries

    with database.reading() as s:
        began = perf_counter()
        accounts = [row.balance.fen for row in queries.account_rows(s, book)]
        subjects = queries.subject_sums(s, [book], 0, 999912)
        return perf_counter() - began, [*accounts, *subjects.values()]


def write_database(path: Path, count: int):
    """A book with a posted journal; stored past the triggers, which guard writing and not reading."""
    from desktop.core.db import Database, connect
    from desktop.core.migrate import upgrade
    from desktop.features.finance import commands
    from desktop.features.finance.records import USUAL_SUBJECTS, AccountDraft
    from desktop.features.organisation.entities import Place

    upgrade(path)
    database = Database(path)
    with database.writing("book") as s:
        place = Place(kind="compound", name="冶电二村小区", parent=Place(kind="community", name="沈家营社区"))
        s.add(place)
        s.flush()
        book = commands.begin_book(s, place.id)
        account = commands.save_account(s, AccountDraft(book, "joint", "共管账户"))
    database.close()
    stamp = "2026-01-01T00:00:00.000000"
    raw = connect(path)
    for (trigger,) in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        raw.execute(f"DROP TRIGGER {trigger}")
    subjects = [key for (key,) in raw.execute("SELECT id FROM subject ORDER BY id LIMIT 10")]
    assert len(USUAL_SUBJECTS) >= len(subjects) == 10
    vouchers, postings = [], []
    for at, (day, subject, fen) in enumerate(entries(count), 1):
        period = day.year * 100 + day.month
        vouchers.append(
            (at, book, day.year, at, at, day.isoformat(), period, "收场地费", "posted", "x", stamp)
        )
        for place_, (on, what, amount) in enumerate(
            ((account, None, fen), (None, subjects[subject], -fen)), 1
        ):
            postings.append(
                (2 * at + place_ - 2, at, place_, on, what, amount, "", book, day.isoformat(), period)
            )
    raw.execute("BEGIN")
    raw.executemany(
        "INSERT INTO voucher (id, book_id, year, number, sequence, day, period, text, state, digest, posted_at, source,"
        " reason, prepared_by, posted_by, drafted, version, created_at, updated_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', '', '', '', '', 1, '', '')",
        vouchers,
    )
    raw.executemany(
        "INSERT INTO posting (id, voucher_id, position, account_id, subject_id, amount, text, book_id, day, period,"
        " version, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, '', '')",
        postings,
    )
    raw.execute("COMMIT")
    raw.close()
    return Database(path), book


def fill_gnucash(path: Path, python: str, count: int) -> None:
    """A book as piecash makes it, filled by SQL: piecash itself writes a thousand vouchers a second."""
    currency, bank, *incomes = run(python, "-c", PIECASH_FILE, str(path)).split()
    moved = [
        (f"{at:032x}", day, f"{2 * at:032x}", f"{2 * at + 1:032x}", subject, fen)
        for at, (day, subject, fen) in enumerate(entries(count))
    ]
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.executemany(
            "INSERT INTO transactions (guid, currency_guid, num, post_date, enter_date, description) VALUES (?, ?, '', ?, ?, '收场地费')",
            ((guid, currency, f"{day} 10:59:00", f"{day} 10:59:00") for guid, day, *_ in moved),
        )
        raw.executemany(
            "INSERT INTO splits (guid, tx_guid, account_guid, memo, action, reconcile_state, value_num, value_denom,"
            " quantity_num, quantity_denom) VALUES (?, ?, ?, '', '', 'n', ?, 100, ?, 100)",
            (
                split
                for guid, _, one, other, subject, fen in moved
                for split in ((one, guid, bank, fen, fen), (other, guid, incomes[subject], -fen, -fen))
            ),
        )


if __name__ == "__main__":
    sys.exit(main())

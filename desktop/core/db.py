"""The embedded database: one writer, many readers, one transaction per action."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError
from sqlalchemy.pool import QueuePool

from desktop.core import chain, fulltext, journal
from desktop.core.errors import AppError, Conflict, RuleBroken

APPLICATION_ID = 0x5943_4844  # "YCHD"
LEAST_SQLITE = (3, 51, 3)
"""Older ones can damage a WAL file when two connections reset it (storage D1)."""

FEW = 100
"""Rows below which a table's statistics say nothing of what it will be."""

PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "recursive_triggers=ON",
    "busy_timeout=5000",
    "cache_size=-64000",
    "temp_store=MEMORY",
    "mmap_size=0",
    "trusted_schema=OFF",
    "journal_size_limit=67108864",
)
LASTING = "lasting"
"""Where a session keeps what is written whatever becomes of its action."""

READER = "reader"
"""Where a session keeps who asks."""

FAILURES = {
    "SQLITE_FULL": "database.full",
    "SQLITE_BUSY": "database.busy",
    "SQLITE_READONLY": "database.readonly",
    "SQLITE_CANTOPEN": "database.unreachable",
    "SQLITE_IOERR": "database.unreachable",
    "SQLITE_NOTADB": "database.unreadable",
    "SQLITE_CORRUPT": "database.damaged",
}


@dataclass(frozen=True, slots=True)
class Changes:
    """What one committed action touched, by table name."""

    label: str
    tables: frozenset[str]

    def touch(self, *tables: str) -> bool:
        return not self.tables.isdisjoint(tables)


def connect(path: Path, key: bytes | None = None, *, read_only: bool = False) -> Any:
    """A configured connection, plain or with a raw 256-bit key.

    Raises `RuleBroken("database.unreadable")` for a wrong key and for what is no database.
    """
    if driver.sqlite_version_info < LEAST_SQLITE:
        raise RuntimeError(f"SQLite {driver.sqlite_version} is too old")
    with spoken(path):
        connection = driver.connect(str(path), check_same_thread=False, isolation_level=None)
        connection.execute("PRAGMA cipher_log_level=NONE")
        if key is not None:
            connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()  # a wrong key shows here first
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        if read_only:
            connection.execute("PRAGMA query_only=ON")
        return connection


def reader(s: Session) -> int | None:
    """The user who asks or writes in a session; None where nobody is signed in."""
    return s.info.get(READER)


class Database:
    """Hands out sessions: `writing` for one action at a time, `reading` for any number of looks."""

    def __init__(self, path: Path, key: bytes | None = None) -> None:
        self.path = path
        self.key = key
        self._writer = _engine(path, key, read_only=False)
        self._reader = _engine(path, key, read_only=True)

    @contextmanager
    def reading(self, *, by: int | None = None) -> Generator[Session, None, None]:
        """A session of the user `by` that sees one moment of the database and cannot write."""
        with spoken(self.path), Session(self._reader, autoflush=False) as session:
            session.info[READER] = by
            yield session

    @contextmanager
    def writing(
        self, label: str, report: list[Changes] | None = None, *, by: int | None = None
    ) -> Generator[Session, None, None]:
        """One action of the user `by`: journalled under `label`, committed whole or not at all.

        Raises `Conflict` when a row was changed since it was read, `RuleBroken` for a full,
        busy or unreachable disk. A committed action is appended to `report`.
        What was asked for by `whatever_comes` is written afterwards, also when the action was refused.
        """
        lasting: list[Callable[[Session], object]] = []
        try:
            with spoken(self.path), Session(self._writer) as session:
                session.info[LASTING], session.info[READER] = lasting, by
                touched = journal.keep(session, label, by)
                yield session
                session.flush()
                if touched:
                    fulltext.renew(session.connection(), touched)
                chain.close(session)
                session.commit()
            if report is not None:
                report.append(Changes(label, frozenset(touched)))
        finally:
            for write in lasting:
                with self.writing(label, by=by) as session:
                    write(session)

    def check(self) -> list[str]:
        """What SQLite's own checks complain of; empty when the file is sound.

        A damaged full-text index is nothing to complain of: it is made anew first.
        """
        self.tend()
        with self.reading() as session:
            rows = session.connection().exec_driver_sql("PRAGMA integrity_check").scalars().all()
            orphans = session.connection().exec_driver_sql("PRAGMA foreign_key_check").all()
        found = [str(row) for row in rows if row != "ok"]
        return found + [f"{table} {row} -> {parent}" for table, row, parent, _ in orphans]

    def tend(self) -> None:
        """Read through the full-text indexes, and make anew one that is damaged; nobody waits meanwhile."""
        with suppress(DBAPIError, AppError):  # a file that cannot take it tells of itself where it matters
            with self.reading() as session:
                sound = fulltext.sound(session.connection(), thoroughly=True)
            if not sound:
                with self._writer.begin() as connection:
                    fulltext.mend(connection, thoroughly=True)

    def reindex(self) -> None:
        """Make the full-text indexes anew; raises `RuleBroken` for a full, busy or unreachable disk."""
        with spoken(self.path), self._writer.begin() as connection:
            fulltext.remake(connection)

    def close(self) -> None:
        """Leave one tidy file behind: statistics renewed, the write-ahead log folded in."""
        self._reader.dispose()
        self._writer.dispose()
        with spoken(self.path):
            connection = connect(self.path, self.key)
            _count(connection)
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            connection.close()


def whatever_comes(session: Session, write: Callable[[Session], object]) -> None:
    """Have something written in a transaction of its own as soon as this action has ended, be it refused.

    `session` must be a `writing` one: nothing that has to be remembered is tried in any other.
    """
    session.info[LASTING].append(write)


def _count(connection: Any) -> None:
    """Renew the planner's statistics of every table, this connection having asked none.

    Those of a few rows are forgotten, index by index: they advise against the index that many rows will need.
    """
    connection.execute("PRAGMA optimize=0x10002")
    query = "SELECT name FROM sqlite_schema WHERE name IN ('sqlite_stat1', 'sqlite_stat4') ORDER BY name DESC"
    few = "SELECT tbl, ifnull(idx, '') FROM sqlite_stat1 WHERE CAST(stat AS INTEGER) < ?"
    for (statistics,) in connection.execute(query).fetchall():
        which = f"DELETE FROM {statistics} WHERE (tbl, ifnull(idx, '')) IN ({few})"  # noqa: S608  our own words
        connection.execute(which, (FEW,))


@contextmanager
def spoken(path: Path) -> Generator[None, None, None]:
    """Turn the driver's failures into ours, which have a sentence."""
    try:
        yield
    except StaleDataError as error:
        raise Conflict from error
    except (DBAPIError, driver.Error) as error:
        raise _ours(error, path) from error


def _ours(error: BaseException, path: Path) -> BaseException:
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, AppError):
        return cause
    name: str = getattr(cause, "sqlite_errorname", "")
    if str(cause).startswith("UNIQUE constraint failed"):  # the driver tells no more than SQLITE_CONSTRAINT
        return Conflict()
    code = next((ours for theirs, ours in FAILURES.items() if name.startswith(theirs)), None)
    return error if code is None else RuleBroken(code, path=str(path))


def _engine(path: Path, key: bytes | None, *, read_only: bool) -> Engine:
    engine = create_engine(
        "sqlite+pysqlite://",
        module=driver,
        creator=lambda: connect(path, key, read_only=read_only),
        poolclass=QueuePool,
        pool_size=4 if read_only else 1,
        max_overflow=0,
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")

    return engine

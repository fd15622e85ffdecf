"""Makes a database file, or brings an older one up to the present, without ever losing one."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from desktop.core import fulltext
from desktop.core.backup import back_up
from desktop.core.db import APPLICATION_ID, connect, spoken
from desktop.core.errors import AppError, RuleBroken

HEAD = 32
"""The number of the newest revision; `PRAGMA user_version` of an up-to-date file."""


log = logging.getLogger(__name__)

PLAIN = {ord("\t"): " ", ord('"'): None}
"""What SQLite adds to the words of a schema when a table is renamed, and what SQLAlchemy lays out with."""


def upgrade(path: Path, key: bytes | None = None) -> None:
    """Make `path` a database of this program's schema; a file that is up to date is only looked at.

    An older one is backed up beside itself first, then migrated in one transaction. Raises
    `RuleBroken`: `database.foreign` (some other program's file, or an empty one),
    `database.newer` (written by a newer version of this program), `database.unreadable`.
    """
    if not path.exists():
        _make(path, key)
        return
    if not path.stat().st_size:
        raise RuleBroken("database.foreign", path=str(path))
    connection = connect(path, key)
    try:
        if _version(connection, path) < HEAD:
            with spoken(path), _engine(connection).begin() as transaction:
                fulltext.discard(transaction)
            back_up(connection, path.with_name(f"{path.stem}-before-{HEAD}{path.suffix}"), key)
            _migrate(connection, path)
        _index(connection, path)
    finally:
        connection.close()


def _make(path: Path, key: bytes | None) -> None:
    """A new database appears under its name only when it is whole: a power cut leaves none, not half of one."""
    unfinished = path.with_name(f"{path.name}.new")
    for left in path.parent.glob(f"{unfinished.name}*"):
        left.unlink()
    connection = connect(unfinished, key)
    try:
        _migrate(connection, unfinished)
        _index(connection, unfinished)
    finally:
        connection.close()
    unfinished.replace(path)


def _version(connection: Any, path: Path) -> int:
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise RuleBroken("database.foreign", path=str(path))
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > HEAD:
        raise RuleBroken("database.newer", path=str(path))
    return version


def _migrate(connection: Any, path: Path) -> None:
    connection.execute("PRAGMA foreign_keys=OFF")  # a table that others refer to is made anew by replacing it
    with spoken(path), _engine(connection).begin() as transaction:
        run_revisions(transaction)
        if orphans := transaction.exec_driver_sql("PRAGMA foreign_key_check").all():
            raise RuntimeError(f"the migration left {orphans[:3]}")
        transaction.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        transaction.exec_driver_sql(f"PRAGMA user_version={HEAD}")
    connection.execute("PRAGMA foreign_keys=ON")


def _index(connection: Any, path: Path) -> None:
    """Bring the full-text indexes into order; whatever ails them, the file opens."""
    try:
        with spoken(path), _engine(connection).begin() as transaction:
            fulltext.mend(transaction)
    except (AppError, DBAPIError):
        log.exception("the full-text index could not be brought into order")


def _engine(connection: Any) -> Engine:
    engine = create_engine(
        "sqlite+pysqlite://", module=driver, creator=lambda: connection, poolclass=StaticPool
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def run_revisions(connection: Connection, to: str = "head") -> None:
    """Run Alembic up to a revision on a connection whose transaction the caller holds."""
    from alembic import command  # 0.06 s to load: only a file that needs it pays
    from alembic.config import Config

    config = Config()
    config.set_main_option(
        "script_location", str(Path(__file__).parent.parent / "migrations").replace("%", "%%")
    )
    config.attributes["connection"] = connection
    command.upgrade(config, to)


def schema(connection: Connection) -> dict[str, str]:
    """The schema as SQL by name, for comparing a file with a fresh one.

    Without the full-text indexes and the tables SQLite keeps them in, which no revision makes.
    """
    query = (
        "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND tbl_name != 'alembic_version' "
        "AND name NOT GLOB 'sqlite_*' "
        "AND tbl_name NOT IN (SELECT name FROM pragma_table_list WHERE type IN ('virtual', 'shadow'))"
    )
    found = connection.exec_driver_sql(query).all()
    return {name: " ".join(sql.translate(PLAIN).split()) for name, sql in found}


def fingerprint(connection: Connection) -> list[str]:
    """The schema as sorted SQL."""
    return sorted(schema(connection).values())

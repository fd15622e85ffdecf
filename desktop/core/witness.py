"""Rows against the journal and a file's schema against a fresh one: what was done past the program shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, cast

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, Row, StaticPool, Table, create_engine, func, select
from sqlalchemy.orm import Session

from desktop.core import journal
from desktop.core.entity import Entity
from desktop.core.journal import Action, Edit
from desktop.core.migrate import schema

Values = Mapping[str, Any]


def gaps(s: Session) -> int:
    """How many entries of the journal are missing: it is only written, so its keys count without a gap."""
    missing = (func.ifnull(func.max(kind.id), 0) - func.count(kind.id) for kind in (Action, Edit))
    return sum(s.scalar(select(one)) or 0 for one in missing)


def first_gap(s: Session, kind: type[Entity]) -> int | None:
    """The first key that is missing among the rows of a kind that are never taken out again; None where there is none."""
    last = 0
    for key in s.scalars(select(kind.id).order_by(kind.id)):
        if key != last + 1:
            return last + 1
        last = key
    return None


def strayed(s: Session, kind: type[Entity]) -> Iterator[tuple[str, int, Values]]:
    """Rows that are not what the journal told of them last: `changed`, `added` or `gone`, with the key and the values
    that stand there, or stood there.

    What every write renews does not count, nor do columns that came later than the journal's last word.
    """
    table = cast("Table", kind.__table__)
    told = dict(_told(s, kind, table))
    for found in s.execute(select(table).order_by(table.c.id)):
        row = values(table, found)
        was = told.pop(row["id"], None)
        if was is None:
            yield "added", row["id"], row
        elif any(row[name] != value for name, value in was.items()):
            yield "changed", row["id"], row
    yield from (("gone", key, was) for key, was in told.items() if was is not None)


def lost(s: Session, kind: type[Entity]) -> Iterator[Values]:
    """What the journal last told of rows that are there no longer, though nobody took them out."""
    there = select(kind.id)
    gone = select(Edit.row).where(Edit.table == kind.__tablename__).except_(there)
    for key in s.scalars(gone).all():
        last = select(Edit.after).where(Edit.table == kind.__tablename__, Edit.row == key)
        was = journal.content(kind, s.scalar(last.order_by(Edit.id.desc()).limit(1)))
        if was is not None:
            yield was


def values(table: Table, row: Row[Any]) -> Values:
    """A row of a table by the names of its columns."""
    return {column.name: value for column, value in zip(table.columns, row, strict=True)}


def _told(s: Session, kind: type[Entity], table: Table) -> Iterator[tuple[int, dict[str, Any] | None]]:
    """The journal's last word of every row; what pointed to a row that went since points to none, where SQLite saw to it."""
    freed = {
        one.parent.name: _went(s, one.column.table.name)
        for one in table.foreign_keys
        if one.ondelete == "SET NULL"
    }
    newest = select(func.max(Edit.id)).where(Edit.table == kind.__tablename__).group_by(Edit.row)
    for at, key, after in s.execute(
        select(Edit.id, Edit.row, Edit.after).where(Edit.id.in_(newest)).order_by(Edit.row)
    ):
        was = journal.content(kind, after)
        if was is not None:
            was |= {name: None for name, went in freed.items() if went.get(was.get(name), 0) > at}
        yield key, was


def _went(s: Session, table: str) -> dict[int | None, int]:
    """When the rows of a table were taken out last, as keys of the journal."""
    gone = select(Edit.row, func.max(Edit.id)).where(Edit.table == table, Edit.after.is_(None))
    return dict(s.execute(gone.group_by(Edit.row)).all())


def strange_schema(connection: Connection) -> list[str]:
    """Names of the triggers, indexes and tables that are missing, otherwise or not ours, beside a fresh schema."""
    engine = create_engine("sqlite+pysqlite://", module=driver, poolclass=StaticPool)
    with engine.begin() as fresh:
        Entity.metadata.create_all(fresh)
        ours = schema(fresh)
    engine.dispose()
    theirs = schema(connection)
    return sorted(name for name in ours.keys() | theirs.keys() if ours.get(name) != theirs.get(name))

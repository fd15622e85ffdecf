"""Rows against the journal and a file's schema against a fresh one: what was done past the program shows."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, cast

import sqlcipher3.dbapi2 as driver
from sqlalchemy import (
    Column,
    Connection,
    Row,
    Select,
    StaticPool,
    Table,
    create_engine,
    func,
    select,
    type_coerce,
)
from sqlalchemy.dialects.sqlite.base import SQLiteDialect
from sqlalchemy.orm import Session
from sqlalchemy.types import NullType

from desktop.core import journal
from desktop.core.entity import Entity
from desktop.core.journal import Action, Edit
from desktop.core.migrate import schema

Values = Mapping[str, Any]
SQLITE = SQLiteDialect()


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
    for found in s.execute(as_stored(table).order_by(table.c.id)):
        row = values(table, found)
        was, stands = told.pop(row["id"], None), {key: journal.hidden(row[key]) for key in kind.unsaid}
        if was is None:
            yield "added", row["id"], row
        elif any((row | stands)[name] != value for name, value in was.items()):
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


def as_stored(table: Table) -> Select[*tuple[Any, ...]]:
    """The rows of a table as SQLite holds them, so that one that no type takes can still be told."""
    return select(*(type_coerce(column, NullType).label(column.name) for column in table.columns))


def values(table: Table, row: Row[Any]) -> dict[str, Any]:
    """A row `as_stored` by the names of its columns, each in its type; what its type does not take as it stands."""
    return {column.name: _typed(column, value) for column, value in zip(table.columns, row, strict=True)}


def _typed(column: Column[Any], value: Any) -> Any:
    processed = column.type.result_processor(SQLITE, None)
    try:
        return value if processed is None else processed(value)
    except (ValueError, TypeError):
        return value


def _content(kind: type[Entity], after: str | None) -> dict[str, Any] | None:
    """What the journal told, with what it hides of what is unsaid; it hid nothing before it told hashes."""
    told = journal.content(kind, after)
    if told is not None and kind.unsaid:
        said = json.loads(after or "{}")
        told |= {key: said[key] for key in kind.unsaid if key in said and said[key] != journal.UNSAID}
    return told


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
        was = _content(kind, after)
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

"""Many new rows of one table written at once, and journalled as if they had been written singly."""

from __future__ import annotations

from typing import Any, cast

from sqlalchemy import Table, func, select
from sqlalchemy.orm import Session

from desktop.core import journal
from desktop.core.entity import Entity, now

EVERY = 10_000
"""Rows handed to the driver in one call."""


class Additions:
    """New rows of a table: each has its id at once, all are stored by `write`.

    What an entity works out of its values when it is made, the giver works out. To be used inside
    one `writing` session, which alone gives out ids while it lasts. Thirty times as quick as
    entities, for thousands of rows; a few are better added as what they are.
    """

    def __init__(self, session: Session, kind: type[Entity], *columns: str) -> None:
        self._session, self._kind = session, kind
        self._columns = columns
        self._rows: list[tuple[Any, ...]] = []
        self._next = 1 + (session.scalar(select(func.max(kind.id))) or 0)

    def add(self, *values: Any) -> int:
        """A new row with a value for each column; returns its id."""
        self._rows.append((self._next, *values))
        self._next += 1
        return self._next - 1

    def write(self) -> None:
        """Store what was added since the last time; raises as a flush would."""
        rows, self._rows = self._rows, []
        connection = self._session.connection()
        for start in range(0, len(rows), EVERY):
            some = rows[start : start + EVERY]
            connection.exec_driver_sql(*self._statement(some))
        if rows:
            journal.added(self._session, self._kind, rows[0][0], rows[-1][0])

    def _statement(self, rows: list[tuple[Any, ...]]) -> tuple[str, list[tuple[Any, ...]]]:
        table, dialect = cast("Table", self._kind.__table__), self._session.connection().dialect
        given = dict(zip(("id", *self._columns), zip(*rows, strict=True), strict=True))
        stored: list[Any] = []
        for column in table.columns:
            bind: Any = column.type.dialect_impl(dialect).bind_processor(dialect)
            if values := given.get(column.name):
                stored.append([bind(value) for value in values] if bind else values)
            else:
                value = _default(column)
                stored.append((bind(value) if bind else value,) * len(rows))
        names = ", ".join(f'"{column.name}"' for column in table.columns)
        marks = ", ".join("?" * len(stored))
        insert = f'INSERT INTO "{table.name}" ({names}) VALUES ({marks})'  # noqa: S608  names of our own tables
        return insert, list(zip(*stored, strict=True))


def _default(column: Any) -> Any:
    if column.name == "version":
        return 1
    if column.name in ("created_at", "updated_at"):
        return now()
    return column.default.arg if column.default is not None else None

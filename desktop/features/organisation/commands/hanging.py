"""What hangs on a row, in any room: whatever table refers to it."""

from __future__ import annotations

from collections.abc import Collection
from typing import cast

from sqlalchemy import Table, func, or_, select
from sqlalchemy.orm import Session

from desktop.core.entity import Entity


def hanging(s: Session, row: Entity, own: Collection[str] = ()) -> dict[str, int]:
    """How many rows of each table refer to a row, but for the tables that are part of it (`own`).

    Asked of the schema itself, so that rooms above this one are heard without being known.
    """
    target, counts = cast("Table", row.__table__), dict[str, int]()
    for table in Entity.metadata.sorted_tables:
        refers = [
            column == row.id
            for column in table.columns
            for key in column.foreign_keys
            if key.column.table is target
        ]
        if refers and table.name not in own:
            query = select(func.count()).select_from(table).where(or_(*refers))
            counts[table.name] = s.execute(query).scalar_one()
    return {table: count for table, count in counts.items() if count}

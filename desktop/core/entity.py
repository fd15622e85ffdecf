"""The base of every mapped class, and the column types that make SQLite as strict as our values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any, ClassVar

from sqlalchemy import JSON, BigInteger, Boolean, Integer, MetaData, String, Text, TypeDecorator
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from desktop.core.money import Money

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


STRICT = {"sqlite_strict": True}
"""Closes the `__table_args__` of every table: SQLite then refuses a value of the wrong kind."""


class Day(TypeDecorator[date]):
    """A calendar day, stored as TEXT `YYYY-MM-DD`."""

    impl = Text
    cache_ok = True

    @property
    def python_type(self) -> type[date]:
        return date

    def process_bind_param(self, value: date | None, dialect: object) -> str | None:
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: object) -> date | None:
        return None if value is None else date.fromisoformat(value)


class Clock(TypeDecorator[time]):
    """A local time of day, stored as TEXT `HH:MM`."""

    impl = Text
    cache_ok = True

    @property
    def python_type(self) -> type[time]:
        return time

    def process_bind_param(self, value: time | None, dialect: object) -> str | None:
        return None if value is None else value.strftime("%H:%M")

    def process_result_value(self, value: str | None, dialect: object) -> time | None:
        return None if value is None else time.fromisoformat(value)


class Moment(TypeDecorator[datetime]):
    """An instant in UTC, stored as TEXT `YYYY-MM-DDTHH:MM:SS.ffffff`; refuses naive values."""

    impl = Text
    cache_ok = True

    @property
    def python_type(self) -> type[datetime]:
        return datetime

    def process_bind_param(self, value: datetime | None, dialect: object) -> str | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise TypeError("a moment needs its time zone")
        return value.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds")

    def process_result_value(self, value: str | None, dialect: object) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value).replace(tzinfo=UTC)


class Fen(TypeDecorator[Money]):
    """An amount of money, stored as INTEGER fen."""

    impl = BigInteger
    cache_ok = True

    @property
    def python_type(self) -> type[Money]:
        return Money

    def process_bind_param(self, value: Money | None, dialect: object) -> int | None:
        return None if value is None else value.fen

    def process_result_value(self, value: int | None, dialect: object) -> Money | None:
        return None if value is None else Money(value)


class SquareMetres(TypeDecorator[Decimal]):
    """An area with two decimals, stored as INTEGER hundredths of a square metre."""

    impl = Integer
    cache_ok = True

    @property
    def python_type(self) -> type[Decimal]:
        return Decimal

    def process_bind_param(self, value: Decimal | None, dialect: object) -> int | None:
        if value is None:
            return None
        hundredths = value * 100
        if hundredths != int(hundredths):
            raise ValueError(f"{value} has more than two decimals")
        return int(hundredths)

    def process_result_value(self, value: int | None, dialect: object) -> Decimal | None:
        return None if value is None else Decimal(value) / 100


# STRICT tables know INTEGER, REAL, TEXT, BLOB and ANY only.
@compiles(String, "sqlite")
@compiles(Text, "sqlite")
@compiles(JSON, "sqlite")
def _text(*_: Any, **__: Any) -> str:
    return "TEXT"


@compiles(Boolean, "sqlite")
@compiles(BigInteger, "sqlite")
def _integer(*_: Any, **__: Any) -> str:
    return "INTEGER"


def now() -> datetime:
    """The present moment in UTC, with its zone."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Searched:
    """The texts a row is found by: as itself, or as the row its column `part_of` refers to."""

    texts: tuple[str, ...]
    part_of: str = ""


class Entity(DeclarativeBase):
    """A row with an identity, a version and a memory of when it changed."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar = {
        str: Text(),
        date: Day(),
        time: Clock(),
        datetime: Moment(),
        Money: Fen(),
        Decimal: SquareMetres(),
    }
    __table_args__: Any = STRICT
    undoable: ClassVar[bool] = True
    """Whether an action that wrote such a row is offered for undoing."""
    stays: ClassVar[Mapping[str, str]] = {}
    """By column, the SQL that finds what rests on it in the row `:row`: then no step back makes it `:value`; at `id`, the row stays; by `*`
    what rests on the row as it stands: no step back changes any of it; by `+` what rests on its being gone: no step back
    brings it back, `:value` tells what it was."""
    public: ClassVar[bool] = False
    """Whether such a row tells what everybody may have read: no step back takes it out, it is withdrawn and says why."""
    unsaid: ClassVar[tuple[str, ...]] = ()
    """Columns the journal never tells the value of, such as hashes of passwords: only that there is one."""
    searched: ClassVar[Searched | None] = None
    """Which of its texts the full-text index holds (core/fulltext.py)."""

    id: Mapped[int] = mapped_column(primary_key=True, sort_order=-10)
    version: Mapped[int] = mapped_column(sort_order=90)
    created_at: Mapped[datetime] = mapped_column(default=now, sort_order=91)
    updated_at: Mapped[datetime] = mapped_column(default=now, onupdate=now, sort_order=92)

    __mapper_args__: ClassVar[Any] = {"version_id_col": version}


def one_of(column: str, values: tuple[str, ...]) -> str:
    """The SQL of a check that a column holds one of our words."""
    return f"{column} IN ({', '.join(repr(value) for value in values)})"

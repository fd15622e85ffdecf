"""One record of every change: the audit trail, and what `undoing` takes steps back by."""

from __future__ import annotations

import json
from collections.abc import Generator
from contextlib import contextmanager
from datetime import date, datetime, time
from decimal import Decimal
from hashlib import sha256
from typing import Any, cast

from sqlalchemy import (
    DDL,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    case,
    event,
    func,
    insert,
    inspect,
    literal,
    literal_column,
    null,
    select,
    type_coerce,
)
from sqlalchemy import cast as cast_as
from sqlalchemy.orm import Mapped, Mapper, Session, mapped_column, object_session
from sqlalchemy.types import NullType

from desktop.core.entity import STRICT, Entity, now
from desktop.core.money import Money


class Action(Entity):
    """One committed user action; `undoes` names the action it took back, `by` the user who was signed in."""

    __tablename__ = "action"

    label: Mapped[str]
    at: Mapped[datetime]
    undoes: Mapped[int | None] = mapped_column(ForeignKey("action.id"), unique=True)
    by: Mapped[int | None] = mapped_column(sort_order=99)


class Edit(Entity):
    """One row before and after as JSON; null stands for a row that did not exist."""

    __tablename__ = "edit"
    __table_args__ = (Index(None, "table", "row"), STRICT)

    action_id: Mapped[int] = mapped_column(ForeignKey("action.id"), index=True)
    table: Mapped[str]
    row: Mapped[int]
    before: Mapped[str | None]
    after: Mapped[str | None]


STAMPED = ("action_id", "version", "created_at", "updated_at", "table", "row", "before", "after")
UNSAID = "***"
"""Begins in the journal what it does not tell."""

ACTION, EDIT = (cast("Table", kind.__table__) for kind in (Action, Edit))


def only_written(table: Table) -> None:
    """Let the database itself refuse that a row of a table is changed or taken out."""
    for verb in ("UPDATE", "DELETE"):
        event.listen(
            table,
            "after_create",
            DDL(
                f"CREATE TRIGGER {table.name}_no_{verb.lower()} BEFORE {verb} ON {table.name} "
                "BEGIN SELECT RAISE(ABORT, 'the journal is only written, never changed'); END"
            ),
        )


for _table in (ACTION, EDIT):
    only_written(_table)


def keep(session: Session, label: str, by: int | None = None) -> set[str]:
    """Journal all that `session` writes from now on as one action `by` a user; returns the live set of tables touched.

    The action is written with the first change, so an action that changes nothing leaves no trace.
    """
    journal = session.info["journal"] = Journal(label, by)
    event.listen(session, "after_flush", journal.write)
    return journal.touched


def journal_of(session: Session) -> Journal | None:
    """The journal a session keeps; None where it keeps none."""
    return session.info.get("journal")


def action_of(session: Session) -> int | None:
    """The action a session has journalled so far; None where it has changed nothing."""
    journal = journal_of(session)
    return None if journal is None else journal.begun


def added(session: Session, kind: type[Entity], first: int, last: int) -> None:
    """Journal the rows with the ids `first` to `last`, which were stored past the session.

    One `Edit` for each as always, made by the database of what it now holds; a session that keeps
    no journal goes without.
    """
    journal = journal_of(session)
    if journal is None:
        return
    table = cast("Table", kind.__table__)
    rows = select(*journal.stamp(session), literal(table.name), table.c.id, null(), as_json(table)).where(
        table.c.id.between(first, last)
    )
    session.connection().execute(insert(EDIT).from_select(STAMPED, rows.order_by(table.c.id)))
    journal.touched.add(table.name)


@contextmanager
def changing(session: Session, kind: type[Entity], ids: list[int]) -> Generator[None, None, None]:
    """Journal what is changed inside, past the session, of the rows with these ids; one `Edit` each as always.

    A session that keeps no journal goes without.
    """
    journal = journal_of(session)
    if journal is None:
        yield
        return
    table, connection = cast("Table", kind.__table__), session.connection()
    found = connection.execute(select(table.c.id, as_json(table)).where(table.c.id.in_(listed(ids))))
    before = dict(found.all())
    yield
    was = func.json_each(json.dumps(before)).table_valued("key", "value")
    rows = (
        select(*journal.stamp(session), literal(table.name), table.c.id, was.c.value, as_json(table))
        .join_from(was, table, table.c.id == cast_as(was.c.key, Integer))
        .order_by(table.c.id)
    )
    connection.execute(insert(EDIT).from_select(STAMPED, rows))
    journal.touched.add(table.name)


class Journal:
    """What one session has changed since its last flush."""

    def __init__(self, label: str, by: int | None) -> None:
        self.touched: set[str] = set()
        self._label, self.by = label, by
        self.begun: int | None = None
        self._before: dict[int, dict[str, Any]] = {}
        self._rows: list[dict[str, Any]] = []

    def leaving(self, obj: Any) -> None:
        """A row is about to be changed or deleted: remember what stands in the database."""
        self._before[id(obj)] = _stored(obj)

    def wrote(self, obj: Any, *, gone: bool = False) -> None:
        before = self._before.pop(id(obj), None)
        after = None if gone else values_of(obj)
        told = {"before": as_told(_told(obj, before)), "after": as_told(_told(obj, after))}
        row = {"table": obj.__tablename__, "row": obj.id} | told
        self._rows.append(row)

    def modified(self, obj: Any) -> bool:
        """Whether a row that is about to be written differs from what was read of it."""
        before, kind = self._before.get(id(obj)), cast("type[Any]", type(obj))
        return before is not None and content(kind, as_told(before)) != content(kind, as_told(values_of(obj)))

    def write(self, session: Session, *_: Any) -> None:
        rows, self._rows = self._rows, []
        self._before.clear()
        if not rows:
            return
        self.touched.update(row["table"] for row in rows)
        stamp = {"action_id": self.action(session), "version": 1, "created_at": now(), "updated_at": now()}
        session.connection().execute(insert(EDIT), [row | stamp for row in rows])

    def action(self, session: Session) -> int:
        """The action all is journalled under; it begins with the first change."""
        if self.begun is None:
            self.begun = _open(session, self._label, self.by)
        return self.begun

    def stamp(self, session: Session) -> tuple[Any, ...]:
        """What every row of the journal begins with: action, version, when."""
        moment = literal(now(), EDIT.c.created_at.type)
        return literal(self.action(session)), literal(1), moment, moment


def _of(obj: Any) -> Journal | None:
    session = object_session(obj)
    return None if session is None else session.info.get("journal")


@event.listens_for(Entity, "before_update", propagate=True)
@event.listens_for(Entity, "before_delete", propagate=True)
def _leaving(_mapper: object, _connection: object, obj: Any) -> None:
    if journal := _of(obj):
        journal.leaving(obj)


@event.listens_for(Entity, "after_insert", propagate=True)
@event.listens_for(Entity, "after_update", propagate=True)
def _wrote(_mapper: object, _connection: object, obj: Any) -> None:
    journal = _of(obj)
    if journal and (not inspect(obj).persistent or journal.modified(obj)):
        journal.wrote(obj)


@event.listens_for(Entity, "after_delete", propagate=True)
def _deleted(_mapper: object, _connection: object, obj: Any) -> None:
    if journal := _of(obj):
        journal.wrote(obj, gone=True)


def _open(session: Session, label: str, by: int | None) -> int:
    row = insert(ACTION).values(
        label=label,
        at=now(),
        undoes=session.info.pop("undoes", None),
        by=by,
        version=1,
        created_at=now(),
        updated_at=now(),
    )
    return session.connection().execute(row).lastrowid


def values_of(obj: Any) -> dict[str, Any]:
    return {column.key: getattr(obj, column.key) for column in inspect(obj).mapper.column_attrs}


def _stored(obj: Any) -> dict[str, Any]:
    """What the database holds of a row that is about to be written; of a column that was set unread it is asked."""
    state = inspect(obj)
    values: dict[str, Any] = {}
    unread: list[str] = []
    for column in state.mapper.column_attrs:
        history = state.attrs[column.key].history
        if history.added and not history.deleted:
            unread.append(column.key)
        values[column.key] = history.deleted[0] if history.deleted else getattr(obj, column.key)
    if unread:
        columns = [state.mapper.column_attrs[key].columns[0].label(key) for key in unread]
        held = select(*columns).where(cast("type[Entity]", type(obj)).id == obj.id)
        values.update(state.session.connection().execute(held).mappings().one())
    return values


def as_told(values: dict[str, Any] | None) -> str | None:
    return None if values is None else json.dumps(values, ensure_ascii=False, default=_plain)


def hidden(value: Any) -> str | None:
    """What the journal tells of what is unsaid, a hash with a salt of its own: no more than whether it is the same still."""
    return None if value is None else UNSAID + sha256(str(value).encode()).hexdigest()[:12]


def _told(obj: Any, values: dict[str, Any] | None) -> dict[str, Any] | None:
    """What the journal tells of a row: of what is unsaid whether it is the same."""
    if values is None:
        return None
    return {key: hidden(value) if key in obj.unsaid else value for key, value in values.items()}


def _plain(value: Any) -> Any:
    match value:
        case date() | datetime() | time():
            return value.isoformat()
        case Money():
            return value.fen
        case Decimal():
            return str(value)
        case bytes():
            return value.hex()
        case _:
            raise TypeError(f"the journal cannot hold {value!r}")


def as_json(table: Table) -> Any:
    """A stored row as `as_told` would write it, said in SQL."""
    said: list[Any] = []
    for column in table.columns:
        said += [literal_column(f"'{column.key}'"), _said(column)]
    return func.json_object(*said)


def _said(column: Any) -> Any:
    kind = column.type.python_type
    stored = type_coerce(column, Text)
    if kind is Decimal:
        hundredths = type_coerce(column, Integer)
        said = func.printf("%d.%02d", hundredths.op("/")(100), hundredths.op("%")(100))
        return case((column.is_(None), None), else_=said)
    if kind is datetime:
        return stored.concat("+00:00")
    if kind is bytes:
        return func.lower(func.hex(column))
    return func.json(case((column, "true"), else_="false")) if kind is bool else type_coerce(column, NullType)


def listed(ids: list[int]) -> Any:
    return select(func.json_each(json.dumps(ids)).table_valued("value").c.value)


def content(kind: type[Any], row: str | None) -> dict[str, Any] | None:
    """A journalled row in the types of its columns (99.90 is 99.9), without what every write renews."""
    return None if row is None else restored(kind, json.loads(row), skip={"version", "updated_at"})


def restored(kind: type[Any], values: dict[str, Any], skip: set[str]) -> dict[str, Any]:
    mapper = cast("Mapper[Any]", inspect(kind))
    columns = {attr.key: attr.columns[0] for attr in mapper.column_attrs}
    skip = skip.union(kind.unsaid)
    return {key: _typed(columns[key], value) for key, value in values.items() if key not in skip}


def _typed(column: Any, value: Any) -> Any:
    """A value of the journal's JSON as the column's own type."""
    kind: Any = column.type.python_type
    if value is None or isinstance(value, kind):
        return value
    if kind in (date, datetime, time):
        return kind.fromisoformat(value)
    return bytes.fromhex(value) if kind is bytes else kind(value)

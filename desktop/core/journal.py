"""One record of every change: the audit trail, and undo."""

from __future__ import annotations

import json
from collections.abc import Collection, Generator, Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from decimal import Decimal
from hashlib import sha256
from itertools import groupby
from typing import Any, cast

from sqlalchemy import (
    DDL,
    ColumnElement,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    case,
    delete,
    event,
    func,
    insert,
    inspect,
    literal,
    literal_column,
    null,
    select,
    text,
    type_coerce,
)
from sqlalchemy import cast as cast_as
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Mapped, Mapper, Session, mapped_column, object_session
from sqlalchemy.types import NullType

from desktop.core.entity import STRICT, Entity, now
from desktop.core.errors import Conflict, NotFound, RuleBroken
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
Step = tuple[int, str]
"""What `undo` takes to take a step back or to do it again, and the label it was done under at first."""

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
    journal = session.info["journal"] = _Journal(label, by)
    event.listen(session, "after_flush", journal.write)
    return journal.touched


def action_of(session: Session) -> int | None:
    """The action a session has journalled so far; None where it has changed nothing."""
    journal: _Journal | None = session.info.get("journal")
    return None if journal is None else journal.begun


def undo(session: Session, action_id: int) -> None:
    """Put every row of an action back as it was; `session` must be a `writing` one.

    An undoing is an action too: undone itself, what it took back is done again. Raises `NotFound` for an unknown
    or already undone action, `Conflict` when one of its rows has been changed since, `RuleBroken("undo.needed")` when
    something later needs one of them or rests on what `stays` of it, `RuleBroken("undo.others")` for what somebody else
    did who was signed in: what a bookkeeper or a keeper of users may do, nobody else takes back.
    """
    action = session.get(Action, action_id)
    if action is None or session.scalar(select(Action.id).where(Action.undoes == action_id)):
        raise NotFound(id=action_id)
    journal: _Journal | None = session.info.get("journal")
    if action.by is not None and journal is not None and journal.by != action.by:
        raise RuleBroken("undo.others", label=action.label)
    session.info["undoes"], label = action_id, action.label
    if _rested_on(session, action_id):
        raise RuleBroken("undo.needed", label=label)
    try:
        _turn_back(session, action_id)
    except IntegrityError as error:
        if "FOREIGN KEY" not in str(error.orig):
            raise
        raise RuleBroken("undo.needed", label=label) from error


def _rested_on(session: Session, action_id: int) -> bool:
    """Whether something rests on what a row of an action would no longer say, or on a row that would go."""
    kinds = {table: kind for table, kind in _kinds().items() if kind.stays}
    edits = select(Edit).where(Edit.action_id == action_id, Edit.table.in_(kinds))
    return any(
        session.execute(text(resting), {"row": edit.row, "value": turned[column]}).first()
        for edit in session.scalars(edits)
        if (turned := _turned(edit))
        for column, resting in kinds[edit.table].stays.items()
        if column in turned
    )


def _turned(edit: Edit) -> dict[str, Any]:
    """What a step back writes, by column; `id` alone where the row goes, nothing where it comes back."""
    if edit.before is None or edit.after is None:
        return {"id": None} if edit.before is None else {}
    before, after = json.loads(edit.before), json.loads(edit.after)
    return {column: before.get(column) for column in after if before.get(column) != after[column]}


def _kinds() -> dict[str, type[Any]]:
    return {kind.class_.__tablename__: kind.class_ for kind in Entity.registry.mappers}


def _turn_back(session: Session, action_id: int) -> None:
    kinds = _kinds()
    query = select(Edit.id, Edit.table, Edit.before.is_(None)).where(Edit.action_id == action_id)
    edits = session.execute(query.order_by(Edit.id.desc())).all()
    for (table, added), run in groupby(edits, key=lambda edit: (edit[1], edit[2])):
        ids = [edit[0] for edit in run]
        if not (added and _take_out(session, kinds[table], ids[-1], ids[0])):
            for edit in session.scalars(
                select(Edit).where(Edit.id.in_(_listed(ids))).order_by(Edit.id.desc())
            ):
                _put_back(session, kinds[table], edit)


def added(session: Session, kind: type[Entity], first: int, last: int) -> None:
    """Journal the rows with the ids `first` to `last`, which were stored past the session.

    One `Edit` for each as always, made by the database of what it now holds; a session that keeps
    no journal goes without.
    """
    journal: _Journal | None = session.info.get("journal")
    if journal is None:
        return
    table = cast("Table", kind.__table__)
    rows = select(*journal.stamp(session), literal(table.name), table.c.id, null(), _as_json(table)).where(
        table.c.id.between(first, last)
    )
    session.connection().execute(insert(EDIT).from_select(STAMPED, rows.order_by(table.c.id)))
    journal.touched.add(table.name)


@contextmanager
def changing(session: Session, kind: type[Entity], ids: list[int]) -> Generator[None, None, None]:
    """Journal what is changed inside, past the session, of the rows with these ids; one `Edit` each as always.

    A session that keeps no journal goes without.
    """
    journal: _Journal | None = session.info.get("journal")
    if journal is None:
        yield
        return
    table, connection = cast("Table", kind.__table__), session.connection()
    found = connection.execute(select(table.c.id, _as_json(table)).where(table.c.id.in_(_listed(ids))))
    before = dict(found.all())
    yield
    was = func.json_each(json.dumps(before)).table_valued("key", "value")
    rows = (
        select(*journal.stamp(session), literal(table.name), table.c.id, was.c.value, _as_json(table))
        .join_from(was, table, table.c.id == cast_as(was.c.key, Integer))
        .order_by(table.c.id)
    )
    connection.execute(insert(EDIT).from_select(STAMPED, rows))
    journal.touched.add(table.name)


def last_action(session: Session, besides: Collection[int] = ()) -> Step | None:
    """The newest step that stands, undone neither nor one of what is never `undoable` nor `besides`: it is offered for undoing."""
    kept = [kind.class_.__tablename__ for kind in Entity.registry.mappers if not kind.class_.undoable]
    keeping = select(Edit.action_id).where(Edit.table.in_(kept))
    which = Action.id.not_in(keeping) & Action.id.not_in(besides)
    return next((step for stands, step in _newest(session, which) if stands), None)


def last_undone(session: Session) -> Step | None:
    """The newest step that was taken back, nothing new having been done since; undoing that does it again."""
    new = session.scalar(select(func.max(Action.id)).where(Action.undoes.is_(None))) or 0
    return next((step for stands, step in _newest(session, Action.id > new) if not stands), None)


def _newest(session: Session, which: ColumnElement[bool]) -> Iterator[tuple[bool, Step]]:
    """The last link of every chain of undoing, newest first, and whether what was done first stands by it."""
    undone = select(Action.undoes).where(Action.undoes.is_not(None))
    query = select(Action).where(which, Action.id.not_in(undone)).order_by(Action.id.desc())
    for action in session.scalars(query.execution_options(yield_per=20)):
        first, links = action, 0
        while first.undoes is not None:
            first, links = session.get_one(Action, first.undoes), links + 1
        yield links % 2 == 0, (action.id, first.label)


class _Journal:
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
        after = None if gone else _values(obj)
        told = {"before": _json(_told(obj, before)), "after": _json(_told(obj, after))}
        row = {"table": obj.__tablename__, "row": obj.id} | told
        self._rows.append(row)

    def modified(self, obj: Any) -> bool:
        """Whether a row that is about to be written differs from what was read of it."""
        before, kind = self._before.get(id(obj)), cast("type[Any]", type(obj))
        return before is not None and content(kind, _json(before)) != content(kind, _json(_values(obj)))

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


def _of(obj: Any) -> _Journal | None:
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


def _values(obj: Any) -> dict[str, Any]:
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


def _json(values: dict[str, Any] | None) -> str | None:
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


def _put_back(session: Session, kind: type[Any], edit: Edit) -> None:
    told = {*json.loads(edit.before or "{}"), *json.loads(edit.after or "{}")}
    if told - {
        one.key for one in cast("Mapper[Any]", inspect(kind)).column_attrs
    }:  # written before a migration took a column away
        raise Conflict(id=edit.row, table=edit.table)
    current = session.get(kind, edit.row)
    now_there, left = content(kind, _json(current and _values(current))), content(kind, edit.after)
    if now_there and left:  # an older row tells nothing of columns that came later
        now_there = {key: now_there[key] for key in left}
    if now_there != left:
        raise Conflict(id=edit.row, table=edit.table)
    if edit.before is None:
        session.delete(current)
    elif current is None:
        session.add(kind(**_restored(kind, json.loads(edit.before), skip={"version"})))
    else:
        for key, value in _restored(kind, json.loads(edit.before), skip={"id", "version"}).items():
            setattr(current, key, value)
    session.flush()


def _take_out(session: Session, kind: type[Any], first: int, last: int) -> bool:
    """Delete at once the rows that a run of edits added, if every one is to the letter what it was then."""
    journal: _Journal | None = session.info.get("journal")
    if journal is None:
        return False
    session.flush()
    table = cast("Table", kind.__table__)
    run = EDIT.c.id.between(first, last) & (EDIT.c.table == table.name)
    same = select(func.count()).join_from(EDIT, table, table.c.id == EDIT.c.row)
    if session.scalar(same.where(run, EDIT.c.after == _as_json(table))) != last - first + 1:
        return False
    gone = select(*journal.stamp(session), EDIT.c.table, EDIT.c.row, EDIT.c.after, null()).where(run)
    session.connection().execute(insert(EDIT).from_select(STAMPED, gone.order_by(EDIT.c.id.desc())))
    session.connection().execute(delete(table).where(table.c.id.in_(select(EDIT.c.row).where(run))))
    journal.touched.add(table.name)
    session.expire_all()
    return True


def _as_json(table: Table) -> Any:
    """A stored row as `_json` would write it, said in SQL."""
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


def _listed(ids: list[int]) -> Any:
    return select(func.json_each(json.dumps(ids)).table_valued("value").c.value)


def content(kind: type[Any], row: str | None) -> dict[str, Any] | None:
    """A journalled row in the types of its columns (99.90 is 99.9), without what every write renews."""
    return None if row is None else _restored(kind, json.loads(row), skip={"version", "updated_at"})


def _restored(kind: type[Any], values: dict[str, Any], skip: set[str]) -> dict[str, Any]:
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

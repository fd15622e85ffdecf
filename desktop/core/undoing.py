"""Taking a step back and doing it again: every row of an action is put back as the journal tells it was."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from itertools import groupby
from typing import Any, cast

from sqlalchemy import ColumnElement, Table, delete, func, insert, inspect, null, select, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Mapper, Session

from desktop.core.entity import Entity
from desktop.core.errors import Conflict, NotFound, RuleBroken
from desktop.core.journal import (
    EDIT,
    STAMPED,
    Action,
    Edit,
    as_json,
    as_told,
    content,
    journal_of,
    listed,
    restored,
    values_of,
)

Step = tuple[int, str]
"""What `undo` takes to take a step back or to do it again, and the label it was done under at first."""


def undo(session: Session, action_id: int) -> None:
    """Put every row of an action back as it was; `session` must be a `writing` one.

    An undoing is an action too: undone itself, what it took back is done again. Raises `NotFound` for an unknown
    or already undone action, `Conflict` when one of its rows has been changed since (`others`: by somebody else who was signed in), `RuleBroken("undo.needed")` when
    something later needs one of them or rests on what `stays` of it, `RuleBroken("undo.public")` for what was made `public`, `RuleBroken("undo.others")` for what somebody else
    did who was signed in: what a bookkeeper or a keeper of users may do, nobody else takes back.
    """
    action = session.get(Action, action_id)
    if action is None or session.scalar(select(Action.id).where(Action.undoes == action_id)):
        raise NotFound(id=action_id)
    journal = journal_of(session)
    if action.by is not None and journal is not None and journal.by != action.by:
        raise RuleBroken("undo.others", label=action.label)
    session.info["undoes"], label = action_id, action.label
    if _made_public(session, action_id):
        raise RuleBroken("undo.public", label=label)
    if _rested_on(session, action_id):
        raise RuleBroken("undo.needed", label=label)
    try:
        _turn_back(session, action_id)
    except IntegrityError as error:
        if "FOREIGN KEY" not in str(error.orig):
            raise
        raise RuleBroken("undo.needed", label=label) from error


def _made_public(session: Session, action_id: int) -> bool:
    tables = [table for table, kind in _kinds().items() if kind.public]
    made = select(Edit.id).where(Edit.action_id == action_id, Edit.table.in_(tables), Edit.before.is_(None))
    return session.scalars(made).first() is not None


def _rested_on(session: Session, action_id: int) -> bool:
    """Whether something rests on what a row of an action would no longer say, on a row that would go, or on one being gone."""
    kinds = {table: kind for table, kind in _kinds().items() if kind.stays}
    edits = select(Edit).where(Edit.action_id == action_id, Edit.table.in_(kinds))
    return any(
        session.execute(text(resting), {"row": edit.row, "value": turned.get(column)}).first()
        for edit in session.scalars(edits)
        if (turned := _turned(edit))
        for column, resting in kinds[edit.table].stays.items()
        if column == "*" or column in turned
    )


def _turned(edit: Edit) -> dict[str, Any]:
    """What a step back writes, by column; `id` alone where the row goes, `+` with all it was where it comes back."""
    if edit.before is None or edit.after is None:
        return {"id": None} if edit.before is None else {"+": edit.before}
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
                select(Edit).where(Edit.id.in_(listed(ids))).order_by(Edit.id.desc())
            ):
                _put_back(session, kinds[table], edit)


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


def stands(session: Session, action_id: int) -> bool:
    """Whether what an action wrote holds by it: one not undone, which is itself no undoing or does a step again."""
    if session.scalar(select(Action.id).where(Action.undoes == action_id)):
        return False
    return _begun(session, session.get_one(Action, action_id))[1] % 2 == 0


def _begun(session: Session, action: Action) -> tuple[Action, int]:
    """What was done first of a chain of undoing, and how many links after it an action is."""
    links = 0
    while action.undoes is not None:
        action, links = session.get_one(Action, action.undoes), links + 1
    return action, links


def _newest(session: Session, which: ColumnElement[bool]) -> Iterator[tuple[bool, Step]]:
    """The last link of every chain of undoing, newest first, and whether what was done first stands by it."""
    undone = select(Action.undoes).where(Action.undoes.is_not(None))
    query = select(Action).where(which, Action.id.not_in(undone)).order_by(Action.id.desc())
    for action in session.scalars(query.execution_options(yield_per=20)):
        first, links = _begun(session, action)
        yield links % 2 == 0, (action.id, first.label)


def _put_back(session: Session, kind: type[Any], edit: Edit) -> None:
    told = {*json.loads(edit.before or "{}"), *json.loads(edit.after or "{}")}
    if told - {
        one.key for one in cast("Mapper[Any]", inspect(kind)).column_attrs
    }:  # written before a migration took a column away
        raise Conflict(id=edit.row, table=edit.table)
    current = session.get(kind, edit.row)
    now_there, left = content(kind, as_told(current and values_of(current))), content(kind, edit.after)
    if now_there and left:  # an older row tells nothing of columns that came later
        now_there = {key: now_there[key] for key in left}
    if now_there != left:
        raise Conflict(id=edit.row, table=edit.table, others=_by_others(session, edit))
    if edit.before is None:
        session.delete(current)
    elif current is None:
        session.add(kind(**restored(kind, json.loads(edit.before), skip={"version"})))
    else:
        for key, value in restored(kind, json.loads(edit.before), skip={"id", "version"}).items():
            setattr(current, key, value)
    session.flush()


def _by_others(session: Session, edit: Edit) -> bool:
    """Whether who changed a row last was signed in as somebody else; of those who do not sign in nobody can tell."""
    later = select(Action.by).join(Edit, Edit.action_id == Action.id).where(
        Edit.table == edit.table, Edit.row == edit.row, Edit.id > edit.id
    )  # fmt: skip
    by, journal = session.scalars(later.order_by(Edit.id.desc())).first(), journal_of(session)
    return by is not None and (journal is None or by != journal.by)


def _take_out(session: Session, kind: type[Any], first: int, last: int) -> bool:
    """Delete at once the rows that a run of edits added, if every one is to the letter what it was then."""
    journal = journal_of(session)
    if journal is None:
        return False
    session.flush()
    table = cast("Table", kind.__table__)
    run = EDIT.c.id.between(first, last) & (EDIT.c.table == table.name)
    same = select(func.count()).join_from(EDIT, table, table.c.id == EDIT.c.row)
    if session.scalar(same.where(run, EDIT.c.after == as_json(table))) != last - first + 1:
        return False
    gone = select(*journal.stamp(session), EDIT.c.table, EDIT.c.row, EDIT.c.after, null()).where(run)
    session.connection().execute(insert(EDIT).from_select(STAMPED, gone.order_by(EDIT.c.id.desc())))
    session.connection().execute(delete(table).where(table.c.id.in_(select(EDIT.c.row).where(run))))
    journal.touched.add(table.name)
    session.expire_all()
    return True

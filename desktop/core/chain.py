"""The seals over the record of changes: each action's holds the one before it, so that none is changed or taken out unseen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import groupby
from typing import Any, cast

from sqlalchemy import ForeignKey, Table, insert, text
from sqlalchemy.orm import Mapped, Session, mapped_column

from desktop.core.entity import Entity, now
from desktop.core.journal import action_of, only_written
from desktop.core.progress import Progress

ACTIONS = """
    SELECT coalesce(action.id, action_id) AS key, label, at, undoes, "by", seal
    FROM action FULL JOIN action_seal ON action_id = action.id {which} ORDER BY key
"""
EDITS = 'SELECT action_id, "table", "row", before, after FROM edit {which} ORDER BY action_id, id'
FIELD, RECORD = "\x1f", "\x1e"
"""What JSON never holds as it is, so that nothing said can be told in two ways."""


class ActionSeal(Entity):
    """The hash of an action with all its edits and the seal before it (storage 3.3)."""

    __tablename__ = "action_seal"

    action_id: Mapped[int] = mapped_column(ForeignKey("action.id"), unique=True)
    seal: Mapped[str]


TABLE = cast("Table", ActionSeal.__table__)
only_written(TABLE)


def close(session: Session) -> None:
    """Seal the action a `writing` session has journalled; it must be the last thing it does."""
    if (key := action_of(session)) is None:
        return
    connection = session.connection()
    before = text("SELECT seal FROM action_seal ORDER BY action_id DESC LIMIT 1")
    action = connection.execute(text(ACTIONS.format(which="WHERE action.id = :key")), {"key": key}).one()
    edits = connection.execute(text(EDITS.format(which="WHERE action_id = :key")), {"key": key})
    seal = _sealed(connection.execute(before).scalar() or "", action[:5], (edit[1:] for edit in edits))
    stamp = {"version": 1, "created_at": now(), "updated_at": now()}
    connection.execute(insert(TABLE).values(action_id=key, seal=seal, **stamp))


def broken(session: Session, progress: Progress) -> Iterator[tuple[int, str, str]]:
    """Actions that are not what was sealed, or not sealed, or gone: key, day, label; the last two empty where it is gone."""
    connection = session.connection()
    total = connection.execute(text("SELECT count(*) FROM action")).scalar_one()
    runs = groupby(connection.execute(text(EDITS.format(which=""))), key=lambda edit: edit[0])
    run, before = next(runs, None), ""
    for at, action in enumerate(connection.execute(text(ACTIONS.format(which="")))):
        if at % 1000 == 0:
            progress.report(at, total)
        while run is not None and run[0] < action.key:
            yield run[0], "", ""
            run = next(runs, None)
        edits = list[tuple[Any, ...]]()
        if run is not None and run[0] == action.key:
            edits, run = [edit[1:] for edit in run[1]], next(runs, None)
        if action.seal is None or action.at is None or _sealed(before, action[:5], edits) != action.seal:
            yield action.key, (action.at or "")[:10], action.label or ""
        before = action.seal or before
    if run is not None:
        yield from ((key, "", "") for key in (run[0], *(key for key, _ in runs)))


def _sealed(before: str, action: Iterable[Any], edits: Iterable[Iterable[Any]]) -> str:
    told = sha256(before.encode())
    for record in (action, *edits):
        said = FIELD.join("" if value is None else str(value) for value in record)
        told.update((RECORD + said).encode())
    return told.hexdigest()

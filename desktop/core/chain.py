"""The seals over the record of changes: each action's holds the one before it, so that none is changed or taken out unseen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import groupby
from typing import Any, cast

from sqlalchemy import ForeignKey, Table, insert
from sqlalchemy.orm import Mapped, Session, mapped_column

from desktop.core.entity import Entity, now
from desktop.core.journal import action_of, only_written
from desktop.core.progress import Progress

ACTION = """
    SELECT CAST(char(30) || id || char(31) || label || char(31) || at || char(31) || ifnull(undoes, '') || char(31)
    || ifnull("by", '') AS BLOB) FROM action WHERE id = ?
"""
EDITS = """
    SELECT CAST(char(30) || "table" || char(31) || "row" || char(31) || ifnull(before, '') || char(31) || ifnull(after, '')
    AS BLOB) FROM edit WHERE action_id = ? ORDER BY id
"""
"""What is sealed of an action and of each edit: JSON never holds such marks as they are, so nothing is told in two ways.

Read as the bytes that lie in the file: no text is made of them only to be taken apart again.
"""

ALL_ACTIONS = """
    SELECT coalesce(action.id, action_id), CAST(char(30) || action.id || char(31) || label || char(31) || at || char(31)
    || ifnull(undoes, '') || char(31) || ifnull("by", '') AS BLOB), substr(at, 1, 10), label, seal
    FROM action FULL JOIN action_seal ON action_id = action.id ORDER BY 1
"""
ALL_EDITS = """
    SELECT action_id, CAST(char(30) || "table" || char(31) || "row" || char(31) || ifnull(before, '') || char(31)
    || ifnull(after, '') AS BLOB) FROM edit ORDER BY action_id, id
"""


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
    raw = _raw(session)
    (action,) = raw.execute(ACTION, (key,)).fetchone()
    before = raw.execute("SELECT seal FROM action_seal ORDER BY action_id DESC LIMIT 1").fetchone()
    edits = (said for (said,) in raw.execute(EDITS, (key,)))
    seal = _sealed(before[0] if before else "", action, edits)
    stamp = {"version": 1, "created_at": now(), "updated_at": now()}
    session.connection().execute(insert(TABLE).values(action_id=key, seal=seal, **stamp))


def broken(session: Session, progress: Progress) -> Iterator[tuple[int, str, str]]:
    """Actions that are not what was sealed, or not sealed, or gone: key, day, label; the last two empty where it is gone."""
    raw = _raw(session)
    (total,) = raw.execute("SELECT count(*) FROM action").fetchone()
    runs = groupby(raw.execute(ALL_EDITS), key=lambda edit: edit[0])
    run, before = next(runs, None), ""
    for at, (key, action, day, label, seal) in enumerate(raw.execute(ALL_ACTIONS)):
        if at % 1000 == 0:
            progress.report(at, total)
        while run is not None and run[0] < key:
            yield run[0], "", ""
            run = next(runs, None)
        edits = list[bytes]()
        if run is not None and run[0] == key:
            edits, run = [said for _, said in run[1]], next(runs, None)
        if action is None or _sealed(before, action, edits) != seal:
            yield key, day or "", label or ""
        before = seal or before
    if run is not None:
        yield from ((key, "", "") for key in (run[0], *(key for key, _ in runs)))


def _raw(session: Session) -> Any:
    """The driver's own connection: half a million edits are read twice as fast past the library."""
    return session.connection().connection.driver_connection


def _sealed(before: str, action: bytes, edits: Iterable[bytes]) -> str:
    told = sha256(before.encode())
    for said in (action, *edits):
        told.update(said)
    return told.hexdigest()

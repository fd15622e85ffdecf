"""Copies of the database that have been opened again to prove them, and of the files that belong to it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from desktop.core.attachments import FOLDER, beside
from desktop.core.db import connect
from desktop.core.errors import RuleBroken
from desktop.core.progress import Progress


def back_up(source: Any, target: Path, key: bytes | None = None) -> Path:
    """Copy the open database `source` to `target`, whole and checked, or raise and leave no copy.

    Goes through SQLite's own backup in one step (a copy in steps never ends while another
    connection writes); raises `RuleBroken("backup.unsound")` when the copy does not pass its checks.
    """
    unproved = target.with_name(target.name + ".tmp")
    unproved.unlink(missing_ok=True)
    copy = connect(unproved, key)
    try:
        copy.execute("PRAGMA journal_mode=DELETE")
        source.backup(copy, pages=-1)
        sound = copy.execute("PRAGMA quick_check").fetchall() == [("ok",)]
        sound = sound and _counts(copy) == _counts(source)
    finally:
        copy.close()
    if not sound:
        unproved.unlink()
        raise RuleBroken("backup.unsound", path=str(target))
    with unproved.open("rb+") as file:
        os.fsync(file.fileno())
    unproved.replace(target)
    return target


def back_up_whole(
    path: Path, target: Path, key: bytes | None = None, progress: Progress | None = None
) -> Path:
    """Copy the database at `path`, which may be in use, to `target`, and beside it the attachments it lacks there.

    The attachments go first: every one a row of the copy speaks of is then there, or the copy is not made.
    Raises as `back_up` and `Attachments.copy_to` do.
    """
    files = beside(path)
    files.copy_to(target.parent / FOLDER, progress)
    source = connect(path, key, read_only=True)
    try:
        back_up(source, target, key)
    finally:
        source.close()
    files.copy_to(target.parent / FOLDER, progress)  # what was added meanwhile
    return target


def _counts(connection: Any) -> dict[str, int]:
    query = "SELECT name FROM sqlite_schema WHERE type='table' AND name NOT LIKE 'sqlite_%'"
    tables = [name for (name,) in connection.execute(query)]
    count = 'SELECT count(*) FROM "{}"'
    return {name: connection.execute(count.format(name)).fetchone()[0] for name in tables}

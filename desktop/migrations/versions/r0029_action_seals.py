"""Every action of the record of changes is sealed, over the one before it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from hashlib import sha256
from itertools import groupby
from typing import Any

from alembic import op

revision = "0029"
down_revision = "0028"

STATEMENTS = (
    """
    CREATE TABLE action_seal (
        id INTEGER NOT NULL,
        action_id INTEGER NOT NULL,
        seal TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_action_seal PRIMARY KEY (id),
        CONSTRAINT uq_action_seal_action_id UNIQUE (action_id),
        CONSTRAINT fk_action_seal_action_id_action FOREIGN KEY(action_id) REFERENCES action (id)
    )
     STRICT
    """,
    """
    CREATE TRIGGER action_seal_no_update BEFORE UPDATE ON action_seal BEGIN SELECT RAISE(ABORT, 'the journal is only written, never changed'); END
    """,
    """
    CREATE TRIGGER action_seal_no_delete BEFORE DELETE ON action_seal BEGIN SELECT RAISE(ABORT, 'the journal is only written, never changed'); END
    """,
)

EDITS = 'SELECT action_id, "table", "row", before, after FROM edit ORDER BY action_id, id'
SEAL = "INSERT INTO action_seal (action_id, seal, version, created_at, updated_at) VALUES (?, ?, 1, ?, ?)"


def upgrade() -> None:
    connection = op.get_bind()
    for statement in STATEMENTS:
        connection.exec_driver_sql(statement)
    stamp, before = datetime.now(UTC).replace(tzinfo=None).isoformat(timespec="microseconds"), ""
    runs = groupby(connection.exec_driver_sql(EDITS), key=lambda edit: edit[0])
    run = next(runs, None)
    for action in connection.exec_driver_sql(
        'SELECT id, label, at, undoes, "by" FROM action ORDER BY id'
    ).all():
        edits: Iterable[Iterable[Any]] = ()
        if run is not None and run[0] == action[0]:
            edits = [edit[1:] for edit in run[1]]
            run = next(runs, None)
        before = _sealed(before, action, edits)
        connection.exec_driver_sql(SEAL, (action[0], before, stamp, stamp))


def _sealed(before: str, action: Iterable[Any], edits: Iterable[Iterable[Any]]) -> str:
    told = sha256(before.encode())
    for record in (action, *edits):
        said = "\x1f".join("" if value is None else str(value) for value in record)
        told.update(("\x1e" + said).encode())
    return told.hexdigest()

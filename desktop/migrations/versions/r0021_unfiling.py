"""That a filed meeting was taken out of the file again."""

from __future__ import annotations

from alembic import op

revision = "0021"
down_revision = "0020"

STATEMENTS = (
    """
    CREATE TABLE unfiling (
        id INTEGER NOT NULL,
        meeting_id INTEGER NOT NULL,
        filed_on TEXT NOT NULL,
        opened_on TEXT NOT NULL,
        opened_by TEXT NOT NULL,
        reason TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_unfiling PRIMARY KEY (id),
        CONSTRAINT ck_unfiling_days CHECK (opened_on >= filed_on),
        CONSTRAINT fk_unfiling_meeting_id_meeting FOREIGN KEY(meeting_id) REFERENCES meeting (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_unfiling_meeting_id ON unfiling (meeting_id)
    """,
    """
    CREATE TRIGGER unfiling_no_update BEFORE UPDATE ON unfiling BEGIN SELECT RAISE(ABORT, 'that a file was opened again is only written, never changed'); END
    """,
    """
    CREATE TRIGGER unfiling_no_delete BEFORE DELETE ON unfiling BEGIN SELECT RAISE(ABORT, 'that a file was opened again is only written, never changed'); END
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)

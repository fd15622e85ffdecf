"""Of a group known by number, how many were not there for an item."""

from __future__ import annotations

from alembic import op

revision = "0020"
down_revision = "0019"

STATEMENTS = (
    """
    CREATE TABLE item_absence_next (
        id INTEGER NOT NULL,
        item_id INTEGER NOT NULL,
        participant_id INTEGER NOT NULL,
        reason TEXT NOT NULL,
        heads INTEGER,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_item_absence PRIMARY KEY (id),
        CONSTRAINT ck_item_absence_reason CHECK (reason IN ('late', 'left', 'recused')),
        CONSTRAINT ck_item_absence_heads CHECK (heads > 0),
        CONSTRAINT uq_item_absence_item_id_participant_id UNIQUE (item_id, participant_id),
        CONSTRAINT fk_item_absence_item_id_item FOREIGN KEY(item_id) REFERENCES item (id),
        CONSTRAINT fk_item_absence_participant_id_participant FOREIGN KEY(participant_id) REFERENCES participant (id)
    )
     STRICT
    """,
    """
    INSERT INTO item_absence_next (id, item_id, participant_id, reason, version, created_at, updated_at)
    SELECT id, item_id, participant_id, reason, version, created_at, updated_at FROM item_absence
    """,
    """
    DROP TABLE item_absence
    """,
    """
    ALTER TABLE item_absence_next RENAME TO item_absence
    """,
    """
    CREATE INDEX ix_item_absence_participant_id ON item_absence (participant_id)
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)

"""Who was told of a meeting that was moved since, and which announcement tells of it, keep what they tell of."""

from __future__ import annotations

from alembic import op

revision = "0026"
down_revision = "0025"

STATEMENTS = (
    """
    ALTER TABLE participant ADD COLUMN told_of TEXT DEFAULT '' NOT NULL
    """,
    """
    ALTER TABLE publication ADD COLUMN told_of TEXT DEFAULT '' NOT NULL
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)

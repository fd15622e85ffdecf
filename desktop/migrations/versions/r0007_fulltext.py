"""What the full-text indexes were made of; the indexes themselves the program makes, and makes anew when it must."""

from __future__ import annotations

from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.execute(
        """
        CREATE TABLE fulltext (
            record TEXT NOT NULL,
            made_of TEXT NOT NULL,
            edit INTEGER NOT NULL,
            CONSTRAINT pk_fulltext PRIMARY KEY (record)
        )
         STRICT
        """
    )

"""What an audit said of a year may stand among the reviews of its disclosure, under the seal like they do."""

from __future__ import annotations

from alembic import op

revision = "0030"
down_revision = "0029"

STANDING = "SELECT sql FROM sqlite_schema WHERE tbl_name = 'disclosure_review' AND type IN ('index', 'trigger') AND sql IS NOT NULL"
"""What goes with the table, and is made again as it was."""

STATEMENTS = (
    """
    CREATE TABLE disclosure_review_next (
        id INTEGER NOT NULL,
        disclosure_id INTEGER NOT NULL,
        party TEXT NOT NULL,
        name TEXT NOT NULL,
        place TEXT NOT NULL,
        day TEXT NOT NULL,
        remark TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_disclosure_review PRIMARY KEY (id),
        CONSTRAINT ck_disclosure_review_party CHECK (party IN ('property', 'committee', 'community', 'owner', 'auditor')),
        CONSTRAINT fk_disclosure_review_disclosure_id_disclosure FOREIGN KEY(disclosure_id) REFERENCES disclosure (id)
    )
     STRICT
    """,
    """
    INSERT INTO disclosure_review_next (id, disclosure_id, party, name, place, day, remark, version, created_at, updated_at)
    SELECT id, disclosure_id, party, name, place, day, remark, version, created_at, updated_at FROM disclosure_review
    """,
    """
    DROP TABLE disclosure_review
    """,
    """
    ALTER TABLE disclosure_review_next RENAME TO disclosure_review
    """,
)


def upgrade() -> None:
    connection = op.get_bind()
    standing = connection.exec_driver_sql(STANDING).scalars().all()
    for statement in (*STATEMENTS, *standing):
        connection.exec_driver_sql(statement)

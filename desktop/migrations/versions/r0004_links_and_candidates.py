"""Why the link of a household ended and under which number, and the votes of those who stood for a post."""

from __future__ import annotations

from alembic import op

revision = "0004"
down_revision = "0003"

STATEMENTS = (
    """
    CREATE TABLE household_link_next (
        id INTEGER NOT NULL,
        household_id INTEGER NOT NULL,
        body_id INTEGER NOT NULL,
        begins_on TEXT,
        ends_on TEXT,
        reason TEXT NOT NULL,
        document_no TEXT NOT NULL,
        end_reason TEXT NOT NULL,
        end_document_no TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_household_link PRIMARY KEY (id),
        CONSTRAINT fk_household_link_household_id_household FOREIGN KEY(household_id) REFERENCES household (id),
        CONSTRAINT fk_household_link_body_id_body FOREIGN KEY(body_id) REFERENCES body (id)
    )
     STRICT
    """,
    """
    INSERT INTO household_link_next (id, household_id, body_id, begins_on, ends_on, reason, document_no, end_reason, end_document_no, version, created_at, updated_at)
    SELECT id, household_id, body_id, begins_on, ends_on, reason, document_no, '', '', version, created_at, updated_at FROM household_link
    """,
    """
    DROP TABLE household_link
    """,
    """
    ALTER TABLE household_link_next RENAME TO household_link
    """,
    """
    CREATE INDEX ix_household_link_body_id ON household_link (body_id)
    """,
    """
    CREATE INDEX ix_household_link_household_id ON household_link (household_id)
    """,
    """
    CREATE UNIQUE INDEX ix_household_link_open ON household_link (household_id) WHERE ends_on IS NULL
    """,
    """
    CREATE TABLE candidate (
        id INTEGER NOT NULL,
        adjustment_id INTEGER NOT NULL,
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        title TEXT NOT NULL,
        votes INTEGER NOT NULL,
        elected INTEGER NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_candidate PRIMARY KEY (id),
        CONSTRAINT ck_candidate_votes CHECK (votes >= 0),
        CONSTRAINT uq_candidate_adjustment_id_position UNIQUE (adjustment_id, position),
        CONSTRAINT fk_candidate_adjustment_id_adjustment FOREIGN KEY(adjustment_id) REFERENCES adjustment (id)
    )
     STRICT
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)

"""What a brand of meetings was called before it was renamed."""

from __future__ import annotations

from alembic import op

revision = "0010"
down_revision = "0009"

STATEMENTS = (
    """
    CREATE TABLE former_brand (
        id INTEGER NOT NULL,
        rule_id INTEGER NOT NULL,
        name TEXT NOT NULL,
        until TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_former_brand PRIMARY KEY (id),
        CONSTRAINT uq_former_brand_rule_id_name UNIQUE (rule_id, name),
        CONSTRAINT fk_former_brand_rule_id_meeting_rule FOREIGN KEY(rule_id) REFERENCES meeting_rule (id)
    )
     STRICT
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)

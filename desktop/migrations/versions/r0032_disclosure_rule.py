"""How often and how long a compound is told of its common income is its own rule; a sheet tells what is owed by contract."""

from __future__ import annotations

from alembic import op

revision = "0032"
down_revision = "0031"

STATEMENTS = (
    """
    CREATE TABLE disclosure_rule (
        id INTEGER NOT NULL,
        book_id INTEGER NOT NULL,
        every INTEGER NOT NULL,
        within INTEGER NOT NULL,
        hung INTEGER NOT NULL,
        places INTEGER NOT NULL,
        party TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_disclosure_rule PRIMARY KEY (id),
        CONSTRAINT ck_disclosure_rule_every CHECK (every IN (1, 3, 6, 12)),
        CONSTRAINT ck_disclosure_rule_party CHECK (party IN ('', 'property', 'committee', 'community')),
        CONSTRAINT uq_disclosure_rule_book_id UNIQUE (book_id),
        CONSTRAINT fk_disclosure_rule_book_id_book FOREIGN KEY(book_id) REFERENCES book (id)
    )
     STRICT
    """,
    """
    ALTER TABLE disclosure_contract ADD COLUMN arrears INTEGER
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)

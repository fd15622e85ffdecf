"""What audits found in the books, each with the matter that puts it right."""

from __future__ import annotations

from alembic import op

revision = "0018"
down_revision = "0017"

STATEMENTS = (
    """
    CREATE TABLE finding (
        id INTEGER NOT NULL,
        book_id INTEGER NOT NULL,
        voucher_id INTEGER,
        words TEXT NOT NULL,
        found_on TEXT NOT NULL,
        found_by TEXT NOT NULL,
        matter_id INTEGER NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_finding PRIMARY KEY (id),
        CONSTRAINT ck_finding_words CHECK (words != ''),
        CONSTRAINT fk_finding_book_id_book FOREIGN KEY(book_id) REFERENCES book (id),
        CONSTRAINT fk_finding_voucher_id_voucher FOREIGN KEY(voucher_id) REFERENCES voucher (id),
        CONSTRAINT uq_finding_matter_id UNIQUE (matter_id),
        CONSTRAINT fk_finding_matter_id_matter FOREIGN KEY(matter_id) REFERENCES matter (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_finding_book_id ON finding (book_id)
    """,
    """
    CREATE INDEX ix_finding_voucher_id ON finding (voucher_id)
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)

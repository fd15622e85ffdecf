"""Bank statements, their lines, and which posting of the books each line is."""

from __future__ import annotations

from alembic import op

revision = "0013"
down_revision = "0012"

STATEMENTS = (
    """
    CREATE TABLE bank_statement (
        id INTEGER NOT NULL,
        account_id INTEGER NOT NULL,
        taken_on TEXT NOT NULL,
        begins_on TEXT NOT NULL,
        ends_on TEXT NOT NULL,
        lines INTEGER NOT NULL,
        told TEXT NOT NULL,
        name TEXT NOT NULL,
        digest TEXT NOT NULL,
        size INTEGER NOT NULL,
        kind TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_bank_statement PRIMARY KEY (id),
        CONSTRAINT ck_bank_statement_days CHECK (ends_on >= begins_on),
        CONSTRAINT fk_bank_statement_account_id_account FOREIGN KEY(account_id) REFERENCES account (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_bank_statement_account_id ON bank_statement (account_id)
    """,
    """
    CREATE TABLE bank_line (
        id INTEGER NOT NULL,
        statement_id INTEGER NOT NULL,
        account_id INTEGER NOT NULL,
        row INTEGER NOT NULL,
        day TEXT NOT NULL,
        clock TEXT NOT NULL,
        amount INTEGER NOT NULL,
        balance INTEGER,
        text TEXT NOT NULL,
        payee TEXT NOT NULL,
        payee_account TEXT NOT NULL,
        number TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_bank_line PRIMARY KEY (id),
        CONSTRAINT ck_bank_line_amount CHECK (amount != 0),
        CONSTRAINT fk_bank_line_statement_id_bank_statement FOREIGN KEY(statement_id) REFERENCES bank_statement (id),
        CONSTRAINT fk_bank_line_account_id_account FOREIGN KEY(account_id) REFERENCES account (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_bank_line_account_id_day ON bank_line (account_id, day)
    """,
    """
    CREATE INDEX ix_bank_line_statement_id ON bank_line (statement_id)
    """,
    """
    CREATE TABLE bank_match (
        id INTEGER NOT NULL,
        line_id INTEGER NOT NULL,
        posting_id INTEGER NOT NULL,
        amount INTEGER NOT NULL,
        matched_on TEXT NOT NULL,
        undone_on TEXT,
        undone_reason TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_bank_match PRIMARY KEY (id),
        CONSTRAINT ck_bank_match_amount CHECK (amount != 0),
        CONSTRAINT ck_bank_match_undone CHECK ((undone_on IS NULL) = (undone_reason = '')),
        CONSTRAINT fk_bank_match_line_id_bank_line FOREIGN KEY(line_id) REFERENCES bank_line (id),
        CONSTRAINT fk_bank_match_posting_id_posting FOREIGN KEY(posting_id) REFERENCES posting (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_bank_match_line_id ON bank_match (line_id)
    """,
    """
    CREATE INDEX ix_bank_match_posting_id ON bank_match (posting_id)
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)

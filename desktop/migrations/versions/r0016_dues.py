"""Contracts of income, what was received on them, and daily totals."""

from __future__ import annotations

from alembic import op

revision = "0016"
down_revision = "0015"

STATEMENTS = (
    """
    CREATE TABLE contract (
        id INTEGER NOT NULL,
        book_id INTEGER NOT NULL,
        number TEXT NOT NULL,
        subject_id INTEGER NOT NULL,
        party TEXT NOT NULL,
        purpose TEXT NOT NULL,
        place TEXT NOT NULL,
        begins_on TEXT NOT NULL,
        ends_on TEXT NOT NULL,
        amount INTEGER NOT NULL,
        period TEXT NOT NULL,
        counted TEXT NOT NULL,
        part TEXT NOT NULL,
        due_at TEXT NOT NULL,
        due_days INTEGER NOT NULL,
        ended_on TEXT,
        end_reason TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_contract PRIMARY KEY (id),
        CONSTRAINT ck_contract_period CHECK (period IN ('month', 'quarter', 'half', 'year', 'once')),
        CONSTRAINT ck_contract_counted CHECK (counted IN ('begin', 'calendar')),
        CONSTRAINT ck_contract_part CHECK (part IN ('days', 'whole')),
        CONSTRAINT ck_contract_due_at CHECK (due_at IN ('begin', 'end')),
        CONSTRAINT ck_contract_amount CHECK (amount > 0),
        CONSTRAINT ck_contract_days CHECK (ends_on >= begins_on),
        CONSTRAINT ck_contract_due_days CHECK (due_days BETWEEN 0 AND 366),
        CONSTRAINT ck_contract_ended CHECK ((ended_on IS NULL) = (end_reason = '')),
        CONSTRAINT uq_contract_book_id_number UNIQUE (book_id, number),
        CONSTRAINT fk_contract_book_id_book FOREIGN KEY(book_id) REFERENCES book (id),
        CONSTRAINT fk_contract_subject_id_subject FOREIGN KEY(subject_id) REFERENCES subject (id)
    )
     STRICT
    """,
    """
    CREATE TABLE contract_file (
        id INTEGER NOT NULL,
        contract_id INTEGER NOT NULL,
        name TEXT NOT NULL,
        digest TEXT NOT NULL,
        size INTEGER NOT NULL,
        kind TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_contract_file PRIMARY KEY (id),
        CONSTRAINT ck_contract_file_size CHECK (size > 0),
        CONSTRAINT fk_contract_file_contract_id_contract FOREIGN KEY(contract_id) REFERENCES contract (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_contract_file_contract_id ON contract_file (contract_id)
    """,
    """
    CREATE TABLE receipt (
        id INTEGER NOT NULL,
        contract_id INTEGER NOT NULL,
        voucher_id INTEGER,
        day TEXT NOT NULL,
        amount INTEGER NOT NULL,
        covers_from TEXT NOT NULL,
        covers_to TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_receipt PRIMARY KEY (id),
        CONSTRAINT ck_receipt_amount CHECK (amount > 0),
        CONSTRAINT ck_receipt_days CHECK (covers_to >= covers_from),
        CONSTRAINT fk_receipt_contract_id_contract FOREIGN KEY(contract_id) REFERENCES contract (id),
        CONSTRAINT fk_receipt_voucher_id_voucher FOREIGN KEY(voucher_id) REFERENCES voucher (id) ON DELETE SET NULL
    )
     STRICT
    """,
    """
    CREATE INDEX ix_receipt_contract_id_day ON receipt (contract_id, day)
    """,
    """
    CREATE INDEX ix_receipt_voucher_id ON receipt (voucher_id)
    """,
    """
    CREATE TABLE day_total (
        id INTEGER NOT NULL,
        book_id INTEGER NOT NULL,
        day TEXT NOT NULL,
        kind TEXT NOT NULL,
        count INTEGER NOT NULL,
        amount INTEGER NOT NULL,
        voucher_id INTEGER,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_day_total PRIMARY KEY (id),
        CONSTRAINT ck_day_total_kind CHECK (kind IN ('card', 'casual', 'other')),
        CONSTRAINT ck_day_total_amount CHECK (amount > 0),
        CONSTRAINT ck_day_total_count CHECK (count > 0),
        CONSTRAINT fk_day_total_book_id_book FOREIGN KEY(book_id) REFERENCES book (id),
        CONSTRAINT fk_day_total_voucher_id_voucher FOREIGN KEY(voucher_id) REFERENCES voucher (id) ON DELETE SET NULL
    )
     STRICT
    """,
    """
    CREATE INDEX ix_day_total_book_id_day ON day_total (book_id, day)
    """,
    """
    CREATE INDEX ix_day_total_voucher_id ON day_total (voucher_id)
    """,
    """
    CREATE TABLE fund (
        id INTEGER NOT NULL,
        account_id INTEGER NOT NULL,
        initial INTEGER NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_fund PRIMARY KEY (id),
        CONSTRAINT ck_fund_initial CHECK (initial > 0),
        CONSTRAINT uq_fund_account_id UNIQUE (account_id),
        CONSTRAINT fk_fund_account_id_account FOREIGN KEY(account_id) REFERENCES account (id)
    )
     STRICT
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)

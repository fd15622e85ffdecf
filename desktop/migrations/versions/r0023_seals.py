"""What hangs on a board and what a bank told are sealed; nothing is moved among what hangs, and the journal is found by row."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from typing import Any

from alembic import op
from sqlalchemy import Connection

revision = "0023"
down_revision = "0022"

DROPPED = (
    "disclosure_stays",
    "disclosure_replaces_none",
    "disclosure_is_kept",
    "disclosure_line_is_not_added",
    "disclosure_line_stays",
    "disclosure_line_is_kept",
    "disclosure_contract_is_not_added",
    "disclosure_contract_stays",
    "disclosure_contract_is_kept",
    "disclosure_review_is_not_added",
    "disclosure_review_stays",
    "disclosure_review_is_kept",
)
"""Guards of disclosures that looked at what a row was, and not at what it became."""

TABLES = (
    """
    CREATE INDEX ix_edit_table_row ON edit ("table", "row")
    """,
    """
    CREATE TABLE disclosure_next (
        id INTEGER NOT NULL,
        book_id INTEGER NOT NULL,
        year INTEGER NOT NULL,
        number INTEGER NOT NULL,
        first TEXT NOT NULL,
        last TEXT NOT NULL,
        opening INTEGER NOT NULL,
        closing INTEGER NOT NULL,
        fund INTEGER,
        mark TEXT NOT NULL,
        state TEXT NOT NULL,
        made_on TEXT NOT NULL,
        made_by TEXT NOT NULL,
        reason TEXT NOT NULL,
        places TEXT NOT NULL,
        begins_on TEXT,
        ends_on TEXT,
        posted_by TEXT NOT NULL,
        taken_down_on TEXT,
        seal TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_disclosure PRIMARY KEY (id),
        CONSTRAINT ck_disclosure_state CHECK (state IN ('drafted', 'posted', 'down', 'replaced')),
        CONSTRAINT ck_disclosure_days CHECK ("last" >= "first"),
        CONSTRAINT ck_disclosure_posted CHECK ((begins_on IS NULL) = (state = 'drafted')),
        CONSTRAINT ck_disclosure_posted_days CHECK (ends_on IS NULL OR ends_on >= begins_on),
        CONSTRAINT ck_disclosure_sealed CHECK ((state = 'drafted') = (seal = '')),
        CONSTRAINT uq_disclosure_book_id_year_number UNIQUE (book_id, year, number),
        CONSTRAINT fk_disclosure_book_id_book FOREIGN KEY(book_id) REFERENCES book (id)
    )
     STRICT
    """,
    """
    CREATE TABLE bank_statement_next (
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
        seal TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_bank_statement PRIMARY KEY (id),
        CONSTRAINT ck_bank_statement_days CHECK (ends_on >= begins_on),
        CONSTRAINT ck_bank_statement_sealed CHECK (length(seal) = 64),
        CONSTRAINT fk_bank_statement_account_id_account FOREIGN KEY(account_id) REFERENCES account (id)
    )
     STRICT
    """,
)

REPLACED = (
    """
    DROP TABLE disclosure
    """,
    """
    ALTER TABLE disclosure_next RENAME TO disclosure
    """,
    """
    DROP TABLE bank_statement
    """,
    """
    ALTER TABLE bank_statement_next RENAME TO bank_statement
    """,
    """
    CREATE INDEX ix_disclosure_book_id_last ON disclosure (book_id, last)
    """,
    """
    CREATE INDEX ix_bank_statement_account_id ON bank_statement (account_id)
    """,
    """
    CREATE TRIGGER disclosure_stays BEFORE UPDATE ON disclosure WHEN OLD.state != 'drafted' AND (OLD."id" IS NOT NEW."id" OR OLD."book_id" IS NOT NEW."book_id" OR OLD."year" IS NOT NEW."year" OR OLD."number" IS NOT NEW."number" OR OLD."first" IS NOT NEW."first" OR OLD."last" IS NOT NEW."last" OR OLD."opening" IS NOT NEW."opening" OR OLD."closing" IS NOT NEW."closing" OR OLD."fund" IS NOT NEW."fund" OR OLD."mark" IS NOT NEW."mark" OR OLD."made_on" IS NOT NEW."made_on" OR OLD."made_by" IS NOT NEW."made_by" OR OLD."reason" IS NOT NEW."reason" OR OLD."places" IS NOT NEW."places" OR OLD."begins_on" IS NOT NEW."begins_on" OR OLD."ends_on" IS NOT NEW."ends_on" OR OLD."posted_by" IS NOT NEW."posted_by" OR OLD."seal" IS NOT NEW."seal" OR NEW.state = 'drafted') BEGIN SELECT RAISE(ABORT, 'disclosure.posted'); END
    """,
    """
    CREATE TRIGGER disclosure_is_drafted BEFORE INSERT ON disclosure WHEN NEW.state != 'drafted' OR EXISTS (SELECT 1 FROM disclosure WHERE state != 'drafted' AND (id = NEW.id OR (book_id, year, number) = (NEW.book_id, NEW.year, NEW.number))) BEGIN SELECT RAISE(ABORT, 'disclosure.posted'); END
    """,
    """
    CREATE TRIGGER disclosure_replaces_none BEFORE UPDATE ON disclosure WHEN OLD.state = 'drafted' AND (NEW.id != OLD.id OR EXISTS (SELECT 1 FROM disclosure WHERE state != 'drafted' AND (id = NEW.id OR (book_id, year, number) = (NEW.book_id, NEW.year, NEW.number)) AND id != OLD.id)) BEGIN SELECT RAISE(ABORT, 'disclosure.posted'); END
    """,
    """
    CREATE TRIGGER disclosure_is_kept BEFORE DELETE ON disclosure WHEN OLD.state != 'drafted' BEGIN SELECT RAISE(ABORT, 'disclosure.posted'); END
    """,
    """
    CREATE TRIGGER disclosure_line_is_not_added BEFORE INSERT ON disclosure_line WHEN (SELECT state FROM disclosure WHERE id = NEW.disclosure_id) != 'drafted' OR EXISTS (SELECT 1 FROM disclosure_line WHERE id = NEW.id AND disclosure_id IN (SELECT id FROM disclosure WHERE state != 'drafted')) BEGIN SELECT RAISE(ABORT, 'disclosure.posted'); END
    """,
    """
    CREATE TRIGGER disclosure_line_stays BEFORE UPDATE ON disclosure_line WHEN NEW.id != OLD.id OR (SELECT state FROM disclosure WHERE id = OLD.disclosure_id) != 'drafted' OR (SELECT state FROM disclosure WHERE id = NEW.disclosure_id) != 'drafted' BEGIN SELECT RAISE(ABORT, 'disclosure.posted'); END
    """,
    """
    CREATE TRIGGER disclosure_line_is_kept BEFORE DELETE ON disclosure_line WHEN (SELECT state FROM disclosure WHERE id = OLD.disclosure_id) != 'drafted' BEGIN SELECT RAISE(ABORT, 'disclosure.posted'); END
    """,
    """
    CREATE TRIGGER disclosure_contract_is_not_added BEFORE INSERT ON disclosure_contract WHEN (SELECT state FROM disclosure WHERE id = (SELECT disclosure_id FROM disclosure_line WHERE id = NEW.line_id)) != 'drafted' OR EXISTS (SELECT 1 FROM disclosure_contract WHERE id = NEW.id AND line_id IN (SELECT id FROM disclosure_line WHERE disclosure_id IN (SELECT id FROM disclosure WHERE state != 'drafted'))) BEGIN SELECT RAISE(ABORT, 'disclosure.posted'); END
    """,
    """
    CREATE TRIGGER disclosure_contract_stays BEFORE UPDATE ON disclosure_contract WHEN NEW.id != OLD.id OR (SELECT state FROM disclosure WHERE id = (SELECT disclosure_id FROM disclosure_line WHERE id = OLD.line_id)) != 'drafted' OR (SELECT state FROM disclosure WHERE id = (SELECT disclosure_id FROM disclosure_line WHERE id = NEW.line_id)) != 'drafted' BEGIN SELECT RAISE(ABORT, 'disclosure.posted'); END
    """,
    """
    CREATE TRIGGER disclosure_contract_is_kept BEFORE DELETE ON disclosure_contract WHEN (SELECT state FROM disclosure WHERE id = (SELECT disclosure_id FROM disclosure_line WHERE id = OLD.line_id)) != 'drafted' BEGIN SELECT RAISE(ABORT, 'disclosure.posted'); END
    """,
    """
    CREATE TRIGGER disclosure_review_is_not_added BEFORE INSERT ON disclosure_review WHEN (SELECT state FROM disclosure WHERE id = NEW.disclosure_id) != 'drafted' OR EXISTS (SELECT 1 FROM disclosure_review WHERE id = NEW.id AND disclosure_id IN (SELECT id FROM disclosure WHERE state != 'drafted')) BEGIN SELECT RAISE(ABORT, 'disclosure.posted'); END
    """,
    """
    CREATE TRIGGER disclosure_review_stays BEFORE UPDATE ON disclosure_review WHEN NEW.id != OLD.id OR (SELECT state FROM disclosure WHERE id = OLD.disclosure_id) != 'drafted' OR (SELECT state FROM disclosure WHERE id = NEW.disclosure_id) != 'drafted' BEGIN SELECT RAISE(ABORT, 'disclosure.posted'); END
    """,
    """
    CREATE TRIGGER disclosure_review_is_kept BEFORE DELETE ON disclosure_review WHEN (SELECT state FROM disclosure WHERE id = OLD.disclosure_id) != 'drafted' BEGIN SELECT RAISE(ABORT, 'disclosure.posted'); END
    """,
    """
    CREATE TRIGGER bank_statement_stays BEFORE UPDATE ON bank_statement BEGIN SELECT RAISE(ABORT, 'statement.sealed'); END
    """,
    """
    CREATE TRIGGER bank_statement_replaces_none BEFORE INSERT ON bank_statement WHEN EXISTS (SELECT 1 FROM bank_statement WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'statement.sealed'); END
    """,
    """
    CREATE TRIGGER bank_line_stays BEFORE UPDATE ON bank_line BEGIN SELECT RAISE(ABORT, 'statement.sealed'); END
    """,
    """
    CREATE TRIGGER bank_line_replaces_none BEFORE INSERT ON bank_line WHEN EXISTS (SELECT 1 FROM bank_line WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'statement.sealed'); END
    """,
)

FACTS = (
    "book_id, year, number, first, last, opening, closing, fund, mark, made_on, made_by, reason, places, begins_on, ends_on,"
    " posted_by"
)
LINES = (
    "SELECT disclosure_line.position, kind, code, name, amount, before, vouchers, proven, disclosure_contract.position,"
    " disclosure_contract.number, due, received FROM disclosure_line LEFT JOIN disclosure_contract"
    " ON line_id = disclosure_line.id WHERE disclosure_id = ? ORDER BY disclosure_line.position, disclosure_contract.position"
)
REVIEWS = "SELECT party, name, place, day, remark FROM disclosure_review WHERE disclosure_id = ? ORDER BY id"
STATEMENT = "account_id, taken_on, begins_on, ends_on, lines, told, name, digest, size, kind"
BANK_LINES = (
    "SELECT account_id, row, day, clock, amount, balance, text, payee, payee_account, number FROM bank_line"
    " WHERE statement_id = ? ORDER BY id"
)


def upgrade() -> None:
    connection = op.get_bind()
    for name in DROPPED:
        connection.exec_driver_sql(f"DROP TRIGGER {name}")
    for statement in TABLES:
        connection.exec_driver_sql(statement)
    _seal_disclosures(connection)
    _seal_statements(connection)
    for statement in REPLACED:
        connection.exec_driver_sql(statement)


def _seal_disclosures(connection: Connection) -> None:
    """Each over the one posted before it in its book; a draft has none."""
    before = defaultdict[int, str](str)
    query = f"SELECT id, state, {FACTS} FROM disclosure ORDER BY id"  # noqa: S608  our own columns
    for key, state, *facts in connection.exec_driver_sql(query).all():
        seal = ""
        if state != "drafted":
            lines = [*_rows(connection, LINES, key), *_rows(connection, REVIEWS, key)]
            seal = before[facts[0]] = _seal(before[facts[0]], facts, lines)
        _carry(connection, "disclosure", key, seal)


def _seal_statements(connection: Connection) -> None:
    query = f"SELECT id, {STATEMENT} FROM bank_statement ORDER BY id"  # noqa: S608  our own columns
    for key, *facts in connection.exec_driver_sql(query).all():
        _carry(connection, "bank_statement", key, _seal("", facts, _rows(connection, BANK_LINES, key)))


def _carry(connection: Connection, table: str, key: int, seal: str) -> None:
    """A row comes over with its seal."""
    names = [row[1] for row in connection.exec_driver_sql(f"PRAGMA table_info({table})").all()]
    told = ", ".join(names)
    copy = f"INSERT INTO {table}_next ({told}, seal) SELECT {told}, ? FROM {table} WHERE id = ?"  # noqa: S608  our own columns
    connection.exec_driver_sql(copy, (seal, key))


def _rows(connection: Connection, query: str, key: int) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in connection.exec_driver_sql(query, (key,))]


def _seal(before: str, facts: list[Any], lines: list[tuple[Any, ...]]) -> str:
    told = json.dumps([before, facts, lines], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(told.encode()).hexdigest()

"""Books of account: accounts, subjects, vouchers in a chain that SQLite itself guards, closes, budgets."""

from __future__ import annotations

from alembic import op

revision = "0012"
down_revision = "0011"

STATEMENTS = (
    """
    CREATE TABLE book (
        id INTEGER NOT NULL,
        place_id INTEGER NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_book PRIMARY KEY (id),
        CONSTRAINT uq_book_place_id UNIQUE (place_id),
        CONSTRAINT fk_book_place_id_place FOREIGN KEY(place_id) REFERENCES place (id)
    )
     STRICT
    """,
    """
    CREATE TABLE account (
        id INTEGER NOT NULL,
        book_id INTEGER NOT NULL,
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        bank TEXT NOT NULL,
        number TEXT NOT NULL,
        opened_on TEXT,
        closed_on TEXT,
        warn_below INTEGER,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_account PRIMARY KEY (id),
        CONSTRAINT ck_account_kind CHECK (kind IN ('joint', 'fund', 'petty')),
        CONSTRAINT ck_account_days CHECK (closed_on IS NULL OR opened_on IS NULL OR closed_on >= opened_on),
        CONSTRAINT uq_account_book_id_name UNIQUE (book_id, name),
        CONSTRAINT fk_account_book_id_book FOREIGN KEY(book_id) REFERENCES book (id)
    )
     STRICT
    """,
    """
    CREATE TABLE subject (
        id INTEGER NOT NULL,
        book_id INTEGER NOT NULL,
        code TEXT NOT NULL,
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        ended_on TEXT,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_subject PRIMARY KEY (id),
        CONSTRAINT ck_subject_kind CHECK (kind IN ('income', 'cost', 'expense', 'surplus', 'deposit')),
        CONSTRAINT uq_subject_book_id_code UNIQUE (book_id, code),
        CONSTRAINT uq_subject_book_id_name UNIQUE (book_id, name),
        CONSTRAINT fk_subject_book_id_book FOREIGN KEY(book_id) REFERENCES book (id)
    )
     STRICT
    """,
    """
    CREATE TABLE voucher (
        id INTEGER NOT NULL,
        book_id INTEGER NOT NULL,
        year INTEGER NOT NULL,
        number INTEGER,
        sequence INTEGER,
        day TEXT NOT NULL,
        period INTEGER NOT NULL,
        text TEXT NOT NULL,
        state TEXT NOT NULL,
        source TEXT NOT NULL,
        source_id INTEGER,
        reverses_id INTEGER,
        reason TEXT NOT NULL,
        prepared_by TEXT NOT NULL,
        posted_by TEXT NOT NULL,
        posted_at TEXT,
        digest TEXT NOT NULL,
        drafted TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_voucher PRIMARY KEY (id),
        CONSTRAINT ck_voucher_state CHECK (state IN ('draft', 'posted')),
        CONSTRAINT ck_voucher_numbered CHECK ((state = 'posted') = (number IS NOT NULL)),
        CONSTRAINT ck_voucher_in_order CHECK ((state = 'posted') = (sequence IS NOT NULL)),
        CONSTRAINT ck_voucher_sealed CHECK ((state = 'posted') = (digest != '')),
        CONSTRAINT ck_voucher_drafted CHECK (state = 'draft' OR drafted = ''),
        CONSTRAINT ck_voucher_period CHECK (period = CAST(substr(day, 1, 4) || substr(day, 6, 2) AS INTEGER)),
        CONSTRAINT ck_voucher_year CHECK (year = CAST(substr(day, 1, 4) AS INTEGER)),
        CONSTRAINT uq_voucher_book_id_year_number UNIQUE (book_id, year, number),
        CONSTRAINT uq_voucher_book_id_sequence UNIQUE (book_id, sequence),
        CONSTRAINT uq_voucher_reverses_id UNIQUE (reverses_id),
        CONSTRAINT fk_voucher_book_id_book FOREIGN KEY(book_id) REFERENCES book (id),
        CONSTRAINT fk_voucher_reverses_id_voucher FOREIGN KEY(reverses_id) REFERENCES voucher (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_voucher_book_id_period_state ON voucher (book_id, period, state)
    """,
    """
    CREATE INDEX ix_voucher_source_source_id ON voucher (source, source_id)
    """,
    """
    CREATE TABLE posting (
        id INTEGER NOT NULL,
        voucher_id INTEGER NOT NULL,
        position INTEGER NOT NULL,
        account_id INTEGER,
        subject_id INTEGER,
        amount INTEGER NOT NULL,
        text TEXT NOT NULL,
        book_id INTEGER NOT NULL,
        day TEXT NOT NULL,
        period INTEGER NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_posting PRIMARY KEY (id),
        CONSTRAINT ck_posting_on_one CHECK ((account_id IS NULL) != (subject_id IS NULL)),
        CONSTRAINT ck_posting_amount CHECK (amount != 0 AND abs(amount) <= 1000000000000),
        CONSTRAINT uq_posting_voucher_id_position UNIQUE (voucher_id, position),
        CONSTRAINT fk_posting_voucher_id_voucher FOREIGN KEY(voucher_id) REFERENCES voucher (id),
        CONSTRAINT fk_posting_account_id_account FOREIGN KEY(account_id) REFERENCES account (id),
        CONSTRAINT fk_posting_subject_id_subject FOREIGN KEY(subject_id) REFERENCES subject (id),
        CONSTRAINT fk_posting_book_id_book FOREIGN KEY(book_id) REFERENCES book (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_posting_account ON posting (account_id, day, id, amount)
    """,
    """
    CREATE INDEX ix_posting_book ON posting (book_id, period, subject_id, account_id, amount)
    """,
    """
    CREATE INDEX ix_posting_period ON posting (period, book_id, subject_id, account_id, amount)
    """,
    """
    CREATE TABLE proof (
        id INTEGER NOT NULL,
        voucher_id INTEGER NOT NULL,
        name TEXT NOT NULL,
        digest TEXT NOT NULL,
        size INTEGER NOT NULL,
        kind TEXT NOT NULL,
        label TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_proof PRIMARY KEY (id),
        CONSTRAINT ck_proof_size CHECK (size > 0),
        CONSTRAINT fk_proof_voucher_id_voucher FOREIGN KEY(voucher_id) REFERENCES voucher (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_proof_voucher_id ON proof (voucher_id)
    """,
    """
    CREATE TABLE close (
        id INTEGER NOT NULL,
        book_id INTEGER NOT NULL,
        kind TEXT NOT NULL,
        period INTEGER NOT NULL,
        closed_on TEXT NOT NULL,
        closed_by TEXT NOT NULL,
        digest TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_close PRIMARY KEY (id),
        CONSTRAINT ck_close_kind CHECK (kind IN ('month', 'year')),
        CONSTRAINT fk_close_book_id_book FOREIGN KEY(book_id) REFERENCES book (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_close_book_id_period ON close (book_id, period)
    """,
    """
    CREATE TABLE reopening (
        id INTEGER NOT NULL,
        close_id INTEGER NOT NULL,
        day TEXT NOT NULL,
        "by" TEXT NOT NULL,
        reason TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_reopening PRIMARY KEY (id),
        CONSTRAINT ck_reopening_reason CHECK (reason != ''),
        CONSTRAINT uq_reopening_close_id UNIQUE (close_id),
        CONSTRAINT fk_reopening_close_id_close FOREIGN KEY(close_id) REFERENCES close (id)
    )
     STRICT
    """,
    """
    CREATE TABLE budget (
        id INTEGER NOT NULL,
        book_id INTEGER NOT NULL,
        year INTEGER NOT NULL,
        subject_id INTEGER NOT NULL,
        amount INTEGER NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_budget PRIMARY KEY (id),
        CONSTRAINT ck_budget_amount CHECK (amount >= 0),
        CONSTRAINT uq_budget_book_id_year_subject_id UNIQUE (book_id, year, subject_id),
        CONSTRAINT fk_budget_book_id_book FOREIGN KEY(book_id) REFERENCES book (id),
        CONSTRAINT fk_budget_subject_id_subject FOREIGN KEY(subject_id) REFERENCES subject (id)
    )
     STRICT
    """,
    """
    CREATE TRIGGER voucher_is_drafted BEFORE INSERT ON voucher WHEN NEW.state != 'draft' OR EXISTS (SELECT 1 FROM voucher WHERE id = NEW.id AND state = 'posted') OR EXISTS (SELECT 1 FROM voucher WHERE reverses_id = NEW.reverses_id AND state = 'posted') BEGIN SELECT RAISE(ABORT, 'voucher.not_draft'); END
    """,
    """
    CREATE TRIGGER voucher_replaces_none BEFORE UPDATE ON voucher WHEN NEW.id != OLD.id OR EXISTS (SELECT 1 FROM voucher WHERE reverses_id = NEW.reverses_id AND id != OLD.id AND state = 'posted') BEGIN SELECT RAISE(ABORT, 'voucher.posted'); END
    """,
    """
    CREATE TRIGGER voucher_stays BEFORE UPDATE ON voucher WHEN OLD.state = 'posted' BEGIN SELECT RAISE(ABORT, 'voucher.posted'); END
    """,
    """
    CREATE TRIGGER voucher_is_kept BEFORE DELETE ON voucher WHEN OLD.state = 'posted' BEGIN SELECT RAISE(ABORT, 'voucher.posted'); END
    """,
    """
    CREATE TRIGGER voucher_balances BEFORE UPDATE ON voucher WHEN NEW.state = 'posted' AND ifnull((SELECT sum(amount) FROM posting WHERE voucher_id = NEW.id), 1) != 0 BEGIN SELECT RAISE(ABORT, 'voucher.unbalanced'); END
    """,
    """
    CREATE TRIGGER voucher_is_of_one_book BEFORE UPDATE ON voucher WHEN NEW.state = 'posted' AND EXISTS (SELECT 1 FROM posting WHERE voucher_id = NEW.id AND (book_id, day, period) != (NEW.book_id, NEW.day, NEW.period)) BEGIN SELECT RAISE(ABORT, 'voucher.astray'); END
    """,
    """
    CREATE TRIGGER voucher_is_in_an_open_period BEFORE UPDATE ON voucher WHEN NEW.state = 'posted' AND EXISTS (SELECT 1 FROM close WHERE book_id = NEW.book_id AND period IN (NEW.period, NEW.year) AND id NOT IN (SELECT close_id FROM reopening)) BEGIN SELECT RAISE(ABORT, 'voucher.period_closed'); END
    """,
    """
    CREATE TRIGGER voucher_leaves_no_gap BEFORE UPDATE ON voucher WHEN NEW.state = 'posted' AND (NEW.number != 1 + (SELECT ifnull(max(number), 0) FROM voucher WHERE book_id = NEW.book_id AND year = NEW.year) OR NEW.sequence != 1 + (SELECT ifnull(max(sequence), 0) FROM voucher WHERE book_id = NEW.book_id)) BEGIN SELECT RAISE(ABORT, 'voucher.gap'); END
    """,
    """
    CREATE TRIGGER voucher_reverses_once BEFORE UPDATE ON voucher WHEN NEW.state = 'posted' AND NEW.reverses_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM voucher WHERE id = NEW.reverses_id AND book_id = NEW.book_id AND state = 'posted' AND reverses_id IS NULL) BEGIN SELECT RAISE(ABORT, 'voucher.reverses_reversal'); END
    """,
    """
    CREATE TRIGGER voucher_mirrors BEFORE UPDATE ON voucher WHEN NEW.state = 'posted' AND NEW.reverses_id IS NOT NULL AND EXISTS (SELECT * FROM (SELECT account_id, subject_id, amount, count(*) FROM posting WHERE voucher_id = NEW.id GROUP BY 1, 2, 3 EXCEPT SELECT account_id, subject_id, -amount, count(*) FROM posting WHERE voucher_id = NEW.reverses_id GROUP BY 1, 2, 3) UNION ALL SELECT * FROM (SELECT account_id, subject_id, -amount, count(*) FROM posting WHERE voucher_id = NEW.reverses_id GROUP BY 1, 2, 3 EXCEPT SELECT account_id, subject_id, amount, count(*) FROM posting WHERE voucher_id = NEW.id GROUP BY 1, 2, 3)) BEGIN SELECT RAISE(ABORT, 'voucher.not_mirrored'); END
    """,
    """
    CREATE TRIGGER posting_is_not_added BEFORE INSERT ON posting WHEN EXISTS (SELECT 1 FROM voucher WHERE id = NEW.voucher_id AND state = 'posted') OR EXISTS (SELECT 1 FROM posting JOIN voucher ON voucher.id = posting.voucher_id WHERE posting.id = NEW.id AND voucher.state = 'posted') BEGIN SELECT RAISE(ABORT, 'voucher.posted'); END
    """,
    """
    CREATE TRIGGER posting_stays BEFORE UPDATE ON posting WHEN NEW.id != OLD.id OR EXISTS (SELECT 1 FROM voucher WHERE id = OLD.voucher_id AND state = 'posted') OR EXISTS (SELECT 1 FROM voucher WHERE id = NEW.voucher_id AND state = 'posted') BEGIN SELECT RAISE(ABORT, 'voucher.posted'); END
    """,
    """
    CREATE TRIGGER posting_is_kept BEFORE DELETE ON posting WHEN EXISTS (SELECT 1 FROM voucher WHERE id = OLD.voucher_id AND state = 'posted') BEGIN SELECT RAISE(ABORT, 'voucher.posted'); END
    """,
    """
    CREATE TRIGGER close_replaces_none BEFORE INSERT ON close WHEN EXISTS (SELECT 1 FROM close WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'voucher.posted'); END
    """,
    """
    CREATE TRIGGER close_stays BEFORE UPDATE ON close BEGIN SELECT RAISE(ABORT, 'voucher.posted'); END
    """,
    """
    CREATE TRIGGER close_is_kept BEFORE DELETE ON close BEGIN SELECT RAISE(ABORT, 'voucher.posted'); END
    """,
    """
    CREATE TRIGGER reopening_replaces_none BEFORE INSERT ON reopening WHEN EXISTS (SELECT 1 FROM reopening WHERE id = NEW.id OR close_id = NEW.close_id) BEGIN SELECT RAISE(ABORT, 'voucher.posted'); END
    """,
    """
    CREATE TRIGGER reopening_stays BEFORE UPDATE ON reopening BEGIN SELECT RAISE(ABORT, 'voucher.posted'); END
    """,
    """
    CREATE TRIGGER reopening_is_kept BEFORE DELETE ON reopening BEGIN SELECT RAISE(ABORT, 'voucher.posted'); END
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)

"""公共收益公示: the figures of a period, who reviewed them, where they hung, what was asked."""

from __future__ import annotations

from alembic import op

revision = "0017"
down_revision = "0016"

STATEMENTS = (
    """
    CREATE TABLE disclosure (
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
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_disclosure PRIMARY KEY (id),
        CONSTRAINT ck_disclosure_state CHECK (state IN ('drafted', 'posted', 'down', 'replaced')),
        CONSTRAINT ck_disclosure_days CHECK ("last" >= "first"),
        CONSTRAINT ck_disclosure_posted CHECK ((begins_on IS NULL) = (state = 'drafted')),
        CONSTRAINT ck_disclosure_posted_days CHECK (ends_on IS NULL OR ends_on >= begins_on),
        CONSTRAINT uq_disclosure_book_id_year_number UNIQUE (book_id, year, number),
        CONSTRAINT fk_disclosure_book_id_book FOREIGN KEY(book_id) REFERENCES book (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_disclosure_book_id_last ON disclosure (book_id, last)
    """,
    """
    CREATE TABLE disclosure_line (
        id INTEGER NOT NULL,
        disclosure_id INTEGER NOT NULL,
        position INTEGER NOT NULL,
        kind TEXT NOT NULL,
        code TEXT NOT NULL,
        name TEXT NOT NULL,
        amount INTEGER NOT NULL,
        "before" INTEGER NOT NULL,
        vouchers INTEGER NOT NULL,
        proven INTEGER NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_disclosure_line PRIMARY KEY (id),
        CONSTRAINT ck_disclosure_line_kind CHECK (kind IN ('income', 'cost', 'allocation', 'other')),
        CONSTRAINT uq_disclosure_line_disclosure_id_position UNIQUE (disclosure_id, position),
        CONSTRAINT fk_disclosure_line_disclosure_id_disclosure FOREIGN KEY(disclosure_id) REFERENCES disclosure (id)
    )
     STRICT
    """,
    """
    CREATE TABLE disclosure_review (
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
        CONSTRAINT ck_disclosure_review_party CHECK (party IN ('property', 'committee', 'community', 'owner')),
        CONSTRAINT fk_disclosure_review_disclosure_id_disclosure FOREIGN KEY(disclosure_id) REFERENCES disclosure (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_disclosure_review_disclosure_id ON disclosure_review (disclosure_id)
    """,
    """
    CREATE TABLE disclosure_question (
        id INTEGER NOT NULL,
        disclosure_id INTEGER NOT NULL,
        asked_on TEXT NOT NULL,
        asked_by TEXT NOT NULL,
        words TEXT NOT NULL,
        answer TEXT NOT NULL,
        answered_on TEXT,
        answered_by TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_disclosure_question PRIMARY KEY (id),
        CONSTRAINT ck_disclosure_question_answered CHECK ((answered_on IS NULL) = (answer = '')),
        CONSTRAINT fk_disclosure_question_disclosure_id_disclosure FOREIGN KEY(disclosure_id) REFERENCES disclosure (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_disclosure_question_disclosure_id ON disclosure_question (disclosure_id)
    """,
    """
    CREATE TABLE disclosure_file (
        id INTEGER NOT NULL,
        disclosure_id INTEGER NOT NULL,
        name TEXT NOT NULL,
        digest TEXT NOT NULL,
        size INTEGER NOT NULL,
        kind TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_disclosure_file PRIMARY KEY (id),
        CONSTRAINT ck_disclosure_file_size CHECK (size > 0),
        CONSTRAINT fk_disclosure_file_disclosure_id_disclosure FOREIGN KEY(disclosure_id) REFERENCES disclosure (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_disclosure_file_disclosure_id ON disclosure_file (disclosure_id)
    """,
    """
    CREATE TRIGGER disclosure_stays BEFORE UPDATE ON disclosure WHEN OLD.state != 'drafted' AND (OLD."book_id" IS NOT NEW."book_id" OR OLD."year" IS NOT NEW."year" OR OLD."number" IS NOT NEW."number" OR OLD."first" IS NOT NEW."first" OR OLD."last" IS NOT NEW."last" OR OLD."opening" IS NOT NEW."opening" OR OLD."closing" IS NOT NEW."closing" OR OLD."fund" IS NOT NEW."fund" OR OLD."mark" IS NOT NEW."mark" OR OLD."made_on" IS NOT NEW."made_on" OR OLD."begins_on" IS NOT NEW."begins_on" OR NEW.state = 'drafted') BEGIN SELECT RAISE(ABORT, 'disclosure.posted'); END
    """,
    """
    CREATE TRIGGER disclosure_replaces_none BEFORE INSERT ON disclosure WHEN EXISTS (SELECT 1 FROM disclosure WHERE state != 'drafted' AND (id = NEW.id OR (book_id, year, number) = (NEW.book_id, NEW.year, NEW.number))) BEGIN SELECT RAISE(ABORT, 'disclosure.posted'); END
    """,
    """
    CREATE TRIGGER disclosure_is_kept BEFORE DELETE ON disclosure WHEN OLD.state != 'drafted' BEGIN SELECT RAISE(ABORT, 'disclosure.posted'); END
    """,
    """
    CREATE TRIGGER disclosure_line_is_not_added BEFORE INSERT ON disclosure_line WHEN (SELECT state FROM disclosure WHERE id = NEW.disclosure_id) != 'drafted' BEGIN SELECT RAISE(ABORT, 'disclosure.posted'); END
    """,
    """
    CREATE TRIGGER disclosure_line_stays BEFORE UPDATE ON disclosure_line WHEN (SELECT state FROM disclosure WHERE id = OLD.disclosure_id) != 'drafted' BEGIN SELECT RAISE(ABORT, 'disclosure.posted'); END
    """,
    """
    CREATE TRIGGER disclosure_line_is_kept BEFORE DELETE ON disclosure_line WHEN (SELECT state FROM disclosure WHERE id = OLD.disclosure_id) != 'drafted' BEGIN SELECT RAISE(ABORT, 'disclosure.posted'); END
    """,
    """
    CREATE TRIGGER disclosure_review_is_not_added BEFORE INSERT ON disclosure_review WHEN (SELECT state FROM disclosure WHERE id = NEW.disclosure_id) != 'drafted' BEGIN SELECT RAISE(ABORT, 'disclosure.posted'); END
    """,
    """
    CREATE TRIGGER disclosure_review_stays BEFORE UPDATE ON disclosure_review WHEN (SELECT state FROM disclosure WHERE id = OLD.disclosure_id) != 'drafted' BEGIN SELECT RAISE(ABORT, 'disclosure.posted'); END
    """,
    """
    CREATE TRIGGER disclosure_review_is_kept BEFORE DELETE ON disclosure_review WHEN (SELECT state FROM disclosure WHERE id = OLD.disclosure_id) != 'drafted' BEGIN SELECT RAISE(ABORT, 'disclosure.posted'); END
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)

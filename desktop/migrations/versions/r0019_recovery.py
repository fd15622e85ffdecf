"""Recovery codes of keepers of users, and the record of those that were tried."""

from __future__ import annotations

from alembic import op

revision = "0019"
down_revision = "0018"

STATEMENTS = (
    """
    CREATE TABLE recovery (
        id INTEGER NOT NULL,
        user_id INTEGER NOT NULL,
        digest TEXT NOT NULL,
        made_at TEXT NOT NULL,
        kept_at TEXT,
        ended_at TEXT,
        ending TEXT,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_recovery PRIMARY KEY (id),
        CONSTRAINT ck_recovery_ending CHECK (ending IN ('used', 'replaced')),
        CONSTRAINT ck_recovery_ended CHECK ((ended_at IS NULL) = (ending IS NULL)),
        CONSTRAINT fk_recovery_user_id_user FOREIGN KEY(user_id) REFERENCES user (id)
    )
     STRICT
    """,
    """
    CREATE UNIQUE INDEX ix_recovery_in_force ON recovery (user_id) WHERE ended_at IS NULL
    """,
    """
    CREATE INDEX ix_recovery_user_id ON recovery (user_id)
    """,
    """
    CREATE TRIGGER recovery_no_change BEFORE UPDATE ON recovery WHEN OLD.ended_at IS NOT NULL OR NEW.digest != OLD.digest OR NEW.user_id != OLD.user_id OR NEW.made_at != OLD.made_at BEGIN SELECT RAISE(ABORT, 'a recovery code only ends, it never changes'); END
    """,
    """
    CREATE TRIGGER recovery_no_delete BEFORE DELETE ON recovery BEGIN SELECT RAISE(ABORT, 'a recovery code only ends, it never changes'); END
    """,
    """
    CREATE TABLE attempt_next (
        id INTEGER NOT NULL,
        user_id INTEGER NOT NULL,
        secret TEXT NOT NULL,
        at TEXT NOT NULL,
        outcome TEXT NOT NULL,
        by_id INTEGER,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_attempt PRIMARY KEY (id),
        CONSTRAINT ck_attempt_secret CHECK (secret IN ('password', 'pin', 'recovery')),
        CONSTRAINT ck_attempt_outcome CHECK (outcome IN ('right', 'wrong', 'early', 'unlocked')),
        CONSTRAINT ck_attempt_by CHECK ((outcome = 'unlocked') = (by_id IS NOT NULL)),
        CONSTRAINT fk_attempt_user_id_user FOREIGN KEY(user_id) REFERENCES user (id),
        CONSTRAINT fk_attempt_by_id_user FOREIGN KEY(by_id) REFERENCES user (id)
    )
     STRICT
    """,
    """
    INSERT INTO attempt_next (id, user_id, secret, at, outcome, by_id, version, created_at, updated_at)
    SELECT id, user_id, secret, at, outcome, by_id, version, created_at, updated_at FROM attempt
    """,
    """
    DROP TABLE attempt
    """,
    """
    ALTER TABLE attempt_next RENAME TO attempt
    """,
    """
    CREATE INDEX ix_attempt_user_id_secret ON attempt (user_id, secret)
    """,
    """
    CREATE TRIGGER attempt_no_update BEFORE UPDATE ON attempt BEGIN SELECT RAISE(ABORT, 'what was tried is only written, never changed'); END
    """,
    """
    CREATE TRIGGER attempt_no_delete BEFORE DELETE ON attempt BEGIN SELECT RAISE(ABORT, 'what was tried is only written, never changed'); END
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)

"""Who signs in, what they may do where, what was tried; and who was signed in when something was done."""

from __future__ import annotations

from alembic import op

revision = "0011"
down_revision = "0010"

STATEMENTS = (
    """
    CREATE TABLE user (
        id INTEGER NOT NULL,
        sign_in TEXT NOT NULL,
        name TEXT NOT NULL,
        person_id INTEGER,
        begins_on TEXT NOT NULL,
        ends_on TEXT,
        end_reason TEXT NOT NULL,
        password TEXT NOT NULL,
        password_set_at TEXT NOT NULL,
        must_renew INTEGER NOT NULL,
        pin TEXT,
        pin_set_at TEXT,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_user PRIMARY KEY (id),
        CONSTRAINT ck_user_ends_after_begin CHECK (ends_on IS NULL OR ends_on >= begins_on),
        CONSTRAINT uq_user_sign_in UNIQUE (sign_in),
        CONSTRAINT fk_user_person_id_person FOREIGN KEY(person_id) REFERENCES person (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_user_person_id ON user (person_id)
    """,
    """
    CREATE TABLE role (
        id INTEGER NOT NULL,
        user_id INTEGER NOT NULL,
        kind TEXT NOT NULL,
        place_id INTEGER,
        begins_on TEXT NOT NULL,
        ends_on TEXT,
        reason TEXT NOT NULL,
        end_reason TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_role PRIMARY KEY (id),
        CONSTRAINT ck_role_kind CHECK (kind IN ('applicant', 'bookkeeper', 'cashier', 'signs_community', 'signs_committee', 'signs_property', 'reader', 'keeper')),
        CONSTRAINT ck_role_place CHECK ((kind = 'keeper') = (place_id IS NULL)),
        CONSTRAINT ck_role_ends_after_begin CHECK (ends_on IS NULL OR ends_on >= begins_on),
        CONSTRAINT fk_role_user_id_user FOREIGN KEY(user_id) REFERENCES user (id),
        CONSTRAINT fk_role_place_id_place FOREIGN KEY(place_id) REFERENCES place (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_role_user_id ON role (user_id)
    """,
    """
    CREATE INDEX ix_role_place_id ON role (place_id)
    """,
    """
    CREATE TABLE attempt (
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
        CONSTRAINT ck_attempt_secret CHECK (secret IN ('password', 'pin')),
        CONSTRAINT ck_attempt_outcome CHECK (outcome IN ('right', 'wrong', 'early', 'unlocked')),
        CONSTRAINT ck_attempt_by CHECK ((outcome = 'unlocked') = (by_id IS NOT NULL)),
        CONSTRAINT fk_attempt_user_id_user FOREIGN KEY(user_id) REFERENCES user (id),
        CONSTRAINT fk_attempt_by_id_user FOREIGN KEY(by_id) REFERENCES user (id)
    )
     STRICT
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
    """
    ALTER TABLE action ADD COLUMN "by" INTEGER
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)

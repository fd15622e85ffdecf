"""Owners from a day until another, in the order of their names; a telephone for whoever holds a post."""

from __future__ import annotations

from alembic import op

revision = "0005"
down_revision = "0004"

STATEMENTS = (
    """
    CREATE TABLE owner_next (
        id INTEGER NOT NULL,
        household_id INTEGER NOT NULL,
        person_id INTEGER NOT NULL,
        sort_key BLOB NOT NULL,
        position INTEGER NOT NULL,
        begins_on TEXT,
        ends_on TEXT,
        reason TEXT NOT NULL,
        document_no TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_owner PRIMARY KEY (id),
        CONSTRAINT ck_owner_ends_after_begin CHECK (ends_on IS NULL OR begins_on IS NULL OR ends_on > begins_on),
        CONSTRAINT fk_owner_household_id_household FOREIGN KEY(household_id) REFERENCES household (id),
        CONSTRAINT fk_owner_person_id_person FOREIGN KEY(person_id) REFERENCES person (id)
    )
     STRICT
    """,
    """
    INSERT INTO owner_next (id, household_id, person_id, sort_key, position, begins_on, ends_on, reason, document_no, version, created_at, updated_at)
    SELECT owner.id, household_id, person_id, person.sort_key, position, NULL, NULL, '', '', owner.version, owner.created_at, owner.updated_at
    FROM owner JOIN person ON person.id = owner.person_id ORDER BY owner.id
    """,
    """
    DROP TABLE owner
    """,
    """
    ALTER TABLE owner_next RENAME TO owner
    """,
    """
    CREATE INDEX ix_owner_first ON owner (sort_key, household_id, begins_on, ends_on) WHERE position = 1
    """,
    """
    CREATE INDEX ix_owner_person_id_household_id ON owner (person_id, household_id)
    """,
    """
    CREATE UNIQUE INDEX uq_owner_position ON owner (household_id, position, ifnull(ends_on, ''))
    """,
    """
    CREATE TABLE person_next (
        id INTEGER NOT NULL,
        pinyin TEXT NOT NULL,
        initials TEXT NOT NULL,
        phone TEXT NOT NULL,
        name TEXT NOT NULL,
        sort_key BLOB NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_person PRIMARY KEY (id)
    )
     STRICT
    """,
    """
    INSERT INTO person_next (id, pinyin, initials, phone, name, sort_key, version, created_at, updated_at)
    SELECT id, pinyin, initials, '', name, sort_key, version, created_at, updated_at FROM person
    """,
    """
    DROP TABLE person
    """,
    """
    ALTER TABLE person_next RENAME TO person
    """,
    """
    CREATE INDEX ix_person_initials ON person (initials)
    """,
    """
    CREATE INDEX ix_person_pinyin ON person (pinyin)
    """,
    """
    CREATE INDEX ix_person_name ON person (name)
    """,
    """
    CREATE INDEX ix_person_phone ON person (phone) WHERE phone != ''
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)

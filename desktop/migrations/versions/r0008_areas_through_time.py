"""Areas that a new measuring replaced, with their day; owners who left, with why and by which document."""

from __future__ import annotations

from alembic import op

revision = "0008"
down_revision = "0007"

STATEMENTS = (
    """
    CREATE TABLE former_area (
        id INTEGER NOT NULL,
        household_id INTEGER NOT NULL,
        area INTEGER NOT NULL,
        area_basis TEXT NOT NULL,
        ends_on TEXT NOT NULL,
        reason TEXT NOT NULL,
        document_no TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_former_area PRIMARY KEY (id),
        CONSTRAINT ck_former_area_area CHECK (area > 0),
        CONSTRAINT ck_former_area_area_basis CHECK (area_basis IN ('', 'registered', 'surveyed', 'contract')),
        CONSTRAINT uq_former_area_household_id_ends_on UNIQUE (household_id, ends_on),
        CONSTRAINT fk_former_area_household_id_household FOREIGN KEY(household_id) REFERENCES household (id)
    )
     STRICT
    """,
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
        end_reason TEXT NOT NULL,
        end_document_no TEXT NOT NULL,
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
    INSERT INTO owner_next (id, household_id, person_id, sort_key, position, begins_on, ends_on, reason, document_no, end_reason, end_document_no, version, created_at, updated_at)
    SELECT id, household_id, person_id, sort_key, position, begins_on, ends_on, reason, document_no,
        ifnull((SELECT next.reason FROM owner AS next WHERE next.household_id = owner.household_id AND next.begins_on = owner.ends_on ORDER BY next.position LIMIT 1), ''),
        ifnull((SELECT next.document_no FROM owner AS next WHERE next.household_id = owner.household_id AND next.begins_on = owner.ends_on ORDER BY next.position LIMIT 1), ''),
        version, created_at, updated_at
    FROM owner ORDER BY id
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
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)

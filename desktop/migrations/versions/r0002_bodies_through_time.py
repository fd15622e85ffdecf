"""Bodies that begin and end, reasons for leaving a post, what the votes need of a household, duties, adjustments."""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"

STATEMENTS = (
    """
    CREATE TABLE body_next (
        id INTEGER NOT NULL,
        place_id INTEGER NOT NULL,
        kind TEXT NOT NULL,
        begins_on TEXT,
        ends_on TEXT,
        term_ends_on TEXT,
        members INTEGER,
        into_id INTEGER,
        name TEXT NOT NULL,
        sort_key BLOB NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_body PRIMARY KEY (id),
        CONSTRAINT ck_body_kind CHECK (kind IN ('street_committee', 'community_committee', 'branch', 'building_group', 'centre_household', 'residents_committee', 'owners_committee', 'property_company', 'self_help_group')),
        CONSTRAINT ck_body_members CHECK (members IS NULL OR members >= 0),
        CONSTRAINT ck_body_ends_after_begin CHECK (ends_on IS NULL OR begins_on IS NULL OR ends_on >= begins_on),
        CONSTRAINT uq_body_place_id_kind_name UNIQUE (place_id, kind, name),
        CONSTRAINT fk_body_place_id_place FOREIGN KEY(place_id) REFERENCES place (id),
        CONSTRAINT fk_body_into_id_body FOREIGN KEY(into_id) REFERENCES body (id)
    )
     STRICT
    """,
    """
    INSERT INTO body_next (id, place_id, kind, begins_on, ends_on, term_ends_on, members, into_id, name, sort_key, version, created_at, updated_at)
    SELECT id, place_id, kind, NULL, NULL, NULL, NULL, NULL, name, sort_key, version, created_at, updated_at FROM body
    """,
    """
    DROP TABLE body
    """,
    """
    ALTER TABLE body_next RENAME TO body
    """,
    """
    CREATE TABLE post_next (
        id INTEGER NOT NULL,
        body_id INTEGER NOT NULL,
        person_id INTEGER NOT NULL,
        title TEXT NOT NULL,
        begins_on TEXT,
        ends_on TEXT,
        reason TEXT NOT NULL,
        document_no TEXT NOT NULL,
        end_reason TEXT NOT NULL,
        end_document_no TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_post PRIMARY KEY (id),
        CONSTRAINT ck_post_ends_after_begin CHECK (ends_on IS NULL OR begins_on IS NULL OR ends_on >= begins_on),
        CONSTRAINT fk_post_body_id_body FOREIGN KEY(body_id) REFERENCES body (id),
        CONSTRAINT fk_post_person_id_person FOREIGN KEY(person_id) REFERENCES person (id)
    )
     STRICT
    """,
    """
    INSERT INTO post_next (id, body_id, person_id, title, begins_on, ends_on, reason, document_no, end_reason, end_document_no, version, created_at, updated_at)
    SELECT id, body_id, person_id, title, begins_on, ends_on, reason, document_no, '', '', version, created_at, updated_at FROM post
    """,
    """
    DROP TABLE post
    """,
    """
    ALTER TABLE post_next RENAME TO post
    """,
    """
    CREATE INDEX ix_post_body_id ON post (body_id)
    """,
    """
    CREATE INDEX ix_post_person_id ON post (person_id)
    """,
    """
    CREATE TABLE household_next (
        id INTEGER NOT NULL,
        compound_id INTEGER NOT NULL,
        place_id INTEGER NOT NULL,
        room TEXT NOT NULL,
        sort_key BLOB NOT NULL,
        area INTEGER,
        area_basis TEXT NOT NULL,
        phone TEXT NOT NULL,
        remark TEXT NOT NULL,
        representative TEXT NOT NULL,
        buyer_group TEXT NOT NULL,
        unsold INTEGER NOT NULL,
        ends_on TEXT,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_household PRIMARY KEY (id),
        CONSTRAINT ck_household_area CHECK (area IS NULL OR area > 0),
        CONSTRAINT ck_household_area_basis CHECK (area_basis IN ('', 'registered', 'surveyed', 'contract')),
        CONSTRAINT uq_household_place_id_room UNIQUE (place_id, room),
        CONSTRAINT fk_household_compound_id_place FOREIGN KEY(compound_id) REFERENCES place (id),
        CONSTRAINT fk_household_place_id_place FOREIGN KEY(place_id) REFERENCES place (id)
    )
     STRICT
    """,
    """
    INSERT INTO household_next (id, compound_id, place_id, room, sort_key, area, area_basis, phone, remark, representative, buyer_group, unsold, ends_on, version, created_at, updated_at)
    SELECT id, compound_id, place_id, room, sort_key, area, area_basis, phone, remark, '', '', 0, NULL, version, created_at, updated_at FROM household
    """,
    """
    DROP TABLE household
    """,
    """
    ALTER TABLE household_next RENAME TO household
    """,
    """
    CREATE INDEX ix_household_compound_id_ends_on ON household (compound_id, ends_on)
    """,
    """
    CREATE INDEX ix_household_place_id_sort_key ON household (place_id, sort_key)
    """,
    """
    CREATE INDEX ix_household_area ON household (area)
    """,
    """
    CREATE INDEX ix_household_phone ON household (phone)
    """,
    """
    CREATE INDEX ix_household_room ON household (room)
    """,
    """
    CREATE INDEX ix_household_ended ON household (ends_on) WHERE ends_on IS NOT NULL
    """,
    """
    CREATE INDEX ix_person_pinyin ON person (pinyin)
    """,
    """
    CREATE INDEX ix_person_name ON person (name)
    """,
    """
    DROP INDEX ix_owner_person_id
    """,
    """
    CREATE INDEX ix_owner_person_id_position_household_id ON owner (person_id, position, household_id)
    """,
    """
    CREATE TABLE household_link_next (
        id INTEGER NOT NULL,
        household_id INTEGER NOT NULL,
        body_id INTEGER NOT NULL,
        begins_on TEXT,
        ends_on TEXT,
        reason TEXT NOT NULL,
        document_no TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_household_link PRIMARY KEY (id),
        CONSTRAINT fk_household_link_household_id_household FOREIGN KEY(household_id) REFERENCES household (id),
        CONSTRAINT fk_household_link_body_id_body FOREIGN KEY(body_id) REFERENCES body (id)
    )
     STRICT
    """,
    """
    INSERT INTO household_link_next (id, household_id, body_id, begins_on, ends_on, reason, document_no, version, created_at, updated_at)
    SELECT id, household_id, body_id, begins_on, ends_on, '', '', version, created_at, updated_at FROM household_link
    """,
    """
    DROP TABLE household_link
    """,
    """
    ALTER TABLE household_link_next RENAME TO household_link
    """,
    """
    CREATE INDEX ix_household_link_body_id ON household_link (body_id)
    """,
    """
    CREATE INDEX ix_household_link_household_id ON household_link (household_id)
    """,
    """
    CREATE UNIQUE INDEX ix_household_link_open ON household_link (household_id) WHERE ends_on IS NULL
    """,
    """
    CREATE TABLE level_name (
        id INTEGER NOT NULL,
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_level_name PRIMARY KEY (id),
        CONSTRAINT ck_level_name_kind CHECK (kind IN ('district', 'street', 'community', 'compound', 'building', 'staircase', 'street_committee', 'community_committee', 'branch', 'building_group', 'centre_household', 'residents_committee', 'owners_committee', 'property_company', 'self_help_group')),
        CONSTRAINT uq_level_name_kind UNIQUE (kind)
    )
     STRICT
    """,
    """
    CREATE TABLE adjustment (
        id INTEGER NOT NULL,
        body_id INTEGER NOT NULL,
        kind TEXT NOT NULL,
        effective_on TEXT NOT NULL,
        reason TEXT NOT NULL,
        document_no TEXT NOT NULL,
        held_on TEXT,
        due INTEGER,
        present INTEGER,
        handover TEXT NOT NULL,
        witness TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_adjustment PRIMARY KEY (id),
        CONSTRAINT ck_adjustment_kind CHECK (kind IN ('founding', 'secretary', 'by_election', 'new_term', 'merger', 'dissolution')),
        CONSTRAINT ck_adjustment_present_of_due CHECK (present IS NULL OR due IS NULL OR present <= due),
        CONSTRAINT fk_adjustment_body_id_body FOREIGN KEY(body_id) REFERENCES body (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_adjustment_body_id ON adjustment (body_id)
    """,
    """
    CREATE INDEX ix_adjustment_effective_on ON adjustment (effective_on)
    """,
    """
    CREATE TABLE duty (
        id INTEGER NOT NULL,
        body_id INTEGER NOT NULL,
        kind TEXT NOT NULL,
        done_on TEXT NOT NULL,
        content TEXT NOT NULL,
        household_id INTEGER,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_duty PRIMARY KEY (id),
        CONSTRAINT ck_duty_kind CHECK (kind IN ('publicity', 'opinions', 'mediation', 'three_shows')),
        CONSTRAINT fk_duty_body_id_body FOREIGN KEY(body_id) REFERENCES body (id),
        CONSTRAINT fk_duty_household_id_household FOREIGN KEY(household_id) REFERENCES household (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_duty_body_id ON duty (body_id)
    """,
    """
    CREATE INDEX ix_duty_done_on ON duty (done_on)
    """,
    """
    CREATE INDEX ix_duty_household_id ON duty (household_id)
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)

"""The first schema: journal, office, places, bodies, people, posts, households, meetings."""

from __future__ import annotations

from alembic import op

revision = "0001"
down_revision = None

STATEMENTS = (
    """
    CREATE TABLE action (
        id INTEGER NOT NULL,
        label TEXT NOT NULL,
        at TEXT NOT NULL,
        undoes INTEGER,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_action PRIMARY KEY (id),
        CONSTRAINT uq_action_undoes UNIQUE (undoes),
        CONSTRAINT fk_action_undoes_action FOREIGN KEY(undoes) REFERENCES action (id)
    )
     STRICT
    """,
    """
    CREATE TRIGGER action_no_update BEFORE UPDATE ON action BEGIN SELECT RAISE(ABORT, 'the journal is only written, never changed'); END
    """,
    """
    CREATE TRIGGER action_no_delete BEFORE DELETE ON action BEGIN SELECT RAISE(ABORT, 'the journal is only written, never changed'); END
    """,
    """
    CREATE TABLE office (
        id INTEGER NOT NULL,
        name TEXT NOT NULL,
        level TEXT NOT NULL,
        demo INTEGER NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_office PRIMARY KEY (id),
        CONSTRAINT ck_office_single CHECK (id = 1)
    )
     STRICT
    """,
    """
    CREATE TABLE place (
        id INTEGER NOT NULL,
        parent_id INTEGER,
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        sort_key BLOB NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_place PRIMARY KEY (id),
        CONSTRAINT ck_place_kind CHECK (kind IN ('district', 'street', 'community', 'compound', 'building', 'staircase')),
        CONSTRAINT uq_place_parent_id_kind_name UNIQUE (parent_id, kind, name),
        CONSTRAINT fk_place_parent_id_place FOREIGN KEY(parent_id) REFERENCES place (id)
    )
     STRICT
    """,
    """
    CREATE TABLE person (
        id INTEGER NOT NULL,
        pinyin TEXT NOT NULL,
        initials TEXT NOT NULL,
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
    CREATE INDEX ix_person_initials ON person (initials)
    """,
    """
    CREATE INDEX ix_person_sort_key ON person (sort_key)
    """,
    """
    CREATE TABLE edit (
        id INTEGER NOT NULL,
        action_id INTEGER NOT NULL,
        "table" TEXT NOT NULL,
        "row" INTEGER NOT NULL,
        "before" TEXT,
        "after" TEXT,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_edit PRIMARY KEY (id),
        CONSTRAINT fk_edit_action_id_action FOREIGN KEY(action_id) REFERENCES action (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_edit_action_id ON edit (action_id)
    """,
    """
    CREATE TRIGGER edit_no_update BEFORE UPDATE ON edit BEGIN SELECT RAISE(ABORT, 'the journal is only written, never changed'); END
    """,
    """
    CREATE TRIGGER edit_no_delete BEFORE DELETE ON edit BEGIN SELECT RAISE(ABORT, 'the journal is only written, never changed'); END
    """,
    """
    CREATE TABLE meeting (
        id INTEGER NOT NULL,
        compound_id INTEGER NOT NULL,
        year INTEGER NOT NULL,
        number INTEGER NOT NULL,
        kind TEXT NOT NULL,
        brand TEXT NOT NULL,
        subject TEXT NOT NULL,
        held_on TEXT NOT NULL,
        begins_at TEXT,
        ends_at TEXT,
        location TEXT NOT NULL,
        convener TEXT NOT NULL,
        chair TEXT NOT NULL,
        recorder TEXT NOT NULL,
        follow_up TEXT NOT NULL,
        stage TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_meeting PRIMARY KEY (id),
        CONSTRAINT ck_meeting_kind CHECK (kind IN ('joint', 'council', 'tea', 'owners_committee', 'representatives', 'branch')),
        CONSTRAINT ck_meeting_stage CHECK (stage IN ('prepare', 'hold', 'written_up')),
        CONSTRAINT ck_meeting_ends_after_begin CHECK (ends_at IS NULL OR begins_at IS NULL OR ends_at >= begins_at),
        CONSTRAINT uq_meeting_compound_id_year_number UNIQUE (compound_id, year, number),
        CONSTRAINT fk_meeting_compound_id_place FOREIGN KEY(compound_id) REFERENCES place (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_meeting_held_on ON meeting (held_on)
    """,
    """
    CREATE TABLE body (
        id INTEGER NOT NULL,
        place_id INTEGER NOT NULL,
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        sort_key BLOB NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_body PRIMARY KEY (id),
        CONSTRAINT ck_body_kind CHECK (kind IN ('street_committee', 'community_committee', 'branch', 'building_group', 'centre_household', 'residents_committee', 'owners_committee', 'property_company', 'self_help_group')),
        CONSTRAINT uq_body_place_id_kind_name UNIQUE (place_id, kind, name),
        CONSTRAINT fk_body_place_id_place FOREIGN KEY(place_id) REFERENCES place (id)
    )
     STRICT
    """,
    """
    CREATE TABLE household (
        id INTEGER NOT NULL,
        compound_id INTEGER NOT NULL,
        place_id INTEGER NOT NULL,
        room TEXT NOT NULL,
        sort_key BLOB NOT NULL,
        area INTEGER,
        area_basis TEXT NOT NULL,
        phone TEXT NOT NULL,
        remark TEXT NOT NULL,
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
    CREATE INDEX ix_household_compound_id ON household (compound_id)
    """,
    """
    CREATE TABLE participant (
        id INTEGER NOT NULL,
        meeting_id INTEGER NOT NULL,
        position INTEGER NOT NULL,
        unit TEXT NOT NULL,
        name TEXT NOT NULL,
        observer INTEGER NOT NULL,
        votes INTEGER NOT NULL,
        attendance TEXT NOT NULL,
        reason TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_participant PRIMARY KEY (id),
        CONSTRAINT ck_participant_attendance CHECK (attendance IN ('present', 'leave', 'absent')),
        CONSTRAINT ck_participant_observers_do_not_vote CHECK (NOT (observer AND votes)),
        CONSTRAINT fk_participant_meeting_id_meeting FOREIGN KEY(meeting_id) REFERENCES meeting (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_participant_meeting_id ON participant (meeting_id)
    """,
    """
    CREATE TABLE item (
        id INTEGER NOT NULL,
        meeting_id INTEGER NOT NULL,
        position INTEGER NOT NULL,
        subject TEXT NOT NULL,
        source TEXT NOT NULL,
        discussion TEXT NOT NULL,
        motion TEXT NOT NULL,
        votes_for INTEGER,
        votes_against INTEGER,
        votes_abstain INTEGER,
        conclusion TEXT NOT NULL,
        text TEXT NOT NULL,
        responsible TEXT NOT NULL,
        supporting TEXT NOT NULL,
        deadline TEXT,
        acceptance TEXT NOT NULL,
        concluded INTEGER NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_item PRIMARY KEY (id),
        CONSTRAINT ck_item_conclusion CHECK (conclusion IN ('', 'resolution', 'assignment', 'postponed', 'assembly', 'declined')),
        CONSTRAINT ck_item_concluded_with_conclusion CHECK (NOT concluded OR conclusion != ''),
        CONSTRAINT ck_item_votes CHECK (votes_for >= 0 AND votes_against >= 0 AND votes_abstain >= 0),
        CONSTRAINT fk_item_meeting_id_meeting FOREIGN KEY(meeting_id) REFERENCES meeting (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_item_meeting_id ON item (meeting_id)
    """,
    """
    CREATE TABLE post (
        id INTEGER NOT NULL,
        body_id INTEGER NOT NULL,
        person_id INTEGER NOT NULL,
        title TEXT NOT NULL,
        begins_on TEXT,
        ends_on TEXT,
        reason TEXT NOT NULL,
        document_no TEXT NOT NULL,
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
    CREATE INDEX ix_post_person_id ON post (person_id)
    """,
    """
    CREATE INDEX ix_post_body_id ON post (body_id)
    """,
    """
    CREATE TABLE owner (
        id INTEGER NOT NULL,
        household_id INTEGER NOT NULL,
        person_id INTEGER NOT NULL,
        position INTEGER NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_owner PRIMARY KEY (id),
        CONSTRAINT uq_owner_household_id_position UNIQUE (household_id, position),
        CONSTRAINT fk_owner_household_id_household FOREIGN KEY(household_id) REFERENCES household (id),
        CONSTRAINT fk_owner_person_id_person FOREIGN KEY(person_id) REFERENCES person (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_owner_person_id ON owner (person_id)
    """,
    """
    CREATE TABLE household_link (
        id INTEGER NOT NULL,
        household_id INTEGER NOT NULL,
        body_id INTEGER NOT NULL,
        begins_on TEXT,
        ends_on TEXT,
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
    CREATE INDEX ix_household_link_body_id ON household_link (body_id)
    """,
    """
    CREATE UNIQUE INDEX ix_household_link_open ON household_link (household_id) WHERE ends_on IS NULL
    """,
    """
    CREATE INDEX ix_household_link_household_id ON household_link (household_id)
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)

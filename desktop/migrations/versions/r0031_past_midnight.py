"""A meeting may end early on the day after it began."""

from __future__ import annotations

from alembic import op

revision = "0031"
down_revision = "0030"

STANDING = "SELECT sql FROM sqlite_schema WHERE tbl_name = 'meeting' AND type IN ('index', 'trigger') AND sql IS NOT NULL"
"""What goes with the table, and is made again as it was."""

STATEMENTS = (
    """
    CREATE TABLE meeting_next (
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
        briefing TEXT NOT NULL,
        stage TEXT NOT NULL,
        agenda_fixed_on TEXT,
        early_reason TEXT NOT NULL,
        planned_on TEXT,
        signed_by TEXT NOT NULL,
        signed_on TEXT,
        archived_on TEXT,
        outcome TEXT NOT NULL,
        outcome_on TEXT,
        outcome_reason TEXT NOT NULL,
        after_id INTEGER,
        series_id INTEGER,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_meeting PRIMARY KEY (id),
        CONSTRAINT ck_meeting_kind CHECK (kind IN ('joint', 'council', 'tea', 'coordination', 'owners_committee', 'assembly', 'representatives', 'residents', 'branch', 'branch_committee', 'party_group', 'theme_day')),
        CONSTRAINT ck_meeting_stage CHECK (stage IN ('prepare', 'notify', 'hold', 'write_up', 'publish', 'archive')),
        CONSTRAINT ck_meeting_outcome CHECK (outcome IN ('', 'cancelled', 'adjourned', 'void')),
        CONSTRAINT ck_meeting_ends_after_begin CHECK (ends_at IS NULL OR begins_at IS NULL OR ends_at >= begins_at OR ends_at <= '04:00'),
        CONSTRAINT uq_meeting_compound_id_year_number UNIQUE (compound_id, year, number),
        CONSTRAINT fk_meeting_compound_id_place FOREIGN KEY(compound_id) REFERENCES place (id),
        CONSTRAINT fk_meeting_after_id_meeting FOREIGN KEY(after_id) REFERENCES meeting (id),
        CONSTRAINT fk_meeting_series_id_series FOREIGN KEY(series_id) REFERENCES series (id)
    )
     STRICT
    """,
    """
    INSERT INTO meeting_next (id, compound_id, year, number, kind, brand, subject, held_on, begins_at, ends_at, location, convener, chair, recorder, follow_up, briefing, stage, agenda_fixed_on, early_reason, planned_on, signed_by, signed_on, archived_on, outcome, outcome_on, outcome_reason, after_id, series_id, version, created_at, updated_at)
    SELECT id, compound_id, year, number, kind, brand, subject, held_on, begins_at, ends_at, location, convener, chair, recorder, follow_up, briefing, stage, agenda_fixed_on, early_reason, planned_on, signed_by, signed_on, archived_on, outcome, outcome_on, outcome_reason, after_id, series_id, version, created_at, updated_at FROM meeting
    """,
    """
    DROP TABLE meeting
    """,
    """
    ALTER TABLE meeting_next RENAME TO meeting
    """,
)


def upgrade() -> None:
    connection = op.get_bind()
    standing = connection.exec_driver_sql(STANDING).scalars().all()
    for statement in (*STATEMENTS, *standing):
        connection.exec_driver_sql(statement)

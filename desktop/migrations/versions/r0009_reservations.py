"""What somebody wants on record against an item, by name."""

from __future__ import annotations

from alembic import op

revision = "0009"
down_revision = "0008"

STATEMENTS = (
    """
    CREATE TABLE item_next (
        id INTEGER NOT NULL,
        meeting_id INTEGER NOT NULL,
        position INTEGER NOT NULL,
        subject TEXT NOT NULL,
        source TEXT NOT NULL,
        matter_id INTEGER,
        carried_from_id INTEGER,
        reporter TEXT NOT NULL,
        minutes INTEGER,
        basis TEXT NOT NULL,
        major INTEGER NOT NULL,
        added_late INTEGER NOT NULL,
        discussion TEXT NOT NULL,
        motion TEXT NOT NULL,
        votes_for INTEGER,
        votes_against INTEGER,
        votes_abstain INTEGER,
        conclusion TEXT NOT NULL,
        text TEXT NOT NULL,
        responsible TEXT NOT NULL,
        supporting TEXT NOT NULL,
        person TEXT NOT NULL,
        deadline TEXT,
        acceptance TEXT NOT NULL,
        internal INTEGER NOT NULL,
        concluded INTEGER NOT NULL,
        reservations TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_item PRIMARY KEY (id),
        CONSTRAINT ck_item_conclusion CHECK (conclusion IN ('', 'resolution', 'assignment', 'postponed', 'assembly', 'declined')),
        CONSTRAINT ck_item_concluded_with_conclusion CHECK (NOT concluded OR conclusion != ''),
        CONSTRAINT ck_item_votes CHECK (votes_for >= 0 AND votes_against >= 0 AND votes_abstain >= 0),
        CONSTRAINT ck_item_minutes CHECK (minutes IS NULL OR minutes > 0),
        CONSTRAINT fk_item_meeting_id_meeting FOREIGN KEY(meeting_id) REFERENCES meeting (id),
        CONSTRAINT fk_item_matter_id_matter FOREIGN KEY(matter_id) REFERENCES matter (id),
        CONSTRAINT fk_item_carried_from_id_item FOREIGN KEY(carried_from_id) REFERENCES item (id)
    )
     STRICT
    """,
    """
    INSERT INTO item_next (id, meeting_id, position, subject, source, matter_id, carried_from_id, reporter, minutes, basis, major, added_late, discussion, motion, votes_for, votes_against, votes_abstain, conclusion, text, responsible, supporting, person, deadline, acceptance, internal, concluded, reservations, version, created_at, updated_at)
    SELECT id, meeting_id, position, subject, source, matter_id, carried_from_id, reporter, minutes, basis, major, added_late, discussion, motion, votes_for, votes_against, votes_abstain, conclusion, text, responsible, supporting, person, deadline, acceptance, internal, concluded, '', version, created_at, updated_at FROM item
    """,
    """
    DROP TABLE item
    """,
    """
    ALTER TABLE item_next RENAME TO item
    """,
    """
    CREATE INDEX ix_item_carried_from_id ON item (carried_from_id)
    """,
    """
    CREATE INDEX ix_item_matter_id ON item (matter_id)
    """,
    """
    CREATE INDEX ix_item_meeting_id ON item (meeting_id)
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)

"""The three lists: matters, each with a number of its compound and year, and the duty it was raised from."""

from __future__ import annotations

from alembic import op

revision = "0003"
down_revision = "0002"

STATEMENTS = (
    """
    CREATE TABLE matter (
        id INTEGER NOT NULL,
        compound_id INTEGER NOT NULL,
        place_id INTEGER,
        year INTEGER NOT NULL,
        number INTEGER NOT NULL,
        kind TEXT NOT NULL,
        category TEXT NOT NULL,
        source TEXT NOT NULL,
        subject TEXT NOT NULL,
        detail TEXT NOT NULL,
        raised_on TEXT NOT NULL,
        raised_by TEXT NOT NULL,
        confidential INTEGER NOT NULL,
        duty_id INTEGER,
        state TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_matter PRIMARY KEY (id),
        CONSTRAINT ck_matter_kind CHECK (kind IN ('problem', 'need', 'resource')),
        CONSTRAINT ck_matter_category CHECK (category IN ('infrastructure', 'property_service', 'residents', 'conflicts', 'other')),
        CONSTRAINT ck_matter_source CHECK (source IN ('visit', 'forum', 'on_site', 'centre_household', 'hotline', 'idea')),
        CONSTRAINT ck_matter_state CHECK (state IN ('open', 'closed')),
        CONSTRAINT uq_matter_compound_id_year_number UNIQUE (compound_id, year, number),
        CONSTRAINT uq_matter_duty_id UNIQUE (duty_id),
        CONSTRAINT fk_matter_compound_id_place FOREIGN KEY(compound_id) REFERENCES place (id),
        CONSTRAINT fk_matter_place_id_place FOREIGN KEY(place_id) REFERENCES place (id),
        CONSTRAINT fk_matter_duty_id_duty FOREIGN KEY(duty_id) REFERENCES duty (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_matter_raised_on ON matter (raised_on)
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)

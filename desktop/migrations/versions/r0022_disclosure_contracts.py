"""The contracts beside a disclosure's income get a table of their own; they lay packed below the name of its line."""

from __future__ import annotations

from alembic import op

revision = "0022"
down_revision = "0021"

STATEMENTS = (
    """
    CREATE TABLE disclosure_contract (
        id INTEGER NOT NULL,
        line_id INTEGER NOT NULL,
        position INTEGER NOT NULL,
        number TEXT NOT NULL,
        due INTEGER NOT NULL,
        received INTEGER NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_disclosure_contract PRIMARY KEY (id),
        CONSTRAINT uq_disclosure_contract_line_id_position UNIQUE (line_id, position),
        CONSTRAINT fk_disclosure_contract_line_id_disclosure_line FOREIGN KEY(line_id) REFERENCES disclosure_line (id)
    )
     STRICT
    """,
    # Each line below the name is `number, tab, fen due, tab, fen received`: read from its end, so a number may hold tabs.
    """
    WITH RECURSIVE
    packed (line_id, position, told, rest) AS (
        SELECT id, 0, '', substr(name, instr(name, char(10)) + 1) || char(10)
        FROM disclosure_line WHERE instr(name, char(10)) > 0
        UNION ALL
        SELECT line_id, position + 1, substr(rest, 1, instr(rest, char(10)) - 1), substr(rest, instr(rest, char(10)) + 1)
        FROM packed WHERE rest != ''
    ),
    numbered (line_id, position, told, before_received) AS (
        SELECT line_id, position, told, rtrim(told, '-0123456789') FROM packed WHERE position > 0
    ),
    parted (line_id, position, received, agreed, before_due) AS (
        SELECT line_id, position, substr(told, length(before_received) + 1),
            substr(before_received, 1, length(before_received) - 1),
            rtrim(substr(before_received, 1, length(before_received) - 1), '-0123456789')
        FROM numbered
    )
    INSERT INTO disclosure_contract (line_id, position, number, due, received, version, created_at, updated_at)
    SELECT line_id, parted.position, substr(before_due, 1, length(before_due) - 1),
        CAST(substr(agreed, length(before_due) + 1) AS INTEGER), CAST(received AS INTEGER),
        1, disclosure_line.created_at, disclosure_line.created_at
    FROM parted JOIN disclosure_line ON disclosure_line.id = line_id
    ORDER BY line_id, parted.position
    """,
    """
    DROP TRIGGER disclosure_line_stays
    """,
    """
    UPDATE disclosure_line SET name = substr(name, 1, instr(name, char(10)) - 1) WHERE instr(name, char(10)) > 0
    """,
    """
    CREATE TRIGGER disclosure_line_stays BEFORE UPDATE ON disclosure_line WHEN (SELECT state FROM disclosure WHERE id = OLD.disclosure_id) != 'drafted' BEGIN SELECT RAISE(ABORT, 'disclosure.posted'); END
    """,
    """
    CREATE TRIGGER disclosure_contract_is_not_added BEFORE INSERT ON disclosure_contract WHEN (SELECT state FROM disclosure WHERE id = (SELECT disclosure_id FROM disclosure_line WHERE id = NEW.line_id)) != 'drafted' BEGIN SELECT RAISE(ABORT, 'disclosure.posted'); END
    """,
    """
    CREATE TRIGGER disclosure_contract_stays BEFORE UPDATE ON disclosure_contract WHEN (SELECT state FROM disclosure WHERE id = (SELECT disclosure_id FROM disclosure_line WHERE id = OLD.line_id)) != 'drafted' OR (SELECT state FROM disclosure WHERE id = (SELECT disclosure_id FROM disclosure_line WHERE id = NEW.line_id)) != 'drafted' BEGIN SELECT RAISE(ABORT, 'disclosure.posted'); END
    """,
    """
    CREATE TRIGGER disclosure_contract_is_kept BEFORE DELETE ON disclosure_contract WHEN (SELECT state FROM disclosure WHERE id = (SELECT disclosure_id FROM disclosure_line WHERE id = OLD.line_id)) != 'drafted' BEGIN SELECT RAISE(ABORT, 'disclosure.posted'); END
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)

"""Half or more as a quorum, two kinds of party meeting, the day a meeting was planned for, groups by number."""

from __future__ import annotations

from alembic import op

revision = "0015"
down_revision = "0014"

STATEMENTS = (
    """
    CREATE TABLE meeting_rule_next (
        id INTEGER NOT NULL,
        kind TEXT NOT NULL,
        brand TEXT NOT NULL,
        convener TEXT NOT NULL,
        invited TEXT NOT NULL,
        observers TEXT NOT NULL,
        every_months INTEGER NOT NULL,
        notice_days INTEGER NOT NULL,
        quorum TEXT NOT NULL,
        approval TEXT NOT NULL,
        proxies INTEGER NOT NULL,
        concludes TEXT NOT NULL,
        publish INTEGER NOT NULL,
        publish_within_days INTEGER NOT NULL,
        publish_for_days INTEGER NOT NULL,
        basis TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_meeting_rule PRIMARY KEY (id),
        CONSTRAINT ck_meeting_rule_kind CHECK (kind IN ('joint', 'council', 'tea', 'coordination', 'owners_committee', 'assembly', 'representatives', 'residents', 'branch', 'branch_committee', 'party_group', 'theme_day')),
        CONSTRAINT ck_meeting_rule_quorum CHECK (quorum IN ('none', 'half', 'half_or_more', 'two_thirds')),
        CONSTRAINT ck_meeting_rule_approval CHECK (approval IN ('none', 'present', 'half_all', 'over_half_all')),
        CONSTRAINT ck_meeting_rule_days CHECK (every_months >= 0 AND notice_days >= 0 AND publish_within_days >= 0 AND publish_for_days >= 0),
        CONSTRAINT uq_meeting_rule_kind_brand UNIQUE (kind, brand)
    )
     STRICT
    """,
    """
    INSERT INTO meeting_rule_next (id, kind, brand, convener, invited, observers, every_months, notice_days, quorum, approval, proxies, concludes, publish, publish_within_days, publish_for_days, basis, version, created_at, updated_at)
    SELECT id, kind, brand, convener, invited, observers, every_months, notice_days, quorum, approval, proxies, concludes, publish, publish_within_days, publish_for_days, basis, version, created_at, updated_at FROM meeting_rule
    """,
    """
    DROP TABLE meeting_rule
    """,
    """
    ALTER TABLE meeting_rule_next RENAME TO meeting_rule
    """,
    """
    CREATE TABLE series_next (
        id INTEGER NOT NULL,
        compound_id INTEGER NOT NULL,
        kind TEXT NOT NULL,
        brand TEXT NOT NULL,
        every_months INTEGER NOT NULL,
        begins_on TEXT NOT NULL,
        ends_on TEXT,
        begins_at TEXT,
        location TEXT NOT NULL,
        convener TEXT NOT NULL,
        chair TEXT NOT NULL,
        recorder TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_series PRIMARY KEY (id),
        CONSTRAINT ck_series_kind CHECK (kind IN ('joint', 'council', 'tea', 'coordination', 'owners_committee', 'assembly', 'representatives', 'residents', 'branch', 'branch_committee', 'party_group', 'theme_day')),
        CONSTRAINT ck_series_every_months CHECK (every_months > 0),
        CONSTRAINT uq_series_compound_id_kind_brand UNIQUE (compound_id, kind, brand),
        CONSTRAINT fk_series_compound_id_place FOREIGN KEY(compound_id) REFERENCES place (id)
    )
     STRICT
    """,
    """
    INSERT INTO series_next (id, compound_id, kind, brand, every_months, begins_on, ends_on, begins_at, location, convener, chair, recorder, version, created_at, updated_at)
    SELECT id, compound_id, kind, brand, every_months, begins_on, ends_on, begins_at, location, convener, chair, recorder, version, created_at, updated_at FROM series
    """,
    """
    DROP TABLE series
    """,
    """
    ALTER TABLE series_next RENAME TO series
    """,
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
        CONSTRAINT ck_meeting_ends_after_begin CHECK (ends_at IS NULL OR begins_at IS NULL OR ends_at >= begins_at),
        CONSTRAINT uq_meeting_compound_id_year_number UNIQUE (compound_id, year, number),
        CONSTRAINT fk_meeting_compound_id_place FOREIGN KEY(compound_id) REFERENCES place (id),
        CONSTRAINT fk_meeting_after_id_meeting FOREIGN KEY(after_id) REFERENCES meeting (id),
        CONSTRAINT fk_meeting_series_id_series FOREIGN KEY(series_id) REFERENCES series (id)
    )
     STRICT
    """,
    """
    INSERT INTO meeting_next (id, compound_id, year, number, kind, brand, subject, held_on, begins_at, ends_at, location, convener, chair, recorder, follow_up, briefing, stage, agenda_fixed_on, early_reason, signed_by, signed_on, archived_on, outcome, outcome_on, outcome_reason, after_id, series_id, version, created_at, updated_at)
    SELECT id, compound_id, year, number, kind, brand, subject, held_on, begins_at, ends_at, location, convener, chair, recorder, follow_up, briefing, stage, agenda_fixed_on, early_reason, signed_by, signed_on, archived_on, outcome, outcome_on, outcome_reason, after_id, series_id, version, created_at, updated_at FROM meeting
    """,
    """
    DROP TABLE meeting
    """,
    """
    ALTER TABLE meeting_next RENAME TO meeting
    """,
    """
    CREATE INDEX ix_meeting_after_id ON meeting (after_id)
    """,
    """
    CREATE INDEX ix_meeting_held_on ON meeting (held_on)
    """,
    """
    CREATE INDEX ix_meeting_series_id ON meeting (series_id)
    """,
    """
    CREATE TABLE participant_next (
        id INTEGER NOT NULL,
        meeting_id INTEGER NOT NULL,
        position INTEGER NOT NULL,
        unit TEXT NOT NULL,
        name TEXT NOT NULL,
        observer INTEGER NOT NULL,
        votes INTEGER NOT NULL,
        attendance TEXT NOT NULL,
        reason TEXT NOT NULL,
        proxy TEXT NOT NULL,
        walk_in INTEGER NOT NULL,
        notice_way TEXT NOT NULL,
        notified_on TEXT,
        notified_by TEXT NOT NULL,
        receipt TEXT NOT NULL,
        arrives_at TEXT,
        leaves_at TEXT,
        heads INTEGER,
        came INTEGER,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_participant PRIMARY KEY (id),
        CONSTRAINT ck_participant_attendance CHECK (attendance IN ('present', 'leave', 'absent')),
        CONSTRAINT ck_participant_notice_way CHECK (notice_way IN ('', 'in_person', 'phone', 'group', 'board', 'letter')),
        CONSTRAINT ck_participant_receipt CHECK (receipt IN ('', 'confirmed', 'leave', 'none')),
        CONSTRAINT ck_participant_observers_do_not_vote CHECK (NOT (observer AND votes)),
        CONSTRAINT ck_participant_heads CHECK (heads > 0 AND came BETWEEN 0 AND heads),
        CONSTRAINT fk_participant_meeting_id_meeting FOREIGN KEY(meeting_id) REFERENCES meeting (id)
    )
     STRICT
    """,
    """
    INSERT INTO participant_next (id, meeting_id, position, unit, name, observer, votes, attendance, reason, proxy, walk_in, notice_way, notified_on, notified_by, receipt, arrives_at, leaves_at, version, created_at, updated_at)
    SELECT id, meeting_id, position, unit, name, observer, votes, attendance, reason, proxy, walk_in, notice_way, notified_on, notified_by, receipt, arrives_at, leaves_at, version, created_at, updated_at FROM participant
    """,
    """
    DROP TABLE participant
    """,
    """
    ALTER TABLE participant_next RENAME TO participant
    """,
    """
    CREATE INDEX ix_participant_meeting_id ON participant (meeting_id)
    """,
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
        scope TEXT NOT NULL,
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
    INSERT INTO item_next (id, meeting_id, position, subject, source, matter_id, carried_from_id, reporter, minutes, basis, major, added_late, discussion, motion, votes_for, votes_against, votes_abstain, conclusion, text, responsible, supporting, person, deadline, acceptance, internal, concluded, reservations, version, created_at, updated_at, scope)
    SELECT id, meeting_id, position, subject, source, matter_id, carried_from_id, reporter, minutes, basis, major, added_late, discussion, motion, votes_for, votes_against, votes_abstain, conclusion, text, responsible, supporting, person, deadline, acceptance, internal, concluded, reservations, version, created_at, updated_at, '' FROM item
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
    """
    UPDATE meeting_rule SET quorum = 'half_or_more', basis = '中国共产党支部工作条例（试行） 11：每季度一次；半数以上有表决权的党员到会，赞成人数超过应到会有表决权的正式党员的半数为通过'
    WHERE kind = 'branch' AND quorum = 'half' AND basis = '支部党员大会每季度一次；过半数有表决权的党员到会，赞成人数超过应到会有表决权党员的半数为通过'
    """,
    """
    UPDATE meeting_rule SET quorum = 'half_or_more', basis = '中国共产党支部工作条例（试行） 12：每月一次；半数以上委员到会'
    WHERE kind = 'branch_committee' AND quorum = 'half' AND basis = '支委会每月一次；过半数委员到会'
    """,
    """
    UPDATE meeting SET planned_on = substr(early_reason, 3, 10), early_reason = substr(early_reason, 16)
    WHERE early_reason GLOB '原定[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]召开，*'
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)

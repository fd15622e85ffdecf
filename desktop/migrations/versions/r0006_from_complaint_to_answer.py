"""The whole way of a matter: routes, tasks, evidence, answers; meetings with rules, notice, ballots and papers on the board."""

from __future__ import annotations

from alembic import op

revision = "0006"
down_revision = "0005"

STATEMENTS = (
    """
    CREATE TABLE meeting_rule (
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
        CONSTRAINT ck_meeting_rule_kind CHECK (kind IN ('joint', 'council', 'tea', 'coordination', 'owners_committee', 'assembly', 'representatives', 'residents', 'branch', 'branch_committee')),
        CONSTRAINT ck_meeting_rule_quorum CHECK (quorum IN ('none', 'half', 'two_thirds')),
        CONSTRAINT ck_meeting_rule_approval CHECK (approval IN ('none', 'present', 'half_all', 'over_half_all')),
        CONSTRAINT ck_meeting_rule_days CHECK (every_months >= 0 AND notice_days >= 0 AND publish_within_days >= 0 AND publish_for_days >= 0),
        CONSTRAINT uq_meeting_rule_kind_brand UNIQUE (kind, brand)
    )
     STRICT
    """,
    """
    CREATE TABLE series (
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
        CONSTRAINT ck_series_kind CHECK (kind IN ('joint', 'council', 'tea', 'coordination', 'owners_committee', 'assembly', 'representatives', 'residents', 'branch', 'branch_committee')),
        CONSTRAINT ck_series_every_months CHECK (every_months > 0),
        CONSTRAINT uq_series_compound_id_kind_brand UNIQUE (compound_id, kind, brand),
        CONSTRAINT fk_series_compound_id_place FOREIGN KEY(compound_id) REFERENCES place (id)
    )
     STRICT
    """,
    """
    CREATE TABLE matter_next (
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
        contact TEXT NOT NULL,
        urgency TEXT NOT NULL,
        confidential INTEGER NOT NULL,
        wants TEXT NOT NULL,
        received_by TEXT NOT NULL,
        duty_id INTEGER,
        duplicate_of_id INTEGER,
        route TEXT NOT NULL,
        route_reason TEXT NOT NULL,
        routed_on TEXT,
        unit TEXT NOT NULL,
        person TEXT NOT NULL,
        reply_by TEXT,
        finish_by TEXT,
        state TEXT NOT NULL,
        closed_on TEXT,
        close_reason TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_matter PRIMARY KEY (id),
        CONSTRAINT ck_matter_kind CHECK (kind IN ('problem', 'need', 'resource')),
        CONSTRAINT ck_matter_category CHECK (category IN ('infrastructure', 'property_service', 'residents', 'conflicts', 'other')),
        CONSTRAINT ck_matter_source CHECK (source IN ('visit', 'forum', 'on_site', 'centre_household', 'hotline', 'idea', 'superior')),
        CONSTRAINT ck_matter_urgency CHECK (urgency IN ('normal', 'urgent')),
        CONSTRAINT ck_matter_wants CHECK (wants IN ('', 'in_person', 'phone', 'letter', 'board')),
        CONSTRAINT ck_matter_route CHECK (route IN ('', 'direct', 'meeting', 'department', 'renewal', 'fund', 'declined')),
        CONSTRAINT ck_matter_state CHECK (state IN ('registered', 'accepted', 'to_meeting', 'doing', 'to_accept', 'to_answer', 'closed', 'declined', 'merged')),
        CONSTRAINT uq_matter_compound_id_year_number UNIQUE (compound_id, year, number),
        CONSTRAINT uq_matter_duty_id UNIQUE (duty_id),
        CONSTRAINT fk_matter_compound_id_place FOREIGN KEY(compound_id) REFERENCES place (id),
        CONSTRAINT fk_matter_place_id_place FOREIGN KEY(place_id) REFERENCES place (id),
        CONSTRAINT fk_matter_duty_id_duty FOREIGN KEY(duty_id) REFERENCES duty (id),
        CONSTRAINT fk_matter_duplicate_of_id_matter FOREIGN KEY(duplicate_of_id) REFERENCES matter (id)
    )
     STRICT
    """,
    """
    INSERT INTO matter_next (id, compound_id, place_id, year, number, kind, category, source, subject, detail, raised_on, raised_by, contact, urgency, confidential, wants, received_by, duty_id, duplicate_of_id, route, route_reason, routed_on, unit, person, reply_by, finish_by, state, closed_on, close_reason, version, created_at, updated_at)
    SELECT id, compound_id, place_id, year, number, kind, category, source, subject, detail, raised_on, raised_by, '', 'normal', confidential, '', '', duty_id, NULL, '', '', NULL, '', '', NULL, NULL, CASE state WHEN 'open' THEN 'registered' ELSE state END, CASE state WHEN 'closed' THEN substr(updated_at, 1, 10) END, '', version, created_at, updated_at FROM matter
    """,
    """
    DROP TABLE matter
    """,
    """
    ALTER TABLE matter_next RENAME TO matter
    """,
    """
    CREATE INDEX ix_matter_duplicate_of_id ON matter (duplicate_of_id)
    """,
    """
    CREATE INDEX ix_matter_raised_on ON matter (raised_on)
    """,
    """
    CREATE INDEX ix_matter_state_compound_id ON matter (state, compound_id)
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
        CONSTRAINT ck_meeting_kind CHECK (kind IN ('joint', 'council', 'tea', 'coordination', 'owners_committee', 'assembly', 'representatives', 'residents', 'branch', 'branch_committee')),
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
    SELECT id, compound_id, year, number, kind, brand, subject, held_on, begins_at, ends_at, location, convener, chair, recorder, follow_up, '', CASE stage WHEN 'written_up' THEN 'write_up' ELSE stage END, NULL, '', '', NULL, NULL, '', NULL, '', NULL, NULL, version, created_at, updated_at FROM meeting
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
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_participant PRIMARY KEY (id),
        CONSTRAINT ck_participant_attendance CHECK (attendance IN ('present', 'leave', 'absent')),
        CONSTRAINT ck_participant_notice_way CHECK (notice_way IN ('', 'in_person', 'phone', 'group', 'board', 'letter')),
        CONSTRAINT ck_participant_receipt CHECK (receipt IN ('', 'confirmed', 'leave', 'none')),
        CONSTRAINT ck_participant_observers_do_not_vote CHECK (NOT (observer AND votes)),
        CONSTRAINT fk_participant_meeting_id_meeting FOREIGN KEY(meeting_id) REFERENCES meeting (id)
    )
     STRICT
    """,
    """
    INSERT INTO participant_next (id, meeting_id, position, unit, name, observer, votes, attendance, reason, proxy, walk_in, notice_way, notified_on, notified_by, receipt, arrives_at, leaves_at, version, created_at, updated_at)
    SELECT id, meeting_id, position, unit, name, observer, votes, attendance, reason, '', 0, '', NULL, '', '', NULL, NULL, version, created_at, updated_at FROM participant
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
    INSERT INTO item_next (id, meeting_id, position, subject, source, matter_id, carried_from_id, reporter, minutes, basis, major, added_late, discussion, motion, votes_for, votes_against, votes_abstain, conclusion, text, responsible, supporting, person, deadline, acceptance, internal, concluded, version, created_at, updated_at)
    SELECT id, meeting_id, position, subject, source, NULL, NULL, '', NULL, '', 0, 0, discussion, motion, votes_for, votes_against, votes_abstain, conclusion, text, responsible, supporting, '', deadline, acceptance, 0, concluded, version, created_at, updated_at FROM item
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
    CREATE TABLE step (
        id INTEGER NOT NULL,
        matter_id INTEGER NOT NULL,
        day TEXT NOT NULL,
        "by" TEXT NOT NULL,
        state TEXT NOT NULL,
        words TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_step PRIMARY KEY (id),
        CONSTRAINT ck_step_state CHECK (state IN ('registered', 'accepted', 'to_meeting', 'doing', 'to_accept', 'to_answer', 'closed', 'declined', 'merged')),
        CONSTRAINT fk_step_matter_id_matter FOREIGN KEY(matter_id) REFERENCES matter (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_step_matter_id ON step (matter_id)
    """,
    """
    CREATE TABLE task (
        id INTEGER NOT NULL,
        matter_id INTEGER NOT NULL,
        number INTEGER NOT NULL,
        subject TEXT NOT NULL,
        standard TEXT NOT NULL,
        unit TEXT NOT NULL,
        supporting TEXT NOT NULL,
        person TEXT NOT NULL,
        resources TEXT NOT NULL,
        acceptance TEXT NOT NULL,
        proofs TEXT NOT NULL,
        given_on TEXT NOT NULL,
        deadline TEXT NOT NULL,
        first_deadline TEXT NOT NULL,
        percent INTEGER NOT NULL,
        state TEXT NOT NULL,
        done_on TEXT,
        end_reason TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_task PRIMARY KEY (id),
        CONSTRAINT ck_task_state CHECK (state IN ('doing', 'to_accept', 'done', 'cancelled')),
        CONSTRAINT ck_task_percent CHECK (percent BETWEEN 0 AND 100),
        CONSTRAINT uq_task_matter_id_number UNIQUE (matter_id, number),
        CONSTRAINT fk_task_matter_id_matter FOREIGN KEY(matter_id) REFERENCES matter (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_task_matter_id ON task (matter_id)
    """,
    """
    CREATE INDEX ix_task_state_deadline ON task (state, deadline)
    """,
    """
    CREATE TABLE milestone (
        id INTEGER NOT NULL,
        task_id INTEGER NOT NULL,
        subject TEXT NOT NULL,
        due_on TEXT NOT NULL,
        done_on TEXT,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_milestone PRIMARY KEY (id),
        CONSTRAINT fk_milestone_task_id_task FOREIGN KEY(task_id) REFERENCES task (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_milestone_task_id ON milestone (task_id)
    """,
    """
    CREATE TABLE progress_note (
        id INTEGER NOT NULL,
        task_id INTEGER NOT NULL,
        day TEXT NOT NULL,
        percent INTEGER NOT NULL,
        words TEXT NOT NULL,
        difficulty TEXT NOT NULL,
        needs_help INTEGER NOT NULL,
        "by" TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_progress_note PRIMARY KEY (id),
        CONSTRAINT ck_progress_note_percent CHECK (percent BETWEEN 0 AND 100),
        CONSTRAINT fk_progress_note_task_id_task FOREIGN KEY(task_id) REFERENCES task (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_progress_note_task_id ON progress_note (task_id)
    """,
    """
    CREATE TABLE extension (
        id INTEGER NOT NULL,
        task_id INTEGER NOT NULL,
        asked_on TEXT NOT NULL,
        asked_by TEXT NOT NULL,
        reason TEXT NOT NULL,
        old_deadline TEXT NOT NULL,
        new_deadline TEXT NOT NULL,
        ruling TEXT NOT NULL,
        ruled_on TEXT,
        ruled_by TEXT NOT NULL,
        remark TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_extension PRIMARY KEY (id),
        CONSTRAINT ck_extension_ruling CHECK (ruling IN ('', 'approved', 'refused')),
        CONSTRAINT ck_extension_later CHECK (new_deadline > old_deadline),
        CONSTRAINT fk_extension_task_id_task FOREIGN KEY(task_id) REFERENCES task (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_extension_task_id ON extension (task_id)
    """,
    """
    CREATE TABLE acceptance (
        id INTEGER NOT NULL,
        task_id INTEGER NOT NULL,
        day TEXT NOT NULL,
        unit TEXT NOT NULL,
        "by" TEXT NOT NULL,
        result TEXT NOT NULL,
        words TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_acceptance PRIMARY KEY (id),
        CONSTRAINT ck_acceptance_result CHECK (result IN ('pass', 'rework')),
        CONSTRAINT fk_acceptance_task_id_task FOREIGN KEY(task_id) REFERENCES task (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_acceptance_task_id ON acceptance (task_id)
    """,
    """
    CREATE TABLE answer (
        id INTEGER NOT NULL,
        matter_id INTEGER NOT NULL,
        answered_on TEXT NOT NULL,
        way TEXT NOT NULL,
        "by" TEXT NOT NULL,
        verdict TEXT NOT NULL,
        words TEXT NOT NULL,
        kept_closed TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_answer PRIMARY KEY (id),
        CONSTRAINT ck_answer_way CHECK (way IN ('in_person', 'phone', 'letter', 'board')),
        CONSTRAINT ck_answer_verdict CHECK (verdict IN ('satisfied', 'partly', 'not', 'unreached')),
        CONSTRAINT fk_answer_matter_id_matter FOREIGN KEY(matter_id) REFERENCES matter (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_answer_matter_id ON answer (matter_id)
    """,
    """
    CREATE TABLE evidence (
        id INTEGER NOT NULL,
        matter_id INTEGER NOT NULL,
        task_id INTEGER,
        kind TEXT NOT NULL,
        phase TEXT NOT NULL,
        name TEXT NOT NULL,
        digest TEXT NOT NULL,
        size INTEGER NOT NULL,
        taken_on TEXT,
        words TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_evidence PRIMARY KEY (id),
        CONSTRAINT ck_evidence_phase CHECK (phase IN ('', 'before', 'after')),
        CONSTRAINT ck_evidence_kind CHECK (kind IN ('photo', 'file', 'signature')),
        CONSTRAINT ck_evidence_size CHECK (size > 0),
        CONSTRAINT fk_evidence_matter_id_matter FOREIGN KEY(matter_id) REFERENCES matter (id),
        CONSTRAINT fk_evidence_task_id_task FOREIGN KEY(task_id) REFERENCES task (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_evidence_matter_id ON evidence (matter_id)
    """,
    """
    CREATE INDEX ix_evidence_task_id ON evidence (task_id)
    """,
    """
    CREATE TABLE item_absence (
        id INTEGER NOT NULL,
        item_id INTEGER NOT NULL,
        participant_id INTEGER NOT NULL,
        reason TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_item_absence PRIMARY KEY (id),
        CONSTRAINT ck_item_absence_reason CHECK (reason IN ('late', 'left', 'recused')),
        CONSTRAINT uq_item_absence_item_id_participant_id UNIQUE (item_id, participant_id),
        CONSTRAINT fk_item_absence_item_id_item FOREIGN KEY(item_id) REFERENCES item (id),
        CONSTRAINT fk_item_absence_participant_id_participant FOREIGN KEY(participant_id) REFERENCES participant (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_item_absence_participant_id ON item_absence (participant_id)
    """,
    """
    CREATE TABLE ballot (
        id INTEGER NOT NULL,
        item_id INTEGER NOT NULL,
        participant_id INTEGER NOT NULL,
        choice TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_ballot PRIMARY KEY (id),
        CONSTRAINT ck_ballot_choice CHECK (choice IN ('for', 'against', 'abstain')),
        CONSTRAINT uq_ballot_item_id_participant_id UNIQUE (item_id, participant_id),
        CONSTRAINT fk_ballot_item_id_item FOREIGN KEY(item_id) REFERENCES item (id),
        CONSTRAINT fk_ballot_participant_id_participant FOREIGN KEY(participant_id) REFERENCES participant (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_ballot_participant_id ON ballot (participant_id)
    """,
    """
    CREATE TABLE item_task (
        id INTEGER NOT NULL,
        item_id INTEGER NOT NULL,
        task_id INTEGER NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_item_task PRIMARY KEY (id),
        CONSTRAINT uq_item_task_task_id UNIQUE (task_id),
        CONSTRAINT fk_item_task_item_id_item FOREIGN KEY(item_id) REFERENCES item (id),
        CONSTRAINT fk_item_task_task_id_task FOREIGN KEY(task_id) REFERENCES task (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_item_task_item_id ON item_task (item_id)
    """,
    """
    CREATE TABLE wording (
        id INTEGER NOT NULL,
        meeting_id INTEGER NOT NULL,
        paper TEXT NOT NULL,
        worded TEXT NOT NULL,
        typed TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_wording PRIMARY KEY (id),
        CONSTRAINT ck_wording_paper CHECK (paper IN ('notice', 'announcement', 'agenda', 'sign_in', 'record', 'minutes', 'narrative', 'results', 'delivery', 'follow_up', 'publication', 'withdrawal', 'dossier')),
        CONSTRAINT uq_wording_meeting_id_paper UNIQUE (meeting_id, paper),
        CONSTRAINT fk_wording_meeting_id_meeting FOREIGN KEY(meeting_id) REFERENCES meeting (id)
    )
     STRICT
    """,
    """
    CREATE TABLE publication (
        id INTEGER NOT NULL,
        compound_id INTEGER NOT NULL,
        meeting_id INTEGER NOT NULL,
        year INTEGER NOT NULL,
        number INTEGER NOT NULL,
        paper TEXT NOT NULL,
        edition INTEGER NOT NULL,
        title TEXT NOT NULL,
        digest TEXT NOT NULL,
        size INTEGER NOT NULL,
        text TEXT NOT NULL,
        places TEXT NOT NULL,
        posted_by TEXT NOT NULL,
        begins_on TEXT NOT NULL,
        ends_on TEXT NOT NULL,
        taken_down_on TEXT,
        withdrawn_on TEXT,
        withdraw_reason TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_publication PRIMARY KEY (id),
        CONSTRAINT ck_publication_paper CHECK (paper IN ('notice', 'announcement', 'agenda', 'sign_in', 'record', 'minutes', 'narrative', 'results', 'delivery', 'follow_up', 'publication', 'withdrawal', 'dossier')),
        CONSTRAINT ck_publication_ends_after_begin CHECK (ends_on >= begins_on),
        CONSTRAINT uq_publication_compound_id_year_number UNIQUE (compound_id, year, number),
        CONSTRAINT uq_publication_meeting_id_paper_edition UNIQUE (meeting_id, paper, edition),
        CONSTRAINT fk_publication_compound_id_place FOREIGN KEY(compound_id) REFERENCES place (id),
        CONSTRAINT fk_publication_meeting_id_meeting FOREIGN KEY(meeting_id) REFERENCES meeting (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_publication_begins_on ON publication (begins_on)
    """,
    """
    CREATE INDEX ix_publication_meeting_id ON publication (meeting_id)
    """,
    """
    CREATE TABLE objection (
        id INTEGER NOT NULL,
        publication_id INTEGER NOT NULL,
        raised_on TEXT NOT NULL,
        raised_by TEXT NOT NULL,
        words TEXT NOT NULL,
        answer TEXT NOT NULL,
        answered_on TEXT,
        answered_by TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_objection PRIMARY KEY (id),
        CONSTRAINT fk_objection_publication_id_publication FOREIGN KEY(publication_id) REFERENCES publication (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_objection_publication_id ON objection (publication_id)
    """,
    """
    CREATE TABLE meeting_file (
        id INTEGER NOT NULL,
        meeting_id INTEGER NOT NULL,
        publication_id INTEGER,
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        digest TEXT NOT NULL,
        size INTEGER NOT NULL,
        words TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_meeting_file PRIMARY KEY (id),
        CONSTRAINT ck_meeting_file_kind CHECK (kind IN ('photo', 'file', 'signature')),
        CONSTRAINT ck_meeting_file_size CHECK (size > 0),
        CONSTRAINT fk_meeting_file_meeting_id_meeting FOREIGN KEY(meeting_id) REFERENCES meeting (id),
        CONSTRAINT fk_meeting_file_publication_id_publication FOREIGN KEY(publication_id) REFERENCES publication (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_meeting_file_meeting_id ON meeting_file (meeting_id)
    """,
    """
    CREATE INDEX ix_meeting_file_publication_id ON meeting_file (publication_id)
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)

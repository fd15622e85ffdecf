"""Agreements of three parties about an account, payments out of it, what three people signed, and the trail."""

from __future__ import annotations

from alembic import op

revision = "0014"
down_revision = "0013"

STATEMENTS = (
    """
    CREATE TABLE agreement (
        id INTEGER NOT NULL,
        account_id INTEGER NOT NULL,
        number TEXT NOT NULL,
        signed_on TEXT NOT NULL,
        begins_on TEXT NOT NULL,
        ends_on TEXT,
        community_id INTEGER NOT NULL,
        committee_id INTEGER NOT NULL,
        property_id INTEGER NOT NULL,
        tier_one INTEGER NOT NULL,
        tier_two INTEGER NOT NULL,
        check_over INTEGER NOT NULL,
        petty_limit INTEGER NOT NULL,
        paper INTEGER NOT NULL,
        contact TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_agreement PRIMARY KEY (id),
        CONSTRAINT ck_agreement_ends_after_begin CHECK (ends_on IS NULL OR ends_on >= begins_on),
        CONSTRAINT ck_agreement_three_parties CHECK (community_id != committee_id AND community_id != property_id AND committee_id != property_id),
        CONSTRAINT ck_agreement_limits CHECK (tier_one >= 0 AND tier_two >= tier_one AND check_over >= 0 AND petty_limit >= 0),
        CONSTRAINT uq_agreement_account_id_begins_on UNIQUE (account_id, begins_on),
        CONSTRAINT fk_agreement_account_id_account FOREIGN KEY(account_id) REFERENCES account (id),
        CONSTRAINT fk_agreement_community_id_body FOREIGN KEY(community_id) REFERENCES body (id),
        CONSTRAINT fk_agreement_committee_id_body FOREIGN KEY(committee_id) REFERENCES body (id),
        CONSTRAINT fk_agreement_property_id_body FOREIGN KEY(property_id) REFERENCES body (id)
    )
     STRICT
    """,
    """
    CREATE TABLE signatory (
        id INTEGER NOT NULL,
        agreement_id INTEGER NOT NULL,
        party TEXT NOT NULL,
        person_id INTEGER NOT NULL,
        post TEXT NOT NULL,
        begins_on TEXT NOT NULL,
        ends_on TEXT,
        substitute INTEGER NOT NULL,
        mandate TEXT NOT NULL,
        mandate_on TEXT,
        end_reason TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_signatory PRIMARY KEY (id),
        CONSTRAINT ck_signatory_party CHECK (party IN ('community', 'committee', 'property')),
        CONSTRAINT ck_signatory_ends_after_begin CHECK (ends_on IS NULL OR ends_on >= begins_on),
        CONSTRAINT ck_signatory_mandate CHECK (NOT substitute OR (mandate != '' AND mandate_on IS NOT NULL)),
        CONSTRAINT fk_signatory_agreement_id_agreement FOREIGN KEY(agreement_id) REFERENCES agreement (id),
        CONSTRAINT fk_signatory_person_id_person FOREIGN KEY(person_id) REFERENCES person (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_signatory_agreement_id ON signatory (agreement_id)
    """,
    """
    CREATE INDEX ix_signatory_person_id ON signatory (person_id)
    """,
    """
    CREATE TABLE agreement_file (
        id INTEGER NOT NULL,
        agreement_id INTEGER NOT NULL,
        name TEXT NOT NULL,
        digest TEXT NOT NULL,
        size INTEGER NOT NULL,
        kind TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_agreement_file PRIMARY KEY (id),
        CONSTRAINT ck_agreement_file_size CHECK (size > 0),
        CONSTRAINT fk_agreement_file_agreement_id_agreement FOREIGN KEY(agreement_id) REFERENCES agreement (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_agreement_file_agreement_id ON agreement_file (agreement_id)
    """,
    """
    CREATE TABLE payment (
        id INTEGER NOT NULL,
        place_id INTEGER NOT NULL,
        year INTEGER NOT NULL,
        number INTEGER NOT NULL,
        account_id INTEGER NOT NULL,
        agreement_id INTEGER,
        purpose TEXT NOT NULL,
        basis TEXT NOT NULL,
        item_id INTEGER,
        basis_words TEXT NOT NULL,
        contract_no TEXT NOT NULL,
        contract_party TEXT NOT NULL,
        contract_amount INTEGER,
        contract_kind TEXT NOT NULL,
        contract_id INTEGER,
        report_by TEXT,
        payee TEXT NOT NULL,
        payee_bank TEXT NOT NULL,
        payee_account TEXT NOT NULL,
        amount INTEGER NOT NULL,
        subject_id INTEGER NOT NULL,
        maintenance INTEGER NOT NULL,
        petty INTEGER NOT NULL,
        invoice_no TEXT NOT NULL,
        invoice_on TEXT,
        applicant TEXT NOT NULL,
        applicant_id INTEGER,
        applicant_user INTEGER,
        applied_on TEXT NOT NULL,
        state TEXT NOT NULL,
        checked_on TEXT,
        checked_by TEXT NOT NULL,
        check_words TEXT NOT NULL,
        sent_on TEXT,
        approved_on TEXT,
        ended_on TEXT,
        end_reason TEXT NOT NULL,
        paid_on TEXT,
        paid INTEGER,
        bank_no TEXT NOT NULL,
        paid_by TEXT NOT NULL,
        voucher_id INTEGER,
        booked_on TEXT,
        ratified_on TEXT,
        ratified TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_payment PRIMARY KEY (id),
        CONSTRAINT ck_payment_state CHECK (state IN ('draft', 'sent_back', 'checked', 'signing', 'approved', 'refused', 'paid', 'booked', 'voided')),
        CONSTRAINT ck_payment_basis CHECK (basis IN ('none', 'resolution', 'contract', 'emergency')),
        CONSTRAINT ck_payment_amount CHECK (amount > 0),
        CONSTRAINT ck_payment_paid CHECK (paid IS NULL OR (paid > 0 AND paid <= amount)),
        CONSTRAINT ck_payment_paid_on CHECK ((state IN ('paid', 'booked')) = (paid_on IS NOT NULL)),
        CONSTRAINT ck_payment_voucher CHECK ((state = 'booked') = (voucher_id IS NOT NULL)),
        CONSTRAINT ck_payment_contract CHECK ((contract_kind = '') = (contract_id IS NULL)),
        CONSTRAINT uq_payment_place_id_year_number UNIQUE (place_id, year, number),
        CONSTRAINT fk_payment_place_id_place FOREIGN KEY(place_id) REFERENCES place (id),
        CONSTRAINT fk_payment_account_id_account FOREIGN KEY(account_id) REFERENCES account (id),
        CONSTRAINT fk_payment_agreement_id_agreement FOREIGN KEY(agreement_id) REFERENCES agreement (id),
        CONSTRAINT fk_payment_item_id_item FOREIGN KEY(item_id) REFERENCES item (id),
        CONSTRAINT fk_payment_subject_id_subject FOREIGN KEY(subject_id) REFERENCES subject (id),
        CONSTRAINT fk_payment_applicant_id_person FOREIGN KEY(applicant_id) REFERENCES person (id),
        CONSTRAINT fk_payment_applicant_user_user FOREIGN KEY(applicant_user) REFERENCES user (id),
        CONSTRAINT fk_payment_voucher_id_voucher FOREIGN KEY(voucher_id) REFERENCES voucher (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_payment_account_id ON payment (account_id)
    """,
    """
    CREATE INDEX ix_payment_agreement_id ON payment (agreement_id)
    """,
    """
    CREATE INDEX ix_payment_applicant_id ON payment (applicant_id)
    """,
    """
    CREATE INDEX ix_payment_applicant_user ON payment (applicant_user)
    """,
    """
    CREATE INDEX ix_payment_invoice_no ON payment (invoice_no)
    """,
    """
    CREATE INDEX ix_payment_item_id ON payment (item_id)
    """,
    """
    CREATE INDEX ix_payment_state_place_id ON payment (state, place_id)
    """,
    """
    CREATE INDEX ix_payment_subject_id ON payment (subject_id)
    """,
    """
    CREATE INDEX ix_payment_voucher_id ON payment (voucher_id)
    """,
    """
    CREATE TABLE payment_file (
        id INTEGER NOT NULL,
        payment_id INTEGER NOT NULL,
        label TEXT NOT NULL,
        name TEXT NOT NULL,
        digest TEXT NOT NULL,
        size INTEGER NOT NULL,
        kind TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_payment_file PRIMARY KEY (id),
        CONSTRAINT ck_payment_file_label CHECK (label IN ('', 'contract', 'invoice', 'acceptance', 'photo', 'slip')),
        CONSTRAINT ck_payment_file_size CHECK (size > 0),
        CONSTRAINT fk_payment_file_payment_id_payment FOREIGN KEY(payment_id) REFERENCES payment (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_payment_file_payment_id ON payment_file (payment_id)
    """,
    """
    CREATE TABLE signature (
        id INTEGER NOT NULL,
        payment_id INTEGER NOT NULL,
        party TEXT NOT NULL,
        signatory_id INTEGER NOT NULL,
        person_id INTEGER NOT NULL,
        user_id INTEGER,
        name TEXT NOT NULL,
        post TEXT NOT NULL,
        opinion TEXT NOT NULL,
        words TEXT NOT NULL,
        at TEXT NOT NULL,
        digest TEXT NOT NULL,
        paper_no TEXT NOT NULL,
        mandate TEXT NOT NULL,
        voided_at TEXT,
        void_reason TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_signature PRIMARY KEY (id),
        CONSTRAINT ck_signature_party CHECK (party IN ('community', 'committee', 'property')),
        CONSTRAINT ck_signature_opinion CHECK (opinion IN ('agree', 'refuse', 'back')),
        CONSTRAINT ck_signature_paper CHECK ((paper_no = '') = (user_id IS NOT NULL)),
        CONSTRAINT ck_signature_digest CHECK (length(digest) = 64),
        CONSTRAINT fk_signature_payment_id_payment FOREIGN KEY(payment_id) REFERENCES payment (id),
        CONSTRAINT fk_signature_signatory_id_signatory FOREIGN KEY(signatory_id) REFERENCES signatory (id),
        CONSTRAINT fk_signature_person_id_person FOREIGN KEY(person_id) REFERENCES person (id),
        CONSTRAINT fk_signature_user_id_user FOREIGN KEY(user_id) REFERENCES user (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_signature_payment_id ON signature (payment_id)
    """,
    """
    CREATE INDEX ix_signature_person_id ON signature (person_id)
    """,
    """
    CREATE INDEX ix_signature_user_id ON signature (user_id)
    """,
    """
    CREATE TABLE payment_event (
        id INTEGER NOT NULL,
        payment_id INTEGER NOT NULL,
        at TEXT NOT NULL,
        "by" TEXT NOT NULL,
        act TEXT NOT NULL,
        words TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        CONSTRAINT pk_payment_event PRIMARY KEY (id),
        CONSTRAINT fk_payment_event_payment_id_payment FOREIGN KEY(payment_id) REFERENCES payment (id)
    )
     STRICT
    """,
    """
    CREATE INDEX ix_payment_event_payment_id ON payment_event (payment_id)
    """,
    """
    CREATE TRIGGER payment_no_delete BEFORE DELETE ON payment BEGIN SELECT RAISE(ABORT, 'a payment is voided, never deleted'); END
    """,
    """
    CREATE TRIGGER payment_final BEFORE UPDATE ON payment WHEN OLD.state IN ('refused', 'paid', 'booked', 'voided') AND (OLD.place_id IS NOT NEW.place_id OR OLD.year IS NOT NEW.year OR OLD.number IS NOT NEW.number OR OLD.account_id IS NOT NEW.account_id OR OLD.agreement_id IS NOT NEW.agreement_id OR OLD.purpose IS NOT NEW.purpose OR OLD.basis IS NOT NEW.basis OR OLD.item_id IS NOT NEW.item_id OR OLD.basis_words IS NOT NEW.basis_words OR OLD.contract_no IS NOT NEW.contract_no OR OLD.contract_party IS NOT NEW.contract_party OR OLD.contract_amount IS NOT NEW.contract_amount OR OLD.contract_kind IS NOT NEW.contract_kind OR OLD.contract_id IS NOT NEW.contract_id OR OLD.report_by IS NOT NEW.report_by OR OLD.payee IS NOT NEW.payee OR OLD.payee_bank IS NOT NEW.payee_bank OR OLD.payee_account IS NOT NEW.payee_account OR OLD.amount IS NOT NEW.amount OR OLD.subject_id IS NOT NEW.subject_id OR OLD.maintenance IS NOT NEW.maintenance OR OLD.petty IS NOT NEW.petty OR OLD.invoice_no IS NOT NEW.invoice_no OR OLD.invoice_on IS NOT NEW.invoice_on OR OLD.applicant IS NOT NEW.applicant OR OLD.applicant_id IS NOT NEW.applicant_id OR OLD.applicant_user IS NOT NEW.applicant_user OR OLD.applied_on IS NOT NEW.applied_on OR OLD.checked_on IS NOT NEW.checked_on OR OLD.checked_by IS NOT NEW.checked_by OR OLD.check_words IS NOT NEW.check_words) BEGIN SELECT RAISE(ABORT, 'what was signed and paid is not changed'); END
    """,
    """
    CREATE TRIGGER payment_changed AFTER UPDATE ON payment WHEN (OLD.place_id IS NOT NEW.place_id OR OLD.year IS NOT NEW.year OR OLD.number IS NOT NEW.number OR OLD.account_id IS NOT NEW.account_id OR OLD.agreement_id IS NOT NEW.agreement_id OR OLD.purpose IS NOT NEW.purpose OR OLD.basis IS NOT NEW.basis OR OLD.item_id IS NOT NEW.item_id OR OLD.basis_words IS NOT NEW.basis_words OR OLD.contract_no IS NOT NEW.contract_no OR OLD.contract_party IS NOT NEW.contract_party OR OLD.contract_amount IS NOT NEW.contract_amount OR OLD.contract_kind IS NOT NEW.contract_kind OR OLD.contract_id IS NOT NEW.contract_id OR OLD.report_by IS NOT NEW.report_by OR OLD.payee IS NOT NEW.payee OR OLD.payee_bank IS NOT NEW.payee_bank OR OLD.payee_account IS NOT NEW.payee_account OR OLD.amount IS NOT NEW.amount OR OLD.subject_id IS NOT NEW.subject_id OR OLD.maintenance IS NOT NEW.maintenance OR OLD.petty IS NOT NEW.petty OR OLD.invoice_no IS NOT NEW.invoice_no OR OLD.invoice_on IS NOT NEW.invoice_on OR OLD.applicant IS NOT NEW.applicant OR OLD.applicant_id IS NOT NEW.applicant_id OR OLD.applicant_user IS NOT NEW.applicant_user OR OLD.applied_on IS NOT NEW.applied_on OR OLD.checked_on IS NOT NEW.checked_on OR OLD.checked_by IS NOT NEW.checked_by OR OLD.check_words IS NOT NEW.check_words) AND EXISTS (SELECT 1 FROM signature WHERE payment_id = NEW.id AND voided_at IS NULL) BEGIN UPDATE signature SET voided_at = strftime('%Y-%m-%dT%H:%M:%f000', 'now'), void_reason = '内容有改动', version = version + 1 WHERE payment_id = NEW.id AND voided_at IS NULL; UPDATE payment SET state = 'draft', approved_on = NULL, version = version + 1 WHERE id = NEW.id AND state IN ('signing', 'approved'); END
    """,
    """
    CREATE TRIGGER payment_three BEFORE UPDATE OF state ON payment WHEN NEW.state IN ('approved', 'paid', 'booked') AND OLD.state != NEW.state AND (SELECT count(DISTINCT person_id) FROM signature WHERE payment_id = NEW.id AND voided_at IS NULL AND opinion = 'agree' AND digest = (SELECT max(digest) FROM signature WHERE payment_id = NEW.id AND voided_at IS NULL)) < 3 BEGIN SELECT RAISE(ABORT, 'three different people sign the same content'); END
    """,
    """
    CREATE TRIGGER payment_file_insert AFTER INSERT ON payment_file WHEN NEW.label IN ('', 'contract', 'invoice', 'acceptance', 'photo') BEGIN SELECT RAISE(ABORT, 'what was signed and paid is not changed') WHERE (SELECT state FROM payment WHERE id = NEW.payment_id) IN ('refused', 'paid', 'booked', 'voided'); UPDATE signature SET voided_at = strftime('%Y-%m-%dT%H:%M:%f000', 'now'), void_reason = '内容有改动', version = version + 1 WHERE payment_id = NEW.payment_id AND voided_at IS NULL; UPDATE payment SET state = 'draft', approved_on = NULL, version = version + 1 WHERE id = NEW.payment_id AND state IN ('signing', 'approved'); END
    """,
    """
    CREATE TRIGGER payment_file_update AFTER UPDATE ON payment_file WHEN OLD.label IN ('', 'contract', 'invoice', 'acceptance', 'photo') OR NEW.label IN ('', 'contract', 'invoice', 'acceptance', 'photo') BEGIN SELECT RAISE(ABORT, 'what was signed and paid is not changed') WHERE (SELECT state FROM payment WHERE id = OLD.payment_id) IN ('refused', 'paid', 'booked', 'voided'); UPDATE signature SET voided_at = strftime('%Y-%m-%dT%H:%M:%f000', 'now'), void_reason = '内容有改动', version = version + 1 WHERE payment_id = OLD.payment_id AND voided_at IS NULL; UPDATE payment SET state = 'draft', approved_on = NULL, version = version + 1 WHERE id = OLD.payment_id AND state IN ('signing', 'approved'); END
    """,
    """
    CREATE TRIGGER payment_file_delete AFTER DELETE ON payment_file WHEN OLD.label IN ('', 'contract', 'invoice', 'acceptance', 'photo') BEGIN SELECT RAISE(ABORT, 'what was signed and paid is not changed') WHERE (SELECT state FROM payment WHERE id = OLD.payment_id) IN ('refused', 'paid', 'booked', 'voided'); UPDATE signature SET voided_at = strftime('%Y-%m-%dT%H:%M:%f000', 'now'), void_reason = '内容有改动', version = version + 1 WHERE payment_id = OLD.payment_id AND voided_at IS NULL; UPDATE payment SET state = 'draft', approved_on = NULL, version = version + 1 WHERE id = OLD.payment_id AND state IN ('signing', 'approved'); END
    """,
    """
    CREATE TRIGGER signature_no_delete BEFORE DELETE ON signature BEGIN SELECT RAISE(ABORT, 'a signature is voided, never deleted'); END
    """,
    """
    CREATE TRIGGER signature_no_update BEFORE UPDATE ON signature WHEN OLD.voided_at IS NOT NULL OR NEW.voided_at IS NULL OR OLD.payment_id IS NOT NEW.payment_id OR OLD.party IS NOT NEW.party OR OLD.signatory_id IS NOT NEW.signatory_id OR OLD.person_id IS NOT NEW.person_id OR OLD.user_id IS NOT NEW.user_id OR OLD.name IS NOT NEW.name OR OLD.post IS NOT NEW.post OR OLD.opinion IS NOT NEW.opinion OR OLD.words IS NOT NEW.words OR OLD.at IS NOT NEW.at OR OLD.digest IS NOT NEW.digest OR OLD.paper_no IS NOT NEW.paper_no OR OLD.mandate IS NOT NEW.mandate BEGIN SELECT RAISE(ABORT, 'a signature may lose its force and nothing else'); END
    """,
    """
    CREATE TRIGGER signature_apart BEFORE INSERT ON signature WHEN EXISTS (SELECT 1 FROM signature WHERE payment_id = NEW.payment_id AND voided_at IS NULL AND (party = NEW.party OR person_id = NEW.person_id)) OR NEW.person_id = (SELECT applicant_id FROM payment WHERE id = NEW.payment_id) OR NEW.user_id = (SELECT applicant_user FROM payment WHERE id = NEW.payment_id) BEGIN SELECT RAISE(ABORT, 'applicant and three signatories are different people'); END
    """,
    """
    CREATE TRIGGER payment_event_no_update BEFORE UPDATE ON payment_event BEGIN SELECT RAISE(ABORT, 'a trail is only written'); END
    """,
    """
    CREATE TRIGGER payment_event_no_delete BEFORE DELETE ON payment_event BEGIN SELECT RAISE(ABORT, 'a trail is only written'); END
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)

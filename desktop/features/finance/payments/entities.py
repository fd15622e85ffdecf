"""Agreements, payments, their files, signatures and trail, as they are stored."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import DDL, CheckConstraint, ForeignKey, Index, UniqueConstraint, event
from sqlalchemy.orm import Mapped, mapped_column, relationship

from desktop.core.entity import STRICT, Entity, Searched, one_of
from desktop.core.money import Money
from desktop.features.finance.payments.records import (
    BASES,
    CONTENT_LABELS,
    FILE_LABELS,
    FINAL_STATES,
    OPINIONS,
    PARTIES,
    SIGNED_STATES,
    STATES,
)


class Agreement(Entity):
    """共管协议 of an account: one version of it, from its first to its last day; the amounts are limits in fen."""

    __tablename__ = "agreement"
    __table_args__ = (
        CheckConstraint("ends_on IS NULL OR ends_on >= begins_on", name="ends_after_begin"),
        CheckConstraint(
            "community_id != committee_id AND community_id != property_id AND committee_id != property_id",
            name="three_parties",
        ),
        CheckConstraint("tier_one >= 0 AND tier_two >= tier_one AND check_over >= 0 AND petty_limit >= 0", name="limits"),
        UniqueConstraint("account_id", "begins_on"),
        STRICT,
    )  # fmt: skip
    undoable = False

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    number: Mapped[str]
    signed_on: Mapped[date]
    begins_on: Mapped[date]
    ends_on: Mapped[date | None]
    community_id: Mapped[int] = mapped_column(ForeignKey("body.id"))
    committee_id: Mapped[int] = mapped_column(ForeignKey("body.id"))
    property_id: Mapped[int] = mapped_column(ForeignKey("body.id"))
    tier_one: Mapped[Money]
    tier_two: Mapped[Money]
    check_over: Mapped[Money]
    petty_limit: Mapped[Money]
    paper: Mapped[bool]
    contact: Mapped[str] = mapped_column(default="")

    signatories: Mapped[list[Signatory]] = relationship(order_by="Signatory.begins_on, Signatory.id")
    files: Mapped[list[AgreementFile]] = relationship(order_by="AgreementFile.id")


class Signatory(Entity):
    """Somebody who signs for a party of an agreement from a day to another; ended, never deleted."""

    __tablename__ = "signatory"
    __table_args__ = (
        CheckConstraint(one_of("party", PARTIES), name="party"),
        CheckConstraint("ends_on IS NULL OR ends_on >= begins_on", name="ends_after_begin"),
        CheckConstraint("NOT substitute OR (mandate != '' AND mandate_on IS NOT NULL)", name="mandate"),
        STRICT,
    )
    undoable = False

    agreement_id: Mapped[int] = mapped_column(ForeignKey("agreement.id"), index=True)
    party: Mapped[str]
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    post: Mapped[str]
    begins_on: Mapped[date]
    ends_on: Mapped[date | None]
    substitute: Mapped[bool]
    mandate: Mapped[str] = mapped_column(default="")
    mandate_on: Mapped[date | None]
    end_reason: Mapped[str] = mapped_column(default="")


class AgreementFile(Entity):
    """A scan of an agreement or of a mandate; its content lies in the store by `digest`."""

    __tablename__ = "agreement_file"
    __table_args__ = (CheckConstraint("size > 0", name="size"), STRICT)
    undoable = False

    agreement_id: Mapped[int] = mapped_column(ForeignKey("agreement.id"), index=True)
    name: Mapped[str]
    digest: Mapped[str]
    size: Mapped[int]
    kind: Mapped[str]


class Payment(Entity):
    """用款申请 and what became of it; `number` counts those of its place and year, none is ever deleted."""

    __tablename__ = "payment"
    __table_args__ = (
        CheckConstraint(one_of("state", STATES), name="state"),
        CheckConstraint(one_of("basis", BASES), name="basis"),
        CheckConstraint("amount > 0", name="amount"),
        CheckConstraint("paid IS NULL OR (paid > 0 AND paid <= amount)", name="paid"),
        CheckConstraint("(state IN ('paid', 'booked')) = (paid_on IS NOT NULL)", name="paid_on"),
        CheckConstraint("(state = 'booked') = (voucher_id IS NOT NULL)", name="voucher"),
        CheckConstraint("(contract_kind = '') = (contract_id IS NULL)", name="contract"),
        UniqueConstraint("place_id", "year", "number"),
        Index(None, "state", "place_id"),
        Index(None, "invoice_no"),
        STRICT,
    )
    undoable = False
    searched = Searched(
        ("purpose", "payee", "basis_words", "contract_no", "invoice_no", "applicant", "bank_no")
    )

    place_id: Mapped[int] = mapped_column(ForeignKey("place.id"))
    year: Mapped[int]
    number: Mapped[int]
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    agreement_id: Mapped[int | None] = mapped_column(ForeignKey("agreement.id"), index=True)
    purpose: Mapped[str]
    basis: Mapped[str]
    item_id: Mapped[int | None] = mapped_column(ForeignKey("item.id"), index=True)
    basis_words: Mapped[str] = mapped_column(default="")
    contract_no: Mapped[str] = mapped_column(default="")
    contract_party: Mapped[str] = mapped_column(default="")
    contract_amount: Mapped[Money | None]
    contract_kind: Mapped[str] = mapped_column(default="")
    contract_id: Mapped[int | None]
    report_by: Mapped[date | None]
    payee: Mapped[str]
    payee_bank: Mapped[str] = mapped_column(default="")
    payee_account: Mapped[str]
    amount: Mapped[Money]
    subject_id: Mapped[int] = mapped_column(ForeignKey("subject.id"), index=True)
    maintenance: Mapped[bool]
    petty: Mapped[bool]
    invoice_no: Mapped[str] = mapped_column(default="")
    invoice_on: Mapped[date | None]
    applicant: Mapped[str]
    applicant_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    applicant_user: Mapped[int | None] = mapped_column(ForeignKey("user.id"), index=True)
    applied_on: Mapped[date]
    state: Mapped[str] = mapped_column(default="draft")
    checked_on: Mapped[date | None]
    checked_by: Mapped[str] = mapped_column(default="")
    check_words: Mapped[str] = mapped_column(default="")
    sent_on: Mapped[date | None]
    approved_on: Mapped[date | None]
    ended_on: Mapped[date | None]
    end_reason: Mapped[str] = mapped_column(default="")
    paid_on: Mapped[date | None]
    paid: Mapped[Money | None]
    bank_no: Mapped[str] = mapped_column(default="")
    paid_by: Mapped[str] = mapped_column(default="")
    voucher_id: Mapped[int | None] = mapped_column(ForeignKey("voucher.id"), index=True)
    booked_on: Mapped[date | None]
    ratified_on: Mapped[date | None]
    ratified: Mapped[str] = mapped_column(default="")

    agreement: Mapped[Agreement | None] = relationship()
    files: Mapped[list[PaymentFile]] = relationship(order_by="PaymentFile.id")
    signatures: Mapped[list[Signature]] = relationship(order_by="Signature.id")
    trail: Mapped[list[PaymentEvent]] = relationship(order_by="PaymentEvent.id")


class PaymentFile(Entity):
    """A file of a payment: contract, invoice, acceptance, photo, or the bank's slip; its content lies in the store."""

    __tablename__ = "payment_file"
    __table_args__ = (
        CheckConstraint(one_of("label", ("", *FILE_LABELS)), name="label"),
        CheckConstraint("size > 0", name="size"),
        STRICT,
    )
    undoable = False

    payment_id: Mapped[int] = mapped_column(ForeignKey("payment.id"), index=True)
    label: Mapped[str] = mapped_column(default="")
    name: Mapped[str]
    digest: Mapped[str]
    size: Mapped[int]
    kind: Mapped[str]


class Signature(Entity):
    """What a natural person said for a party to exactly the content under `digest`; it may lose its force, nothing else.

    `paper_no` is the filing number of the original where it was signed on paper, else `user_id` is whose PIN it was.
    """

    __tablename__ = "signature"
    __table_args__ = (
        CheckConstraint(one_of("party", PARTIES), name="party"),
        CheckConstraint(one_of("opinion", OPINIONS), name="opinion"),
        CheckConstraint("(paper_no = '') = (user_id IS NOT NULL)", name="paper"),
        CheckConstraint("length(digest) = 64", name="digest"),
        STRICT,
    )
    undoable = False

    payment_id: Mapped[int] = mapped_column(ForeignKey("payment.id"), index=True)
    party: Mapped[str]
    signatory_id: Mapped[int] = mapped_column(ForeignKey("signatory.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    user_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"), index=True)
    name: Mapped[str]
    post: Mapped[str]
    opinion: Mapped[str]
    words: Mapped[str] = mapped_column(default="")
    at: Mapped[datetime]
    digest: Mapped[str]
    paper_no: Mapped[str] = mapped_column(default="")
    mandate: Mapped[str] = mapped_column(default="")
    voided_at: Mapped[datetime | None]
    void_reason: Mapped[str] = mapped_column(default="")


class PaymentEvent(Entity):
    """One line of the trail of a payment: when, by whom, what, in which words; only written, never changed."""

    __tablename__ = "payment_event"
    __table_args__ = (STRICT,)
    undoable = False

    payment_id: Mapped[int] = mapped_column(ForeignKey("payment.id"), index=True)
    at: Mapped[datetime]
    by: Mapped[str] = mapped_column(default="")
    act: Mapped[str]
    words: Mapped[str] = mapped_column(default="")


CONTENT = (
    "place_id", "year", "number", "account_id", "agreement_id", "purpose", "basis", "item_id", "basis_words", "contract_no",
    "contract_party", "contract_amount", "contract_kind", "contract_id", "report_by", "payee", "payee_bank", "payee_account",
    "amount", "subject_id", "maintenance", "petty", "invoice_no", "invoice_on", "applicant", "applicant_id",
    "applicant_user", "applied_on", "checked_on", "checked_by", "check_words",
)  # fmt: skip
"""The columns of a payment that are signed."""

CHANGED = " OR ".join(f"OLD.{column} IS NOT NEW.{column}" for column in CONTENT)
VOID = (
    "UPDATE signature SET voided_at = strftime('%Y-%m-%dT%H:%M:%f000', 'now'), void_reason = '内容有改动', "
    "version = version + 1 WHERE payment_id = {id} AND voided_at IS NULL; "
    "UPDATE payment SET state = 'draft', approved_on = NULL, version = version + 1 "
    "WHERE id = {id} AND state IN ('signing', 'approved')"
)


def _quoted(words: tuple[str, ...]) -> str:
    return ", ".join(repr(word) for word in words)


SIGNED = _quoted(SIGNED_STATES)
FINAL = _quoted(FINAL_STATES)
CONTENT_FILES = _quoted(("", *CONTENT_LABELS))
ENOUGH = (
    "(SELECT count(DISTINCT person_id) FROM signature WHERE payment_id = NEW.id AND voided_at IS NULL "
    "AND opinion = 'agree' AND digest = (SELECT max(digest) FROM signature WHERE payment_id = NEW.id "
    "AND voided_at IS NULL)) < 3"
)
STATE_OF = "(SELECT state FROM payment WHERE id = {row}.payment_id)"

TRIGGERS: dict[str, str] = {
    "payment_no_delete": "BEFORE DELETE ON payment BEGIN SELECT RAISE(ABORT, 'a payment is voided, never deleted'); END",
    "payment_final": (
        f"BEFORE UPDATE ON payment WHEN OLD.state IN ({FINAL}) AND ({CHANGED}) "
        "BEGIN SELECT RAISE(ABORT, 'what was signed and paid is not changed'); END"
    ),
    "payment_changed": (
        f"AFTER UPDATE ON payment WHEN ({CHANGED}) AND EXISTS (SELECT 1 FROM signature WHERE payment_id = NEW.id "  # noqa: S608  our own words
        f"AND voided_at IS NULL) BEGIN {VOID.format(id='NEW.id')}; END"
    ),
    "payment_three": (
        "BEFORE UPDATE OF state ON payment WHEN NEW.state IN ('approved', 'paid', 'booked') AND "
        f"OLD.state != NEW.state AND {ENOUGH} "
        "BEGIN SELECT RAISE(ABORT, 'three different people sign the same content'); END"
    ),
    **{
        f"payment_file_{verb.lower()}": (
            f"AFTER {verb} ON payment_file WHEN {' OR '.join(f'{row}.label IN ({CONTENT_FILES})' for row in rows)} "
            f"BEGIN SELECT RAISE(ABORT, 'what was signed and paid is not changed') WHERE "
            f"{STATE_OF.format(row=rows[0])} IN ({FINAL}); {VOID.format(id=f'{rows[0]}.payment_id')}; END"
        )
        for verb, rows in (("INSERT", ("NEW",)), ("UPDATE", ("OLD", "NEW")), ("DELETE", ("OLD",)))
    },
    "signature_no_delete": "BEFORE DELETE ON signature BEGIN SELECT RAISE(ABORT, 'a signature is voided, never deleted'); END",
    "signature_no_update": (
        "BEFORE UPDATE ON signature WHEN OLD.voided_at IS NOT NULL OR NEW.voided_at IS NULL OR "
        + " OR ".join(
            f"OLD.{column} IS NOT NEW.{column}"
            for column in (
                "payment_id", "party", "signatory_id", "person_id", "user_id", "name", "post", "opinion", "words", "at",
                "digest", "paper_no", "mandate",
            )
        )
        + " BEGIN SELECT RAISE(ABORT, 'a signature may lose its force and nothing else'); END"
    ),
    "signature_apart": (
        "BEFORE INSERT ON signature WHEN EXISTS (SELECT 1 FROM signature WHERE payment_id = NEW.payment_id "
        "AND voided_at IS NULL AND (party = NEW.party OR person_id = NEW.person_id)) "
        "OR NEW.person_id = (SELECT applicant_id FROM payment WHERE id = NEW.payment_id) "
        "OR NEW.user_id = (SELECT applicant_user FROM payment WHERE id = NEW.payment_id) "
        "BEGIN SELECT RAISE(ABORT, 'applicant and three signatories are different people'); END"
    ),
    "payment_event_no_update": "BEFORE UPDATE ON payment_event BEGIN SELECT RAISE(ABORT, 'a trail is only written'); END",
    "payment_event_no_delete": "BEFORE DELETE ON payment_event BEGIN SELECT RAISE(ABORT, 'a trail is only written'); END",
}  # fmt: skip
"""What the database itself refuses, and what it does when a signed content is changed past the program (storage 6)."""

for _name, _body in TRIGGERS.items():
    _table = Entity.metadata.tables[_body.split(" ON ")[1].split()[0]]
    event.listen(_table, "after_create", DDL(f"CREATE TRIGGER {_name} {_body}".replace("%", "%%")))

"""Payments, as they cross the border between storage and screen."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from desktop.core.attachments import FileRow, Stored
from desktop.core.discretion import Known
from desktop.core.money import Money
from desktop.features.finance.payments.records.agreements import Agreement
from desktop.features.finance.payments.records.known import UNKNOWN, Others, Reset
from desktop.features.finance.payments.records.words import BOUNCED, OPEN_STATES, PARTIES


@dataclass(frozen=True, slots=True)
class PaymentDraft:
    """What is asked for (用款申请). `basis` says what it rests on: a resolution (`item_id`), a contract with its number,
    party and amount, or an emergency that is approved afterwards by `report_by`. `contract_kind` and `contract_id` name
    a contract that is a record of its own; `contract_why` says why its amount is another than it was on record so far."""

    account_id: int | None = None
    purpose: str = ""
    basis: str = "resolution"
    item_id: int | None = None
    basis_words: str = ""
    contract_no: str = ""
    contract_party: str = ""
    contract_amount: Money | None = None
    contract_kind: str = ""
    contract_id: int | None = None
    report_by: date | None = None
    payee: str = ""
    payee_bank: str = ""
    payee_account: str = ""
    amount: Money | None = None
    subject_id: int | None = None
    maintenance: bool = False
    petty: bool = False
    invoice_no: str = ""
    invoice_on: date | None = None
    applicant: str = ""
    applied_on: date | None = None
    id: int | None = None
    version: int = 0
    contract_why: str = ""


@dataclass(frozen=True, slots=True)
class FilesDraft:
    """Files that are kept already and now belong to a payment."""

    payment_id: int
    files: tuple[Stored, ...]


@dataclass(frozen=True, slots=True)
class CheckDraft:
    """验收: who looked at the work, on which day, and what was found."""

    payment_id: int
    checked_on: date | None = None
    by: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class SignDraft:
    """What a party says of a payment: with the PIN of who is signed in, or seen on paper under a filing number, with
    `files` for the scan of it.

    `digest` is what was in sight when it was said: of anything else nobody signs.
    """

    payment_id: int
    party: str = ""
    opinion: str = "agree"
    words: str = ""
    digest: str = ""
    pin: str = field(default="", repr=False)
    signatory_id: int | None = None
    paper_no: str = ""
    day: date | None = None
    files: tuple[Stored, ...] = ()


@dataclass(frozen=True, slots=True)
class PayDraft:
    """What the bank did: on which day, under which number, how much, and its slip. `less_meant` says that less than was
    signed is no mistake, `slip_later` that the slip is handed in afterwards."""

    payment_id: int
    paid_on: date | None = None
    bank_no: str = ""
    paid: Money | None = None
    by: str = ""
    files: tuple[Stored, ...] = ()
    less_meant: bool = False
    slip_later: bool = False


@dataclass(frozen=True, slots=True)
class SlipDraft:
    """The bank's slip of a payment that was reported as paid without it, and who hands it in."""

    payment_id: int
    by: str = ""
    files: tuple[Stored, ...] = ()


@dataclass(frozen=True, slots=True)
class ReturnDraft:
    """On which day the bank sent the money of a payment back (退汇), why, who notes it, and its slip where there is one."""

    payment_id: int
    day: date | None = None
    reason: str = ""
    by: str = ""
    files: tuple[Stored, ...] = ()


@dataclass(frozen=True, slots=True)
class BookDraft:
    """On which subject a payment is booked whose voucher was taken back."""

    payment_id: int
    subject_id: int | None = None


@dataclass(frozen=True, slots=True)
class ReasonDraft:
    """Why something is done to a payment, or in which words it was approved afterwards."""

    payment_id: int
    day: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """What somebody said for a party, and when; `void_reason` of one that counts no more.

    `paper_no` is the filing number of an original on paper, `mandate` what a substitute rests on.
    """

    id: int
    party: str
    person_id: int
    user_id: int | None
    name: str
    post: str
    opinion: str
    words: str
    at: datetime
    digest: str
    paper_no: str
    mandate: str
    voided_at: datetime | None
    void_reason: str


@dataclass(frozen=True, slots=True)
class Happening:
    """One line of the trail of a payment."""

    at: datetime
    by: str
    act: str
    words: str


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to look at before going on: a code with a sentence, and its facts."""

    code: str
    facts: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True, slots=True)
class PaymentRow:
    """A payment in a list; `signed` of the three parties have agreed, `returned` is what the bank sent back."""

    id: int
    number: str
    purpose: str
    payee: str
    amount: Money
    state: str
    applied_on: date
    signed: int
    place: str
    sent_on: date | None
    returned: bool = False


@dataclass(frozen=True, slots=True)
class Payment:
    """A payment with everything noted of it. `basis_told` is the basis in words, as forms cite it; `known` whom its words
    name, of one that is read for the public alone. One that is paid stands in the words that were signed; `moved` is what of them reads otherwise now."""

    draft: PaymentDraft
    number: str
    state: str
    place_id: int
    place: str
    account: str
    account_bank: str
    account_no: str
    subject: str
    basis_told: str
    meeting_id: int | None
    applicant_id: int | None
    applicant_user: int | None
    checked_on: date | None
    checked_by: str
    check_words: str
    sent_on: date | None
    approved_on: date | None
    ended_on: date | None
    end_reason: str
    paid_on: date | None
    paid: Money | None
    bank_no: str
    paid_by: str
    voucher_id: int | None
    voucher: str
    booked_on: date | None
    ratified_on: date | None
    ratified: str
    agreement: Agreement | None
    files: tuple[FileRow, ...] = ()
    signatures: tuple[Signature, ...] = ()
    trail: tuple[Happening, ...] = ()
    others: Others = UNKNOWN
    resets: tuple[Reset, ...] = ()
    known: Known | None = None
    moved: str = ""

    @property
    def id(self) -> int:
        return self.draft.id or 0

    @property
    def amount(self) -> Money:
        return self.draft.amount or Money(0)

    @property
    def open(self) -> bool:
        """Whether what is asked for may still be changed without more ado."""
        return self.state in OPEN_STATES

    @property
    def contract_told(self) -> str:
        """By what the amount of its contract is another than it was on record so far: both amounts, and why."""
        told = ""
        for one in self.trail:
            if one.act in ("asked", "changed", "contract_changed"):
                told = one.words if one.act == "contract_changed" else ""
        return told

    @property
    def taken_back(self) -> bool:
        """Whether it was booked, and its voucher taken back in red."""
        return self.state == "paid" and any(one.act == "unbooked" for one in self.trail)

    @property
    def bounced(self) -> bool:
        """Whether its voucher was taken back for a reason that tells of money the bank sent back."""
        told = [one.words for one in self.trail if one.act == "unbooked"]
        return self.taken_back and any(word in told[-1] for word in BOUNCED)

    @property
    def returned(self) -> bool:
        """Whether the bank paid it and sent the money back: nothing else ends what was paid."""
        return self.state == "voided" and self.paid is not None

    @property
    def without_slip(self) -> bool:
        """Whether it was reported as paid without the bank's slip, which did not come since."""
        told = [one.act for one in self.trail if one.act in ("no_slip", "slip")]
        return told[-1:] == ["no_slip"]

    def signature(self, party: str) -> Signature | None:
        """What counts for a party now."""
        return next((one for one in self.signatures if one.party == party and one.voided_at is None), None)

    def fresh_pin(self, signature: Signature) -> str:
        """What was noted when a signature was given with a PIN set after a reset by another; empty for any other."""
        noted = (one for one in self.trail if one.act == "fresh_pin" and one.at == signature.at)
        return next((one.words for one in noted if one.by == signature.name), "")

    @property
    def agreed(self) -> int:
        """How many parties have agreed."""
        said = (self.signature(party) for party in PARTIES)
        return sum(one is not None and one.opinion == "agree" for one in said)

    @property
    def voided(self) -> tuple[Signature, ...]:
        """Signatures that count no more."""
        return tuple(one for one in self.signatures if one.voided_at is not None)

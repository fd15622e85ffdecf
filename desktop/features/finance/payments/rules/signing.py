"""Who may sign what for whom, and what follows from what was said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.core.errors import RuleBroken
from desktop.features.finance.payments.records import (
    ESCALATE_DAYS,
    OPINIONS,
    PARTIES,
    REMIND_DAYS,
    Payment,
    Signatory,
    Signature,
    SignDraft,
)
from desktop.features.finance.payments.rules.content import content_digest


@dataclass(frozen=True, slots=True)
class Who:
    """A natural person as far as it is known: the person on record, the user, the name."""

    person: int | None = None
    user: int | None = None
    name: str = ""

    def is_same(self, other: Who) -> bool:
        """One person where record or user agree, or where neither side is on record and the names do."""
        if self.user is not None and self.user == other.user:
            return True
        if self.person is not None and other.person is not None:
            return self.person == other.person
        return bool(self.name.strip()) and self.name.strip() == other.name.strip()


def check_said(payment: Payment, draft: SignDraft) -> None:
    """Raises `RuleBroken` for what cannot be said of a payment now: it is not with the signatories, it is not what was in
    sight any more, the party has signed, no opinion, a refusal or return without a reason."""
    if payment.state != "signing":
        raise RuleBroken("payment.not_to_sign")
    if draft.digest != content_digest(payment):
        raise RuleBroken("signature.changed")
    if draft.opinion not in OPINIONS:
        raise RuleBroken("signature.opinion_missing", "opinion")
    if draft.opinion != "agree" and not draft.words.strip():
        raise RuleBroken("signature.words_missing", "words")
    if payment.signature(draft.party) is not None:
        raise RuleBroken("signature.there")


def signatory_of(payment: Payment, party: str, person: int | None, day: date) -> Signatory:
    """The mandate by which a person signs for a party on a day.

    Raises `RuleBroken`: `signature.not_signatory`, `signature.mandate_over` (domain 4.3: an expired mandate).
    """
    agreement = payment.agreement
    known = agreement.signatories if agreement else ()
    mine = [one for one in known if one.party == party and one.person_id == person and person is not None]
    holding = next((one for one in mine if one.holds(day)), None)
    if holding is not None:
        return holding
    if mine:
        raise RuleBroken("signature.mandate_over", name=mine[-1].name, until=mine[-1].until)
    raise RuleBroken("signature.not_signatory", party=party)


def check_apart(signing: Who, applicant: Who, signed: Iterable[Signature]) -> None:
    """Raises `RuleBroken` when who signs is who applied, or has signed for another party (domain 4.3)."""
    if signing.is_same(applicant):
        raise RuleBroken("signature.applicant", name=signing.name)
    for one in signed:
        if one.voided_at is None and signing.is_same(Who(one.person_id, one.user_id, one.name)):
            raise RuleBroken("signature.same_person", name=one.name)


def check_entered(payment: Payment, draft: SignDraft, entering: Who, day: date) -> None:
    """Raises `RuleBroken` where people sign in and a signature on paper is entered by who asked for the money or may sign
    for a party, or without the scan of what was signed: no PIN stands behind it, so somebody else and a picture do."""
    if entering.user is None:
        return
    if entering.is_same(_applicant(payment)):
        raise RuleBroken("signature.entered_by_applicant", name=entering.name)
    known = payment.agreement.signatories if payment.agreement else ()
    if any(one.holds(day) and entering.is_same(Who(one.person_id, None, one.name)) for one in known):
        raise RuleBroken("signature.entered_by_signatory", name=entering.name)
    if not draft.files:
        raise RuleBroken("signature.scan_missing", "paper_no")


def _applicant(payment: Payment) -> Who:
    return Who(payment.applicant_id, payment.applicant_user, payment.draft.applicant)


def check_cashier(payment: Payment, cashier: Who) -> None:
    """Raises `RuleBroken` beside `by`: who pays is missing, asked for the money or has signed (会计法 35, domain 4.3)."""
    if not cashier.name:
        raise RuleBroken("payment.cashier_missing", "by")
    if cashier.is_same(_applicant(payment)):
        raise RuleBroken("payment.cashier_applicant", "by", name=cashier.name)
    if _has_signed(payment, cashier):
        raise RuleBroken("payment.cashier_signed", "by", name=cashier.name)


def check_bookkeeper(payment: Payment, bookkeeper: Who) -> None:
    """Raises `RuleBroken` when who books has paid or signed (会计法 35); where nobody signs in nobody is named here."""
    if bookkeeper.is_same(Who(name=payment.paid_by)):
        raise RuleBroken("payment.bookkeeper_cashier", name=bookkeeper.name)
    if _has_signed(payment, bookkeeper):
        raise RuleBroken("payment.bookkeeper_signed", name=bookkeeper.name)


def _has_signed(payment: Payment, who: Who) -> bool:
    live = (one for one in payment.signatures if one.voided_at is None)
    return any(who.is_same(Who(one.person_id, one.user_id, one.name)) for one in live)


def state_after(payment: Payment, opinion: str) -> str:
    """The state a payment is in once another party has said this: a refusal stops it, the third consent approves it."""
    if opinion == "refuse":
        return "refused"
    if opinion == "back":
        return "sent_back"
    return "approved" if payment.agreed + 1 == len(PARTIES) else "signing"


def whole(payment: Payment) -> bool:
    """Whether three people have agreed to exactly what stands there now."""
    digest = content_digest(payment)
    live = [payment.signature(party) for party in PARTIES]
    said = [one for one in live if one is not None and one.opinion == "agree" and one.digest == digest]
    return len(said) == len(PARTIES) == len({one.person_id for one in said})


def remind_on(sent_on: date) -> date:
    """When a party that has not signed is reminded."""
    return sent_on + timedelta(REMIND_DAYS)


def escalate_on(sent_on: date) -> date:
    """When the street's contact is told; nothing is ever taken as agreed by waiting."""
    return sent_on + timedelta(ESCALATE_DAYS)

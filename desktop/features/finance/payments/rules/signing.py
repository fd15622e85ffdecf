"""Who may sign what for whom, and what follows from what was said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.core.errors import RuleBroken
from desktop.core.text import same_name
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
        """One person where record or user agree, and wherever the names do: who is called alike counts as one until the
        names tell them apart, as a second record of one person would sign twice."""
        return self.is_known_as(other) or same_name(self.name, other.name)

    def is_known_as(self, other: Who) -> bool:
        """Whether it is the same record or user; names are no proof."""
        by_user = self.user is not None and self.user == other.user
        return by_user or (self.person is not None and self.person == other.person)

    def require_apart(self, other: Who, code: str, field: str | None = None) -> None:
        """Raises `RuleBroken(code)` for one person in two parts of a payment, `payment.namesake` where people sign in and
        no more is known than that the names are alike."""
        if not self.is_same(other):
            return
        signing_in = self.user is not None or other.user is not None
        namesake = signing_in and not self.is_known_as(other)
        raise RuleBroken("payment.namesake" if namesake else code, field, name=self.name)


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
    signing.require_apart(applicant, "signature.applicant")
    for one in _counting(signed):
        signing.require_apart(one, "signature.same_person")


def check_entered(payment: Payment, draft: SignDraft, entering: Who, day: date) -> None:
    """Raises `RuleBroken` where people sign in and a signature on paper is entered by who asked for the money or may sign
    for a party, or without the scan of what was signed: no PIN stands behind it, so somebody else and a picture do."""
    if entering.user is None:
        return
    entering.require_apart(_applicant(payment), "signature.entered_by_applicant")
    for one in payment.agreement.signatories if payment.agreement else ():
        if one.holds(day):
            entering.require_apart(Who(one.person_id, None, one.name), "signature.entered_by_signatory")
    if not draft.files:
        raise RuleBroken("signature.scan_missing", "paper_no")


def _applicant(payment: Payment) -> Who:
    return Who(payment.applicant_id, payment.applicant_user, payment.draft.applicant)


def check_cashier(payment: Payment, cashier: Who) -> None:
    """Raises `RuleBroken` beside `by`: who pays is missing, asked for the money or has signed (会计法 35, domain 4.3)."""
    if not cashier.name:
        raise RuleBroken("payment.cashier_missing", "by")
    cashier.require_apart(_applicant(payment), "payment.cashier_applicant", "by")
    for one in _counting(payment.signatures):
        cashier.require_apart(one, "payment.cashier_signed", "by")


def check_bookkeeper(payment: Payment, bookkeeper: Who) -> None:
    """Raises `RuleBroken` when who books has paid or signed (会计法 35); where nobody signs in nobody is named here."""
    if bookkeeper.is_same(Who(name=payment.paid_by)):
        raise RuleBroken("payment.bookkeeper_cashier", name=bookkeeper.name)
    for one in _counting(payment.signatures):
        bookkeeper.require_apart(one, "payment.bookkeeper_signed")


def _counting(signed: Iterable[Signature]) -> Iterator[Who]:
    """Whose signatures have not lost their force."""
    return (Who(one.person_id, one.user_id, one.name) for one in signed if one.voided_at is None)


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


def not_what_was_signed(payment: Payment) -> tuple[Signature, ...]:
    """Signatures that count still and were given to other words than stand there now."""
    digest = content_digest(payment)
    return tuple(one for one in payment.signatures if one.voided_at is None and one.digest != digest)


def require_unmoved(payment: Payment, moved: str) -> None:
    """Raises `RuleBroken` when what stands there is not what was signed: `payment.signatures_moved` with what was renamed
    since, so that it is signed anew, `payment.signatures_broken` where nobody knows how that came."""
    if not_what_was_signed(payment):
        if not moved:
            raise RuleBroken("payment.signatures_broken")
        raise RuleBroken("payment.signatures_moved", what=moved, name=payment.draft.applicant)


def remind_on(sent_on: date) -> date:
    """When a party that has not signed is reminded."""
    return sent_on + timedelta(REMIND_DAYS)


def escalate_on(sent_on: date) -> date:
    """When the street's contact is told; nothing is ever taken as agreed by waiting."""
    return sent_on + timedelta(ESCALATE_DAYS)

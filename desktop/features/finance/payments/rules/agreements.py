"""What makes an agreement of three parties, and who may sign for whom."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, timedelta

from desktop.core.errors import RuleBroken
from desktop.core.money import Money
from desktop.core.text import same_name
from desktop.features.finance.payments.records import (
    PARTIES,
    TERM_DAYS,
    Agreement,
    AgreementDraft,
    Remark,
    Signatory,
    SignatoryDraft,
)
from desktop.features.finance.payments.rules.days import require_come

REQUIRED = {
    "account_id": "agreement.account_missing",
    "number": "agreement.number_missing",
    "signed_on": "agreement.day_missing",
    "begins_on": "agreement.begin_missing",
    "tier_one": "agreement.tier_missing",
    "tier_two": "agreement.tier_missing",
    "check_over": "agreement.tier_missing",
    "petty_limit": "agreement.tier_missing",
}
SIGNATORY = {
    "party": "signatory.party_missing",
    "person_id": "signatory.person_missing",
    "post": "signatory.post_missing",
    "begins_on": "signatory.begins_missing",
}
LIMITS = ("tier_one", "tier_two", "check_over", "petty_limit")
BODIES = ("community_id", "committee_id", "property_id")


def check_agreement(draft: AgreementDraft, today: date) -> None:
    """Raises `RuleBroken` beside the field that is missing or cannot be: fewer than three parties, one body for two
    of them (domain 4.3 setup), signed on a day that has not come, an end before the beginning, a limit below
    nothing, the second tier below the first."""
    for field, code in REQUIRED.items():
        if getattr(draft, field) in (None, ""):
            raise RuleBroken(code, field)
    bodies = [getattr(draft, field) for field in BODIES]
    for field, body in zip(BODIES, bodies, strict=True):
        if body is None:
            raise RuleBroken("agreement.party_missing", field)
        if bodies.count(body) > 1:
            raise RuleBroken("agreement.same_body", field)
    if draft.signed_on is not None:
        require_come(draft.signed_on, today, "signed_on")
    if draft.begins_on and draft.ends_on and draft.ends_on < draft.begins_on:
        raise RuleBroken("agreement.ends_before_begin", "ends_on", begins_on=draft.begins_on)
    if wrong := next((field for field in LIMITS if getattr(draft, field) < Money(0)), None):
        raise RuleBroken("agreement.limit_negative", wrong)
    if draft.tier_one is not None and draft.tier_two is not None and draft.tier_two < draft.tier_one:
        raise RuleBroken("agreement.tiers", "tier_two", tier=draft.tier_one)


def check_signatory(draft: SignatoryDraft, name: str, there: Iterable[Signatory]) -> None:
    """Raises `RuleBroken` beside the field: what is missing, a substitute without a dated mandate or before it was given,
    and one natural person for two parties at a time or twice for one (domain 4.3); another of the same `name` counts as the same."""
    for field, code in SIGNATORY.items():
        if not getattr(draft, field):
            raise RuleBroken(code, field)
    begins, ends = draft.begins_on or date.min, draft.ends_on
    if ends is not None and ends < begins:
        raise RuleBroken("agreement.ends_before_begin", "ends_on", begins_on=begins)
    if draft.substitute:
        _check_mandate(draft, begins)
    for one in there:
        if not _meet((begins, ends), (one.begins_on, one.ends_on)):
            continue
        if one.person_id == draft.person_id:
            code = "signatory.twice" if one.party == draft.party else "signatory.two_parties"
            raise RuleBroken(code, "person_id", name=one.name, until=one.ends_on)
        if same_name(one.name, name):
            raise RuleBroken("signatory.namesake", "person_id", name=one.name, party=one.party)


def _check_mandate(draft: SignatoryDraft, begins: date) -> None:
    if not draft.mandate.strip():
        raise RuleBroken("signatory.mandate_missing", "mandate")
    if draft.mandate_on is None:
        raise RuleBroken("signatory.mandate_day_missing", "mandate_on")
    if draft.mandate_on > begins:
        raise RuleBroken("signatory.mandate_later", "mandate_on", begins_on=begins)


def _meet(one: tuple[date, date | None], other: tuple[date, date | None]) -> bool:
    """Whether two spans of days have a day in common; one without an end goes on."""
    return one[0] <= (other[1] or date.max) and other[0] <= (one[1] or date.max)


def without_signatory(agreement: Agreement, day: date) -> tuple[str, ...]:
    """The parties for which nobody may sign on a day."""
    return tuple(party for party in PARTIES if not agreement.signs(party, day))


def mandate_remarks(agreement: Agreement, day: date, signed: Collection[str] = ()) -> tuple[Remark, ...]:
    """Signatories of parties that have not signed whose right ends within thirty days, or ended and left nobody."""
    found: list[Remark] = []
    for one in agreement.signatories:
        if one.party in signed or one.until is None or one.begins_on > day:
            continue
        facts = (("name", one.name), ("party", one.party), ("until", one.until))
        if one.until < day and not agreement.signs(one.party, day):
            found.append(Remark("remark.mandate_over", facts))
        elif day <= one.until <= day + timedelta(TERM_DAYS):
            found.append(Remark("remark.mandate_ends", facts))
    return tuple(found)

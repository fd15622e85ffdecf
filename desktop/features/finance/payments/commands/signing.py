"""What the three parties say of a payment. One function, one transaction."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from sqlalchemy.orm import Session

from desktop.core.errors import RuleBroken
from desktop.features.access import queries as access
from desktop.features.access.commands import check_pin, require_role
from desktop.features.finance.payments import entities, queries, rules
from desktop.features.finance.payments.commands.rows import (
    acting,
    day_of,
    note,
    payment_of,
    void_signatures,
)
from desktop.features.finance.payments.records import PARTY_ROLES, Payment, Signatory, SignDraft
from desktop.features.finance.payments.rules import Who

SENT_BACK = "退回修改"
ENTERING = ("applicant", "bookkeeper", "cashier")
SLIP = "slip"


def sign_payment(s: Session, draft: SignDraft, by: int | None, now: datetime) -> str:
    """Say for one's party, with one's own PIN, what is to become of a payment; returns the state it is in by then.

    Raises `RuleBroken` as `rules.check_said`, `rules.require_resolved`, `rules.require_unmoved`, `rules.require_in_force`, `rules.signatory_of` and `rules.check_apart` do, `signature.no_person`
    for a user who is nobody on record, as access does for a missing role and for a wrong PIN (which is recorded,
    storage 6); `NotFound`.

    Keepers of users help out who forgot password or PIN, and so could sign as somebody else. So `signature.keeper_reset`
    for one who reset another signatory of this payment; and a PIN set after such a reset is a signature all the same, but
    the trail, the page and the papers say so, and whoever signs next reads it before.
    """
    row, today = payment_of(s, draft.payment_id), day_of(now)
    payment = queries.payment_detail(s, row.id, today)
    user = require_role(s, by, PARTY_ROLES[draft.party], row.place_id, today)
    _check_said(s, payment, draft)
    me = queries.who(s, user)
    if me.person is None:
        raise RuleBroken("signature.no_person", name=me.name)
    rules.require_in_force(payment, today)
    mandate = rules.signatory_of(payment, draft.party, me.person, today)
    for known in (me, replace(me, name=mandate.name)):  # a user may be called otherwise than the person
        rules.check_apart(known, _applicant(payment), payment.signatures)
        _check_keeper(payment, draft, known)
    check_pin(s, user, draft.pin, now)
    return _take_down(s, payment, draft, (mandate, me), now)


def sign_on_paper(s: Session, draft: SignDraft, by: int | None, now: datetime) -> str:
    """Put on record what a signatory signed on paper, under the filing number of the original, where the agreement
    allows it; returns the state it is in by then. Where people sign in, somebody with a part in the money who neither
    asked for it nor signs enters it, with the scan, and the trail names them.

    Raises `RuleBroken` as `sign_payment` does but for the PIN, `signature.no_paper`, beside `signatory_id`, `paper_no` or
    `day` what is missing or cannot be, as `rules.check_entered` does.
    """
    row, today = payment_of(s, draft.payment_id), day_of(now)
    payment = queries.payment_detail(s, row.id, today)
    me = _entering(s, by, row.place_id, today)
    _check_said(s, payment, draft)
    if payment.agreement is None or not payment.agreement.draft.paper:
        raise RuleBroken("signature.no_paper", "paper_no")
    day = _paper_day(payment, draft, today)
    chosen = next((one for one in payment.agreement.signatories if one.id == draft.signatory_id), None)
    if chosen is None:
        raise RuleBroken("signature.signatory_missing", "signatory_id")
    rules.require_in_force(payment, day, "day")
    mandate = rules.signatory_of(payment, draft.party, chosen.person_id, day)
    signing = Who(chosen.person_id, None, chosen.name)
    rules.check_apart(signing, _applicant(payment), payment.signatures)
    _check_keeper(payment, draft, signing)
    rules.check_entered(payment, draft, me, today)
    _keep_scan(s, row, draft)
    state = _take_down(s, payment, draft, (mandate, signing), now)
    if me.name:
        note(s, row, "paper", me.name, now, words=f"{mandate.name}，{draft.paper_no.strip()}")
    return state


def _check_said(s: Session, payment: Payment, draft: SignDraft) -> None:
    """Whoever refuses or sends back may do so whatever was renamed, or became of the resolution, meanwhile: that is one way
    out of it while the agreement holds."""
    if draft.opinion == "agree":
        rules.require_resolved(payment.draft, payment.others)
        rules.require_known_amount(payment)
        rules.require_unmoved(payment, queries.moved(s, payment))
    rules.check_said(payment, draft)


def _check_keeper(payment: Payment, draft: SignDraft, signing: Who) -> None:
    """Refusing or sending back brings nobody money."""
    if draft.opinion == "agree":
        rules.require_no_keeper_of_others(payment, signing)


def _entering(s: Session, by: int | None, place_id: int, day: date) -> Who:
    """Any part in the money of the place will do, as who asked may not."""
    held = (kind for kind in ENTERING if access.may(s, by, kind, place_id, day))
    return acting(s, by, next(held, ENTERING[0]), place_id, day)


def _keep_scan(s: Session, row: entities.Payment, draft: SignDraft) -> None:
    """Beside what is signed, so that no signature loses its force by it; one sheet may show several signatures."""
    there = {(file.label, file.digest) for file in row.files}
    s.add_all(
        entities.PaymentFile(
            payment_id=row.id, label=SLIP, name=file.name, digest=file.digest, size=file.size, kind=file.kind
        )
        for file in draft.files
        if (SLIP, file.digest) not in there
    )
    s.flush()
    s.expire(row, ["files"])


def _paper_day(payment: Payment, draft: SignDraft, today: date) -> date:
    if not draft.paper_no.strip():
        raise RuleBroken("signature.paper_no_missing", "paper_no")
    if draft.day is None:
        raise RuleBroken("payment.day_missing", "day")
    if draft.day > today:
        raise RuleBroken("payment.day_ahead", "day", day=draft.day)
    if payment.sent_on is not None and draft.day < payment.sent_on:
        raise RuleBroken("signature.before_sent", "day", day=payment.sent_on)
    return draft.day


def _applicant(payment: Payment) -> Who:
    return Who(payment.applicant_id, payment.applicant_user, payment.draft.applicant)


def _take_down(
    s: Session, payment: Payment, draft: SignDraft, said: tuple[Signatory, Who], now: datetime
) -> str:
    mandate, by = said
    row = payment_of(s, payment.id)
    s.add(entities.Signature(
        payment_id=row.id, party=draft.party, signatory_id=mandate.id, person_id=mandate.person_id, user_id=by.user,
        name=mandate.name, post=mandate.post, opinion=draft.opinion, words=draft.words.strip(), at=now,
        digest=draft.digest, paper_no="" if by.user is not None else draft.paper_no.strip(), mandate=_mandate(mandate),
    ))  # fmt: skip
    s.flush()
    s.expire(row, ["signatures"])
    state = rules.state_after(payment, draft.opinion)
    if state == "sent_back":
        void_signatures(s, row, now, SENT_BACK)
    if state in ("refused", "sent_back"):
        row.end_reason = draft.words.strip()
        row.ended_on = day_of(now) if state == "refused" else None
    row.state, row.approved_on = state, day_of(now) if state == "approved" else None
    note(s, row, f"said_{draft.opinion}", mandate.name, now, words=draft.words)
    fresh = rules.reset_words(payment, mandate.person_id) if by.user is not None else ""
    if fresh:
        note(s, row, "fresh_pin", mandate.name, now, words=fresh)
    return state


def _mandate(mandate: Signatory) -> str:
    """What a substitute rests on, as it stands on the slip."""
    if not mandate.substitute:
        return ""
    return f"{mandate.mandate}（{rules.said(mandate.mandate_on)}）"

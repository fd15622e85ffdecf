"""What is done to agreements and those who sign by them. One function, one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.attachments import Stored
from desktop.core.errors import Conflict, NotFound, RuleBroken
from desktop.features.finance.payments import entities, queries, rules
from desktop.features.finance.payments.commands.rows import acting, day_of
from desktop.features.finance.payments.records import AgreementDraft, SignatoryDraft, SignatoryEnd

KEPT = ("id", "version")
CARRIED = ("party", "person_id", "post", "ends_on", "substitute", "mandate", "mandate_on")


def save_agreement(s: Session, draft: AgreementDraft, by: int | None, now: datetime) -> int:
    """Put an agreement on record, or mend one that no payment cites yet; returns its id.

    A later version ends the one before on the eve of its first day, and its signatories go on signing. Raises
    `RuleBroken` beside the field as `rules.check_agreement` does, `agreement.cited`, `agreement.order` (the version before
    begins on that day or later), `agreement.before_next` (the one after on that day or before), `agreement.signed_since`
    (the one before was signed under since), `Conflict`, `NotFound`, and as `acting` does for who is no bookkeeper.
    """
    rules.check_agreement(draft, day_of(now))
    acting(s, by, "bookkeeper", queries.account_of(s, draft.account_id or 0).place_id, day_of(now))
    values = {field: getattr(draft, field) for field in queries.AGREEMENT_FIELDS if field not in KEPT}
    if draft.id is not None:
        return _mend(s, draft, values)
    before = _before(s, draft)
    row = entities.Agreement(**values)
    s.add(row)
    s.flush()
    if before is not None:
        _carry_on(s, before, row)
    return row.id


def _mend(s: Session, draft: AgreementDraft, values: dict[str, Any]) -> int:
    row = _agreement(s, draft.id or 0)
    if row.version != draft.version:
        raise Conflict(id=draft.id)
    if queries.agreement_detail(s, row.id).cited:
        raise RuleBroken("agreement.cited", "number", number=row.number)
    if draft.begins_on is not None and draft.begins_on != row.begins_on:
        _move(s, row, draft.begins_on)
    for field, value in values.items():
        setattr(row, field, value)
    s.flush()
    return row.id


def _move(s: Session, row: entities.Agreement, begins_on: date) -> None:
    """A mended first day lies between the versions before and after; the one before goes on up to it, and who signs from
    the first day does so from the mended one."""
    kind = entities.Agreement
    versions = select(kind).where(kind.account_id == row.account_id).order_by(kind.begins_on)
    after = s.scalars(versions.where(kind.begins_on > row.begins_on)).first()
    if after is not None and after.begins_on <= begins_on:
        raise RuleBroken("agreement.before_next", "begins_on", begins_on=after.begins_on)
    if before := s.scalars(versions.where(kind.begins_on < row.begins_on)).all():
        _require_after(s, before[-1], begins_on)
        if before[-1].ends_on == row.begins_on - timedelta(days=1):
            before[-1].ends_on = None
        _end_before(before[-1], begins_on)
    for one in row.signatories:
        if one.begins_on == row.begins_on:
            one.begins_on = begins_on


def _before(s: Session, draft: AgreementDraft) -> entities.Agreement | None:
    """The version that this one follows."""
    kind = entities.Agreement
    newest = s.scalars(
        select(kind).where(kind.account_id == draft.account_id).order_by(kind.begins_on.desc())
    ).first()
    if newest is not None and draft.begins_on is not None:
        _require_after(s, newest, draft.begins_on)
    return newest


def _require_after(s: Session, before: entities.Agreement, begins_on: date) -> None:
    if before.begins_on >= begins_on:
        raise RuleBroken("agreement.order", "begins_on", begins_on=before.begins_on)
    signed = queries.last_signed_under(s, before.id)
    if signed is not None and begins_on <= signed:
        raise RuleBroken("agreement.signed_since", "begins_on", day=signed)


def _end_before(version: entities.Agreement, begins_on: date) -> None:
    eve = begins_on - timedelta(days=1)
    if version.ends_on is None or version.ends_on > eve:
        version.ends_on = eve


def _carry_on(s: Session, before: entities.Agreement, after: entities.Agreement) -> None:
    _end_before(before, after.begins_on)
    for one in before.signatories:
        same_party = getattr(before, f"{one.party}_id") == getattr(after, f"{one.party}_id")
        if same_party and (one.ends_on is None or one.ends_on >= after.begins_on):
            carried = {field: getattr(one, field) for field in CARRIED}
            begins = max(one.begins_on, after.begins_on)
            s.add(entities.Signatory(agreement_id=after.id, begins_on=begins, **carried))
    s.flush()


def add_signatory(s: Session, draft: SignatoryDraft, by: int | None, now: datetime) -> int:
    """Let somebody sign for a party from a day on; returns the id.

    Raises `RuleBroken` as `rules.check_signatory` and `acting` do, `NotFound`.
    """
    agreement = _agreement(s, draft.agreement_id)
    _as_bookkeeper(s, agreement, by, now)
    name = queries.person_name(s, draft.person_id)
    rules.check_signatory(draft, name, queries.agreement_detail(s, agreement.id).signatories)
    row = entities.Signatory(
        agreement_id=agreement.id, party=draft.party, person_id=draft.person_id, post=draft.post.strip(),
        begins_on=draft.begins_on, ends_on=draft.ends_on, substitute=draft.substitute, mandate=draft.mandate.strip(),
        mandate_on=draft.mandate_on,
    )  # fmt: skip
    s.add(row)
    s.flush()
    return row.id


def end_signatory(s: Session, draft: SignatoryEnd, by: int | None, now: datetime) -> None:
    """Let somebody sign up to a day and no longer.

    Raises `RuleBroken` beside `ends_on` (missing, before it began or before a signature that was given by it) or `reason`,
    as `acting` does, `NotFound`.
    """
    row = s.get(entities.Signatory, draft.signatory_id)
    if row is None:
        raise NotFound(id=draft.signatory_id)
    _as_bookkeeper(s, _agreement(s, row.agreement_id), by, now)
    if draft.ends_on is None:
        raise RuleBroken("signatory.end_missing", "ends_on")
    if draft.ends_on < row.begins_on:
        raise RuleBroken("agreement.ends_before_begin", "ends_on", begins_on=row.begins_on)
    signed = queries.last_signed_by(s, row.id)
    if signed is not None and draft.ends_on < signed:
        raise RuleBroken("signatory.signed_since", "ends_on", day=signed)
    if not draft.reason.strip():
        raise RuleBroken("signatory.reason_missing", "reason")
    row.ends_on, row.end_reason = draft.ends_on, draft.reason.strip()
    s.flush()


def add_agreement_files(
    s: Session, agreement_id: int, files: Sequence[Stored], by: int | None, now: datetime
) -> None:
    """Keep scans of the agreement or of mandates with it; raises as `acting` does, `NotFound`."""
    agreement = _agreement(s, agreement_id)
    _as_bookkeeper(s, agreement, by, now)
    s.add_all(
        entities.AgreementFile(
            agreement_id=agreement.id, name=file.name, digest=file.digest, size=file.size, kind=file.kind
        )
        for file in files
    )
    s.flush()


def _agreement(s: Session, agreement_id: int) -> entities.Agreement:
    row = s.get(entities.Agreement, agreement_id)
    if row is None:
        raise NotFound(id=agreement_id)
    return row


def _as_bookkeeper(s: Session, agreement: entities.Agreement, by: int | None, now: datetime) -> None:
    acting(s, by, "bookkeeper", queries.account_of(s, agreement.account_id).place_id, day_of(now))

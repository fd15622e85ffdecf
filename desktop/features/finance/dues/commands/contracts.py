"""Contracts taken down, mended while nothing was received, and ended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.attachments import Stored
from desktop.core.errors import Conflict, NotFound, RuleBroken
from desktop.features.finance.dues import queries, rules
from desktop.features.finance.dues.entities import TERMS, Contract, ContractFile, Receipt
from desktop.features.finance.dues.records import ContractDraft, EndDraft
from desktop.features.finance.entities import Subject

NOT_STORED = ("id", "version", "overlap_meant")


def save_contract(s: Session, draft: ContractDraft) -> int:
    """Take a contract down, or mend it; returns its id.

    Raises `RuleBroken` as `rules.require_sound` does, `contract.number_twice`, `contract.not_income` beside `subject_id`,
    `contract.overlaps` beside `place` unless it is meant so, `contract.terms_stay` once something was received,
    `contract.ended` for one that was ended, `Conflict`, `NotFound`.
    """
    terms = rules.require_sound(draft)
    _require_new_number(s, draft)
    _require_income(s, draft)
    others = queries.other_places(s, draft.book_id, draft.id)
    if not draft.overlap_meant and rules.overlapping(draft.place, terms.begins_on, terms.ends_on, others):
        raise RuleBroken("contract.overlaps", field="place", place=draft.place.strip())
    row = _opened(s, draft) if draft.id else Contract()
    for name in (one.name for one in fields(draft) if one.name not in NOT_STORED):
        value = getattr(draft, name)
        setattr(row, name, value.strip() if isinstance(value, str) else value)
    s.add(row)
    s.flush()
    return row.id


def end_contract(s: Session, draft: EndDraft) -> None:
    """Let a contract end before its last day, for a reason; what fell due until then stays due.

    Raises `RuleBroken`: `contract.end_day` beside `day` (not within its days), `contract.end_reason` beside `reason`,
    `contract.ended`; `NotFound`.
    """
    row = _found(s, draft.contract_id)
    if row.ended_on is not None:
        raise RuleBroken("contract.ended", day=row.ended_on)
    if draft.day is None or not row.begins_on <= draft.day < row.ends_on:
        raise RuleBroken("contract.end_day", field="day", first=row.begins_on, last=row.ends_on)
    if not draft.reason.strip():
        raise RuleBroken("contract.end_reason", field="reason")
    row.ended_on, row.end_reason = draft.day, draft.reason.strip()


def add_files(s: Session, contract_id: int, files: Sequence[Stored]) -> None:
    """Let kept files be the scans of a contract; raises `NotFound`."""
    _found(s, contract_id)
    s.add_all(
        ContractFile(contract_id=contract_id, name=one.name, digest=one.digest, size=one.size, kind=one.kind)
        for one in files
    )


def remove_file(s: Session, file_id: int) -> None:
    """Take a scan off its contract; the journal keeps what it was. Raises `NotFound`."""
    row = s.get(ContractFile, file_id)
    if row is None:
        raise NotFound(id=file_id)
    s.delete(row)


def _require_new_number(s: Session, draft: ContractDraft) -> None:
    same = select(Contract.id).where(
        Contract.book_id == draft.book_id, Contract.number == draft.number.strip()
    )
    if s.scalar(same.where(Contract.id != (draft.id or 0))) is not None:
        raise RuleBroken("contract.number_twice", field="number", number=draft.number.strip())


def _require_income(s: Session, draft: ContractDraft) -> None:
    subject = s.get(Subject, draft.subject_id or 0)
    if subject is None or subject.book_id != draft.book_id or subject.kind not in ("income", "deposit"):
        raise RuleBroken("contract.not_income", field="subject_id")


def _opened(s: Session, draft: ContractDraft) -> Contract:
    row = _found(s, draft.id or 0)
    if row.version != draft.version:
        raise Conflict(id=draft.id)
    if row.ended_on is not None:
        raise RuleBroken("contract.ended", day=row.ended_on)
    changed = next((name for name in TERMS if getattr(row, name) != getattr(draft, name)), None)
    if changed and s.scalar(select(Receipt.id).where(Receipt.contract_id == row.id).limit(1)) is not None:
        raise RuleBroken("contract.terms_stay", field=changed)
    return row


def _found(s: Session, contract_id: int) -> Contract:
    row = s.get(Contract, contract_id)
    if row is None:
        raise NotFound(id=contract_id)
    return row

"""A payment in the words that stood there when a signature was given, read out of the journal. Nothing here changes anything."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.journal import Edit
from desktop.features.consultation.entities import Item, Meeting
from desktop.features.finance.payments.queries.resolutions import cited
from desktop.features.finance.payments.records import Payment

SIGNATURE = "signature"


def as_signed(s: Session, payment: Payment, signature_id: int) -> Payment:
    """With compound, account, subject and resolution as they were told then; only what the journal tells was changed."""
    given = (
        select(Edit.id).where(Edit.table == SIGNATURE, Edit.row == signature_id).order_by(Edit.id).limit(1)
    )
    since = s.scalar(given) or 0
    place = _was(s, "place", payment.place_id, since)
    account = _was(s, "account", payment.draft.account_id, since)
    subject = _was(s, "subject", payment.draft.subject_id, since)
    return replace(
        payment,
        place=place.get("name", payment.place),
        account=account.get("name", payment.account),
        account_bank=account.get("bank", payment.account_bank),
        account_no=account.get("number", payment.account_no),
        subject=f"{subject['code']} {subject['name']}" if subject else payment.subject,
        basis_told=_cited(s, payment.draft.item_id, since) or payment.basis_told,
    )


def _cited(s: Session, item_id: int | None, since: int) -> str:
    """The resolution as it was cited, its meeting, its place on the agenda and its subject; empty for none."""
    item = s.get(Item, item_id) if item_id is not None else None
    if item is None:
        return ""
    was = _was(s, "item", item.id, since)
    meeting = s.get_one(Meeting, was.get("meeting_id", item.meeting_id))
    held = _was(s, "meeting", meeting.id, since)
    day = date.fromisoformat(held["held_on"]) if held else meeting.held_on
    return cited(
        day, held.get("year", meeting.year), held.get("number", meeting.number), was.get("position", item.position),
        was.get("subject", item.subject),
    )  # fmt: skip


def _was(s: Session, table: str, row: int | None, since: int) -> dict[str, Any]:
    """The values of a row at a point of the journal; nothing where it was not changed since."""
    later = Edit.table == table, Edit.row == row, Edit.id > since, Edit.before.is_not(None)
    before = s.scalar(select(Edit.before).where(*later).order_by(Edit.id).limit(1))
    return {} if before is None else json.loads(before)

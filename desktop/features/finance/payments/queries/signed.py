"""A payment in the words that stood there when a signature was given, read out of the journal. Nothing here changes anything."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.journal import Edit
from desktop.features.finance.payments.records import Payment

SIGNATURE = "signature"


def as_signed(s: Session, payment: Payment, signature_id: int) -> Payment:
    """With compound, account, subject and resolution called as they were then; only what the journal tells was renamed."""
    given = (
        select(Edit.id).where(Edit.table == SIGNATURE, Edit.row == signature_id).order_by(Edit.id).limit(1)
    )
    since = s.scalar(given) or 0
    place = _was(s, "place", payment.place_id, since)
    account = _was(s, "account", payment.draft.account_id, since)
    subject = _was(s, "subject", payment.draft.subject_id, since)
    item = _was(s, "item", payment.draft.item_id, since)
    of, colon, now = payment.basis_told.partition("：")
    return replace(
        payment,
        place=place.get("name", payment.place),
        account=account.get("name", payment.account),
        account_bank=account.get("bank", payment.account_bank),
        account_no=account.get("number", payment.account_no),
        subject=f"{subject['code']} {subject['name']}" if subject else payment.subject,
        basis_told=f"{of}{colon}{item.get('subject', now)}",
    )


def _was(s: Session, table: str, row: int | None, since: int) -> dict[str, Any]:
    """The values of a row at a point of the journal; nothing where it was not changed since."""
    later = Edit.table == table, Edit.row == row, Edit.id > since, Edit.before.is_not(None)
    before = s.scalar(select(Edit.before).where(*later).order_by(Edit.id).limit(1))
    return {} if before is None else json.loads(before)

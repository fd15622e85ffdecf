"""What was renamed elsewhere since a payment was signed, read out of the journal. Nothing here changes anything."""

from __future__ import annotations

import json
from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.journal import Edit
from desktop.features.finance.payments.records import Payment
from desktop.features.finance.payments.rules import not_what_was_signed

SIGNATURE = "signature"


def moved(s: Session, payment: Payment) -> str:
    """`预算科目“3001 维修更新”→“3001 维修改造”`: what a signed payment names by reference and is called otherwise now than
    when the first of its signatures was given; empty where all is signed as it stands, or the journal knows of nothing."""
    signed = not_what_was_signed(payment)
    if not signed:
        return ""
    given = Edit.table == SIGNATURE, Edit.row == signed[0].id
    since = s.scalar(select(Edit.id).where(*given).order_by(Edit.id).limit(1)) or 0
    return "；".join(f"{label}“{was}”→“{now}”" for label, was, now in _named(s, payment, since) if was != now)


def _named(s: Session, payment: Payment, since: int) -> Iterator[tuple[str, str, str]]:
    """Label, what it was called, what it is called now."""
    account = f"{payment.account} {payment.account_bank} {payment.account_no}".strip()
    for label, table, row, names, now in (
        ("小区", "place", payment.place_id, ("name",), payment.place),
        ("共管账户", "account", payment.draft.account_id, ("name", "bank", "number"), account),
        ("预算科目", "subject", payment.draft.subject_id, ("code", "name"), payment.subject),
        ("依据", "item", payment.draft.item_id, ("subject",), payment.basis_told.partition("：")[2]),
    ):
        later = Edit.table == table, Edit.row == row, Edit.id > since, Edit.before.is_not(None)
        before = s.scalar(select(Edit.before).where(*later).order_by(Edit.id).limit(1))
        if before is not None:
            was = json.loads(before)
            yield label, " ".join(was[name] for name in names).strip(), now

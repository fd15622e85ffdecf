"""What a maintenance fund was first paid in with."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.errors import NotFound, RuleBroken
from desktop.features.finance.dues.entities import Fund
from desktop.features.finance.dues.records import FundDraft
from desktop.features.finance.entities import Account


def save_fund(s: Session, draft: FundDraft) -> None:
    """Keep what a fund was first paid in with; raises `RuleBroken` beside `initial`: `fund.initial_missing`; `NotFound`."""
    account = s.get(Account, draft.account_id)
    if account is None or account.kind != "fund":
        raise NotFound(id=draft.account_id)
    if draft.initial is None or draft.initial.fen <= 0:
        raise RuleBroken("fund.initial_missing", field="initial")
    row = s.scalar(select(Fund).where(Fund.account_id == draft.account_id))
    if row is None:
        s.add(Fund(account_id=draft.account_id, initial=draft.initial))
    else:
        row.initial = draft.initial

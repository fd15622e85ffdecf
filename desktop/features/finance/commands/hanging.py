"""What hangs on a draft: money received on contracts and daily totals, which its voucher may not leave behind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.errors import RuleBroken
from desktop.features.finance import rules
from desktop.features.finance.dues.entities import Contract, DayTotal, Receipt
from desktop.features.finance.entities import Voucher
from desktop.features.finance.records import LineDraft, VoucherDraft


def require_unhung(s: Session, row: Voucher, draft: VoucherDraft) -> None:
    """A draft keeps its day and the income that is told as received elsewhere; words and accounts may change.

    Raises `voucher.has_receipt` with the contract's number, `voucher.has_totals`, beside `day` or `lines`.
    """
    field = "day" if draft.day != row.day else "lines"
    apart = _apart(rules.lines_of(row.drafted), draft.lines)
    for number, subject in s.execute(
        select(Contract.number, Contract.subject_id).join(Receipt).where(Receipt.voucher_id == row.id)
    ):
        if field == "day" or subject in apart:
            raise RuleBroken("voucher.has_receipt", field=field, number=number, day=row.day)
    totals = s.scalar(select(DayTotal.id).where(DayTotal.voucher_id == row.id).limit(1))
    if totals is not None and (field == "day" or apart):
        raise RuleBroken("voucher.has_totals", field=field, day=row.day)


def unhang(s: Session, voucher_id: int) -> None:
    """Let what hangs on a draft that is thrown away count no more; the journal tells of it."""
    for kind in (Receipt, DayTotal):
        for row in s.scalars(select(kind).where(kind.voucher_id == voucher_id)):
            row.voucher_id = None


def _apart(before: Sequence[LineDraft], after: Sequence[LineDraft]) -> set[int | None]:
    """The subjects on which lines come to something else than before."""
    sums: Counter[int | None] = Counter()
    for sign, lines in ((1, after), (-1, before)):
        for line in lines:
            if line.subject_id is not None:
                sums[line.subject_id] += sign * rules.amount_of(line)
    return {subject for subject, fen in sums.items() if fen}

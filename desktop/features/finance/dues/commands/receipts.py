"""Money received on a contract, with the voucher it stands in."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from desktop.core.errors import NotFound, RuleBroken
from desktop.core.money import Money
from desktop.features.finance import commands as finance
from desktop.features.finance.dues import queries, rules
from desktop.features.finance.dues.entities import Contract, Receipt
from desktop.features.finance.dues.records import ReceiptDraft
from desktop.features.finance.records import Entry


def save_receipt(s: Session, draft: ReceiptDraft, by: str = "") -> int:
    """Take down what was received on a contract, and draft its voucher where none is told; returns the receipt's id.

    Raises `RuleBroken` beside the field: `receipt.amount_missing`, `receipt.not_positive`, `receipt.covers`,
    `receipt.covers_back`, `receipt.day_missing`, `receipt.ahead`, `receipt.too_much` with what is due for those days, `receipt.voucher_short`;
    as `draft_entry` does; `NotFound`.
    """
    row = s.get(Contract, draft.contract_id)
    if row is None:
        raise NotFound(id=draft.contract_id)
    amount, first, last = _require_complete(row, draft)
    _require_due(s, row, amount, last)
    voucher, day = _voucher(s, row, draft, amount, by)
    receipt = Receipt(
        contract_id=row.id, voucher_id=voucher, day=day, amount=amount, covers_from=first, covers_to=last
    )
    s.add(receipt)
    s.flush()
    return receipt.id


def _require_complete(row: Contract, draft: ReceiptDraft) -> tuple[Money, date, date]:
    if draft.amount is None:
        raise RuleBroken("receipt.amount_missing", field="amount")
    if draft.amount.fen <= 0:
        raise RuleBroken("receipt.not_positive", field="amount")
    return draft.amount, *_require_days(row, draft)


def _require_days(row: Contract, draft: ReceiptDraft) -> tuple[date, date]:
    begins, ends = row.begins_on, row.ended_on or row.ends_on
    for field, day in (("covers_from", draft.covers_from), ("covers_to", draft.covers_to)):
        if day is None or not begins <= day <= ends:
            raise RuleBroken("receipt.covers", field=field, first=begins, last=ends)
    first, last = draft.covers_from or begins, draft.covers_to or ends
    if last < first:
        raise RuleBroken("receipt.covers_back", field="covers_to", first=first)
    return first, last


def _require_due(s: Session, row: Contract, amount: Money, last: date) -> None:
    """No more is received than what the periods begun by the last day it is for come to, what waits to be posted included."""
    owed = sum(one.amount.fen for one in rules.dues(queries.terms_of(row)) if one.begins_on <= last)
    paid = sum(one.amount.fen for one in queries.counted(s, [row.id], date.max, drafts=True).get(row.id, []))
    if paid + amount.fen > owed:
        left = Money(max(owed - paid, 0))
        raise RuleBroken("receipt.too_much", field="amount", due=Money(owed), received=Money(paid), left=left)


def _voucher(s: Session, row: Contract, draft: ReceiptDraft, amount: Money, by: str) -> tuple[int, date]:
    if draft.voucher_id is not None:
        free = {
            one: (day, left) for one, _, day, left in queries.free_vouchers(s, row.book_id, row.subject_id)
        }
        day, left = free.get(draft.voucher_id, (date.min, Money(0)))
        if left < amount:
            raise RuleBroken("receipt.voucher_short", field="voucher_id", left=left)
        return draft.voucher_id, day
    if draft.day is None:
        raise RuleBroken("receipt.day_missing", field="day")
    if draft.day > date.today():
        raise RuleBroken("receipt.ahead", field="day", day=draft.day)
    words = f"{row.party}，{row.purpose}，合同{row.number}，{draft.covers_from}至{draft.covers_to}"
    entry = Entry(row.book_id, "income", draft.day, draft.account_id, row.subject_id, None, amount, words)
    return finance.draft_entry(s, entry, by), draft.day

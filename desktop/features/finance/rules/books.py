"""What a voucher must be, and the seal that covers all it says."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from datetime import date

from desktop.core.errors import RuleBroken
from desktop.core.money import Money
from desktop.features.finance.records import LineDraft

SHOWN = 4
"""Digits of an account's number that are shown."""


def period_of(day: date) -> int:
    """Year and month as one number: 202610."""
    return day.year * 100 + day.month


def month_after(period: int) -> int:
    """202612 is followed by 202701."""
    year, month = divmod(period, 100)
    return (year + month // 12) * 100 + month % 12 + 1


def masked_number(number: str) -> str:
    """`**** 6789`: enough to tell one account from another (domain 4.3)."""
    return f"**** {number[-SHOWN:]}" if len(number) > SHOWN else number


def amount_of(line: LineDraft) -> int:
    """The signed fen of a line, debits positive; raises `RuleBroken` beside `lines`.

    `voucher.both_sides` when it is debited and credited, `voucher.no_amount` when neither.
    """
    if line.debit and line.debit.fen and line.credit and line.credit.fen:
        raise RuleBroken("voucher.both_sides", field="lines")
    fen = (line.debit.fen if line.debit else 0) - (line.credit.fen if line.credit else 0)
    if fen == 0:
        raise RuleBroken("voucher.no_amount", field="lines")
    return fen


def require_balanced(lines: Sequence[LineDraft]) -> None:
    """Debits and credits come to the same; raises `voucher.unbalanced` with both sums, `voucher.too_few`."""
    if len(lines) < 2:
        raise RuleBroken("voucher.too_few", field="lines")
    debit = sum(line.debit.fen for line in lines if line.debit)
    credit = sum(line.credit.fen for line in lines if line.credit)
    if debit != credit:
        raise RuleBroken(
            "voucher.unbalanced", field="lines", debit=str(Money(debit)), credit=str(Money(credit)),
            apart=str(Money(abs(debit - credit))),
        )  # fmt: skip


def drafted(lines: Sequence[LineDraft]) -> str:
    """Lines as they are kept until the voucher is posted; raises as `amount_of` does, and `voucher.on_nothing`."""
    told = list[list[object]]()
    for line in lines:
        if (line.account_id is None) == (line.subject_id is None):
            raise RuleBroken("voucher.on_nothing", field="lines")
        told.append([line.account_id, line.subject_id, amount_of(line), line.text.strip()])
    return json.dumps(told, ensure_ascii=False)


def lines_of(text: str) -> tuple[LineDraft, ...]:
    """The lines `drafted` kept."""
    return tuple(
        LineDraft(account, subject, Money(fen) if fen > 0 else None, Money(-fen) if fen < 0 else None, said)
        for account, subject, fen, said in json.loads(text or "[]")
    )


def seal(before: str, facts: Iterable[object], lines: Iterable[Iterable[object]]) -> str:
    """SHA-256 over the seal before it, what a voucher says, and its lines in their order; 64 hex digits.

    Days are told as `YYYY-MM-DD`, amounts in fen. The same voucher gives the same seal on every machine.
    """
    told = [before, [_plain(each) for each in facts], [[_plain(each) for each in line] for line in lines]]
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value

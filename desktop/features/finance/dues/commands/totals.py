"""Sheets of daily totals become vouchers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy.orm import Session

from desktop.core.errors import RuleBroken
from desktop.core.money import Money
from desktop.features.finance import commands as finance
from desktop.features.finance.dues import queries, rules
from desktop.features.finance.dues.entities import DayTotal
from desktop.features.finance.dues.records import DayLine, TotalsDraft
from desktop.features.finance.records import Entry

WORDS = {"card": "月卡", "casual": "临停", "other": "其他"}


def save_totals(s: Session, draft: TotalsDraft, by: str = "") -> list[int]:
    """Keep a sheet of daily totals and draft one voucher for each day or month; returns the vouchers' ids.

    Raises `RuleBroken` as `rules.read_lines` does, `totals.there` and `totals.ahead` beside `lines`, and as
    `draft_entry` does; then nothing of the sheet is kept.
    """
    lines = rules.read_lines(draft.lines)
    there = {(one.kind, one.day) for one in queries.total_rows(s, draft.book_id)}
    for line in lines:
        if line.day > date.today():
            raise RuleBroken("totals.ahead", field="lines", day=line.day)
        if (draft.kind, line.day) in there:
            raise RuleBroken("totals.there", field="lines", day=line.day)
    return [_voucher(s, draft, days, by) for days in rules.by_voucher(lines, draft.each)]


def _voucher(s: Session, draft: TotalsDraft, days: Sequence[DayLine], by: str) -> int:
    """One voucher, dated with the last of its days."""
    first, last = days[0].day, days[-1].day
    span = f"{first}" if first == last else f"{first}至{last}"
    count, amount = sum(one.count for one in days), Money(sum(one.amount.fen for one in days))
    words = f"{WORDS[draft.kind]}日报汇总，{span}，{count}笔"
    entry = Entry(draft.book_id, "income", last, draft.account_id, draft.subject_id, None, amount, words)
    voucher = _drafted(s, entry, by)
    s.add_all(
        DayTotal(
            book_id=draft.book_id, day=one.day, kind=draft.kind, count=one.count, amount=one.amount,
            voucher_id=voucher,
        )
        for one in days
    )  # fmt: skip
    s.flush()
    return voucher


def _drafted(s: Session, entry: Entry, by: str) -> int:
    """A draft; what is wrong with its day is wrong with the sheet, where the day stands."""
    try:
        return finance.draft_entry(s, entry, by)
    except RuleBroken as error:
        if error.field != "day":
            raise
        raise RuleBroken(error.code, field="lines", **error.facts) from error

"""What a voucher must be, and the seal that covers all it says."""

from __future__ import annotations

import hashlib
import json
from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from desktop.core.errors import RuleBroken
from desktop.core.money import Money
from desktop.features.finance.records import Entry, Ground, LineDraft

ENCODE = json.JSONEncoder(
    ensure_ascii=False, check_circular=False, separators=(",", ":"), default=date.isoformat
).encode
MOST = 10**12
"""Most fen one posting may hold: nine million of them still add up in 64 bits (storage 3.3)."""

SHOWN = 4
"""Digits of an account's number that are shown."""


def period_of(day: date) -> int:
    """Year and month as one number: 202610."""
    return day.year * 100 + day.month


def is_year(period: int) -> bool:
    """Whether a period is a whole year (2026), not a month (202610)."""
    return period < 10_000


def month_before(period: int) -> int:
    """202701 follows 202612."""
    year, month = divmod(period, 100)
    return (year - (month == 1)) * 100 + (month - 2) % 12 + 1


def month_after(period: int) -> int:
    """202612 is followed by 202701."""
    year, month = divmod(period, 100)
    return (year + month // 12) * 100 + month % 12 + 1


def days_of(period: int) -> tuple[date, date]:
    """The first and the last day of a month (202610) or of a year (2026)."""
    if is_year(period):
        return date(period, 1, 1), date(period, 12, 31)
    year, month = divmod(period, 100)
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def period_words(period: int) -> str:
    """`2026-09`, or `2026` for a whole year."""
    return str(period) if is_year(period) else f"{period // 100}-{period % 100:02}"


def voucher_number(year: int | None, number: int | None) -> str:
    """`2026-7`: the year and the number of a voucher in it (domain 4.3: year-seq); nothing for a draft, which has none."""
    return f"{year}-{number}" if number else ""


def said_number(year: int, number: int) -> str:
    """`2026年第7号`, as it stands in the words of a paper."""
    return f"{year}年第{number}号"


def last_four(number: str) -> str:
    """`**** 6789`: enough to tell one account from another (domain 4.3)."""
    return f"**** {number[-SHOWN:]}" if len(number) > SHOWN else number


def sides(fen: int, *, red: bool = False) -> tuple[Money | None, Money | None]:
    """What is shown of a line as debit and as credit: of what takes another back, below zero where that one stands
    (会计基础工作规范 51: the same content in red figures)."""
    return (Money(fen), None) if (fen > 0) != red else (None, Money(-fen))


def amount_of(line: LineDraft) -> int:
    """The signed fen of a line, debits positive; raises `RuleBroken` beside `lines`.

    `voucher.negative` below zero, `voucher.both_sides` when it is debited and credited, `voucher.no_amount` when
    neither, `voucher.too_large` over what one posting holds.
    """
    _require_positive(line)
    if line.debit and line.debit.fen and line.credit and line.credit.fen:
        raise RuleBroken("voucher.both_sides", field="lines")
    fen = (line.debit.fen if line.debit else 0) - (line.credit.fen if line.credit else 0)
    if fen == 0:
        raise RuleBroken("voucher.no_amount", field="lines")
    if abs(fen) > MOST:
        raise RuleBroken("voucher.too_large", field="lines")
    return fen


def _require_positive(line: LineDraft) -> None:
    """Below zero it would count on the side it was not typed on."""
    for amount in (line.debit, line.credit):
        if amount and amount.fen < 0:
            raise RuleBroken("voucher.negative", field="lines", amount=str(amount))


def require_balanced(lines: Sequence[LineDraft]) -> None:
    """Debits and credits come to the same; raises `voucher.unbalanced` with both sums, `voucher.too_few`,
    `voucher.negative`."""
    if len(lines) < 2:
        raise RuleBroken("voucher.too_few", field="lines")
    for line in lines:
        _require_positive(line)
    debit = sum(line.debit.fen for line in lines if line.debit)
    credit = sum(line.credit.fen for line in lines if line.credit)
    if debit != credit:
        raise RuleBroken(
            "voucher.unbalanced", field="lines", debit=str(Money(debit)), credit=str(Money(credit)),
            apart=str(Money(abs(debit - credit))),
        )  # fmt: skip


def require_fitting(ground: Ground, day: date, lines: Iterable[tuple[int | None, int | None]]) -> None:
    """Every line, by account or subject, stands on what takes postings of its book on that day, in an open month.

    Raises `voucher.on_nothing`, `voucher.account_closed`, `voucher.before_opening` (what moved before the opening balance
    of an account is in it already, 会计法 9), `voucher.subject_ended`, and as `_require_open` does.
    """
    for account_id, subject_id in lines:
        account, subject = ground.accounts.get(account_id or 0), ground.subjects.get(subject_id or 0)
        if account is None and subject is None:
            raise RuleBroken("voucher.on_nothing", field="lines")
        if account and account[1] and day > account[1]:
            raise RuleBroken("voucher.account_closed", field="lines", name=account[0], day=account[1])
        if account and (opening := ground.openings.get(account_id or 0)) and day < opening:
            raise RuleBroken("voucher.before_opening", field="day", name=account[0], opening=opening)
        if subject and subject[1] and day > subject[1]:
            raise RuleBroken("voucher.subject_ended", field="lines", name=subject[0], day=subject[1])
    if day <= ground.shut:
        _require_open(ground, day)


def _require_open(ground: Ground, day: date) -> None:
    """Raises `RuleBroken` beside `day`: `voucher.year_closed`, `voucher.period_closed` for a month, `voucher.later_closed`
    where later ones are: what they begin with rests on that day."""
    if day.year in ground.closed:
        raise RuleBroken("voucher.year_closed", field="day", year=day.year)
    if period_of(day) in ground.closed:
        raise RuleBroken("voucher.period_closed", field="day", year=day.year, month=day.month)
    later = sorted((one for one in ground.closed if days_of(one)[0] > day), key=days_of, reverse=True)
    if later:
        raise RuleBroken(
            "voucher.later_closed", field="day", day=day, periods=tuple(map(period_words, later))
        )


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


def lines_of_entry(entry: Entry) -> tuple[LineDraft, ...]:
    """The two lines of money that came in, went out or moved; raises `RuleBroken` beside what is missing.

    `entry.amount_missing`, `entry.not_positive`, `entry.account_missing`, `entry.subject_missing`, `entry.same_account`.
    """
    other = entry.to_account_id if entry.way == "transfer" else entry.subject_id
    where = "to_account_id" if entry.way == "transfer" else "subject_id"
    if entry.amount is None:
        raise RuleBroken("entry.amount_missing", field="amount")
    if entry.amount.fen <= 0:
        raise RuleBroken("entry.not_positive", field="amount")
    if entry.account_id is None:
        raise RuleBroken("entry.account_missing", field="account_id")
    if other is None:
        raise RuleBroken("entry.subject_missing", field=where)
    if entry.way == "transfer" and other == entry.account_id:
        raise RuleBroken("entry.same_account", field=where)
    mine = LineDraft(account_id=entry.account_id)
    theirs = LineDraft(account_id=other) if entry.way == "transfer" else LineDraft(subject_id=other)
    debit, credit = (mine, theirs) if entry.way == "income" else (theirs, mine)
    return replace(debit, debit=entry.amount), replace(credit, credit=entry.amount)


def seal(before: str, facts: Sequence[object], lines: Sequence[Sequence[object]]) -> str:
    """SHA-256 over the seal before it, what a voucher says, and its lines in their order; 64 hex digits.

    Days are told as `YYYY-MM-DD`, amounts in fen. The same voucher gives the same seal on every machine.
    """
    return hashlib.sha256(ENCODE([before, facts, lines]).encode()).hexdigest()

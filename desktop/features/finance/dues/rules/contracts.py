"""What falls due on a contract, and how it stands at the end of a day. Money is whole fen."""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from desktop.core.errors import RuleBroken
from desktop.core.money import Money
from desktop.features.finance.dues.records import (
    PERIODS,
    BookSums,
    ContractDraft,
    Due,
    DueRow,
    Paid,
    Standing,
    Terms,
)

ONE = timedelta(1)
NEEDED = ("number", "party", "purpose")
LONGEST_DAYS = 366


def dues(terms: Terms) -> tuple[Due, ...]:
    """Every period of a contract with its amount in fen and the day it is to be paid by, the oldest first.

    Rent is paid by the days agreed on (民法典 721). A period cut short costs its days out of the whole period's,
    half a fen upwards, or all of the amount, as the contract says.
    """
    return tuple(
        Due(max(first, terms.begins_on), last, _amount(terms, first, full, last), _due_on(terms, first, last))
        for first, full in _periods(terms)
        for last in (min(full, terms.ends_on),)
    )


def _periods(terms: Terms) -> Iterator[tuple[date, date]]:
    """First and last day of the whole periods that a contract's days fall into."""
    months = PERIODS[terms.period]
    if not months:
        yield terms.begins_on, terms.ends_on
        return
    start = terms.begins_on
    if terms.counted == "calendar":
        start = date(start.year, (start.month - 1) // months * months + 1, 1)
    at, first = 0, start
    while first <= terms.ends_on:
        at += 1
        following = _months_on(start, at * months)
        yield first, following - ONE
        first = following


def _months_on(day: date, months: int) -> date:
    """The same day some months on, or the month's last where it is shorter (民法典 202)."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _amount(terms: Terms, first: date, full: date, last: date) -> Money:
    whole = (full - first).days + 1
    days = (last - max(first, terms.begins_on)).days + 1
    if terms.part == "whole" or days == whole:
        return terms.amount
    return Money((2 * terms.amount.fen * days + whole) // (2 * whole))


def _due_on(terms: Terms, first: date, last: date) -> date:
    since = max(first, terms.begins_on) if terms.due_at == "begin" else last
    return since + timedelta(terms.due_days)


def rows(
    owed: Sequence[Due], paid: Iterable[Paid], on: date, began: date | None = None
) -> tuple[DueRow, ...]:
    """Each period with what of it was received by the end of a day, oldest first (民法典 560), and whether it is late. What
    fell due before the books `began` is neither owed nor late: only what was paid for its days goes to it, and first, as
    whoever pays says what for."""
    came = [one for one in paid if one.day <= on]
    named, left = _named(owed, came, began), sum(one.amount.fen for one in came)
    told = list[DueRow]()
    for at, due in enumerate(owed):
        before = began is not None and due.due_on < began
        part = min(left, named[at] if before else due.amount.fen)
        left -= part
        late = not before and due.due_on <= on and part < due.amount.fen
        told.append(DueRow(at, due, Money(part), late, before))
    return tuple(told)


def _named(owed: Sequence[Due], paid: Iterable[Paid], began: date | None) -> Counter[int]:
    """Fen that were paid for days of periods that fell due before the books began, by their place."""
    found = Counter[int]()
    if began is None:
        return found
    for one in paid:
        left, (first, last) = one.amount.fen, one.covers or (date.max, date.min)
        for at, due in enumerate(owed):
            if due.due_on < began and due.begins_on <= last and due.ends_on >= first:
                part = min(left, due.amount.fen - found[at])
                found[at], left = found[at] + part, left - part
    return found


def standing(owed: Sequence[Due], paid: Sequence[Paid], on: date, began: date | None = None) -> Standing:
    """What was to be paid by the end of a day, what was received, and since when something is late; without what fell due
    before the books `began`, and what was received for that."""
    told = rows(owed, paid, on, began)
    received = sum(one.amount.fen for one in paid if one.day <= on)
    received -= sum(one.received.fen for one in told if one.before)
    due = sum(one.due.amount.fen for one in told if one.due.due_on <= on and not one.before)
    first = min((one.due.due_on for one in told if one.open.fen), default=None)
    since = began if any(one.before for one in told) else None
    return Standing(Money(due), Money(received), first if first and first <= on else None, first, since)


def sums(standings: Iterable[Standing]) -> BookSums:
    """What some contracts come to; what one paid too early does not lessen what another owes."""
    held = tuple(standings)
    return BookSums(*(
        Money(sum(getattr(one, name).fen for one in held)) for name in ("due", "received", "arrears")
    ))  # fmt: skip


def require_sound(draft: ContractDraft) -> Terms:
    """What a contract says, complete and possible; raises `RuleBroken` beside the field: `contract.number_missing`,
    `.party_missing`, `.purpose_missing`, `.subject_missing`, `.begins_missing`, `.ends_missing`,
    `.ends_before_begins`, `.amount_missing`, `.not_positive`, `.due_days`.
    """
    for name in NEEDED:
        if not getattr(draft, name).strip():
            raise RuleBroken(f"contract.{name}_missing", field=name)
    if draft.subject_id is None:
        raise RuleBroken("contract.subject_missing", field="subject_id")
    if draft.begins_on is None:
        raise RuleBroken("contract.begins_missing", field="begins_on")
    if draft.ends_on is None:
        raise RuleBroken("contract.ends_missing", field="ends_on")
    if draft.ends_on < draft.begins_on:
        raise RuleBroken("contract.ends_before_begins", field="ends_on", day=draft.begins_on)
    if draft.amount is None:
        raise RuleBroken("contract.amount_missing", field="amount")
    if draft.amount.fen <= 0:
        raise RuleBroken("contract.not_positive", field="amount")
    if draft.due_days is None or not 0 <= draft.due_days <= LONGEST_DAYS:
        raise RuleBroken("contract.due_days", field="due_days")
    return Terms(
        draft.begins_on, draft.ends_on, draft.amount, draft.period, draft.counted, draft.part, draft.due_at,
        draft.due_days,
    )  # fmt: skip


def overlapping(place: str, begins_on: date, ends_on: date, others: Iterable[tuple[str, date, date]]) -> bool:
    """Whether another contract for the same place has days in common; blanks make no other place."""
    mine = "".join(place.split())
    return bool(mine) and any(
        "".join(there.split()) == mine and first <= ends_on and last >= begins_on
        for there, first, last in others
    )

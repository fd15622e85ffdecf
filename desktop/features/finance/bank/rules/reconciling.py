"""Holds the bank's balance against that of the books (会计基础工作规范; domain 2.4: 会计法 17)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date

from desktop.core.discretion import Say, telling
from desktop.core.money import Money
from desktop.features.finance.bank.records import Cause, Moved, Pair, Reconciliation
from desktop.features.finance.rules import last_four


def reconciled(
    until: date,
    bank: Money,
    books: Money,
    *,
    lines: Sequence[Moved],
    entries: Sequence[Moved],
    pairs: Iterable[Pair],
) -> Reconciliation:
    """The sheet at the end of a day.

    `lines` are the bank's movements and `entries` the books', with their whole amounts, money in above zero, those after
    `until` included: what is matched to something later is in transit, too. `bank` and `books` are the balances of the day.
    """
    held = tuple(pairs)
    days = {line.id: line.day for line in lines}, {entry.id: entry.day for entry in entries}
    of_lines = _met(held, lambda pair: pair.line, lambda pair: days[1].get(pair.entry), until)
    of_entries = _met(held, lambda pair: pair.entry, lambda pair: days[0].get(pair.line), until)
    on_bank, in_books = _open(lines, of_lines, until), _open(entries, of_entries, until)
    return Reconciliation(
        until, bank, books,
        _side(on_bank, 1), _side(on_bank, -1), _side(in_books, 1), _side(in_books, -1),
    )  # fmt: skip


def _met(
    pairs: Sequence[Pair], own: Callable[[Pair], int], other: Callable[[Pair], date | None], until: date
) -> Counter[int]:
    """How much of each movement the other side holds on that day."""
    met: Counter[int] = Counter()
    for pair in pairs:
        day = other(pair)
        if day is not None and day <= until:
            met[own(pair)] += pair.amount.fen
    return met


def _open(moved: Sequence[Moved], met: Counter[int], until: date) -> list[Moved]:
    return [
        replace(one, amount=Money(left))
        for one in moved
        if one.day <= until and (left := one.amount.fen - met[one.id])
    ]


def _side(moved: Sequence[Moved], sign: int) -> tuple[Moved, ...]:
    """Money in, or out, as amounts above zero."""
    return tuple(
        replace(one, amount=Money(abs(one.amount.fen))) for one in moved if one.amount.fen * sign > 0
    )


def sides(sheet: Reconciliation) -> tuple[tuple[str, tuple[Moved, ...]], ...]:
    """The four kinds of items in transit under their names: the two the books lack, then the two the bank lacks."""
    return (
        ("银行已收、企业未收", sheet.bank_in),
        ("银行已付、企业未付", sheet.bank_out),
        ("企业已收、银行未收", sheet.books_in),
        ("企业已付、银行未付", sheet.books_out),
    )


def explained(sheet: Reconciliation, causes: Iterable[Cause]) -> Reconciliation:
    """The sheet with what is known of a difference by its day; nothing where both sides agree."""
    return replace(
        sheet, causes=tuple(one for one in causes if one.day <= sheet.until and sheet.difference.fen)
    )


def shown(sheet: Reconciliation, *, public: bool) -> Reconciliation:
    """The sheet with no more than the end of each serial of the bank, for the public; vouchers keep their numbers."""
    if not public:
        return sheet
    bank_in, bank_out = (
        tuple(replace(one, number=last_four(one.number)) for one in moved)
        for moved in (sheet.bank_in, sheet.bank_out)
    )
    return replace(sheet, bank_in=bank_in, bank_out=bank_out)


def hiding(sheet: Reconciliation, *, public: bool) -> Say:
    """How a text reads on the sheet: for the public every resident is masked and whoever paid or was paid and is on the
    register or reads like a person, by family, title or sound; what reads like a firm stands (domain 2.7). The words of
    vouchers go without the bank's serials."""
    return telling(sheet.known, public=public)

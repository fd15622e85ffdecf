"""Whose account a statement is of, and that it is of one account only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from desktop.core.errors import RuleBroken
from desktop.core.parse import Cell, plain
from desktop.core.row import Row
from desktop.core.table import Table
from desktop.features.finance.bank import rules

NUMBER = re.compile(r"(?<!对方)(?:账|帐|卡)(?:户)?号(?:码)?\s*[:：]?\s*([\d*＊xX][\d*＊xX \-]{5,})")
LABEL = re.compile(r"(?:账|帐|卡)(?:户)?号(?:码)?\s*[:：]?")
NAMED = 3
"""Numbers a sentence names at most."""


def own_number(table: Table, rows: Sequence[Row], movements: AbstractSet[int], file: str) -> str:
    """The account the statement is of, as its title lines or a column of it tell.

    `movements` are the rows that tell a day. Raises `statement.accounts_in_column` where a column tells several, and
    `statement.several_accounts` where another number stands above later rows.
    """
    above = next(iter(_numbers(cell for row in table.sheet.rows[: table.head] for cell in row)), "")
    told = list(dict.fromkeys(row.text("own_account") for row in rows))
    column = _apart(told)
    if len(column) > 1 and _is_own(told, above, table):
        title = plain(table.sheet.rows[table.head][table.places["own_account"]])
        raise RuleBroken("statement.accounts_in_column", file=file, column=title, numbers=_named(column))
    number = column[0] if len(column) == 1 else above
    return one_account((number, *_between(table, movements)), file)


def one_account(numbers: Iterable[str], file: str) -> str:
    """The one account these numbers are of, masked or not; raises `statement.several_accounts`."""
    apart = _apart(numbers)
    if len(apart) > 1:
        raise RuleBroken("statement.several_accounts", file=file, numbers=_named(apart))
    return next(iter(apart), "")


def _is_own(column: Sequence[str], above: str, table: Table) -> bool:
    """Whether a column of several numbers is of the own account, and not of whoever paid or was paid."""
    return (
        not above or "payee_account" in table.places or any(rules.same_account(above, one) for one in column)
    )


def _between(table: Table, movements: AbstractSet[int]) -> list[str]:
    """The numbers that stand alone among the lines, above the next of them."""
    last = max(movements, default=0)
    return [
        number
        for at in range(table.head + 1, last)
        if at + 1 not in movements
        for number in _numbers(table.sheet.rows[at])
    ]


def _numbers(cells: Iterable[Cell]) -> list[str]:
    said = [one for cell in cells if (one := plain(cell))]
    labelled = (f"{one}：{other}" for one, other in pairwise(said) if LABEL.fullmatch(one))
    return [found[1].strip() for one in (*labelled, *said) if (found := NUMBER.search(one))]


def _apart(numbers: Iterable[str]) -> list[str]:
    """The numbers that are told, each account once, and no more than show that there are many."""
    found: list[str] = []
    for one in dict.fromkeys(numbers):
        if one and not any(rules.same_account(one, other) for other in found):
            found.append(one)
        if len(found) > NAMED:
            break
    return found


def _named(numbers: Sequence[str]) -> tuple[str, ...]:
    shown = [rules.both_ends(one) for one in numbers]
    if len(set(shown)) < len(shown):
        shown = list(numbers)
    return (*shown[:NAMED], *(["…"] if len(shown) > NAMED else []))

"""What taking a statement in would do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from sqlalchemy.orm import Session

from desktop.core.errors import RuleBroken
from desktop.core.row import Refusal
from desktop.features.finance.bank import rules
from desktop.features.finance.bank.queries.accounts import account_name
from desktop.features.finance.bank.queries.elsewhere import lines_elsewhere
from desktop.features.finance.bank.queries.lines import stored_lines
from desktop.features.finance.bank.records import Break, StatementLine, StatementPreview, StatementRead


def preview_statement(s: Session, account_id: int, reading: StatementRead) -> StatementPreview:
    """Which lines of a statement are new to an account, and where its balances break with them.

    Raises `statement.other_account` where the file tells another number, `NotFound`. `statement.lines_elsewhere` among the
    remarks is agreed to first: another account has lines of it already. Lines without a number may be alike by chance, and
    two accounts of the books may be one at the bank: that is told, no more.
    """
    account = account_name(s, account_id)
    if not rules.same_account(reading.account, account.number):
        raise RuleBroken(
            "statement.other_account",
            field="account",
            told=rules.both_ends(reading.account),
            known=rules.both_ends(account.number),
            account=account.name,
        )
    stored = stored_lines(s, account_id)
    known = rules.known_again(reading.lines, stored)
    added = tuple(line for line in reading.lines if line not in known)
    twice = [
        _differs(line, "statement.twice", _row(before, line), line.row)
        for line, before in rules.repeated(added)
    ]
    perhaps = [
        _differs(line, "statement.perhaps_known", _said(one), _said(line))
        for line, one in rules.perhaps_known(reading.lines, stored)
    ]
    remarks = (
        *_elsewhere(s, account_id, added), *perhaps, *reading.remarks, *twice,
        *_doubtful(reading, stored, known), *_number_untold(reading, account.number),
    )  # fmt: skip
    return StatementPreview(added, len(known), reading.refusals, remarks, _breaks(stored, added))


def _elsewhere(s: Session, account_id: int, added: Sequence[StatementLine]) -> Iterator[Refusal]:
    for one in lines_elsewhere(s, account_id, added):
        if one.sure:
            yield Refusal("statement.lines_elsewhere", "", 0, "", "", one.facts())
        else:
            yield Refusal("statement.lines_alike", "", 0, "", "", one.facts())


def _number_untold(reading: StatementRead, known: str) -> Iterator[Refusal]:
    if not (reading.account and known):
        yield Refusal("statement.number_untold", "", 0, "", "")


def _doubtful(
    reading: StatementRead, stored: Sequence[StatementLine], known: frozenset[StatementLine]
) -> Iterator[Refusal]:
    """A line whose number is there already of that day with another amount or balance: one of the two files was changed;
    or of another day with the same amount: it may be the same line once more."""
    by_day = {(line.number, line.day): line for line in stored if line.number}
    by_amount = {(line.number, line.amount): line for line in stored if line.number}
    for line in reading.lines:
        other, alike = by_day.get((line.number, line.day)), by_amount.get((line.number, line.amount))
        if line in known:
            if other and None not in (line.balance, other.balance) and line.balance != other.balance:
                yield _differs(line, "statement.balance_differs", other.balance, line.balance)
        elif other:
            yield _differs(line, "statement.amount_differs", other.amount, line.amount)
        elif alike:
            yield _differs(line, "statement.day_differs", alike.day, line.day)


def _said(line: StatementLine) -> str:
    """What a line tells, in the words of the bank."""
    words = filter(None, (line.text, line.payee, line.number))
    return f"{line.day} {line.amount} {' '.join(words)}".strip()


def _differs(line: StatementLine, code: str, there: object, told: object) -> Refusal:
    return Refusal(code, line.sheet, line.row, "", line.number, {"there": there, "told": told})


def _row(line: StatementLine, seen: StatementLine) -> object:
    """Where a line stands, as seen from another of the same file."""
    return line.row if line.sheet == seen.sheet else f"{line.sheet} {line.row}"


def _breaks(stored: Sequence[StatementLine], added: Sequence[StatementLine]) -> tuple[Break, ...]:
    """Where the account's balances break once the new lines stand among the old: only what is new is told."""
    if not added:
        return ()
    before = {(one.day, one.expected, one.told) for one in rules.breaks(rules.chained(stored))}
    found = rules.breaks(rules.chained(chain(stored, added)))
    rows = {(line.sheet, line.row) for line in added}
    return tuple(
        one if (one.sheet, one.row) in rows else replace(one, row=0, sheet="")
        for one in found
        if (one.day, one.expected, one.told) not in before
    )

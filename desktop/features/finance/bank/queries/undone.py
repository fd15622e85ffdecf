"""Lines by which a bank took back a line of its own. Nothing here changes anything."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import timedelta

from sqlalchemy import BigInteger, func, select, type_coerce
from sqlalchemy.orm import Session

from desktop.features.finance.bank import rules
from desktop.features.finance.bank.entities import BankLine
from desktop.features.finance.bank.records import StatementLine
from desktop.features.organisation.queries import listed


def undone_lines(s: Session, line_ids: Collection[int]) -> dict[int, bool]:
    """Which of some lines the bank took back or takes another back by, and whether that is sure."""
    mine = s.scalars(select(BankLine).where(BankLine.id.in_(listed(line_ids)))).all()
    if not mine:
        return {}
    around, days = timedelta(rules.UNDO_DAYS), [one.day for one in mine]
    query = select(BankLine).where(
        BankLine.account_id.in_({one.account_id for one in mine}),
        BankLine.day.between(min(days) - around, max(days) + around),
        func.abs(type_coerce(BankLine.amount, BigInteger)).in_(listed({abs(one.amount.fen) for one in mine})),
    )  # fmt: skip
    by_account = defaultdict[int, list[StatementLine]](list)
    for one in s.scalars(query.order_by(BankLine.day, BankLine.statement_id, BankLine.id)):
        by_account[one.account_id].append(_line(one))
    found = dict[int, bool]()
    for lines in by_account.values():
        for before, later, sure in rules.undone(lines):
            found |= {before.row: sure, later.row: sure}
    return {one: found[one] for one in line_ids if one in found}


def _line(one: BankLine) -> StatementLine:
    return StatementLine(
        one.id,
        one.day,
        one.clock,
        one.amount,
        one.balance,
        one.text,
        one.payee,
        one.payee_account,
        one.number,
    )

"""Bank statements, their lines, and which voucher each line is, as they are stored."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, cast

from sqlalchemy import DDL, CheckConstraint, ForeignKey, Index, Table, event
from sqlalchemy.orm import Mapped, mapped_column

from desktop.core.entity import STRICT, Entity
from desktop.core.money import Money


class Statement(Entity):
    """A file a bank exported, taken in for an account; its content lies in the store by `digest`.

    `told` is the number of the account as the file has it, `lines` how many came in with it; `seal` is of all that and of
    the lines themselves.
    """

    __tablename__ = "bank_statement"
    __table_args__ = (
        CheckConstraint("ends_on >= begins_on", name="days"),
        CheckConstraint("length(seal) = 64", name="sealed"),
        STRICT,
    )
    stays: ClassVar = {
        "id": "SELECT 1 FROM voucher JOIN bank_line ON bank_line.id = source_id"
        " WHERE source = 'bank' AND statement_id = :row"
    }

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    taken_on: Mapped[date]
    begins_on: Mapped[date]
    ends_on: Mapped[date]
    lines: Mapped[int]
    told: Mapped[str]
    name: Mapped[str]
    digest: Mapped[str]
    size: Mapped[int]
    kind: Mapped[str]
    seal: Mapped[str]


class BankLine(Entity):
    """A movement as the bank tells it, in fen: money in above zero, out below; `row` is the file's own line.

    What the bank said is never mended: what is wrong with it is told beside it.
    """

    __tablename__ = "bank_line"
    __table_args__ = (
        CheckConstraint("amount != 0", name="amount"),
        Index(None, "account_id", "day"),
        Index(None, "statement_id"),
        STRICT,
    )
    statement_id: Mapped[int] = mapped_column(ForeignKey("bank_statement.id"))
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    row: Mapped[int]
    day: Mapped[date]
    clock: Mapped[str]
    amount: Mapped[Money]
    balance: Mapped[Money | None]
    text: Mapped[str]
    payee: Mapped[str]
    payee_account: Mapped[str]
    number: Mapped[str]


BOOKED_SINCE = (
    "SELECT 1 FROM bank_match JOIN posting ON posting.id = posting_id"
    " JOIN voucher ON source = 'bank' AND source_id = line_id AND voucher.id != posting.voucher_id"
    " WHERE bank_match.id = :row AND :value IS NULL AND NOT EXISTS (SELECT 1 FROM voucher AS red"
    " WHERE red.reverses_id IN (voucher.id, posting.voucher_id) AND red.state = 'posted')"
)
"""Whether a line that would be matched again was drafted as another voucher since: the money would be booked twice."""


class BankMatch(Entity):
    """So many fen of a line are so many of a voucher's posting; undone with a reason, never deleted."""

    __tablename__ = "bank_match"
    __table_args__ = (
        CheckConstraint("amount != 0", name="amount"),
        CheckConstraint("(undone_on IS NULL) = (undone_reason = '')", name="undone"),
        Index(None, "line_id"),
        Index(None, "posting_id"),
        STRICT,
    )
    stays: ClassVar = {"undone_on": BOOKED_SINCE}

    line_id: Mapped[int] = mapped_column(ForeignKey("bank_line.id"))
    posting_id: Mapped[int] = mapped_column(ForeignKey("posting.id"))
    amount: Mapped[Money]
    matched_on: Mapped[date]
    undone_on: Mapped[date | None]
    undone_reason: Mapped[str] = mapped_column(default="")


SEALED = ("account_id", "taken_on", "begins_on", "ends_on", "lines", "told", "name", "digest", "size", "kind")
"""What of a statement its seal covers, besides its lines."""

LINE = ("account_id", "row", "day", "clock", "amount", "balance", "text", "payee", "payee_account", "number")
"""What of a line the seal of its statement covers."""

for _kind in (Statement, BankLine):
    _table = cast("Table", _kind.__table__)
    _there = f"EXISTS (SELECT 1 FROM {_table.name} WHERE id = NEW.id)"  # noqa: S608  names of our own tables
    for _name, _when in (
        (f"{_table.name}_stays", f"BEFORE UPDATE ON {_table.name}"),
        (f"{_table.name}_replaces_none", f"BEFORE INSERT ON {_table.name} WHEN {_there}"),
    ):
        _statement = f"CREATE TRIGGER {_name} {_when} BEGIN SELECT RAISE(ABORT, 'statement.sealed'); END"
        event.listen(_table, "after_create", DDL(_statement))

"""Contracts of income, receipts and daily totals as they are stored; what falls due, `rules.dues` works out."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from desktop.core.entity import STRICT, Entity, one_of
from desktop.core.money import Money
from desktop.features.finance.dues.records import COUNTS, DUE_AT, PARTS, PERIODS, TOTAL_KINDS

TERMS = ("begins_on", "ends_on", "amount", "period", "counted", "part", "due_at", "due_days", "subject_id")
"""What stands once something was received: another agreement is another contract."""


class Contract(Entity):
    """Income that was agreed on: `amount` fen for each period, to be paid `due_days` after a period begins or ends.

    What runs out early is ended with a reason, never deleted.
    """

    __tablename__ = "contract"
    __table_args__ = (
        CheckConstraint(one_of("period", tuple(PERIODS)), name="period"),
        CheckConstraint(one_of("counted", COUNTS), name="counted"),
        CheckConstraint(one_of("part", PARTS), name="part"),
        CheckConstraint(one_of("due_at", DUE_AT), name="due_at"),
        CheckConstraint("amount > 0", name="amount"),
        CheckConstraint("ends_on >= begins_on", name="days"),
        CheckConstraint("due_days BETWEEN 0 AND 366", name="due_days"),
        CheckConstraint("(ended_on IS NULL) = (end_reason = '')", name="ended"),
        UniqueConstraint("book_id", "number"),
        STRICT,
    )
    stays: ClassVar = dict.fromkeys(TERMS, "SELECT 1 FROM receipt WHERE contract_id = :row")

    book_id: Mapped[int] = mapped_column(ForeignKey("book.id"))
    number: Mapped[str]
    subject_id: Mapped[int] = mapped_column(ForeignKey("subject.id"))
    party: Mapped[str]
    purpose: Mapped[str]
    place: Mapped[str] = mapped_column(default="")
    begins_on: Mapped[date]
    ends_on: Mapped[date]
    amount: Mapped[Money]
    period: Mapped[str]
    counted: Mapped[str]
    part: Mapped[str]
    due_at: Mapped[str]
    due_days: Mapped[int]
    ended_on: Mapped[date | None]
    end_reason: Mapped[str] = mapped_column(default="")

    files: Mapped[list[ContractFile]] = relationship(order_by="ContractFile.id")


class ContractFile(Entity):
    """A scan of a contract; its content lies in the store by `digest`."""

    __tablename__ = "contract_file"
    __table_args__ = (CheckConstraint("size > 0", name="size"), STRICT)
    undoable = False

    contract_id: Mapped[int] = mapped_column(ForeignKey("contract.id"), index=True)
    name: Mapped[str]
    digest: Mapped[str]
    size: Mapped[int]
    kind: Mapped[str]


class Receipt(Entity):
    """So many fen of a voucher's income were paid on a contract, for the days it tells.

    Where the voucher was thrown away as a draft none is left, and the receipt counts no more.
    """

    __tablename__ = "receipt"
    undoable = False
    __table_args__ = (
        CheckConstraint("amount > 0", name="amount"),
        CheckConstraint("covers_to >= covers_from", name="days"),
        Index(None, "contract_id", "day"),
        Index(None, "voucher_id"),
        STRICT,
    )

    contract_id: Mapped[int] = mapped_column(ForeignKey("contract.id"))
    voucher_id: Mapped[int | None] = mapped_column(ForeignKey("voucher.id", ondelete="SET NULL"))
    day: Mapped[date]
    amount: Mapped[Money]
    covers_from: Mapped[date]
    covers_to: Mapped[date]


class DayTotal(Entity):
    """What came in on a day of one kind, so many times; the voucher it was taken into may be thrown away like a receipt's."""

    __tablename__ = "day_total"
    undoable = False
    __table_args__ = (
        CheckConstraint(one_of("kind", TOTAL_KINDS), name="kind"),
        CheckConstraint("amount > 0", name="amount"),
        CheckConstraint("count > 0", name="count"),
        Index(None, "book_id", "day"),
        Index(None, "voucher_id"),
        STRICT,
    )

    book_id: Mapped[int] = mapped_column(ForeignKey("book.id"))
    day: Mapped[date]
    kind: Mapped[str]
    count: Mapped[int]
    amount: Mapped[Money]
    voucher_id: Mapped[int | None] = mapped_column(ForeignKey("voucher.id", ondelete="SET NULL"))


class Fund(Entity):
    """What a maintenance fund was first paid in with, by which one sees when owners have to pay in again."""

    __tablename__ = "fund"
    __table_args__ = (CheckConstraint("initial > 0", name="initial"), STRICT)

    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), unique=True)
    initial: Mapped[Money]

"""Contracts, what is due and received on them, and daily totals, as screens and papers see them. Money is whole fen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from desktop.core.attachments import FileRow
from desktop.core.money import Money

PERIODS: Mapping[str, int] = {"month": 1, "quarter": 3, "half": 6, "year": 12, "once": 0}
"""For how many months an amount is; one that is paid once, for all days."""

COUNTS = ("begin", "calendar")
"""Whether periods run from the contract's first day, or with the calendar."""

PARTS = ("days", "whole")
"""Whether a period that is not whole costs by its days, or all of the amount."""

DUE_AT = ("begin", "end")
"""Whether the days to pay run from a period's first day, or from its last."""

TOTAL_KINDS = ("card", "casual", "other")
"""月卡 临停 其他."""

SOON_DAYS = 3
NOTHING = Money(0)


@dataclass(frozen=True, slots=True)
class ContractDraft:
    """A contract as its form holds it; `overlap_meant` says that another one for the same place is no mistake."""

    book_id: int
    number: str = ""
    subject_id: int | None = None
    party: str = ""
    purpose: str = ""
    place: str = ""
    begins_on: date | None = None
    ends_on: date | None = None
    amount: Money | None = None
    period: str = "quarter"
    counted: str = "begin"
    part: str = "days"
    due_at: str = "begin"
    due_days: int | None = 0
    overlap_meant: bool = False
    id: int | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class Terms:
    """What of a contract its dues are read out of; `ends_on` is the day it truly ends."""

    begins_on: date
    ends_on: date
    amount: Money
    period: str
    counted: str
    part: str
    due_at: str
    due_days: int


@dataclass(frozen=True, slots=True)
class Due:
    """One period of a contract: its days, what is to be paid for it and by when."""

    begins_on: date
    ends_on: date
    amount: Money
    due_on: date


@dataclass(frozen=True, slots=True)
class Paid:
    """A receipt as rules see it, and the days it is for; what was paid back is below zero, and for none."""

    day: date
    amount: Money
    covers: tuple[date, date] | None = None


@dataclass(frozen=True, slots=True)
class PaidBack:
    """What a payment gave back to the other side of a contract, as its voucher stands in the books."""

    contract_id: int
    payment_id: int
    payment: str
    day: date
    amount: Money
    voucher_id: int
    voucher: str


@dataclass(frozen=True, slots=True)
class DueRow:
    """A period with what of it was received as of a day, the oldest periods being paid first; one that fell due `before` the
    books began is not owed by them, and received is of it what was paid for its days."""

    id: int
    due: Due
    received: Money
    late: bool
    before: bool = False

    @property
    def open(self) -> Money:
        return NOTHING if self.before else self.due.amount - self.received


@dataclass(frozen=True, slots=True)
class Standing:
    """How a contract stands at the end of a day; `began` is when the books did, if something fell due before: that is not
    counted, as what was paid of it stands in no book of ours, and neither is what was received for it since."""

    due: Money
    received: Money
    late_since: date | None = None
    next_due: date | None = None
    """The first day by which something is to be paid that is not."""

    began: date | None = None

    @property
    def arrears(self) -> Money:
        return Money(max(self.due.fen - self.received.fen, 0))


@dataclass(frozen=True, slots=True)
class ContractRow:
    """A line of the list of contracts; `drafted` was taken down as received and waits to be posted,
    `surplus` is what was received above all that falls due by its end (多收), and is not paid back yet."""

    id: int
    number: str
    subject: str
    party: str
    purpose: str
    place: str
    begins_on: date
    ends_on: date
    ended: bool
    standing: Standing
    drafted: Money = NOTHING
    surplus: Money = NOTHING


@dataclass(frozen=True, slots=True)
class InPeriod:
    """What fell due and what was received on a contract of income between two days, and what was owed at their end; `code`
    and `name` are its subject's."""

    code: str
    name: str
    number: str
    due: Money
    received: Money
    arrears: Money


@dataclass(frozen=True, slots=True)
class ReceiptRow:
    """Money received on a contract; `state` is that of its voucher, `dropped` or `reversed` count no more. What was
    `paid_back` is below zero, and is for no days but by a `payment`."""

    id: int
    day: date
    amount: Money
    covers_from: date | None
    covers_to: date | None
    voucher_id: int | None
    voucher: str
    state: str
    payment: str = ""


@dataclass(frozen=True, slots=True)
class Contract:
    """A contract as its pane and its papers need it."""

    row: ContractRow
    draft: ContractDraft
    ended_on: date | None
    end_reason: str
    dues: tuple[DueRow, ...]
    receipts: tuple[ReceiptRow, ...]
    files: tuple[FileRow, ...]


@dataclass(frozen=True, slots=True)
class ReceiptDraft:
    """Money received on a contract: a voucher is drafted of it, or one that is there is told."""

    contract_id: int
    day: date | None = None
    amount: Money | None = None
    covers_from: date | None = None
    covers_to: date | None = None
    account_id: int | None = None
    voucher_id: int | None = None


@dataclass(frozen=True, slots=True)
class EndDraft:
    """When and why a contract ends before its last day."""

    contract_id: int
    day: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class DayLine:
    """One day of a sheet: how many payments, and what they came to."""

    day: date
    count: int
    amount: Money


@dataclass(frozen=True, slots=True)
class TotalsDraft:
    """A sheet of daily totals as typed or pasted: day, count and yuan on each line."""

    book_id: int
    kind: str = "casual"
    subject_id: int | None = None
    account_id: int | None = None
    each: str = "day"
    """One voucher for each `day` or `month`."""
    lines: str = ""


@dataclass(frozen=True, slots=True)
class DayTotalRow:
    """A daily total that counts, with the voucher it stands in."""

    id: int
    day: date
    kind: str
    count: int
    amount: Money
    voucher_id: int
    voucher: str


@dataclass(frozen=True, slots=True)
class BookSums:
    """What all contracts of a book come to at the end of a day."""

    due: Money
    received: Money
    arrears: Money

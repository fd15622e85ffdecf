"""The columns of contracts, their periods and receipts, and of daily totals."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.features.finance.dues.dialogs import kind_words, period_words
from desktop.features.finance.dues.records import Contract, ContractRow, DueRow, FundLine, ReceiptRow
from desktop.ui.chip import Status
from desktop.ui.i18n import joined, tr
from desktop.ui.table import Column


def contract_columns() -> tuple[Column, ...]:
    """A contract and how it stands."""
    return (
        Column("", tr("Number"), lambda one: one.number),
        Column("", tr("Other side"), lambda one: one.party, stretch=True),
        Column("", tr("Contract for"), lambda one: one.purpose),
        Column("", tr("Runs until"), lambda one: one.ends_on.isoformat()),
        Column("", tr("Due by then"), lambda one: str(one.standing.due), number=True),
        Column("", tr("Received"), lambda one: str(one.standing.received), number=True),
        Column("", tr("In arrears"), lambda one: str(one.standing.arrears), number=True),
        Column("", tr("State"), contract_status),
    )


def contract_status(one: ContractRow) -> Status:
    """How a contract stands, in a word and a sign."""
    owing = bool(one.standing.arrears.fen)
    if one.surplus.fen:
        return Status("warn", tr("received too much: {amount}").format(amount=one.surplus))
    if one.ended:
        return Status("bad", tr("over, in arrears")) if owing else Status("idle", tr("over"))
    return Status("bad", tr("in arrears")) if owing else Status("ok", tr("paid up"))


def meta(contract: Contract) -> str:
    """What was agreed, in a line."""
    row, draft = contract.row, contract.draft
    told = [
        row.subject, row.place, tr("{begins} to {ends}").format(begins=row.begins_on, ends=row.ends_on),
        tr("{period} {amount} yuan").format(period=period_words()[draft.period], amount=draft.amount),
    ]  # fmt: skip
    if contract.ended_on:
        told.append(tr("ended on {day}: {reason}").format(day=contract.ended_on, reason=contract.end_reason))
    return joined(told)


def due_columns() -> tuple[Column, ...]:
    """The periods of a contract."""
    return (
        Column("", tr("Period"), lambda one: f"{one.due.begins_on} – {one.due.ends_on}", stretch=True),
        Column("", tr("To be paid by"), lambda one: one.due.due_on.isoformat()),
        Column("", tr("Amount"), lambda one: str(one.due.amount), number=True),
        Column("", tr("Received"), lambda one: str(one.received), number=True),
        Column("", tr("Still open"), lambda one: str(one.open), number=True),
        Column("", tr("State"), _due_status),
    )


def _due_status(one: DueRow) -> Status:
    if one.before:
        return Status("idle", tr("before the books"))
    if not one.open.fen:
        return Status("ok", tr("paid"))
    return Status("bad", tr("in arrears")) if one.late else Status("idle", tr("not due yet"))


def _covered(one: ReceiptRow) -> str:
    if one.payment:
        return tr("paid back by application {number}").format(number=one.payment)
    return f"{one.covers_from} – {one.covers_to}"


def receipt_columns() -> tuple[Column, ...]:
    """What was received on a contract."""
    states = {
        "draft": Status("warn", tr("draft")), "posted": Status("ok", tr("posted")),
        "dropped": Status("idle", tr("draft thrown away")), "reversed": Status("bad", tr("Taken back in red")),
        "paid_back": Status("idle", tr("paid back")),
    }  # fmt: skip
    return (
        Column("", tr("Day"), lambda one: one.day.isoformat()),
        Column("", tr("Received"), lambda one: str(one.amount), number=True),
        Column("", tr("For the days"), _covered, stretch=True),
        Column("", tr("Voucher no."), lambda one: one.voucher or "—"),
        Column("", tr("State"), lambda one: states[one.state]),
    )


def total_columns() -> tuple[Column, ...]:
    """Daily totals."""
    kinds = kind_words()
    return (
        Column("", tr("Day"), lambda one: one.day.isoformat()),
        Column("", tr("Kind"), lambda one: kinds[one.kind], stretch=True),
        Column("", tr("Payments made"), lambda one: str(one.count), number=True),
        Column("", tr("Amount"), lambda one: str(one.amount), number=True),
        Column("", tr("Voucher no."), lambda one: one.voucher or tr("draft")),
    )


@dataclass(frozen=True, slots=True)
class Numbered:
    """A line of a fund with a number of its own for the table."""

    id: int
    line: FundLine


def fund_columns() -> tuple[Column, ...]:
    """What moved a maintenance fund."""
    kinds = {"paid_in": tr("paid in"), "interest": tr("interest"), "used": tr("used")}
    return (
        Column("", tr("Day"), lambda one: one.line.day.isoformat()),
        Column("", tr("Kind"), lambda one: kinds[one.line.kind]),
        Column("", tr("In words"), lambda one: one.line.words, stretch=True),
        Column("", tr("Rests on"), lambda one: one.line.basis or "—"),
        Column("", tr("Voucher no."), lambda one: one.line.voucher),
        Column("", tr("Amount"), lambda one: str(one.line.amount), number=True),
    )

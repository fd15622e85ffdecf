"""What the tables of a disclosure tell, row by row."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from desktop.core.money import Money
from desktop.features.finance.disclosure import rules
from desktop.features.finance.disclosure.records import Agreed, Disclosure, Line, Red, Sheet
from desktop.ui.chip import Status
from desktop.ui.i18n import tr
from desktop.ui.table import Column, Share


def state_words() -> dict[str, Status]:
    """What the states of a disclosure are called."""
    return {
        "drafted": Status("warn", tr("draft")), "posted": Status("ok", tr("on the board")),
        "down": Status("idle", tr("taken down")), "replaced": Status("idle", tr("replaced")),
    }  # fmt: skip


def balances(told: Disclosure) -> str:
    """What was there, came, went and is left, and where it hangs."""
    sheet = told.sheet
    words = tr(
        "Before {opening}, income {income}, costs {cost}, net {net}, used {used}, other {other}, left {closing}"
    )
    said = words.format(
        opening=sheet.opening, income=sheet.sum("income"), cost=sheet.sum("cost"), net=sheet.net,
        used=sheet.sum("allocation"), other=sheet.sum("other"), closing=sheet.closing,
    )  # fmt: skip
    if told.begins_on is None:
        return said
    hangs = tr("On the board {begins_on} to {ends_on}, {places}").format(
        begins_on=told.begins_on, ends_on=told.ends_on, places=told.places
    )
    return f"{said}\n{hangs}"


def columns() -> tuple[Column, ...]:
    """Of the list of disclosures."""
    states, over = state_words(), Status("warn", tr("to be taken down"))
    return (
        Column("", tr("Disclosure no."), lambda one: one.number),
        Column("", tr("Period"), lambda one: f"{one.first} – {one.last}", stretch=True),
        Column("", tr("Income"), lambda one: str(one.income), number=True),
        Column("", tr("Spent"), lambda one: str(one.spent), number=True),
        Column("", tr("Balance"), lambda one: str(one.closing), number=True),
        Column("", tr("Not answered"), lambda one: str(one.waits or "—"), number=True),
        Column("", tr("State"), lambda one: over if rules.is_over(one, date.today()) else states[one.state]),
    )


@dataclass(frozen=True, slots=True)
class _Drawn:
    """What is drawn as a bar: a source of income, or all that was spent."""

    id: int
    name: str
    amount: Money
    cumulative: Money | None
    part: float
    contracts: str = ""


@dataclass(frozen=True, slots=True)
class _Held:
    """A contract with the source of income it belongs to."""

    id: int
    name: str
    agreed: Agreed


@dataclass(frozen=True, slots=True)
class _Taken:
    """A line that is taken back, with a number of its own for the table."""

    id: int
    told: Red


def taken(told: Disclosure) -> list[_Taken]:
    """What a disclosure takes back of earlier periods."""
    return [_Taken(at, one) for at, one in enumerate(told.reds)]


def held(sheet: Sheet) -> list[_Held]:
    """The contracts of a disclosure with their sources."""
    return [_Held(at, one.name, it) for at, (one, it) in enumerate(_agreed(sheet))]


def _agreed(sheet: Sheet) -> list[tuple[Line, Agreed]]:
    return [(one, it) for one in sheet.of("income") for it in one.contracts]


def drawn(sheet: Sheet) -> list[_Drawn]:
    """The largest sources of income with their contracts, and what was spent."""
    spent = sheet.sum("cost").fen + sheet.sum("allocation").fen
    told = [*rules.sources(sheet), (tr("Spent"), spent, sheet.cumulative("cost", "allocation"))]
    most = max(fen for _, fen, _ in told) or 1
    numbers = defaultdict[str, list[str]](list)
    for one, it in _agreed(sheet):
        numbers[one.name].append(it.number)
    return [
        _Drawn(at, name, Money(fen), cumulative, max(fen, 0) / most, tr(", ").join(numbers[name]))
        for at, (name, fen, cumulative) in enumerate(told)
    ]


def bar_columns() -> tuple[Column, ...]:
    """Of the bars."""
    return (
        Column("", tr("Sources of income, and what was spent"), lambda one: one.name, stretch=True),
        Column("", tr("Contract no."), lambda one: one.contracts or "—"),
        Column("", tr("Amount"), lambda one: str(one.amount), number=True),
        Column("", tr("So far"), lambda one: str(one.cumulative or "—"), number=True),
        Column("", tr("Compared"), lambda one: Share(one.part, f"{one.part:.0%}")),
    )


def contract_columns() -> tuple[Column, ...]:
    """Of the contracts."""
    return (
        Column("", tr("Income"), lambda one: one.name, stretch=True),
        Column("", tr("Contract no."), lambda one: one.agreed.number),
        Column("", tr("Due in the period"), lambda one: str(one.agreed.due), number=True),
        Column("", tr("Received in the period"), lambda one: str(one.agreed.received), number=True),
        Column("", tr("Owed at its end"), lambda one: str(one.agreed.arrears or ""), number=True),
    )


def red_columns() -> tuple[Column, ...]:
    """Of what is taken back of earlier periods."""
    return (
        Column("", tr("Voucher no."), lambda one: one.told.voucher),
        Column("", tr("Takes back"), lambda one: f"{one.told.of} · {one.told.day}"),
        Column("", tr("Account subject"), lambda one: one.told.name),
        Column("", tr("Amount"), lambda one: str(one.told.amount), number=True),
        Column("", tr("Reason"), lambda one: one.told.reason, stretch=True),
    )


def question_columns() -> tuple[Column, ...]:
    """Of the questions."""
    return (
        Column("", tr("Day"), lambda one: str(one.asked_on)),
        Column("", tr("Who asks"), lambda one: one.asked_by),
        Column("", tr("Question"), lambda one: one.words, stretch=True),
        Column("", tr("Answer"), lambda one: one.answer or "—", stretch=True),
    )

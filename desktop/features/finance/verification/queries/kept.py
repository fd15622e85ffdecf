"""Accounts, contracts, payments, signatures, resolutions and whatever else money rests on: each row as the journal told it last, none missing, none strange."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, cast

from sqlalchemy import Table
from sqlalchemy.orm import Session

from desktop.core import chain, witness
from desktop.core.entity import Entity
from desktop.core.progress import Progress
from desktop.features.access.entities import Attempt, Role, User
from desktop.features.consultation.entities import Ballot, Item, Meeting
from desktop.features.finance.audit.entities import Finding
from desktop.features.finance.bank.entities import BankLine, BankMatch, Statement
from desktop.features.finance.disclosure.entities import (
    Disclosure,
    DisclosureFile,
    DisclosureQuestion,
    DisclosureRule,
)
from desktop.features.finance.dues.entities import Contract, ContractFile, DayTotal, Fund, Receipt
from desktop.features.finance.entities import (
    Account,
    Book,
    Budget,
    Close,
    Proof,
    Reopening,
    Subject,
    Voucher,
)
from desktop.features.finance.payments.entities import (
    Agreement,
    AgreementFile,
    Payment,
    PaymentEvent,
    PaymentFile,
    Signatory,
    Signature,
)
from desktop.features.finance.records import Fault
from desktop.features.finance.rules import voucher_number
from desktop.features.organisation.entities import Place

Values = Mapping[str, Any]


def _period(values: Values) -> str:
    year, month = divmod(values["period"], 100)
    return str(values["period"]) if values["kind"] == "year" else f"{year}-{month:02}"


def _named(column: str) -> Callable[[Values], str]:
    return lambda values: str(values[column])


def _voucher(values: Values) -> str:
    return voucher_number(values["year"], values["number"])


def _received(values: Values) -> str:
    return f"{values['day']} {values['amount']}"


def _meeting(values: Values) -> str:
    return f"{values['year']}-{values['number']:02}"


def _numbered(values: Values) -> str:
    return f"{values['year']}-{values['number']}"


KEPT: dict[type[Entity], Callable[[Values], str]] = {
    User: _named("name"),
    Role: lambda _: "",
    Attempt: lambda values: str(values["at"])[:10],
    Book: lambda _: "",
    Account: _named("name"),
    Subject: _named("name"),
    Budget: _named("year"),
    Contract: _named("number"),
    Receipt: _received,
    DayTotal: _received,
    Fund: _named("initial"),
    Finding: _named("found_on"),
    Close: _period,
    Reopening: _named("day"),
    Statement: _named("name"),
    BankMatch: _named("amount"),
    DisclosureRule: lambda _: "",
    Disclosure: _numbered,
    DisclosureQuestion: _named("asked_on"),
    Agreement: _named("number"),
    Signatory: _named("post"),
    Payment: lambda values: f"{values['year']}-{values['number']:03}",
    Signature: _named("name"),
    PaymentEvent: lambda values: str(values["at"])[:10],
    Proof: _named("name"),
    PaymentFile: _named("name"),
    AgreementFile: _named("name"),
    ContractFile: _named("name"),
    DisclosureFile: _named("name"),
    Item: _named("subject"),
    Ballot: lambda _: "",
}
"""What is held against the journal row by row, and what one is called beside what it belongs to."""

STRAYED = {"changed": "books.row_changed", "added": "books.row_added", "gone": "books.row_gone"}
"""By what became of a row past the program."""

WHOLE = (User, Role, Attempt, Close, Reopening, Receipt, DayTotal, Payment, Signature, PaymentEvent)
"""Never taken out again, so that their keys count without a gap."""

ABOVE: dict[type[Entity], tuple[str, type[Entity]]] = {
    Role: ("user_id", User),
    Attempt: ("user_id", User),
    Reopening: ("close_id", Close),
    Proof: ("voucher_id", Voucher),
    Signatory: ("agreement_id", Agreement),
    AgreementFile: ("agreement_id", Agreement),
    PaymentFile: ("payment_id", Payment),
    Signature: ("payment_id", Payment),
    PaymentEvent: ("payment_id", Payment),
    DisclosureFile: ("disclosure_id", Disclosure),
    DisclosureQuestion: ("disclosure_id", Disclosure),
    BankMatch: ("line_id", BankLine),
    BankLine: ("statement_id", Statement),
    Receipt: ("contract_id", Contract),
    ContractFile: ("contract_id", Contract),
    DayTotal: ("book_id", Book),
    Finding: ("book_id", Book),
    Fund: ("account_id", Account),
    Agreement: ("account_id", Account),
    Statement: ("account_id", Account),
    Account: ("book_id", Book),
    Subject: ("book_id", Book),
    Budget: ("subject_id", Subject),
    Contract: ("book_id", Book),
    Close: ("book_id", Book),
    Voucher: ("book_id", Book),
    DisclosureRule: ("book_id", Book),
    Disclosure: ("book_id", Book),
    Book: ("place_id", Place),
    Payment: ("place_id", Place),
    Ballot: ("item_id", Item),
    Item: ("meeting_id", Meeting),
    Meeting: ("compound_id", Place),
}
"""What a row belongs to, up to its compound; who signs in belongs to the whole office."""

CALLED: dict[type[Entity], Callable[[Values], str]] = KEPT | {
    Voucher: _voucher,
    BankLine: _named("day"),
    Meeting: _meeting,
}


def kept_faults(s: Session, progress: Progress) -> Iterator[Fault]:
    """What was changed, taken away or brought in past the program, by what the journal tells of it."""
    if missing := witness.gaps(s):
        yield Fault("books.journal_gap", "", number=missing)
    for at, kind in enumerate(KEPT):
        progress.report(at, len(KEPT) + 1)
        for how, _, values in witness.strayed(s, kind):
            yield Fault(STRAYED[how], *_where(s, kind, values))
        if kind in WHOLE and (key := witness.first_gap(s, kind)):
            yield Fault("books.row_gap", "", number=key, kind=kind.__tablename__)
    for values in witness.lost(s, Voucher):
        if values["state"] == "posted":
            yield Fault("books.lost", _compound(s, Voucher, values), values["year"], values["number"])
    for key, day, label in chain.broken(s, progress):
        if day:
            yield Fault("books.action_altered", "", number=key, what=f"{day} {label}")
        else:
            yield Fault("books.action_gone", "", number=key)


def _where(s: Session, kind: type[Entity], values: Values) -> tuple[str, int, int, str, str]:
    """The compound, and what a row is called with what it belongs to: `2026-031 韩兰`."""
    words, step, told = list[str](), kind, values
    while step in CALLED:
        words.insert(0, CALLED[step](told))
        if (above := _above(s, step, told)) is None or above[0] is Account:
            break
        step, told = above
    return _compound(s, kind, values), 0, 0, " ".join(words).strip(), kind.__tablename__


def _compound(s: Session, kind: type[Entity], values: Values) -> str:
    """Its name; nothing where the way there is broken."""
    above: tuple[type[Entity], Values] | None = (kind, values)
    while above is not None and above[0] is not Place:
        above = _above(s, *above)
    return above[1]["name"] if above else ""


def _above(s: Session, kind: type[Entity], values: Values) -> tuple[type[Entity], Values] | None:
    if kind not in ABOVE:
        return None
    column, owner = ABOVE[kind]
    table = cast("Table", owner.__table__)
    row = s.execute(witness.as_stored(table).where(table.c.id == values[column])).first()
    return None if row is None else (owner, witness.values(table, row))

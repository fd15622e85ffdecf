"""Payments that wait for somebody, for the bell and the overview. Nothing here changes anything."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.db import reader
from desktop.core.feature import Due, Hit
from desktop.features.access import queries as access
from desktop.features.finance.payments import entities
from desktop.features.finance.payments.queries.payments import number_of, payment_rows
from desktop.features.finance.payments.records import PARTIES
from desktop.features.finance.payments.rules import escalate_on, remind_on
from desktop.features.organisation import queries as organisation
from desktop.features.organisation.entities import Body, Place

FEATURE = "payment"
SOON_DAYS = 3
OVER = {"signing": "agreement_over", "approved": "agreement_over_unpaid"}
"""What is told of a payment whose agreement ended, by its state."""

SETTLED = ("draft", "sent_back", "refused", "voided")


def due(s: Session, today: date, scope: int | None = None) -> list[Due]:
    """Parties that have not signed after two days, after five the street's contact beside them, who asked once the agreement
    ended and nobody may sign or pay by it any more, and emergencies whose approval afterwards is due; silence is never consent (domain
    4.3). Told to those who see the money of the place."""
    places = _seen(s, scope, today)
    found = [*_over(s, today, places), *_unsigned(s, today, places), *_unratified(s, today, places)]
    return sorted(found, key=lambda one: one.day)


def _over(s: Session, today: date, places: set[int]) -> Iterator[Due]:
    """What was sent under an agreement that ended since; the bank may have paid what is approved while it held (domain 4.3)."""
    kind, terms = entities.Payment, entities.Agreement
    query = select(kind, Place.name, terms.ends_on).join(terms, kind.agreement_id == terms.id)
    query = query.join(Place, kind.place_id == Place.id).where(
        kind.state.in_(OVER), kind.place_id.in_(organisation.listed(places)), terms.ends_on < today
    )
    for row, place, last in s.execute(query):
        if last is not None:
            meta = f"{place}，{row.applicant}，{row.amount}"
            yield Due(FEATURE, row.id, row.purpose, meta, last, OVER[row.state])


def _unsigned(s: Session, today: date, places: set[int]) -> Iterator[Due]:
    kind = entities.Payment
    query = select(kind, Place.name).join(Place, kind.place_id == Place.id)
    query = query.where(kind.state == "signing", kind.place_id.in_(organisation.listed(places)))
    for row, place in s.execute(query):
        last = row.agreement.ends_on if row.agreement else None
        if last is not None and last < today:
            continue
        if row.sent_on is None or today < remind_on(row.sent_on):
            continue
        late = today >= escalate_on(row.sent_on)
        contact = row.agreement.contact if late and row.agreement else ""
        meta = "，".join(filter(None, (place, "、".join(waiting(s, row)), contact)))
        day = escalate_on(row.sent_on) if late else remind_on(row.sent_on)
        yield Due(FEATURE, row.id, row.purpose, meta, day, "escalate" if late else "sign")


def waiting(s: Session, row: entities.Payment) -> list[str]:
    """The names of the parties that have not signed."""
    signed = {one.party for one in row.signatures if one.voided_at is None}
    bodies = [getattr(row.agreement, f"{party}_id") for party in PARTIES if party not in signed]
    return [s.get_one(Body, body).name for body in bodies]


def _unratified(s: Session, today: date, places: set[int]) -> Iterator[Due]:
    kind = entities.Payment
    query = select(kind, Place.name).join(Place, kind.place_id == Place.id)
    query = query.where(
        kind.basis == "emergency", kind.ratified == "", kind.state.not_in(SETTLED),
        kind.report_by <= today + timedelta(SOON_DAYS), kind.place_id.in_(organisation.listed(places)),
    )  # fmt: skip
    for row, place in s.execute(query):
        if row.report_by is not None:
            yield Due(FEATURE, row.id, row.purpose, f"{place}，{number_of(row)}", row.report_by, "ratify")


def find(s: Session, text: str, limit: int, scope: int | None) -> list[Hit]:
    """Payments with every word in purpose, payee, number, invoice, contract or amount, of those places whose money who asks
    may see."""
    places = _seen(s, scope, date.today())
    rows = payment_rows(s, places, words=text)[:limit]
    return [Hit(FEATURE, row.id, row.purpose, f"{row.number}，{row.place}") for row in rows]


def _seen(s: Session, scope: int | None, day: date) -> set[int]:
    """The places of a scope with payments who asks may know of; all of them where nobody has to sign in."""
    there = {*s.scalars(select(entities.Payment.place_id).distinct())}
    if scope is not None:
        there &= organisation.scope_ids(s, scope)
    return access.seen(s, reader(s), day, there)

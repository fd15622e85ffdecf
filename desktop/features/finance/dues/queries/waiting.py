"""What is owed on contracts, for the bell and the overview. Nothing here changes anything."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.db import reader
from desktop.core.feature import Due
from desktop.features.access import queries as access
from desktop.features.finance.dues.entities import Contract
from desktop.features.finance.dues.queries.contracts import contract_rows
from desktop.features.finance.dues.records import SOON_DAYS
from desktop.features.finance.entities import Book
from desktop.features.finance.queries.books import books_by_place
from desktop.features.organisation import queries as organisation
from desktop.features.organisation.entities import Place

FEATURE = "contract"


def due(s: Session, today: date, scope: int | None = None) -> list[Due]:
    """The first day each contract has something to pay by that is not paid: late, or within three days.

    Told to those who see the money of the place; who owes and how much it does not say.
    """
    kept = organisation.scope_ids(s, scope).intersection(books_by_place(s))
    places = access.seen(s, reader(s), today, kept)
    query = select(Contract.id, Place.name).join(Book, Contract.book_id == Book.id)
    query = query.join(Place, Book.place_id == Place.id).where(Place.id.in_(organisation.listed(places)))
    names = dict(s.execute(query).all())
    found = list[Due]()
    for row in contract_rows(s, list(names), today):
        by = row.standing.next_due
        if by is None or by > today + timedelta(SOON_DAYS):
            continue
        act = "arrears_ended" if row.ended and row.standing.arrears.fen else "arrears"
        found.append(Due(FEATURE, row.id, row.purpose, f"{names[row.id]}，{row.number}", by, act))
    return sorted(found, key=lambda one: one.day)

"""Contracts in the search box. Nothing here changes anything."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.db import reader
from desktop.core.feature import Hit
from desktop.core.text import half_width
from desktop.features.access import queries as access
from desktop.features.finance.dues import entities
from desktop.features.finance.dues.queries.contracts import with_words
from desktop.features.finance.entities import Book
from desktop.features.finance.queries.books import books_by_place
from desktop.features.organisation import queries as organisation
from desktop.features.organisation.entities import Place

FEATURE = "contract"
Stored = entities.Contract


def find(s: Session, text: str, limit: int, scope: int | None = None) -> list[Hit]:
    """Contracts with every word in number, other side, purpose or place, those that began last first.

    Only of those places whose money who asks may see.
    """
    words = half_width(text).split()
    if not words:
        return []
    there = set(books_by_place(s))
    there = there if scope is None else there & organisation.scope_ids(s, scope)
    places = access.seen(s, reader(s), date.today(), there)
    query = select(Stored, Place.name).join(Book, Stored.book_id == Book.id)
    query = query.join(Place, Book.place_id == Place.id).where(Place.id.in_(organisation.listed(places)))
    found = with_words(query, words).order_by(Stored.begins_on.desc(), Stored.number).limit(limit)
    return [
        Hit(FEATURE, row.id, row.purpose, f"{row.number}，{row.party}，{place}")
        for row, place in s.execute(found)
    ]

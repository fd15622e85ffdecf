"""Recomputes every balance, seal, signature and chain, and names the first thing that does not hold."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.exc import NoResultFound
from sqlalchemy.orm import Session

from desktop.core.attachments import Attachments
from desktop.core.errors import NotFound
from desktop.core.progress import Progress
from desktop.features.finance.entities import Book
from desktop.features.finance.queries import book_faults
from desktop.features.finance.records import Fault
from desktop.features.finance.verification.queries.files import file_faults
from desktop.features.finance.verification.queries.guards import guard_faults
from desktop.features.finance.verification.queries.kept import kept_faults
from desktop.features.finance.verification.queries.payments import payment_faults
from desktop.features.finance.verification.queries.sealed import disclosure_faults, statement_faults
from desktop.features.organisation.entities import Place

UNREAD = (LookupError, NoResultFound, NotFound, TypeError, ValueError)
"""What reading a row raises that no type takes, or that belongs to one that is gone: what became of it is told further on."""


def verify(s: Session, files: Attachments, progress: Progress | None = None) -> Fault | None:
    """The first thing of the money that does not hold, or None; raises `Cancelled` through `progress`.

    In this order: the vouchers of every book (`book_faults`), its disclosures, the statements of its accounts, what three
    people signed, whether accounts, contracts, payments, signatures, resolutions and the like stand as the journal tells, the files that prove
    something, and the guards of the database itself.
    """
    return next(_faults(s, files, progress or Progress()), None)


def _faults(s: Session, files: Attachments, progress: Progress) -> Iterator[Fault]:
    names = s.execute(
        select(Book.id, Place.name).join(Place, Book.place_id == Place.id).order_by(Book.id)
    ).all()
    unread: list[Exception] = []
    for part in (
        *(book_faults(s, book, name, progress) for book, name in names),
        *(disclosure_faults(s, book, name) for book, name in names),
        *(statement_faults(s, book, name, progress) for book, name in names),
        payment_faults(s, progress),
        kept_faults(s, progress),
        file_faults(s, files, progress),
        guard_faults(s),
    ):
        try:
            yield from part
        except UNREAD as error:
            unread.append(error)
    if unread:  # and nothing told why
        raise unread[0]

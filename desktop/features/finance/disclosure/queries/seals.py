"""The seals of what hangs, and what only they tell. Nothing here changes anything."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.money import Money
from desktop.features.finance.disclosure import entities
from desktop.features.finance.disclosure.queries.began import told_periods
from desktop.features.finance.queries import began_on
from desktop.features.finance.rules import seal

Stored = entities.Disclosure


def last_seal(s: Session, book_id: int) -> str:
    """The seal of the disclosure of a book that was posted last; nothing for none."""
    query = select(Stored.seal).where(Stored.book_id == book_id, Stored.seal != "")
    return s.scalar(query.order_by(Stored.id.desc()).limit(1)) or ""


def seal_of(s: Session, row: Stored, before: str, *, alone: bool = False) -> str:
    """The seal of all that hangs of a disclosure, over that of the one posted before it in its book; `alone` says that
    no period was before it."""
    held = [getattr(row, name) for name in entities.SEALED]
    facts = [one.fen if isinstance(one, Money) else one for one in held] + ["alone"] * alone
    connection = s.connection()
    parts = (connection.exec_driver_sql(query, (row.id,)) for query in (entities.PARTS, entities.REVIEWS))
    return seal(
        before,
        facts,
        [told if (told := tuple(one))[-1] is not None else told[:-1] for part in parts for one in part],
    )


def alone_of(s: Session, row: Stored) -> bool:
    """Whether the books begin with its period. Of what hangs the seal tells; one that was sealed before it told that reads
    as it hung."""
    if any(one.before.fen for one in row.lines):
        return False
    if row.state != "drafted":
        earlier = select(Stored.seal).where(
            Stored.book_id == row.book_id, Stored.id < row.id, Stored.seal != ""
        )
        before = s.scalar(earlier.order_by(Stored.id.desc()).limit(1)) or ""
        return row.seal == seal_of(s, row, before, alone=True)
    began = began_on(s, row.book_id)
    hung = any(last < row.first for _, last in told_periods(s)[row.book_id])
    return not hung and began is not None and began >= row.first

"""Which periods hung, and which are late. Nothing here changes anything."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import fields
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.features.finance.disclosure import entities, rules
from desktop.features.finance.disclosure.records import DisclosureRule
from desktop.features.finance.disclosure.rules import Period
from desktop.features.finance.queries import began_on

Stored = entities.Disclosure
HUNG = Stored.state.in_(("posted", "down"))
"""What was posted and not replaced."""


def rule_of(s: Session, book_id: int) -> DisclosureRule:
    """By which rule a book is disclosed."""
    return rules_of(s, (book_id,))[book_id]


def rules_of(s: Session, books: Collection[int]) -> dict[int, DisclosureRule]:
    """By which rule each of some books is disclosed."""
    names = [one.name for one in fields(DisclosureRule)]
    found = {row.book_id: row for row in s.scalars(select(entities.DisclosureRule))}
    return {
        book: DisclosureRule(**{name: getattr(found[book], name) for name in names}) if book in found else DisclosureRule(book)
        for book in books
    }  # fmt: skip


def overdue(s: Session, book_id: int, today: date) -> date | None:
    """The last day of the oldest period that should hang by a day and does not; None where none is late."""
    if (began := began_on(s, book_id)) is None:
        return None
    rule = rule_of(s, book_id)
    late = (
        last
        for last in rules.undisclosed(told_periods(s)[book_id], began, today, rule.every)
        if rules.due_on(last, rule) < today
    )
    return next(late, None)


def told_periods(s: Session) -> defaultdict[int, list[Period]]:
    """First and last day of what was posted and not replaced, by book."""
    found = defaultdict[int, list[Period]](list)
    for book, first, last in s.execute(select(Stored.book_id, Stored.first, Stored.last).where(HUNG)):
        found[book].append((first, last))
    return found

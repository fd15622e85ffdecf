"""How many heads a register votes with, and how many of its doors want a second look."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from desktop.features.organisation import rules
from desktop.features.organisation.entities import Household
from desktop.features.organisation.queries.days import standing
from desktop.features.organisation.queries.gaps import within_gap
from desktop.features.organisation.queries.households import in_scope
from desktop.features.organisation.queries.owners import owner_names
from desktop.features.organisation.records import Head, RegisterChecks


def register_checks(s: Session, scope: int | None, on: date | None = None) -> RegisterChecks:
    """The heads of a scope on a day (today when None), its doubtful doors and those that have ended."""
    day, within = on or date.today(), in_scope(s, scope)
    return RegisterChecks(
        heads=_heads(s, within & standing(day), day),
        doubtful=_count(s, within & within_gap("doubtful", within, day)),
        ended=_count(s, within & ~standing(day)),
    )


def _count(s: Session, where: ColumnElement[bool]) -> int:
    return s.execute(select(func.count(Household.id)).where(where)).scalar_one()


def _heads(s: Session, within: ColumnElement[bool], day: date) -> int:
    """Only the doors that may go together are looked at one by one."""
    marked = or_(
        Household.unsold,
        Household.buyer_group != "",
        *(Household.remark.contains(words) for words in rules.SHARED_OWNER),
    )
    query = select(
        Household.id, Household.compound_id, Household.buyer_group, Household.unsold, Household.remark
    ).where(within, marked)
    some = s.execute(query).all()
    owners = owner_names(s, [row.id for row in some], day)
    together = (Head(*row[1:], owners="、".join(owners[row.id])) for row in some)
    return _count(s, within) - len(some) + rules.head_count(together)

"""Who owns a door on a day, and who owned it before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.features.organisation.entities import Owner, Person
from desktop.features.organisation.queries.days import owned_on
from desktop.features.organisation.queries.places import listed
from desktop.features.organisation.records import OwnerRow

OF_OWNER = ("begins_on", "ends_on", "reason", "document_no", "end_reason", "end_document_no")


def owner_names(s: Session, ids: Collection[int], day: date) -> defaultdict[int, list[str]]:
    """The owners of each household on a day in the order of the register."""
    query = (
        select(Owner.household_id, Person.name)
        .join(Person, Owner.person_id == Person.id)
        .where(Owner.household_id.in_(listed(ids)), owned_on(day))
        .order_by(Owner.household_id, Owner.position)
    )
    names = defaultdict[int, list[str]](list)
    for door, name in s.execute(query):
        names[door].append(name)
    return names


def owner_history(s: Session, household_id: int) -> list[OwnerRow]:
    """Everybody who ever owned a door, whoever came last first; one who only moved up among the owners is told once."""
    query = (
        select(Owner.id, Person.id, Person.name, *(getattr(Owner, field) for field in OF_OWNER))
        .join(Person, Owner.person_id == Person.id)
        .where(Owner.household_id == household_id)
        .order_by(Owner.begins_on, Owner.position)
    )
    told = dict[tuple[int, date | None], OwnerRow]()
    for row in s.execute(query):
        owner = OwnerRow(*row)
        before = told.pop((owner.person, owner.begins_on), None) if owner.begins_on else None
        told[owner.person, owner.ends_on] = (
            replace(
                before,
                ends_on=owner.ends_on,
                end_reason=owner.end_reason,
                end_document_no=owner.end_document_no,
            )
            if before
            else owner
        )
    return sorted(told.values(), key=lambda owner: owner.begins_on or date.min, reverse=True)

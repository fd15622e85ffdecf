"""The typed text of a paper, and who is known around a compound."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, literal, select, union
from sqlalchemy.orm import Session

from desktop.features.consultation.entities import Meeting, Wording
from desktop.features.consultation.records import WordingDraft
from desktop.features.organisation.entities import Body, Household, Owner, Person, Place, Post


def wording_of(s: Session, meeting_id: int, paper: str) -> WordingDraft:
    """What was typed over the program's wording; `id` is None while nothing was."""
    row = s.scalars(select(Wording).where(Wording.meeting_id == meeting_id, Wording.paper == paper)).first()
    if row is None:
        return WordingDraft(meeting_id, paper)
    return WordingDraft(meeting_id, paper, row.worded, row.typed, row.id, row.version)


def last_typed(s: Session, meeting_id: int, paper: str) -> datetime | None:
    """When (UTC) the text of a paper was last typed over; None while nothing was."""
    query = select(Wording.updated_at).where(Wording.meeting_id == meeting_id, Wording.paper == paper)
    return s.scalars(query).first()


def names_in(s: Session, meeting_id: int, text: str) -> list[str]:
    """Owners of the compound and holders of posts there or in its community whose names stand in a text."""
    compound = s.scalar(select(Meeting.compound_id).where(Meeting.id == meeting_id))
    community = s.scalar(select(Place.parent_id).where(Place.id == compound))
    owners = (
        select(Owner.person_id)
        .join(Household, Owner.household_id == Household.id)
        .where(Household.compound_id == compound)
    )
    around = select(Place.id).where(
        (Place.id == community) | (Place.id == compound) | (Place.parent_id == compound)
    )
    posts = select(Post.person_id).join(Body, Post.body_id == Body.id).where(Body.place_id.in_(around))
    there = union(owners, posts).subquery()
    named = select(Person.name).where(Person.id.in_(select(there.c[0])), func.length(Person.name) > 1)
    return sorted({*s.scalars(named.where(func.instr(literal(text), Person.name) > 0))})


def last_signer(s: Session, meeting_id: int) -> str:
    """Who signed the minutes before these in the compound; empty when nobody has yet."""
    compound = select(Meeting.compound_id).where(Meeting.id == meeting_id).scalar_subquery()
    signed = select(Meeting.signed_by).where(Meeting.compound_id == compound, Meeting.signed_on.is_not(None))
    return s.scalars(signed.order_by(Meeting.signed_on.desc(), Meeting.id.desc())).first() or ""

"""Questions about one body and who is in it."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from desktop.core.errors import NotFound
from desktop.features.organisation import rules
from desktop.features.organisation.entities import (
    Adjustment,
    Body,
    Household,
    HouseholdLink,
    Person,
    Place,
    Post,
)
from desktop.features.organisation.queries.days import linked_on, standing
from desktop.features.organisation.queries.forms import level_words
from desktop.features.organisation.queries.households import ROOM_ORDER, doors, household_rows, in_scope
from desktop.features.organisation.queries.places import below, scope_trail
from desktop.features.organisation.queries.tree import BY_KIND
from desktop.features.organisation.records import (
    AdjustmentRow,
    BodyDetail,
    Candidate,
    HouseholdRow,
    LinkedRow,
    LinkRow,
    PostDraft,
    PostRow,
)


def body_detail(s: Session, body_id: int, on: date | None = None) -> BodyDetail:
    """A body with who was in it and what it looked after on a day (today when None), and its history.

    Raises `NotFound`.
    """
    told = select(Body.kind, Body.name, Body.place_id, Body.term_ends_on, Body.members)
    body = s.execute(told.where(Body.id == body_id)).first()
    if body is None:
        raise NotFound(id=body_id)
    day, posts = on or date.today(), posts_of(s, body_id)
    there = [post for post in posts if rules.in_office(post.begins_on, post.ends_on, day)]
    households = select(func.count(Household.id)).where(in_scope(s, body.place_id), standing(day))
    centres = select(func.count(Body.id)).where(
        Body.kind == "centre_household", Body.place_id.in_(below(body.place_id))
    )
    return BodyDetail(
        id=body_id,
        kind=body.kind,
        name=body.name,
        place_id=body.place_id,
        path=tuple(place.name for place in scope_trail(s, body.place_id)),
        current=tuple(sorted(there, key=lambda post: rules.rank(post.title))),
        history=tuple(sorted(posts, key=lambda post: post.begins_on or date.min, reverse=True)),
        linked=_linked(s, body_id, day),
        past_links=_past_links(s, body_id, day),
        adjustments=_adjustments(s, body_id),
        households=s.execute(households).scalar_one(),
        centre_households=s.execute(centres).scalar_one(),
        term_ends_on=body.term_ends_on,
        members=body.members,
    )


def post_draft(s: Session, post_id: int) -> PostDraft:
    """What the form of a post starts from; raises `NotFound`."""
    post = s.get(Post, post_id)
    if post is None:
        raise NotFound(id=post_id)
    return PostDraft(
        body_id=post.body_id,
        person=post.person.name,
        title=post.title,
        begins_on=post.begins_on,
        ends_on=post.ends_on,
        reason=post.reason,
        document_no=post.document_no,
        end_reason=post.end_reason,
        end_document_no=post.end_document_no,
        phone=post.person.phone,
        id=post.id,
        version=post.version,
    )


def units_of(s: Session, compound_id: int) -> list[tuple[str, list[str]]]:
    """The bodies of a compound and its community with those in office today, for the list of invited.

    All centre households of the compound stand for one unit, in the office's own word.
    """
    community = select(Place.parent_id).where(Place.id == compound_id).scalar_subquery()
    near = or_(Body.place_id == community, Body.place_id.in_(below(compound_id)))
    query = (
        select(Body.name, Body.kind, Person.name, Post.begins_on, Post.ends_on)
        .join(Post, Post.body_id == Body.id)
        .join(Person, Post.person_id == Person.id)
        .where(near, Body.kind != "building_group")
        .order_by(BY_KIND, Body.sort_key, Post.id)
    )
    centres = rules.called(level_words(s))["centre_household"]
    today, units = date.today(), defaultdict[str, list[str]](list)
    for name, kind, person, begins_on, ends_on in s.execute(query):
        if rules.in_office(begins_on, ends_on, today):
            units[centres if kind == "centre_household" else name].append(person)
    return list(units.items())


def posts_of(s: Session, body_id: int) -> list[PostRow]:
    """Every post of a body there ever was, in the order they were written down."""
    query = (
        select(
            Post.id, Person.name, Post.title, Post.begins_on, Post.ends_on, Post.reason, Post.document_no,
            Post.end_reason, Post.end_document_no,
        )
        .join(Person, Post.person_id == Person.id)
        .where(Post.body_id == body_id)
        .order_by(Post.id)
    )  # fmt: skip
    return [PostRow(*row) for row in s.execute(query)]


def _linked(s: Session, body_id: int, day: date) -> tuple[LinkedRow, ...]:
    """The households a centre household looked after on a day; the last day of a link is no longer one."""
    link = HouseholdLink
    query = select(Household.id, link.begins_on, link.reason, link.document_no)
    query = doors(query.join(link, link.household_id == Household.id))
    told = s.execute(query.where(link.body_id == body_id, linked_on(day)).order_by(*ROOM_ORDER)).all()
    known = household_rows(s, [row.id for row in told], day)
    return tuple(
        LinkedRow(door.id, _address(door), door.owners, *row[1:])
        for row, door in zip(told, known, strict=True)
    )


def _past_links(s: Session, body_id: int, day: date) -> tuple[LinkRow, ...]:
    """The links of a centre household that were over by a day, the last to end first."""
    link = HouseholdLink
    query = (
        doors(select(link.id, Household.id.label("door")).join(link, link.household_id == Household.id))
        .add_columns(
            link.begins_on, link.ends_on, link.reason, link.document_no, link.end_reason, link.end_document_no
        )
        .where(link.body_id == body_id, link.ends_on <= day)
        .order_by(link.ends_on.desc(), *ROOM_ORDER)
    )
    told = s.execute(query).all()
    known = {door.id: door for door in household_rows(s, [row.door for row in told])}
    return tuple(LinkRow(row.id, _address(known[row.door]), *row[2:]) for row in told)


def _adjustments(s: Session, body_id: int) -> tuple[AdjustmentRow, ...]:
    """The changes of a body, the newest first, with everybody who stood."""
    query = (
        select(Adjustment)
        .where(Adjustment.body_id == body_id)
        .order_by(Adjustment.effective_on.desc(), Adjustment.id.desc())
    )
    return tuple(
        AdjustmentRow(
            row.id, row.kind, row.effective_on, row.reason, row.document_no, row.held_on, row.due, row.present,
            row.handover, row.witness,
            tuple(Candidate(each.name, each.title, each.votes, each.elected, each.position) for each in row.candidates),
        )
        for row in s.scalars(query)
    )  # fmt: skip


def _address(door: HouseholdRow) -> str:
    return rules.address(door.building, door.staircase, door.room)

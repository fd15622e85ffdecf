"""Writes what a form of the organisation tab holds."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.errors import Conflict, NotFound, RuleBroken
from desktop.core.parse import parse_names, parse_phone
from desktop.features.organisation.commands.owners import Owners
from desktop.features.organisation.commands.people import People
from desktop.features.organisation.entities import Body, Household, Office, Person, Post
from desktop.features.organisation.records import HouseholdDraft, OfficeRecord, PostDraft


def set_office(s: Session, record: OfficeRecord) -> None:
    """Say whose database this is; raises `RuleBroken("office.name_missing")`."""
    if not record.name.strip():
        raise RuleBroken("office.name_missing", field="name")
    row = s.get(Office, 1) or Office(id=1)
    row.name, row.level, row.demo = record.name.strip(), record.level, record.demo
    s.add(row)


def save_post(s: Session, draft: PostDraft) -> int:
    """Add a post, or mend the one the draft was opened from; returns its id.

    Raises `RuleBroken` beside `person`, `title` or `ends_on`, `NotFound`, `Conflict`.
    """
    name, title = "、".join(parse_names(draft.person)), draft.title.strip()
    for field, said in (("person", name), ("title", title)):
        if not said:
            raise RuleBroken(f"post.{field}_missing", field=field)
    if draft.begins_on and draft.ends_on and draft.ends_on < draft.begins_on:
        raise RuleBroken("post.ends_before_begin", field="ends_on", begins_on=draft.begins_on)
    post = _post(s, draft)
    if draft.id is None or post.person.name != name:
        post.person = _person_in(s, post.body, name)
    post.title, post.begins_on, post.ends_on = title, draft.begins_on, draft.ends_on
    post.reason, post.document_no = draft.reason.strip(), draft.document_no.strip()
    s.add(post)
    s.flush()
    return post.id


def save_household(s: Session, draft: HouseholdDraft) -> int:
    """Mend what the register says of a household; returns its id.

    Raises `RuleBroken` beside `area` (square metres) or `phone`, `NotFound`, `Conflict`.
    """
    door = s.get(Household, draft.id)
    if door is None:
        raise NotFound(id=draft.id)
    if door.version != draft.version:
        raise Conflict(id=draft.id)
    if draft.area is not None and draft.area <= 0:
        raise RuleBroken("value.area", field="area", value=draft.area)
    people = People(s)
    owners = Owners(s, people, Household.compound_id == door.compound_id)
    door.area, door.area_basis, door.phone = draft.area, draft.area_basis, _phone(draft.phone)
    door.remark = draft.remark.strip()
    owners.make(door.compound_id, door.id, door.remark, parse_names(draft.owners))
    people.write()
    owners.write()
    s.flush()
    return door.id


def _post(s: Session, draft: PostDraft) -> Post:
    """The post a draft was opened from, or a new one in its body."""
    if draft.id is None:
        body = s.get(Body, draft.body_id)
        if body is None:
            raise NotFound(id=draft.body_id)
        return Post(body=body)
    post = s.get(Post, draft.id)
    if post is None:
        raise NotFound(id=draft.id)
    if post.version != draft.version:
        raise Conflict(id=draft.id)
    return post


def _person_in(s: Session, body: Body, name: str) -> Person:
    """Who goes by a name in a body, whatever the term; a new person when nobody did."""
    query = select(Person).join(Post, Post.person_id == Person.id)
    known = s.scalars(query.where(Post.body_id == body.id, Person.name == name).limit(1)).first()
    return known or Person(name=name)


def _phone(said: str) -> str:
    try:
        return parse_phone(said) if said.strip() else ""
    except RuleBroken as error:
        raise RuleBroken(error.code, field="phone", **error.facts) from error

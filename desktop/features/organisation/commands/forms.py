"""Writes what a form of the organisation tab holds."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.errors import Conflict, NotFound, RuleBroken
from desktop.core.parse import parse_names
from desktop.features.organisation import queries, rules
from desktop.features.organisation.commands.people import phone_in
from desktop.features.organisation.entities import Body, Office, Person, Post
from desktop.features.organisation.records import OfficeRecord, PostDraft


def set_office(s: Session, record: OfficeRecord) -> None:
    """Say whose database this is; raises `RuleBroken("office.name_missing")`."""
    if not record.name.strip():
        raise RuleBroken("office.name_missing", field="name")
    row = s.get(Office, 1) or Office(id=1)
    row.name, row.level, row.demo = record.name.strip(), record.level, record.demo
    s.add(row)


def name_office(s: Session, name: str) -> None:
    """Say whose database this is by name alone; of what level the office is, its name tells.

    A name that tells nothing is that of a community. Raises `RuleBroken("office.name_missing")`.
    """
    office = queries.office(s)
    set_office(s, replace(office, name=name) if office else OfficeRecord(name, rules.level_of(name)))


def save_post(s: Session, draft: PostDraft) -> int:
    """Add a post, or mend the one the draft was opened from; returns its id.

    Raises `RuleBroken` beside `person`, `title`, `begins_on`, `ends_on` or `phone`, `NotFound`, `Conflict`. One person
    in two posts of a body at a time, two secretaries on a day, or somebody in a post of a body that is no more are
    refused where this draft makes them so.
    """
    name, title = "、".join(parse_names(draft.person)), draft.title.strip()
    for field, said in (("person", name), ("title", title)):
        if not said:
            raise RuleBroken(f"post.{field}_missing", field=field)
    if draft.begins_on and draft.ends_on and draft.ends_on < draft.begins_on:
        raise RuleBroken("post.ends_before_begin", field="ends_on", begins_on=draft.begins_on)
    post = _post(s, draft)
    _refuse_clash(s, post, replace(draft, person=name, title=title))
    phone, same = phone_in(draft.phone), draft.id is not None and post.person.name == name
    if not same:
        post.person = person_in(s, post.body, name)
    if phone or same:
        post.person.phone = phone
    post.title, post.begins_on, post.ends_on = title, draft.begins_on, draft.ends_on
    post.reason, post.document_no = draft.reason.strip(), draft.document_no.strip()
    post.end_reason, post.end_document_no = draft.end_reason.strip(), draft.end_document_no.strip()
    s.add(post)
    s.flush()
    return post.id


def _refuse_clash(s: Session, post: Post, draft: PostDraft) -> None:
    """What stood so before may be mended word by word; only what is changed is held against the rules."""
    held = (post.person.name, post.title, post.begins_on, post.ends_on) if draft.id else None
    if held == (draft.person, draft.title, draft.begins_on, draft.ends_on):
        return
    body = post.body
    if rules.outlives(draft.begins_on, draft.ends_on, body.ends_on):
        raise RuleBroken("post.body_ended", field="ends_on", body=body.name, ends_on=body.ends_on)
    found = rules.clash(body.kind, draft, queries.posts_of(s, body.id))
    if found:
        raise RuleBroken(found.code, field=found.beside, **found.facts)


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


def person_in(s: Session, body: Body, name: str) -> Person:
    """Who goes by a name in a body, whatever the term; a new person when nobody did."""
    query = select(Person).join(Post, Post.person_id == Person.id)
    known = s.scalars(query.where(Post.body_id == body.id, Person.name == name).limit(1)).first()
    return known or Person(name=name)

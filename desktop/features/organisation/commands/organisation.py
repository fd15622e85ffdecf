"""Writes what an organisation file says."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.features.organisation import queries
from desktop.features.organisation.commands.places import Places
from desktop.features.organisation.entities import Body, Person, Place, Post
from desktop.features.organisation.records import Held, PostLine, Preview, Reading

MENDED = ("ends_on", "reason", "document_no")
"""What may still change of a post once somebody holds it."""


def import_organisation(s: Session, reading: Reading[PostLine]) -> Preview:
    """Write the good rows of an organisation file; what is there already stays untouched.

    Returns what was done. A post that has ended since gets its end; no post is ever removed. One
    name in one body is one person, whatever the term.
    """
    preview = queries.preview_organisation(s, reading)
    if wanted := [one for one in queries.held_posts(s, reading) if one.id is None or one.differences]:
        _Writer(s).write(wanted)
        s.flush()
    return preview


class _Writer:
    """Everybody in a post, by body and name."""

    def __init__(self, s: Session) -> None:
        self._s = s
        self._places = Places(s)
        held = select(Body, Person, Post).join_from(Post, Body).join(Person, Post.person_id == Person.id)
        everybody = s.execute(held).all()
        self._people = {(body, person.name): person for body, person, _ in everybody}
        self._posts = {post.id: post for _, _, post in everybody}

    def write(self, wanted: Iterable[Held[PostLine]]) -> None:
        for one in wanted:
            post = self._new(one.line) if one.id is None else self._posts[one.id]
            for field in MENDED:
                if field in one.line.told:
                    setattr(post, field, getattr(one.line, field))

    def _new(self, line: PostLine) -> Post:
        body = self._places.body(self._place(line), line.kind, line.body)
        person = self._people.setdefault((body, line.person), Person(name=line.person))
        post = Post(body=body, person=person, title=line.title, begins_on=line.begins_on)
        self._s.add(post)
        return post

    def _place(self, line: PostLine) -> Place:
        """The narrowest place a line names, with all above it."""
        place = self._places.place(None, "street", line.street)
        for kind in ("community", "compound", "building", "staircase"):
            if name := getattr(line, kind):
                place = self._places.place(place, kind, name)
        return place

"""Writes what an organisation file says."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.additions import Additions
from desktop.features.organisation import queries
from desktop.features.organisation.commands.people import People
from desktop.features.organisation.commands.places import Places
from desktop.features.organisation.entities import Person, Post
from desktop.features.organisation.queries.places import listed
from desktop.features.organisation.records import Held, PostLine, Preview, Reading

MENDED = ("ends_on", "reason", "document_no", "end_reason", "end_document_no")
"""What may still change of a post once somebody holds it."""


def import_organisation(s: Session, reading: Reading[PostLine]) -> Preview:
    """Write the good rows of an organisation file; what is there already stays untouched.

    Returns what was done. A post that has ended since gets its end; no post is ever removed. One
    name in one body is one person, whatever the term, with one telephone, which an empty cell leaves.
    """
    preview = queries.preview_organisation(s, reading)
    if wanted := [one for one in queries.held_posts(s, reading) if one.id is None or one.differences]:
        _Writer(s).write(wanted)
    return preview


class _Writer:
    """Everybody in a post, by body and name."""

    def __init__(self, s: Session) -> None:
        self._s = s
        self._places, self._people = Places(s), People(s)
        self._phones = dict[int, str]()
        self._new = Additions(s, Post, "body_id", "person_id", "title", "begins_on", *MENDED)
        held = select(Post.body_id, Person.name, Person.id).join(Person, Post.person_id == Person.id)
        self._known = {(body, name): person for body, name, person in s.execute(held)}

    def write(self, wanted: Sequence[Held[PostLine]]) -> None:
        stored = select(Post).where(Post.id.in_(listed([one.id for one in wanted if one.id is not None])))
        posts = {post.id: post for post in self._s.scalars(stored)}
        for one in wanted:
            if one.id is None:
                self._add(one.line)
            else:
                for field in MENDED:
                    if field in one.line.told:
                        setattr(posts[one.id], field, getattr(one.line, field))
                self._call(posts[one.id].person_id, one.line)
        for part in (self._places, self._people, self._new):
            part.write()
        for person in self._s.scalars(select(Person).where(Person.id.in_(listed(self._phones)))):
            person.phone = self._phones[person.id]
        self._s.flush()

    def _add(self, line: PostLine) -> None:
        key = self._places.body(self._place(line), line.kind, line.body), line.person
        if key not in self._known:
            self._known[key] = self._people.new(line.person)
        self._call(self._known[key], line)
        mended = (getattr(line, field) for field in MENDED)
        self._new.add(key[0], self._known[key], line.title, line.begins_on, *mended)

    def _call(self, person: int, line: PostLine) -> None:
        if line.phone:
            self._phones[person] = line.phone

    def _place(self, line: PostLine) -> int:
        """The narrowest place a line names, with all above it."""
        place = self._places.place(None, "street", line.street)
        for kind in ("community", "compound", "building", "staircase"):
            if name := getattr(line, kind):
                place = self._places.place(place, kind, name)
        return place

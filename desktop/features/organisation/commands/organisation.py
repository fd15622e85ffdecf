"""Writes what an organisation file says."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.core.additions import Additions
from desktop.features.organisation import queries, rules
from desktop.features.organisation.commands.past import write_beside_posts
from desktop.features.organisation.commands.people import People
from desktop.features.organisation.commands.places import Places
from desktop.features.organisation.entities import Body, Person, Post
from desktop.features.organisation.queries.places import listed
from desktop.features.organisation.records import BodyLine, Held, PostLine, Preview, Reading

TOLD = ("begins_on", "ends_on", "term_ends_on", "members")
"""What a file tells of a body besides what it went up in."""

MENDED = ("ends_on", "reason", "document_no", "end_reason", "end_document_no")
"""What may still change of a post once somebody holds it."""


def import_organisation(s: Session, reading: Reading[PostLine]) -> Preview:
    """Write the good rows of an organisation file; what is there already stays untouched.

    Returns what was done. A post or body that has ended since gets its end; none is ever removed. One
    name in one body is one person, whatever the term, with one telephone, which an empty cell leaves.
    """
    posts, bodies, past, preview = queries.compare_organisation(s, reading)
    posts = [one for one in posts if one.id is None or one.differences]
    bodies = [one for one in bodies if one.id is None or one.differences]
    if posts or bodies:
        _Writer(s).write(posts, bodies)
    write_beside_posts(s, past)
    return preview


class _Writer:
    """Everybody in a post by body and name, and the bodies themselves."""

    def __init__(self, s: Session) -> None:
        self._s = s
        self._places, self._people = Places(s), People(s)
        self._phones = dict[int, str]()
        self._new = Additions(s, Post, "body_id", "person_id", "title", "begins_on", *MENDED)
        held = select(Post.body_id, Person.name, Person.id).join(Person, Post.person_id == Person.id)
        self._known = {(body, name): person for body, name, person in s.execute(held)}

    def write(self, wanted: Sequence[Held[PostLine]], bodies: Sequence[Held[BodyLine]]) -> None:
        stored = select(Post).where(Post.id.in_(listed([one.id for one in wanted if one.id is not None])))
        posts = {post.id: post for post in self._s.scalars(stored)}
        made = [(one.line, body) for one in bodies if (body := self._body(one.line)) is not None]
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
        self._tell(made)

    def _body(self, line: BodyLine) -> int | None:
        """The body a line tells of; None for a line that tells of a place alone."""
        place = self._place(line)
        return self._places.body(place, line.kind, line.body) if line.body else None

    def _tell(self, made: Sequence[tuple[BodyLine, int]]) -> None:
        """Write what the file tells of bodies once all of them are there, since one may name another."""
        stored = self._s.scalars(select(Body).where(Body.id.in_(listed([body for _, body in made]))))
        rows = {row.id: row for row in stored}
        paths = {(key[1], queries.path_of(key)): body for body, key in queries.body_keys(self._s).items()}
        for line, body in made:
            for field in TOLD:
                if field in line.told:
                    setattr(rows[body], field, getattr(line, field))
            if "into" in line.told:
                rows[body].into_id = paths[line.kind, line.into] if line.into else None
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

    def _place(self, line: PostLine | BodyLine) -> int:
        """The narrowest place a line names, with all above it; each line names one at least."""
        if rules.on_district(line):
            return self._places.district(line.district)
        (kind, name), *narrower = [(kind, name) for kind in rules.WAY if (name := getattr(line, kind))]
        place = self._places.top(line.district, kind, name)
        for kind, name in narrower:
            place = self._places.place(place, kind, name)
        return place

"""What a worker can do to the organisation. One function, one transaction."""

from __future__ import annotations

import re
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from desktop.core.errors import Conflict, NotFound, RuleBroken
from desktop.features.organisation import queries, rules
from desktop.features.organisation.entities import (
    Body,
    Household,
    HouseholdLink,
    Office,
    Owner,
    Person,
    Place,
    Post,
)
from desktop.features.organisation.records import (
    HouseholdDraft,
    OfficeRecord,
    PostDraft,
    PostLine,
    Preview,
    Reading,
    RosterLine,
)


def set_office(s: Session, record: OfficeRecord) -> None:
    """Say whose database this is; raises `RuleBroken("office.name_missing")`."""
    if not record.name.strip():
        raise RuleBroken("office.name_missing", field="name")
    row = s.get(Office, 1) or Office(id=1)
    row.name, row.level, row.demo = record.name.strip(), record.level, record.demo
    s.add(row)


def import_organisation(s: Session, reading: Reading) -> Preview:
    """Write the good rows of an organisation file; what is there already stays untouched.

    Returns what was done. A post that has ended since gets its end; no post is ever removed.
    """
    preview = queries.preview_organisation(s, reading)
    wanted = {change.row for change in (*preview.added, *preview.changed)}
    stored = queries.stored_posts(s)
    places, people = _Places(s), _People(s)
    for line in reading.lines:
        if line.row not in wanted:
            continue
        if known := stored.get(queries.post_key(line)):
            post = s.get_one(Post, known[0])
        else:
            body = places.body(places.of(line), line.kind, line.body)
            post = Post(body_id=body.id, person_id=people.of(body.id, line.person).id)
            post.title, post.begins_on = line.title, line.begins_on
        post.ends_on, post.reason, post.document_no = line.ends_on, line.reason, line.document_no
        s.add(post)
    s.flush()
    return preview


def import_roster(s: Session, reading: Reading, compound_id: int) -> Preview:
    """Write the good rows of a roster into a compound; what is there already stays untouched.

    Returns what was done. Households the file does not name are left alone.
    """
    preview = queries.preview_roster(s, reading, compound_id)
    wanted = {change.row for change in (*preview.added, *preview.changed)}
    writer = _Roster(s, compound_id)
    for line in reading.lines:
        if line.row in wanted:
            writer.write(line)
    s.flush()
    return preview


def save_post(s: Session, draft: PostDraft) -> int:
    """Add a post, or mend the one the draft was opened from; returns its id.

    Raises `RuleBroken` beside `person`, `title` or `ends_on`, `Conflict`.
    """
    for field in ("person", "title"):
        if not getattr(draft, field).strip():
            raise RuleBroken(f"post.{field}_missing", field=field)
    if draft.begins_on and draft.ends_on and draft.ends_on < draft.begins_on:
        raise RuleBroken("post.ends_before_begin", field="ends_on", begins_on=draft.begins_on)
    post = s.get(Post, draft.id) if draft.id else Post(body_id=draft.body_id)
    if post is None:
        raise NotFound(id=draft.id)
    if draft.id and post.version != draft.version:
        raise Conflict(id=draft.id)
    if not draft.id or post.person.name != draft.person.strip():
        post.person_id = _People(s).of(draft.body_id, draft.person.strip()).id
    post.title, post.begins_on, post.ends_on = draft.title.strip(), draft.begins_on, draft.ends_on
    post.reason, post.document_no = draft.reason.strip(), draft.document_no.strip()
    s.add(post)
    s.flush()
    return post.id


def save_household(s: Session, draft: HouseholdDraft) -> int:
    """Mend what the register says of a household; raises `NotFound`, `Conflict`."""
    door = s.get(Household, draft.id, options=[selectinload(Household.owners)])
    if door is None:
        raise NotFound(id=draft.id)
    if door.version != draft.version:
        raise Conflict(id=draft.id)
    door.area, door.area_basis = draft.area, draft.area_basis
    door.phone, door.remark = draft.phone.strip(), draft.remark.strip()
    names = tuple(name for name in re.split(r"[、,，;；\s]+", draft.owners) if name)
    _Roster(s, door.compound_id).own(door, names, draft.remark)
    s.flush()
    return door.id


class _Places:
    """Places and bodies by name, made when a file first names them."""

    def __init__(self, s: Session) -> None:
        self._s = s
        self._places = {(p.parent_id, p.kind, p.name): p for p in s.scalars(select(Place))}
        self._bodies = {(b.place_id, b.kind, b.name): b for b in s.scalars(select(Body))}

    def of(self, line: PostLine) -> int:
        """The narrowest place a line names, with all above it."""
        place: int | None = None
        for kind in ("street", "community", "compound", "building"):
            if name := getattr(line, kind):
                place = self.place(place, kind, name)
        if place is None:
            raise LookupError("a line without a street passed the reading")
        return place

    def place(self, parent: int | None, kind: str, name: str) -> int:
        found = self._places.get((parent, kind, name))
        if found is None:
            found = self._places[parent, kind, name] = Place(parent_id=parent, kind=kind, name=name)
            self._s.add(found)
            self._s.flush()
        return found.id

    def body(self, place: int, kind: str, name: str) -> Body:
        found = self._bodies.get((place, kind, name))
        if found is None:
            found = self._bodies[place, kind, name] = Body(place_id=place, kind=kind, name=name)
            self._s.add(found)
            self._s.flush()
        return found


class _People:
    """Who is who in a body: one name is one person there, whatever the term."""

    def __init__(self, s: Session) -> None:
        self._s = s
        query = select(Post.body_id, Person).join(Person, Post.person_id == Person.id)
        self._known = {(body, person.name): person for body, person in s.execute(query)}

    def of(self, body: int, name: str) -> Person:
        found = self._known.get((body, name))
        if found is None:
            found = self._known[body, name] = Person(name=name)
            self._s.add(found)
            self._s.flush()
        return found


class _Roster:
    """Writes households of one compound, with their owners and the centre household that looks after them."""

    def __init__(self, s: Session, compound_id: int) -> None:
        self._s = s
        self._compound = compound_id
        self._places = _Places(s)
        self._centres = queries.centre_bodies(s, compound_id)
        query = (
            select(Household)
            .where(Household.compound_id == compound_id)
            .options(selectinload(Household.owners))
        )
        self._doors = {(door.place_id, door.room): door for door in s.scalars(query)}
        self._links = {
            link.household_id: link
            for link in s.scalars(
                select(HouseholdLink)
                .join(Household, HouseholdLink.household_id == Household.id)
                .where(Household.compound_id == compound_id, HouseholdLink.ends_on.is_(None))
            )
        }
        self._shared = {
            owner.person.name: owner.person
            for door in self._doors.values()
            if door.remark in rules.SHARED_OWNER
            for owner in door.owners
        }

    def write(self, line: RosterLine) -> None:
        building = self._places.place(self._compound, "building", line.building)
        place = self._places.place(building, "staircase", line.staircase) if line.staircase else building
        door = self._doors.get((place, line.room))
        if door is None:
            door = Household(compound_id=self._compound, place_id=place, room=line.room, owners=[])
            self._s.add(door)
        door.area, door.area_basis = line.area, line.area_basis
        door.phone, door.remark = line.phone, line.remark
        self.own(door, line.owners, line.remark)
        self._s.flush()
        self._link(door, place, line)

    def own(self, door: Household, names: tuple[str, ...], remark: str) -> None:
        """Make `names` the owners, in this order; a person whose name stays, stays the same person."""
        if tuple(owner.person.name for owner in door.owners) == names:
            return
        people = {owner.person.name: owner.person for owner in door.owners}
        for owner in list(door.owners):
            self._s.delete(owner)
        self._s.flush()
        door.owners = [
            Owner(position=at, person=people.get(name) or self._person(name, remark))
            for at, name in enumerate(names, 1)
        ]

    def _person(self, name: str, remark: str) -> Person:
        if remark not in rules.SHARED_OWNER:
            return Person(name=name)
        return self._shared.setdefault(name, Person(name=name))

    def _link(self, door: Household, place: int, line: RosterLine) -> None:
        wanted = self._centre(place, line) if line.centre else None
        link = self._links.get(door.id)
        if (link.body_id if link else None) == wanted:
            return
        if link:
            link.ends_on = date.today()
            self._s.flush()
        if wanted:
            new = HouseholdLink(
                household_id=door.id, body_id=wanted, begins_on=date.today() if link else None
            )
            self._links[door.id] = new
            self._s.add(new)

    def _centre(self, place: int, line: RosterLine) -> int:
        """The centre household of a name in a building, made for the staircase when nobody has named it yet."""
        found = self._centres.get((line.building, line.centre))
        if found is None:
            where = f"{line.building}{line.staircase}"
            body = self._places.body(place, "centre_household", f"党员中心户（{where}）{line.centre}")
            person = _People(self._s).of(body.id, line.centre)
            self._s.add(Post(body_id=body.id, person_id=person.id, title="中心户"))
            self._s.flush()
            found = self._centres[line.building, line.centre] = body.id
        return found

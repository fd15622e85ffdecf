"""Places, bodies, people, posts and households as they are stored."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from sqlalchemy import (
    CheckConstraint,
    Connection,
    ForeignKey,
    Index,
    UniqueConstraint,
    event,
    select,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship, validates

from desktop.core.entity import STRICT, Entity, one_of
from desktop.core.errors import RuleBroken
from desktop.core.text import initials, pinyin, sort_key
from desktop.features.organisation.records import (
    ADJUSTMENT_KINDS,
    AREA_BASES,
    BODY_KINDS,
    DUTY_KINDS,
    PLACE_KINDS,
)

HOUSEHOLD_ORDERS = (("compound_id", "ends_on"), ("place_id", "sort_key"), ("area",), ("phone",), ("room",))
"""What the register is sorted by and looked for; each order comes from an index alone."""


class Named(Entity):
    """Something that has a name and stands in lists in the order of it."""

    __abstract__ = True

    name: Mapped[str]
    sort_key: Mapped[bytes]

    @validates("name")
    def _spell(self, _key: str, name: str) -> str:
        name = name.strip()
        if not name:
            raise RuleBroken("name.missing", field="name")
        self.sort_key = sort_key(name)
        return name


class Office(Entity):
    """The office this database belongs to; one row."""

    __tablename__ = "office"
    undoable = False  # mended under “This office…”; without it nobody's name would stand in the window
    __table_args__ = (CheckConstraint("id = 1", name="single"), STRICT)

    name: Mapped[str]
    level: Mapped[str]
    demo: Mapped[bool] = mapped_column(default=False)


class LevelName(Entity):
    """What an office calls a kind of place or body, where it is not what we call it (网格党支部)."""

    __tablename__ = "level_name"
    __table_args__ = (CheckConstraint(one_of("kind", (*PLACE_KINDS, *BODY_KINDS)), name="kind"), STRICT)

    kind: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]


class Place(Named):
    """A part of the district: street, community, compound, building or staircase."""

    __tablename__ = "place"
    __table_args__ = (
        CheckConstraint(one_of("kind", PLACE_KINDS), name="kind"),
        UniqueConstraint("parent_id", "kind", "name"),
        STRICT,
    )

    parent_id: Mapped[int | None] = mapped_column(ForeignKey("place.id"))
    kind: Mapped[str]

    parent: Mapped[Place | None] = relationship(remote_side="Place.id")


class Body(Named):
    """An organisation attached to a place: party committee, owners' committee, centre household …

    `members` is the number of full party members, of which the size of a committee depends; `into` is
    the body that one went up in when it was merged.
    """

    __tablename__ = "body"
    __table_args__ = (
        CheckConstraint(one_of("kind", BODY_KINDS), name="kind"),
        CheckConstraint("members IS NULL OR members >= 0", name="members"),
        CheckConstraint(
            "ends_on IS NULL OR begins_on IS NULL OR ends_on >= begins_on", name="ends_after_begin"
        ),
        UniqueConstraint("place_id", "kind", "name"),
        STRICT,
    )

    place_id: Mapped[int] = mapped_column(ForeignKey("place.id"))
    kind: Mapped[str]
    begins_on: Mapped[date | None]
    ends_on: Mapped[date | None]
    term_ends_on: Mapped[date | None]
    members: Mapped[int | None]
    into_id: Mapped[int | None] = mapped_column(ForeignKey("body.id"))

    place: Mapped[Place] = relationship()
    into: Mapped[Body | None] = relationship(remote_side="Body.id")


class Person(Named):
    """A human being or a company that holds posts or owns doors, by a name that stays: another name is another person.

    Only who holds a post is asked for a `phone`; that of an owner belongs to the door.
    """

    __tablename__ = "person"
    __table_args__ = (
        Index(None, "initials"),
        Index(None, "pinyin"),
        Index(None, "name"),
        Index("ix_person_phone", "phone", sqlite_where=text("phone != ''")),
        STRICT,
    )

    pinyin: Mapped[str]
    initials: Mapped[str]
    phone: Mapped[str] = mapped_column(default="")

    @validates("name")
    def _spell(self, key: str, name: str) -> str:
        name = super()._spell(key, name)
        self.pinyin, self.initials = pinyin(name), initials(name)
        return name


class Post(Entity):
    """Someone in a post of a body from a day until another; history is added to, never overwritten.

    `reason` and `document_no` tell of taking it up, `end_reason` and `end_document_no` of leaving it.
    """

    __tablename__ = "post"
    __table_args__ = (
        CheckConstraint(
            "ends_on IS NULL OR begins_on IS NULL OR ends_on >= begins_on", name="ends_after_begin"
        ),
        STRICT,
    )

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    title: Mapped[str]
    begins_on: Mapped[date | None]
    ends_on: Mapped[date | None]
    reason: Mapped[str] = mapped_column(default="")
    document_no: Mapped[str] = mapped_column(default="")
    end_reason: Mapped[str] = mapped_column(default="")
    end_document_no: Mapped[str] = mapped_column(default="")

    body: Mapped[Body] = relationship()
    person: Mapped[Person] = relationship()


class Adjustment(Entity):
    """One guided change of a body: its secretary, its committee, its term, its end (domain 4.6).

    `due` and `present` count the members of the meeting that elected; `handover` lists what was handed
    over and `witness` who saw to it.
    """

    __tablename__ = "adjustment"
    __table_args__ = (
        CheckConstraint(one_of("kind", ADJUSTMENT_KINDS), name="kind"),
        CheckConstraint("present IS NULL OR due IS NULL OR present <= due", name="present_of_due"),
        STRICT,
    )

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"), index=True)
    kind: Mapped[str]
    effective_on: Mapped[date] = mapped_column(index=True)
    reason: Mapped[str]
    document_no: Mapped[str] = mapped_column(default="")
    held_on: Mapped[date | None]
    due: Mapped[int | None]
    present: Mapped[int | None]
    handover: Mapped[str] = mapped_column(default="")
    witness: Mapped[str] = mapped_column(default="")

    body: Mapped[Body] = relationship()
    candidates: Mapped[list[Candidate]] = relationship(order_by="Candidate.position")


class Candidate(Entity):
    """Who stood for which post in the meeting of an adjustment, with how many votes (domain 4.6).

    A name and no more: whoever was not elected holds no post, and is no person of ours.
    """

    __tablename__ = "candidate"
    __table_args__ = (
        CheckConstraint("votes >= 0", name="votes"),
        UniqueConstraint("adjustment_id", "position"),
        STRICT,
    )

    adjustment_id: Mapped[int] = mapped_column(ForeignKey("adjustment.id"))
    position: Mapped[int]
    name: Mapped[str]
    title: Mapped[str]
    votes: Mapped[int]
    elected: Mapped[bool]


class Household(Entity):
    """A door: the staircase it is on, its room number, and the area that votes.

    Doors of one `buyer_group`, and all that are `unsold`, count as one head (区分所有权司法解释 9);
    `representative` speaks for several owners. One that `ends_on` a day is no door any more.
    """

    __tablename__ = "household"
    __table_args__ = (
        CheckConstraint("area IS NULL OR area > 0", name="area"),
        CheckConstraint(one_of("area_basis", ("", *AREA_BASES)), name="area_basis"),
        UniqueConstraint("place_id", "room"),
        *(Index(None, *columns) for columns in HOUSEHOLD_ORDERS),
        Index("ix_household_ended", "ends_on", sqlite_where=text("ends_on IS NOT NULL")),
        STRICT,
    )

    compound_id: Mapped[int] = mapped_column(ForeignKey("place.id"))
    place_id: Mapped[int] = mapped_column(ForeignKey("place.id"))
    room: Mapped[str]
    sort_key: Mapped[bytes]
    area: Mapped[Decimal | None]
    area_basis: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    remark: Mapped[str] = mapped_column(default="")
    representative: Mapped[str] = mapped_column(default="")
    buyer_group: Mapped[str] = mapped_column(default="")
    unsold: Mapped[bool] = mapped_column(default=False)
    ends_on: Mapped[date | None]

    place: Mapped[Place] = relationship(foreign_keys=place_id)
    owners: Mapped[list[Owner]] = relationship(order_by="Owner.position")

    @validates("room")
    def _order(self, _key: str, room: str) -> str:
        self.sort_key = sort_key(room)
        return room


class FormerArea(Entity):
    """The area a household had until a day, on which another began; of several the next to end is that of a day.

    The present one stands with the household itself. `reason` and `document_no` tell of the new measuring.
    """

    __tablename__ = "former_area"
    __table_args__ = (
        CheckConstraint("area > 0", name="area"),
        CheckConstraint(one_of("area_basis", ("", *AREA_BASES)), name="area_basis"),
        UniqueConstraint("household_id", "ends_on"),
        STRICT,
    )

    household_id: Mapped[int] = mapped_column(ForeignKey("household.id"))
    area: Mapped[Decimal]
    area_basis: Mapped[str]
    ends_on: Mapped[date]
    reason: Mapped[str] = mapped_column(default="")
    document_no: Mapped[str] = mapped_column(default="")


class Owner(Entity):
    """One owner of a household from a day until another; co-owners stand in the order of the register.

    `reason` and `document_no` tell of how it came into these hands, `end_reason` and `end_document_no` of how
    it left them. `sort_key` is the person's own, so that the whole register stands in the order of its owners
    in one index.
    """

    __tablename__ = "owner"
    __table_args__ = (
        CheckConstraint(
            "ends_on IS NULL OR begins_on IS NULL OR ends_on > begins_on", name="ends_after_begin"
        ),
        Index("uq_owner_position", "household_id", "position", text("ifnull(ends_on, '')"), unique=True),
        Index("ix_owner_first", "sort_key", "household_id", "begins_on", "ends_on", sqlite_where=text("position = 1")),
        Index(None, "person_id", "household_id"),
        STRICT,
    )  # fmt: skip

    household_id: Mapped[int] = mapped_column(ForeignKey("household.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    sort_key: Mapped[bytes]
    position: Mapped[int]
    begins_on: Mapped[date | None]
    ends_on: Mapped[date | None]
    reason: Mapped[str] = mapped_column(default="")
    document_no: Mapped[str] = mapped_column(default="")
    end_reason: Mapped[str] = mapped_column(default="")
    end_document_no: Mapped[str] = mapped_column(default="")

    person: Mapped[Person] = relationship()


@event.listens_for(Owner, "before_insert")
@event.listens_for(Owner, "before_update")
def _stand(_mapper: object, connection: Connection, owner: Owner) -> None:
    """Keep an owner in the order of names, one that an older journal puts back, too."""
    named = select(Person.sort_key).where(Person.id == owner.person_id)
    owner.sort_key = connection.execute(named).scalar_one()


class HouseholdLink(Entity):
    """A household looked after by a centre household, from a day until another; never overwritten.

    `reason` and `document_no` tell of its beginning, `end_reason` and `end_document_no` of its end.
    """

    __tablename__ = "household_link"
    __table_args__ = (
        Index("ix_household_link_open", "household_id", unique=True, sqlite_where=text("ends_on IS NULL")),
        STRICT,
    )

    household_id: Mapped[int] = mapped_column(ForeignKey("household.id"), index=True)
    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"), index=True)
    begins_on: Mapped[date | None]
    ends_on: Mapped[date | None]
    reason: Mapped[str] = mapped_column(default="")
    document_no: Mapped[str] = mapped_column(default="")
    end_reason: Mapped[str] = mapped_column(default="")
    end_document_no: Mapped[str] = mapped_column(default="")

    household: Mapped[Household] = relationship()
    body: Mapped[Body] = relationship()


class Duty(Entity):
    """One thing a centre household did for its linked households (domain 2.6, 三亮)."""

    __tablename__ = "duty"
    __table_args__ = (CheckConstraint(one_of("kind", DUTY_KINDS), name="kind"), STRICT)

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"), index=True)
    kind: Mapped[str]
    done_on: Mapped[date] = mapped_column(index=True)
    content: Mapped[str]
    household_id: Mapped[int | None] = mapped_column(ForeignKey("household.id"), index=True)

    body: Mapped[Body] = relationship()
    household: Mapped[Household | None] = relationship()

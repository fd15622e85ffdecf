"""Places, bodies, people, posts and households as they are stored."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship, validates

from desktop.core.entity import STRICT, Entity, one_of
from desktop.core.errors import RuleBroken
from desktop.core.text import initials, pinyin, sort_key
from desktop.features.organisation.records import AREA_BASES, BODY_KINDS, PLACE_KINDS


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
    __table_args__ = (CheckConstraint("id = 1", name="single"), STRICT)

    name: Mapped[str]
    level: Mapped[str]
    demo: Mapped[bool] = mapped_column(default=False)


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
    """An organisation attached to a place: party committee, owners' committee, centre household …"""

    __tablename__ = "body"
    __table_args__ = (
        CheckConstraint(one_of("kind", BODY_KINDS), name="kind"),
        UniqueConstraint("place_id", "kind", "name"),
        STRICT,
    )

    place_id: Mapped[int] = mapped_column(ForeignKey("place.id"))
    kind: Mapped[str]

    place: Mapped[Place] = relationship()


class Person(Named):
    """A human being or a company that holds posts or owns doors; no more than a name."""

    __tablename__ = "person"
    __table_args__ = (Index(None, "initials"), Index(None, "sort_key"), STRICT)

    pinyin: Mapped[str]
    initials: Mapped[str]

    @validates("name")
    def _spell(self, key: str, name: str) -> str:
        name = super()._spell(key, name)
        self.pinyin, self.initials = pinyin(name), initials(name)
        return name


class Post(Entity):
    """Someone in a post of a body from a day until another; history is added to, never overwritten."""

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

    body: Mapped[Body] = relationship()
    person: Mapped[Person] = relationship()


class Household(Entity):
    """A door: the staircase it is on, its room number, and the area that votes."""

    __tablename__ = "household"
    __table_args__ = (
        CheckConstraint("area IS NULL OR area > 0", name="area"),
        CheckConstraint(one_of("area_basis", ("", *AREA_BASES)), name="area_basis"),
        UniqueConstraint("place_id", "room"),
        STRICT,
    )

    compound_id: Mapped[int] = mapped_column(ForeignKey("place.id"), index=True)
    place_id: Mapped[int] = mapped_column(ForeignKey("place.id"))
    room: Mapped[str]
    sort_key: Mapped[bytes]
    area: Mapped[Decimal | None]
    area_basis: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    remark: Mapped[str] = mapped_column(default="")

    place: Mapped[Place] = relationship(foreign_keys=place_id)
    owners: Mapped[list[Owner]] = relationship(order_by="Owner.position")

    @validates("room")
    def _order(self, _key: str, room: str) -> str:
        self.sort_key = sort_key(room)
        return room


class Owner(Entity):
    """One owner of a household; co-owners stand in the order of the register."""

    __tablename__ = "owner"
    __table_args__ = (UniqueConstraint("household_id", "position"), STRICT)

    household_id: Mapped[int] = mapped_column(ForeignKey("household.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    position: Mapped[int]

    person: Mapped[Person] = relationship()


class HouseholdLink(Entity):
    """A household looked after by a centre household, from a day until another."""

    __tablename__ = "household_link"
    __table_args__ = (
        Index("ix_household_link_open", "household_id", unique=True, sqlite_where=text("ends_on IS NULL")),
        STRICT,
    )

    household_id: Mapped[int] = mapped_column(ForeignKey("household.id"), index=True)
    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"), index=True)
    begins_on: Mapped[date | None]
    ends_on: Mapped[date | None]

    household: Mapped[Household] = relationship()
    body: Mapped[Body] = relationship()

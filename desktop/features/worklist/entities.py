"""Matters as they are stored."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from desktop.core.entity import STRICT, Entity, Searched, one_of
from desktop.features.worklist.records import CATEGORIES, MATTER_KINDS, SOURCES, STATES


class Matter(Entity):
    """A problem, need or resource of a compound; `number` counts those of its compound and year.

    `place_id` is the building or staircase it is about; a duty is raised to one matter only.
    """

    __tablename__ = "matter"
    __table_args__ = (
        CheckConstraint(one_of("kind", MATTER_KINDS), name="kind"),
        CheckConstraint(one_of("category", CATEGORIES), name="category"),
        CheckConstraint(one_of("source", SOURCES), name="source"),
        CheckConstraint(one_of("state", STATES), name="state"),
        UniqueConstraint("compound_id", "year", "number"),
        UniqueConstraint("duty_id"),
        Index(None, "raised_on"),
        STRICT,
    )
    searched = Searched(("subject", "detail", "raised_by"))

    compound_id: Mapped[int] = mapped_column(ForeignKey("place.id"))
    place_id: Mapped[int | None] = mapped_column(ForeignKey("place.id"))
    year: Mapped[int]
    number: Mapped[int]
    kind: Mapped[str]
    category: Mapped[str]
    source: Mapped[str]
    subject: Mapped[str]
    detail: Mapped[str]
    raised_on: Mapped[date]
    raised_by: Mapped[str]
    confidential: Mapped[bool]
    duty_id: Mapped[int | None] = mapped_column(ForeignKey("duty.id"))
    state: Mapped[str] = mapped_column(default="open")

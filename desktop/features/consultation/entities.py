"""Meetings, participants and agenda items as they are stored."""

from __future__ import annotations

from datetime import date, time

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from desktop.core.entity import STRICT, Entity, Searched, one_of
from desktop.features.consultation.records import ATTENDANCES, CONCLUSIONS, MEETING_KINDS, STAGES


class Meeting(Entity):
    """A meeting of a compound; `number` counts those of its compound and year."""

    __tablename__ = "meeting"
    __table_args__ = (
        CheckConstraint(one_of("kind", MEETING_KINDS), name="kind"),
        CheckConstraint(one_of("stage", STAGES), name="stage"),
        CheckConstraint(
            "ends_at IS NULL OR begins_at IS NULL OR ends_at >= begins_at", name="ends_after_begin"
        ),
        UniqueConstraint("compound_id", "year", "number"),
        Index(None, "held_on"),
        STRICT,
    )
    searched = Searched(("subject", "brand", "location", "convener", "chair", "recorder", "follow_up"))

    compound_id: Mapped[int] = mapped_column(ForeignKey("place.id"))
    year: Mapped[int]
    number: Mapped[int]
    kind: Mapped[str]
    brand: Mapped[str]
    subject: Mapped[str]
    held_on: Mapped[date]
    begins_at: Mapped[time | None]
    ends_at: Mapped[time | None]
    location: Mapped[str]
    convener: Mapped[str]
    chair: Mapped[str]
    recorder: Mapped[str]
    follow_up: Mapped[str]
    stage: Mapped[str] = mapped_column(default="prepare")

    participants: Mapped[list[Participant]] = relationship(order_by="Participant.position")
    items: Mapped[list[Item]] = relationship(order_by="Item.position")


class Participant(Entity):
    """One person invited to one meeting, under the name they had then."""

    __tablename__ = "participant"
    __table_args__ = (
        CheckConstraint(one_of("attendance", ATTENDANCES), name="attendance"),
        CheckConstraint("NOT (observer AND votes)", name="observers_do_not_vote"),
        STRICT,
    )
    searched = Searched(("name",), part_of="meeting_id")

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), index=True)
    position: Mapped[int]
    unit: Mapped[str]
    name: Mapped[str]
    observer: Mapped[bool]
    votes: Mapped[bool]
    attendance: Mapped[str]
    reason: Mapped[str]


class Item(Entity):
    """One item of the agenda; `concluded` is set only once the rules of its conclusion are met."""

    __tablename__ = "item"
    __table_args__ = (
        CheckConstraint(one_of("conclusion", ("", *CONCLUSIONS)), name="conclusion"),
        CheckConstraint("NOT concluded OR conclusion != ''", name="concluded_with_conclusion"),
        CheckConstraint("votes_for >= 0 AND votes_against >= 0 AND votes_abstain >= 0", name="votes"),
        STRICT,
    )
    searched = Searched(
        ("subject", "source", "discussion", "motion", "text", "responsible", "supporting", "acceptance"),
        part_of="meeting_id",
    )

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), index=True)
    position: Mapped[int]
    subject: Mapped[str]
    source: Mapped[str]
    discussion: Mapped[str]
    motion: Mapped[str]
    votes_for: Mapped[int | None]
    votes_against: Mapped[int | None]
    votes_abstain: Mapped[int | None]
    conclusion: Mapped[str]
    text: Mapped[str]
    responsible: Mapped[str]
    supporting: Mapped[str]
    deadline: Mapped[date | None]
    acceptance: Mapped[str]
    concluded: Mapped[bool]

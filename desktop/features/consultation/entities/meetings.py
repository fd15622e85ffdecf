"""Meetings with those invited and their items, as they are stored."""

from __future__ import annotations

from datetime import date, time
from typing import ClassVar

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from desktop.core.entity import STRICT, Entity, Searched, one_of
from desktop.features.consultation.entities.hung import (
    UNDER_ABSENCE,
    UNDER_BALLOT,
    UNDER_ITEM,
    UNDER_PERSON,
    UNDER_STAGE,
    WITHOUT,
    WITHOUT_OF_ITEM,
)
from desktop.features.consultation.records import (
    ABSENCES,
    ATTENDANCES,
    CHOICES,
    CONCLUSIONS,
    MEETING_KINDS,
    NOTICE_WAYS,
    OUTCOMES,
    RECEIPTS,
    STAGES,
)


class Meeting(Entity):
    """A meeting of a compound; `number` counts those of its compound and year.

    Where `ends_at` is before `begins_at`, it ended that early on the day after `held_on`.
    `outcome` says that it was cancelled, adjourned or void, and why; `after` is the meeting it goes on
    with or repeats. `early_reason` says why it began before all were told and its notice had run,
    or on another day than `planned_on`; `follow_up` is what was typed of the last resolutions where no tasks tell of them.
    """

    __tablename__ = "meeting"
    __table_args__ = (
        CheckConstraint(one_of("kind", MEETING_KINDS), name="kind"),
        CheckConstraint(one_of("stage", STAGES), name="stage"),
        CheckConstraint(one_of("outcome", ("", *OUTCOMES)), name="outcome"),
        CheckConstraint(
            "ends_at IS NULL OR begins_at IS NULL OR ends_at >= begins_at OR ends_at <= '04:00'",
            name="ends_after_begin",
        ),
        UniqueConstraint("compound_id", "year", "number"),
        Index(None, "held_on"),
        STRICT,
    )
    searched = Searched((
        "subject", "brand", "location", "convener", "chair", "recorder", "follow_up", "briefing", "early_reason",
        "outcome_reason",
    ))  # fmt: skip
    stays: ClassVar = {"stage": UNDER_STAGE}

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
    briefing: Mapped[str] = mapped_column(default="")
    stage: Mapped[str] = mapped_column(default="prepare")
    agenda_fixed_on: Mapped[date | None]
    early_reason: Mapped[str] = mapped_column(default="")
    planned_on: Mapped[date | None]
    signed_by: Mapped[str] = mapped_column(default="")
    signed_on: Mapped[date | None]
    archived_on: Mapped[date | None]
    outcome: Mapped[str] = mapped_column(default="")
    outcome_on: Mapped[date | None]
    outcome_reason: Mapped[str] = mapped_column(default="")
    after_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"), index=True)
    series_id: Mapped[int | None] = mapped_column(ForeignKey("series.id"), index=True)

    participants: Mapped[list[Participant]] = relationship(order_by="Participant.position")
    items: Mapped[list[Item]] = relationship(order_by="Item.position")


class Participant(Entity):
    """One person invited to one meeting, under the name they had then: told how and when, answered what, came when.

    A group known by number only has `heads` people, of whom `came` came. `told_of` is the day, hour and place somebody
    was told of where the meeting was moved since, and empty where their notice holds.
    """

    __tablename__ = "participant"
    __table_args__ = (
        CheckConstraint(one_of("attendance", ATTENDANCES), name="attendance"),
        CheckConstraint(one_of("notice_way", ("", *NOTICE_WAYS)), name="notice_way"),
        CheckConstraint(one_of("receipt", ("", *RECEIPTS)), name="receipt"),
        CheckConstraint("NOT (observer AND votes)", name="observers_do_not_vote"),
        CheckConstraint("heads > 0 AND came BETWEEN 0 AND heads", name="heads"),
        STRICT,
    )
    searched = Searched(("name", "proxy", "unit", "reason"), part_of="meeting_id")
    stays: ClassVar = {"*": UNDER_PERSON, "+": WITHOUT}

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), index=True)
    position: Mapped[int]
    unit: Mapped[str]
    name: Mapped[str]
    observer: Mapped[bool]
    votes: Mapped[bool]
    attendance: Mapped[str]
    reason: Mapped[str]
    proxy: Mapped[str] = mapped_column(default="")
    walk_in: Mapped[bool] = mapped_column(default=False)
    notice_way: Mapped[str] = mapped_column(default="")
    notified_on: Mapped[date | None]
    notified_by: Mapped[str] = mapped_column(default="")
    receipt: Mapped[str] = mapped_column(default="")
    arrives_at: Mapped[time | None]
    leaves_at: Mapped[time | None]
    heads: Mapped[int | None]
    came: Mapped[int | None]
    told_of: Mapped[str] = mapped_column(default="", server_default="", sort_order=99)


class Item(Entity):
    """One item of the agenda; `concluded` is set only once the rules of its conclusion are met.

    `matter` carries the number that runs from the complaint to the board; `carried_from` is the item
    of an earlier meeting that was not concluded or was postponed to this one. `major` matters may not
    be put on the agenda on the spot. `reservations` is what somebody wants on record against it, a name
    with its words on each line (domain 2.12: 意见分歧), `scope` whom it concerns.
    """

    __tablename__ = "item"
    __table_args__ = (
        CheckConstraint(one_of("conclusion", ("", *CONCLUSIONS)), name="conclusion"),
        CheckConstraint("NOT concluded OR conclusion != ''", name="concluded_with_conclusion"),
        CheckConstraint("votes_for >= 0 AND votes_against >= 0 AND votes_abstain >= 0", name="votes"),
        CheckConstraint("minutes IS NULL OR minutes > 0", name="minutes"),
        STRICT,
    )
    searched = Searched(
        (
            "subject",
            "source",
            "basis",
            "scope",
            "discussion",
            "motion",
            "text",
            "responsible",
            "supporting",
            "person",
            "acceptance",
            "reservations",
        ),
        part_of="meeting_id",
    )
    stays: ClassVar = {"*": UNDER_ITEM, "+": WITHOUT}

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), index=True)
    position: Mapped[int]
    subject: Mapped[str]
    source: Mapped[str]
    matter_id: Mapped[int | None] = mapped_column(ForeignKey("matter.id"), index=True)
    carried_from_id: Mapped[int | None] = mapped_column(ForeignKey("item.id"), index=True)
    reporter: Mapped[str] = mapped_column(default="")
    minutes: Mapped[int | None]
    basis: Mapped[str] = mapped_column(default="")
    major: Mapped[bool] = mapped_column(default=False)
    added_late: Mapped[bool] = mapped_column(default=False)
    discussion: Mapped[str]
    motion: Mapped[str]
    votes_for: Mapped[int | None]
    votes_against: Mapped[int | None]
    votes_abstain: Mapped[int | None]
    conclusion: Mapped[str]
    text: Mapped[str]
    responsible: Mapped[str]
    supporting: Mapped[str]
    person: Mapped[str] = mapped_column(default="")
    deadline: Mapped[date | None]
    acceptance: Mapped[str]
    internal: Mapped[bool] = mapped_column(default=False)
    concluded: Mapped[bool]
    reservations: Mapped[str] = mapped_column(default="")
    scope: Mapped[str] = mapped_column(default="")

    absences: Mapped[list[ItemAbsence]] = relationship(order_by="ItemAbsence.id")
    ballots: Mapped[list[Ballot]] = relationship(order_by="Ballot.id")


class ItemAbsence(Entity):
    """Somebody who came to the meeting and was not there for this item: late, gone early, or recused (回避).

    Of a group known by number only `heads` people, all of them when None.
    """

    __tablename__ = "item_absence"
    __table_args__ = (
        CheckConstraint(one_of("reason", ABSENCES), name="reason"),
        CheckConstraint("heads > 0", name="heads"),
        UniqueConstraint("item_id", "participant_id"),
        STRICT,
    )
    stays: ClassVar = {"*": UNDER_ABSENCE, "+": WITHOUT_OF_ITEM}

    item_id: Mapped[int] = mapped_column(ForeignKey("item.id"))
    participant_id: Mapped[int] = mapped_column(ForeignKey("participant.id"), index=True)
    reason: Mapped[str]
    heads: Mapped[int | None]


class Ballot(Entity):
    """How one participant voted on an item, where names are taken down."""

    __tablename__ = "ballot"
    __table_args__ = (
        CheckConstraint(one_of("choice", CHOICES), name="choice"),
        UniqueConstraint("item_id", "participant_id"),
        STRICT,
    )
    stays: ClassVar = {"*": UNDER_BALLOT, "+": WITHOUT_OF_ITEM}

    item_id: Mapped[int] = mapped_column(ForeignKey("item.id"))
    participant_id: Mapped[int] = mapped_column(ForeignKey("participant.id"), index=True)
    choice: Mapped[str]


class ItemTask(Entity):
    """The task that carries out what an item resolved or assigned."""

    __tablename__ = "item_task"
    __table_args__ = (UniqueConstraint("task_id"), STRICT)

    item_id: Mapped[int] = mapped_column(ForeignKey("item.id"), index=True)
    task_id: Mapped[int] = mapped_column(ForeignKey("task.id"))

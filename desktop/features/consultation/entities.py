"""Meetings from their notice to their archive, as they are stored."""

from __future__ import annotations

from datetime import date, time

from sqlalchemy import DDL, CheckConstraint, ForeignKey, Index, UniqueConstraint, event
from sqlalchemy.orm import Mapped, mapped_column, relationship

from desktop.core.entity import STRICT, Entity, Searched, one_of
from desktop.features.consultation.records import (
    ABSENCES,
    APPROVALS,
    ATTENDANCES,
    CHOICES,
    CONCLUSIONS,
    FILE_KINDS,
    MEETING_KINDS,
    NOTICE_WAYS,
    OUTCOMES,
    PAPERS,
    QUORUMS,
    RECEIPTS,
    STAGES,
)


class Terms:
    """What is laid down for a meeting, whoever's rule it stands in.

    Days are calendar days. `every_months` is 0 for a meeting on demand; `invited` and `observers` are
    units joined with 、, `concludes` the conclusions an item may have there, joined with commas.
    """

    convener: Mapped[str]
    invited: Mapped[str]
    observers: Mapped[str]
    every_months: Mapped[int]
    notice_days: Mapped[int]
    quorum: Mapped[str]
    approval: Mapped[str]
    proxies: Mapped[bool]
    concludes: Mapped[str]
    publish: Mapped[bool]
    publish_within_days: Mapped[int]
    publish_for_days: Mapped[int]
    basis: Mapped[str]


def terms_hold() -> tuple[CheckConstraint, ...]:
    """What the terms of every rule are held to."""
    return (
        CheckConstraint(one_of("quorum", QUORUMS), name="quorum"),
        CheckConstraint(one_of("approval", APPROVALS), name="approval"),
        CheckConstraint(
            "every_months >= 0 AND notice_days >= 0 AND publish_within_days >= 0 AND publish_for_days >= 0",
            name="days",
        ),
    )


class MeetingRule(Terms, Entity):
    """What an office lays down for a kind of meeting, or for a brand of its own; the rest holds by default."""

    __tablename__ = "meeting_rule"
    __table_args__ = (
        CheckConstraint(one_of("kind", MEETING_KINDS), name="kind"),
        *terms_hold(),
        UniqueConstraint("kind", "brand"),
        STRICT,
    )

    kind: Mapped[str] = mapped_column(sort_order=-1)
    brand: Mapped[str] = mapped_column(sort_order=-1)


class HeldRule(Terms, Entity):
    """The rule a meeting began under; what the office lays down later does not change what was held."""

    __tablename__ = "held_rule"
    __table_args__ = (*terms_hold(), UniqueConstraint("meeting_id"), STRICT)

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), sort_order=-1)


class FormerBrand(Entity):
    """What a brand, now called `brand`, was called until a day; its meetings of then keep that name.

    It outlives the rules of the brand: who takes them away does not part the meetings of before and after.
    """

    __tablename__ = "former_brand"
    __table_args__ = (
        CheckConstraint(one_of("kind", MEETING_KINDS), name="kind"),
        UniqueConstraint("kind", "name"),
        STRICT,
    )

    kind: Mapped[str]
    brand: Mapped[str]
    name: Mapped[str]
    until: Mapped[date]


class Series(Entity):
    """A meeting a compound holds again and again; the next one is planned from it."""

    __tablename__ = "series"
    __table_args__ = (
        CheckConstraint(one_of("kind", MEETING_KINDS), name="kind"),
        CheckConstraint("every_months > 0", name="every_months"),
        UniqueConstraint("compound_id", "kind", "brand"),
        STRICT,
    )

    compound_id: Mapped[int] = mapped_column(ForeignKey("place.id"))
    kind: Mapped[str]
    brand: Mapped[str]
    every_months: Mapped[int]
    begins_on: Mapped[date]
    ends_on: Mapped[date | None]
    begins_at: Mapped[time | None]
    location: Mapped[str]
    convener: Mapped[str]
    chair: Mapped[str]
    recorder: Mapped[str]


class Meeting(Entity):
    """A meeting of a compound; `number` counts those of its compound and year.

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
            "ends_at IS NULL OR begins_at IS NULL OR ends_at >= begins_at", name="ends_after_begin"
        ),
        UniqueConstraint("compound_id", "year", "number"),
        Index(None, "held_on"),
        STRICT,
    )
    searched = Searched((
        "subject", "brand", "location", "convener", "chair", "recorder", "follow_up", "briefing", "early_reason",
        "outcome_reason",
    ))  # fmt: skip

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
    searched = Searched(("name", "proxy"), part_of="meeting_id")

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

    item_id: Mapped[int] = mapped_column(ForeignKey("item.id"))
    participant_id: Mapped[int] = mapped_column(ForeignKey("participant.id"), index=True)
    choice: Mapped[str]


class ItemTask(Entity):
    """The task that carries out what an item resolved or assigned."""

    __tablename__ = "item_task"
    __table_args__ = (UniqueConstraint("task_id"), STRICT)

    item_id: Mapped[int] = mapped_column(ForeignKey("item.id"), index=True)
    task_id: Mapped[int] = mapped_column(ForeignKey("task.id"))


class Wording(Entity):
    """The text of a paper as somebody typed it, and the text the program had worded when it was typed over."""

    __tablename__ = "wording"
    __table_args__ = (
        CheckConstraint(one_of("paper", PAPERS), name="paper"),
        UniqueConstraint("meeting_id", "paper"),
        STRICT,
    )
    searched = Searched(("typed",), part_of="meeting_id")

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    paper: Mapped[str]
    worded: Mapped[str]
    typed: Mapped[str]


class Publication(Entity):
    """A paper as it was put on the board: from that day on it is locked, and only withdrawn with a reason.

    `number` counts those of the compound and year, `edition` those of one paper of one meeting; the PDF
    lies in the store by `digest`, `text` is what it says, for comparing editions. `told_of` is the day, hour and place an
    announcement tells of where the meeting was moved since.
    """

    __tablename__ = "publication"
    __table_args__ = (
        CheckConstraint(one_of("paper", PAPERS), name="paper"),
        CheckConstraint("ends_on >= begins_on", name="ends_after_begin"),
        UniqueConstraint("compound_id", "year", "number"),
        UniqueConstraint("meeting_id", "paper", "edition"),
        STRICT,
    )
    searched = Searched(("title", "text", "places", "withdraw_reason"), part_of="meeting_id")

    compound_id: Mapped[int] = mapped_column(ForeignKey("place.id"))
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), index=True)
    year: Mapped[int]
    number: Mapped[int]
    paper: Mapped[str]
    edition: Mapped[int]
    title: Mapped[str]
    digest: Mapped[str]
    size: Mapped[int]
    text: Mapped[str]
    places: Mapped[str]
    posted_by: Mapped[str]
    begins_on: Mapped[date] = mapped_column(index=True)
    ends_on: Mapped[date]
    taken_down_on: Mapped[date | None]
    withdrawn_on: Mapped[date | None]
    withdraw_reason: Mapped[str] = mapped_column(default="")
    told_of: Mapped[str] = mapped_column(default="", server_default="", sort_order=99)

    objections: Mapped[list[Objection]] = relationship(order_by="Objection.raised_on, Objection.id")


class Objection(Entity):
    """What somebody said against a paper on the board, and what was answered."""

    __tablename__ = "objection"
    __table_args__ = (STRICT,)
    searched = Searched(("raised_by", "words", "answer", "answered_by"), part_of="publication_id")

    publication_id: Mapped[int] = mapped_column(ForeignKey("publication.id"), index=True)
    raised_on: Mapped[date]
    raised_by: Mapped[str]
    words: Mapped[str]
    answer: Mapped[str] = mapped_column(default="")
    answered_on: Mapped[date | None]
    answered_by: Mapped[str] = mapped_column(default="")


class MeetingFile(Entity):
    """A photo, file or signed sheet of a meeting, or of a paper of it on the board; its content lies in the store."""

    __tablename__ = "meeting_file"
    __table_args__ = (
        CheckConstraint(one_of("kind", FILE_KINDS), name="kind"),
        CheckConstraint("size > 0", name="size"),
        STRICT,
    )
    searched = Searched(("name", "words"), part_of="meeting_id")

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), index=True)
    publication_id: Mapped[int | None] = mapped_column(ForeignKey("publication.id"), index=True)
    kind: Mapped[str]
    name: Mapped[str]
    digest: Mapped[str]
    size: Mapped[int]
    words: Mapped[str] = mapped_column(default="")


class Unfiling(Entity):
    """That a filed meeting was taken out of the file again to mend something: when, by whom and why. It stays on record."""

    __tablename__ = "unfiling"
    __table_args__ = (CheckConstraint("opened_on >= filed_on", name="days"), STRICT)
    searched = Searched(("reason", "opened_by"), part_of="meeting_id")
    undoable = False

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), index=True)
    filed_on: Mapped[date]
    opened_on: Mapped[date]
    opened_by: Mapped[str]
    reason: Mapped[str]


for _verb in ("UPDATE", "DELETE"):
    event.listen(
        Unfiling.__table__,
        "after_create",
        DDL(
            f"CREATE TRIGGER unfiling_no_{_verb.lower()} BEFORE {_verb} ON unfiling BEGIN "
            "SELECT RAISE(ABORT, 'that a file was opened again is only written, never changed'); END"
        ),
    )

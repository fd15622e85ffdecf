"""The papers and files of meetings, on the board and in the file, as they are stored."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from sqlalchemy import DDL, CheckConstraint, ForeignKey, UniqueConstraint, event
from sqlalchemy.orm import Mapped, mapped_column, relationship

from desktop.core.entity import STRICT, Entity, Searched, one_of
from desktop.features.consultation.entities.hung import NEWER, OPEN, UNDER_WORDING, WITHOUT_WORDING
from desktop.features.consultation.records import FILE_KINDS, PAPERS


class Wording(Entity):
    """The text of a paper as somebody typed it, and the text the program had worded when it was typed over."""

    __tablename__ = "wording"
    __table_args__ = (
        CheckConstraint(one_of("paper", PAPERS), name="paper"),
        UniqueConstraint("meeting_id", "paper"),
        STRICT,
    )
    searched = Searched(("typed",), part_of="meeting_id")
    stays: ClassVar = {"*": UNDER_WORDING, "+": WITHOUT_WORDING}

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
    public = True
    stays: ClassVar = {"taken_down_on": NEWER, "withdrawn_on": f"{NEWER} UNION ALL {OPEN}"}

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

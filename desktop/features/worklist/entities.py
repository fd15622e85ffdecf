"""Matters, the tasks that carry them out, and everything that is noted on their way, as they are stored."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from desktop.core.entity import STRICT, Entity, Searched, one_of
from desktop.features.worklist.records import (
    ANSWER_WAYS,
    CATEGORIES,
    MATTER_KINDS,
    PHASES,
    PROOFS,
    RESULTS,
    ROUTES,
    RULINGS,
    SOURCES,
    STATES,
    TASK_STATES,
    URGENCIES,
    VERDICTS,
)


class Matter(Entity):
    """A problem, need or resource of a compound; `number` counts those of its compound and year.

    `place_id` is the building or staircase it is about; a duty is raised to one matter only. `route` is
    where it was sent and `state` how far it is on its way (domain 4.5); one that is `duplicate_of`
    another goes that one's way.
    """

    __tablename__ = "matter"
    __table_args__ = (
        CheckConstraint(one_of("kind", MATTER_KINDS), name="kind"),
        CheckConstraint(one_of("category", CATEGORIES), name="category"),
        CheckConstraint(one_of("source", SOURCES), name="source"),
        CheckConstraint(one_of("urgency", URGENCIES), name="urgency"),
        CheckConstraint(one_of("wants", ("", *ANSWER_WAYS)), name="wants"),
        CheckConstraint(one_of("route", ("", *ROUTES)), name="route"),
        CheckConstraint(one_of("state", STATES), name="state"),
        UniqueConstraint("compound_id", "year", "number"),
        UniqueConstraint("duty_id"),
        Index(None, "raised_on"),
        Index(None, "state", "compound_id"),
        STRICT,
    )
    searched = Searched(
        ("subject", "detail", "raised_by", "received_by", "route_reason", "unit", "person", "close_reason")
    )

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
    contact: Mapped[str] = mapped_column(default="")
    urgency: Mapped[str] = mapped_column(default="normal")
    confidential: Mapped[bool]
    wants: Mapped[str] = mapped_column(default="")
    received_by: Mapped[str] = mapped_column(default="")
    duty_id: Mapped[int | None] = mapped_column(ForeignKey("duty.id"))
    duplicate_of_id: Mapped[int | None] = mapped_column(ForeignKey("matter.id"), index=True)
    route: Mapped[str] = mapped_column(default="")
    route_reason: Mapped[str] = mapped_column(default="")
    routed_on: Mapped[date | None]
    unit: Mapped[str] = mapped_column(default="")
    person: Mapped[str] = mapped_column(default="")
    reply_by: Mapped[date | None]
    finish_by: Mapped[date | None]
    state: Mapped[str] = mapped_column(default="registered")
    closed_on: Mapped[date | None]
    close_reason: Mapped[str] = mapped_column(default="")

    steps: Mapped[list[Step]] = relationship(order_by="Step.id")
    answers: Mapped[list[Answer]] = relationship(order_by="Answer.answered_on, Answer.id")
    tasks: Mapped[list[Task]] = relationship(order_by="Task.number")


class Step(Entity):
    """One change on a matter's way: on which day, by whom, to which state, in which words (domain 4.5)."""

    __tablename__ = "step"
    __table_args__ = (CheckConstraint(one_of("state", STATES), name="state"), STRICT)

    matter_id: Mapped[int] = mapped_column(ForeignKey("matter.id"), index=True)
    day: Mapped[date]
    by: Mapped[str]
    state: Mapped[str]
    words: Mapped[str]


class Task(Entity):
    """What is to be done about a matter: by which unit and person, until when, to what standard.

    `number` counts the tasks of its matter. `deadline` is the one that holds now; the first one is kept
    in `first_deadline`, each one between in an `Extension`. `proofs` are the kinds of evidence without
    which it may not be closed, joined with commas. One that is `internal` was given by what a meeting decided for
    the office alone, or by a meeting that is not made public: no public list tells it.
    """

    __tablename__ = "task"
    __table_args__ = (
        CheckConstraint(one_of("state", TASK_STATES), name="state"),
        CheckConstraint("percent BETWEEN 0 AND 100", name="percent"),
        UniqueConstraint("matter_id", "number"),
        Index(None, "state", "deadline"),
        STRICT,
    )
    searched = Searched(
        ("subject", "standard", "unit", "supporting", "person", "resources", "acceptance", "end_reason"),
        part_of="matter_id",
    )

    matter_id: Mapped[int] = mapped_column(ForeignKey("matter.id"), index=True)
    number: Mapped[int]
    subject: Mapped[str]
    standard: Mapped[str] = mapped_column(default="")
    unit: Mapped[str]
    supporting: Mapped[str] = mapped_column(default="")
    person: Mapped[str] = mapped_column(default="")
    resources: Mapped[str] = mapped_column(default="")
    acceptance: Mapped[str] = mapped_column(default="")
    proofs: Mapped[str] = mapped_column(default="")
    given_on: Mapped[date]
    deadline: Mapped[date]
    first_deadline: Mapped[date]
    percent: Mapped[int] = mapped_column(default=0)
    state: Mapped[str] = mapped_column(default="doing")
    done_on: Mapped[date | None]
    end_reason: Mapped[str] = mapped_column(default="")
    internal: Mapped[bool] = mapped_column(default=False, server_default=text("0"), sort_order=99)
    handed_in_on: Mapped[date | None] = mapped_column(sort_order=99)

    matter: Mapped[Matter] = relationship(overlaps="tasks")
    milestones: Mapped[list[Milestone]] = relationship(order_by="Milestone.due_on, Milestone.id")
    progress: Mapped[list[ProgressNote]] = relationship(order_by="ProgressNote.day, ProgressNote.id")
    extensions: Mapped[list[Extension]] = relationship(order_by="Extension.id")
    acceptances: Mapped[list[Acceptance]] = relationship(order_by="Acceptance.id")


class Milestone(Entity):
    """A part of a task that is due on a day of its own."""

    __tablename__ = "milestone"
    __table_args__ = (STRICT,)

    task_id: Mapped[int] = mapped_column(ForeignKey("task.id"), index=True)
    subject: Mapped[str]
    due_on: Mapped[date]
    done_on: Mapped[date | None]


class ProgressNote(Entity):
    """How far a task was on a day, what stood in the way, and whether somebody must step in."""

    __tablename__ = "progress_note"
    __table_args__ = (CheckConstraint("percent BETWEEN 0 AND 100", name="percent"), STRICT)
    searched = Searched(("words", "difficulty"), part_of="task_id")

    task_id: Mapped[int] = mapped_column(ForeignKey("task.id"), index=True)
    day: Mapped[date]
    percent: Mapped[int]
    words: Mapped[str]
    difficulty: Mapped[str] = mapped_column(default="")
    needs_help: Mapped[bool] = mapped_column(default=False)
    by: Mapped[str] = mapped_column(default="")


class Extension(Entity):
    """A later deadline that was asked for; once approved it holds, and the old one stays on record here."""

    __tablename__ = "extension"
    __table_args__ = (
        CheckConstraint(one_of("ruling", ("", *RULINGS)), name="ruling"),
        CheckConstraint("new_deadline > old_deadline", name="later"),
        STRICT,
    )
    searched = Searched(("reason", "remark", "asked_by", "ruled_by"), part_of="task_id")

    task_id: Mapped[int] = mapped_column(ForeignKey("task.id"), index=True)
    asked_on: Mapped[date]
    asked_by: Mapped[str]
    reason: Mapped[str]
    old_deadline: Mapped[date]
    new_deadline: Mapped[date]
    ruling: Mapped[str] = mapped_column(default="")
    ruled_on: Mapped[date | None]
    ruled_by: Mapped[str] = mapped_column(default="")
    remark: Mapped[str] = mapped_column(default="")


class Acceptance(Entity):
    """Somebody other than who did it looked at the work: it passes, or is to be done again."""

    __tablename__ = "acceptance"
    __table_args__ = (CheckConstraint(one_of("result", RESULTS), name="result"), STRICT)
    searched = Searched(("unit", "by", "words"), part_of="task_id")

    task_id: Mapped[int] = mapped_column(ForeignKey("task.id"), index=True)
    day: Mapped[date]
    unit: Mapped[str]
    by: Mapped[str]
    result: Mapped[str]
    words: Mapped[str] = mapped_column(default="")


class Answer(Entity):
    """One attempt to tell the resident what became of the matter, and what the resident said of it."""

    __tablename__ = "answer"
    __table_args__ = (
        CheckConstraint(one_of("way", ANSWER_WAYS), name="way"),
        CheckConstraint(one_of("verdict", VERDICTS), name="verdict"),
        STRICT,
    )
    searched = Searched(("words", "kept_closed", "by"), part_of="matter_id")

    matter_id: Mapped[int] = mapped_column(ForeignKey("matter.id"), index=True)
    answered_on: Mapped[date]
    way: Mapped[str]
    by: Mapped[str]
    verdict: Mapped[str]
    words: Mapped[str] = mapped_column(default="")
    kept_closed: Mapped[str] = mapped_column(default="")


class Evidence(Entity):
    """A photo, file or signed sheet of a matter or one of its tasks; its content lies in the store by `digest`."""

    __tablename__ = "evidence"
    __table_args__ = (
        CheckConstraint(one_of("phase", ("", *PHASES)), name="phase"),
        CheckConstraint(one_of("kind", PROOFS), name="kind"),
        CheckConstraint("size > 0", name="size"),
        STRICT,
    )
    searched = Searched(("name", "words"), part_of="matter_id")

    matter_id: Mapped[int] = mapped_column(ForeignKey("matter.id"), index=True)
    task_id: Mapped[int | None] = mapped_column(ForeignKey("task.id"), index=True)
    kind: Mapped[str]
    phase: Mapped[str] = mapped_column(default="")
    name: Mapped[str]
    digest: Mapped[str]
    size: Mapped[int]
    taken_on: Mapped[date | None]
    words: Mapped[str] = mapped_column(default="")

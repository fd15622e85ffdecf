"""The kinds of meetings, their rules, brands and series, as they are stored."""

from __future__ import annotations

from datetime import date, time

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from desktop.core.entity import STRICT, Entity, one_of
from desktop.features.consultation.records import APPROVALS, MEETING_KINDS, QUORUMS


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

"""Who signs in, what they may do, and every password and PIN that was tried, as it is stored."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import DDL, CheckConstraint, ForeignKey, Index, event, text
from sqlalchemy.orm import Mapped, mapped_column

from desktop.core.entity import STRICT, Entity, one_of
from desktop.features.access.records import ENDINGS, OUTCOMES, ROLES, SECRETS


class User(Entity):
    """Somebody who signs in; never deleted, only ended. Password and PIN are kept as hashes, each with its own salt.

    `must_renew`: the password was given by another and is replaced at the next sign-in.
    """

    __tablename__ = "user"
    __table_args__ = (
        CheckConstraint("ends_on IS NULL OR ends_on >= begins_on", name="ends_after_begin"),
        STRICT,
    )
    undoable = False  # taking a step back must not give anybody an old password or an ended right
    unsaid = ("password", "pin")

    sign_in: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    begins_on: Mapped[date]
    ends_on: Mapped[date | None]
    end_reason: Mapped[str] = mapped_column(default="")
    password: Mapped[str]
    password_set_at: Mapped[datetime]
    must_renew: Mapped[bool]
    pin: Mapped[str | None]
    pin_set_at: Mapped[datetime | None]


class Role(Entity):
    """What a user may do in a place and all below it, from its first to its last day; ended, never deleted.

    The keeper of users serves the whole office and has no place.
    """

    __tablename__ = "role"
    __table_args__ = (
        CheckConstraint(one_of("kind", ROLES), name="kind"),
        CheckConstraint("(kind = 'keeper') = (place_id IS NULL)", name="place"),
        CheckConstraint("ends_on IS NULL OR ends_on >= begins_on", name="ends_after_begin"),
        STRICT,
    )
    undoable = False

    user_id: Mapped[int] = mapped_column(ForeignKey("user.id"), index=True)
    kind: Mapped[str]
    place_id: Mapped[int | None] = mapped_column(ForeignKey("place.id"), index=True)
    begins_on: Mapped[date]
    ends_on: Mapped[date | None]
    reason: Mapped[str] = mapped_column(default="")
    end_reason: Mapped[str] = mapped_column(default="")


class Attempt(Entity):
    """A password, PIN or recovery code that was tried, or the end of a lock by another keeper of users: what delays are counted by."""

    __tablename__ = "attempt"
    __table_args__ = (
        CheckConstraint(one_of("secret", SECRETS), name="secret"),
        CheckConstraint(one_of("outcome", OUTCOMES), name="outcome"),
        CheckConstraint("(outcome = 'unlocked') = (by_id IS NOT NULL)", name="by"),
        Index(None, "user_id", "secret"),
        STRICT,
    )
    undoable = False

    user_id: Mapped[int] = mapped_column(ForeignKey("user.id"))
    secret: Mapped[str]
    at: Mapped[datetime]
    outcome: Mapped[str]
    by_id: Mapped[int | None] = mapped_column(ForeignKey("user.id"))


class Recovery(Entity):
    """The code with which a keeper of users who forgot the password chooses a new one; kept as a hash, shown once.

    `kept_at` is when the keeper said it lies in a safe place. At most one of a user is in force; used or replaced it has
    ended for good.
    """

    __tablename__ = "recovery"
    __table_args__ = (
        CheckConstraint(one_of("ending", ENDINGS), name="ending"),
        CheckConstraint("(ended_at IS NULL) = (ending IS NULL)", name="ended"),
        Index("ix_recovery_in_force", "user_id", unique=True, sqlite_where=text("ended_at IS NULL")),
        STRICT,
    )
    undoable = False
    unsaid = ("digest",)

    user_id: Mapped[int] = mapped_column(ForeignKey("user.id"), index=True)
    digest: Mapped[str]
    made_at: Mapped[datetime]
    kept_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    ending: Mapped[str | None]


for _verb in ("UPDATE", "DELETE"):
    event.listen(
        Attempt.__table__,
        "after_create",
        DDL(
            f"CREATE TRIGGER attempt_no_{_verb.lower()} BEFORE {_verb} ON attempt "
            "BEGIN SELECT RAISE(ABORT, 'what was tried is only written, never changed'); END"
        ),
    )

CHANGED = (
    "OLD.ended_at IS NOT NULL OR NEW.digest != OLD.digest OR NEW.user_id != OLD.user_id "
    "OR NEW.made_at != OLD.made_at"
)
"""An update of a code that does more than keep or end it."""

for _name, _when in (("change BEFORE UPDATE", f"WHEN {CHANGED} "), ("delete BEFORE DELETE", "")):
    event.listen(
        Recovery.__table__,
        "after_create",
        DDL(
            f"CREATE TRIGGER recovery_no_{_name} ON recovery {_when}"
            "BEGIN SELECT RAISE(ABORT, 'a recovery code only ends, it never changes'); END"
        ),
    )

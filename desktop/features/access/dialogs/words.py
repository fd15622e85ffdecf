"""What users, roles and attempts are called in the tables about them."""

from __future__ import annotations

from datetime import date

from desktop.features.access.records import AttemptRow, RoleRow, UserRow
from desktop.ui.chip import Status
from desktop.ui.i18n import tr
from desktop.ui.sentences_access import role_words
from desktop.ui.table import Column


def user_columns() -> tuple[Column, ...]:
    """Who it is, what they are today, and how they stand."""
    words = role_words()
    return (
        Column("", tr("Name"), lambda user: user.name),
        Column("", tr("Signs in as"), lambda user: user.sign_in),
        Column("", tr("In the organisation"), lambda user: user.person or "—"),
        Column("", tr("Is today"), lambda user: _few(user, words), stretch=True),
        Column("", tr("PIN"), lambda user: tr("set") if user.has_pin else "—"),
        Column("", tr("From"), lambda user: user.begins_on.isoformat()),
        Column("", tr("State"), user_status),
    )


def role_columns(today: date) -> tuple[Column, ...]:
    """What, where, from when until when, and why."""
    words = role_words()
    return (
        Column("", tr("Role"), lambda role: words[role.kind]),
        Column("", tr("Place"), lambda role: role.place or tr("whole office")),
        Column("", tr("From"), lambda role: role.begins_on.isoformat()),
        Column("", tr("Last day"), lambda role: role.ends_on.isoformat() if role.ends_on else "—"),
        Column("", tr("State"), lambda role: role_status(role, today)),
        Column("", tr("Reason"), lambda role: role.end_reason or role.reason or "—", stretch=True),
    )


def attempt_columns() -> tuple[Column, ...]:
    """When, with what, and how it went."""
    secrets = {"password": tr("Password"), "pin": tr("PIN"), "recovery": tr("Recovery code")}
    return (
        Column("", tr("When"), lambda tried: f"{tried.at.astimezone():%m-%d %H:%M:%S}"),
        Column("", tr("With"), lambda tried: secrets[tried.secret]),
        Column("", tr("How it went"), attempt_status),
        Column("", tr("By"), lambda tried: tried.by or "—", stretch=True),
    )


def user_status(user: UserRow) -> Status:
    """How a user stands today."""
    if not user.active:
        return Status("idle", tr("has ended"))
    return Status("warn", tr("new password due")) if user.must_renew else Status("ok", tr("may sign in"))


def role_status(role: RoleRow, today: date) -> Status:
    """Whether a role counts today."""
    if role.begins_on > today:
        return Status("info", tr("to come"))
    over = role.ends_on is not None and role.ends_on < today
    return Status("idle", tr("is over")) if over else Status("ok", tr("in force"))


def attempt_status(tried: AttemptRow) -> Status:
    """How a try went."""
    return {
        "right": Status("ok", tr("right")),
        "wrong": Status("bad", tr("wrong")),
        "early": Status("warn", tr("too early")),
        "unlocked": Status("info", tr("unlocked")),
    }[tried.outcome]


def _few(user: UserRow, words: dict[str, str]) -> str:
    return tr(", ").join(words[kind] for kind in user.roles) or "—"

"""What a keeper of users does: adds and ends users, gives and ends roles, helps out with passwords."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from desktop.core.entity import now
from desktop.features.access import commands, queries
from desktop.features.access.records import ROLES, EndRole, EndUser, Reset, RoleDraft, UserDraft
from desktop.features.organisation import queries as places
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.form import Form, choice, day, line, notes, secret
from desktop.ui.i18n import tr
from desktop.ui.sentences_access import role_words

Command = Callable[[Session, Any, int | None, datetime], Any]


def user_editor(context: Context, draft: UserDraft, parent: QWidget) -> Editor:
    """Who signs in; a new user is given a first password. The first of all comes back with a recovery code."""
    people = [(None, tr("nobody in the organisation")), *context.peek(queries.people_offered, date.today())]
    first = not context.peek(queries.any_user)
    fresh = (
        secret("password", tr("Password") if first else tr("First password"),
               hint="" if first else tr("Tell it to the user, who replaces it when signing in.")),
        secret("again", tr("Once more")),
    )  # fmt: skip
    form = Form(context.look, (
        line("sign_in", tr("Signs in as"), hint=tr("Short, for example wangmin"), limit=30),
        line("name", tr("Name"), limit=30),
        choice("person_id", tr("Is in the organisation"), people, optional=True),
        day("begins_on", tr("From")),
        *(fresh if draft.id is None else ()),
    ))  # fmt: skip
    title = tr("New user") if draft.id is None else tr("User: {name}").format(name=draft.name)
    command = (
        (lambda s, typed: commands.add_first(s, typed, now())) if first else _by(context, commands.save_user)
    )
    editor = Editor(context, title, form, command, parent)
    form.load(draft)
    passwords = [("password", "again")] if draft.id is None else []
    return editor.lay_out(("sign_in", "name"), ("person_id", "begins_on"), *passwords, units=150)


def role_editor(context: Context, draft: RoleDraft, name: str, parent: QWidget) -> Editor:
    """What a user may do, where and from when."""
    look = context.look
    offers = [(place, words) for place, words, _ in context.peek(places.place_choices)]
    form = Form(look, (
        choice("kind", tr("Role"), [(kind, role_words()[kind]) for kind in ROLES]),
        choice("place_id", tr("Place, with all below it"), offers),
        day("begins_on", tr("From")),
        day("ends_on", tr("Last day"), optional=True),
        notes(look, "reason", tr("On what it rests"), optional=True),
    ))  # fmt: skip
    editor = Editor(
        context, tr("Role of {name}").format(name=name), form, _by(context, commands.add_role), parent
    )
    form.load(draft)

    def suit() -> None:
        form.ask("place_id", asked=form.understood().kind != "keeper")

    form.edited.connect(suit)
    return editor.lay_out(("kind",), ("place_id",), ("begins_on", "ends_on"), ("reason",), units=130)


def end_role_editor(context: Context, role: int, name: str, parent: QWidget) -> Editor:
    """The last day of a role, and why."""
    return _end_editor(
        context, EndRole(role, date.today()), tr("End the role of {name}").format(name=name),
        _by(context, commands.end_role), parent,
    )  # fmt: skip


def end_user_editor(context: Context, user: int, name: str, parent: QWidget) -> Editor:
    """The last day of a user, and why."""
    return _end_editor(
        context, EndUser(user, date.today()), tr("{name} signs in no more").format(name=name),
        _by(context, commands.end_user), parent,
    )  # fmt: skip


def reset_editor(context: Context, user: int, name: str, parent: QWidget) -> Editor:
    """A password for somebody who has forgotten the own one."""
    form = Form(context.look, (
        secret("password", tr("First password"), hint=tr("Tell it to the user, who replaces it when signing in.")),
        secret("again", tr("Once more")),
    ))  # fmt: skip
    editor = Editor(
        context, tr("New password for {name}").format(name=name), form, _by(context, commands.reset_password),
        parent,
    )  # fmt: skip
    form.load(Reset(user))
    return editor.lay_out(("password",), ("again",), units=100)


def _end_editor(
    context: Context, draft: EndRole | EndUser, title: str, command: Callable[..., Any], parent: QWidget
) -> Editor:
    form = Form(context.look, (
        day("ends_on", tr("Last day")),
        notes(context.look, "reason", tr("Reason"), lines=2),
    ))  # fmt: skip
    editor = Editor(context, title, form, command, parent)
    form.load(draft)
    return editor.lay_out(("ends_on",), ("reason",), units=110)


def _by(context: Context, command: Command) -> Callable[[Session, Any], Any]:
    """The command as who is signed in when it is given."""
    who = context.seat.user
    return lambda s, draft: command(s, draft, who, now())

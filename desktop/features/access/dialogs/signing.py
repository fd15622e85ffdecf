"""Signing in, and changing one's own password and PIN."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from desktop.core.entity import now
from desktop.features.access import commands, queries
from desktop.features.access.dialogs.recovery import ShowPaper, recover_editor
from desktop.features.access.records import NewSecret, SignedIn, SignIn
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.form import Form, choice, secret
from desktop.ui.i18n import tr
from desktop.ui.words import Button, text


def sign_in_editor(
    context: Context, parent: QWidget, show_paper: ShowPaper, user: int | None = None
) -> Editor:
    """Who one is, and the password; whose password was given by another chooses an own one before sitting down.

    Who forgot it is helped on.
    """
    offers = context.peek(queries.sign_in_choices, date.today())
    known = [number for number, _ in offers]
    user = user if user in known else known[0] if len(known) == 1 else None
    form = Form(
        context.look, (choice("user_id", tr("Who are you?"), offers), secret("password", tr("Password")))
    )
    editor = Editor(context, tr("Sign in"), form, lambda s, draft: commands.sign_in(s, draft, now()), parent)
    editor.save_button.setText(tr("Sign in"))
    form.load(SignIn(user))
    editor.accepted.connect(lambda: _seat(context, parent, editor.result_of_command))
    said = text(
        tr("Needed only for money and signatures. Everything else goes on without."), "caption", wrap=True
    )

    def forgotten() -> None:
        who = form.understood().user_id
        editor.reject()
        recover_editor(context, parent, show_paper, who).open()

    aside = Button(context.look, tr("Forgot the password?"), "link", action=forgotten)
    editor.lay_out(("user_id",), ("password",), units=100, below=said, aside=(aside,))
    if user is not None:
        form.begin_at("password")
    return editor


def password_editor(context: Context, user: int, parent: QWidget, *, given: bool = False) -> Editor:
    """A new password in place of one's own, or of one `given` by another."""
    form = Form(context.look, (
        secret("old", tr("The password you were given") if given else tr("Password so far")),
        secret("new", tr("New password"), hint=tr("At least 8 characters; a short sentence is easy to remember.")),
        secret("again", tr("Once more")),
    ))  # fmt: skip
    title = tr("Choose a password of your own") if given else tr("My password")
    editor = Editor(context, title, form, lambda s, draft: commands.change_password(s, draft, now()), parent)
    form.load(NewSecret(user))
    editor.accepted.connect(lambda: context.toast(tr("The new password holds from now on.")))
    return editor.lay_out(("old",), ("new",), ("again",), units=100)


def pin_editor(context: Context, user: int, parent: QWidget) -> Editor:
    """A new PIN; the first one is set with the password, each later one with the one before."""
    first = not context.peek(queries.has_pin, user)
    form = Form(context.look, (
        secret("old", tr("Password") if first else tr("PIN so far")),
        secret("new", tr("New PIN"), hint=tr("6 digits or more; no birthday, no 123456."), limit=12),
        secret("again", tr("Once more"), limit=12),
    ))  # fmt: skip
    editor = Editor(
        context, tr("My PIN"), form, lambda s, draft: commands.change_pin(s, draft, now()), parent
    )
    form.load(NewSecret(user))
    editor.accepted.connect(lambda: context.toast(tr("The new PIN holds from now on.")))
    said = text(tr("The PIN is your signature under a payment. Tell it to nobody."), "caption", wrap=True)
    return editor.lay_out(("old",), ("new",), ("again",), units=100, below=said)


def _seat(context: Context, parent: QWidget, who: SignedIn) -> None:
    """Let somebody sit down whose password was right."""
    if who.must_renew:
        editor = password_editor(context, who.id, parent, given=True)
        editor.accepted.connect(lambda: _sit(context, parent, who))
        editor.open()
    else:
        _sit(context, parent, who)


def _sit(context: Context, parent: QWidget, who: SignedIn) -> None:
    context.seat.sit(who.id, who.name)
    if who.wants_pin:
        pin_editor(context, who.id, parent).open()

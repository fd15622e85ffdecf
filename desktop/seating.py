"""Who is signed in, in header and menu: sits down, leaves, locks, and is shown out when idle."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from desktop.core.db import Changes
from desktop.features.access import queries
from desktop.features.access.dialogs import UsersDialog, password_editor, pin_editor, sign_in_editor
from desktop.features.access.page import show_code
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.editor import Editor
from desktop.ui.header import Header
from desktop.ui.i18n import tr
from desktop.ui.seat import Idle
from desktop.ui.window import Window

LOCK = "Ctrl+L"


class Seating(QObject):
    """Brings the seat of a context into the window's header."""

    def __init__(self, context: Context, window: Window) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self._last: int | None = None
        application = cast("QApplication", QApplication.instance())
        self.idle = Idle(application, context.seat, context.preferences.now.idle_minutes)
        self.idle.left.connect(self._tell_idle)
        context.seat.left.connect(self._take_back)
        context.seat.changed.connect(self._show)
        context.runner.changed.connect(self._notice)

    def furnish(self, header: Header) -> None:
        """Bring the header's chair to life, in the language of now."""
        offers = header.chair.offers
        offers.addAction(tr("My password…"), self.change_password)
        offers.addAction(tr("My PIN…"), self.change_pin)
        offers.addSeparator()
        lock = offers.addAction(tr("Lock"), self.lock)
        lock.setShortcut(QKeySequence(LOCK))
        self._window.addAction(lock)  # a menu that is folded away hears no keys
        offers.addAction(tr("Sign out"), self._context.seat.leave)
        header.chair.wanted.connect(self.sign_in)
        self._show()

    def sign_in(self) -> Editor:
        """Ask who it is; who sat here last is offered first."""
        editor = sign_in_editor(self._context, self._window, show_code, self._last)
        editor.open()
        return editor

    def lock(self) -> None:
        """Leave, and ask who goes on; Esc leaves the rest of the program at work."""
        if self._context.seat.user is not None:
            self._context.seat.leave()
            self.sign_in()

    def change_password(self) -> Editor:
        editor = password_editor(self._context, self._context.seat.user or 0, self._window)
        editor.open()
        return editor

    def change_pin(self) -> Editor:
        editor = pin_editor(self._context, self._context.seat.user or 0, self._window)
        editor.open()
        return editor

    def users(self, user: int | None = None) -> UsersDialog:
        """Who signs in and what they may do, at one of them or at the first."""
        dialog = UsersDialog(self._context, self._window, show_code)
        if user is not None:
            dialog.choose(user)
        dialog.open()
        return dialog

    def wait(self, minutes: int) -> None:
        """Show out who touches nothing for so long."""
        self._context.preferences.change(idle_minutes=minutes)
        self.idle.wait(minutes)

    def _notice(self, changes: Changes) -> None:
        if changes.touch("user"):
            self._show()

    def _take_back(self) -> None:
        """What was asked of who has left is asked no more."""
        messages.take_back(self._window)

    def _show(self) -> None:
        seat = self._context.seat
        self._last = seat.user or self._last
        if self._context.peek(queries.any_user):
            self._window.header.chair.show_user(seat.name)

    def _tell_idle(self) -> None:
        self._window.toast(tr("Signed out, as nothing was touched for {count} minutes.").format(
            count=self._context.preferences.now.idle_minutes
        ))  # fmt: skip

"""Who signs in, what they may do through time, and what was tried with their passwords and PINs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QDialog, QWidget
from sqlalchemy.orm import Session

from desktop.core.db import Changes
from desktop.core.entity import now
from desktop.features.access import commands, queries
from desktop.features.access.dialogs.keeping import (
    end_role_editor,
    end_user_editor,
    reset_editor,
    role_editor,
    user_editor,
)
from desktop.features.access.dialogs.recovery import CodeDialog, ShowPaper, new_code_editor
from desktop.features.access.dialogs.words import attempt_columns, role_columns, user_columns
from desktop.features.access.records import CodeState, FreshCode, RoleDraft, RoleRow, UserDraft, UserRow
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.dialog import Dialog
from desktop.ui.editor import Editor
from desktop.ui.i18n import tr
from desktop.ui.layout import Box, column, frame, plain, row, rule, sized
from desktop.ui.record import refill
from desktop.ui.table import Table, fixed_rows
from desktop.ui.words import Button, text


class UsersDialog(Dialog):
    """Above the users, below what the chosen one may do and what was tried; only a keeper of users changes anything."""

    def __init__(self, context: Context, parent: QWidget, show_paper: ShowPaper) -> None:
        super().__init__(context, parent)
        self.setWindowTitle(tr("Users and roles"))
        self._show_paper = show_paper
        self._users: list[UserRow] = []
        self._roles: list[RoleRow] = []
        self._user_table: Table | None = None
        self._role_table: Table | None = None
        self._said = text("", "soft", wrap=True)
        look = context.look
        self._shown, self._held, self._tried = (column(look, gap=0) for _ in range(3))
        self._of_user = self._user_buttons()
        self._add = Button(look, tr("New user"), "primary", "plus", self.add_user)
        self._give = Button(look, tr("Give a role"), "plain", "plus", self.give_role)
        self._end = Button(look, tr("End the role"), "plain", action=self.end_role)
        self._code = Button(look, tr("New recovery code…"), "plain", action=self.make_code)
        self._code_said = text("", "caption", wrap=True)
        self.setLayout(self._laid_out())
        sized(look, self, 300, 178)
        context.runner.changed.connect(self._notice)
        context.seat.changed.connect(self.fill)
        self.fill()

    def fill(self) -> None:
        """Show the users as they are now; who was chosen stays chosen."""
        before = self.chosen()
        self._users = self._context.peek(queries.user_rows, date.today())
        self._user_table = Table(self._context.look, fixed_rows(user_columns(), self._users), flush=True)
        refill(self._shown, self._user_table)
        self._user_table.selectionModel().currentRowChanged.connect(lambda _now, _before: self._fill_below())
        ids = [user.id for user in self._users]
        if ids:
            self._user_table.selectRow(ids.index(before.id) if before and before.id in ids else 0)
        else:
            self._fill_below()

    def chosen(self) -> UserRow | None:
        """The user whose row is chosen."""
        at = self._user_table.currentIndex().row() if self._user_table else -1
        return self._users[at] if 0 <= at < len(self._users) else None

    def choose(self, user: int) -> None:
        """Choose a user's row."""
        if self._user_table is not None:
            self._user_table.selectRow([row.id for row in self._users].index(user))

    def chosen_role(self) -> RoleRow | None:
        """The role whose row is chosen."""
        at = self._role_table.currentIndex().row() if self._role_table else -1
        return self._roles[at] if 0 <= at < len(self._roles) else None

    def add_user(self) -> Editor:
        """Add somebody who signs in; the first of all sits down at once."""
        first = not self._users
        editor = user_editor(self._context, UserDraft(begins_on=date.today()), self)
        if first:
            editor.accepted.connect(lambda: self._sit(editor.result_of_command))
        editor.open()
        return editor

    def make_code(self) -> Editor | None:
        """Make a new recovery code for the keeper who is signed in."""
        who = self._context.seat.user
        if who is None:
            return None
        return self._opened(new_code_editor(self._context, who, self, self._show_paper))

    def mend(self) -> Editor | None:
        """Mend the names of the user that is chosen."""
        user = self.chosen()
        if user is None:
            return None
        return self._opened(user_editor(self._context, self._context.peek(queries.user_draft, user.id), self))

    def give_role(self) -> Editor | None:
        """Let the user that is chosen do something somewhere."""
        user = self.chosen()
        if user is None:
            return None
        draft = RoleDraft(user.id, place_id=self._context.scope.place, begins_on=date.today())
        return self._opened(role_editor(self._context, draft, user.name, self))

    def end_role(self) -> Editor | None:
        """End the role that is chosen."""
        user, role = self.chosen(), self.chosen_role()
        if user is None or role is None:
            return None
        return self._opened(end_role_editor(self._context, role.id, user.name, self))

    def end_user(self) -> Editor | None:
        """Let the user that is chosen sign in no more."""
        user = self.chosen()
        return user and self._opened(end_user_editor(self._context, user.id, user.name, self))

    def reset_password(self) -> Editor | None:
        """Help out who has forgotten the password."""
        user = self.chosen()
        return user and self._opened(reset_editor(self._context, user.id, user.name, self))

    def reset_pin(self) -> QDialog | None:
        """Ask, then take the PIN of the user that is chosen away."""
        user = self.chosen()
        if user is None:
            return None
        question = tr("Take the PIN of {name} away? {name} sets a new one after signing in.")
        said = tr("Take the PIN away")
        who = self._context.seat.user
        return messages.confirm(
            self._context.look, self, question.format(name=user.name), said,
            lambda: self._write(said, lambda s: commands.reset_pin(s, user.id, who, now())),
        )  # fmt: skip

    def unlock(self) -> None:
        """Let the user that is chosen try again at once."""
        user, who = self.chosen(), self._context.seat.user
        if user is not None:
            self._write(tr("Unlock"), lambda s: commands.unlock(s, user.id, who, now()))

    def _user_buttons(self) -> tuple[Button, ...]:
        look = self._context.look
        return (
            Button(look, tr("Mend"), "plain", "pencil", self.mend),
            Button(look, tr("Reset the password"), "plain", action=self.reset_password),
            Button(look, tr("Take the PIN away"), "plain", action=self.reset_pin),
            Button(look, tr("Unlock"), "plain", "lock", self.unlock),
            Button(look, tr("Signs in no more"), "plain", action=self.end_user),
        )

    def _laid_out(self) -> Box:
        look = self._context.look
        close = Button(look, tr("Close"), "main", action=self.accept)
        above = row(look, *self._of_user, None, margins=(4, 1.5, 4, 1.5))
        users = frame("card", column(look, (plain(self._shown), 1), rule(), above, gap=0))
        head = row(look, text(tr("Roles"), "heading"), None, self._end, self._give, margins=(4, 1.5, 3, 1.5))
        roles = frame("card", column(look, head, rule(), (plain(self._held), 1), gap=0))
        title = row(look, text(tr("Passwords and PINs tried"), "heading"), None, margins=(4, 2.9, 3, 2.9))
        tried = frame("card", column(look, title, rule(), (plain(self._tried), 1), gap=0))
        below = plain(row(look, (roles, 7), (tried, 4), gap=3))
        inner = plain(column(look, self._said, (users, 1), (below, 1), gap=3, margins=(5, 4, 5, 3)))
        foot = plain(row(look, self._code, (self._code_said, 1), close, self._add, margins=(5, 2.5, 5, 2.5)))
        return column(look, (inner, 1), rule(), foot, gap=0)

    def _fill_below(self) -> None:
        user, look = self.chosen(), self._context.look
        self._roles = self._context.peek(queries.role_rows, user.id) if user else []
        tried = self._context.peek(queries.attempt_rows, user.id) if user else []
        self._role_table = Table(look, fixed_rows(role_columns(date.today()), self._roles), flush=True)
        refill(self._held, self._role_table)
        table = Table(look, fixed_rows(attempt_columns(), tried), flush=True)
        table.setObjectName("tried")
        refill(self._tried, table)
        self._role_table.selectionModel().currentRowChanged.connect(lambda _now, _before: self._suit())
        if self._roles:
            self._role_table.selectRow(0)
        self._suit()

    def _suit(self) -> None:
        """Offer what can be done, and say what stands in the way of the rest."""
        user, role = self.chosen(), self.chosen_role()
        who = self._context.seat.user
        keeps = self._context.peek(queries.may, who, "keeper", None, date.today())
        for button in self._of_user:
            button.setEnabled(keeps and user is not None)
        self._add.setEnabled(keeps or not self._users)
        self._give.setEnabled(keeps and user is not None and user.ends_on is None)
        self._end.setEnabled(keeps and role is not None and role.ends_on is None)
        self._code.setVisible(keeps)
        self._code.setEnabled(keeps)
        self._code_said.setText(_said_of_code(self._context.peek(queries.code_state, who)) if keeps else "")
        self._said.setText(_said(nobody=not self._users, keeps=keeps))

    def _sit(self, first: FreshCode) -> None:
        self._context.seat.sit(first.user_id, first.name)
        CodeDialog(self._context, first, self, self._show_paper).open()

    def _opened(self, editor: Editor) -> Editor:
        editor.open()
        return editor

    def _write(self, label: str, command: Callable[[Session], object]) -> None:
        self.write(label, command, failed=lambda error: messages.explain(self._context.look, self, error))

    def _notice(self, changes: Changes) -> None:
        if changes.touch("user", "role", "attempt", "recovery"):
            self.fill()


def _said(*, nobody: bool, keeps: bool) -> str:
    if nobody:
        return tr(
            "Nobody signs in yet, and nobody needs to: one person alone goes on working as before. Before money is paid with signatures, add yourself first; you will keep the users."
        )
    if keeps:
        return tr(
            "A role covers its place and all that lies below. Who keeps the books, who pays and who signs are different people, and nobody signs for two parties. Nothing is deleted: users and roles end on a day."
        )
    return tr("Only a keeper of users changes anything here. Sign in as one.")


def _said_of_code(state: CodeState | None) -> str:
    if state is None:
        return tr("You have no recovery code: who forgets the only keeper's password stays outside.")
    day = f"{state.made_at.astimezone():%Y-%m-%d}"
    if state.kept:
        return tr("Your recovery code of {day} holds.").format(day=day)
    return tr(
        "Nobody said that your recovery code of {day} is kept. Is its paper not in the safe? Make a new one."
    ).format(day=day)

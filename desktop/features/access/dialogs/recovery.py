"""The recovery code: shown once, made anew by its keeper, and used where the password is forgotten."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.core.entity import now
from desktop.features.access import commands, queries, rules
from desktop.features.access.records import FreshCode, OwnPassword, Recover
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.dialog import Dialog
from desktop.ui.editor import Editor
from desktop.ui.form import Form, choice, code, secret
from desktop.ui.i18n import tr
from desktop.ui.layout import Box, column, frame, plain, row, rule, sized
from desktop.ui.theme import Look
from desktop.ui.words import Button, text

ShowPaper = Callable[[Context, FreshCode, QWidget], object]
"""Opens the preview of the paper with the code; the roof hands it in, for a dialog knows no documents."""


class CodeDialog(Dialog):
    """The code, once; closes by itself only when its keeper says that it lies in a safe place."""

    def __init__(self, context: Context, fresh: FreshCode, parent: QWidget, show_paper: ShowPaper) -> None:
        super().__init__(context, parent)
        self.setWindowTitle(tr("Recovery code of {name}").format(name=fresh.name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fresh, self._over, self._show_paper = fresh, parent, show_paper
        look = context.look
        self._kept = QCheckBox(tr("The code is printed or written down, and lies in a safe place."))
        self._ready = Button(look, tr("It is kept"), "primary", action=self.keep)
        self._ready.setEnabled(False)
        self._kept.toggled.connect(self._ready.setEnabled)
        self.setLayout(self._laid_out())
        sized(look, self, 144, 92)

    def print_code(self) -> object:
        """The paper, to be printed or saved as PDF."""
        return self._show_paper(
            self._context, self._fresh, self._over
        )  # a preview is no wider than what it stands over

    def keep(self) -> None:
        """Note that the code is kept, and close."""
        self.setEnabled(False)
        self.write(
            self.windowTitle(), lambda s: commands.keep_code(s, self._fresh.id, now()),
            lambda _done: self.accept(), self._failed,
        )  # fmt: skip

    def reject(self) -> None:
        question = tr("Close although the code is not kept? It is never shown again; a new one is made under “Users and roles…”.")  # fmt: skip
        messages.confirm(self._context.look, self, question, tr("Close"), super().reject)

    def _failed(self, error: Exception) -> None:
        self.setEnabled(True)
        messages.explain(self._context.look, self, error)

    def _laid_out(self) -> Box:
        look = self._context.look
        why = text(
            tr("Whoever forgets the password and has no other keeper to ask chooses a new one with this code. It is shown now and never again: print it, and put the paper into the safe. A code made before ends with this one."),
            wrap=True,
        )  # fmt: skip
        shown = row(look, None, _large(look, self._fresh.code), None, margins=(4, 4, 4, 4))
        out = Button(look, tr("Print or save…"), "main", "printer", self.print_code)
        inner = column(look, why, frame("card", shown), self._kept, (None, 1), gap=4, margins=6)
        foot = plain(row(look, out, None, self._ready, margins=(6, 2.5, 6, 2.5)))
        return column(look, (plain(inner), 1), rule(), foot, gap=0)


def new_code_editor(context: Context, user: int, parent: QWidget, show_paper: ShowPaper) -> Editor:
    """A new code for a keeper who proves the own password; it is shown as soon as it is made."""
    form = Form(context.look, (secret("password", tr("Your password")),))
    editor = Editor(
        context, tr("New recovery code"), form, lambda s, draft: commands.new_code(s, draft, now()), parent
    )
    editor.save_button.setText(tr("Make the code"))
    form.load(OwnPassword(user))
    editor.accepted.connect(lambda: CodeDialog(context, editor.result_of_command, parent, show_paper).open())
    said = tr("It lets you choose a new password if you forget yours. A code made before ends: destroy its paper.")  # fmt: skip
    return editor.lay_out(("password",), units=100, below=text(said, "caption", wrap=True))


def recover_editor(
    context: Context, parent: QWidget, show_paper: ShowPaper, user: int | None = None
) -> Editor:
    """The password is forgotten: whom to ask, or the code and a new password; who had the code sits down."""
    offers = context.peek(queries.keeper_choices, date.today())
    known = [number for number, _ in offers]
    chosen = user if user in known else known[0] if len(known) == 1 else None
    form = Form(context.look, (
        choice("user_id", tr("Who are you?"), offers),
        code("code", tr("Recovery code"), hint=tr("{length} letters and digits from the paper in the safe; blanks, strokes and small letters do not matter.").format(length=rules.LENGTH)),
        secret("new", tr("New password"), hint=tr("At least 8 characters; a short sentence is easy to remember.")),
        secret("again", tr("Once more")),
    ))  # fmt: skip
    editor = Editor(
        context, tr("Forgot the password"), form, lambda s, draft: commands.recover(s, draft, now()), parent
    )
    editor.save_button.setText(tr("Sign in"))
    form.load(Recover(chosen))
    editor.accepted.connect(lambda: _let_in(context, editor.result_of_command, parent, show_paper))
    above = text(_whom_to_ask([name for _, name in offers]), wrap=True)
    editor.lay_out(("user_id",), ("code",), ("new", "again"), units=130, above=above)
    form.begin_at("user_id" if chosen is None else "code")
    return editor


def _let_in(context: Context, fresh: FreshCode, parent: QWidget, show_paper: ShowPaper) -> None:
    context.seat.sit(fresh.user_id, fresh.name)
    context.toast(tr("The new password holds from now on."))
    CodeDialog(context, fresh, parent, show_paper).open()


def _whom_to_ask(keepers: list[str]) -> str:
    if len(keepers) == 1:
        return tr("{name} is the only keeper of users, and gives everybody else a new password under “Users and roles…”. The keeper who forgot the own one needs the recovery code.").format(name=keepers[0])  # fmt: skip
    said = tr("A keeper of users gives everybody else a new password under “Users and roles…”: ask one first. Today these are: {names}. Only a keeper whom no other can help needs the recovery code.")  # fmt: skip
    return said.format(names=tr(", ").join(keepers) or "—")


def _large(look: Look, words: str) -> QWidget:
    """Two lines whose groups stand below each other, to be read aloud and copied without losing one's place."""
    labels = [text(group, "figure", selectable=True) for group in words.split("-")]
    for at, label in enumerate(labels, 1):
        label.setObjectName(f"group-{at}")
    half = len(labels) // 2
    pairs = zip(labels[:half], labels[half:], strict=True)
    return plain(row(look, *(column(look, *pair, gap=1) for pair in pairs), gap=6))

"""The dialog that edits one record: load, check, save, or leave untouched."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from desktop.core.errors import AppError, Conflict, RuleBroken
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.dialog import Dialog
from desktop.ui.form import Form
from desktop.ui.i18n import tr
from desktop.ui.layout import column, plain, row, rule, scrolled, sized, wide
from desktop.ui.unsaved import offer
from desktop.ui.words import Button

KEPT_MS = 2000
"""How long after the first key that changes it what is typed is kept."""


class Editor(Dialog):
    """Holds a form; closes only when its command has been committed, and asks before typed words are lost."""

    def __init__(
        self,
        context: Context,
        title: str,
        form: Form,
        command: Callable[[Session, Any], Any],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.result_of_command: Any = None
        self.form, self._command = form, command
        self._keeps = self.signs = False
        form.setParent(self)
        self.save_button = Button(context.look, tr("Save"), "primary", action=self.save)
        QShortcut(QKeySequence.StandardKey.Save, self, self.save)

    def lay_out(
        self,
        first: Sequence[str],
        *lines: Sequence[str] | QWidget,
        units: float = 150,
        above: QWidget | None = None,
        below: QWidget | None = None,
        aside: Sequence[QWidget] = (),
        about: object = "",
    ) -> Editor:
        """Place the rows of the form: keys given together stand side by side.

        A widget among them is something to read beside what it is about. `above` and `below` them stands more to read,
        `aside`, left of the buttons, what else may be done with the record. `about` tells forms of one kind apart whose
        drafts do not: the meeting they are of.
        """
        look = self._context.look
        self._key = self._found(f"|{about}|{self.form.identity()}")
        parts = [part for part in (self._offer(), above, self.form.stacked(first, *lines), below) if part]
        self._laid = column(look, *parts, (None, 1), gap=3, margins=6)
        inner = wide(look, plain(self._laid), units)
        cancel = Button(look, tr("Cancel"), "main", action=self.reject)
        foot = self._foot = plain(row(look, *aside, None, cancel, self.save_button, margins=(6, 2.5, 6, 2.5)))
        self._scroll = scrolled(inner)
        self.setLayout(column(look, (self._scroll, 1), rule(), foot, gap=0))
        self.save_button.setDefault(True)  # heeded only once it stands in its dialog
        self._units = units
        self.form.begin_at(first[0])
        self.fit()
        self._pause = QTimer(self, singleShot=True, interval=KEPT_MS)
        self._pause.timeout.connect(self.note)
        self.form.edited.connect(self._hear)
        return self

    def _found(self, told: str) -> str:
        """The key of what is typed, the same in every language; words kept under the title, as before, go over to it."""
        command = self._command
        name = getattr(command, "__qualname__", type(command).__name__)
        key = f"{type(self).__name__} {name}{told}"
        self._context.typed.rename(f"{self.windowTitle()}{told}", key)
        return key

    def note(self) -> None:
        """Keep what is typed, so that a power cut does not cost it; what is signed is nobody else's to go on with."""
        typed = self._context.typed
        if (said := self.form.said()) and not self.signs:
            typed.keep(self._key, self.windowTitle(), said)
        else:
            typed.forget(self._key)

    def lay_by(self) -> None:
        if self.form.dirty:  # else what is offered here and not taken up yet stays on offer
            self.note()

    def _hear(self) -> None:
        if not self._pause.isActive():  # however steadily one types
            self._pause.start()

    def _offer(self) -> QWidget | None:
        """What was typed here before and not saved, to be taken up again or given up."""
        words = self._context.typed.find(self._key)
        if words is None:
            return None

        def take() -> None:
            self.form.say(words.said)
            self.fit()

        def give_up() -> None:
            self._context.typed.forget(self._key)
            self.fit()

        return offer(self._context.look, words, take, give_up)

    def fit(self) -> None:
        """As high as what is asked for by now, within the window."""
        look = self._context.look
        sized(look, self, self._units + 4, self._asked() / look.u(1) + 6)

    def _asked(self) -> int:
        """Pixels all of it is high."""
        laid, foot = self._laid, self._foot.sizeHint().height()
        if laid.hasHeightForWidth():  # what is wrapped wishes for more than it needs
            return laid.totalHeightForWidth(self._context.look.u(self._units)) + foot
        return laid.totalSizeHint().height() + foot

    def save(self) -> None:
        if not self.isEnabled():  # it is being stored already
            return
        draft = self.form.draft()
        if draft is None:
            self._show_wrong()
            return
        self.setEnabled(False)
        self.write(self.windowTitle(), lambda s: self._command(s, draft), self._saved, self._refused)

    def reject(self) -> None:
        if self._keeps:
            self.note()  # with what was typed since
        elif self.form.dirty:
            question = tr("Leave without saving? What you have typed here would be lost.")
            messages.confirm(self._context.look, self, question, tr("Leave without saving"), self._leave)
            return
        super().reject()

    def _leave(self) -> None:
        self._pause.stop()
        self._context.typed.forget(self._key)
        super().reject()

    def _saved(self, result: Any) -> None:
        self.result_of_command = result
        self._pause.stop()
        self._context.typed.forget(self._key)
        self.accept()

    def _refused(self, error: Exception) -> None:
        self.setEnabled(True)
        if isinstance(error, Conflict):
            self._stand_back()
            return
        if isinstance(error, AppError) and self.form.refuse(error):
            self._show_wrong()
        else:
            messages.explain(self._context.look, self, error)

    def _show_wrong(self) -> None:
        """What is wrong takes room: once it is laid out, the form grows as far as it may and goes to the first of it."""
        QTimer.singleShot(0, self, self._make_room)

    def _make_room(self) -> None:
        if self._asked() > self.height():
            self.fit()
            over = self.frameGeometry().bottom() - self.screen().availableGeometry().bottom()
            self.move(self.x(), self.y() - max(over, 0))
        if first := self.form.first_wrong():
            self._scroll.ensureWidgetVisible(first)

    def _keep(self) -> None:
        """What is typed can only be stored later: closing the form keeps it, too."""
        self._keeps = True
        self.note()

    def _stand_back(self) -> None:
        """Another was first: what was typed here is kept, also when the form is closed, and offered beside theirs."""
        self._keep()
        messages.explain(self._context.look, self, RuleBroken("row.conflict"))

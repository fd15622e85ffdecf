"""Taking the last step back, and doing it again: asked before, told afterwards, named in the menu."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QMenu
from sqlalchemy.orm import Session

from desktop.core import undoing
from desktop.core.db import Changes
from desktop.core.errors import Conflict, RuleBroken
from desktop.ui import messages
from desktop.ui.context import Context
from desktop.ui.i18n import tr
from desktop.ui.window import Window

Find = Callable[[Session], undoing.Step | None]


class Steps(QObject):
    """A field that is typed into has an undo of its own, and hears these keys first."""

    def __init__(self, context: Context, window: Window) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self._refused = set[tuple[int | None, int]]()
        """Steps something rests on or changed since, by who tried: the one before is offered, until something else is done."""
        context.runner.changed.connect(self._forget)

    def fill(self, menu: QMenu) -> list[QAction]:
        """Put both into the menu; they say what they would do whenever it opens."""
        undo = menu.addAction(tr("Undo the last step"), self.undo)
        undo.setShortcuts(QKeySequence.StandardKey.Undo)
        redo = menu.addAction(tr("Redo the last step"), self.redo)
        redo.setShortcuts(QKeySequence.StandardKey.Redo)

        def name() -> None:
            self._name(undo, self._last, tr("Undo: {label}"), tr("Undo the last step"))
            self._name(redo, undoing.last_undone, tr("Redo: {label}"), tr("Redo the last step"))

        menu.aboutToShow.connect(name)
        return [undo, redo]

    def undo(self) -> QDialog | None:
        """Ask, then take the newest step back; None where there is nothing to take back."""
        if (last := self._context.peek(self._last)) is None:
            self._window.toast(tr("There is nothing to undo."))
            return None
        question, yes = tr("Take back the last step “{label}”?"), tr("Take back")
        return self._ask(last, question, yes, tr("Undo: {label}"), tr("Taken back: {label}"))

    def redo(self) -> QDialog | None:
        """Ask, then do again what was taken back last; None where something new was done since."""
        if (last := self._context.peek(undoing.last_undone)) is None:
            self._window.toast(tr("There is nothing to redo."))
            return None
        question, yes = tr("Do “{label}” again, which was taken back?"), tr("Do again")
        return self._ask(last, question, yes, tr("Redo: {label}"), tr("Done again: {label}"))

    def _forget(self, _changes: Changes) -> None:
        self._refused.clear()

    def _last(self, s: Session) -> undoing.Step | None:
        user = self._context.seat.user
        return undoing.last_action(s, [step for who, step in self._refused if who == user])

    def _name(self, action: QAction, find: Find, naming: str, bare: str) -> None:
        found = self._context.peek(find)
        words = naming.format(label=found[1]) if found else bare
        action.setText(words.replace("&", "&&"))

    def _ask(self, step: undoing.Step, question: str, yes: str, label: str, told: str) -> QDialog:
        action, what = step

        def refused(error: Exception) -> None:
            if isinstance(error, Conflict) or (
                isinstance(error, RuleBroken) and error.code.startswith("undo.")
            ):
                self._refused.add((self._context.seat.user, action))
            self._context.runner.stumbled.emit(_overtaken(error, what))

        def turn() -> None:
            self._context.runner.write(
                self._window, label.format(label=what), lambda s: undoing.undo(s, action),
                lambda _done: self._window.toast(told.format(label=what)), refused,
            )  # fmt: skip

        return messages.confirm(self._context.look, self._window, question.format(label=what), yes, turn)


def _overtaken(error: Exception, label: str) -> Exception:
    """What a step that was changed since is refused with: as a rule one's own later steps rest on it."""
    if not isinstance(error, Conflict):
        return error
    if error.facts.get("others"):
        return RuleBroken("undo.changed_by_others", label=label)
    return RuleBroken("undo.changed", label=label)

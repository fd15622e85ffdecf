"""A dialog that goes with who opened it, so that nobody else acts in it when they have left."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget
from sqlalchemy.orm import Session

from desktop.core.progress import Progress
from desktop.ui.context import Context


class Dialog(QDialog):
    """What it is storing when they leave comes to its end in their name, out of sight; then the dialog goes, too."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self.writing, self.vacant = context, 0, False
        context.seat.guard(self, self._vacate)

    def write(
        self,
        label: str,
        command: Callable[[Session], Any],
        then: Callable[[Any], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        *,
        progress: Progress | None = None,
    ) -> None:
        """Let a command write; of one who has left meanwhile a refusal is told over the window."""
        runner = self._context.runner

        def done(result: Any) -> None:
            if then is not None:
                then(result)
            self._wrote()

        def refused(error: Exception) -> None:
            if self.vacant:
                self.lay_by()
            (failed if failed and not self.vacant else runner.stumbled.emit)(error)
            self._wrote()

        self.writing += 1
        runner.write(self, label, command, done, refused, progress=progress)

    def lay_by(self) -> None:
        """Keep what is typed and not stored, to be taken up again: who typed it has left."""

    def accept(self) -> None:
        """Close as stored; of one who has left nobody hears it, and nothing opens before whoever sits there."""
        if not self.vacant:
            super().accept()

    def _vacate(self) -> None:
        self.vacant = True
        if not self.writing:
            self.lay_by()
        self.withdraw()

    def _wrote(self) -> None:
        self.writing -= 1
        over: QObject | None = self
        while over is not None:  # who waited for this one goes, too
            waits, over = over, over.parent()
            if isinstance(waits, Dialog) and waits.vacant:
                waits.withdraw()

    def withdraw(self) -> None:
        """Only once nothing is being stored in it, nor in a dialog that would be gone with it."""
        if any(each.writing for each in (self, *self.findChildren(Dialog))):
            self.hide()
            return
        self.done(0)
        self.deleteLater()

"""What is seen of a long job begun from a menu or a button: how far it is, and a way to stop it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QProgressBar, QWidget

from desktop.core.progress import Progress
from desktop.ui.context import Context
from desktop.ui.i18n import tr
from desktop.ui.layout import column, row, wide
from desktop.ui.words import Button, text

UNSEEN_MS = 400
"""What is over sooner comes and goes without a window."""


class Waiting(QDialog):
    """Closing it stops the job, which then leaves nothing behind and of which nobody hears any more."""

    def __init__(self, context: Context, what: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(what)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        look, self._context = context.look, context
        self.said = text(what, "strong", wrap=True)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(what)
        self.share = text(" ", "caption")
        self.stop = Button(look, tr("Cancel"), "main", action=self.reject)
        head = wide(look, self.said, 110)
        foot = row(look, (self.share, 1), self.stop)
        self.setLayout(column(look, head, self.bar, foot, gap=3, margins=(5, 4, 5, 3)))
        context.runner.moved.connect(self._tell)
        self._progress: Progress | None = None

    def run(
        self,
        job: Callable[[Progress], Any],
        then: Callable[[Any], object],
        failed: Callable[[Exception], object],
    ) -> Progress:
        """Begin the job; `then` and `failed` hear of it when the window is gone."""

        def over(answer: Callable[[], object]) -> None:
            self._leave()
            answer()

        self._progress = self._context.runner.work(
            self, job, lambda result: over(lambda: then(result)), lambda error: over(lambda: failed(error))
        )
        QTimer.singleShot(UNSEEN_MS, self, self.open)
        return self._progress

    def reject(self) -> None:
        if self._progress is not None:
            self._progress.cancel()
        self._leave()

    def _leave(self) -> None:
        super().done(0)
        self.deleteLater()  # what was never open is not closed either

    def _tell(self, progress: Progress, done: int, total: int, _what: str) -> None:
        if progress is self._progress:
            self.bar.setRange(0, total)
            self.bar.setValue(done)
            words = tr("{done} of {total} rows").format(done=f"{done:,}", total=f"{total:,}")
            self.share.setText(words if total else tr("Almost done…"))

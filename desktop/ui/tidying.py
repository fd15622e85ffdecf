"""Keeps Python's search for circular rubbish on the screen's thread."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1000


class Tidying(QObject):
    """Searches while it lives whenever Python itself would have, but never on a background thread: what is found there is
    taken apart there, and Qt lets only the screen's thread take a widget apart.
    """

    at_work = 0
    """How many live; Python searches by itself again when the last has stopped."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        Tidying.at_work += 1
        gc.disable()
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._tidy)
        self._timer.start()

    def stop(self) -> None:
        """No background thread runs any more."""
        if self._timer.isActive():
            self._timer.stop()
            Tidying.at_work -= 1
            if not Tidying.at_work:
                gc.enable()

    def _tidy(self) -> None:
        waiting = zip(gc.get_count(), gc.get_threshold(), strict=True)
        ripe = [generation for generation, (count, most) in enumerate(waiting) if count > most]
        if ripe:
            gc.collect(ripe[-1])

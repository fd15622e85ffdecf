"""Keeps Python's search for circular rubbish on the screen's thread."""

from __future__ import annotations

import gc
from typing import ClassVar

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1000


class Tidying(QObject):
    """Searches while it lives whenever Python itself would have, but never on a background thread.

    What is found there is taken apart there: a window's own parts, each of which Qt lets only the screen's thread touch.
    The program stood still for ever when a reader happened upon a closed window.
    """

    _at_work: ClassVar = set[int]()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._at_work.add(id(self))
        gc.disable()
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._tidy)
        self._timer.start()

    def stop(self) -> None:
        """The background threads have come to their end: Python may search wherever it likes, unless another is at work."""
        self._timer.stop()
        self._at_work.discard(id(self))
        if not self._at_work:
            gc.enable()

    def _tidy(self) -> None:
        for generation, (count, most) in reversed([*enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))]):
            if count > most:
                gc.collect(generation)
                return

"""Keeps the widths the user gave the columns of a table, from one day to the next."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHeaderView, QTableView

from desktop.ui.context import Preferences
from desktop.ui.theme import Look

PAUSE_MS = 300
"""A drag is written down when it is over, not at every step."""


class Widths:
    """In units, so that they follow the size of text; a column that fills what is left over has none of its own."""

    def __init__(self, look: Look, view: QTableView, preferences: Preferences, name: str) -> None:
        self._look, self._view, self._preferences, self._name = look, view, preferences, name
        self._held = False
        self._pause = QTimer(view, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._keep)
        view.horizontalHeader().sectionResized.connect(self._hear)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Let the program measure the columns; what the user chose holds after it."""
        self._held = True
        yield
        head = self._view.horizontalHeader()
        kept = self._preferences.now.widths.get(self._name, [])
        if len(kept) == head.count():
            for at, units in enumerate(kept):
                head.resizeSection(at, self._look.u(units))
        self._held = False

    def _hear(self, section: int, _before: int, _now: int) -> None:
        stretched = self._view.horizontalHeader().sectionResizeMode(section) == QHeaderView.ResizeMode.Stretch
        if not self._held and not stretched:
            self._pause.start()

    def _keep(self) -> None:
        head = self._view.horizontalHeader()
        units = [round(head.sectionSize(at) / self._look.u(1)) for at in range(head.count())]
        self._preferences.change(widths={**self._preferences.now.widths, self._name: units})

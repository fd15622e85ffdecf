"""How far a long work is, and whether it should stop; written by a worker, read by the screen."""

from __future__ import annotations

from collections.abc import Callable

from desktop.core.errors import Cancelled


class Progress:
    """Handed to every long job; `report` is called on the worker's thread."""

    def __init__(self, heard: Callable[[int, int, str], None] | None = None) -> None:
        self._heard = heard
        self.cancelled = False

    def cancel(self) -> None:
        self.cancelled = True

    def check(self) -> None:
        """Raises `Cancelled` once the user has asked to stop."""
        if self.cancelled:
            raise Cancelled

    def report(self, done: int, total: int, what: str = "") -> None:
        """Say that `done` of `total` steps are behind us (`total` 0: unknown); raises `Cancelled`."""
        self.check()
        if self._heard is not None:
            self._heard(done, total, what)

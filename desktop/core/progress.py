"""How far a long work is, and whether it should stop; written by a worker, read by the screen."""

from __future__ import annotations

from collections.abc import Callable

from desktop.core.errors import Cancelled


class Progress:
    """Handed to every long job, which calls `report`; the screen calls `hear` and `cancel`."""

    def __init__(self) -> None:
        self._heard: Callable[[int, int, str], None] | None = None
        self.cancelled = False

    def hear(self, heard: Callable[[int, int, str], None]) -> None:
        """Tell how far the work is; called on the worker's thread."""
        self._heard = heard

    def cancel(self) -> None:
        self.cancelled = True

    def report(self, done: int, total: int, what: str = "") -> None:
        """Say that `done` of `total` steps are behind us (`total` 0: unknown); raises `Cancelled`."""
        if self.cancelled:
            raise Cancelled
        if self._heard is not None:
            self._heard(done, total, what)

"""Who is signed in, and what happens when they leave: by themselves, or by not touching anything for a while."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QDialog
from shiboken6 import isValid

MINUTE_MS = 60_000
TOUCHES = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel)


class Seat(QObject):
    """The user who is signed in, by key and name; None while nobody is. It knows no feature."""

    changed = Signal()
    leaving = Signal()
    """Who sits here is about to leave: what they typed and is not stored yet is stored while it is theirs."""

    left = Signal()
    """Who sat here has left; `changed` follows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.user: int | None = None
        self.name = ""

    def sit(self, user: int, name: str) -> None:
        """Somebody else than before sits down: who sat here has left."""
        if user == self.user:
            return
        self.leave()
        self.user, self.name = user, name
        self.changed.emit()

    def leave(self) -> None:
        if self.user is None:
            return
        self.leaving.emit()
        self.user, self.name = None, ""
        self.left.emit()
        self.changed.emit()

    def guard(self, dialog: QDialog, close: Callable[[], object] | None = None) -> None:
        """Close a dialog, whatever stands in it, as soon as who opened it has left, so that nobody acts as them.

        Without a `close` of its own it is done: to reject it would ask about what was typed, and stay.
        """
        _Guard(self, dialog, close or (lambda: dialog.done(0)))


class _Guard(QObject):
    """Goes with its dialog, so that nobody tells one that is gone."""

    def __init__(self, seat: Seat, dialog: QDialog, close: Callable[[], object]) -> None:
        super().__init__(dialog)
        self._close = close
        seat.left.connect(self._leave)

    def _leave(self) -> None:
        self._close()


class Idle(QObject):
    """Makes who is signed in leave after so many minutes without a touch of key or mouse.

    It listens at the window that has the keyboard, not at every widget, and only while somebody is signed in.
    """

    left = Signal()

    def __init__(self, application: QGuiApplication, seat: Seat, minutes: int) -> None:
        super().__init__(seat)
        self._application, self._seat = application, seat
        self._watched: QWindow | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._leave)
        self.wait(minutes)
        seat.changed.connect(self._settle)
        application.focusWindowChanged.connect(self._watch)

    def wait(self, minutes: int) -> None:
        """From now on so long; a time that runs begins anew."""
        self._timer.setInterval(minutes * MINUTE_MS)

    def stop(self) -> None:
        """Make nobody leave any more: their window is gone, and with it what leaving would keep."""
        self._timer.stop()
        self._watch(None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in TOUCHES:
            self._timer.start()
        return super().eventFilter(watched, event)

    def _settle(self) -> None:
        if self._seat.user is None:
            self._timer.stop()
        else:
            self._timer.start()
        self._watch(self._application.focusWindow())

    def _watch(self, window: QWindow | None) -> None:
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = window if self._seat.user is not None else None
        if self._watched is not None:
            self._watched.installEventFilter(self)

    def _leave(self) -> None:
        self._seat.leave()
        self.left.emit()

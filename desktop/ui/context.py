"""What a page is given. There are no globals."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from desktop.core import settings
from desktop.core.settings import Settings
from desktop.core.typed import Typed
from desktop.ui.runner import Runner
from desktop.ui.seat import Seat
from desktop.ui.theme import Look

if TYPE_CHECKING:  # the window stands before SQLAlchemy is loaded
    from sqlalchemy.orm import Session

    from desktop.core.attachments import Attachments
    from desktop.core.db import Database
    from desktop.core.feature import Hit


class Preferences(QObject):
    """The saved choices of this PC; a change is written down at once and heard by everyone."""

    changed = Signal()

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self.now: Settings = settings.load(file)

    def change(self, **choices: Any) -> None:
        self.now = replace(self.now, **choices)
        settings.save(self._file, self.now)
        self.changed.emit()


class Scope(QObject):
    """The part of the district everything on screen is about; None for all of it."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.place: int | None = None

    def choose(self, place: int | None) -> None:
        if place != self.place:
            self.place = place
            self.changed.emit()


def nothing_hangs(_session: Session, _name: str) -> Sequence[Hit]:
    return ()


@dataclass(frozen=True, slots=True)
class Context:
    """Database, threads, look, choices, scope, the files that prove something, two ways to reach the window, and one to ask all rooms.

    `hangs_on` tells what hangs on a person in any of them, those above the one that asks included.
    """

    db: Database
    runner: Runner
    look: Look
    preferences: Preferences
    scope: Scope
    open: Callable[[str, int], None]
    toast: Callable[[str], None]
    hangs_on: Callable[[Session, str], Sequence[Hit]] = nothing_hangs
    marks: Callable[[Any, str, Collection[int]], Mapping[int, Any]] = lambda _session, _table, _ids: {}
    """What other features made of the rows of a table, by id (`core.feature.Mark`)."""
    residents: Callable[[Any, Collection[int]], Mapping[int, frozenset[str]]] = lambda _session, _matters: {}
    """Who acted in no office where the tasks of matters were given, by matter."""
    agendas: Callable[[Any, Collection[int]], Mapping[int, Sequence[Any]]] = lambda _session, _matters: {}
    """Before which meetings that are not over matters stand, by matter (`core.feature.Agenda`)."""
    hung: Callable[[Any, Collection[int]], Mapping[int, Sequence[str]]] = lambda _session, _matters: {}
    """Which papers on the board tell of matters, by matter."""

    attachments: Attachments = field(kw_only=True)
    typed: Typed = field(default_factory=Typed)
    """Words typed into forms and not saved yet."""
    seat: Seat = field(kw_only=True, default_factory=Seat)
    """Who is signed in; nobody needs to be, but where money is asked for or signed."""

    def peek(self, query: Callable[..., Any], *args: Any) -> Any:
        """Answer at once on this thread; for one window of rows or one record, never for a list."""
        with self.db.reading(by=self.seat.user) as session:
            return query(session, *args)

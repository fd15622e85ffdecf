"""The only way work leaves the UI thread and the only way it comes back."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from shiboken6 import isValid

from desktop.core.errors import Cancelled
from desktop.core.progress import Progress
from desktop.ui.tidying import Tidying

if TYPE_CHECKING:  # the window stands before SQLAlchemy is loaded
    from sqlalchemy.orm import Session

    from desktop.core.db import Changes, Database
    from desktop.ui.seat import Seat

Then = Callable[[Any], object]
Failed = Callable[[Exception], object]
IDLE_MS = 50
"""How long to let answers be painted before asking again whether all is quiet."""


@dataclass(frozen=True, slots=True)
class Errand:
    """Who hears how a job ended; an owner that is gone by then, or who cancelled it, hears nothing. `by` asked for it."""

    owner: QObject
    then: Then | None = None
    failed: Failed | None = None
    progress: Progress | None = None
    by: int | None = None


class Runner(QObject):
    """Runs work on background threads: one writes, a few read, a few do what takes long; answers on the UI thread.

    `owner` is the widget an answer is for. An error nobody asked for goes to `stumbled`.
    """

    changed = Signal(object)
    """A committed action's `Changes`."""

    stumbled = Signal(object)
    """An exception no `failed` was given for."""

    busy = Signal(bool)
    moved = Signal(object, int, int, str)
    """How far a long job is: its `Progress`, done, total, and what it is doing."""

    _landed = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._db: Database
        self._seat: Seat | None = None
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="writer")
        self._readers = ThreadPoolExecutor(max_workers=2, thread_name_prefix="reader")
        self._workers = ThreadPoolExecutor(max_workers=2, thread_name_prefix="worker")
        self._waiting, self._closed = 0, False
        self._patient: list[Callable[[], object]] = []
        self._asked_by: list[int | None] = []
        self._landed.connect(self._land, Qt.ConnectionType.QueuedConnection)
        self._tidying = Tidying(self)

    def stand_on(self, db: Database, seat: Seat | None = None) -> None:
        """Give `read` and `write` their database, `work` does without; who is in the `seat` is on record as who wrote."""
        self._db, self._seat = db, seat

    def progress(self) -> Progress:
        """What a long job tells how far it is, heard as `moved`; cancelled, and nobody hears of it any more."""
        progress = Progress()
        progress.hear(lambda done, total, what: self.moved.emit(progress, done, total, what))
        return progress

    def read(
        self,
        owner: QObject,
        query: Callable[[Session], Any],
        then: Then,
        failed: Failed | None = None,
        *,
        progress: Progress | None = None,
    ) -> None:
        """Ask the database; `then` gets the answer, unless the `progress` of the query was cancelled."""

        by = self._seat.user if self._seat else None

        def job() -> tuple[Any, None]:
            with self._db.reading(by=by) as session:
                return query(session), None

        self._start(self._readers, job, Errand(owner, then, failed, progress, self._who()))

    def write(
        self,
        owner: QObject,
        label: str,
        command: Callable[[Session], Any],
        then: Then | None = None,
        failed: Failed | None = None,
        *,
        progress: Progress | None = None,
    ) -> None:
        """Run a command as one transaction, journalled under `label`; writes follow each other in order.

        A command that reports to `progress` and is cancelled there leaves nothing behind. What follows from an answer
        is written by who asked, also when another sits there by then.
        """

        by = self._who()  # now: by the time it is written they may have left

        def job() -> tuple[Any, Changes]:
            report: list[Changes] = []
            with self._db.writing(label, report, by=by) as session:
                result = command(session)
            return result, report[0]

        self._start(self._writer, job, Errand(owner, then, failed, progress, by))

    def work(
        self, owner: QObject, job: Callable[[Progress], Any], then: Then, failed: Failed | None = None
    ) -> Progress:
        """Run long work off the database; the `Progress` given back cancels it, and then nobody hears of it."""
        progress = self.progress()
        errand = Errand(owner, then, failed, progress, self._who())
        self._start(self._workers, lambda: (job(progress), None), errand)
        return progress

    def when_idle(self, then: Callable[[], object]) -> None:
        """Call `then` as soon as no job is under way and what they answered has been shown; who asked first comes first."""
        self._patient.append(then)
        self._look_again()

    def _look_again(self) -> None:
        """One look per `when_idle`: it serves whoever has waited longest."""
        QTimer.singleShot(
            IDLE_MS, self, lambda: self._look_again() if self._waiting else self._patient.pop(0)()
        )

    def close(self) -> None:
        """Let what was begun come to its end; nobody hears of it any more, and nothing new is begun."""
        self._closed = True
        for pool in (self._writer, self._readers, self._workers):
            pool.shutdown(wait=True)
        self._tidying.stop()

    def _who(self) -> int | None:
        if self._asked_by:
            return self._asked_by[-1]
        return self._seat.user if self._seat else None

    def _start(self, pool: ThreadPoolExecutor, job: Callable[[], Any], errand: Errand) -> None:
        if self._closed:  # a page's last wish while the window goes
            return
        self._waiting += 1
        self.busy.emit(True)
        pool.submit(job).add_done_callback(lambda done: self._landed.emit(done, errand))

    @Slot(object, object)
    def _land(self, future: Future[Any], errand: Errand) -> None:
        if self._closed:
            return
        self._waiting -= 1
        if not self._waiting:
            self.busy.emit(False)
        there = isValid(errand.owner)
        error = future.exception()
        cancelled = isinstance(error, Cancelled) or (errand.progress and errand.progress.cancelled)
        if isinstance(error, Exception):
            if not cancelled:
                self._answer(errand, errand.failed if errand.failed and there else self.stumbled.emit, error)
            return
        result, changes = future.result()
        if changes is not None and changes.tables:
            self.changed.emit(changes)  # also when the cancelling came too late
        if errand.then is not None and there and not cancelled:
            self._answer(errand, errand.then, result)

    def _answer(self, errand: Errand, heard: Callable[[Any], object], answer: Any) -> None:
        self._asked_by.append(errand.by)
        try:
            heard(answer)
        finally:
            self._asked_by.pop()

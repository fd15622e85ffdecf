"""From a folder, or none yet, to the open window; and the same without a display."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QCoreApplication,
    QEventLoop,
    QLockFile,
    QMessageLogContext,
    QObject,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from desktop import __version__
from desktop.core import running, settings
from desktop.core.errors import AppError, RuleBroken
from desktop.core.folders import DATABASE, check_data_folder
from desktop.shell import furnish, tab_titles
from desktop.ui import messages
from desktop.ui.context import Preferences
from desktop.ui.i18n import load_words, tr
from desktop.ui.runner import Runner
from desktop.ui.theme import Look
from desktop.ui.window import Window

if TYPE_CHECKING:  # the window stands before these are loaded
    from desktop.app import App
    from desktop.core.db import Database
    from desktop.ui.wizard import FirstChoice, FirstStart

    Prepare = Callable[[Path], None]

WIDTH, HEIGHT = 1366, 728
"""What a 1366×768 screen leaves below a task bar."""


FRAMELESS = "This plugin does not support"
"""How Qt begins to say of each window that nobody sees that it has no frame; it helps nobody."""


class Program(QObject):
    """The program from its first question to its last word."""

    def __init__(self, app: QApplication, resources: Path, preferences: Preferences) -> None:
        super().__init__()
        self._resources, self.preferences = resources, preferences
        load_words(resources, preferences.now.language)
        self.look = Look(app, resources, preferences.now.theme, preferences.now.scale)
        app.setApplicationVersion(__version__)
        app.setWindowIcon(QIcon(str(resources / "icons" / "yicheng.svg")))
        self._lock: QLockFile | None = None
        self.runner = Runner(self)
        self.window: Window | None = None
        self.shown: App | None = None
        self.asking: FirstStart | None = None

    def begin(self, folder: Path | None) -> None:
        """Open the data of a folder; without one, or where there is none, ask."""
        if folder is not None and (folder / DATABASE).exists():
            self.open(folder)
            return
        from desktop.ui.wizard import FirstChoice

        asked_first = folder or settings.default_data_folder()
        self.ask(FirstChoice(language=self.preferences.now.language, folder=str(asked_first)))
        if folder is not None and str(folder) == self.preferences.now.data_folder:
            messages.explain(self.look, self.asking, RuleBroken("database.gone", path=str(folder / DATABASE)))

    def ask(self, start: FirstChoice) -> None:
        """The first start's questions; chosen anew in another language as soon as one is picked."""
        from desktop.features.organisation.dialogs import level_words
        from desktop.ui.wizard import FirstStart

        if self.asking is not None:
            self.asking.deleteLater()
        self.asking = FirstStart(self.look, start, level_words())
        self.asking.chosen.connect(self._answered)
        self.asking.spoken.connect(self._speak)
        self.asking.show()

    def open(self, folder: Path, first: FirstChoice | None = None) -> bool:
        """Lock the folder and show the window, then bring the data into it; False after saying why not.

        `first`: what the first start was answered with; asked again if it cannot be done.
        """
        try:
            self._take(folder)
        except AppError as error:
            if first is not None:
                self.ask(first)
            messages.explain(self.look, self.asking, error)
            return False
        self.window = window = Window(self.look)
        furnish(window, "organisation")
        window.resize(WIDTH, HEIGHT)
        window.show()
        QTimer.singleShot(0, window, lambda: self._fetch(window, folder / DATABASE, first))
        return True

    def _fetch(self, window: Window, path: Path, first: FirstChoice | None) -> None:
        prepare = _preparation(first, self._resources)
        self.runner.work(
            window,
            lambda _progress: _ready(path, prepare),
            lambda db: self._bring(window, db, first),
            lambda error: self._give_up(window, error, first),
        )

    def settle(self) -> None:
        """Wait until the data has come and every answer under way has been shown."""
        loop = QEventLoop()
        self.runner.when_idle(loop.quit)
        loop.exec()

    def _bring(self, window: Window, db: Database, first: FirstChoice | None) -> None:
        from desktop.app import App

        if first is not None and not first.demo:
            self.preferences.change(data_folder=first.folder)
        self.shown = App(self._resources, db, self.preferences, window, self.runner)

    def _give_up(self, window: Window, error: Exception, first: FirstChoice | None) -> None:
        """Say why the data could not be opened, in place of the window."""
        self._release()
        if first is not None:
            self.ask(first)
        messages.explain(self.look, self.asking, error)
        window.close()

    def close(self) -> None:
        if self.shown is None:
            self.runner.close()
        else:
            self.shown.close()
        self._release()

    def _release(self) -> None:
        if self._lock is not None:
            self._lock.unlock()

    def _take(self, folder: Path) -> None:
        """One program a folder; raises `RuleBroken("app.running")`, or what speaks against the folder.

        A lock that names no program was left half-written, and counts for nothing.
        """
        check_data_folder(folder.absolute())
        self._lock = lock = QLockFile(str(folder / "yicheng.lock"))
        lock.setStaleLockTime(0)
        if lock.tryLock(100):
            return
        holder, *_ = lock.getLockInfo()
        if holder or not (lock.removeStaleLockFile() and lock.tryLock(100)):
            raise RuleBroken("app.running")

    def _speak(self, language: str) -> None:
        if self.asking is not None and language != self.preferences.now.language:
            self.preferences.change(language=language)
            load_words(self._resources, language)
            self.ask(self.asking.form.understood())

    def _answered(self, answer: FirstChoice) -> None:
        self.preferences.change(language=answer.language)
        self.open(Path(answer.folder) / "demo" if answer.demo else Path(answer.folder), answer)


def run(resources: Path, *, data: Path | None, language: str | None) -> int:
    """Open the window and stay until it is closed; returns the exit code."""
    running.announce()
    program = program_for(resources, settings.default_file(), language)
    messages.explain_unforeseen(program.look)
    saved = program.preferences.now.data_folder
    QTimer.singleShot(0, program, lambda: program.begin(data or (Path(saved) if saved else None)))
    code = QApplication.exec()
    program.close()
    return code


def show_headless(resources: Path, path: Path, folder: Path) -> Iterator[Path]:
    """Without a display: print the minutes of every meeting that is written up and take a picture of every tab."""
    from desktop.core.db import Database
    from desktop.features.consultation import documents
    from desktop.features.consultation.queries import meeting_detail, meeting_ids
    from desktop.features.consultation.records import FINISHED

    database = Database(path)
    with database.reading() as session:
        meetings = [meeting_detail(session, number) for number in meeting_ids(session)]
    database.close()
    for meeting in (meeting for meeting in meetings if meeting.stage in FINISHED):
        for version, public in (("public", True), ("internal", False)):
            file = folder / f"minutes-{meeting.id}-{version}.pdf"
            file.write_bytes(documents.minutes_pdf(meeting, public=public))
            yield file
    draw_unseen()
    program = program_for(resources, folder / "settings.json", None)
    try:
        if program.open(path.parent) and program.window is not None:
            program.settle()
            yield from _pictures(program, program.window, folder)
    finally:
        program.close()


def _pictures(program: Program, window: Window, folder: Path) -> Iterator[Path]:
    for key in tab_titles():
        window.show_page(key)
        program.settle()
        file = folder / f"tab-{key}.png"
        window.grab().save(str(file))
        yield file


def draw_unseen() -> None:
    """Let Qt draw without a display; Windows always has one."""
    if sys.platform == "win32":
        return
    os.environ["QT_QPA_PLATFORM"] = os.environ.get("QT_QPA_PLATFORM") or "offscreen"

    def hear(kind: QtMsgType, place: QMessageLogContext, said: str) -> None:
        if not said.startswith(FRAMELESS):
            (before or _tell)(kind, place, said)

    before: Any = qInstallMessageHandler(hear)


def _tell(_kind: QtMsgType, _place: QMessageLogContext, said: str) -> None:
    sys.stderr.write(f"{said}\n")


def program_for(resources: Path, choices: Path, language: str | None) -> Program:
    """The program with its choices in a file of theirs; makes the `QApplication` where there is none yet."""
    if (bare := QCoreApplication.instance()) is not None and not isinstance(bare, QApplication):
        bare.shutdown()  # the command line's own; a window needs the larger kind
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    preferences = Preferences(choices)
    if language:
        preferences.now = replace(preferences.now, language=language)
    return Program(app, resources, preferences)


def _ready(path: Path, prepare: Prepare) -> Database:
    """Load what the window stands on and open its database, brought up to date; off the screen's thread."""
    import desktop.app  # noqa: F401 so that the screen need not wait for it
    from desktop.core.db import Database
    from desktop.core.migrate import upgrade

    prepare(path)
    upgrade(path)
    return Database(path)


def _preparation(first: FirstChoice | None, resources: Path) -> Prepare:
    """What the first start asked for: the office's own database, or the demo data; else nothing."""
    if first is None:
        return lambda _path: None
    if not first.demo:
        return lambda path: _found(path, first)
    return lambda path: _demo(path, resources)


def _demo(path: Path, resources: Path) -> None:
    from desktop.demo import make_demo

    if not path.exists():
        make_demo(path, resources)


def _found(path: Path, first: FirstChoice) -> None:
    """Make the office's own database, or take over the one that lies there already."""
    from desktop.core.db import Database
    from desktop.core.migrate import upgrade
    from desktop.features.organisation import commands
    from desktop.features.organisation.records import OfficeRecord

    upgrade(path)
    database = Database(path)
    try:
        with database.writing(tr("First start")) as session:
            commands.set_office(session, OfficeRecord(first.name, first.level))
    finally:
        database.close()

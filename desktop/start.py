"""From a folder, or none yet, to the open window; and the same without a display."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLockFile, QObject, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from desktop import __version__
from desktop.app import ORDER, App
from desktop.core import settings
from desktop.core.db import Database
from desktop.core.errors import AppError, RuleBroken
from desktop.core.migrate import upgrade
from desktop.demo import make_demo
from desktop.features.consultation import documents
from desktop.features.consultation.queries import meeting_detail, meeting_ids
from desktop.features.organisation import commands as organisation
from desktop.features.organisation.dialogs import level_words
from desktop.features.organisation.records import OfficeRecord
from desktop.ui import messages
from desktop.ui.context import Preferences
from desktop.ui.i18n import load_words
from desktop.ui.theme import Look
from desktop.ui.wizard import FirstChoice, FirstStart

DATABASE = "yicheng.db"
WIDTH, HEIGHT = 1366, 728
"""What a 1366×768 screen leaves below a task bar."""


class Program(QObject):
    """The program from its first question to its last word."""

    def __init__(self, app: QApplication, resources: Path, preferences: Preferences) -> None:
        super().__init__()
        self._resources, self.preferences = resources, preferences
        load_words(resources, preferences.now.language)
        self.look = Look(app, resources)
        self.look.wear(preferences.now.theme, preferences.now.scale)
        app.setApplicationVersion(__version__)
        app.setWindowIcon(QIcon(str(resources / "icons" / "yicheng.svg")))
        self._lock: QLockFile | None = None
        self.shown: App | None = None
        self.asking: FirstStart | None = None

    def begin(self, folder: Path | None) -> None:
        """Open the data of a folder; without one, ask."""
        if folder is None:
            start = FirstChoice(
                language=self.preferences.now.language, folder=str(settings.default_data_folder())
            )
            self.ask(start)
        else:
            self.open(folder)

    def ask(self, start: FirstChoice) -> None:
        """The first start's questions; chosen anew in another language as soon as one is picked."""
        if self.asking is not None:
            self.asking.deleteLater()
        self.asking = FirstStart(self.look, start, level_words())
        self.asking.chosen.connect(self._answered)
        self.asking.spoken.connect(self._speak)
        self.asking.show()

    def open(self, folder: Path) -> bool:
        """Lock the folder, bring its database up to date, show the window; False after saying why not."""
        try:
            self._take(folder)
            upgrade(folder / DATABASE)
            self.shown = App(self._resources, folder / DATABASE, self.preferences, self.look)
        except AppError as error:
            messages.explain(self.look, None, error)
            return False
        self.shown.window.resize(WIDTH, HEIGHT)
        self.shown.window.show()
        return True

    def close(self) -> None:
        if self.shown is not None:
            self.shown.close()
        if self._lock is not None:
            self._lock.unlock()

    def _take(self, folder: Path) -> None:
        """One program a folder; raises `RuleBroken("app.running")`."""
        folder.mkdir(parents=True, exist_ok=True)
        self._lock = QLockFile(str(folder / "yicheng.lock"))
        self._lock.setStaleLockTime(0)
        if not self._lock.tryLock(100):
            raise RuleBroken("app.running")

    def _speak(self, language: str) -> None:
        if self.asking is not None and language != self.preferences.now.language:
            self.preferences.change(language=language)
            load_words(self._resources, language)
            self.ask(self.asking.form.understood())

    def _answered(self, answer: FirstChoice) -> None:
        folder = Path(answer.folder) / "demo" if answer.demo else Path(answer.folder)
        self.preferences.change(language=answer.language, data_folder="" if answer.demo else str(folder))
        path = folder / DATABASE
        try:
            if answer.demo and not path.exists():
                folder.mkdir(parents=True, exist_ok=True)
                make_demo(path, self._resources)
            elif not answer.demo:
                _found(path, OfficeRecord(answer.name, answer.level))
        except AppError as error:
            messages.explain(self.look, None, error)
            return
        self.open(folder)


def run(resources: Path, *, data: Path | None, language: str | None) -> int:
    """Open the window and stay until it is closed; returns the exit code."""
    program = _program(resources, settings.default_file(), language)
    messages.explain_unforeseen(program.look)
    saved = program.preferences.now.data_folder
    QTimer.singleShot(0, program, lambda: program.begin(data or (Path(saved) if saved else None)))
    code = QApplication.exec()
    program.close()
    return code


def show_headless(resources: Path, path: Path, folder: Path) -> Iterator[Path]:
    """Without a display: print the minutes of every meeting and take a picture of every tab."""
    database = Database(path)
    with database.reading() as session:
        meetings = [meeting_detail(session, number) for number in meeting_ids(session)]
    database.close()
    for meeting in meetings:
        for version, public in (("public", True), ("internal", False)):
            file = folder / f"minutes-{meeting.id}-{version}.pdf"
            file.write_bytes(documents.minutes_pdf(meeting, public=public))
            yield file
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    program = _program(resources, folder / "settings.json", None)
    try:
        if program.open(path.parent) and program.shown is not None:
            yield from _pictures(program.shown, folder)
    finally:
        program.close()


def _pictures(app: App, folder: Path) -> Iterator[Path]:
    for key in ORDER:
        app.window.show_page(key)
        app.settle()
        file = folder / f"tab-{key}.png"
        app.window.grab().save(str(file))
        yield file


def _program(resources: Path, choices: Path, language: str | None) -> Program:
    if (bare := QCoreApplication.instance()) is not None and not isinstance(bare, QApplication):
        bare.shutdown()  # the command line's own; a window needs the larger kind
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    preferences = Preferences(choices)
    if language:
        preferences.now = replace(preferences.now, language=language)
    return Program(app, resources, preferences)


def _found(path: Path, office: OfficeRecord) -> None:
    """Make the office's own database, or take over the one that lies there already."""
    path.parent.mkdir(parents=True, exist_ok=True)
    upgrade(path)
    database = Database(path)
    try:
        with database.writing("First start") as session:
            organisation.set_office(session, office)
    finally:
        database.close()

"""The view of contracts on the books of a compound, and somebody at it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.core.attachments import beside
from desktop.core.db import Database
from desktop.features.finance.dues.page import DuesView
from desktop.ui.context import Context, Preferences, Scope
from desktop.ui.editor import Editor
from desktop.ui.layout import column, row
from desktop.ui.runner import Runner
from desktop.ui.seat import Seat
from desktop.ui.theme import Look


class Desk:
    """The view, and somebody at it."""

    def __init__(self, view: DuesView, context: Context, qtbot: QtBot) -> None:
        self.view, self.context, self.qtbot = view, context, qtbot

    def settle(self) -> None:
        loop = QEventLoop()
        self.context.runner.when_idle(loop.quit)
        loop.exec()

    def type(self, editor: Editor, **words: Any) -> None:
        for key, value in words.items():
            editor.form.put(key, value)

    def save(self, editor: Editor, **words: Any) -> None:
        self.type(editor, **words)
        with self.qtbot.waitSignal(editor.accepted):
            editor.save()
        self.view.refresh()
        self.settle()
        self.settle()

    def at(self, day: str) -> None:
        self.view.day.setText(day)
        self.view.refresh()
        self.settle()
        self.settle()


@pytest.fixture
def desk(db: Database, book: int, look: Look, tmp_path: Path, chinese: None, qtbot: QtBot) -> Iterator[Desk]:
    runner, seat, stumbled = Runner(), Seat(), list[Exception]()
    runner.stand_on(db, seat)
    runner.stumbled.connect(stumbled.append)
    context = Context(
        db, runner, look, Preferences(tmp_path / "settings.json"), Scope(), lambda _f, _i: None, lambda _w: None,
        attachments=beside(db.path), seat=seat,
    )  # fmt: skip
    view = DuesView(context, book, "华新小区")
    shown = QWidget()
    shown.setLayout(column(look, row(look, *view.buttons()), (view, 1)))
    qtbot.addWidget(shown)
    shown.resize(1000, 680)
    shown.show()
    desk = Desk(view, context, qtbot)
    view.refresh()
    desk.settle()
    yield desk
    desk.settle()
    runner.close()
    assert stumbled == []

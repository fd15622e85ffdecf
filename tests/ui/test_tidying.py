"""Python looks for circular rubbish on the screen's thread alone while background threads run."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.core.db import Database
from desktop.ui.runner import Runner


class Rubbish:
    """Refers to itself, so that only a search finds it; tells on which thread it was found."""

    def __init__(self, found: list[threading.Thread]) -> None:
        self.itself, self.found = self, found

    def __del__(self) -> None:
        self.found.append(threading.current_thread())


@pytest.fixture
def runner(db: Database, qtbot: QtBot) -> Iterator[Runner]:
    made = Runner()
    made.stand_on(db)
    yield made
    made.close()


def test_what_a_background_thread_leaves_is_found_on_the_screens_thread(runner: Runner, qtbot: QtBot) -> None:
    found: list[threading.Thread] = []
    owner = QObject()

    def litter(_progress: object) -> None:
        for _ in range(gc.get_threshold()[0] * 3):
            Rubbish(found)

    runner.work(owner, litter, lambda _done: None)
    qtbot.waitUntil(lambda: len(found) >= gc.get_threshold()[0], timeout=10_000)
    assert {*found} == {threading.main_thread()}


def test_python_searches_by_itself_again_when_the_last_runner_is_closed(runner: Runner, qtbot: QtBot) -> None:
    other = Runner()
    assert not gc.isenabled()
    runner.close()
    runner.close()
    assert not gc.isenabled()
    other.close()
    assert gc.isenabled()

"""A long job is watched, and stopped from its window."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.core.errors import Cancelled
from desktop.core.progress import Progress
from desktop.ui.context import Context
from desktop.ui.waiting import Waiting


class Job:
    """Reports when it is let on, and remembers whether it was stopped."""

    def __init__(self) -> None:
        self.on, self.began, self.stopped = Event(), Event(), Event()

    def __call__(self, progress: Progress) -> str:
        progress.report(1_000, 4_000)
        self.began.set()
        self.on.wait(10)
        try:
            progress.report(2_000, 4_000)
        except Cancelled:
            self.stopped.set()
            raise
        return "written"


@pytest.fixture
def job() -> Iterator[Job]:
    begun = Job()
    yield begun
    begun.on.set()


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    return widget


def test_it_tells_how_far_the_job_is_and_goes_when_it_is_done(
    context: Context, parent: QWidget, job: Job, qtbot: QtBot, chinese: None
) -> None:
    heard: list[object] = []
    waiting = Waiting(context, "正在保存名册.xlsx", parent)
    waiting.run(job, heard.append, heard.append)
    waiting.open()
    qtbot.waitUntil(lambda: "1,000" in waiting.share.text())
    assert (waiting.bar.value(), waiting.bar.maximum()) == (1_000, 4_000)
    with qtbot.waitSignal(waiting.destroyed):
        job.on.set()
    assert heard == ["written"]


def test_cancelled_nobody_hears_of_it_any_more(
    context: Context, parent: QWidget, job: Job, qtbot: QtBot, chinese: None
) -> None:
    heard: list[object] = []
    waiting = Waiting(context, "正在保存名册.xlsx", parent)
    waiting.run(job, heard.append, heard.append)
    waiting.open()
    qtbot.waitUntil(job.began.is_set)
    with qtbot.waitSignal(waiting.destroyed):
        waiting.stop.click()
    job.on.set()
    qtbot.waitUntil(job.stopped.is_set)
    qtbot.waitUntil(lambda: not context.runner._waiting)
    assert heard == []


def test_what_is_over_at_once_is_never_seen(context: Context, parent: QWidget, qtbot: QtBot) -> None:
    seen: list[bool] = []
    waiting = Waiting(context, "正在保存名册.xlsx", parent)
    with qtbot.waitSignal(waiting.destroyed):
        waiting.run(lambda _progress: "done", lambda _done: seen.append(waiting.isVisible()), seen.append)
    assert seen == [False]


def test_what_fails_is_told_by_whoever_began_it(context: Context, parent: QWidget, qtbot: QtBot) -> None:
    heard: list[object] = []
    error = OSError("full")

    def fail(_progress: Progress) -> None:
        raise error

    waiting = Waiting(context, "正在保存名册.xlsx", parent)
    with qtbot.waitSignal(waiting.destroyed):
        waiting.run(fail, heard.append, heard.append)
    assert heard == [error]

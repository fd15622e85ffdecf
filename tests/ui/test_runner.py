"""Work leaves the screen's thread and its answer comes back, or its failure, or nothing after a cancel."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from desktop.core.db import Database
from desktop.core.errors import RuleBroken
from desktop.core.progress import Progress
from desktop.features.organisation.entities import Person
from desktop.ui.runner import IDLE_MS, Runner


@pytest.fixture
def runner(db: Database, qtbot: QtBot) -> Iterator[Runner]:
    made = Runner()
    made.stand_on(db)
    yield made
    made.close()
    QApplication.processEvents()


def test_a_write_is_done_elsewhere_and_heard_here(runner: Runner, qtbot: QtBot) -> None:
    threads, owner = [], QObject()

    def command(session: object) -> str:
        threads.append(threading.current_thread())
        session.add(Person(name="单鹏"))  # type: ignore[attr-defined]
        return "好"

    answers = []
    with qtbot.waitSignal(runner.changed) as heard:
        runner.write(owner, "添", command, lambda answer: answers.append((answer, QThread.currentThread())))
    qtbot.waitUntil(lambda: bool(answers))
    assert heard.args[0].tables == {"person"}
    assert answers == [("好", QApplication.instance().thread())]
    assert threads[0] is not threading.main_thread()


def test_a_write_that_changes_nothing_disturbs_nobody(runner: Runner, qtbot: QtBot) -> None:
    answers, owner = [], QObject()
    with qtbot.assertNotEmitted(runner.changed, wait=100):
        runner.write(owner, "看", lambda _s: 1, answers.append)
    assert answers == [1]


def test_a_failure_goes_to_who_asked(runner: Runner, qtbot: QtBot) -> None:
    def refuse(_session: object) -> None:
        raise RuleBroken("name.missing", field="name")

    failures, owner = [], QObject()
    runner.write(owner, "x", refuse, failed=failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert failures[0].field == "name"


def test_a_failure_nobody_asked_for_is_not_lost(runner: Runner, qtbot: QtBot) -> None:
    owner = QObject()
    with qtbot.waitSignal(runner.stumbled) as heard:
        runner.read(owner, lambda s: s.execute(text("SELECT * FROM nothing")), lambda _answer: None)
    assert "nothing" in str(heard.args[0])


def test_an_owner_that_is_gone_hears_nothing(runner: Runner, qtbot: QtBot) -> None:
    gate, answers, owner = threading.Event(), [], QWidget()
    runner.read(owner, lambda _s: gate.wait(5), answers.append)
    owner.deleteLater()
    qtbot.waitUntil(lambda: True)
    QApplication.sendPostedEvents(None, 52)
    QApplication.processEvents()
    gate.set()
    qtbot.wait(100)
    assert answers == []


def test_once_closed_nothing_is_begun_nor_heard(runner: Runner, qtbot: QtBot) -> None:
    heard = []
    runner.read(runner, lambda _s: 1, heard.append)
    runner.close()
    runner.read(runner, lambda _s: 2, heard.append)
    qtbot.wait(50)
    assert heard == []


def test_writes_follow_each_other_in_order(runner: Runner, qtbot: QtBot, db: Database) -> None:
    done, owner = [], QObject()
    for number in range(20):
        runner.write(
            owner,
            str(number),
            lambda s, n=number: s.add(Person(name=f"人{n}")),
            lambda _a, n=number: done.append(n),
        )
    qtbot.waitUntil(lambda: len(done) == 20)
    assert done == list(range(20))


def test_long_work_tells_how_far_it_is_and_stops_when_asked(runner: Runner, qtbot: QtBot) -> None:
    steps, answers, owner, gate = [], [], QObject(), threading.Event()

    def job(progress: Progress) -> None:
        for step in range(1000):
            progress.report(step, 1000, "排版")
            gate.wait(0.005)

    runner.moved.connect(lambda _job, done, total, what: steps.append((done, total, what)))
    work = runner.work(owner, job, answers.append, answers.append)
    qtbot.waitUntil(lambda: len(steps) > 3)
    work.cancel()
    qtbot.waitSignal(runner.busy, check_params_cb=lambda busy: not busy).wait()
    assert answers == []
    assert len(steps) < 999
    assert steps[1] == (1, 1000, "排版")


def test_what_was_cancelled_too_late_to_stop_is_not_heard_of(runner: Runner, qtbot: QtBot) -> None:
    answers, owner, gate, ended = [], QObject(), threading.Event(), threading.Event()

    def job(_progress: Progress) -> int:
        gate.wait(5)
        ended.set()
        return 1

    work = runner.work(owner, job, answers.append, answers.append)
    gate.set()
    assert ended.wait(5)
    work.cancel()
    with qtbot.waitCallback() as idle:
        runner.when_idle(idle)
    assert answers == []


def test_whoever_waits_longest_for_quiet_is_called_first(runner: Runner, qtbot: QtBot) -> None:
    called, gate, late = [], threading.Event(), threading.Event()
    runner.work(QObject(), lambda _progress: gate.wait(5), lambda _answer: None)
    runner.when_idle(lambda: called.append("first"))
    qtbot.wait(IDLE_MS // 2)  # the second looks between two looks of the first
    runner.when_idle(lambda: (called.append("second"), late.set()))
    qtbot.wait(IDLE_MS * 3 // 4)  # the first has just looked in vain
    gate.set()
    qtbot.waitUntil(late.is_set)
    qtbot.wait(IDLE_MS * 2)
    assert called == ["first", "second"]


def test_long_work_leaves_the_readers_free(runner: Runner, qtbot: QtBot) -> None:
    answers, owner, gate = [], QObject(), threading.Event()
    for _ in range(5):
        runner.work(owner, lambda _progress: gate.wait(5), lambda _answer: None)
    runner.read(owner, lambda s: s.execute(text("SELECT 7")).scalar(), answers.append)
    qtbot.waitUntil(lambda: answers == [7])
    gate.set()


def test_a_write_that_is_cancelled_leaves_nothing_and_is_not_heard(
    runner: Runner, db: Database, qtbot: QtBot
) -> None:
    begun, gate, owner, answers = threading.Event(), threading.Event(), QObject(), []
    told = runner.progress()

    def command(session: object) -> None:
        session.add(Person(name="单鹏"))  # type: ignore[attr-defined]
        session.flush()  # type: ignore[attr-defined]
        begun.set()
        gate.wait(5)
        told.report(1, 2)

    with qtbot.assertNotEmitted(runner.changed), qtbot.assertNotEmitted(runner.stumbled):
        runner.write(owner, "添", command, answers.append, answers.append, progress=told)
        begun.wait(5)
        told.cancel()
        with qtbot.waitSignal(runner.busy):
            gate.set()
    assert answers == []
    with db.reading() as s:
        assert s.execute(text("SELECT count(*) FROM person")).scalar_one() == 0


def test_cancelling_after_all_is_stored_hides_no_change(runner: Runner, qtbot: QtBot) -> None:
    told, owner, answers = runner.progress(), QObject(), []

    def command(session: object) -> None:
        session.add(Person(name="单鹏"))  # type: ignore[attr-defined]
        told.cancel()

    with qtbot.waitSignal(runner.changed):
        runner.write(owner, "添", command, answers.append, progress=told)
    assert answers == []


def test_a_write_tells_how_far_it_is(runner: Runner, qtbot: QtBot) -> None:
    told, owner = runner.progress(), QObject()
    with qtbot.waitSignal(runner.moved) as heard:
        runner.write(owner, "添", lambda _s: told.report(3, 7, "x"), progress=told)
    assert heard.args == [told, 3, 7, "x"]

"""Who is signed in: sits down, leaves, is shown out when idle, and leaves no dialog about money behind."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog

from desktop.core.db import Database
from desktop.core.journal import Action
from desktop.ui.runner import Runner
from desktop.ui.seat import Idle, Seat


@pytest.fixture
def seat(qapp):
    return Seat()


def test_who_sits_down_after_another_lets_that_one_leave(seat):
    heard = []
    seat.left.connect(lambda: heard.append("left"))
    seat.changed.connect(lambda: heard.append(seat.name))
    seat.sit(1, "王敏")
    seat.sit(1, "王敏")
    seat.sit(2, "刘洋")
    seat.leave()
    seat.leave()
    assert heard == ["王敏", "left", "", "刘洋", "left", ""]
    assert seat.user is None


def test_a_dialog_about_money_closes_with_who_opened_it(qtbot, seat):
    seat.sit(1, "王敏")
    gone, stays = QDialog(), QDialog()
    qtbot.addWidget(stays)
    gone.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for dialog in (gone, stays):
        seat.guard(dialog)
        dialog.open()
    gone.close()
    qtbot.wait(10)
    seat.leave()
    assert not stays.isVisible()


def test_who_touches_nothing_is_shown_out(qtbot, seat, monkeypatch):
    monkeypatch.setattr("desktop.ui.seat.MINUTE_MS", 400)
    window = QDialog()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is window.windowHandle())
    idle = Idle(QApplication.instance(), seat, 1)
    with qtbot.assertNotEmitted(idle.left, wait=450):
        pass
    seat.sit(1, "王敏")
    for _ in range(4):
        qtbot.wait(150)
        press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
        QApplication.sendEvent(window.windowHandle(), press)
        assert seat.user == 1
    with qtbot.waitSignal(idle.left, timeout=5000):
        pass
    assert seat.user is None


def test_who_is_signed_in_stands_on_record(qtbot, seat, db: Database):
    from desktop.features.organisation.entities import Person

    runner, owner = Runner(), QDialog()
    qtbot.addWidget(owner)
    runner.stand_on(db, seat)
    add = lambda name: lambda s: s.add(Person(name=name))  # noqa: E731
    seat.sit(7, "王敏")
    with qtbot.waitSignal(runner.changed):
        runner.write(owner, "添", add("单鹏"))
        seat.leave()  # before it is written
    with qtbot.waitSignal(runner.changed):
        runner.write(owner, "添", add("尉迟琳"))
    with db.reading() as s:
        assert [action.by for action in s.query(Action).order_by(Action.id)] == [7, None]
    runner.close()

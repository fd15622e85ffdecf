"""A day is typed or picked, and the calendar opens where the typed day is."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate, QLocale, QPoint, Qt
from PySide6.QtWidgets import QApplication, QCalendarWidget
from pytestqt.qtbot import QtBot

from desktop.ui.day import DayLine
from desktop.ui.theme import Look


@pytest.fixture
def field(look: Look, qtbot: QtBot, chinese: None) -> DayLine:
    field = DayLine()
    field.dress(look)
    qtbot.addWidget(field)
    field.show()
    return field


def test_the_calendar_opens_at_the_typed_day_and_writes_the_picked_one(field: DayLine, qtbot: QtBot) -> None:
    field.setText("2026年9月16日")
    qtbot.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = field.findChild(QCalendarWidget)
    assert calendar.selectedDate() == QDate(2026, 9, 16)
    assert calendar.locale().language() == QLocale.Language.Chinese
    calendar.clicked.emit(QDate(2026, 10, 15))
    assert field.text() == "2026-10-15"
    assert not calendar.isVisible()


@pytest.mark.parametrize("typed", ["", "过几天"])
def test_without_a_day_it_opens_today(field: DayLine, typed: str) -> None:
    field.setText(typed)
    calendar = field.pick()
    today = date.today()
    assert calendar.selectedDate() == QDate(today.year, today.month, today.day)
    calendar.close()
    assert field.text() == typed


def test_the_calendar_stays_on_the_screen(field: DayLine) -> None:
    screen = QApplication.primaryScreen().availableGeometry()
    field.move(screen.bottomRight() - QPoint(field.width() // 2, field.height()))
    calendar = field.pick()
    assert screen.adjusted(-2, -2, 2, 2).contains(calendar.geometry())  # the offscreen frame is 2 wide
    calendar.close()

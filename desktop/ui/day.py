"""A field for a day: typed the way people type it, or picked from a calendar."""

from __future__ import annotations

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QAction, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QLineEdit

from desktop.core.errors import RuleBroken
from desktop.core.parse import parse_day
from desktop.ui.i18n import tr
from desktop.ui.theme import Look


class DayLine(QLineEdit):
    """A line with a calendar behind its picture, or behind Alt+Down as in a list to choose from."""

    def __init__(self) -> None:
        super().__init__(maxLength=40)
        self._look: Look | None = None
        self._open = QAction(tr("Open the calendar"), self)
        self._open.triggered.connect(self.pick)

    def dress(self, look: Look) -> None:
        """Put the picture in; the declared field does not know the look yet."""
        self._look = look
        self.addAction(self._open, QLineEdit.ActionPosition.TrailingPosition)
        self._tint()
        look.changed.connect(self._tint)

    def pick(self) -> QCalendarWidget:
        """Show the month of the day that stands there, else of today."""
        calendar = QCalendarWidget(self)
        calendar.setWindowFlag(Qt.WindowType.Popup)
        calendar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setSelectedDate(self._day())
        self._size(calendar)
        calendar.activated.connect(lambda day: self._take(calendar, day))
        calendar.clicked.connect(lambda day: self._take(calendar, day))
        calendar.move(self._place(calendar))
        calendar.show()
        return calendar

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.pick()
        else:
            super().keyPressEvent(event)

    def _day(self) -> QDate:
        try:
            day = parse_day(self.text())
        except RuleBroken:
            return QDate.currentDate()
        return QDate(day.year, day.month, day.day)

    def _size(self, calendar: QCalendarWidget) -> None:
        """Days large enough to hit, all in one ink: red is for what is wrong."""
        if self._look is None:
            return
        calendar.setMinimumSize(self._look.u(80), self._look.u(76))
        plain = QTextCharFormat()
        plain.setForeground(self._look.colour("ink.body"))
        for day in Qt.DayOfWeek:
            calendar.setWeekdayTextFormat(day, plain)

    def _take(self, calendar: QCalendarWidget, day: QDate) -> None:
        self.setText(day.toString(Qt.DateFormat.ISODate))
        calendar.close()

    def _place(self, calendar: QCalendarWidget) -> QPoint:
        """Below the field, yet on the screen."""
        screen = self.screen().availableGeometry()
        size = calendar.sizeHint().expandedTo(calendar.minimumSize())
        below = self.mapToGlobal(QPoint(0, self.height()))
        if below.y() + size.height() > screen.bottom():
            below = self.mapToGlobal(QPoint(0, -size.height()))
        return QPoint(min(below.x(), screen.right() - size.width()), max(below.y(), screen.top()))

    def _tint(self) -> None:
        if self._look is not None:
            self._open.setIcon(self._look.icon("calendar"))

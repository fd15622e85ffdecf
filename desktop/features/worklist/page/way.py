"""The way of a matter, drawn: its stops with their days, where it is now, what is still to come."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from desktop.features.worklist.dialogs import state_words
from desktop.features.worklist.rules import Stop
from desktop.ui.i18n import joined, tr
from desktop.ui.painted import MIDDLE, Painted, write
from desktop.ui.stepper import DOT, paint_dot
from desktop.ui.theme import Look

HIGH = 19


class WayDrawing(Painted):
    """Stops side by side: a disc each, its name below, and below that the day."""

    def __init__(self, look: Look, stops: Sequence[Stop]) -> None:
        super().__init__(look, tr("The way of this matter"))
        self._stops = tuple(stops)
        told = (
            f"{state_words()[stop.state]} {stop.day or ''}".strip()
            for stop in stops
            if stop.standing != "to_come"
        )
        self.setAccessibleDescription(joined(told))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self.look.u(18 * len(self._stops)), self.look.u(HIGH))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.u(10 * len(self._stops)), self.look.u(HIGH))

    def paintEvent(self, _event: object) -> None:
        painter, u = self.brush(), self.look.u
        width = self.width() / len(self._stops)
        for at, stop in enumerate(self._stops):
            middle = QPointF((at + 0.5) * width, u(DOT / 2 + 0.5))
            if at + 1 < len(self._stops):
                self._link(painter, middle, width, passed=self._stops[at + 1].standing != "to_come")
            dot = QRectF(middle.x() - u(DOT) / 2, middle.y() - u(DOT) / 2, u(DOT), u(DOT))
            paint_dot(painter, self.look, dot, at + 1, stop.standing)
            self._name(painter, QRectF(at * width, u(DOT + 1.5), width, u(5.5)), stop)

    def _link(self, painter: QPainter, middle: QPointF, width: float, *, passed: bool) -> None:
        aside = self.look.u(DOT / 2 + 1.5)
        painter.setPen(QPen(self.look.colour("ok.mark" if passed else "line.hair"), 1.5))
        painter.drawLine(
            QPointF(middle.x() + aside, middle.y()), QPointF(middle.x() + width - aside, middle.y())
        )

    def _name(self, painter: QPainter, line: QRectF, stop: Stop) -> None:
        here = stop.standing == "here"
        token = "ink.strong" if here else "ink.body" if stop.standing == "done" else "ink.soft"
        write(painter, self.look, line, state_words()[stop.state], align=MIDDLE, token=token, bold=here)
        if stop.day is not None:
            below = line.translated(0, line.height())
            write(painter, self.look, below, str(stop.day), role="caption", align=MIDDLE, token="ink.soft")

"""The steps of a meeting: what is done, where we are, what is still to come."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from desktop.ui.i18n import tr
from desktop.ui.painted import MIDDLE, Painted, fill, width_of, write
from desktop.ui.theme import Look

DOT = 6
Standing = Literal["done", "here", "to_come"]


def paint_dot(painter: QPainter, look: Look, dot: QRectF, number: int, state: Standing) -> None:
    """A step's number in a disc: ticked when done, ink where we look, grey when to come."""
    if state == "done":
        fill(painter, look, dot, "ok.fill", DOT / 2)
        sign = look.pixmap("check", "ok.ink", 4)
        painter.drawPixmap(QPointF(dot.center().x() - look.u(2), dot.center().y() - look.u(2)), sign)
        return
    fill(painter, look, dot, "ink.strong" if state == "here" else "surface.hover", DOT / 2)
    write(
        painter,
        look,
        dot,
        str(number),
        role="caption",
        align=MIDDLE,
        token="surface.card" if state == "here" else "ink.soft",
    )


class Stepper(Painted):
    """The steps in a row; one that was reached can be looked at again, by click or arrow keys.

    `now` is the step that is shown, `reached` how far one is, `ahead` the later ones that are open already.
    """

    chose = Signal(int)

    def __init__(self, look: Look, steps: tuple[str, ...], now: int) -> None:
        super().__init__(look, "")
        self._steps = steps
        self.show_step(now)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_step(self, now: int, reached: int | None = None, ahead: frozenset[int] = frozenset()) -> None:
        self._now, self._reached = now, now if reached is None else reached
        self._open = ahead | set(range(self._reached + 1))
        words = tr("Step {now} of {all}: {name}")
        self.setAccessibleName(words.format(now=now + 1, all=len(self._steps), name=self._steps[now]))
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for at, box in enumerate(self._boxes()):
            if box.contains(event.position()):
                self._choose(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            further = sorted(self._open, reverse=by < 0)
            self._choose(next((at for at in further if (at - self._now) * by > 0), self._now))

    def _choose(self, at: int) -> None:
        if at in self._open and at != self._now:
            self.chose.emit(at)

    def sizeHint(self) -> QSize:
        return QSize(self.look.u(20 * len(self._steps)), self.look.u(9))

    def paintEvent(self, _event: object) -> None:
        look, painter, boxes = self.look, self.brush(), self._boxes()
        for at, box in enumerate(boxes):
            self._step(painter, box, at)
            if at + 1 < len(boxes) and boxes[at + 1].left() - box.right() > look.u(4):
                self._link(painter, box.right() + look.u(2), boxes[at + 1].left() - look.u(2), at)
        if self.hasFocus():
            painter.setPen(QPen(look.colour("line.focus"), 1.5))
            painter.drawRoundedRect(boxes[self._now].adjusted(-2, 2, 2, -2), look.u(1), look.u(1))

    def _boxes(self) -> list[QRectF]:
        """Where each step stands, spread over the width."""
        widths = [self._width(at) for at in range(len(self._steps))]
        gap = (self.width() - sum(widths)) / max(len(widths) - 1, 1)
        lefts = [sum(widths[:at]) + at * gap for at in range(len(widths))]
        return [QRectF(left, 0, width, self.height()) for left, width in zip(lefts, widths, strict=True)]

    def _width(self, at: int) -> float:
        font = self.look.font("body", bold=at == self._now)
        return self.look.u(DOT + 2) + width_of(self._steps[at], font) + 2

    def _step(self, painter: QPainter, box: QRectF, at: int) -> None:
        look = self.look
        dot = QRectF(box.x(), box.center().y() - look.u(DOT) / 2, look.u(DOT), look.u(DOT))
        state = "here" if at == self._now else "done" if at < self._reached else "to_come"
        paint_dot(painter, look, dot, at + 1, state)
        strong = at in (self._now, self._reached) or (at in self._open and at > self._reached)
        token = "ink.strong" if strong else "ink.soft"
        write(
            painter,
            look,
            box.adjusted(look.u(DOT + 2), 0, 2, 0),
            self._steps[at],
            token=token,
            bold=at == self._now,
        )

    def _link(self, painter: QPainter, left: float, right: float, at: int) -> None:
        painter.setPen(QPen(self.look.colour("ok.mark" if at < self._reached else "line.hair"), 1.5))
        middle = self.height() / 2
        painter.drawLine(QPointF(left, middle), QPointF(right, middle))

"""The steps of a meeting: what is done, where we are, what is still to come."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from desktop.ui.i18n import tr
from desktop.ui.painted import MIDDLE, Painted, fill, width_of, write
from desktop.ui.theme import Look

DOT = 6


def paint_dot(painter: QPainter, look: Look, corner: QPointF, at: int, now: int) -> None:
    """A step's number in a disc: ticked when done, ink where we are, grey when to come."""
    dot = QRectF(corner.x(), corner.y(), look.u(DOT), look.u(DOT))
    if at < now:
        fill(painter, look, dot, "ok.fill", DOT / 2)
        sign = look.pixmap("check", "ok.ink", 4)
        painter.drawPixmap(QPointF(dot.center().x() - look.u(2), dot.center().y() - look.u(2)), sign)
        return
    fill(painter, look, dot, "ink.strong" if at == now else "surface.hover", DOT / 2)
    write(
        painter,
        look,
        dot,
        str(at + 1),
        role="caption",
        align=MIDDLE,
        token="surface.card" if at == now else "ink.soft",
    )


class Stepper(Painted):
    def __init__(self, look: Look, steps: tuple[str, ...], now: int) -> None:
        super().__init__(look, "")
        self._steps = steps
        self.show_step(now)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_step(self, now: int) -> None:
        self._now = now
        words = tr("Step {now} of {all}: {name}")
        self.setAccessibleName(words.format(now=now + 1, all=len(self._steps), name=self._steps[now]))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.look.u(20 * len(self._steps)), self.look.u(9))

    def paintEvent(self, _event: object) -> None:
        look, painter = self.look, self.brush()
        widths = [self._width(at) for at in range(len(self._steps))]
        gap = (self.width() - sum(widths)) / max(len(widths) - 1, 1)
        left = 0.0
        for at, width in enumerate(widths):
            box = QRectF(left, 0, width, self.height())
            self._step(painter, box, at)
            if at + 1 < len(widths) and gap > look.u(4):
                self._link(painter, box.right() + look.u(2), box.right() + gap - look.u(2), at)
            left += width + gap

    def _width(self, at: int) -> float:
        font = self.look.font("body", bold=at == self._now)
        return self.look.u(DOT + 2) + width_of(self._steps[at], font) + 2

    def _step(self, painter: QPainter, box: QRectF, at: int) -> None:
        look = self.look
        paint_dot(painter, look, QPointF(box.x(), box.center().y() - look.u(DOT) / 2), at, self._now)
        token = "ink.strong" if at == self._now else "ink.soft"
        write(
            painter,
            look,
            box.adjusted(look.u(DOT + 2), 0, 2, 0),
            self._steps[at],
            token=token,
            bold=at == self._now,
        )

    def _link(self, painter: QPainter, left: float, right: float, at: int) -> None:
        painter.setPen(QPen(self.look.colour("ok.mark" if at < self._now else "line.hair"), 1.5))
        middle = self.height() / 2
        painter.drawLine(QPointF(left, middle), QPointF(right, middle))

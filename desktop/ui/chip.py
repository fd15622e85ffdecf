"""Status in a word and a sign: never colour alone."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from desktop.ui.painted import Painted, fill, width_of, write
from desktop.ui.theme import Look

SIGNS = {
    "ok": "circle-check",
    "warn": "clock-exclamation",
    "bad": "alert-circle",
    "info": "progress",
    "idle": "circle-dashed",
}
HEIGHT, PAD, SIGN, GAP = 6, 1.75, 4, 1


@dataclass(frozen=True)
class Status:
    """A state (ok, warn, bad, info, idle) and the words that say it."""

    state: str
    words: str


class Chip(Painted):
    def __init__(self, look: Look, status: Status) -> None:
        super().__init__(look, status.words)
        self.status = status
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_status(self, status: Status) -> None:
        self.status = status
        self.setAccessibleName(status.words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(chip_width(self.look, self.status)), self.look.u(HEIGHT))

    def paintEvent(self, _event: object) -> None:
        paint_chip(self.brush(), self.look, QPointF(0, 0), self.status)


def chip_width(look: Look, status: Status) -> float:
    return look.u(2 * PAD + SIGN + GAP) + width_of(status.words, look.font("caption")) + 1


def paint_chip(painter: QPainter, look: Look, at: QPointF, status: Status) -> None:
    """Draw a chip with its top left corner at a point; lists and cards use it too."""
    box = QRectF(at.x(), at.y(), chip_width(look, status), look.u(HEIGHT))
    ink = f"{status.state}.ink"
    fill(painter, look, box, f"{status.state}.fill", HEIGHT / 2)
    sign = look.pixmap(SIGNS[status.state], ink, SIGN)
    painter.drawPixmap(QPointF(box.x() + look.u(PAD), box.center().y() - look.u(SIGN) / 2), sign)
    words = box.adjusted(look.u(PAD + SIGN + GAP), 0, 0, 0)
    write(painter, look, words, status.words, role="caption", token=ink)

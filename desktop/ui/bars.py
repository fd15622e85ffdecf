"""Small bars: how much each month, how much of a whole; the numbers always stand beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from desktop.ui.i18n import joined
from desktop.ui.painted import MIDDLE, Painted, fill, write
from desktop.ui.theme import Look

WIDTH, HEIGHT, LINE, GAP = 10, 26, 5, 3
THICK, ROUND = 2.5, 0.75
LEAST = 0.75
"""Units of the lowest bar that stands for something: one of a hundred is still to be seen."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A column: what it stands for and how much; `words` say it, where the number alone is not enough."""

    label: str
    count: int
    words: str = ""


class Bars(Painted):
    """Columns side by side, each with its number above and its label below; read aloud as one sentence."""

    def __init__(self, look: Look, name: str, bars: Sequence[Bar]) -> None:
        super().__init__(look, name)
        self._bars = tuple(bars)
        told = joined(f"{bar.label} {bar.words or bar.count}" for bar in bars if bar.count)
        self.setAccessibleDescription(told)
        self.setToolTip(told)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self.look.u(WIDTH) * max(len(self._bars), 1), self.look.u(HEIGHT))

    def paintEvent(self, _event: object) -> None:
        painter, look, line = self.brush(), self.look, self.look.u(LINE)
        most = max((bar.count for bar in self._bars), default=0) or 1
        room = self.height() - 2 * line
        for at, bar in enumerate(self._bars):
            slot = QRectF(at * look.u(WIDTH), 0, look.u(WIDTH), self.height())
            high = max(room * bar.count / most, look.u(LEAST)) if bar.count else 0
            top = self.height() - line - high
            box = QRectF(slot.x() + look.u(GAP) / 2, top, slot.width() - look.u(GAP), high)
            fill(painter, look, box, "info.mark", ROUND)
            if bar.count:
                above = QRectF(slot.x(), top - line, slot.width(), line)
                write(painter, look, above, str(bar.count), role="caption", align=MIDDLE)
            below = QRectF(slot.x(), self.height() - line, slot.width(), line)
            write(painter, look, below, bar.label, role="caption", token="ink.soft", align=MIDDLE)
        foot = QRectF(0, self.height() - line, look.u(WIDTH) * len(self._bars), 1)
        fill(painter, look, foot, "line.hair")


def paint_share(painter: QPainter, look: Look, box: QRectF, part: float, units: float) -> None:
    """A part of a whole (0 to 1) as a bar from the left edge of a box; its number is up to who calls."""
    whole = QRectF(box.x(), box.center().y() - look.u(THICK) / 2, look.u(units), look.u(THICK))
    fill(painter, look, whole, "idle.fill", THICK / 2)
    if part > 0:
        whole.setWidth(max(whole.width() * min(part, 1), look.u(THICK)))
        fill(painter, look, whole, "info.mark", THICK / 2)

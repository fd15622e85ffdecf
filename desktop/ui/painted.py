"""What widgets that draw themselves have in common."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QSizePolicy, QWidget

from desktop.ui.i18n import tr
from desktop.ui.theme import Look

MIDDLE_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
MIDDLE_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
MIDDLE = Qt.AlignmentFlag.AlignCenter


class Painted(QWidget):
    """A widget drawn from the look; it measures and draws itself anew when the look changes."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.look = look
        self.setAccessibleName(name)
        look.changed.connect(self._redress)

    def _redress(self) -> None:
        self.updateGeometry()
        self.update()

    def brush(self) -> QPainter:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        return painter


class OneLine(Painted):
    """One line of text that shortens itself with … instead of pushing its neighbours."""

    def __init__(
        self, look: Look, words: str, role: str = "body", token: str = "ink.body", *, bold: bool = False
    ) -> None:
        super().__init__(look, words)
        self._role, self._token, self._bold = role, token, bold
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.say(words)

    def say(self, words: str) -> None:
        self._words = words
        self.setToolTip(words)
        self.setAccessibleName(words)
        self._redress()

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self.look.font(self._role))
        return QSize(round(metrics.horizontalAdvance(self._words)) + 2, round(metrics.height()))

    def paintEvent(self, _event: object) -> None:
        write(
            self.brush(),
            self.look,
            QRectF(self.rect()),
            self._words,
            role=self._role,
            token=self._token,
            bold=self._bold,
        )


def width_of(words: str, font: QFont) -> float:
    return QFontMetricsF(font).horizontalAdvance(words)


def write(
    painter: QPainter,
    look: Look,
    rect: QRectF,
    words: str,
    *,
    role: str = "body",
    token: str = "ink.body",
    align: Qt.AlignmentFlag = MIDDLE_LEFT,
    bold: bool | None = None,
) -> None:
    """Set one line of text in a rectangle, shortened with … where it does not fit."""
    font = look.font(role, bold=bold)
    painter.setFont(font)
    painter.setPen(look.colour(token))
    shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, rect.width() + 1)
    painter.drawText(rect, int(align), shown)


def write_nothing(view: QAbstractScrollArea, look: Look, margin: float) -> None:
    """Say in an empty list or table that there is nothing: it is not still to come."""
    painter, room = QPainter(view.viewport()), view.viewport().rect()
    line = QRectF(look.u(margin), look.u(1), room.width() - 2 * look.u(margin), look.u(10))
    write(painter, look, line, tr("Nothing fits here"), token="ink.soft")
    painter.end()


def fill(painter: QPainter, look: Look, rect: QRectF, token: str, radius: float = 0) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour(token))
    painter.drawRoundedRect(rect, look.u(radius), look.u(radius))

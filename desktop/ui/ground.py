"""The ground a row stands on: plain, hovered, or chosen (grey with an ink bar)."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle

from desktop.ui.painted import fill
from desktop.ui.theme import Look


def paint_ground(
    painter: QPainter, look: Look, box: QRectF, state: QStyle.StateFlag, *, head: bool = True
) -> None:
    """The ground of a row, or of one of its cells; only the first of them, the `head`, has the bar."""
    if state & QStyle.StateFlag.State_Selected:
        fill(painter, look, box, "surface.selected")
        if head:
            paint_bar(painter, look, box)
    elif state & QStyle.StateFlag.State_MouseOver:
        fill(painter, look, box, "surface.hover")
    fill(painter, look, QRectF(box.x(), box.bottom() - 1, box.width(), 1), "line.hair")


def paint_bar(painter: QPainter, look: Look, box: QRectF) -> None:
    """The ink bar at the head of a chosen row."""
    fill(painter, look, QRectF(box.x(), box.y(), look.u(0.75), box.height()), "ink.strong")

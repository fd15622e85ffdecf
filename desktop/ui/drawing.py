"""Boxes and lines to look at: zoomed, dragged, walked through with the keyboard, folded and opened."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QWidget

from desktop.core.figure import NAME_LINE, PAD, SECOND, SECOND_LINE, Figure, FigureBox
from desktop.ui.i18n import tr
from desktop.ui.layout import column, row
from desktop.ui.painted import OneLine
from desktop.ui.theme import Look
from desktop.ui.words import Button

EM = 4
"""Units of one em of the drawing."""

STEP, SMALLEST, LARGEST = 1.25, 0.1, 3.0
READABLE = 0.95
"""The smallest zoom at which a drawing is shown without being asked for: its type is that of the window."""

EDGE = 0.6
"""Ems beside the names of bands."""

NEAR = 0.001
"""Zooms this close are the same."""

FOLD = 0.5
"""Half the width of the mark that folds, in ems."""

ZOOMS = {Qt.Key.Key_Plus: STEP, Qt.Key.Key_Equal: STEP, Qt.Key.Key_Minus: 1 / STEP}
"""With Ctrl or without; + stands above =, and needs no Shift here."""

DIRECTIONS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}


class Drawing(QGraphicsView):
    """A figure; its signals give the key of a box: `chose` one click, `opened` two, `turned` its fold."""

    chose = Signal(str)
    opened = Signal(str)
    turned = Signal(str)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look, self._figure = look, Figure((), (), (), 1, 1)
        self._chosen, self._fits, self._least = "", True, READABLE
        self.setScene(QGraphicsScene(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(name)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._redress()
        look.changed.connect(self._redress)

    @property
    def chosen(self) -> str:
        """The key of the box the keyboard is at; empty without one."""
        return self._chosen

    @property
    def zoom(self) -> float:
        return self.transform().m11()

    def show_figure(self, figure: Figure) -> None:
        """Draw a figure; the box chosen stays, else the bold one is. One new here is shown from its top."""
        again = bool(self._figure.boxes)
        self._figure = figure
        if self._box(self._chosen) is None:
            self._chosen = next((box.key for box in figure.boxes if box.bold), "")
        self._redress()
        if not again and figure.boxes:
            self._begin(figure.boxes[0])
        self._tell()

    def _begin(self, root: FigureBox) -> None:
        """From the top, around the root; the box chosen is in view even where that takes the root out of it."""
        self.centerOn(QPointF(self._rect(root).center().x(), 0))
        if box := self._box(self._chosen):
            self._reveal(box)

    def choose(self, key: str) -> None:
        if (box := self._box(key)) and key != self._chosen:
            self._chosen = key
            self._reveal(box)
            self._tell()
            self.viewport().update()
            self.chose.emit(key)

    def fit(self) -> None:
        """The whole drawing at once, yet no larger than life."""
        self._fits, self._least = True, SMALLEST
        self._refit()

    def magnify(self, factor: float) -> None:
        self._fits = False
        wanted = min(max(self.zoom * factor, SMALLEST), LARGEST)
        self.scale(wanted / self.zoom, wanted / self.zoom)

    def life_size(self) -> None:
        self.magnify(1 / self.zoom)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.magnify(STEP if event.angleDelta().y() > 0 else 1 / STEP)
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key in ZOOMS:
            self.magnify(ZOOMS[key])
        elif key == Qt.Key.Key_0:
            self.life_size() if control else self.fit()
        elif key in DIRECTIONS:
            self.choose(self._next(DIRECTIONS[key]))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._chosen:
            self.opened.emit(self._chosen)
        elif key == Qt.Key.Key_Space and (box := self._box(self._chosen)) and box.folds:
            self.turned.emit(box.key)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self.mapToScene(event.position().toPoint())
        for box in self._figure.boxes:
            if box.folds and self._mark(box).adjusted(-4, -4, 4, 4).contains(at):
                self.turned.emit(box.key)
                return
        if box := self._under(at):
            self.choose(box.key)
            self.setFocus()
        else:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if box := self._under(self.mapToScene(event.position().toPoint())):
            self.opened.emit(box.key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fits:
            self._refit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def drawBackground(self, painter: QPainter, rect: QRectF | object) -> None:
        """Everything is drawn here: a few hundred boxes need no objects of their own."""
        look, em = self._look, self._em
        seen = self.mapToScene(self.viewport().rect()).boundingRect()
        painter.fillRect(seen, look.colour("surface.card"))
        for band in self._figure.bands:
            strip = QRectF(seen.left(), band.y * em, seen.width(), band.height * em)
            painter.fillRect(strip, look.colour("surface.sunken"))
        for line in self._figure.lines:
            painter.setPen(self._pen("line.firm", dashed=line.dashed))
            painter.drawPolyline([QPointF(x * em, y * em) for x, y in line.points])
        for box in self._figure.boxes:
            if self._rect(box).adjusted(-em, -em, em, em).intersects(seen):
                self._draw(painter, box)

    def drawForeground(self, painter: QPainter, rect: QRectF | object) -> None:
        """The names of the bands, over whatever is moved below them; each in the part of its band one sees."""
        look, em = self._look, self._em
        seen = self.mapToScene(self.viewport().rect()).boundingRect()
        column = QRectF(seen.left(), seen.top(), self._names() * em, seen.height())
        covers = seen.left() > self.sceneRect().left() + NEAR
        if covers:
            painter.fillRect(column, look.colour("surface.card"))
        for band in self._figure.bands:
            strip = QRectF(column.left(), band.y * em, column.width(), band.height * em)
            if covers:
                painter.fillRect(strip, look.colour("surface.sunken"))
            high, shown = len(band.lines) * SECOND_LINE * em, strip.intersected(seen)
            middle = min(max(shown.center().y(), strip.top() + high / 2), strip.bottom() - high / 2)
            start = QPointF(column.left() + EDGE * em, middle - high / 2)
            self._write(painter, band.lines, start, SECOND, "ink.soft", step=SECOND_LINE)
        if covers:
            painter.setPen(self._pen("line.hair"))
            painter.drawLine(column.topRight(), column.bottomRight())

    def _names(self) -> float:
        """Ems the names of the bands take on the left; nothing of a figure stands there at first."""
        measure = QFontMetricsF(self._font(SECOND))
        wide = [measure.horizontalAdvance(words) for band in self._figure.bands for words in band.lines]
        return max(wide) / self._em + 2 * EDGE if wide else 0.0

    def _reveal(self, box: FigureBox) -> None:
        """Bring a box into view, clear of the names of the bands."""
        em, rect = self._em, self._rect(box)
        self.ensureVisible(rect.adjusted(-self._names() * em, 0, 0, 0), round(em * self.zoom), em)

    def _draw(self, painter: QPainter, box: FigureBox) -> None:
        look, em, rect = self._look, self._em, self._rect(box)
        painter.setBrush(look.colour("surface.selected" if box.bold else "surface.card"))
        pen = self._pen("ink.strong", width=2) if box.bold else self._pen("line.firm", dashed=box.dashed)
        painter.setPen(pen)
        painter.drawRoundedRect(rect, em * 0.35, em * 0.35)
        if box.key == self._chosen and (self.hasFocus() or not box.bold):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(self._pen("line.focus", width=2))
            painter.drawRoundedRect(rect.adjusted(-3, -3, 3, 3), em * 0.5, em * 0.5)
        start = QPointF(rect.left() + PAD * em, rect.top() + PAD * em)
        self._write(painter, box.lines, start, 1.0, "ink.strong", bold=True, step=NAME_LINE)
        below = QPointF(start.x(), start.y() + len(box.lines) * NAME_LINE * em)
        self._write(painter, (box.second,), below, SECOND, "ink.soft", step=SECOND_LINE)
        if box.folds:
            self._draw_mark(painter, box)

    def _draw_mark(self, painter: QPainter, box: FigureBox) -> None:
        mark, em = self._mark(box), self._em
        painter.setBrush(self._look.colour("surface.card"))
        painter.setPen(self._pen("line.firm"))
        painter.drawEllipse(mark)
        middle, wing = mark.center(), FOLD * em * 0.5
        down = wing * (0.6 if box.hidden else -0.6)
        painter.setPen(self._pen("ink.strong", width=1.5))
        painter.drawPolyline([
            QPointF(middle.x() - wing, middle.y() - down / 2),
            QPointF(middle.x(), middle.y() + down / 2),
            QPointF(middle.x() + wing, middle.y() - down / 2),
        ])  # fmt: skip

    def _write(
        self,
        painter: QPainter,
        lines: Iterable[str],
        start: QPointF,
        size: float,
        token: str,
        *,
        step: float,
        bold: bool = False,
    ) -> None:
        painter.setFont(self._font(size, bold=bold))
        painter.setPen(self._look.colour(token))
        for at, words in enumerate(lines):
            place = QRectF(start.x(), start.y() + at * step * self._em, 60 * self._em, step * self._em)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)

    def _font(self, size: float, *, bold: bool = False) -> QFont:
        font: QFont = self._look.font("body", bold=bold)
        font.setPointSizeF(font.pointSizeF() * size)
        return font

    def _pen(self, token: str, *, width: float = 1.0, dashed: bool = False) -> QPen:
        pen = QPen(self._look.colour(token), width)
        pen.setStyle(Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine)
        return pen

    @property
    def _em(self) -> int:
        return self._look.u(EM)

    def _rect(self, box: FigureBox) -> QRectF:
        return QRectF(box.x * self._em, box.y * self._em, box.width * self._em, box.height * self._em)

    def _mark(self, box: FigureBox) -> QRectF:
        rect, half = self._rect(box), FOLD * self._em
        return QRectF(rect.center().x() - half, rect.bottom() - half, 2 * half, 2 * half)

    def _box(self, key: str) -> FigureBox | None:
        return next((box for box in self._figure.boxes if box.key == key), None)

    def _under(self, at: QPointF) -> FigureBox | None:
        return next((box for box in self._figure.boxes if self._rect(box).contains(at)), None)

    def _next(self, way: QPointF) -> str:
        """The nearest box in a direction, what lies straight ahead before what lies askew."""
        here = self._box(self._chosen)
        if here is None:
            return self._figure.boxes[0].key if self._figure.boxes else ""
        start = self._rect(here).center()

        def far(box: FigureBox) -> float:
            off = self._rect(box).center() - start
            ahead = off.x() * way.x() + off.y() * way.y()
            aside = abs(off.x() * way.y()) + abs(off.y() * way.x())
            return ahead + 2.5 * aside if ahead > 1 else float("inf")

        best = min(self._figure.boxes, key=far)
        return best.key if far(best) < float("inf") else ""

    def _refit(self) -> None:
        """Measured without scroll bars, so that one that comes or goes changes nothing."""
        scene, room = self.sceneRect(), self.maximumViewportSize()
        wanted = min(room.width() / scene.width(), room.height() / scene.height(), 1.0)
        wanted = max(wanted, self._least)
        if abs(wanted - self.zoom) > NEAR:
            self.setTransform(QTransform.fromScale(wanted, wanted))

    def _redress(self) -> None:
        em = self._em
        self.setSceneRect(0, 0, self._figure.width * em, self._figure.height * em)
        if self._fits:
            self._refit()
        self.viewport().update()
        self.resetCachedContent()

    def _tell(self) -> None:
        """Let a screen reader say which box it is."""
        box = self._box(self._chosen)
        words = f"{''.join(box.lines)} {box.second}".strip() if box else ""
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))


class DrawingPanel(QWidget):
    """A drawing under a line that explains it and the buttons that zoom."""

    def __init__(self, look: Look, drawing: Drawing) -> None:
        super().__init__()
        self.drawing = drawing
        self._said = OneLine(look, "", "caption", "ink.soft")
        head = row(
            look, (self._said, 1),
            _hinted(Button(look, tr("Smaller"), "icon", "zoom-out", lambda: drawing.magnify(1 / STEP)), "-"),
            _hinted(Button(look, tr("Larger"), "icon", "zoom-in", lambda: drawing.magnify(STEP)), "+"),
            _hinted(Button(look, tr("Actual size"), "plain", action=drawing.life_size), "Ctrl+0"),
            _hinted(Button(look, tr("Fit to window"), "plain", action=drawing.fit), "0"),
            margins=(4, 2, 4, 2),
        )  # fmt: skip
        drawing.setToolTip(tr("Arrows walk from box to box, Enter opens, Space folds, + and - zoom, 0 fits"))
        self.setLayout(column(look, head, row(look, (drawing, 1), margins=(4, 0, 4, 2)), gap=0))

    def say(self, words: str) -> None:
        self._said.say(words)


def _hinted(button: Button, key: str) -> Button:
    """With the key that does the same while the drawing has the keyboard."""
    button.setToolTip(f"{button.accessibleName()} ({key})")
    return button

"""A map of small cells in blocks: which group each belongs to, by colour and by letter, and several chosen at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip

from desktop.ui.i18n import joined
from desktop.ui.painted import MIDDLE, MIDDLE_RIGHT, Painted, fill, width_of, write
from desktop.ui.theme import Look
from desktop.ui.tokens import GROUPS

WIDE, HIGH, GAP = 7, 5.5, 0.75
HEAD, SIDE, APART = 7, 5, 5
ROUND = 0.75
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
ROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: what it stands for, its group and that group's letters; no group is drawn as an outline."""

    id: int
    words: str
    group: int | None = None
    letters: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """Cells that stand together: a title, and rows from the top, each with its name."""

    title: str
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]


class Flowing(Painted):
    """Boxes set one after the other into lines, as high as the width makes it."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def boxes(self) -> Sequence[tuple[float, float]]:
        """Width and height of each, in pixels, the gap after it included."""
        raise NotImplementedError

    def flow(self, width: float) -> tuple[list[QPointF], float]:
        """The corner of each box, and how high they are together."""
        corners, x, y, line = list[QPointF](), 0.0, 0.0, 0.0
        for wide, high in self.boxes():
            if x and x + wide > width:
                x, y, line = 0.0, y + line, 0.0
            corners.append(QPointF(x, y))
            x, line = x + wide, max(line, high)
        return corners, y + line

    def heightForWidth(self, width: int) -> int:
        return round(self.flow(width)[1]) + 1

    def sizeHint(self) -> QSize:
        return QSize(self.look.u(60), self.heightForWidth(max(self.width(), self.look.u(60))))

    def minimumSizeHint(self) -> QSize:
        widest = max((wide for wide, _ in self.boxes()), default=0)
        return QSize(round(widest), self.look.u(HIGH))


class CellMap(Flowing):
    """`changed` when others are chosen, `opened` with the id of the cell that was opened.

    `moved` tells where the keyboard went, so that it can be brought into sight.

    A click chooses, Ctrl adds, Shift reaches, dragging takes what it meets; double click or Enter opens.
    Arrows move, Space chooses.
    """

    changed = Signal()
    opened = Signal(int)
    moved = Signal(QPoint)

    def __init__(self, look: Look, name: str, blocks: Sequence[Block]) -> None:
        super().__init__(look, name)
        self._blocks = tuple(blocks)
        self._cells = [cell for block in blocks for _, cells in block.rows for cell in cells]
        self._places: list[QRectF] = []
        self._names: list[tuple[QRectF, str, str]] = []
        self._chosen: set[int] = set()
        self._at, self._from = 0, 0
        self._drag: tuple[QPointF, QPointF] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        look.changed.connect(self._place)

    def chosen(self) -> list[int]:
        """The ids chosen, in the order of the map."""
        return [cell.id for at, cell in enumerate(self._cells) if at in self._chosen]

    def choose(self, ids: Sequence[int]) -> None:
        self._choose({at for at, cell in enumerate(self._cells) if cell.id in ids})

    def boxes(self) -> Sequence[tuple[float, float]]:
        u = self.look.u
        return [
            (
                max(
                    u(SIDE) + max(len(cells) for _, cells in block.rows) * (u(WIDE) + u(GAP)),
                    width_of(block.title, self.look.font("caption", bold=True)) + u(2),
                )
                + u(APART),
                u(HEAD) + len(block.rows) * (u(HIGH) + u(GAP)) + u(APART),
            )
            for block in self._blocks
        ]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Where each cell and each name stands at this width."""
        self._places, self._names = [], []
        u = self.look.u
        for block, corner in zip(self._blocks, self.flow(self.width())[0], strict=True):
            self._names.append((QRectF(corner.x(), corner.y(), u(60), u(HEAD)), block.title, "title"))
            for at, (name, cells) in enumerate(block.rows):
                y = corner.y() + u(HEAD) + at * (u(HIGH) + u(GAP))
                self._names.append((QRectF(corner.x(), y, u(SIDE) - u(1), u(HIGH)), name, "row"))
                self._places += [
                    QRectF(corner.x() + u(SIDE) + turn * (u(WIDE) + u(GAP)), y, u(WIDE), u(HIGH))
                    for turn in range(len(cells))
                ]
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, seen = self.brush(), QRectF(event.rect())
        for box, words, kind in self._names:
            if box.intersects(seen):
                title = kind == "title"
                token, align = ("ink.body", None) if title else ("ink.soft", MIDDLE_RIGHT)
                more = {} if align is None else {"align": align}
                write(painter, self.look, box, words, role="caption", token=token, bold=title, **more)
        for at, (cell, box) in enumerate(zip(self._cells, self._places, strict=True)):
            if box.intersects(seen):
                paint_cell(painter, self.look, box, cell.group, cell.letters)
                self._mark(painter, at, box)
        if self._drag:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.look.colour("line.focus"), 1, Qt.PenStyle.DashLine))
            painter.drawRect(QRectF(*self._drag).normalized())

    def _mark(self, painter: QPainter, at: int, box: QRectF) -> None:
        """A firm frame around what is chosen, a fine one inside where the keyboard is."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if at in self._chosen:
            painter.setPen(QPen(self.look.colour("ink.strong"), self.look.u(0.6)))
            painter.drawRoundedRect(box, self.look.u(ROUND), self.look.u(ROUND))
        if at == self._at and self.hasFocus():
            painter.setPen(QPen(self.look.colour("line.focus"), 1))
            painter.drawRect(box.adjusted(-2, -2, 2, 2))

    def cell_at(self, point: QPointF) -> int | None:
        """Which cell lies under a point, counted from 0."""
        return next((at for at, box in enumerate(self._places) if box.contains(point)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at, keys = self.cell_at(event.position()), event.modifiers()
        self._drag = (event.position(), event.position())
        if at is None:
            if not keys & Qt.KeyboardModifier.ControlModifier:
                self._choose(set())
            return
        if keys & Qt.KeyboardModifier.ShiftModifier:
            self._reach(at)
        elif keys & Qt.KeyboardModifier.ControlModifier:
            self._choose(self._chosen ^ {at})
            self._go(at)
        else:
            self._choose({at})
            self._go(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag is None:
            return
        self._drag = (self._drag[0], event.position())
        drawn = QRectF(*self._drag).normalized()
        if drawn.width() + drawn.height() > self.look.u(2):
            met = {at for at, box in enumerate(self._places) if box.intersects(drawn)}
            self._choose(met | (self._chosen if event.modifiers() else set()))
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._drag = None
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if (at := self.cell_at(event.position())) is not None:
            self.opened.emit(self._cells[at].id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, keys = Qt.Key(event.key()), event.modifiers()
        if not self._cells:
            super().keyPressEvent(event)
        elif key in STEPS or key in ROWS:
            to = self._beside(STEPS[key]) if key in STEPS else self._above(ROWS[key])
            self._reach(to) if keys & Qt.KeyboardModifier.ShiftModifier else self._go(to)
            self.moved.emit(self._places[to].center().toPoint())
        elif key == Qt.Key.Key_Space:
            self._choose(self._chosen ^ {self._at})
        elif key in ENTER:
            self.opened.emit(self._cells[self._at].id)
        elif key == Qt.Key.Key_Escape and self._chosen:
            self._choose(set())
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            asked = cast("QHelpEvent", event)
            at = self.cell_at(QPointF(asked.pos()))
            words = "" if at is None else self._cells[at].words
            QToolTip.showText(asked.globalPos() if words else QPoint(), words, self)
            return True
        return super().event(event)

    def _beside(self, by: int) -> int:
        return min(max(self._at + by, 0), len(self._cells) - 1)

    def _above(self, by: int) -> int:
        """The nearest cell one line up or down; where there is none the cell stays."""
        here = self._places[self._at].center()
        farther = [
            (abs(box.center().y() - here.y()) * 3 + abs(box.center().x() - here.x()), at)
            for at, box in enumerate(self._places)
            if (box.center().y() - here.y()) * by > 1
        ]
        return min(farther, default=(0.0, self._at))[1]

    def _reach(self, at: int) -> None:
        """Choose from where the last choice began up to a cell."""
        first, last = sorted((self._from, at))
        began = self._from
        self._choose(set(range(first, last + 1)))
        self._go(at)
        self._from = began

    def _go(self, at: int) -> None:
        self._at = self._from = at
        self.setAccessibleDescription(self._cells[at].words)
        self.update()

    def _choose(self, cells: set[int]) -> None:
        if cells != self._chosen:
            self._chosen = cells
            self.changed.emit()
            self.update()


class Legend(Flowing):
    """What the groups of a map are: swatch, letters and words of each."""

    def __init__(self, look: Look, name: str, entries: Sequence[tuple[int | None, str, str]]) -> None:
        super().__init__(look, name)
        self._entries = tuple(entries)
        self.setAccessibleDescription(joined(f"{letters} {words}" for _, letters, words in entries))

    def boxes(self) -> Sequence[tuple[float, float]]:
        u, font = self.look.u, self.look.font("caption")
        return [(u(WIDE + 2 + 4) + width_of(words, font), u(HIGH + 2)) for _, _, words in self._entries]

    def paintEvent(self, _event: object) -> None:
        painter, u = self.brush(), self.look.u
        for (group, letters, words), corner, (wide, _) in zip(*self._drawn(), strict=True):
            paint_cell(
                painter, self.look, QRectF(corner.x(), corner.y() + 1, u(WIDE), u(HIGH)), group, letters
            )
            box = QRectF(corner.x() + u(WIDE + 2), corner.y(), wide - u(WIDE + 2), u(HIGH) + 2)
            write(painter, self.look, box, words, role="caption")

    def _drawn(self) -> Iterator[Sequence]:
        yield self._entries
        yield self.flow(self.width())[0]
        yield self.boxes()


def paint_cell(painter: QPainter, look: Look, box: QRectF, group: int | None, letters: str) -> None:
    """A cell on the ground of its group with its letters; one without a group is a dashed outline."""
    if group is None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.colour("warn.mark"), 1.5, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), look.u(ROUND), look.u(ROUND))
        return
    fill(painter, look, box, f"group.{GROUPS[group % len(GROUPS)]}", ROUND)
    write(painter, look, box, letters, role="caption", token="ink.strong", align=MIDDLE)

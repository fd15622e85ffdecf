"""Lists of two-line rows: what it is, when and where, how it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui.chip import HEIGHT, Status, chip_width, paint_chip
from desktop.ui.ground import paint_ground
from desktop.ui.painted import MIDDLE_RIGHT, width_of, write, write_nothing
from desktop.ui.theme import Look

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
ROW, PAD, LINE = 15.5, 4, 6.25


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a list; `key` is what it stands for, `aside` stands opposite the title, an amount say."""

    key: Any
    title: str
    meta: str
    status: Status | None = None
    aside: str = ""


class Entries(QAbstractListModel):
    """The rows of a list that is short enough to be held whole."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: Sequence[Entry] = ()

    def show(self, entries: Sequence[Entry]) -> None:
        self.beginResetModel()
        self._entries = tuple(entries)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return entry
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = (entry.title, entry.aside, entry.meta, entry.status.words if entry.status else "")
            return " ".join(filter(None, said))
        return entry.title if role == Qt.ItemDataRole.DisplayRole else None


class TwoLines(QStyledItemDelegate):
    """Title over meta, the chip opposite the meta."""

    def __init__(self, look: Look, parent: QListView) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._look.u(40), self._look.u(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, entry, style = self._look, index.data(Qt.ItemDataRole.UserRole), cast("Any", option)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(style.rect)
        paint_ground(painter, look, box, style.state)
        inner = box.adjusted(look.u(PAD), look.u(1.5), -look.u(PAD), -look.u(1.5))
        upper = QRectF(inner.x(), inner.y(), inner.width(), look.u(LINE))
        lower = QRectF(inner.x(), inner.bottom() - look.u(LINE), inner.width(), look.u(LINE))
        chosen = style.state & QStyle.StateFlag.State_Selected
        beside = width_of(entry.aside, look.font("body")) + look.u(2) if entry.aside else 0
        write(painter, look, upper, entry.aside, align=MIDDLE_RIGHT)
        upper.adjust(0, 0, -beside, 0)
        write(painter, look, upper, entry.title, token="ink.strong", bold=bool(chosen))
        taken = self._chip(painter, lower, entry.status)
        write(painter, look, lower.adjusted(0, 0, -taken, 0), entry.meta, role="caption", token="ink.soft")
        painter.restore()

    def _chip(self, painter: QPainter, line: QRectF, status: Status | None) -> float:
        if not status:
            return 0
        width = chip_width(self._look, status)
        top = line.center().y() - self._look.u(HEIGHT) / 2
        paint_chip(painter, self._look, QPointF(line.right() - width, top), status)
        return width + self._look.u(2)


class RecordList(QListView):
    """A list to choose one thing from; `chose` gives its key."""

    chose = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._asked = look, False
        self._entries = Entries()
        self._entries.setParent(self)
        self.setModel(self._entries)
        self.setItemDelegate(TwoLines(look, self))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        look.changed.connect(self.doItemsLayout)

    def show_entries(self, entries: Sequence[Entry], chosen: object = None) -> None:
        """Replace the rows; the one with the key `chosen` stays marked, and nothing is said of it."""
        self._entries.show(entries)
        self._asked = True
        at = next((row for row, entry in enumerate(entries) if entry.key == chosen), None)
        if at is not None:
            self.selectionModel().blockSignals(True)
            self.setCurrentIndex(self._entries.index(at))
            self.selectionModel().blockSignals(False)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._asked and not self._entries.rowCount():
            write_nothing(self, self._look, PAD)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)  # pyright: ignore[reportArgumentType]  Qt takes both kinds
        if current.isValid() and not self.selectionModel().signalsBlocked():
            self.chose.emit(current.data(Qt.ItemDataRole.UserRole).key)

"""One table for every list: ids up front, rows on demand, sorted and filtered by the database."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Any, cast

from PySide6.QtCore import (
    QAbstractTableModel,
    QMetaMethod,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyledItemDelegate, QTableView

from desktop.ui.bars import paint_share
from desktop.ui.chip import HEIGHT, Status, chip_width, paint_chip
from desktop.ui.context import Preferences
from desktop.ui.ground import paint_ground
from desktop.ui.painted import MIDDLE_LEFT, MIDDLE_RIGHT, width_of, write, write_nothing
from desktop.ui.theme import Look
from desktop.ui.widths import Widths

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
WINDOW, KEPT = 100, 64
ROW, PAD, FLUSH = 9.5, 2, 4
BAR = 30
"""Units a bar in a cell is wide."""
SAMPLE_ROWS = 100
"""Rows looked at to find how wide a column wants to be."""
WIDEST = 80
"""Units a column takes by itself: one cell full of words does not push the others out of sight."""

LEAST = 28
"""Units that are left to the column that takes what is left over; where it is tighter, one scrolls sideways."""


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole (0 to 1) as a bar, and the words that say it."""

    part: float
    words: str


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its sort key (empty: cannot be sorted), its title, and what it shows of a record."""

    key: str
    title: str
    shows: Callable[[Any], str | Status | Share]
    number: bool = False
    stretch: bool = False


class RecordTable(QAbstractTableModel):
    """Shows records by id; asks `fetch` for a window of rows when one is painted."""

    def __init__(self, columns: Sequence[Column], fetch: Callable[[Sequence[int]], Sequence[Any]]) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._fetch = fetch
        self._ids: list[int] = []
        self.asked = False
        """Whether the list has come, be it empty."""
        self._windows: dict[int, Sequence[Any]] = {}

    def show(self, ids: list[int]) -> None:
        """Replace the list; when the ids are the same only the cells refresh."""
        self._windows.clear()
        first, self.asked = not self.asked, True
        if ids == self._ids and not first:
            if ids:
                self.dataChanged.emit(self.index(0, 0), self.index(len(ids) - 1, len(self.columns) - 1))
            return
        self.beginResetModel()
        self._ids = list(ids)
        self.endResetModel()

    def record(self, row: int) -> Any | None:
        """The record of a row; None when it has gone since the list was asked for."""
        start = row - row % WINDOW
        if start not in self._windows:
            if len(self._windows) >= KEPT:
                self._windows.pop(next(iter(self._windows)))
            ids = self._ids[start : start + WINDOW]
            found = {record.id: record for record in self._fetch(ids)}
            self._windows[start] = [found.get(wanted) for wanted in ids]
        return self._windows[start][row - start]

    def id_at(self, row: int) -> int:
        return self._ids[row]

    def row_of(self, record_id: int) -> int | None:
        return self._ids.index(record_id) if record_id in self._ids else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.UserRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return None
        record = self.record(index.row())
        cell = "" if record is None else self.columns[index.column()].shows(record)
        return (
            cell
            if role == Qt.ItemDataRole.UserRole
            else cell.words
            if isinstance(cell, Status | Share)
            else cell
        )

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(MIDDLE_RIGHT if column.number else MIDDLE_LEFT)
        return column.title if role == Qt.ItemDataRole.DisplayRole else None


class CellPainter(QStyledItemDelegate):
    """Amounts right, states as chips, everything else left; too long words end in …"""

    def __init__(self, look: Look, view: QTableView) -> None:
        super().__init__(view)
        self._look = look

    def sizeHint(self, _option: object, index: Index) -> QSize:
        cell = index.data(Qt.ItemDataRole.UserRole)
        match cell:
            case Status():
                width = chip_width(self._look, cell)
            case Share():
                width = width_of(cell.words, self._look.font()) + self._look.u(BAR + PAD)
            case _:
                width = min(width_of(cell or "", self._look.font()), self._look.u(WIDEST))
        return QSize(round(width) + sum(self._insets(index)) + 2, self._look.u(ROW))

    def _insets(self, index: Index) -> tuple[int, int]:
        """Space left and right; the outer columns stand on the margin of what is around them."""
        outer = FLUSH if self.parent().property("flush") else 0
        last = index.model().columnCount() - 1
        sides = (outer if index.column() == 0 else PAD, outer if index.column() == last else PAD)
        return self._look.u(sides[0]), self._look.u(sides[1])

    def paint(self, painter: QPainter, option: Any, index: Index) -> None:
        look, cell = self._look, index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        head = index.column() == 0 and self.parent().property("flush")  # else it would stand on the words
        paint_ground(painter, look, box, option.state, head=bool(head))
        left, right = self._insets(index)
        inner = box.adjusted(left, 0, -right, 0)
        if isinstance(cell, Status):
            paint_chip(painter, look, QPointF(inner.x(), box.center().y() - look.u(HEIGHT) / 2), cell)
        elif isinstance(cell, Share):
            paint_share(painter, look, inner, cell.part, BAR)
            write(painter, look, inner.adjusted(look.u(BAR + PAD), 0, 0, 0), cell.words)
        else:
            number = cast("Any", index.model()).columns[index.column()].number
            token = "bad.ink" if number and cell.startswith("−") else "ink.body"
            write(painter, look, inner, cell, token=token, align=MIDDLE_RIGHT if number else MIDDLE_LEFT)
        painter.restore()


class Table(QTableView):
    """A table to look at, choose from, sort by its heads, and copy into Excel with Ctrl+C."""

    sorted_by = Signal(str, bool)

    def __init__(self, look: Look, model: RecordTable, *, flush: bool = False, whole: bool = False) -> None:
        super().__init__()
        self._look, self._whole = look, whole
        self._order = (0, Qt.SortOrder.AscendingOrder)
        self._widths: Widths | None = None
        self._tight = False
        self.setProperty("flush", flush)
        model.setParent(self)
        self.setModel(model)
        self.setItemDelegate(CellPainter(look, self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self._ready_head()
        QShortcut(QKeySequence.StandardKey.Copy, self, self.copy, context=Qt.ShortcutContext.WidgetShortcut)
        model.modelReset.connect(self._measure)
        look.changed.connect(self._measure)
        self._measure()

    def remember(self, preferences: Preferences, name: str) -> None:
        """Keep the widths the user gives the columns, under the name of the list."""
        self._widths = Widths(self._look, self, preferences, name)
        self._measure()

    def copy(self) -> None:
        """The chosen rows, cells apart by tabs, as Excel takes them."""
        model = self.model()
        rows = sorted({index.row() for index in self.selectedIndexes()})
        lines = (
            "\t".join(str(model.index(row, at).data()) for at in range(model.columnCount())) for row in rows
        )
        QGuiApplication.clipboard().setText("\n".join(lines))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what a double click does, where one does anything."""
        opens = self.isSignalConnected(QMetaMethod.fromSignal(self.doubleClicked))
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and opens and self.currentIndex().isValid():
            self.doubleClicked.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        model = cast("RecordTable", self.model())
        if model.asked and not model.rowCount() and not self._whole:
            write_nothing(self, self._look, FLUSH if self.property("flush") else PAD)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_tight() != self._tight:
            self._measure()

    def _ready_head(self) -> None:
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        sortable = any(column.key for column in cast("Any", self.model()).columns)
        head.setSectionsClickable(sortable)
        head.setSortIndicatorShown(sortable)
        head.setSortIndicator(*self._order)
        head.sortIndicatorChanged.connect(self._sort)

    def _sort(self, section: int, order: Qt.SortOrder) -> None:
        """Tell by what to sort; the arrow goes back from a column that cannot be sorted by."""
        if key := cast("Any", self.model()).columns[section].key:
            self._order = (section, order)
            self.sorted_by.emit(key, order == Qt.SortOrder.DescendingOrder)
        elif (section, order) != self._order:
            self.horizontalHeader().blockSignals(True)
            self.horizontalHeader().setSortIndicator(*self._order)
            self.horizontalHeader().blockSignals(False)

    def _measure(self) -> None:
        with self._widths.held() if self._widths else nullcontext():
            self._fit()

    def _fit(self) -> None:
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self._look.u(ROW))
        head = self.horizontalHeader()
        if self._whole:
            self.setFixedHeight(head.sizeHint().height() + self._look.u(ROW) * self.model().rowCount() + 2)
        head.setResizeContentsPrecision(SAMPLE_ROWS)
        self.resizeColumnsToContents()
        self._tight = self._is_tight()
        for at, column in enumerate(cast("Any", self.model()).columns):
            stretched = column.stretch and not self._tight
            head.setSectionResizeMode(
                at, QHeaderView.ResizeMode.Stretch if stretched else QHeaderView.ResizeMode.Interactive
            )
            if column.stretch and self._tight:
                head.resizeSection(at, self._look.u(LEAST))

    def _is_tight(self) -> bool:
        """Whether the columns leave too little of the width to the one that takes what is left over."""
        head, columns = self.horizontalHeader(), cast("Any", self.model()).columns
        taken = sum(head.sectionSize(at) for at, column in enumerate(columns) if not column.stretch)
        stretched = sum(column.stretch for column in columns)
        return bool(stretched) and self.viewport().width() - taken < self._look.u(LEAST) * stretched


def fixed_rows(columns: Sequence[Column], records: Sequence[Any]) -> RecordTable:
    """A model over a few records that are all there already, each with an `id`."""
    by_id = {record.id: record for record in records}
    model = RecordTable(columns, lambda ids: [by_id[wanted] for wanted in ids])
    model.show([record.id for record in records])
    return model

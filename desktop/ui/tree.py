"""A tree of bodies or places to choose one from, folded and unfolded by its reader."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from desktop.ui.ground import paint_bar
from desktop.ui.painted import MIDDLE_RIGHT, fill, width_of, write
from desktop.ui.theme import Look

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
ROW, STEP = 9.5, 4.5
KEY, META = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Branch:
    """One line: what it stands for, the line it belongs under, its name and a word opposite."""

    key: str
    parent: str | None
    name: str
    meta: str = ""


class Branches(QAbstractItemModel):
    """Lines by number, 0 standing for what has none above; an index carries the number of its line."""

    def __init__(self) -> None:
        super().__init__()
        self._clear()

    def _clear(self) -> None:
        self._branches: list[Branch | None] = [None]
        self._numbers: dict[str, int] = {}
        self._above, self._rows = [0], [0]
        self._below = defaultdict[int, list[int]](list)

    def show(self, branches: Sequence[Branch]) -> None:
        """Replace all lines; they may come before those they belong under."""
        self.beginResetModel()
        self._clear()
        self._branches += branches
        self._numbers = {branch.key: at for at, branch in enumerate(branches, 1)}
        for at, branch in enumerate(branches, 1):
            above = self._numbers.get(branch.parent or "", 0)
            self._above.append(above)
            self._rows.append(len(self._below[above]))
            self._below[above].append(at)
        self.endResetModel()

    def index_of(self, key: str) -> QModelIndex:
        """Where a line stands; an invalid index when it is not there."""
        number = self._numbers.get(key, 0)
        return self.createIndex(self._rows[number], 0, number) if number else QModelIndex()

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        below = self._below.get(self._number(parent), [])
        return (
            self.createIndex(row, 0, below[row]) if column == 0 and 0 <= row < len(below) else QModelIndex()
        )

    def parent(self, child: Index = NOWHERE) -> Any:
        above = self._above[self._number(child)]
        return self.createIndex(self._rows[above], 0, above) if above else QModelIndex()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return len(self._below.get(self._number(parent), ()))

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        branch = self._branches[self._number(index)]
        if branch is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return branch.name
        if role == KEY:
            return branch.key
        if role == META:
            return branch.meta
        return f"{branch.name} {branch.meta}".strip() if role == Qt.ItemDataRole.ToolTipRole else None

    def _number(self, index: Index) -> int:
        return index.internalId() if index.isValid() else 0


class BranchPainter(QStyledItemDelegate):
    def __init__(self, look: Look, tree: QTreeView) -> None:
        super().__init__(tree)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._look.u(20), self._look.u(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        style = cast("Any", option)
        look, box = self._look, QRectF(style.rect)
        chosen = bool(style.state & QStyle.StateFlag.State_Selected)
        if chosen:
            fill(painter, look, box, "surface.selected")
        elif style.state & QStyle.StateFlag.State_MouseOver:
            fill(painter, look, box, "surface.hover")
        inner = box.adjusted(look.u(1), 0, -look.u(2), 0)
        if meta := index.data(META):
            write(painter, look, inner, meta, role="caption", token="ink.soft", align=MIDDLE_RIGHT)
            inner.setRight(inner.right() - width_of(meta, look.font("caption")) - look.u(2))
        write(painter, look, inner, index.data(), bold=chosen, token="ink.strong" if chosen else "ink.body")


class Tree(QTreeView):
    """`chose` gives the key of the line."""

    chose = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.branches = Branches()
        self.branches.setParent(self)
        self.setModel(self.branches)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setItemDelegate(BranchPainter(look, self))
        self.selectionModel().currentChanged.connect(self._choose)
        self._silent = False
        self._turned: dict[str, bool] = {}
        self.expanded.connect(lambda index: self._turn(index, unfolded=True))
        self.collapsed.connect(lambda index: self._turn(index, unfolded=False))
        self._measure()
        look.changed.connect(self._measure)

    def show_branches(self, branches: Sequence[Branch], unfold: int, chosen: str | None = None) -> None:
        """Replace all lines, the first `unfold` levels open; lines may come before those they belong under."""
        self._silent = True
        self.branches.show(branches)
        if unfold > 1:
            self.expandToDepth(unfold - 2)
        for key, unfolded in self._turned.items():
            self.setExpanded(self.branches.index_of(key), unfolded)
        self.choose(chosen)
        self._silent = False

    def _turn(self, index: QModelIndex, *, unfolded: bool) -> None:
        """Remember what the reader folded and unfolded, for when the lines come anew."""
        if not self._silent:
            self._turned[index.data(KEY)] = unfolded

    def choose(self, key: str | None) -> None:
        """Mark a line and bring it into sight."""
        if (index := self.branches.index_of(key or "")).isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def unfold_all(self) -> None:
        """Show every line; what the reader folded is folded again when the lines come anew."""
        self._silent = True
        self.expandAll()
        self._silent = False

    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: Index) -> None:
        super().drawRow(painter, options, index)
        if self.selectionModel().isSelected(index):
            paint_bar(painter, self._look, QRectF(cast("Any", options).rect))

    def _choose(self, current: QModelIndex, _before: object) -> None:
        if current.isValid() and not self._silent:
            self.chose.emit(current.data(KEY))

    def _measure(self) -> None:
        self.setIndentation(self._look.u(STEP))
        self.doItemsLayout()

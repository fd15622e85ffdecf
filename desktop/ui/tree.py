"""A tree of bodies or places to choose one from, folded and unfolded by its reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeWidget, QTreeWidgetItem

from desktop.ui.ground import paint_bar
from desktop.ui.painted import MIDDLE_RIGHT, fill, width_of, write
from desktop.ui.theme import Look

Index = QModelIndex | QPersistentModelIndex
ROW, STEP = 9.5, 4.5
KEY, META = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Branch:
    """One line: what it stands for, the line it belongs under, its name and a word opposite."""

    key: str
    parent: str | None
    name: str
    meta: str = ""


class BranchPainter(QStyledItemDelegate):
    def __init__(self, look: Look, tree: QTreeWidget) -> None:
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


class Tree(QTreeWidget):
    """`chose` gives the key of the line."""

    chose = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._items: dict[str, QTreeWidgetItem] = {}
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setItemDelegate(BranchPainter(look, self))
        self.currentItemChanged.connect(self._choose)
        self._measure()
        look.changed.connect(self._measure)

    def show_branches(self, branches: Sequence[Branch], unfold: int, chosen: str | None = None) -> None:
        """Replace all lines, the first `unfold` levels open; lines may come before those they belong under."""
        self.blockSignals(True)
        self.clear()
        self._items = {branch.key: _item(branch) for branch in branches}
        for branch in branches:
            above = self._items.get(branch.parent or "")
            if above is None:
                self.addTopLevelItem(self._items[branch.key])
            else:
                above.addChild(self._items[branch.key])
        self.expandToDepth(unfold - 2) if unfold > 1 else None
        self.choose(chosen)
        self.blockSignals(False)

    def choose(self, key: str | None) -> None:
        """Mark a line and bring it into sight, without a signal when signals are held."""
        if item := self._items.get(key or ""):
            self.setCurrentItem(item)
            self.scrollToItem(item)

    def unfold_all(self) -> None:
        self.expandAll()

    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: Index) -> None:
        super().drawRow(painter, options, index)
        if self.selectionModel().isSelected(index):
            paint_bar(painter, self._look, QRectF(cast("Any", options).rect))

    def _choose(self, current: QTreeWidgetItem | None, _before: object) -> None:
        if current is not None:
            self.chose.emit(current.data(0, KEY))

    def _measure(self) -> None:
        self.setIndentation(self._look.u(STEP))
        self.doItemsLayout()


def _item(branch: Branch) -> QTreeWidgetItem:
    item = QTreeWidgetItem([branch.name])
    item.setData(0, KEY, branch.key)
    item.setData(0, META, branch.meta)
    item.setToolTip(0, f"{branch.name} {branch.meta}".strip())
    return item

"""A board: cards in columns by state, each column scrolling for itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.ui.chip import HEIGHT, chip_width, paint_chip
from desktop.ui.layout import column, row
from desktop.ui.lists import Entries, Entry, Index
from desktop.ui.painted import MIDDLE_RIGHT, write
from desktop.ui.theme import Look
from desktop.ui.words import text

CARD, PAD, LINE, APART = 25, 3, 6.5, 2


@dataclass(frozen=True, slots=True)
class Card(Entry):
    """A card: what it is, where and by whom, how it stands, and `aside`, right of that, how far it is."""

    aside: str = ""


class CardPainter(QStyledItemDelegate):
    """Title, below it the meta, at the foot the chip and what stands aside."""

    def __init__(self, look: Look, parent: QListView) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._look.u(30), self._look.u(CARD + APART))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, card, style = self._look, index.data(Qt.ItemDataRole.UserRole), cast("Any", option)
        u = look.u
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(style.rect).adjusted(u(APART), 0.5, -u(APART), -u(APART))
        self._ground(painter, box, style.state)
        inner = box.adjusted(u(PAD), u(2), -u(PAD), -u(2))
        line = QRectF(inner.x(), inner.y(), inner.width(), u(LINE))
        write(painter, look, line, card.title, token="ink.strong", bold=True)
        write(painter, look, line.translated(0, u(LINE)), card.meta, role="caption", token="ink.soft")
        self._foot(painter, QRectF(inner.x(), inner.bottom() - u(HEIGHT), inner.width(), u(HEIGHT)), card)
        painter.restore()

    def _ground(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag) -> None:
        over = state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus)
        focused = state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_Selected
        painter.setBrush(self._look.colour("surface.hover" if over and not focused else "surface.card"))
        painter.setPen(QPen(self._look.colour("line.focus" if focused else "line.hair"), 1))
        painter.drawRoundedRect(box, self._look.u(1.5), self._look.u(1.5))

    def _foot(self, painter: QPainter, foot: QRectF, card: Card) -> None:
        taken = 0.0
        if card.status is not None:
            paint_chip(painter, self._look, QPointF(foot.x(), foot.y()), card.status)
            taken = chip_width(self._look, card.status) + self._look.u(2)
        rest = foot.adjusted(taken, 0, 0, 0)
        write(painter, self._look, rest, card.aside, role="caption", token="ink.soft", align=MIDDLE_RIGHT)


class CardList(QListView):
    """One column of cards; a click or Enter opens one."""

    opened = Signal(object)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._cards = Entries()
        self._cards.setParent(self)
        self.setModel(self._cards)
        self.setItemDelegate(CardPainter(look, self))
        self.setProperty("role", "cards")
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._open)
        self.activated.connect(self._open)
        look.changed.connect(self.doItemsLayout)

    def show_cards(self, cards: Sequence[Card]) -> None:
        self._cards.show(cards)
        self.viewport().update()

    def cards(self) -> list[Card]:
        """What stands in the column, from the top."""
        model = self._cards
        return [model.index(at).data(Qt.ItemDataRole.UserRole) for at in range(model.rowCount())]

    def _open(self, index: Index) -> None:
        self.opened.emit(index.data(Qt.ItemDataRole.UserRole).key)


class Board(QWidget):
    """Columns side by side, each with its name and how many stand in it; `opened` gives the key of a card."""

    opened = Signal(object)

    def __init__(self, look: Look, columns: Mapping[str, str]) -> None:
        super().__init__()
        self.columns = {key: CardList(look, name) for key, name in columns.items()}
        self._counts = {key: text("", "soft") for key in columns}
        self._notes = {key: text("", "caption") for key in columns}
        self.setLayout(
            row(look, *((self._column(look, key, name), 1) for key, name in columns.items()), gap=3)
        )
        for shown in self.columns.values():
            shown.opened.connect(self.opened)

    def show_cards(self, cards: Mapping[str, Sequence[Card]], notes: Mapping[str, str]) -> None:
        """Replace what stands in every column, and what is said right of its name."""
        for key, shown in self.columns.items():
            there = cards.get(key, ())
            shown.show_cards(there)
            self._counts[key].setText(str(len(there)))
            self._notes[key].setText(notes.get(key, ""))

    def _column(self, look: Look, key: str, name: str) -> QFrame:
        box = QFrame()
        box.setProperty("role", "column")
        head = row(
            look, text(name, "heading"), self._counts[key], None, self._notes[key], margins=(3, 0, 3, 0)
        )
        box.setLayout(column(look, head, (self.columns[key], 1), gap=2, margins=(0, 2.5, 0, 1)))
        return box

"""The tiles of a strip of files: a photo small, or what kind of file it is; below it name, label and size."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap, QPixmapCache
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.core.attachments import PHOTO, FileRow
from desktop.core.intake import megabytes
from desktop.core.photo import Pixels
from desktop.ui.ground import paint_bar
from desktop.ui.i18n import tr
from desktop.ui.painted import fill, write
from desktop.ui.theme import Look

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
WIDE, PICTURE, LINE, PAD = 38, 25, 6, 1.5
HIGH = PICTURE + 2 * LINE + 3 * PAD
SIGN = 10
SIGNS = {
    "application/pdf": "file-type-pdf",
    "application/ofd": "file-type-pdf",
    "text/csv": "file-spreadsheet",
}


@dataclass(frozen=True, slots=True)
class Tile:
    """A file with its label in words; `lost` when it is not there or not what it was."""

    file: FileRow
    label: str = ""
    lost: bool = False

    @property
    def meta(self) -> str:
        size = tr("missing") if self.lost else megabytes(self.file.size)
        return f"{self.label} · {size}" if self.label else size


class Tiles(QAbstractListModel):
    """The files of a record, in their order."""

    def __init__(self) -> None:
        super().__init__()
        self._files: Sequence[FileRow] = ()
        self._labels: Mapping[str, str] = {}
        self._lost: set[str] = set()

    def show(self, files: Sequence[FileRow], labels: Mapping[str, str]) -> None:
        self.beginResetModel()
        self._files, self._labels = tuple(files), labels
        self._lost &= {file.digest for file in files}
        self.endResetModel()

    def lose(self, digest: str) -> None:
        """Mark a file that could not be shown."""
        self._lost.add(digest)
        self.renew()

    def renew(self) -> None:
        """Paint anew: a picture has arrived, or the words have changed."""
        if self._files:
            self.dataChanged.emit(self.index(0), self.index(len(self._files) - 1))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._files)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        file = self._files[index.row()]
        tile = Tile(file, self._labels.get(file.label, ""), file.digest in self._lost)
        if role == Qt.ItemDataRole.UserRole:
            return tile
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{file.name} {tile.meta}"
        return file.name if role == Qt.ItemDataRole.DisplayRole else None


class TilePainter(QStyledItemDelegate):
    """A tile: the picture in its field, the name, then label and size."""

    def __init__(self, look: Look, parent: QListView) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._look.u(WIDE), self._look.u(HIGH))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, tile, style = (
            self._look,
            cast("Tile", index.data(Qt.ItemDataRole.UserRole)),
            cast("Any", option),
        )
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(style.rect).adjusted(0, 0, -look.u(1), 0)
        self._ground(painter, box, style.state)
        pad = look.u(PAD)
        field = QRectF(box.x() + pad, box.y() + pad, box.width() - 2 * pad, look.u(PICTURE))
        self._picture(painter, field, tile)
        name = QRectF(field.x(), field.bottom() + pad / 2, field.width(), look.u(LINE))
        write(painter, look, name, tile.file.name, role="caption", token="ink.strong")
        token = "bad.ink" if tile.lost else "ink.soft"
        write(painter, look, name.translated(0, look.u(LINE)), tile.meta, role="caption", token=token)
        painter.restore()

    def _ground(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag) -> None:
        if state & QStyle.StateFlag.State_Selected:
            fill(painter, self._look, box, "surface.selected", 1)
            paint_bar(painter, self._look, box)
        elif state & QStyle.StateFlag.State_MouseOver:
            fill(painter, self._look, box, "surface.hover", 1)

    def _picture(self, painter: QPainter, field: QRectF, tile: Tile) -> None:
        look = self._look
        small = (
            None
            if tile.lost
            else thumbnail(tile.file.digest, side(look, painter.device().devicePixelRatioF()))
        )
        fill(painter, look, field, "surface.sunken", 1)
        if small is None:
            name, token = ("alert-circle", "bad.ink") if tile.lost else (sign(tile.file.kind), "ink.soft")
            drawn = look.pixmap(name, token, SIGN)
            half = QPointF(look.u(SIGN) / 2, look.u(SIGN) / 2)
            painter.drawPixmap(field.center() - half, drawn)
            return
        size = QSize(small.size()).scaled(field.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        box = QRectF(QPointF(0, 0), size)
        box.moveCenter(field.center())
        painter.drawPixmap(box, small, QRectF(small.rect()))


def sign(kind: str) -> str:
    """The icon of a media type."""
    if kind == PHOTO:
        return "photo"
    if kind.startswith("audio/"):
        return "volume"
    if "excel" in kind or "spreadsheet" in kind:
        return "file-spreadsheet"
    return SIGNS.get(kind, "file-text")


def side(look: Look, ratio: float) -> int:
    """Pixels a thumbnail is made with, for the screen as it is now."""
    return round(look.u(WIDE) * ratio)


def thumbnail(digest: str, side: int) -> QPixmap | None:
    """A small picture made before, as long as Qt keeps it."""
    found = QPixmap()
    return found if QPixmapCache.find(f"{digest}@{side}", found) else None


def keep_thumbnail(digest: str, side: int, small: Pixels) -> None:
    image = QImage(small.rgb, small.width, small.height, 3 * small.width, QImage.Format.Format_RGB888)
    QPixmapCache.insert(f"{digest}@{side}", QPixmap.fromImage(image))

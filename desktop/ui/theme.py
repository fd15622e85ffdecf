"""The one place that dresses the program: fonts, unit, palette, style sheet and icons."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QByteArray, QLocale, QObject, QRectF, QSize, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from desktop.ui.tokens import Tokens, load_tokens

FAMILIES = ["Noto Sans CJK SC", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC"]
SERIF = ["Noto Serif CJK SC", "SimSun"]
BUNDLED = ("hei.ttf", "fang.ttf", "rare.ttf")
"""Faces of the paper that stand in on screen where the system has no Chinese ones, and for rare names."""

BODY_POINTS = 12.0  # 16 px at 96 dpi
TYPE_SCALE = {"caption": 0.875, "body": 1.0, "heading": 1.125, "title": 1.375, "figure": 1.75}
BOLD_ROLES = ("heading", "title", "figure")
UNITS_PER_EM = 4
NARROW = QFont.Tag("pwid")
"""The feature of Chinese faces by which quotation marks are as narrow as Latin ones."""


class Look(QObject):
    """What everything on screen asks for its measures, colours and icons."""

    changed = Signal()

    def __init__(self, app: QApplication, resources: Path, theme: str = "light", scale: float = 1.0) -> None:
        super().__init__(app)
        self._app = app
        self._resources = resources
        self._drawn = QTemporaryDir()
        self._families = [*FAMILIES, *_bundled(resources / "fonts")]
        app.setStyle("Fusion")
        self.wear(theme, scale)

    def wear(self, theme: str, scale: float) -> None:
        """Change theme and font scale; whatever is on screen follows at once."""
        self.scale = scale
        self.tokens = load_tokens(self._resources / "themes" / f"{theme}.toml")
        self._unit = QFontMetricsF(self.font()).horizontalAdvance("国") / UNITS_PER_EM
        self._app.setFont(self.font())
        self._app.setPalette(palette(self.tokens))
        template = (self._resources / "themes" / "yicheng.qss").read_text(encoding="utf-8")
        self._app.setStyleSheet(self._filled(template))
        self.changed.emit()

    def u(self, units: float) -> int:
        """Grid units in device-independent pixels; four make the width of one 国."""
        return round(units * self._unit)

    def colour(self, token: str) -> QColor:
        return QColor(self.tokens[token])

    def font(self, role: str = "body", *, bold: bool | None = None, serif: bool = False) -> QFont:
        font = QFont([*SERIF, *self._families] if serif else self._families)
        font.setPointSizeF(self._points(role))
        font.setBold(role in BOLD_ROLES if bold is None else bold)
        if QLocale().language() != QLocale.Language.Chinese:
            font.setFeature(NARROW, 1)  # or quotation marks stand apart from their words as Chinese ones do
        return font

    def icon(self, name: str, token: str = "ink.soft", units: float = 5) -> QIcon:
        icon = QIcon(self.pixmap(name, token, units))
        icon.addPixmap(self.pixmap(name, "ink.faint", units), QIcon.Mode.Disabled)
        return icon

    def pixmap(self, name: str, token: str, units: float = 5) -> QPixmap:
        ratio = self._app.devicePixelRatio()
        side = self.u(units)
        pixmap = QPixmap(QSize(side, side) * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(self._svg(name, token))).render(painter, QRectF(0, 0, side, side))
        painter.end()
        return pixmap

    def _points(self, role: str) -> float:
        return BODY_POINTS * self.scale * TYPE_SCALE[role]

    def _svg(self, name: str, token: str) -> bytes:
        source = (self._resources / "icons" / f"{name}.svg").read_text(encoding="utf-8")
        return source.replace("currentColor", self.tokens[token]).encode()

    def _icon_file(self, name: str, token: str) -> str:
        """A tinted copy on disk, for the places where a style sheet can only name a file."""
        path = Path(self._drawn.filePath(f"{self.tokens.name}-{name}-{token}.svg"))
        path.write_bytes(self._svg(name, token))
        return path.as_posix()

    def _filled(self, template: str) -> str:
        fillers = (
            (r"(?s)/\*.*?\*/", lambda _comment: ""),
            (r"u\(([\d.]+)\)", lambda m: f"{self.u(float(m[1]))}px"),
            (r"type\((\w+)\)", lambda m: f"{self._points(m[1]):g}pt"),
            (r"icon\(([\w-]+), ([\w.]+)\)", lambda m: f'url("{self._icon_file(m[1], m[2])}")'),
            (r"@(\w+\.\w+)", lambda m: self.tokens[m[1]]),
        )
        for pattern, fill in fillers:
            template = re.sub(pattern, fill, template)
        return template


def _bundled(folder: Path) -> list[str]:
    """Make the paper's faces known to the screen; returns their families."""
    numbers = (QFontDatabase.addApplicationFont(str(folder / name)) for name in BUNDLED)
    return [family for number in numbers for family in QFontDatabase.applicationFontFamilies(number)]


def palette(tokens: Tokens) -> QPalette:
    roles = {
        QPalette.ColorRole.Window: "surface.page",
        QPalette.ColorRole.Base: "surface.card",
        QPalette.ColorRole.AlternateBase: "surface.sunken",
        QPalette.ColorRole.Button: "surface.card",
        QPalette.ColorRole.WindowText: "ink.body",
        QPalette.ColorRole.Text: "ink.body",
        QPalette.ColorRole.ButtonText: "ink.body",
        QPalette.ColorRole.PlaceholderText: "ink.soft",
        QPalette.ColorRole.Highlight: "surface.selected",
        QPalette.ColorRole.HighlightedText: "ink.strong",
        QPalette.ColorRole.ToolTipBase: "surface.toast",
        QPalette.ColorRole.ToolTipText: "ink.toast",
        QPalette.ColorRole.Link: "info.ink",
    }
    colours = QPalette()
    for role, token in roles.items():
        colours.setColor(role, QColor(tokens[token]))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        colours.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens["ink.faint"]))
    return colours

"""The user's help in a window of its own, to be read beside the work."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QTextBrowser, QWidget

from desktop.ui.i18n import tr
from desktop.ui.layout import column, sized
from desktop.ui.theme import Look


class Manual(QDialog):
    """Shows one Markdown file; stays open while the program is used."""

    def __init__(self, look: Look, file: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Help"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        page = QTextBrowser()
        page.setAccessibleName(tr("Help"))
        page.setMarkdown(file.read_text(encoding="utf-8"))
        self.setLayout(column(look, (page, 1), margins=(6, 5, 6, 5)))
        sized(look, self, 200, 165)

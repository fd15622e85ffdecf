"""What the program is and what it stands on: every part with its version, what it is for, and its licence."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from desktop.ui.i18n import tr
from desktop.ui.layout import column, row, sized, wide
from desktop.ui.lists import Entry, RecordList
from desktop.ui.theme import Look
from desktop.ui.words import text


class Notices(QDialog):
    """The parts on the left, the licence of the chosen one on the right; stays open beside the work."""

    def __init__(self, look: Look, resources: Path, version: str, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._resources, self._language = resources, language
        self._parts = _parts(resources, version)
        self.setWindowTitle(tr("About Yicheng"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.list = RecordList(look)
        self.list.setAccessibleName(tr("Parts of the program"))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("Licence"))
        name = text(tr("Yicheng {version}").format(version=version), "title")
        about = text(tr("Deliberated, and done. Free software under the MIT licence. It stands on the work of others; their licences are below."), wrap=True)  # fmt: skip
        below = row(look, wide(look, self.list, 72), (self.text, 1), gap=3)
        self.setLayout(column(look, name, about, (below, 1), gap=3, margins=(6, 5, 6, 5)))
        sized(look, self, 240, 150)
        self.list.chose.connect(self._show)
        self.list.show_entries([_entry(at, part) for at, part in enumerate(self._parts)])
        self.list.setCurrentIndex(self.list.model().index(0, 0))

    def _show(self, at: int) -> None:
        part = self._parts[at]
        lines = [_named(part), part["use"][self._language]]
        lines.append(tr("Licence: {licence}").format(licence=_licence(part)))
        if "inside" in part:
            lines.append(tr("Built into: {part}").format(part=part["inside"]))
        if part["contains"]:
            lines.append(tr("Contains: {parts}").format(parts=", ".join(map(_named, part["contains"]))))
        lines.append(part.get("home", ""))
        texts = ((self._resources / name).read_text(encoding="utf-8") for name in part["texts"])
        self.text.setPlainText("\n\n".join(["\n".join(filter(None, lines)), *texts]))


def _parts(resources: Path, version: str) -> list[dict[str, Any]]:
    first, *others = json.loads((resources / "notices" / "notices.json").read_text(encoding="utf-8"))
    return [{**first, "version": version}, *others]


def _entry(at: int, part: dict[str, Any]) -> Entry:
    return Entry(at, _named(part), _licence(part))


def _named(part: dict[str, Any]) -> str:
    return f"{part['name']} {part.get('version', '')}".strip()


def _licence(part: dict[str, Any]) -> str:
    return part["licence"].replace("LicenseRef-", "")

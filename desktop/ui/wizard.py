"""The first start: whose program this is, where its data lies, or a look around with demo data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFileDialog

from desktop.core.errors import RuleBroken
from desktop.core.folders import check_data_folder
from desktop.core.settings import LANGUAGES
from desktop.ui.form import Form, choice, line
from desktop.ui.header import Mark
from desktop.ui.i18n import tr
from desktop.ui.layout import CENTRE, Box, column, frame, plain, row, rule, scrolled, sized, wide
from desktop.ui.theme import Look
from desktop.ui.words import Button, text

TONGUES = {"zh_CN": "中文", "en": "English"}


@dataclass(frozen=True, slots=True)
class FirstChoice:
    """What the first start asks for; `demo`: look around with invented data instead."""

    name: str = ""
    level: str = "community"
    language: str = "zh_CN"
    folder: str = ""
    demo: bool = False


class FirstStart(QDialog):
    """One page of four questions; `chosen` gives the answers, `spoken` the language as soon as it is chosen."""

    chosen = Signal(object)
    spoken = Signal(str)

    def __init__(self, look: Look, start: FirstChoice, levels: Mapping[str, str]) -> None:
        super().__init__()
        self._look = look
        self.setWindowTitle(tr("First start"))
        tongue = choice("language", tr("Language"), [(code, TONGUES[code]) for code in LANGUAGES])
        self.form = Form(look, (
            line("name", tr("Name of the office"), hint=tr("As it is to stand in the window and on papers, for example Tianfang Community")),
            choice("level", tr("Level of the office"), list(levels.items())),
            tongue,
            line("folder", tr("Where the data lies"), hint=tr("On this computer only; nothing is sent anywhere.")),
        ), self)  # fmt: skip
        self.form.load(start)
        tongue.edited.connect(self._speak)
        self._go = Button(look, tr("Begin"), "primary", action=self.begin)
        self.setLayout(row(look, frame("card", self._page()), margins=5))
        self._go.setDefault(True)
        sized(look, self, 240, 144)

    def begin(self) -> None:
        """Check the answers beside their fields, then go."""
        draft = self.form.draft()
        if draft is None:
            return
        if not draft.name:
            self.form.refuse(RuleBroken("office.name_missing", field="name"))
            return
        try:
            check_data_folder(Path(draft.folder))
        except RuleBroken as error:
            self.form.refuse(error)
            return
        self._leave(draft)

    def look_around(self) -> None:
        self._leave(replace(self.form.understood(), demo=True))

    def _leave(self, answer: FirstChoice) -> None:
        self.chosen.emit(answer)
        self.accept()

    def _speak(self) -> None:
        self.spoken.emit(self.form.understood().language)

    def _browse(self) -> None:
        chooser = QFileDialog(self, tr("Where the data lies"), self.form.understood().folder)
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.fileSelected.connect(
            lambda folder: self.form.load(replace(self.form.understood(), folder=folder))
        )
        chooser.open()

    def _page(self) -> Box:
        look = self._look
        brand = column(
            look, row(look, (Mark(look), 0, CENTRE), text(tr("Yicheng"), "title"), None, gap=3),
            text(tr("Deliberated, and done."), "body"),
            text(tr("The data stays on this computer. No network is needed."), "caption", wrap=True), None,
            gap=4, margins=(6, 6, 4, 4),
        )  # fmt: skip
        browse = Button(look, tr("Other folder…"), "link", action=self._browse)
        form = column(
            look, text(tr("Whose program is this?"), "title"),
            text(tr("Everything but where the data lies can be changed later."), "soft", wrap=True),
            self.form.rows["name"], row(look, (self.form.rows["level"], 1), (self.form.rows["language"], 1), gap=5),
            self.form.rows["folder"], browse, None, gap=4, margins=(10, 8, 10, 4),
        )  # fmt: skip
        around = Button(look, tr("Look around with demo data"), "main", action=self.look_around)
        foot = row(look, None, around, self._go, margins=(4, 2.5, 4, 2.5))
        upper = row(look, wide(look, plain(brand), 68), rule(upright=True), (scrolled(plain(form)), 1), gap=0)
        return column(look, (plain(upper), 1), rule(), foot, gap=0)

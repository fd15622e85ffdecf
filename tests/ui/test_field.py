"""One field of a form: what does not fit in is told."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.ui.form import Form, line
from desktop.ui.theme import Look


@dataclass(frozen=True)
class Draft:
    name: str = ""


def test_what_does_not_fit_in_is_told_and_not_cut_off_in_silence(
    look: Look, qtbot: QtBot, chinese: None
) -> None:
    form = Form(look, (line("name", "姓名", hint="与合同一致", limit=5),))
    shown = form.stacked(("name",))
    qtbot.addWidget(shown)
    shown.show()
    form.load(Draft())
    box, said = shown.findChild(QLineEdit, "name"), shown.findChild(QLabel, "name-note")
    box.insert("物业公司龙斌华")
    qtbot.waitUntil(lambda: "5个字" in said.text())
    assert box.text() == "物业公司龙"
    form.explain({})
    assert "5个字" in said.text(), "until the field is looked at again"
    box.backspace()
    assert said.text() == "与合同一致"

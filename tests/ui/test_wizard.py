"""The first start: one page, answers checked beside their fields, or straight on to the demo data."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.ui.theme import Look
from desktop.ui.wizard import FirstChoice, FirstStart

LEVELS = {"street": "街道", "community": "社区", "compound": "小区"}


@pytest.fixture
def start(look: Look, qtbot: QtBot, chinese: None, tmp_path: Path) -> FirstStart:
    start = FirstStart(look, FirstChoice(folder=str(tmp_path / "data")), LEVELS)
    qtbot.addWidget(start)
    start.show()
    return start


def box(start: FirstStart, key: str) -> QLineEdit:
    return start.findChild(QLineEdit, key)


def said(start: FirstStart, key: str) -> str:
    return start.findChild(QLabel, f"{key}-note").text()


def test_the_answers_are_given_on(start: FirstStart, qtbot: QtBot, tmp_path: Path) -> None:
    box(start, "name").setText(" 天方社区 ")
    levels = start.findChild(QComboBox, "level")
    levels.setCurrentIndex(levels.findData("compound"))
    with qtbot.waitSignal(start.chosen) as heard:
        start.begin()
    assert heard.args == [FirstChoice("天方社区", "compound", "zh_CN", str(tmp_path / "data"))]
    assert not start.isVisible()


def test_a_program_without_a_name_does_not_begin(start: FirstStart, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(start.chosen):
        start.begin()
    assert said(start, "name").startswith("请填写")
    assert start.isVisible()


@pytest.mark.parametrize(
    ("folder", "words"),
    [("", "请选"), ("data", "请选"), ("//server/share", "网络"), ("/home/a/OneDrive/data", "网盘")],
)
def test_a_folder_that_is_not_safe_is_refused(
    start: FirstStart, qtbot: QtBot, folder: str, words: str
) -> None:
    box(start, "name").setText("天方社区")
    box(start, "folder").setText(folder)
    with qtbot.assertNotEmitted(start.chosen):
        start.begin()
    assert words in said(start, "folder")
    assert start.isVisible()


def test_demo_data_needs_no_answers(start: FirstStart, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(start.chosen) as heard:
        start.look_around()
    assert heard.args[0].demo
    assert heard.args[0].folder == str(tmp_path / "data")


def test_a_folder_is_chosen_and_what_was_typed_stays(start: FirstStart, tmp_path: Path) -> None:
    box(start, "name").setText("天方社区")
    next(each for each in start.findChildren(QPushButton) if "换个文件夹…" in each.text()).click()
    chooser = start.findChild(QFileDialog)
    chooser.fileSelected.emit(str(tmp_path))
    chooser.reject()
    assert (box(start, "name").text(), box(start, "folder").text()) == ("天方社区", str(tmp_path))


def test_a_language_is_heard_of_at_once(start: FirstStart, qtbot: QtBot) -> None:
    languages = start.findChild(QComboBox, "language")
    with qtbot.waitSignal(start.spoken) as heard:
        languages.setCurrentIndex(languages.findData("en"))
    assert heard.args == ["en"]


def test_enter_goes_through_the_questions_and_begins(start: FirstStart, qtbot: QtBot) -> None:
    with qtbot.waitActive(start):
        start.activateWindow()
    box(start, "name").setFocus()
    qtbot.keyClicks(box(start, "name"), "Tianfang")
    for key in ("name", "level", "language"):
        qtbot.keyClick(start.findChild((QLineEdit, QComboBox)[key != "name"], key), Qt.Key.Key_Return)
    assert box(start, "folder").hasFocus()
    with qtbot.waitSignal(start.chosen):
        qtbot.keyPress(box(start, "folder"), Qt.Key.Key_Return)

"""What interrupts the user: asked once, said once, and a report that gives nobody away."""

from __future__ import annotations

import gc
import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.core import logs
from desktop.core.errors import RuleBroken
from desktop.ui import diagnostics, messages
from desktop.ui.theme import Look


@pytest.fixture
def host(qtbot: QtBot, chinese: None) -> QWidget:
    host = QWidget()
    qtbot.addWidget(host)
    host.show()
    return host


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """The program's log in a folder with somebody's name."""
    yield logs.start(tmp_path / "张三的电脑")
    for handler in logging.getLogger().handlers[:]:
        if str(tmp_path) in getattr(handler, "baseFilename", ""):
            logging.getLogger().removeHandler(handler)
            handler.close()


def boxes(host: QWidget) -> list[QDialog]:
    return [box for box in host.findChildren(QDialog, "message") if box.isVisible()]


def press(box: QDialog, words: str) -> None:
    next(button for button in box.findChildren(QPushButton) if button.text() == words).click()


def test_a_question_does_what_its_button_says(host: QWidget, look: Look, qtbot: QtBot) -> None:
    done = []
    messages.confirm(look, host, "删除？", "删除", lambda: done.append("gone"))
    press(boxes(host)[0], "取消")
    assert done == []
    messages.confirm(look, host, "删除？", "删除", lambda: done.append("gone"))
    press(boxes(host)[0], "删除")
    assert done == ["gone"]


def test_escape_answers_no(host: QWidget, look: Look, qtbot: QtBot) -> None:
    done = []
    messages.confirm(look, host, "删除？", "删除", lambda: done.append("gone"))
    qtbot.keyClick(boxes(host)[0], Qt.Key.Key_Escape)
    assert (done, boxes(host)) == ([], [])


class Careful(QDialog):
    """A dialog that asks before it closes, as editors do."""

    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(host)
        self._look = look

    def reject(self) -> None:
        messages.confirm(self._look, self, "离开？", "离开", super().reject)


def test_a_dialog_that_asks_before_it_closes_asks_once(host: QWidget, look: Look) -> None:
    dialog = Careful(look, host)
    dialog.open()
    dialog.reject()
    press(boxes(dialog)[0], "离开")
    assert boxes(dialog) == []
    assert not dialog.isVisible()


def test_the_same_failure_is_told_once(host: QWidget, look: Look) -> None:
    for _ in range(5):
        messages.explain(look, host, RuleBroken("database.full"))
    messages.explain(look, host, RuleBroken("database.busy"))
    assert len(boxes(host)) == 2
    for box in boxes(host):
        press(box, "关闭")
    messages.explain(look, host, RuleBroken("database.full"))
    assert len(boxes(host)) == 1
    press(boxes(host)[0], "关闭")


def test_a_failure_without_a_window_is_told_too(look: Look, qtbot: QtBot, chinese: None) -> None:
    messages.explain(look, None, RuleBroken("app.running"))
    gc.collect()
    shown = [
        box for box in QApplication.topLevelWidgets() if box.objectName() == "message" and box.isVisible()
    ]
    assert len(shown) == 1
    assert any("程序已经在用这份数据" in label.text() for label in shown[0].findChildren(QLabel))
    press(shown[0], "关闭")


def failing(name: str) -> None:
    raise ValueError(f"{name} 13800001234")


def fault() -> Exception:
    try:
        failing("张三")
    except ValueError as error:
        return error
    raise AssertionError


def test_a_report_says_where_and_never_whom(host: QWidget, look: Look, log: Path, qtbot: QtBot) -> None:
    messages.explain(look, host, fault())
    box = boxes(host)[0]
    press(box, "保存报告…")
    chooser = box.findChild(QFileDialog)
    file = log.parent / "report.txt"
    chooser.fileSelected.emit(str(file))
    chooser.reject()
    report = file.read_text(encoding="utf-8")
    assert "张三" in log.read_text(encoding="utf-8")
    assert "tests/ui/test_messages.py" in report
    assert "failing" in report
    assert "ValueError" in report
    assert "Qt 6" in report
    assert "张三" not in report
    assert "138" not in report
    assert boxes(host) == []


def test_a_report_that_cannot_be_written_is_told(host: QWidget, look: Look, log: Path) -> None:
    messages.explain(look, host, fault())
    box = boxes(host)[0]
    messages._write_report(look, box, log.parent / "没有" / "report.txt")
    told = boxes(box)[0]
    assert any("写不了" in label.text() for label in told.findChildren(QLabel))
    press(told, "关闭")
    press(box, "关闭")


def test_folders_are_cut_out_of_a_report(log: Path) -> None:
    logging.getLogger("x").error(
        'a\n  File "C:\\Users\\张三\\yicheng\\desktop\\ui\\form.py", line 7, in load'
    )
    assert diagnostics.report().splitlines()[-1] == "  desktop/ui/form.py:7 load"


def test_what_nobody_caught_is_told(
    host: QWidget, look: Look, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    with qtbot.waitActive(host):
        host.activateWindow()
    messages.explain_unforeseen(look)
    error = fault()
    sys.excepthook(type(error), error, error.__traceback__)
    assert len(boxes(host)) == 1
    press(boxes(host)[0], "关闭")


def test_a_toast_stays_at_the_foot_and_goes(host: QWidget, look: Look, qtbot: QtBot) -> None:
    toast = messages.Toast(look, host, "已保存")
    label = next(label for label in host.findChildren(QLabel) if label.text() == "已保存")
    before = label.parentWidget().y()
    host.resize(host.width(), host.height() + 100)
    assert label.parentWidget().y() == before + 100
    toast.close()
    qtbot.waitUntil(lambda: not any(each.text() == "已保存" for each in host.findChildren(QLabel)))

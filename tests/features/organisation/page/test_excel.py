"""Files and the clipboard through the Excel menu of the organisation tab."""

from __future__ import annotations

import threading
from pathlib import Path

import openpyxl
import pytest
from conftest import opened
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop.app import App
from desktop.core.db import Database
from desktop.core.journal import Action
from desktop.features.organisation.dialogs import ImportDialog, imports
from desktop.features.organisation.page import OrganisationPage
from desktop.ui.theme import Look
from desktop.ui.words import Button


def offer(page: OrganisationPage, button: str, words: str) -> QAction:
    (found,) = [each for each in page.findChildren(Button) if each.accessibleName() == button]
    (action,) = [each for each in found.findChildren(QAction) if each.text() == words]
    return action


def save(page: OrganisationPage, button: str, words: str, target: Path) -> str:
    """Choose an offer of a menu and a file for it; returns the name that was proposed."""
    offer(page, button, words).trigger()
    chooser = page.findChildren(QFileDialog)[-1]
    proposed = chooser.selectedFiles()[0]
    assert not chooser.testOption(QFileDialog.Option.DontConfirmOverwrite)
    chooser.fileSelected.emit(str(target))
    chooser.reject()
    return Path(proposed).name


def previewed(dialog: ImportDialog, qtbot: QtBot) -> str:
    qtbot.waitUntil(lambda: dialog.preview is not None, timeout=10_000)
    words = dialog._said.text()
    dialog.reject()
    return words


@pytest.mark.parametrize(
    ("words", "name", "rows"),
    [
        ("导出组织名册", "冶电二村小区组织名册.xlsx", 61),
        ("导出住户底册", "沈家营社区冶电二村小区住户底册.xlsx", 506),
    ],
)
def test_an_export_imports_again_unchanged(
    branch: OrganisationPage, qtbot: QtBot, tmp_path: Path, words: str, name: str, rows: int
) -> None:
    target = tmp_path / name
    assert save(branch, "Excel", words, target) == name
    qtbot.waitUntil(target.exists)
    assert openpyxl.load_workbook(target).active.max_row == rows
    assert "不会有任何改动" in previewed(branch.import_file(target), qtbot)


def test_a_register_needs_a_compound(page: OrganisationPage, app: App) -> None:
    offer(page, "Excel", "导出住户底册").trigger()
    box = page.findChild(QDialog, "message")
    assert "选中一个小区" in box.accessibleDescription()
    box.accept()


def test_a_file_open_in_excel_is_not_overwritten(
    branch: OrganisationPage, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "~$名册.xlsx").write_bytes(b"x")
    save(branch, "Excel", "导出组织名册", tmp_path / "名册.xlsx")
    qtbot.waitUntil(lambda: branch.findChild(QDialog, "message") is not None)
    box = branch.findChild(QDialog, "message")
    assert "正在Excel" in box.accessibleDescription()
    box.accept()


def test_rows_are_pasted_from_excel(branch: OrganisationPage, app: App, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("楼栋\t单元\t房号\t面积\t业主\r\n1栋\t1单元\t909\t60\t周一鸣\r\n")
    branch._tree.setFocus()
    with qtbot.waitActive(app.window):
        app.window.activateWindow()
    qtbot.keyClick(branch._tree, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    dialog = branch.findChild(ImportDialog)
    assert dialog is not None
    assert "粘贴的内容" in dialog.windowTitle()
    qtbot.waitUntil(lambda: dialog._compounds.count() > 0)
    dialog._compounds.setCurrentIndex(dialog._compounds.findText("沈家营社区 冶电二村小区"))
    assert previewed(dialog, qtbot).startswith("可导入1行")


def test_words_are_pasted_into_the_filter_as_ever(branch: OrganisationPage, app: App, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("张雪")
    with qtbot.waitActive(app.window):
        app.window.activateWindow()
    branch._listing.filter.setFocus()
    qtbot.keyClick(branch._listing.filter, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert branch._listing.filter.text() == "张雪"
    assert branch.findChild(ImportDialog) is None


def test_nothing_to_paste_is_told(branch: OrganisationPage, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("")
    offer(branch, "Excel", "从Excel粘贴（Ctrl+V）").trigger()
    qtbot.waitUntil(lambda: branch.findChild(QDialog, "message") is not None)
    box = branch.findChild(QDialog, "message")
    assert "没有可粘贴的内容" in box.accessibleDescription()
    box.accept()


def test_an_office_without_files_starts_with_a_template(
    db: Database, look: Look, tmp_path: Path, chinese: None, qtbot: QtBot
) -> None:
    program = opened(db.path, look, tmp_path / "s.json")
    page = program.window.show_page("organisation")
    target = tmp_path / "模板.xlsx"
    assert save(page, "下载模板", "下载组织名册模板", target) == "组织名册模板.xlsx"
    qtbot.waitUntil(target.exists)
    page.import_file(target)
    qtbot.waitUntil(lambda: page.findChild(QDialog, "message") is not None)
    box = page.findChild(QDialog, "message")
    assert "下面还没有填写内容" in box.accessibleDescription()
    box.accept()
    program.close()
    program.window.deleteLater()


def test_an_import_that_runs_when_somebody_leaves_ends_as_theirs(
    branch: OrganisationPage, app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, keep = threading.Event(), imports._keep
    monkeypatch.setattr(imports, "_keep", lambda *told: gate.wait(10) and keep(*told))
    QGuiApplication.clipboard().setText("楼栋\t单元\t房号\t面积\t业主\r\n1栋\t1单元\t909\t60\t周一鸣\r\n")
    app.context.seat.sit(7, "王敏")
    dialog = branch._excel.paste()
    app.settle()
    dialog._compounds.setCurrentIndex(dialog._compounds.findText("沈家营社区 冶电二村小区"))
    app.settle()
    dialog.import_now()
    app.context.seat.sit(8, "刘洋")
    assert not dialog.isVisible()
    gate.set()
    app.settle()
    assert not isValid(dialog)
    with app._db.reading() as s:
        last = s.query(Action).order_by(Action.id.desc()).first()
    assert (last.by, last.label) == (7, "导入 粘贴的内容")


def test_an_import_that_is_looked_at_goes_with_who_chose_the_file(branch: OrganisationPage, app: App) -> None:
    QGuiApplication.clipboard().setText("楼栋\t单元\t房号\t面积\t业主\r\n1栋\t1单元\t909\t60\t周一鸣\r\n")
    app.context.seat.sit(7, "王敏")
    dialog = branch._excel.paste()
    reading = dialog._under_way
    app.context.seat.leave()
    assert (dialog.isVisible(), reading.cancelled) == (False, True)
    app.settle()

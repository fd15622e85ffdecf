"""The office's own names of levels wherever the organisation is looked at."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import openpyxl
import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QFileDialog
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.features.organisation import commands
from desktop.features.organisation.dialogs import household_editor, office_editor
from desktop.features.organisation.page import OrganisationPage
from desktop.features.organisation.records import HouseholdDraft, LevelNames, OfficeRecord
from desktop.ui.words import Button

OWN = LevelNames(street="镇", building="楼幢", branch="网格党支部", centre_household="红色联络户")


@pytest.fixture
def named(branch: OrganisationPage, app: App) -> OrganisationPage:
    """The page after the office has given its names."""
    app.context.runner.write(branch, "names", lambda s: commands.save_level_names(s, OWN))
    app.settle()
    return branch


def test_the_page_its_lists_and_the_scope_use_them(named: OrganisationPage, app: App, qtbot: QtBot) -> None:
    assert named._views.button("centres").text() == "红色联络户"
    (button,) = [each for each in named.findChildren(Button) if each.accessibleName() == "打印名单"]
    assert "红色联络户联系户对照表" in [each.text() for each in button.findChildren(QAction)]
    preview = named.print_list("centres")
    qtbot.waitUntil(lambda: preview.document.pageCount() > 0, timeout=10_000)
    text = preview.document.getAllText(0).text()
    assert "冶电二村小区红色联络户联系户对照表" in text.replace("\r\n", "")
    assert "楼幢" in text
    preview.reject()
    assert "全部镇" in [pair[0].text() for pair in app.window.header.trail._steps]


def test_the_summary_of_a_period_uses_them(named: OrganisationPage, app: App) -> None:
    dialog = named.sum_up()
    app.settle()
    assert "网格党支部" in dialog.said.text()
    dialog.accept()


def test_forms_use_them(named: OrganisationPage, app: App) -> None:
    context = app.context
    household = household_editor(context, HouseholdDraft(compound_id=None), "", named, [])
    office = office_editor(context, OfficeRecord("天方镇", "street"), named)
    assert household.form._fields["building"].label == "楼幢"
    levels = cast("QComboBox", office.form._fields["level"].widget)
    assert "镇" in [levels.itemText(at) for at in range(levels.count())]
    household.reject()
    office.reject()


def test_an_export_and_a_template_use_them_and_are_read_again(
    named: OrganisationPage, app: App, qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / "名册.xlsx"
    named._excel.export_organisation(None)
    named.findChildren(QFileDialog)[-1].fileSelected.emit(str(target))
    qtbot.waitUntil(target.exists)
    cells = str(list(openpyxl.load_workbook(target).active.values))
    assert "网格党支部" in cells
    assert "小区党支部'" not in cells
    dialog = named.import_file(target)
    qtbot.waitUntil(lambda: dialog.preview is not None, timeout=10_000)
    assert "不会有任何改动" in dialog._said.text()
    dialog.reject()

"""The lists of a place in the preview: versions, the day, PDF and Excel."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.features.organisation import queries
from desktop.features.organisation.page import OrganisationPage
from desktop.features.organisation.page.papers import place_name
from desktop.ui.preview import Preview
from desktop.ui.words import Button


def text(preview: Preview) -> str:
    pages = range(preview.document.pageCount())
    return "".join(preview.document.getAllText(page).text() for page in pages).replace("\r\n", "")


@pytest.fixture
def shown(branch: OrganisationPage, qtbot: QtBot) -> object:
    def show(key: str) -> Preview:
        preview = branch.print_list(key)
        qtbot.waitUntil(lambda: preview.document.pageCount() > 0, timeout=10_000)
        return preview

    return show


def test_the_menu_offers_the_three_lists(branch: OrganisationPage) -> None:
    (button,) = [each for each in branch.findChildren(Button) if each.accessibleName() == "打印名单"]
    assert [each.text() for each in button.findChildren(QAction)][-3:] == [
        "通讯录（内部）", "党员中心户联系户对照表", "任职一览表",
    ]  # fmt: skip


def test_the_table_of_centre_households_is_masked_first(shown: object, qtbot: QtBot, tmp_path: Path) -> None:
    preview = shown("centres")
    assert "冶电二村小区党员中心户联系户对照表" in text(preview)
    assert "任涛文" not in text(preview)
    preview.save_sheet_to(str(tmp_path / "表.xlsx"))
    qtbot.waitUntil((tmp_path / "表.xlsx").exists)
    assert "任涛文" not in str(list(openpyxl.load_workbook(tmp_path / "表.xlsx").active.values))
    preview._switch.choose("内部版")
    preview.make()
    qtbot.waitUntil(lambda: "任涛文" in text(preview), timeout=10_000)
    preview.reject()


def test_the_contact_list_has_no_public_version(shown: object) -> None:
    preview = shown("contacts")
    assert list(preview._paper.versions) == ["内部版"]
    preview.reject()


def test_a_list_is_of_the_day_looked_at(branch: OrganisationPage, app: App, shown: object) -> None:
    branch.look_at(date(2025, 4, 30))
    app.settle()
    preview = shown("posts")
    assert "截至2025年4月30日" in text(preview)
    assert "截至2025年4月30日" in preview._file_name()
    preview.reject()


def test_a_building_goes_by_its_compound(demo: object) -> None:
    with demo.reading() as s:
        building = next(place for place in queries.places(s) if place.kind == "building")
        trail = queries.scope_trail(s, building.id)
    assert place_name(trail) == f"{trail[-2].name}{trail[-1].name}"
    assert place_name(trail[:1]) == trail[0].name

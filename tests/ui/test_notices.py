"""The notices show every part, its licence to the last word, and the program's own version first."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import RESOURCES
from fit import faults
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.notices import Notices
from desktop.ui.theme import Look


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    host = QWidget()
    host.resize(1366, 728)
    qtbot.addWidget(host)
    host.show()
    return host


@pytest.fixture
def notices(look: Look, language: str, host: QWidget) -> Notices:
    shown = Notices(look, RESOURCES, "9.8.7", language, host)
    shown.show()
    return shown


def titles(notices: Notices) -> list[str]:
    model = notices.list.model()
    return [model.index(row, 0).data(Qt.ItemDataRole.DisplayRole) for row in range(model.rowCount())]


def choose(notices: Notices, title: str) -> str:
    notices.list.setCurrentIndex(notices.list.model().index(titles(notices).index(title), 0))
    return notices.text.toPlainText()


def test_the_program_comes_first_with_its_version(notices: Notices) -> None:
    assert titles(notices)[0] == "Yicheng 议成 9.8.7"
    assert (RESOURCES.parent / "LICENSE").read_text(encoding="utf-8") in notices.text.toPlainText() + "\n"


def test_a_part_is_shown_with_its_whole_licence(notices: Notices, language: str) -> None:
    said = choose(notices, "Qt 6.9.3")
    assert {"zh_CN": "许可：LGPL-3.0-only", "en": "Licence: LGPL-3.0-only"}[language] in said
    for licence in ("LGPL-3", "GPL-3"):
        assert (RESOURCES / "notices" / f"{licence}.txt").read_text(encoding="utf-8").rstrip() in said


def test_what_is_built_in_says_into_what(notices: Notices, language: str) -> None:
    said = choose(notices, "PDFium")
    assert {"zh_CN": "包含于：Qt", "en": "Built into: Qt"}[language] in said
    assert "Little CMS" in said


def test_every_part_fits_and_can_be_read(notices: Notices) -> None:
    seen = {choose(notices, title) for title in titles(notices)}
    assert len(seen) == len(titles(notices)) > 40
    assert all(len(said) > 300 for said in seen)
    assert list(faults(notices)) == []


def test_a_notice_without_its_text_is_not_passed_over(
    look: Look, tmp_path: Path, chinese: None, host: QWidget, qtbot: QtBot
) -> None:
    (tmp_path / "notices").mkdir()
    (tmp_path / "notices" / "notices.json").write_bytes((RESOURCES / "notices" / "notices.json").read_bytes())
    with qtbot.captureExceptions() as caught:
        Notices(look, tmp_path, "1", "zh_CN", host)
    assert [kind for kind, _error, _trace in caught] == [FileNotFoundError]

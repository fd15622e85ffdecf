"""Columns are as wide as their words until the user drags them, and then as wide as the user left them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.ui.context import Preferences
from desktop.ui.table import Column, RecordTable, Table
from desktop.ui.theme import Look


@dataclass(frozen=True)
class Row:
    id: int
    name: str


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def shown(look: Look, qtbot: QtBot, file: Path) -> tuple[Table, RecordTable, Preferences]:
    columns = (
        Column("", "姓名", lambda row: row.name),
        Column("", "备注", lambda row: row.name[:1], stretch=True),
    )
    model = RecordTable(columns, lambda ids: [Row(each, "人" * each) for each in ids])
    view, preferences = Table(look, model), Preferences(file)
    view.remember(preferences, "people")
    qtbot.addWidget(view)
    view.resize(look.u(200), look.u(80))
    view.show()
    return view, model, preferences


def test_a_dragged_width_is_there_again_next_time(look: Look, qtbot: QtBot, file: Path) -> None:
    view, model, preferences = shown(look, qtbot, file)
    model.show([1, 2])
    with qtbot.waitSignal(preferences.changed):
        view.setColumnWidth(0, look.u(77))
    view, model, _ = shown(look, qtbot, file)
    model.show([1, 2, 3])
    assert view.columnWidth(0) == look.u(77)


def test_a_width_follows_the_size_of_text(look: Look, qtbot: QtBot, file: Path) -> None:
    Preferences(file).change(widths={"people": [60, 100]})
    view, model, _ = shown(look, qtbot, file)
    model.show([1])
    look.wear("light", 1.5)
    try:
        assert view.columnWidth(0) == look.u(60)
    finally:
        look.wear("light", 1.0)


def test_what_nobody_dragged_follows_the_words(look: Look, qtbot: QtBot, file: Path) -> None:
    view, model, preferences = shown(look, qtbot, file)
    with qtbot.assertNotEmitted(preferences.changed, wait=400):
        model.show([1])
        narrow = view.columnWidth(0)
        model.show([20])
        view.resize(look.u(300), look.u(80))
    assert view.columnWidth(0) > narrow


def test_widths_of_other_columns_are_left_alone(look: Look, qtbot: QtBot, file: Path) -> None:
    Preferences(file).change(widths={"people": [60, 60, 60]})
    view, model, _ = shown(look, qtbot, file)
    model.show([1])
    assert view.columnWidth(0) != look.u(60)


def test_one_cell_full_of_words_leaves_room_for_the_other_columns(
    look: Look, qtbot: QtBot, file: Path
) -> None:
    view, model, _ = shown(look, qtbot, file)
    model.show([300])
    assert view.columnWidth(0) < look.u(100)
    assert model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == "人" * 300

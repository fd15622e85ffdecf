"""The map of cells: drawn so that colour is never alone, chosen by mouse and by keyboard, read aloud."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from desktop.ui.cells import Block, Cell, CellMap, Legend
from desktop.ui.theme import Look


def block(title: str, first: int) -> Block:
    """Two floors of three cells; the last is in no group."""
    cells = [
        Cell(first + at, f"{title}-{first + at}", None if at == 5 else at % 2, "AB"[at % 2])
        for at in range(6)
    ]
    return Block(title, (("2", tuple(cells[:3])), ("1", tuple(cells[3:]))))


@pytest.fixture
def cells(look: Look, qtbot: QtBot) -> CellMap:
    shown = CellMap(look, "门", [block("甲", 10), block("乙", 20)])
    qtbot.addWidget(shown)
    shown.resize(look.u(120), look.u(60))
    shown.show()
    return shown


def at(cells: CellMap, turn: int) -> QPoint:
    return cells._places[turn].center().toPoint()


def test_a_click_chooses_ctrl_adds_shift_reaches(cells: CellMap, qtbot: QtBot) -> None:
    left = Qt.MouseButton.LeftButton
    with qtbot.waitSignal(cells.changed):
        qtbot.mouseClick(cells, left, pos=at(cells, 1))
    assert cells.chosen() == [11]
    qtbot.mouseClick(cells, left, Qt.KeyboardModifier.ControlModifier, at(cells, 7))
    assert cells.chosen() == [11, 21]
    qtbot.mouseClick(cells, left, Qt.KeyboardModifier.ControlModifier, at(cells, 7))
    assert cells.chosen() == [11]
    qtbot.mouseClick(cells, left, pos=at(cells, 4))
    qtbot.mouseClick(cells, left, Qt.KeyboardModifier.ShiftModifier, at(cells, 2))
    assert cells.chosen() == [12, 13, 14]
    qtbot.mouseClick(cells, left, Qt.KeyboardModifier.ShiftModifier, at(cells, 6))
    assert cells.chosen() == [14, 15, 20]
    qtbot.mouseClick(cells, left, pos=QPoint(1, 1))
    assert cells.chosen() == []


def test_dragging_takes_what_it_meets(cells: CellMap, qtbot: QtBot) -> None:
    qtbot.mousePress(cells, Qt.MouseButton.LeftButton, pos=at(cells, 0))
    qtbot.mouseMove(cells, at(cells, 4))
    qtbot.mouseRelease(cells, Qt.MouseButton.LeftButton, pos=at(cells, 4))
    assert cells.chosen() == [10, 11, 13, 14]
    qtbot.mouseMove(cells, at(cells, 8))
    assert cells.chosen() == [10, 11, 13, 14]


def test_the_keyboard_does_all_of_it(cells: CellMap, qtbot: QtBot) -> None:
    cells.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Space):
        qtbot.keyClick(cells, key)
    assert cells.chosen() == [14]
    assert cells.accessibleDescription() == "甲-14"
    qtbot.keyClick(cells, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(cells, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert cells.chosen() == [14, 15, 20]
    qtbot.keyClick(cells, Qt.Key.Key_Up)
    with qtbot.waitSignal(cells.opened) as told:
        qtbot.keyClick(cells, Qt.Key.Key_Return)
    assert told.args == [20]
    qtbot.keyClick(cells, Qt.Key.Key_Escape)
    assert cells.chosen() == []
    for _ in range(30):
        qtbot.keyClick(cells, Qt.Key.Key_Left)
    assert cells.accessibleDescription() == "甲-10"


def test_a_double_click_opens(cells: CellMap, qtbot: QtBot) -> None:
    with qtbot.waitSignal(cells.opened) as told:
        qtbot.mouseDClick(cells, Qt.MouseButton.LeftButton, pos=at(cells, 3))
    assert told.args == [13]


def test_groups_differ_by_ground_and_none_is_an_outline(cells: CellMap, look: Look) -> None:
    picture = cells.grab().toImage()
    ratio = picture.devicePixelRatio()

    def ground(turn: int) -> str:
        place = cells._places[turn]
        return QColor(picture.pixel(round((place.x() + 3) * ratio), round((place.y() + 3) * ratio))).name()

    assert ground(0) == look.colour("group.a").name()
    assert ground(1) == look.colour("group.b").name()
    assert ground(5) not in (ground(0), ground(1))


def test_a_cell_tells_itself_under_the_pointer(
    cells: CellMap, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QHelpEvent
    from PySide6.QtWidgets import QApplication

    told: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _where, words, _of: told.append(words))
    for point in (at(cells, 5), QPoint(1, 1)):
        QApplication.sendEvent(cells, QHelpEvent(QEvent.Type.ToolTip, point, cells.mapToGlobal(point)))
    assert told == ["甲-15", ""]


def test_a_narrow_map_grows_downwards(cells: CellMap, look: Look) -> None:
    assert cells.heightForWidth(look.u(30)) > cells.heightForWidth(look.u(120))
    cells.resize(look.u(30), look.u(90))
    assert cells._places[6].y() > cells._places[5].bottom()


def test_an_empty_map_hears_keys_in_peace(look: Look, qtbot: QtBot) -> None:
    empty = CellMap(look, "门", [])
    qtbot.addWidget(empty)
    qtbot.keyClick(empty, Qt.Key.Key_Down)
    assert empty.chosen() == []


def test_the_legend_is_read_aloud(look: Look, qtbot: QtBot) -> None:
    legend = Legend(look, "图例", [(0, "A", "张雪 14"), (None, "", "无人联系 3")])
    qtbot.addWidget(legend)
    legend.show()
    assert legend.accessibleDescription() == "A 张雪 14,  无人联系 3"
    assert not legend.grab().isNull()

"""A board: cards are counted, painted and opened; thousands are no burden."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.ui.board import Board, Card
from desktop.ui.chip import Status
from desktop.ui.theme import Look


@pytest.fixture
def board(look: Look, qtbot: QtBot) -> Board:
    board = Board(look, {"doing": "办理中", "closed": "已办结"})
    qtbot.addWidget(board)
    board.resize(look.u(160), look.u(120))
    board.show()
    return board


def card(at: int) -> Card:
    return Card(at, f"事项{at}", "某小区，物业公司", Status("bad", "逾期3天"), "40%")


def test_cards_are_counted_and_a_click_or_enter_opens_one(board: Board, qtbot: QtBot) -> None:
    opened: list[object] = []
    board.opened.connect(opened.append)
    board.show_cards({"doing": [card(7), card(8)]}, {"closed": "本月"})
    assert [count.text() for count in board._counts.values()] == ["2", "0"]
    assert board._notes["closed"].text() == "本月"
    doing = board.columns["doing"]
    place = doing.visualRect(doing.model().index(1)).center()
    qtbot.mouseClick(doing.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.keyClick(doing, Qt.Key.Key_Return)
    assert opened[0] == 8
    assert set(opened) == {8}
    assert (
        doing.model().index(0).data(Qt.ItemDataRole.AccessibleTextRole)
        == "事项7 40% 某小区，物业公司 逾期3天"
    )


def test_a_card_is_painted_and_what_it_says_is_seen(board: Board) -> None:
    board.show_cards({"doing": [card(1)]}, {})
    full = board.columns["doing"].grab().toImage()
    board.show_cards({"doing": [Card(1, "事项1", "某小区，物业公司", Status("bad", "逾期3天"))]}, {})
    assert board.columns["doing"].grab().toImage() != full


def test_two_thousand_cards_paint_only_those_in_sight(board: Board) -> None:
    board.show_cards({"doing": [card(at) for at in range(2000)]}, {})
    painted: list[int] = []
    doing = board.columns["doing"]
    paint = doing.itemDelegate().paint
    doing.itemDelegate().paint = lambda p, o, index: (painted.append(index.row()), paint(p, o, index))[1]
    doing.grab()
    assert 0 < len(painted) < 20

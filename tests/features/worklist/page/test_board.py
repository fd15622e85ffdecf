"""The board and the list of tasks: narrowed, sorted, opened."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel

from desktop.app import App
from desktop.features.organisation import queries
from desktop.features.worklist.page import WorklistPage
from desktop.features.worklist.page.board import _standing
from desktop.features.worklist.queries import board
from desktop.features.worklist.records import BoardCard


@pytest.fixture
def page(app: App, chinese: None) -> WorklistPage:
    app.fill("worklist")
    app.settle()
    page = app.window.show_page("worklist")
    page.show_tasks()
    app.settle()
    return page


def stands(page: WorklistPage) -> dict[str, list[str]]:
    columns = page._board.board.columns.items()
    return {key: [card.title for card in column.cards()] for key, column in columns if column.cards()}


OF_MEETING = ["5栋2单元门口井盖夜间噪声", "3栋、5栋高层老人晾晒难"]


def test_what_is_to_be_done_stands_in_its_column_and_opens_its_matter(page: WorklistPage, app: App) -> None:
    assert stands(page) == {"waiting": ["3栋、5栋高层老人晾晒难"], "doing": OF_MEETING}
    doing = page._board.board.columns["doing"]
    assert "逾期" in doing.cards()[0].status.words
    assert doing.cards()[0].status.state == "bad"
    doing.clicked.emit(doing.model().index(1))
    app.settle()
    assert (page._matter.draft.subject, page._kinds.chosen()) == (OF_MEETING[1], "")


def test_an_empty_board_says_so_and_why(page: WorklistPage, app: App) -> None:
    def said() -> str:
        shown = page._board._stack.currentWidget()
        return " ".join(label.text() for label in shown.findChildren(QLabel) if label.isVisible())

    page._board.filter.setText("没有这样的任务")
    page._board.refresh()
    app.settle()
    assert "没有符合条件的内容" in said()
    page._board.filter.clear()
    page._board.refresh()
    app.settle()
    assert page._board._stack.currentWidget() is page._board.board
    busy = {card.compound for card in app.context.peek(board, page._board.wanted())}
    compounds = app.context.peek(queries.compound_choices)
    other = next(place for place, name in compounds if not any(one in name for one in busy))
    app.context.scope.choose(other)
    app.settle()
    assert "目前没有任务" in said()
    page._board.shape.choose("list")
    page._board.refresh()
    app.settle()
    assert page._board.table.isVisible()


def test_the_tools_narrow_it(page: WorklistPage, app: App) -> None:
    tools = page._board
    tools.filter.setText("井盖")
    tools.refresh()
    app.settle()
    assert stands(page) == {"doing": OF_MEETING[:1]}
    tools.filter.clear()
    tools.unit.setCurrentIndex(tools.unit.findData("物业公司"))
    app.settle()
    assert stands(page) == {"doing": OF_MEETING}
    assert tools.unit.currentText() == "物业公司"
    tools.unit.setCurrentIndex(0)
    tools.overdue.setChecked(True)
    app.settle()
    assert stands(page) == {"doing": OF_MEETING}
    (other,) = [place for place, name in app.context.peek(queries.compound_choices) if "冶电二村" in name]
    app.context.scope.choose(other)
    tools.overdue.setChecked(False)
    app.settle()
    assert stands(page) == {"waiting": ["3栋、5栋高层老人晾晒难"]}


def test_the_list_is_sorted_and_opened(page: WorklistPage, app: App) -> None:
    tools = page._board
    tools.shape.choose("list")
    tools.refresh()
    app.settle()
    assert tools.rows.rowCount() == 2
    assert tools.rows.record(0).subject == OF_MEETING[0]
    tools.table.sorted_by.emit("deadline", True)
    app.settle()
    assert tools.rows.record(0).subject == OF_MEETING[1]
    tools.table.doubleClicked.emit(tools.rows.index(0, 0))
    app.settle()
    assert page._matter.draft.subject == OF_MEETING[1]


def test_the_tools_of_the_tasks_stand_there_only_beside_them(page: WorklistPage, app: App) -> None:
    assert page._board.filter.isVisible()
    page.open(1)
    app.settle()
    assert not page._board.filter.isVisible()
    assert not page._raise.isVisible()


def test_a_late_answer_to_an_older_question_is_not_shown(
    page: WorklistPage, app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    monkeypatch.setattr(app.context.runner, "read", lambda _owner, query, show: asked.append((query, show)))
    page._board.refresh()
    page._board.filter.setText("井盖")
    page._board.refresh()
    for query, show in reversed(asked):
        with app._db.reading() as s:
            show(query(s))
    assert stands(page) == {"doing": OF_MEETING[:1]}


def test_what_was_told_today_waits_no_days() -> None:
    told = [
        _standing(
            BoardCard("new", 1, None, "停车难", "", "", "", date(2026, 9, day), None, "new", 0, None),
            date(2026, 9, 17),
        )
        for day in (17, 16, 1)
    ]
    assert [(one.state, one.words) for one in told] == [
        ("idle", "new today"), ("idle", "waiting for 1 days"), ("warn", "waiting for 16 days"),
    ]  # fmt: skip

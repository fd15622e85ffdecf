"""The models behind every list and table, held against Qt's own tester."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop.ui.chip import Status
from desktop.ui.lists import Entries, Entry, RecordList
from desktop.ui.table import WINDOW, Column, RecordTable, Table
from desktop.ui.theme import Look
from desktop.ui.tree import Branch, Branches, Tree

Fatal = QAbstractItemModelTester.FailureReportingMode.Fatal


@dataclass(frozen=True)
class Row:
    id: int

    @property
    def name(self) -> str:
        return f"第{self.id}行"


COLUMNS = (
    Column("name", "名称", lambda row: row.name),
    Column("", "数", lambda row: f"−{row.id}", number=True),
    Column("", "状态", lambda row: Status("ok", f"好{row.id}"), stretch=True),
)


@pytest.fixture
def asked() -> list[list[int]]:
    return []


@pytest.fixture
def table(asked: list[list[int]]) -> RecordTable:
    def fetch(ids: list[int]) -> list[Row]:
        asked.append(list(ids))
        return [Row(wanted) for wanted in ids if wanted != 7]

    return RecordTable(COLUMNS, fetch)


def test_the_table_passes_qts_tester(table: RecordTable, qtbot: QtBot) -> None:
    QAbstractItemModelTester(table, Fatal)
    for ids in (list(range(500)), list(range(500)), [3, 1], []):
        table.show(ids)


def test_enter_does_what_a_double_click_does(look: Look, table: RecordTable, qtbot: QtBot) -> None:
    view, opened = Table(look, table), list[int]()
    qtbot.addWidget(view)
    table.show([3, 4])
    view.selectRow(1)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    view.doubleClicked.connect(lambda index: opened.append(index.row()))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        qtbot.keyClick(view, key)
    assert opened == [1, 1]


def test_rows_are_fetched_a_window_at_a_time(
    table: RecordTable, asked: list[list[int]], qtbot: QtBot
) -> None:
    table.show(list(range(100_000)))
    assert table.index(50_000, 0).data() == "第50000行"
    assert asked == [list(range(50_000, 50_000 + WINDOW))]


def test_a_row_that_has_gone_is_blank_not_an_error(table: RecordTable, qtbot: QtBot) -> None:
    table.show([6, 7, 8])
    assert [table.index(row, 0).data() for row in range(3)] == ["第6行", "", "第8行"]
    assert table.row_of(8) == 2
    assert table.row_of(9) is None


def test_rows_are_copied_for_excel(table: RecordTable, look: Look, qtbot: QtBot) -> None:
    view = Table(look, table)
    qtbot.addWidget(view)
    table.show([1, 2])
    view.selectAll()
    view.copy()
    assert QGuiApplication.clipboard().text() == "第1行\t−1\t好1\n第2行\t−2\t好2"


def test_a_head_sorts_by_its_key_and_only_then(table: RecordTable, look: Look, qtbot: QtBot) -> None:
    view = Table(look, table)
    qtbot.addWidget(view)
    with qtbot.waitSignal(view.sorted_by) as heard:
        view.horizontalHeader().setSortIndicator(0, Qt.SortOrder.DescendingOrder)
    assert heard.args == ["name", True]
    with qtbot.assertNotEmitted(view.sorted_by):
        view.horizontalHeader().setSortIndicator(1, Qt.SortOrder.DescendingOrder)


def test_the_arrow_stays_with_the_column_that_is_sorted_by(
    table: RecordTable, look: Look, qtbot: QtBot
) -> None:
    view = Table(look, table)
    qtbot.addWidget(view)
    head = view.horizontalHeader()
    head.setSortIndicator(0, Qt.SortOrder.DescendingOrder)
    head.setSortIndicator(2, Qt.SortOrder.AscendingOrder)
    assert (head.sortIndicatorSection(), head.sortIndicatorOrder()) == (0, Qt.SortOrder.DescendingOrder)


def test_the_list_passes_qts_tester(qtbot: QtBot) -> None:
    model = Entries()
    QAbstractItemModelTester(model, Fatal)
    model.show([Entry(1, "甲", "一"), Entry(2, "乙", "二", Status("bad", "逾期"))])
    model.show([])


def test_a_list_says_what_was_chosen_and_keeps_silent_when_refilled(look: Look, qtbot: QtBot) -> None:
    view = RecordList(look)
    qtbot.addWidget(view)
    entries = [Entry(number, str(number), "") for number in range(3)]
    with qtbot.assertNotEmitted(view.chose):
        view.show_entries(entries, 1)
    assert view.currentIndex().row() == 1
    with qtbot.waitSignal(view.chose) as heard:
        view.setCurrentIndex(view.model().index(2))
    assert heard.args == [2]


def test_the_tree_passes_qts_tester(qtbot: QtBot) -> None:
    model = Branches()
    QAbstractItemModelTester(model, Fatal)
    model.show([Branch("b", "a", "下"), Branch("a", None, "上", "3户"), Branch("c", "gone", "孤")])
    assert model.rowCount() == 2
    assert model.index_of("b").parent() == model.index_of("a")
    assert not model.index(0, 1).isValid()
    assert model.index_of("a").data(Qt.ItemDataRole.ToolTipRole) == "上 3户"
    assert not model.index_of("gone").isValid()
    model.show([])
    assert model.rowCount() == 0


def test_a_tree_takes_lines_in_any_order(look: Look, qtbot: QtBot) -> None:
    tree = Tree(look)
    qtbot.addWidget(tree)
    lines = [Branch("b", "a", "下"), Branch("a", None, "上"), Branch("c", "gone", "孤")]
    with qtbot.assertNotEmitted(tree.chose):
        tree.show_branches(lines, 2, "b")
    assert tree.branches.rowCount() == 2
    assert tree.currentIndex().data() == "下"
    assert tree.isExpanded(tree.branches.index_of("a"))
    with qtbot.waitSignal(tree.chose) as heard:
        tree.choose("a")
    assert heard.args == ["a"]


@pytest.fixture
def forest(look: Look, qtbot: QtBot) -> Tree:
    """Four levels, the last of them long."""
    tree = Tree(look)
    qtbot.addWidget(tree)
    tree.resize(200, 120)
    tree.show()
    tree.show_branches(FOREST, 2)
    return tree


FOREST = [
    Branch("a", None, "街道"), Branch("b", "a", "社区"), Branch("c", "b", "小区"),
    *(Branch(f"d{at}", "c", f"{at}栋") for at in range(60)),
]  # fmt: skip


def unfolded(tree: Tree) -> list[str]:
    return [key for key in "abc" if tree.isExpanded(tree.branches.index_of(key))]


def test_so_many_levels_stand_open_and_no_more(forest: Tree) -> None:
    assert unfolded(forest) == ["a"]
    forest.show_branches(FOREST, 3)
    assert unfolded(forest) == ["a", "b"]


def test_what_the_program_unfolds_is_no_choice_of_the_reader(forest: Tree) -> None:
    forest.unfold_all()
    assert unfolded(forest) == ["a", "b", "c"]
    forest.show_branches(FOREST, 2)
    assert unfolded(forest) == ["a"]
    forest.expand(forest.branches.index_of("b"))
    forest.show_branches(FOREST, 2)
    assert unfolded(forest) == ["a", "b"]


def test_what_is_chosen_comes_into_sight_and_is_not_chosen_anew(forest: Tree, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(forest.chose):
        forest.show_branches(FOREST, 4, "d59")
    at = forest.visualRect(forest.branches.index_of("d59"))
    assert forest.viewport().rect().intersects(at)
    forest.scrollToTop()
    forest.choose("d59")
    at = forest.visualRect(forest.branches.index_of("d59"))
    assert forest.viewport().rect().intersects(at), "what is chosen already, but scrolled away"


def test_an_empty_list_says_so_once_it_has_come(look: Look, table: RecordTable, qtbot: QtBot) -> None:
    shown, listed = Table(look, table), RecordList(look)
    for view, fill in ((shown, lambda: table.show([])), (listed, lambda: listed.show_entries([]))):
        qtbot.addWidget(view)
        view.resize(400, 300)
        view.show()
        before = view.viewport().grab().toImage()
        fill()
        assert view.viewport().grab().toImage() != before


def test_what_is_left_over_is_never_too_little_to_read(look: Look, table: RecordTable, qtbot: QtBot) -> None:
    view = Table(look, table)
    qtbot.addWidget(view)
    table.show([1, 2])
    for width, scrolls in ((600, False), (150, True), (600, False)):
        view.resize(width, 300)
        view.show()
        assert view.columnWidth(2) >= look.u(28)
        qtbot.waitUntil(lambda wanted=scrolls: bool(view.horizontalScrollBar().maximum()) == wanted)

"""Places, bodies, doors and names of levels by hand, through the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import opened
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.core.db import Database
from desktop.features.organisation import queries
from desktop.features.organisation.page import OrganisationPage
from desktop.ui.editor import Editor
from desktop.ui.theme import Look


@pytest.fixture
def page(app: App, chinese: None) -> OrganisationPage:
    app.fill("organisation")
    app.settle()
    page = app.window.show_page("organisation")
    choose(page, app, "中共华新小区支部委员会")
    return page


def choose(page: OrganisationPage, app: App, name: str) -> None:
    (key,) = [node.key for node in page._nodes.values() if node.name == name]
    page.choose(key)
    app.settle()


def offers(menu: QMenu) -> dict[str, QAction]:
    return {action.text(): action for action in menu.actions() if not action.isSeparator()}


def editor_of(page: OrganisationPage) -> Editor:
    return page.window().findChildren(Editor)[-1]


def typed(editor: Editor, key: str, words: str) -> None:
    editor.form.rows[key]._spec.widget.setText(words)


def answered(page: OrganisationPage, app: App) -> None:
    """Press the button that does what is asked."""
    box = page.window().findChildren(QDialog, "message")[-1]
    box.findChildren(QPushButton)[-1].click()
    app.settle()


def told(page: OrganisationPage) -> str:
    box = page.window().findChildren(QDialog, "message")[-1]
    words = box.findChildren(QLabel)[-1].text()
    box.accept()
    return words


def test_the_menu_offers_what_may_stand_below(page: OrganisationPage) -> None:
    assert list(offers(page.menu())) == [
        "新建楼栋…",
        "新建组织…",
        "修改“中共华新小区支部委员会”…",
        "删除“中共华新小区支部委员会”…",
        "改名或移动“华新小区”…",
        "删除“华新小区”…",
        "层级名称…",
        "从Excel导入",
    ]


def test_a_place_is_made_renamed_and_removed_and_comes_back(
    page: OrganisationPage, app: App, qtbot: QtBot
) -> None:
    offers(page.menu())["新建楼栋…"].trigger()
    editor = editor_of(page)
    typed(editor, "name", "99号楼")
    with qtbot.waitSignal(editor.accepted):
        editor.save()
    app.settle()
    choose(page, app, "99栋")
    page.edit()
    editor = editor_of(page)
    typed(editor, "name", "98")
    with qtbot.waitSignal(editor.accepted):
        editor.save()
    app.settle()
    offers(page.menu())["删除“98栋”…"].trigger()
    answered(page, app)
    names = {node.name for node in page._nodes.values()}
    assert not names & {"98栋", "99栋"}
    app.undo()
    answered(page, app)
    assert "98栋" in {node.name for node in page._nodes.values()}


def test_a_place_that_holds_something_is_kept_and_told(page: OrganisationPage, app: App) -> None:
    offers(page.menu())["删除“华新小区”…"].trigger()
    answered(page, app)
    words = told(page)
    assert "“华新小区”不能删除" in words
    assert "组织" in words
    offers(page.menu())["删除“中共华新小区支部委员会”…"].trigger()
    answered(page, app)
    assert "请改为填写撤销日期" in told(page)


def test_a_refusal_stands_beside_the_field(page: OrganisationPage, app: App, qtbot: QtBot) -> None:
    page.edit()
    editor = editor_of(page)
    typed(editor, "name", "")
    editor.save()
    qtbot.waitUntil(lambda: "请填写" in editor.form.rows["name"]._note.text())
    editor.done(0)


def test_a_level_is_called_as_the_office_calls_it(page: OrganisationPage, app: App, qtbot: QtBot) -> None:
    offers(page.menu())["层级名称…"].trigger()
    editor = editor_of(page)
    typed(editor, "branch", "网格党支部")
    typed(editor, "building", "院落")
    with qtbot.waitSignal(editor.accepted):
        editor.save()
    app.settle()
    assert page._record._meta._words.startswith("网格党支部，")
    assert "新建院落…" in offers(page.menu())
    assert page._view.subject.own == {"branch": "网格党支部", "building": "院落"}


def test_the_staircases_of_a_building_are_reached_through_it(page: OrganisationPage, app: App) -> None:
    places = app.context.peek(queries.places)
    above = {place.parent_id for place in places if place.kind == "staircase"}
    building = next(place for place in places if place.id in above)
    subject = page._view.subject.__class__(building.id, building.name)
    page._view.subject = subject
    below = {place.name for place in places if place.parent_id == building.id}
    assert below <= {menu.title() for menu in page.menu().findChildren(QMenu)}
    assert below


def test_a_door_is_added_beside_the_register(page: OrganisationPage, app: App, qtbot: QtBot) -> None:
    choose(page, app, "中共冶电二村小区支部委员会")
    page._views.button("roster").click()
    app.settle()
    roster = page._view
    editor = roster.add()
    for key, words in {"building": "1", "staircase": "1", "room": "101", "owners": "王斌"}.items():
        typed(editor, key, words)
    editor.save()
    qtbot.waitUntil(lambda: "已经登记" in editor.form.rows["room"]._note.text())
    typed(editor, "room", "9901")
    with qtbot.waitSignal(editor.accepted):
        editor.save()
    app.settle()
    roster = page._view
    assert [roster._gaps.button(gap).text() for gap in ("area", "centre")] == ["缺面积 1", "无人联系 1"]
    roster._gaps.button("area").click()
    app.settle()
    assert [roster._model.index(row, 0).data() for row in range(roster._model.rowCount())] == ["1栋1单元9901"]
    roster.edit(roster._model.id_at(0))
    editor = editor_of(page)
    (remove,) = [button for button in editor.findChildren(QPushButton) if button.text() == "删除"]
    remove.click()
    answered(page, app)
    assert page._view._gaps.button("area").text() == "缺面积 0"


def test_a_linked_door_is_ended_and_shown_again(page: OrganisationPage, app: App, qtbot: QtBot) -> None:
    choose(page, app, "中共冶电二村小区支部委员会")
    page._views.button("roster").click()
    app.settle()
    assert not page._view._gaps.button("ended").isVisible()
    page._view.edit(page._view._model.id_at(0))
    editor = editor_of(page)
    (remove,) = [button for button in editor.findChildren(QPushButton) if button.text() == "删除"]
    remove.click()
    answered(page, app)
    assert "请改为填写注销日期" in told(page)
    typed(editor, "ends_on", "2026-3-1")
    with qtbot.waitSignal(editor.accepted):
        editor.save()
    app.settle()
    assert page._view._model.rowCount() == 503
    page._view._gaps.button("ended").click()
    app.settle()
    assert page._view._model.index(0, 0).data() == "1栋1单元101"


def test_the_search_says_what_lies_outside_the_scope(page: OrganisationPage, app: App) -> None:
    places = {place.name: place.id for place in app.context.peek(queries.places)}
    app.context.scope.choose(places["南岳社区"])
    app.settle()
    search = app.window.header.search
    search.setText("1-2-301")
    app._find("1-2-301")
    app.settle()
    assert search.hits.list.model().rowCount() == 0
    assert "还有1条" in search.hits.wider.text()
    search.hits.wider.click()
    app.settle()
    assert search.hits.list.model().rowCount() == 1
    assert not search.hits.wider.isVisible()
    search.hits.hide()


@pytest.fixture
def empty(db: Database, look: Look, tmp_path: Path, chinese: None) -> Iterator[App]:
    program = opened(db.path, look, tmp_path / "s.json")
    yield program
    program.close()
    program.window.deleteLater()


def test_an_office_may_begin_by_hand(empty: App, qtbot: QtBot) -> None:
    page = empty.window.show_page("organisation")
    assert list(offers(page.menu())) == [
        "新建区…", "新建街道…", "新建社区…", "新建小区…", "层级名称…", "从Excel导入",
    ]  # fmt: skip
    offers(page.menu())["新建小区…"].trigger()
    editor = editor_of(page)
    typed(editor, "name", "天方花园")
    with qtbot.waitSignal(editor.accepted):
        editor.save()
    empty.settle()
    assert [node.name for node in page._nodes.values()] == ["天方花园"]
    page._views.choose("roster")
    page._show()
    empty.settle()
    assert page._view.buttons()

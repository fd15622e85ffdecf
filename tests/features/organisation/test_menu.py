"""Places, bodies, doors and names of levels by hand, through the window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import opened
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from desktop.app import App
from desktop.core.db import Database
from desktop.features.organisation import commands, queries
from desktop.features.organisation.page import OrganisationPage
from desktop.features.organisation.page.menu import edit_place
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


def registered(app: App) -> list[tuple[object, ...]]:
    """Every place, door and link, as they stand."""
    tables = ("SELECT id, parent_id, name FROM place", "SELECT id, place_id, compound_id, room, ends_on FROM household",
              "SELECT id, body_id, household_id, ends_on FROM household_link")  # fmt: skip
    with app._db.reading() as s:
        return [tuple(row) for query in tables for row in s.execute(text(f"{query} ORDER BY id"))]


def note(editor: Editor, key: str) -> str:
    return editor.form.rows[key]._note.text()


def test_a_building_is_offered_compounds_alone_and_stays_where_its_links_are(
    page: OrganisationPage, app: App, qtbot: QtBot
) -> None:
    with app._db.writing("hand over") as s:
        s.execute(
            text("UPDATE household_link SET body_id = (SELECT max(body_id) FROM household_link) WHERE id = 1")
        )
    before = registered(app)
    places = {each.id: each for each in app.context.peek(queries.places)}
    compound = next(each for each in places.values() if each.name == "冶电二村小区")
    building = next(each for each in places.values() if each.parent_id == compound.id and each.name == "1栋")
    editor = edit_place(app.context, building.id, {}, page)
    editor.open()
    box = editor.form.rows["parent_id"]._spec.widget
    offered = [places[box.itemData(at)] for at in range(box.count())]
    assert {each.kind for each in offered} == {"compound"}, "no community, no building, not itself"
    box.setCurrentIndex(box.findData(next(each.id for each in offered if each.name == "华新小区")))
    typed(editor, "name", "91栋")
    editor.save()
    qtbot.waitUntil(lambda: note(editor, "parent_id") != "")
    assert "请先移交或结束这些联户关系" in note(editor, "parent_id")
    assert registered(app) == before
    assert editor.form.rows["name"]._spec.widget.text() == "91栋", "what was typed stays"
    box.setCurrentIndex(box.findData(compound.id))
    with qtbot.waitSignal(editor.accepted):
        editor.save()
    app.settle()
    assert app.context.peek(queries.place_draft, building.id).name == "91栋"


def test_no_place_is_offered_what_lies_in_it(page: OrganisationPage, app: App) -> None:
    for each in app.context.peek(queries.places):
        editor = edit_place(app.context, each.id, {}, page)
        box = editor.form.rows["parent_id"]._spec.widget
        offered = {box.itemData(at) for at in range(box.count())} - {None}
        assert not offered & set(app.context.peek(queries.scope_ids, each.id)), each.name
        editor.deleteLater()


@pytest.mark.parametrize("room", ["101", "0101", "１０１", "101室", " 101 "])
def test_a_door_is_not_added_twice_however_it_is_typed(
    page: OrganisationPage, app: App, qtbot: QtBot, room: str
) -> None:
    before = registered(app)
    choose(page, app, "中共冶电二村小区支部委员会")
    page._views.button("roster").click()
    app.settle()
    editor = page._view.add()
    for key, words in {"building": "１号楼", "staircase": "一", "room": room, "owners": "王斌"}.items():
        typed(editor, key, words)
    editor.save()
    qtbot.waitUntil(lambda: note(editor, "room") != "")
    assert "已经登记" in note(editor, "room")
    assert editor.form.rows["owners"]._spec.widget.text() == "王斌"
    assert registered(app) == before
    editor.done(0)


def test_what_somebody_else_changed_meanwhile_is_not_overwritten(
    page: OrganisationPage, app: App, qtbot: QtBot
) -> None:
    place = next(each for each in app.context.peek(queries.places) if each.name == "华新小区")
    editor = edit_place(app.context, place.id, {}, page)
    editor.open()
    typed(editor, "name", "华新一村小区")
    with app._db.writing("meanwhile") as s:
        commands.save_place(s, replace(queries.place_draft(s, place.id), name="华新新村小区"))
    editor.save()
    qtbot.waitUntil(lambda: page.window().findChildren(QDialog, "message") != [])
    assert told(page)
    assert app.context.peek(queries.place_draft, place.id).name == "华新新村小区"
    assert editor.form.rows["name"]._spec.widget.text() == "华新一村小区", "what was typed can still be read"
    editor.done(0)

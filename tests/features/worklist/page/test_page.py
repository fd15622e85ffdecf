"""The tab of lists through the window: raise, filter, mend, close, and what was taken back."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.features.organisation import queries
from desktop.features.worklist.page import WorklistPage
from desktop.ui.editor import Editor


@pytest.fixture
def page(app: App, chinese: None) -> WorklistPage:
    app.fill("worklist")
    app.settle()
    return app.window.show_page("worklist")


def editor(app: App) -> Editor:
    (opened,) = [one for one in app.window.findChildren(Editor) if one.isVisible()]
    return opened


def saved(opened: Editor, app: App, qtbot: QtBot) -> None:
    with qtbot.waitSignal(opened.accepted, timeout=10_000):
        opened.save()
    app.settle()


def titles(page: WorklistPage) -> list[str]:
    model = page._list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def words(page: WorklistPage) -> str:
    return " ".join(label.text() for label in page._record.findChildren(QLabel) if label.isVisible())


def test_a_matter_is_raised_listed_mended_and_closed(page: WorklistPage, app: App, qtbot: QtBot) -> None:
    assert titles(page) == ["3栋、5栋高层老人晾晒难"]
    page._kinds.choose("resource")
    page.refresh()
    app.settle()
    assert titles(page) == []
    page.raise_new()
    opened = editor(app)
    assert opened.form.draft().kind == "resource"
    opened.save()
    app.settle()
    assert "请填写事项名称" in opened.form.rows["subject"]._note.text()
    opened.form._fields["subject"].write("退休电工愿意帮忙")
    saved(opened, app, qtbot)
    assert titles(page) == ["退休电工愿意帮忙", "3栋、5栋高层老人晾晒难"]
    assert page._matter.draft.subject == "退休电工愿意帮忙"
    assert "资源" in words(page)
    page._edit(page._matter.draft)
    opened = editor(app)
    opened.form._fields["confidential"].write(True)
    saved(opened, app, qtbot)
    assert "仅限内部掌握" in words(page)
    page._turn()
    app.settle()
    assert page._matter.state == "closed"
    page._turn()
    app.settle()
    assert page._matter.state == "registered"


def test_the_filter_narrows_and_the_choice_is_kept(page: WorklistPage, app: App) -> None:
    page._listing.filter.setText("没有的事")
    page.refresh()
    app.settle()
    assert titles(page) == []
    app.fill("worklist")
    app.settle()
    again = app.window.show_page("worklist")
    assert again._chosen == page._chosen
    assert not again.unsaved


def test_a_matter_taken_back_makes_room(page: WorklistPage, app: App, qtbot: QtBot) -> None:
    page.raise_new()
    opened = editor(app)
    opened.form._fields["subject"].write("路灯")
    saved(opened, app, qtbot)
    app.undo()
    (box,) = [one for one in app.window.findChildren(QDialog, "message") if one.isVisible()]
    box.accept()
    app.settle()
    assert titles(page) == ["3栋、5栋高层老人晾晒难"]
    assert page._matter.id == 1


def test_a_matter_leads_back_to_its_centre_household(page: WorklistPage, app: App) -> None:
    app.context.open("organisation", page._matter.body_id)
    app.settle()
    assert app.window.current() == "organisation"
    app.context.open("raise_matter", page._matter.draft.duty_id)
    app.settle()
    assert app.window.current() == "worklist"
    assert page._matter.id == 1


def test_a_scope_without_matters_shows_none(page: WorklistPage, app: App) -> None:
    other = next(step for step in app.context.peek(queries.compound_choices) if "冶电" not in step[1])
    app.context.scope.choose(other[0])
    app.settle()
    assert titles(page) == []
    assert page._stack.currentIndex() == 1

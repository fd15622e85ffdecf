"""The last step is taken back and done again, by menu and by key; a field that is typed into undoes its own first."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.core import undoing
from desktop.core.errors import RuleBroken
from desktop.features.consultation.page import ConsultationPage
from desktop.features.organisation import commands as organisation
from desktop.features.organisation.entities import Place
from desktop.features.organisation.records import PlaceDraft
from desktop.ui.sentences import sentence

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def offers(app: App) -> list[str]:
    """What the menu says of both when it opens."""
    app.window.header.menu.aboutToShow.emit()
    said = [action.text() for action in app.window.header.menu.actions()]
    return [words for words in said if "撤销" in words or "重做" in words]


def asked(app: App) -> str:
    (box,) = [each for each in app.window.findChildren(QDialog, "message") if each.isVisible()]
    words = box.findChildren(QLabel)[-1].text()
    box.accept()
    app.settle()
    return words


@pytest.fixture
def reopened(app: App, chinese: None) -> ConsultationPage:
    """The demo meeting, opened again as the last step."""
    app.fill("consultation")
    app.settle()
    page = app.window.show_page("consultation")
    page.step.reopen()
    app.settle()
    return page


def press(app: App, qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier = CTRL) -> None:
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    qtbot.keyClick(app.window, key, held)


def test_the_menu_names_what_it_would_take_back_or_do_again(app: App, reopened: ConsultationPage) -> None:
    assert offers(app) == ["撤销：重新打开会议", "重做上一步"]
    app.undo().accept()
    app.settle()
    assert (reopened._meeting.stage, offers(app)[1]) == ("write_up", "重做：重新打开会议")
    app.redo().accept()
    app.settle()
    assert (reopened._meeting.stage, offers(app)) == ("hold", ["撤销：重新打开会议", "重做上一步"])
    assert app.redo() is None
    assert any("没有可以重做的操作" in label.text() for label in app.window.findChildren(QLabel))


@pytest.mark.parametrize(("key", "held"), [(Qt.Key.Key_Y, CTRL), (Qt.Key.Key_Z, CTRL | SHIFT)])
def test_both_keys_do_it_again(
    app: App, reopened: ConsultationPage, qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    press(app, qtbot, Qt.Key.Key_Z)
    assert "撤销上一步“重新打开会议”" in asked(app)
    assert reopened._meeting.stage == "write_up"
    press(app, qtbot, key, held)
    assert "重新打开会议" in asked(app)
    assert reopened._meeting.stage == "hold"


def test_a_field_undoes_its_own_and_nothing_else(app: App, reopened: ConsultationPage, qtbot: QtBot) -> None:
    box = reopened.step.desk._form.rows["discussion"]._spec.widget
    before = box.toPlainText()
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    box.setFocus()
    qtbot.keyClicks(box, "abc")
    qtbot.keyClick(box, Qt.Key.Key_Z, CTRL)
    assert box.toPlainText() == before
    qtbot.keyClick(box, Qt.Key.Key_Y, CTRL)
    assert "abc" in box.toPlainText()
    assert [each for each in app.window.findChildren(QDialog, "message") if each.isVisible()] == []
    reopened.step.keep()
    app.settle()


def test_after_a_step_that_cannot_be_taken_back_the_one_before_is_offered(
    app: App, chinese: None, questions: list[str]
) -> None:
    for label, by in (("甲", None), ("乙", 99)):
        with app.context.db.writing(label, by=by) as s:
            organisation.save_place(s, PlaceDraft(None, "community", f"{label}社区"))
    assert offers(app)[0] == "撤销：乙"
    app.undo().accept()
    app.settle()
    assert "乙" in asked(app), "somebody else's"
    assert offers(app)[0] == "撤销：甲"
    app.undo().accept()
    app.settle()
    assert offers(app)[1] == "重做：甲"


def test_a_step_refused_once_is_offered_again_after_something_else_was_done(
    app: App, chinese: None, questions: list[str]
) -> None:
    with app.context.db.writing("乙", by=99) as s:
        organisation.save_place(s, PlaceDraft(None, "community", "乙社区"))
    app.undo().accept()
    app.settle()
    assert "乙" in asked(app), "somebody else's"
    assert offers(app)[0] != "撤销：乙"
    app.context.runner.write(
        app.window, "丙", lambda s: organisation.save_place(s, PlaceDraft(None, "community", "丙社区"))
    )
    app.settle()
    app.undo().accept()
    app.settle()
    assert offers(app)[0] == "撤销：乙"


def test_after_a_step_whose_row_was_changed_since_the_one_before_is_offered(
    app: App, chinese: None, questions: list[str]
) -> None:
    with app.context.db.writing("甲") as s:
        organisation.save_place(s, PlaceDraft(None, "community", "甲社区"))
    with app.context.db.writing("乙") as s:
        place = organisation.save_place(s, PlaceDraft(None, "community", "乙社区"))
    with app.context.db.writing("丙", by=99) as s:
        s.get_one(Place, place).name = "丙社区"
    app.undo().accept()
    app.settle()
    assert "丙" in asked(app), "somebody else's"
    assert offers(app)[0] == "撤销：乙"
    app.undo().accept()
    app.settle()
    assert asked(app) == sentence(RuleBroken("undo.changed_by_others", label="乙"))
    assert offers(app)[0] == "撤销：甲", "what was done to it since keeps the one after"


def test_a_step_on_which_ones_own_later_step_rests_is_not_said_to_be_changed_by_another(
    app: App, chinese: None, questions: list[str]
) -> None:
    with app.context.db.writing("乙") as s:
        place = organisation.save_place(s, PlaceDraft(None, "community", "乙社区"))
    with app.context.db.writing("丙") as s:
        s.get_one(Place, place).name = "丙社区"
    with app.context.db.reading() as s:
        later = undoing.last_action(s)
    assert later is not None
    app.steps._refused.add((None, later[0]))  # as one that was put on the board is
    app.undo().accept()
    app.settle()
    assert asked(app) == sentence(RuleBroken("undo.changed", label="乙"))

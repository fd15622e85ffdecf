"""Two matters that are there are said to be the same: in the window, from what is likeliest or by search."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.features.consultation import commands as consultation
from desktop.features.consultation.records import MeetingDraft
from desktop.features.worklist import commands, queries
from desktop.features.worklist.dialogs import SameDialog
from desktop.features.worklist.page import WorklistPage
from desktop.features.worklist.records import MatterDraft
from desktop.ui.i18n import tr


@pytest.fixture
def two(app: App) -> tuple[int, int]:
    """A lamp told of twice, raised as two matters, in the compound of the demo's first matter."""
    with app.context.db.writing("raise") as s:
        compound = queries.matter_detail(s, 1).draft.compound_id
        first, second = (
            commands.save_matter(s, MatterDraft(compound, subject=words, raised_on=date.today()))
            for words in ("3栋东侧路灯不亮", "3栋东边的灯坏了")
        )
    return first, second


@pytest.fixture
def page(app: App, chinese: None, two: tuple[int, int]) -> WorklistPage:
    app.fill("worklist")
    page = app.window.show_page("worklist")
    page.open(two[1])
    app.settle()
    return page


def dialog(page: WorklistPage, app: App) -> SameDialog:
    """The dialog, opened by its link on the matter's page."""
    words = tr("It is the same as another matter…")
    (link,) = [b for b in page.findChildren(QPushButton) if b.isVisible() and b.accessibleName() == words]
    link.click()
    app.settle()
    (opened,) = [one for one in app.window.findChildren(SameDialog) if one.isVisible()]
    return opened


def offered(opened: SameDialog) -> list[str]:
    model = opened.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def choose(opened: SameDialog, subject: str) -> None:
    opened.list.setCurrentIndex(opened.list.model().index(offered(opened).index(subject), 0))


def test_the_likeliest_is_linked_and_the_step_taken_back(
    page: WorklistPage, app: App, qtbot: QtBot, two: tuple[int, int], questions: list[str]
) -> None:
    opened = dialog(page, app)
    assert offered(opened)[0] == "3栋东侧路灯不亮"
    assert not opened.link_button.isEnabled(), "nothing is chosen yet"
    choose(opened, "3栋东侧路灯不亮")
    with qtbot.waitSignal(opened.accepted):
        opened.link_button.click()
    app.settle()
    assert (page._matter.state, page._matter.same_as[0]) == ("merged", two[0])
    app.steps.undo().accept()
    app.settle()
    assert (page._matter.state, page._matter.same_as) == ("registered", None)


def test_any_other_one_is_found_by_its_words(page: WorklistPage, app: App, qtbot: QtBot) -> None:
    opened = dialog(page, app)
    opened.filter.setText("晾晒难")
    qtbot.waitUntil(lambda: set(offered(opened)) == {"3栋、5栋高层老人晾晒难"})
    opened.reject()


def test_a_refusal_is_told_over_the_dialog_which_stays(
    page: WorklistPage, app: App, two: tuple[int, int], questions: list[str], qtbot: QtBot
) -> None:
    with app.context.db.writing("link") as s:
        commands.link_matter(s, two[0], two[1], date.today())
    app.settle()
    opened = dialog(page, app)
    choose(opened, "3栋东侧路灯不亮")
    opened.link_button.click()
    app.settle()
    numbers = page._matter.number, app.context.peek(queries.matter_detail, two[0]).number
    assert all(number in questions[0] for number in numbers)
    next(box for box in app.window.findChildren(QDialog, "message") if box.isVisible()).accept()
    assert opened.isVisible()
    opened.reject()


def test_what_a_planned_meeting_is_to_have_both_of_is_not_linked(
    page: WorklistPage, app: App, two: tuple[int, int], questions: list[str]
) -> None:
    with app.context.db.writing("plan") as s:
        compound = queries.matter_detail(s, two[1]).draft.compound_id
        draft = MeetingDraft(compound, "council", subject="路灯", held_on=date.today() + timedelta(9))
        meeting = consultation.plan_meeting(s, draft, date.today())
        consultation.put_on_agenda(s, meeting, two[1])
        consultation.put_on_agenda(s, meeting, two[0])
    app.settle()
    opened = dialog(page, app)
    choose(opened, "3栋东侧路灯不亮")
    opened.link_button.click()
    app.settle()
    assert str(date.today() + timedelta(9)) in questions[0]
    next(box for box in app.window.findChildren(QDialog, "message") if box.isVisible()).accept()
    opened.reject()

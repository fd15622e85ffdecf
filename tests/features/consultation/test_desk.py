"""A clumsy evening at the desk: typing over writes under way, half-typed dates, steps taken back beneath the cursor."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.features.consultation import queries, rules
from desktop.features.consultation.documents import minutes
from desktop.features.consultation.page import ConsultationPage
from desktop.features.consultation.records import ItemDraft
from desktop.ui.editor import Editor


@pytest.fixture
def page(app: App, held: ConsultationPage) -> ConsultationPage:
    """The demo meeting at its first item."""
    turn(app, held, 0)
    return held


def field(page: ConsultationPage, key: str) -> QWidget:
    return page.step.desk._form.rows[key]._spec.widget


def turn(app: App, page: ConsultationPage, item: int) -> None:
    page.step.turn_to(page._meeting.items[item].id)
    app.settle()


def stored(app: App, page: ConsultationPage, item: int = 0) -> ItemDraft:
    with app._db.reading() as s:
        return queries.meeting_detail(s, page._chosen).items[item]


def editor(page: ConsultationPage) -> Editor:
    return [dialog for dialog in page.findChildren(Editor) if dialog.isVisible()][-1]


def test_what_is_typed_while_a_draft_is_written_is_written_too(app: App, page: ConsultationPage) -> None:
    typed = field(page, "discussion")
    typed.setPlainText("一")
    page.step.desk.keep()
    typed.insertPlainText("二三")
    app.settle()
    page.step.desk.keep()
    app.settle()
    assert "二三" in stored(app, page).discussion


@pytest.mark.parametrize("leave", ["switch", "close"])
def test_leaving_while_a_draft_is_written_loses_nothing(app: App, page: ConsultationPage, leave: str) -> None:
    typed = field(page, "discussion")
    typed.setPlainText("一")
    page.step.desk.keep()
    typed.setPlainText("一二三")
    if leave == "switch":
        turn(app, page, 1)
        assert page.step.desk.item.id == page._meeting.items[1].id
    else:
        page.leave()
        app.settle()
    assert stored(app, page).discussion == "一二三"


def test_a_step_taken_back_beneath_the_cursor_traps_nobody(
    app: App, page: ConsultationPage, qtbot: QtBot
) -> None:
    typed = field(page, "discussion")
    typed.setPlainText("第一句")
    page.step.desk.keep()
    app.settle()
    typed.setPlainText("第一句 第二句")
    app.undo().accept()
    app.settle()
    turn(app, page, 1)
    assert page.step.desk.item.id == page._meeting.items[1].id
    assert stored(app, page).discussion == "第一句 第二句"


def test_a_half_typed_day_keeps_the_worker_at_its_field(app: App, page: ConsultationPage) -> None:
    field(page, "deadline").setText("下周五前")
    turn(app, page, 1)
    assert page.step.desk.item.id == page._meeting.items[0].id
    assert field(page, "deadline").text() == "下周五前"
    assert page.step.desk._form.rows["deadline"].findChild(QLabel, "deadline-note").text()
    field(page, "deadline").setText("2026-12-01")
    turn(app, page, 1)
    assert page.step.desk.item.id == page._meeting.items[1].id
    assert stored(app, page).deadline == date(2026, 12, 1)


def test_a_slip_in_a_day_does_not_roll_back_what_was_kept(app: App, page: ConsultationPage) -> None:
    for words in ("2026-12-01", "2026-12-01x"):
        field(page, "deadline").setText(words)
        page.step.desk.keep()
        app.settle()
    assert stored(app, page).deadline == date(2026, 12, 1)


def test_steady_typing_is_kept_without_a_pause(app: App, page: ConsultationPage, qtbot: QtBot) -> None:
    def typed_on_and_kept() -> bool:
        field(page, "discussion").insertPlainText("说")
        return "说" in stored(app, page).discussion

    page.step.desk._pause.setInterval(200)
    qtbot.waitUntil(typed_on_and_kept)
    page.step.desk.keep()
    app.settle()


def test_recording_twice_records_once_and_goes_on(app: App, page: ConsultationPage) -> None:
    before = stored(app, page).version
    field(page, "discussion").setPlainText("再议")
    page.step.desk.conclude()
    page.step.desk.conclude()
    app.settle()
    assert stored(app, page).version == before + 1
    assert page.step.desk.item.id == page.step.desk._form._draft.id


def test_duties_of_a_conclusion_chosen_before_are_not_kept(app: App, page: ConsultationPage) -> None:
    assert stored(app, page).responsible
    field(page, "deadline").setText("年底")
    field(page, "conclusion").button("declined").click()
    field(page, "text").setPlainText("条件不具备")
    page.step.desk.conclude()
    app.settle()
    declined = stored(app, page)
    assert (declined.conclusion, declined.responsible, declined.deadline) == ("declined", "", None)
    assert minutes._conclusion(declined) == "不予采纳：条件不具备。"


def test_an_item_turned_to_another_conclusion_must_be_recorded_again(
    app: App, page: ConsultationPage
) -> None:
    """Else the minutes would tell the duties of the conclusion before."""
    field(page, "conclusion").button("declined").click()
    page.step.desk.keep()
    app.settle()
    assert not stored(app, page).concluded
    page.step.desk.conclude()
    app.settle()
    assert (stored(app, page).concluded, stored(app, page).responsible) == (True, "")


def test_what_is_typed_over_a_renamed_item_does_not_name_it_back(app: App, page: ConsultationPage) -> None:
    page.step._mend()
    opened = editor(page)
    opened.form.rows["subject"]._spec.widget.setText("新题目")
    opened.save()
    app.settle()
    field(page, "discussion").setPlainText("一句")
    app.undo().accept()
    app.settle()
    page.step.desk.keep()
    app.settle()
    assert stored(app, page).subject == "3栋、5栋高层老人晾晒难"
    assert stored(app, page).discussion == "一句"


def test_the_wheel_scrolls_past_a_unit_without_changing_it(app: App, page: ConsultationPage) -> None:
    box = field(page, "responsible")
    before, middle = box.currentText(), QPointF(box.rect().center())
    turned = QWheelEvent(
        middle, QPointF(box.mapToGlobal(middle.toPoint())), QPoint(0, 0), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, turned)
    assert box.currentText() == before
    assert not turned.isAccepted(), "the page scrolls instead"


def test_a_suggestion_types_nothing_by_itself(app: App, page: ConsultationPage) -> None:
    box = field(page, "responsible")
    begun = box.itemText(0)[:2]
    box.setEditText("")
    box.setFocus()
    event = QInputMethodEvent()
    event.setCommitString(begun)
    QApplication.sendEvent(box.lineEdit(), event)
    assert box.currentText() == begun
    box.completer().popup().hide()


@pytest.mark.parametrize("which", ["facts", "item"])
def test_an_editor_opened_after_typing_knows_what_was_just_stored(
    app: App, page: ConsultationPage, which: str
) -> None:
    field(page, "discussion").setPlainText("新要点")
    page.step.keep(page.step._edit if which == "facts" else page.step._mend)
    app.settle()
    opened = editor(page)
    opened.form.rows["location" if which == "facts" else "subject"]._spec.widget.insert("改")
    opened.save()
    app.settle()
    assert page.findChildren(Editor) == [], "saved without a word about somebody else"


def test_a_meeting_whose_planning_is_taken_back_leaves_the_screen(app: App, page: ConsultationPage) -> None:
    page.plan()
    planned = editor(page)
    planned.form.rows["subject"]._spec.widget.insert("试一试")
    planned.form.rows["compound_id"]._spec.widget.setCurrentIndex(0)
    planned.save()
    app.settle()
    assert page.meeting.draft.subject == "试一试"
    app.undo().accept()
    app.settle()
    assert page.meeting.draft.subject == "高层老人晾晒难"


def test_names_typed_but_not_added_are_saved_with_the_list(app: App, page: ConsultationPage) -> None:
    people = page.step.register()
    people._unit.setEditText("网格")
    people._names.setText("马东升、John Smith、张 三")
    people.save()
    app.settle()
    assert [p.name for p in page._meeting.participants if p.unit == "网格"] == [
        "马东升",
        "John Smith",
        "张三",
    ]


def test_enter_in_the_names_adds_them_and_asks_for_the_next_unit(
    app: App, page: ConsultationPage, qtbot: QtBot
) -> None:
    people = page.step.register()
    before = len(people.drafts())
    people._unit.setEditText("网格")
    people._names.setText("马东升")
    qtbot.keyClick(people._names, Qt.Key.Key_Return)
    assert len(people.drafts()) == before + 1
    assert people.isVisible()
    people.done(0)


def test_leaving_with_names_in_the_line_asks(app: App, page: ConsultationPage) -> None:
    people = page.step.register()
    people._names.setText("马东升")
    people.reject()
    question = people.findChild(QDialog, "message")
    assert question.isVisible()
    question.accept()


def test_a_vote_needs_voters(page: ConsultationPage) -> None:
    nobody = rules.head_count(())
    voted = replace(page._meeting.items[0], votes_for=0, votes_against=0, votes_abstain=0)
    assert ("votes_for", "item.no_voters") in list(rules.vote_problems(voted, nobody, page.meeting.rule))
    assert list(rules.vote_problems(voted, replace(nobody, voters=1), page.meeting.rule)) == []

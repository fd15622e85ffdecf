"""Around the open item: what the meeting is told first, what is still missing, and what was typed before the power went."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from features.consultation.documents.reading import read
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.features.consultation import commands, queries
from desktop.features.consultation.dialogs import ParticipantsDialog, ProblemsDialog, ending_editor
from desktop.features.consultation.page import ConsultationPage
from desktop.features.consultation.page.agenda import BRIEFING
from desktop.features.consultation.records import ItemDraft
from desktop.ui.editor import Editor
from desktop.ui.lists import RecordList


def labels(page: ConsultationPage) -> list[str]:
    return [b.text().strip("\u2009") for b in page._record.findChildren(QPushButton) if b.isVisible()]


def titles(listed: RecordList) -> list[str]:
    model = listed.model()
    return [model.index(at, 0).data() for at in range(model.rowCount())]


def problems(page: ConsultationPage) -> ProblemsDialog:
    return [found for found in page.findChildren(ProblemsDialog) if found.isVisible()][-1]


def click(qtbot: QtBot, listed: RecordList, row: int) -> None:
    at = listed.visualRect(listed.model().index(row, 0)).center()
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=at)


@pytest.fixture
def page(app: App, held: ConsultationPage) -> ConsultationPage:
    """The demo meeting opened again, at its first item."""
    held.step.turn_to(held.meeting.items[0].id)
    app.settle()
    return held


@pytest.fixture
def broken(app: App, page: ConsultationPage) -> ConsultationPage:
    """The demo meeting with an item that lost its deadline, one nobody concluded, and nobody in the chair."""
    with app._db.writing("改") as s:
        told = queries.meeting_detail(s, page.meeting.id)
        commands.note_item(s, replace(told.items[1], deadline=None))
        commands.note_item(s, replace(told.items[2], conclusion="", text=""))
        commands.save_meeting(s, replace(queries.meeting_draft(s, page.meeting.id), chair=""))
    page.open(page.meeting.id)
    app.settle()
    return page


def test_all_that_is_missing_is_listed_and_a_click_goes_there(
    app: App, broken: ConsultationPage, field: Callable[[str], QWidget], qtbot: QtBot
) -> None:
    assert "还差3处" in labels(broken)
    assert "结束会议，整理纪要" not in labels(broken)
    broken.step.show_problems()
    app.settle()
    listed = problems(broken)
    assert titles(listed.list) == [
        "请填写主持人。",
        "什么时候办完？请填写办结期限。",
        "每个议题都要有结论，请选一个。",
    ]
    click(qtbot, listed.list, 1)
    app.settle()
    assert not [found for found in broken.findChildren(ProblemsDialog) if found.isVisible()]
    assert broken.step.desk.item.subject == "5栋2单元门口井盖夜间噪声"
    below = broken.step.desk._form.rows["deadline"].findChild(QLabel, "deadline-note")
    assert below.text() == "什么时候办完？请填写办结期限。"


def test_what_concerns_the_meeting_itself_opens_its_editor(
    app: App, broken: ConsultationPage, qtbot: QtBot
) -> None:
    broken.step.show_problems()
    app.settle()
    click(qtbot, problems(broken).list, 0)
    app.settle()
    (editor,) = [found for found in broken.findChildren(Editor) if found.isVisible()]
    assert editor.form.rows["chair"].isVisible()
    editor.done(0)


def test_finishing_with_nobody_present_lists_it_and_opens_the_attendance(
    app: App, page: ConsultationPage, qtbot: QtBot
) -> None:
    with app._db.writing("无人") as s:
        told = queries.meeting_detail(s, page.meeting.id)
        for item in told.items:
            commands.note_item(s, replace(item, votes_for=None, votes_against=None, votes_abstain=None))
        people = [replace(person, attendance="absent") for person in told.participants]
        commands.save_participants(s, page.meeting.id, people)
    page.open(page.meeting.id)
    app.settle()
    page.step.finish()
    app.settle()
    assert page.meeting.stage == "hold"
    click(qtbot, problems(page).list, 0)
    app.settle()
    (people,) = [found for found in page.findChildren(ParticipantsDialog) if found.isVisible()]
    people.done(0)


def test_the_briefing_has_an_entry_of_its_own_and_is_kept_as_one_types(
    app: App, page: ConsultationPage
) -> None:
    assert titles(page.step._agenda._items)[0] == "通报"
    page.step.turn_to(BRIEFING)
    app.settle()
    assert page.step.briefing.isVisible()
    assert not page.step.desk.isVisible()
    page.step.briefing._form.rows["briefing"]._spec.widget.setPlainText("第三季度公共收益：结余18万元")
    page.step.turn_to(page.meeting.items[0].id)
    app.settle()
    assert not page.step.briefing.isVisible()
    assert page.meeting.draft.briefing == "第三季度公共收益：结余18万元"
    assert (
        page.step._agenda._items.model()
        .index(0, 0)
        .data(Qt.ItemDataRole.UserRole)
        .meta.startswith("第三季度")
    )


def test_a_briefing_two_write_at_once_keeps_both(app: App, page: ConsultationPage) -> None:
    page.step.turn_to(BRIEFING)
    app.settle()
    with app._db.writing("别人") as s:
        commands.note_briefing(s, replace(queries.meeting_draft(s, page.meeting.id), briefing="他写的"))
    box = page.step.briefing._form.rows["briefing"]._spec.widget
    box.setPlainText("我写的")
    page.step.keep()
    app.settle()
    (both,) = [b for b in page.step.briefing.findChildren(QPushButton) if b.text() == "两个都留"]
    both.click()
    page.step.keep()
    app.settle()
    assert page.meeting.draft.briefing == "我写的\n他写的"


def test_what_was_typed_and_not_concluded_is_opened_again_and_said(
    app: App, page: ConsultationPage, stored: Callable[..., ItemDraft]
) -> None:
    with app._db.writing("记") as s:
        told = queries.meeting_detail(s, page.meeting.id).items
        commands.note_item(s, replace(told[1], conclusion="", discussion="说到一半"))
        commands.note_item(s, replace(told[2], conclusion="", text="", discussion=""))
    page._drop_step()
    page.open(page.meeting.id)
    app.settle()
    assert page.step.desk.item.discussion == "说到一半"
    assert page._record._said._words.startswith("已找回")


def test_a_meeting_with_all_concluded_says_nothing_of_drafts(app: App, page: ConsultationPage) -> None:
    page._drop_step()
    page.open(page.meeting.id)
    app.settle()
    assert page._record._said._words == ""


def test_nothing_is_concluded_while_one_writes_the_briefing(app: App, broken: ConsultationPage) -> None:
    assert "记下结论" in labels(broken)
    broken.step.turn_to(BRIEFING)
    app.settle()
    assert labels(broken)[-2:] == ["会议信息", "还差3处"]


def test_the_keys_conclude_an_item_and_the_cursor_goes_on(
    app: App, page: ConsultationPage, qtbot: QtBot
) -> None:
    with app._db.writing("开") as s:
        for item in queries.meeting_detail(s, page.meeting.id).items[1:]:
            commands.note_item(s, replace(item, concluded=False))
    page.open(page.meeting.id)
    app.settle()
    page.step.turn_to(page.meeting.items[1].id)
    app.settle()
    page.step.desk._form.begin_at("text")
    qtbot.keyClick(page.step, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    app.settle()
    assert [item.concluded for item in page.meeting.items] == [True, True, False]
    desk = page.step.desk
    assert desk.item.id == page.meeting.items[2].id
    assert app.window.focusWidget() is desk._form.rows["discussion"]._spec.widget


def test_reservations_are_kept_by_name_and_printed_in_the_record(app: App, page: ConsultationPage) -> None:
    desk = page.step.desk
    desk._form.rows["reservations"]._spec.widget.setPlainText("王明亮：担心占用绿地\n陈志华：费用应再议")
    page.step.keep()
    app.settle()
    with app._db.reading() as s:
        dossier = queries.dossier(s, page.meeting.id)
    assert dossier.meeting.items[0].reservations == "王明亮：担心占用绿地\n陈志华：费用应再议"
    assert "【保留意见】王明亮：担心占用绿地；陈志华：费用应再议。" in read("record", dossier)
    assert "陈志华" not in read("record", dossier, public=True), "centre households are masked on the board"
    page._drop_step()
    page.open(page.meeting.id)
    app.settle()
    page.step.turn_to(dossier.meeting.items[0].id)
    app.settle()
    assert page.step.desk._form.rows["reservations"].isVisible()


def test_whoever_cancels_a_meeting_that_concluded_something_is_told_what_becomes_of_it(
    app: App, page: ConsultationPage
) -> None:
    def said() -> str:
        editor = ending_editor(app.context, page.meeting, "cancelled", page)
        words = "".join(label.text() for label in editor.findChildren(QLabel))
        editor.done(0)
        return words

    assert "结论不再算数" in said()
    with app._db.writing("改") as s:
        for item in queries.meeting_detail(s, page.meeting.id).items:
            commands.note_item(s, replace(item, concluded=False))
    page.open(page.meeting.id)
    app.settle()
    assert "结论不再算数" not in said()

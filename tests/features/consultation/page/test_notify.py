"""Everybody invited has a line; several are told at once, and the meeting begins when all are."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.features.consultation import commands, queries
from desktop.features.consultation.dialogs.planning import AgendaNote
from desktop.features.consultation.page import ConsultationPage
from desktop.features.consultation.page.hold import Hold
from desktop.features.consultation.page.not_begun import NotBegun
from desktop.features.consultation.page.notify import Notify
from desktop.features.consultation.page.views import facts
from desktop.ui.editor import Editor
from tests.features.consultation.page.test_prepare import cells, press, said


@pytest.fixture
def notified(app: App, planned: ConsultationPage) -> ConsultationPage:
    planned.step.give_notice()
    app.settle()
    assert isinstance(planned.step, Notify)
    return planned


def save(app: App, editor: Editor | None, qtbot: QtBot, **typed: object) -> None:
    assert editor is not None
    for key, value in typed.items():
        editor.form.rows[key]._spec.write(value)
    with qtbot.waitSignal(editor.accepted):
        editor.save()
    app.settle()


def test_all_are_told_at_once_and_the_meeting_begins(
    app: App, notified: ConsultationPage, qtbot: QtBot
) -> None:
    step, people = notified.step, notified.meeting.participants
    assert [row[3] for row in cells(step._table)] == ["未通知"] * len(people)
    save(app, step.tell(), qtbot)
    told = [(row[3], row[4], row[5]) for row in cells(step._table)]
    assert told == [("微信群", date.today().isoformat(), "覃𬱖")] * len(people)
    assert f"共{len(people)}人，已通知{len(people)}人" in said(step)
    planned, editor = notified.meeting.draft.held_on, step.begin()
    assert editor is not None
    assert f"原定{planned}召开" in said(editor), "it is a week ahead"
    assert "还没有通知到每个人" not in said(editor)
    save(app, editor, qtbot, reason="人都在")
    assert isinstance(notified.step, Hold)
    assert notified.meeting.draft.held_on == date.today()
    assert notified.meeting.early_reason == "人都在"
    assert notified.meeting.planned_on == planned


def test_a_day_before_the_agenda_was_fixed_is_asked_about(app: App, notified: ConsultationPage) -> None:
    editor, asked = notified.step.tell(), "才确定，通知日期却早于这一天"
    assert editor is not None
    assert asked not in said(editor)
    editor.form.rows["day"]._spec.write(date.today() - timedelta(days=2))
    (note,) = editor.findChildren(AgendaNote)
    note.look_for()
    app.settle()
    assert f"议程在{date.today()}{asked}" in said(editor)


def test_who_chairs_is_asked_for_before_notice_goes_out(
    app: App, planned: ConsultationPage, questions: list[str]
) -> None:
    with app._db.writing("主持未定") as s:
        stored = queries.meeting_detail(s, planned.meeting.id).draft
        commands.save_meeting(s, replace(stored, chair="", held_on=date.today()))
    planned.open(planned.meeting.id)
    app.settle()
    assert "还没有填写主持人" in said(planned.step)
    assert planned.step.give_notice() is None, "why it is late is asked only of what can go out"
    app.settle()
    assert "主持人" in questions[0]
    next(box for box in planned.findChildren(QDialog, "message") if box.isVisible()).accept()
    assert planned.meeting.stage == "prepare"


def test_what_those_chosen_answered_is_noted(app: App, notified: ConsultationPage, qtbot: QtBot) -> None:
    step = notified.step
    save(app, step.tell(), qtbot)
    step._choose([person.id for person in notified.meeting.participants[:2]])
    step.answer("confirmed")
    app.settle()
    assert len(step.chosen()) == 2, "those chosen stay chosen"
    step._choose([notified.meeting.participants[2].id])
    save(app, step.leave_asked(), qtbot, reason="外出")
    assert [row[6] for row in cells(step._table)][:4] == ["确认参加", "确认参加", "请假：外出", "—"]
    assert notified.meeting.participants[2].attendance == "leave"
    step.forget()
    app.settle()
    assert cells(step._table)[2][3] == "未通知"
    step.choose_next()
    assert step.chosen() == [notified.meeting.participants[2].id]


def test_a_meeting_that_begins_too_early_says_why(app: App, notified: ConsultationPage, qtbot: QtBot) -> None:
    editor = notified.step.begin()
    assert editor is not None
    assert "还没有通知到每个人" in said(editor)
    editor.save()
    app.settle()
    assert "还没有通知到每个人" in said(editor.form.rows["reason"])
    assert notified.meeting.stage == "notify"
    save(app, editor, qtbot, reason="水管爆裂")
    assert notified.meeting.stage == "hold"
    assert notified.meeting.early_reason == "水管爆裂"


def test_nobody_chosen_is_told_so(app: App, notified: ConsultationPage, qtbot: QtBot) -> None:
    press(notified.step, "确认参加")
    app.settle()
    assert all(person.receipt == "" for person in notified.meeting.participants)
    assert notified.step.leave_asked() is None


def test_those_who_have_not_answered_are_chosen_in_one_click(
    app: App, notified: ConsultationPage, qtbot: QtBot
) -> None:
    step, first = notified.step, notified.meeting.participants[0].id
    save(app, step.tell(), qtbot)
    step._choose([first])
    save(app, step.leave_asked(), qtbot, reason="出差")
    press(step, "选中未答复的人")
    step.answer("confirmed")
    app.settle()
    assert [row[6] for row in cells(step._table)] == [
        "请假：出差", *["确认参加"] * (len(notified.meeting.participants) - 1)
    ]  # fmt: skip


def test_nothing_is_typed_into_a_meeting_that_has_not_begun(
    app: App, notified: ConsultationPage, qtbot: QtBot
) -> None:
    notified.show_step("hold")
    app.settle()
    assert isinstance(notified.step, NotBegun)
    assert "还没有通知到每个人" in said(notified.step)
    save(app, notified.step.begin(), qtbot, reason="水管爆裂")
    assert isinstance(notified.step, Hold)
    assert notified.meeting.stage == "hold"
    notified.show_step("notify")
    app.settle()
    assert [button.text() for button in notified.step.buttons()] == ["\u2009会议信息"], "it began once"


def test_why_a_meeting_is_called_at_short_notice_is_asked_once(
    app: App, planned: ConsultationPage, qtbot: QtBot
) -> None:
    with app._db.writing("提前") as s:
        commands.save_meeting(s, replace(planned.meeting.draft, held_on=date.today()))
    planned.open(planned.meeting.id)
    app.settle()
    editor = planned.step.give_notice()
    assert editor is not None
    assert "现在已经晚了" in said(editor)
    save(app, editor, qtbot, reason="年底前须定方案")
    assert (planned.meeting.stage, planned.meeting.early_reason) == ("notify", "年底前须定方案")
    save(app, planned.step.tell(), qtbot)
    assert planned.step.begin() is None
    app.settle()
    assert (planned.meeting.stage, planned.meeting.early_reason) == ("hold", "年底前须定方案")
    assert app.window.focusWidget() is planned.step.desk._form.rows["discussion"]._spec.widget


def test_a_meeting_whose_day_is_past_is_asked_for_its_true_day(
    app: App, notified: ConsultationPage, qtbot: QtBot
) -> None:
    planned, held = date.today() - timedelta(6), date.today() - timedelta(2)
    with app._db.writing("日期") as s:
        commands.save_meeting(s, replace(notified.meeting.draft, held_on=planned))
    notified.open(notified.meeting.id)
    app.settle()
    editor = notified.step.begin()
    assert editor is not None
    assert f"会议原定{planned}召开" in said(editor)
    save(app, editor, qtbot, held_on=held, reason="会场停电")
    told = notified.meeting
    assert (told.draft.held_on, told.planned_on, told.early_reason) == (held, planned, "会场停电")
    assert "延期召开：会场停电" in facts(told)


def test_who_tells_of_a_meeting_another_moved_is_refused_beside_the_day(
    app: App, notified: ConsultationPage
) -> None:
    editor = notified.step.tell()
    assert editor is not None
    with app._db.writing("改期") as s:
        commands.save_meeting(s, replace(notified.meeting.draft, location="3栋架空层"))
    editor.save()
    app.settle()
    assert editor.form.rows["day"].wrong
    assert "3栋架空层" in said(editor)
    assert editor.isVisible()

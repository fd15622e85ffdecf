"""Everybody invited has a line; several are told at once, and the meeting begins when all are."""

from __future__ import annotations

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.features.consultation.page import ConsultationPage
from desktop.features.consultation.page.hold import Hold
from desktop.features.consultation.page.notify import Notify
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
    assert step.begin() is None
    app.settle()
    assert isinstance(notified.step, Hold)
    assert notified.meeting.early_reason == ""


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
    step.choose_untold()
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
    assert (notified.meeting.stage, notified.meeting.early_reason) == ("hold", "水管爆裂")


def test_nobody_chosen_is_told_so(app: App, notified: ConsultationPage, qtbot: QtBot) -> None:
    press(notified.step, "确认参加")
    app.settle()
    assert all(person.receipt == "" for person in notified.meeting.participants)
    assert notified.step.leave_asked() is None

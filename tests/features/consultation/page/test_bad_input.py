"""What must not be, tried in the window: a clear sentence each, in its place, and nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.features.consultation import commands, queries
from desktop.features.consultation.dialogs import meeting_editor
from desktop.features.consultation.page import ConsultationPage
from desktop.features.consultation.page.hold import Hold
from desktop.features.organisation.queries import compound_choices
from desktop.features.worklist import commands as worklist
from desktop.features.worklist.page import WorklistPage
from desktop.features.worklist.records import MatterDraft, RouteDraft
from desktop.ui.editor import Editor
from desktop.ui.files import Files
from tests.features.consultation.page.test_prepare import said


def answer(app: App) -> str:
    """Read what is told or asked over the window, and close it."""
    (box,) = [each for each in app.window.findChildren(QDialog, "message") if each.isVisible()]
    words = box.accessibleDescription()
    box.reject()
    return words


def test_a_meeting_whose_notice_is_too_short(app: App, planned: ConsultationPage) -> None:
    with app._db.writing("提前") as s:
        soon = date.today() + timedelta(1)
        commands.save_meeting(s, replace(planned.meeting.draft, held_on=soon))
    planned.open(planned.meeting.id)
    app.settle()
    editor = planned.step.give_notice()
    assert editor is not None
    assert "现在已经晚了" in said(editor)
    assert planned.meeting.stage == "prepare"
    editor.form.rows["reason"]._spec.write("台风将至")
    editor.save()
    app.settle()
    assert (planned.meeting.stage, planned.meeting.early_reason) == ("notify", "台风将至")


def test_minutes_that_name_somebody_who_is_in_no_roster(app: App, page: ConsultationPage) -> None:
    typed = "一、晾晒\n欧阳修远提出异议。"
    page.step.typed.setPlainText(typed)
    page.step.keep()
    app.settle()
    assert "正文提到欧阳修远，但不在参会名单上" in said(page)
    with app._db.reading() as s:
        assert queries.wording_of(s, 1, "minutes").typed == typed


def test_a_deadline_before_the_meeting(app: App, held: ConsultationPage) -> None:
    held.step.turn_to(held.meeting.items[0].id)
    app.settle()
    step = held.step
    assert isinstance(step, Hold)
    deadline = step.desk._form.rows["deadline"]
    deadline._spec.widget.setText("2026-9-1")
    step.desk.conclude()
    app.settle()
    assert deadline._note.text() == "早于会议日期2026-09-16，请填那天以后的日期。"
    step.keep()
    app.settle()
    item = held.meeting.items[0]
    with app._db.reading() as s:
        stored = queries.item_draft(s, item.id or 0)
    assert (stored.deadline, stored.concluded) == (date(2026, 9, 1), False), (
        "kept as typed, and not concluded"
    )


def test_two_people_who_edit_the_facts_of_the_same_meeting(
    app: App, planned: ConsultationPage, qtbot: QtBot
) -> None:
    def opened() -> Editor:
        with app._db.reading() as s:
            draft, compounds = queries.meeting_draft(s, planned.meeting.id), compound_choices(s)
        editor = meeting_editor(app.context, draft, compounds, app.window)
        editor.open()
        return editor

    mine, theirs = opened(), opened()
    theirs.form.rows["location"]._spec.write("党群服务中心")
    with qtbot.waitSignal(theirs.accepted):
        theirs.save()
    mine.form.rows["location"]._spec.write("小区凉亭")
    mine.save()
    app.settle()
    (box,) = [each for each in mine.findChildren(QDialog, "message") if each.isVisible()]
    assert "您填的已经留下" in box.accessibleDescription()
    box.accept()
    mine.form.rows["chair"]._spec.write("李国庆")
    mine.reject()
    assert not mine.isVisible(), "it closes without a question: nothing is lost by it"
    again = opened()
    assert again.form.rows["location"]._spec.read() == "党群服务中心"
    next(b for b in again.findChildren(QPushButton) if b.text() == "接着填").click()
    read = {key: again.form.rows[key]._spec.read() for key in ("location", "chair")}
    assert read == {"location": "小区凉亭", "chair": "李国庆"}
    with qtbot.waitSignal(again.accepted):
        again.save()
    app.settle()
    assert planned.meeting.draft.location == "小区凉亭"
    assert app.context.typed.titles() == []


def test_a_published_paper_that_is_edited(
    app: App, signed: ConsultationPage, put_up: Callable[..., Editor]
) -> None:
    put_up()
    signed.show_step("write_up")
    app.settle()
    step = signed.step
    before = step.typed.toPlainText()
    assert step.typed.isReadOnly()
    assert "锁定" in said(signed)
    step.typed.setPlainText("偷偷改一句")  # as a program would that does not ask the field
    step.keep()
    app.settle()
    with app._db.reading() as s:
        assert queries.wording_of(s, 1, "minutes").typed in ("", before)


@pytest.fixture
def matter(app: App, chinese: None) -> WorklistPage:
    """A matter with a task, on its page."""
    today = date.today()
    with app._db.writing("事项") as s:
        compound = compound_choices(s)[0][0]
        made = worklist.save_matter(s, MatterDraft(compound, subject="门坏了", raised_on=today))
        route = RouteDraft(made, "direct", unit="物业公司", routed_on=today, finish_by=today + timedelta(5))
        worklist.route_matter(s, route)
    app.fill("worklist")
    app.settle()
    page = app.window.show_page("worklist")
    page.open(made)
    app.settle()
    return page


def press(page: WorklistPage, name: str) -> None:
    next(b for b in page.findChildren(QPushButton) if b.accessibleName() == name and b.isVisible()).click()


def test_a_task_that_is_closed_without_evidence(app: App, matter: WorklistPage) -> None:
    press(matter, "提交验收")
    app.settle()
    (opened,) = [one for one in app.window.findChildren(Editor) if one.isVisible()]
    opened.save()
    app.settle()
    assert (
        answer(app)
        == "“门坏了”缺少佐证，不能提交验收。请添加要求的照片、文件或签字单；没有具体要求的，任意一件即可。"
    )
    assert [task.state for task in matter._matter.tasks] == ["doing"]


def test_a_video_of_200_mb_and_a_file_that_vanished_beside_one_that_is_well(
    app: App, matter: WorklistPage, tmp_path: Path
) -> None:
    video, sheet = tmp_path / "现场.mp4", tmp_path / "验收单.txt"
    with video.open("wb") as file:
        file.truncate(200 << 20)
    sheet.write_text("已修好", encoding="utf-8")
    strip = matter._record.findChildren(Files)[0]
    strip.add([video, sheet, tmp_path / "不见了.jpg"])
    app.settle()
    told = answer(app)
    assert [piece.name for piece in matter._matter.evidence] == ["验收单.txt"]
    assert "“现场.mp4”是视频（200 MB）" in told
    assert "“不见了.jpg”" in told

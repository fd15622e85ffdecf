"""The plan of a meeting on its page: last resolutions, agenda, what waits, who is invited."""

from __future__ import annotations

from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from desktop.app import App
from desktop.features.consultation import queries, rules
from desktop.features.consultation.dialogs import notice_editor
from desktop.features.consultation.entities import Participant
from desktop.features.consultation.page import ConsultationPage
from desktop.features.consultation.page.planned import invited
from desktop.features.consultation.page.prepare import Prepare
from desktop.features.consultation.records import ParticipantDraft
from desktop.features.worklist import commands as worklist
from desktop.features.worklist.records import MatterDraft, RouteDraft
from desktop.ui.editor import Editor
from desktop.ui.table import Table
from desktop.ui.theme import Look


def cells(table: Table) -> list[list[str]]:
    model = table.model()
    return [
        [str(model.index(row, at).data()) for at in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def said(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def press(widget: QWidget, words: str) -> None:
    next(
        b for b in widget.findChildren(QPushButton) if b.text().strip("\u2009") == words and b.isVisible()
    ).click()


def subjects(app: App, page: ConsultationPage) -> list[str]:
    with app._db.reading() as s:
        return [item.subject for item in queries.meeting_detail(s, page.meeting.id).items]


def test_the_plan_shows_the_last_resolutions_and_what_is_left_over(
    app: App, planned: ConsultationPage
) -> None:
    last, agenda = planned.step.findChildren(Table)
    today = date.today()
    assert [row[1] for row in cells(last)] == ["5栋2单元门口井盖夜间噪声", "3栋、5栋高层老人晾晒难"]
    assert cells(last)[0][4] == f"逾期{(today - date(2026, 9, 30)).days}天"
    assert [(row[1], row[2], row[3], row[5]) for row in cells(agenda)] == [
        ("增设充电桩8个", "—", "—", "上次遗留"), ("公共收益", "侯平辉", "20", "重大，表决"),
    ]  # fmt: skip
    assert "预计20分钟" in said(planned.step)
    assert "还应邀请：社区居委会、居民代表" in said(planned.step)


def test_a_matter_that_waits_is_put_on_the_agenda_in_one_click(app: App, planned: ConsultationPage) -> None:
    compound = planned.meeting.draft.compound_id

    def raise_one(s: Session) -> None:
        matter = worklist.save_matter(s, MatterDraft(compound, subject="停车难", raised_on=date(2026, 9, 1)))
        worklist.route_matter(s, RouteDraft(matter, "meeting", routed_on=date(2026, 9, 2)))

    app.context.runner.write(planned, "清单", raise_one)
    app.settle()
    assert "停车难" in said(planned.step)
    press(planned.step, "列入议程")
    app.settle()
    assert subjects(app, planned) == ["增设充电桩8个", "公共收益", "停车难"]
    assert cells(planned.step.findChildren(Table)[1])[2][4] == "清单2026-0003"
    assert "没有等待上会的事项" in said(planned.step)


def test_items_are_moved_mended_and_taken_off(app: App, planned: ConsultationPage) -> None:
    step = planned.step
    assert isinstance(step, Prepare)
    step.turn_to(planned.meeting.items[1].id)
    step._move(-1)
    app.settle()
    assert subjects(app, planned) == ["公共收益", "增设充电桩8个"]
    assert step.item == planned.meeting.items[0].id, "the item that was moved stays chosen"
    step._remove()
    press(step.findChild(QDialog, "message"), "从议程去掉")
    app.settle()
    assert subjects(app, planned) == ["增设充电桩8个"]


def test_a_late_major_matter_is_refused_beside_its_tick_and_kept_for_the_next(
    app: App, planned: ConsultationPage, qtbot: QtBot
) -> None:
    planned.step.give_notice()
    app.settle()
    assert planned.meeting.stage == "notify"
    editor: Editor = planned.step.add_item()
    editor.form.rows["subject"]._spec.write("动用维修资金")
    editor.form.rows["major"]._spec.write(True)
    editor.save()
    app.settle()
    assert "议程已经确定" in said(editor.form.rows["major"])
    with qtbot.waitSignal(editor.finished):
        press(editor, "列入下次会议")
    app.settle()
    assert subjects(app, planned) == ["增设充电桩8个", "公共收益"]
    with app._db.reading() as s:
        waits = queries.waiting_matters(s, planned.meeting.draft.compound_id)
    assert [matter.subject for matter in waits] == ["动用维修资金"]


def test_no_notice_goes_out_without_an_item(app: App, planned: ConsultationPage) -> None:
    for _ in planned.meeting.items:
        planned.step._remove()
        press(planned.step.findChildren(QDialog, "message")[-1], "从议程去掉")
        app.settle()
    assert "还没有议题" in said(planned.step)
    planned.step.give_notice()
    app.settle()
    box = planned.step.findChildren(QDialog, "message")[-1]
    assert "还没有议题" in box.accessibleDescription()
    box.accept()
    assert planned.meeting.stage == "prepare"


def test_the_list_is_filled_by_the_rules_in_one_click(app: App, planned: ConsultationPage) -> None:
    before = len(planned.meeting.participants)
    dialog = planned.step.register()
    dialog._drop(dialog._rows[0])
    dialog.save()
    app.settle()
    assert len(planned.meeting.participants) == before - 1
    press(planned.step, "按规则填写")
    app.settle()
    assert len(planned.meeting.participants) == before


def test_groups_keep_their_number_when_those_of_the_last_meeting_are_invited_in_one_click(
    app: App, planned: ConsultationPage
) -> None:
    staircases = [f"13栋{number}单元业主" for number in (1, 2, 3)]
    with app._db.writing("上次名单") as s:
        for at, unit in enumerate(staircases, 100):
            s.add(Participant(
                meeting_id=1, position=at, unit=unit, name="14人", heads=14, observer=False, votes=True,
                attendance="present", reason="",
            ))  # fmt: skip
    before = rules.heads(planned.meeting.participants)
    press(planned.step, "同上次会议")
    app.settle()
    groups = [one for one in planned.meeting.participants if one.heads is not None]
    assert [(one.unit, one.heads) for one in groups] == [(unit, 14) for unit in staircases]
    due = rules.heads(planned.meeting.participants)
    assert due >= before + 42
    assert str(due) in said(planned.step).splitlines()
    dialog = planned.step.register()
    assert [row._came.maximum() for row in dialog._rows if row._came.isVisible()] == [14, 14, 14]
    told = notice_editor(app.context, planned.meeting, [one.id or 0 for one in groups], "", planned)
    assert "42" in told.windowTitle()


def test_a_meeting_is_put_off_and_the_new_one_opens(
    app: App, planned: ConsultationPage, qtbot: QtBot
) -> None:
    from desktop.features.consultation.page.menu import MeetingMenu

    first = planned.meeting.id
    menu = MeetingMenu(app.context, planned.meeting, planned.open, planned.regular, planned)
    assert [action.text() for action in menu.actions() if action.text()][:2] == ["取消会议…", "休会或改期…"]
    menu.end(planned.meeting, "adjourned")
    (editor,) = [one for one in planned.findChildren(Editor) if one.isVisible()]
    editor.form.rows["reason"]._spec.write("停电")
    editor.form.rows["held_on"]._spec.write(planned.meeting.draft.held_on + timedelta(days=7))
    with qtbot.waitSignal(editor.accepted):
        editor.save()
    app.settle()
    assert (planned.meeting.id != first, planned.meeting.after_id) == (True, first)
    planned.open(first)
    app.settle()
    assert "会议已改期：停电" in said(planned.step)
    planned.step.buttons()[0].click()
    app.settle()
    assert planned.meeting.after_id == first


def test_an_overdue_resolution_is_taken_up_again_under_its_number(
    app: App, planned: ConsultationPage
) -> None:
    planned.step.findChildren(Table)[0].selectRow(1)
    press(planned.step, "再次列入议程")
    app.settle()
    item = planned.meeting.items[-1]
    assert (item.subject, planned.meeting.matters[item.matter_id]) == ("3栋、5栋高层老人晾晒难", "2026-0001")
    planned.step.put(item.matter_id)
    app.settle()
    box = planned.step.findChildren(QDialog, "message")[-1]
    assert "2026-0001已经在议程上" in box.accessibleDescription()
    box.accept()


def test_an_editor_opens_with_the_cursor_in_its_first_field(app: App, planned: ConsultationPage) -> None:
    editor = planned.step.add_item()
    app.settle()
    assert editor.focusWidget() is editor.form.rows["subject"]._spec.widget
    editor.done(0)


def test_who_is_invited_is_listed_as_in_the_language_of_the_reader(look: Look, language: str) -> None:
    comma = "、" if language == "zh_CN" else ", "
    people = [ParticipantDraft("物业公司", "段小磊"), ParticipantDraft("物业公司", "范小燕")]
    meeting: Any = SimpleNamespace(
        participants=people, rule=SimpleNamespace(invited=("物业公司", "业委会"), observers=("社区居委会",))
    )
    shown = invited(look, meeting, str, str, str)
    told = [label.text() for label in shown.findChildren(QLabel)]
    assert f"段小磊{comma}范小燕" in told
    assert any(f"物业公司{comma}业委会" in words for words in told)
    assert any("社区居委会" in words for words in told), "who attends as an observer, too"

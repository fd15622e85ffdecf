"""The tab of lists through the window: raise, filter, mend, close, and what was taken back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.core.attachments import Stored
from desktop.features.consultation.page.views import facts
from desktop.features.consultation.queries import meeting_detail
from desktop.features.organisation import queries
from desktop.features.worklist import commands
from desktop.features.worklist.dialogs import state_words
from desktop.features.worklist.page import WorklistPage
from desktop.features.worklist.records import EvidenceDraft, ExtensionDraft, MatterDraft, MilestoneDraft
from desktop.ui.chip import Chip, Status
from desktop.ui.editor import Editor
from desktop.ui.files import Files


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


OF_DEMO = ["5栋2单元门口井盖夜间噪声", "3栋、5栋高层老人晾晒难", "3栋、5栋高层老人晾晒难"]
"""What the demo's meeting raised, and what a centre household did."""


def test_a_matter_is_raised_listed_and_mended(page: WorklistPage, app: App, qtbot: QtBot) -> None:
    assert titles(page) == OF_DEMO
    page._kinds.choose("resource")
    page.refresh()
    app.settle()
    assert titles(page) == []
    assert not page._record.isVisible(), "what is of another list does not stand beside"
    told = " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())
    assert "这里还没有内容" in told
    assert "没有符合条件的内容" not in told
    page.raise_new()
    opened = editor(app)
    assert opened.form.draft().kind == "resource"
    opened.save()
    app.settle()
    assert "请填写事项名称" in opened.form.rows["subject"]._note.text()
    opened.form._fields["subject"].write("退休电工愿意帮忙")
    saved(opened, app, qtbot)
    assert titles(page) == ["退休电工愿意帮忙", *OF_DEMO]
    assert page._matter.draft.subject == "退休电工愿意帮忙"
    assert "资源" in words(page)
    page._edit(page._matter.draft)
    opened = editor(app)
    opened.form._fields["confidential"].write(True)
    opened.form._fields["urgency"].write("urgent")
    saved(opened, app, qtbot)
    assert "仅限内部掌握" in words(page)
    assert [chip.status.words for chip in page._record.findChildren(Chip)][:2] == ["已登记", "紧急"]
    assert "已登记，来源：" in words(page), "told once"


def press(page: WorklistPage, name: str) -> None:
    """Press the visible button of a name."""
    found = [b for b in page.findChildren(QPushButton) if b.accessibleName() == name and b.isVisible()]
    assert len(found) == 1, name
    found[0].click()


def fill(app: App, qtbot: QtBot, **typed: object) -> None:
    """Type into the dialog that is open, and save it."""
    opened = editor(app)
    for key, value in typed.items():
        opened.form._fields[key].write(value)
    saved(opened, app, qtbot)


def test_a_matter_goes_its_whole_way_by_its_buttons(
    page: WorklistPage, app: App, qtbot: QtBot, questions: list[str]
) -> None:
    page.raise_new()
    fill(app, qtbot, subject="1栋单元门坏了", raised_by="段磊")
    press(page, "受理转办")
    today = date.today()
    fill(app, qtbot, route="direct", unit="物业公司", person="张立新", finish_by=today + timedelta(5))
    assert page._matter.state == "doing"
    press(page, "记录进展")
    fill(app, qtbot, percent=50, words="已联系厂家")
    press(page, "申请延期")
    fill(app, qtbot, reason="缺配件", new_deadline=today + timedelta(9))
    press(page, "审批延期")
    fill(app, qtbot, ruling="approved", ruled_by="覃𬱖")
    assert page._matter.tasks[0].draft.deadline == today + timedelta(9)
    assert f"原期限{today + timedelta(5)}" in words(page)
    press(page, "提交验收")
    editor(app).save()
    app.settle()
    assert "缺少佐证" in questions[0]
    next(box for box in app.window.findChildren(QDialog, "message") if box.isVisible()).accept()
    editor(app).reject()
    strip = page._record.findChildren(Files)[0]
    strip.added.emit([Stored("a" * 64, "门.pdf", 100, "application/pdf")])
    app.settle()
    press(page, "提交验收")
    fill(app, qtbot)
    assert page._matter.state == "to_accept"
    press(page, "验收或返工")
    fill(app, qtbot, unit="业委会", by="王明亮", result="pass")
    assert page._matter.state == "to_answer"
    press(page, "答复居民")
    fill(app, qtbot, by="覃𬱖", verdict="satisfied", words="门已修好")
    assert page._matter.state == "closed"
    assert "门已修好" in words(page)
    press(page, "重新办理")
    fill(app, qtbot, reason="又坏了")
    assert page._matter.state == "to_answer"
    press(page, "交办任务")
    fill(app, qtbot, subject="再修门", unit="物业公司", deadline=today + timedelta(9))
    assert [task.state for task in page._matter.tasks] == ["done", "doing"]


def test_work_that_was_done_earlier_is_handed_in_accepted_and_answered_on_its_days(
    page: WorklistPage, app: App, qtbot: QtBot
) -> None:
    ago = lambda days: date.today() - timedelta(days)  # noqa: E731
    page.raise_new()
    fill(app, qtbot, subject="1栋路灯不亮", raised_by="段磊", raised_on=ago(26))
    press(page, "受理转办")
    fill(app, qtbot, route="direct", unit="物业公司", routed_on=ago(26), finish_by=ago(17))
    press(page, "记录进展")
    fill(app, qtbot, day=ago(19), percent=100, words="灯已换好")
    page._record.findChildren(Files)[0].added.emit([Stored("a" * 64, "灯.pdf", 100, "application/pdf")])
    app.settle()
    press(page, "提交验收")
    opened = editor(app)
    assert opened.form._fields["day"].read() == date.today()
    for days, told in {-1: "还没到", 20: str(ago(19)), 27: f"不能早于{ago(26)}"}.items():
        opened.form._fields["day"].write(ago(days))
        opened.save()
        app.settle()
        assert told in opened.form.rows["day"]._note.text()
    fill(app, qtbot, day=ago(19))
    press(page, "验收或返工")
    fill(app, qtbot, unit="业委会", by="王明亮", day=ago(18), result="pass")
    press(page, "答复居民")
    fill(app, qtbot, answered_on=ago(18), by="覃𬱖", verdict="satisfied")
    (task,) = page._matter.tasks
    assert (page._matter.state, task.done_on) == ("closed", ago(18))


def test_more_time_is_ruled_on_where_the_work_was_handed_in_meanwhile(
    page: WorklistPage, app: App, qtbot: QtBot
) -> None:
    page.choose(2)
    app.settle()
    (task,) = page._matter.tasks
    given, due = task.draft.given_on, task.draft.deadline + timedelta(9)
    with app.context.db.writing("hand in") as s:
        commands.ask_extension(s, ExtensionDraft(task.draft.id, given, "张立新", "缺货", due))
        kept = Stored("a" * 64, "门.pdf", 100, "application/pdf")
        commands.add_evidence(s, EvidenceDraft(page._matter.id, task.draft.id, (kept,)))
        commands.hand_in(s, task.draft.id, given)
    app.settle()
    page.choose(2)
    app.settle()
    press(page, "审批延期")
    fill(app, qtbot, ruling="approved", ruled_by="覃𬱖")
    assert page._matter.state == "to_accept"
    assert page._matter.tasks[0].draft.deadline == due


def test_a_milestone_a_label_and_an_end(page: WorklistPage, app: App, qtbot: QtBot) -> None:
    page.choose(2)
    app.settle()
    (task,) = page._matter.tasks
    page._acts.milestone(MilestoneDraft(task.draft.id))
    fill(app, qtbot, subject="先看现场", due_on=task.draft.given_on)
    assert "先看现场" in words(page)
    press_in = page._matter.tasks[0].milestones[0]
    page._acts.milestone(press_in)
    fill(app, qtbot, done_on=task.draft.given_on)
    strip = page._record.findChildren(Files)[0]
    strip.added.emit([Stored("b" * 64, "门.jpg", 100, "image/jpeg")])
    app.settle()
    (piece,) = page._matter.evidence
    page._record.findChildren(Files)[0].labelled.emit(piece.id, "before")
    app.settle()
    assert page._matter.evidence[0].phase == "before"
    page._record.findChildren(Files)[0].removed.emit(piece.id)
    app.settle()
    assert page._matter.evidence == ()
    page._acts.mend(page._matter.tasks[0])
    fill(app, qtbot, proofs=("photo",))
    assert page._matter.tasks[0].draft.proofs == ("photo",)
    page._acts.drop(page._matter.tasks[0])
    fill(app, qtbot, reason="另行立项")
    assert "另行立项" in words(page)
    assert page._matter.state == "to_meeting"


def test_a_missed_milestone_is_red_with_its_days_and_a_mistyped_one_goes_and_comes_back(
    page: WorklistPage, app: App, qtbot: QtBot
) -> None:
    today = date.today()
    page.raise_new()
    fill(app, qtbot, subject="1栋门禁坏了", raised_by="段磊", raised_on=today - timedelta(26))
    press(page, "受理转办")
    due = today + timedelta(20)
    fill(app, qtbot, route="direct", unit="物业公司", routed_on=today - timedelta(26), finish_by=due)
    task = page._matter.tasks[0].draft.id
    for subject, days, done in (("报价", 23, None), ("到货", 20, 18), ("装好", -9, None)):
        page._acts.milestone(MilestoneDraft(task))
        done_on = done and today - timedelta(done)
        fill(app, qtbot, subject=subject, due_on=today - timedelta(days), done_on=done_on)
    chips = {chip.status for chip in page._record.findChildren(Chip) if chip.isVisible()}
    assert Status("bad", "逾期23天") in chips
    assert Status("idle", "还剩9天") in chips
    assert "逾期2天" in words(page), "done late is told, and no longer red"
    assert not any(chip.words == "逾期2天" for chip in chips)
    press(page, "删除报价")
    app.settle()
    assert [part.subject for part in page._matter.tasks[0].milestones] == ["到货", "装好"]
    app.undo().accept()
    app.settle()
    assert [part.subject for part in page._matter.tasks[0].milestones] == ["报价", "到货", "装好"]


def test_a_matter_leads_to_the_meeting_it_was_resolved_in(page: WorklistPage, app: App) -> None:
    page.choose(2)
    app.settle()
    (link,) = [b for b in page.findChildren(QPushButton) if b.text().startswith("会议：") and b.isVisible()]
    assert "2026-09-16 高层老人晾晒难" in link.text()
    link.click()
    assert app.window.current() == "consultation"


def test_what_tells_of_the_same_leads_there_and_may_go_its_own_way(
    page: WorklistPage, app: App, qtbot: QtBot
) -> None:
    page.raise_new()
    fill(app, qtbot, subject="甲")
    first = page._matter
    page._edit(
        MatterDraft(first.draft.compound_id, subject="乙", raised_on=date.today(), duplicate_of_id=first.id)
    )
    saved(editor(app), app, qtbot)
    assert page._matter.same_as == (first.id, first.number)
    press(page, "恢复单独办理")
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
    assert titles(page) == OF_DEMO
    assert page._matter.id == 3


def test_a_matter_leads_back_to_its_centre_household(page: WorklistPage, app: App) -> None:
    page.choose(1)
    app.settle()
    app.context.open("organisation", page._matter.body_id)
    app.settle()
    assert app.window.current() == "organisation"
    app.context.open("raise_matter", page._matter.draft.duty_id)
    app.settle()
    assert app.window.current() == "worklist"
    assert page._matter.id == 1


def test_a_scope_without_matters_shows_none(page: WorklistPage, app: App) -> None:
    there = ("冶电二村", "天方花园小区")
    choices = app.context.peek(queries.compound_choices)
    other = next(step for step in choices if not any(name in step[1] for name in there))
    app.context.scope.choose(other[0])
    app.settle()
    assert titles(page) == []
    assert page._stack.currentIndex() == 1


def test_facts_stand_apart_as_the_language_of_the_screen_wants_it(page: WorklistPage, app: App) -> None:
    page.choose(page._list.model().index(0, 0).data(Qt.ItemDataRole.UserRole).key)
    app.settle()
    assert f"{state_words()['registered']}，" in words(page)
    app.speak("en")
    app.settle()
    shown = app.window.show_page("worklist")
    app.settle()
    assert f"{state_words()['registered']}, " in words(shown)
    assert facts(app.context.peek(meeting_detail, 1)).count("，") == 0
    assert ", 2026-09-16" in facts(app.context.peek(meeting_detail, 1))
    app.speak("zh_CN")
    app.settle()
    assert "，2026-09-16" in facts(app.context.peek(meeting_detail, 1))

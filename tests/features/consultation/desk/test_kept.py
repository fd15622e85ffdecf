"""Nothing typed is lost: not when the process is killed, not when two write at once, not when a step is taken back."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from conftest import RESOURCES, opened
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.core.db import Database
from desktop.core.entity import now
from desktop.core.errors import RuleBroken
from desktop.core.journal import Action
from desktop.features.access.entities import User
from desktop.features.consultation import commands, queries, rules
from desktop.features.consultation.page import ConsultationPage
from desktop.features.consultation.records import ItemDraft
from desktop.ui.theme import Look

TYPING = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from conftest import RESOURCES, opened
from desktop.ui.theme import Look

qt = QApplication([])
app = opened(Path(sys.argv[1]), Look(qt, RESOURCES), Path(sys.argv[2]))
app.fill("consultation")
app.settle()
page = app.window.show_page("consultation")
app.settle()
desk = page.step.desk
desk._form.rows["absences"]._spec.widget.mark(page.meeting.participants[0].id, "recused")
desk._named.click()
desk._ballots.all_in_favour()
people = page.step.register()
people._rows[0]._arrives.insert("19:20")
people._hear()
app.settle()
desk._form.rows["discussion"]._spec.widget.insertPlainText("正说到一半")  # nothing is left, only time goes by
qt.exec()
"""


@pytest.fixture
def begun(demo: Database) -> Database:
    """The demo meeting, its first item not concluded and empty."""
    with demo.writing("重开") as s:
        commands.reopen_meeting(s, 1)
        item = queries.meeting_detail(s, 1).items[0]
        commands.note_item(s, ItemDraft(item.subject, id=item.id, version=item.version))
    return demo


def first(db: Database) -> ItemDraft:
    with db.reading() as s:
        return queries.meeting_detail(s, 1).items[0]


def hours(db: Database) -> str:
    with db.reading() as s:
        return str(queries.meeting_detail(s, 1).participants[0].arrives_at)


def test_a_killed_process_offers_the_draft_back(
    begun: Database, look: Look, chinese: None, tmp_path: Path, qtbot: QtBot
) -> None:
    tests = Path(RESOURCES).parent / "tests"
    seen = os.pathsep.join((str(tests.parent), str(tests)))
    environment = {**os.environ, "PYTHONPATH": seen, "QT_QPA_PLATFORM": "offscreen"}
    told = [sys.executable, "-c", TYPING, str(begun.path), str(tmp_path / "settings.json")]
    process = subprocess.Popen(told, env=environment, stderr=subprocess.DEVNULL)
    try:
        qtbot.waitUntil(lambda: bool(first(begun).discussion) and hours(begun) == "19:20:00", timeout=60_000)
    finally:
        process.kill()
        process.wait()
    program = opened(begun.path, look, tmp_path / "settings.json")
    try:
        program.fill("consultation")
        program.settle()
        page = program.window.show_page("consultation")
        program.settle()
        desk = page.step.desk
        assert desk._form.rows["discussion"]._spec.widget.toPlainText() == "正说到一半"
        assert [one.reason for one in desk.item.absences] == ["recused"]
        assert len(desk.item.ballots) == 13
        assert page._record._said._words.startswith("已找回")
    finally:
        program.close()
        program.window.deleteLater()


def another(app: App, page: ConsultationPage, **change: object) -> None:
    """Somebody else writes about the first item, on the same file."""
    with app._db.writing("别人") as s:
        item = queries.meeting_detail(s, page.meeting.id).items[0]
        commands.note_item(s, replace(item, **change))


def press(page: ConsultationPage, words: str) -> None:
    (button,) = [b for b in page.step.desk.findChildren(QPushButton) if b.text() == words and b.isVisible()]
    button.click()


def notes(page: ConsultationPage) -> list[str]:
    return [said.text() for said in page.step.desk._clash.findChildren(QLabel) if said.text()]


def test_two_who_write_different_things_are_brought_together(
    app: App, page: ConsultationPage, field: Callable[[str], QWidget], stored: Callable[..., ItemDraft]
) -> None:
    another(app, page, supporting="业委会、居委会")
    field("discussion").setPlainText("我写的")
    page.step.keep()
    app.settle()
    assert (stored().discussion, stored().supporting) == ("我写的", "业委会、居委会")
    assert field("supporting").currentText() == "业委会、居委会"
    assert notes(page) == []


@pytest.mark.parametrize(("choice", "stands"), [
    ("不用另一稿", "我写的"), ("用另一稿", "他写的"), ("两个都留", "我写的\n他写的"),
])  # fmt: skip
def test_two_who_write_the_same_choose_what_stands(
    app: App, page: ConsultationPage, field: Callable[[str], QWidget], stored: Callable[..., ItemDraft],
    choice: str, stands: str,
) -> None:  # fmt: skip
    another(app, page, discussion="他写的")
    field("discussion").setPlainText("我写的")
    page.step.keep()
    app.settle()
    begin, mine, told, other, end = stored().discussion.splitlines()
    assert (mine, other) == ("我写的", "他写的"), "both are on record at once"
    assert (begin, told[:16], end) == ("【同一处有两稿】", f"【另一稿，{date.today()} ", "【两稿完】")
    assert not stored().concluded
    (said,) = notes(page)
    assert "讨论要点" in said
    assert "他写的" in said
    assert told[5:-1] in said, "says when"
    press(page, choice)
    page.step.keep()
    app.settle()
    assert stored().discussion == stands
    assert notes(page) == []


def test_what_stood_there_elsewhere_waits_while_one_looks_at_another_item(
    app: App, page: ConsultationPage, field: Callable[[str], QWidget]
) -> None:
    another(app, page, discussion="他写的")
    field("discussion").setPlainText("我写的")
    for item in (1, 0):
        assert item == 1 or notes(page) == []
        page.step.turn_to(page.meeting.items[item].id)
        app.settle()
    assert len(notes(page)) == 1
    press(page, "不用另一稿")


def test_a_conclusion_pressed_while_another_wrote_is_pressed_again(
    app: App, page: ConsultationPage, field: Callable[[str], QWidget], stored: Callable[..., ItemDraft]
) -> None:
    another(app, page, text="他的决议")
    field("acceptance").setText("当面看")
    page.step.desk.conclude()
    app.settle()
    assert (stored().acceptance, stored().text) == ("当面看", "他的决议")
    page.step.desk.conclude()
    app.settle()
    assert stored().concluded


def test_a_step_taken_back_beneath_what_is_typed_is_told(
    app: App, page: ConsultationPage, field: Callable[[str], QWidget], stored: Callable[..., ItemDraft]
) -> None:
    before = stored().discussion
    field("discussion").setPlainText("第一句")
    page.step.keep()
    app.settle()
    field("discussion").setPlainText("第一句 第二句")
    app.undo().accept()
    app.settle()
    (said,) = notes(page)
    assert before.partition("\n")[0] in said
    press(page, "用别人的")
    page.step.keep()
    app.settle()
    assert stored().discussion == before


def test_an_item_that_is_gone_is_told_once(
    app: App, page: ConsultationPage, field: Callable[[str], QWidget]
) -> None:
    with app._db.writing("别人") as s:
        item = queries.meeting_detail(s, page.meeting.id).items[0]
        s.connection().exec_driver_sql("DELETE FROM item_task")
        commands.note_item(s, replace(item, conclusion="", concluded=False))
        commands.remove_item(s, item.id)
    field("discussion").setPlainText("我写的")
    page.step.desk.keep()
    app.settle()
    page.window().findChild(QDialog, "message").accept()


def test_what_another_wrote_outlives_a_killed_process_until_one_chooses(
    app: App, page: ConsultationPage, field: Callable[[str], QWidget], look: Look, tmp_path: Path
) -> None:
    another(app, page, discussion="他写的")
    field("discussion").setPlainText("我写的")
    page.step.keep()
    app.settle()
    assert len(notes(page)) == 1
    program = opened(app.context.db.path, look, tmp_path / "other.json")
    try:
        program.fill("consultation")
        program.settle()
        again = program.window.show_page("consultation")
        program.settle()
        (said,) = notes(again)
        assert "他写的" in said
        press(again, "两个都留")
        again.step.keep()
        program.settle()
        assert again.step.desk.item.discussion == "我写的\n他写的"
        assert program.context.typed.titles() == []
    finally:
        program.close()
        program.window.deleteLater()


def test_who_wrote_the_other_text_is_told_where_they_were_signed_in(
    app: App, page: ConsultationPage, field: Callable[[str], QWidget], stored: Callable[..., ItemDraft]
) -> None:
    with app._db.writing("用户") as s:
        secret = {"password": "-", "password_set_at": now(), "must_renew": False}
        s.add(user := User(sign_in="weichi", name="尉迟琳", begins_on=date(2026, 1, 1), **secret))
        s.flush()
        who = user.id
    with app._db.writing("别人", by=who) as s:
        item = queries.meeting_detail(s, page.meeting.id).items[0]
        commands.note_item(s, replace(item, reservations="他不同意"))
    field("reservations").setPlainText("我不同意")
    page.step.keep()
    app.settle()
    (said,) = notes(page)
    assert "尉迟琳）：“他不同意”" in said
    assert stored().reservations.splitlines()[2].endswith("，尉迟琳】")


def test_paragraphs_two_wrote_apart_are_both_there_without_a_question(
    app: App, page: ConsultationPage, field: Callable[[str], QWidget], stored: Callable[..., ItemDraft]
) -> None:
    field("discussion").setPlainText("第一段𬱖\n第二段\n第三段")
    page.step.keep()
    app.settle()
    another(app, page, discussion="第一段𬱖，他补充\n第二段\n第三段")
    box = field("discussion")
    box.moveCursor(QTextCursor.MoveOperation.End)
    box.insertPlainText("，我补充")
    page.step.keep()
    app.settle()
    assert stored().discussion == box.toPlainText() == "第一段𬱖，他补充\n第二段\n第三段，我补充"
    assert notes(page) == []
    assert box.textCursor().atEnd(), "one goes on typing where one was"


def test_an_item_with_two_texts_is_not_concluded_until_somebody_chose(
    app: App, page: ConsultationPage, field: Callable[[str], QWidget], stored: Callable[..., ItemDraft]
) -> None:
    another(app, page, text="他的决议")
    field("text").setPlainText("我的决议")
    page.step.keep()
    app.settle()
    page.step.desk.conclude()
    app.settle()
    assert not stored().concluded
    assert "两稿都还在" in page.step.desk._form.rows["text"]._note.text()
    with pytest.raises(RuleBroken) as refused, app._db.writing("结束") as s:
        commands.finish_meeting(s, page.meeting.id)
    assert refused.value.code == "item.two_texts"
    press(page, "用另一稿")
    page.step.keep()
    app.settle()
    assert stored().text == "他的决议"


def test_what_two_wrote_of_the_briefing_stands_twice_and_is_among_what_is_still_open(
    app: App, page: ConsultationPage
) -> None:
    page.step.turn_to(0)
    app.settle()
    with app._db.writing("别人") as s:
        commands.note_briefing(s, replace(queries.meeting_draft(s, page.meeting.id), briefing="他的通报"))
    desk = page.step.briefing
    desk._form.rows["briefing"]._spec.widget.setPlainText("我的通报")
    desk.keep()
    app.settle()
    with app._db.reading() as s:
        meeting = queries.meeting_detail(s, page.meeting.id)
    assert {"他的通报", "我的通报"} <= {*meeting.draft.briefing.splitlines()}
    (problem,) = [each for each in rules.meeting_problems(meeting) if each.field == "briefing"]
    page.step.turn_to(meeting.items[0].id)
    app.settle()
    page.step._go_to(problem)
    app.settle()
    assert page.step.briefing.isVisible()
    (button,) = [b for b in desk.findChildren(QPushButton) if b.text() == "两个都留"]
    button.click()
    desk.keep()
    app.settle()
    with app._db.reading() as s:
        assert queries.meeting_draft(s, page.meeting.id).briefing == "我的通报\n他的通报"


def test_of_a_name_two_filled_in_the_other_is_told_and_outlives_a_killed_process(
    app: App, page: ConsultationPage, field: Callable[[str], QWidget], stored: Callable[..., ItemDraft]
) -> None:
    another(app, page, acceptance="拍照")
    field("acceptance").setText("当面看")
    page.step.keep()
    app.settle()
    (said,) = notes(page)
    assert "拍照" in said
    assert stored().acceptance == "当面看"
    assert app.context.typed.titles() == ["同一处别人也写了"]
    press(page, "用别人的")
    page.step.keep()
    app.settle()
    assert (stored().acceptance, app.context.typed.titles()) == ("拍照", [])


def test_what_is_typed_when_somebody_leaves_is_stored_as_theirs(
    app: App, field: Callable[[str], QWidget], stored: Callable[..., ItemDraft]
) -> None:
    app.context.seat.sit(7, "王敏")
    field("discussion").setPlainText("正说到一半")
    app.context.seat.sit(8, "刘洋")
    app.settle()
    assert stored().discussion == "正说到一半"
    with app._db.reading() as s:
        assert s.query(Action).order_by(Action.id.desc()).first().by == 7

"""Nothing typed is lost: not when the process is killed, not when two write at once, not when a step is taken back."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import RESOURCES, opened
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.core.db import Database
from desktop.features.consultation import commands, queries
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
        assert [why for _who, why in desk.item.absences] == ["recused"]
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
    ("用我的", "我写的"), ("用别人的", "他写的"), ("两个都留", "我写的\n他写的"),
])  # fmt: skip
def test_two_who_write_the_same_choose_what_stands(
    app: App, page: ConsultationPage, field: Callable[[str], QWidget], stored: Callable[..., ItemDraft],
    choice: str, stands: str,
) -> None:  # fmt: skip
    another(app, page, discussion="他写的")
    field("discussion").setPlainText("我写的")
    page.step.keep()
    app.settle()
    assert stored().discussion == "我写的", "what is typed here is kept at once"
    (said,) = notes(page)
    assert "讨论要点" in said
    assert "他写的" in said
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
    press(page, "用我的")


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

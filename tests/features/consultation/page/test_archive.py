"""The file of a meeting on the screen: what is missing, scans put in, and that it is closed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PIL import Image
from PySide6.QtWidgets import QApplication, QLabel

from desktop.app import App
from desktop.features.consultation import commands, queries
from desktop.features.consultation.page import ConsultationPage
from desktop.features.consultation.records import TakeDownDraft
from desktop.ui.editor import Editor
from desktop.ui.words import Button


def said(page: ConsultationPage) -> str:
    return "\n".join(label.text() for label in page.step.findChildren(QLabel) if label.isVisible())


def offered(page: ConsultationPage) -> list[str]:
    return [button.accessibleName() for button in page.step.buttons() if isinstance(button, Button)]


def answer(button: int) -> None:
    (box,) = [
        each for each in QApplication.topLevelWidgets() if each.objectName() == "message" and each.isVisible()
    ]
    box.done(button)


def test_a_scan_is_put_in_and_named_and_leaves_the_list_of_what_is_missing(
    app: App, signed: ConsultationPage, tmp_path: Path
) -> None:
    signed.show_step("archive")
    app.settle()
    assert "签到表扫描件" in signed.step._missing
    scan = tmp_path / "签到.jpg"
    Image.new("RGB", (300, 200), "white").save(scan)
    signed.step.files.add([scan])
    app.settle()
    with app._db.reading() as s:
        (file,) = queries.meeting_files(s, 1)
    signed.step.files.labelled.emit(file.id, "sign_in")
    app.settle()
    assert "签到表扫描件" not in signed.step._missing
    assert "签字的会议记录扫描件" in signed.step._missing
    signed.step.files.removed.emit(file.id)
    app.settle()
    assert "签到表扫描件" in signed.step._missing


def test_a_meeting_is_filed_after_a_question_that_says_what_is_missing(
    app: App,
    signed: ConsultationPage,
    put_up: Callable[..., Editor],
    fill: Callable[..., None],
    questions: list[str],
) -> None:
    put_up()
    signed.show_step("archive")
    app.settle()
    signed.step.ask_archive()
    assert "卷内还缺：签到表扫描件" in questions[0]
    answer(1)
    app.settle()
    assert "公示〔2026〕1号还在公示（到2026-09-25）" in questions[0]
    answer(0)
    signed.show_step("publish")
    app.settle()
    editor = signed.step.take_down()
    fill(editor.form, taken_down_on="2026-9-26")
    editor.save()
    app.settle()
    signed.show_step("archive")
    app.settle()
    signed.step.ask_archive()
    answer(1)
    app.settle()
    assert signed.meeting.stage == "archive"
    assert "内容不再改动" in said(signed)
    assert offered(signed) == ["重新打开卷宗…"]
    signed.show_step("write_up")
    app.settle()
    assert signed.step.typed.isReadOnly()
    assert signed.step.buttons() == (), "its papers are in the menu of every step"


def test_a_filed_meeting_is_opened_again_and_papers_can_be_withdrawn_then(
    app: App, signed: ConsultationPage, put_up: Callable[..., Editor], fill: Callable[..., None]
) -> None:
    put_up()
    with app._db.writing("归档") as s:
        (paper,) = queries.publications(s, 1)
        commands.take_down(s, TakeDownDraft(paper.id, paper.version, paper.ends_on))
        commands.archive_meeting(s, 1, date(2026, 10, 8))
    for step in ("archive", "publish"):
        signed.show_step(step)
        app.settle()
    assert offered(signed) == []
    signed.show_step("archive")
    app.settle()
    editor = signed.step.unfile()
    fill(editor.form, opened_by="覃𬱖", opened_on="2026-10-7")
    editor.save()
    app.settle()
    assert "请写明为什么重新打开卷宗" in "".join(label.text() for label in editor.findChildren(QLabel))
    fill(editor.form, reason="日期写错", opened_on="2026-10-9")
    editor.save()
    app.settle()
    assert signed.meeting.archived_on is None
    signed.show_step("archive")
    app.settle()
    assert "2026-10-08归档，2026-10-09由覃𬱖重新打开：日期写错" in said(signed)
    signed.show_step("publish")
    app.settle()
    assert offered(signed)[1] == "撤回…"

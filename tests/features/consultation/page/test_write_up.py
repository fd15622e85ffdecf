"""The minutes typed over on the screen: kept, compared with the program's wording, signed, locked."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from conftest import RESOURCES, opened
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.core.db import Database
from desktop.core.errors import RuleBroken
from desktop.features.consultation import commands, documents, queries
from desktop.features.consultation.page import ConsultationPage
from desktop.features.consultation.records import SignDraft, WordingDraft
from desktop.ui.editor import Editor
from desktop.ui.theme import Look


def stored(app: App) -> WordingDraft:
    with app._db.reading() as s:
        return queries.wording_of(s, 1, "minutes")


def said(page: ConsultationPage) -> str:
    return "\n".join(label.text() for label in page.step.findChildren(QLabel) if label.isVisible())


def answer(button: int) -> None:
    """Answer the question that is open: 0 for cancel, 1 to go on."""
    (box,) = [
        each for each in QApplication.topLevelWidgets() if each.objectName() == "message" and each.isVisible()
    ]
    box.done(button)


def change_the_meeting(app: App, page: ConsultationPage) -> None:
    """Somebody goes back into the meeting and resolves something else."""
    with app._db.writing("改决议") as s:
        commands.reopen_meeting(s, 1)
        item = queries.meeting_detail(s, 1).items[0]
        commands.conclude_item(s, replace(item, text="改用方案B"))
        commands.finish_meeting(s, 1)
    page._load()
    app.settle()


def type_more(app: App, page: ConsultationPage) -> str:
    typed = page.step.typed.toPlainText() + "\n会议还要求物业公司每周通报一次进度。"
    page.step.typed.setPlainText(typed)
    page.step.keep()
    app.settle()
    return typed


def test_the_program_words_the_minutes_until_somebody_types(app: App, page: ConsultationPage) -> None:
    assert page.step.typed.toPlainText() == documents.minutes_body(page.meeting)
    assert "自动成文" in said(page)
    typed = type_more(app, page)
    assert stored(app).typed == typed
    assert "手写" in said(page)
    assert not page.unsaved


def test_leaving_the_step_keeps_what_was_typed(app: App, page: ConsultationPage) -> None:
    page.step.typed.setPlainText("手写的纪要")
    assert page.unsaved
    page.show_step("archive")
    app.settle()
    page.show_step("write_up")
    app.settle()
    assert page.step.typed.toPlainText() == stored(app).typed == "手写的纪要"


def test_typed_words_are_never_overwritten_but_compared(app: App, page: ConsultationPage) -> None:
    typed = type_more(app, page)
    change_the_meeting(app, page)
    assert page.step.typed.toPlainText() == typed
    assert "正文手写以后，会议内容有改动" in said(page)
    dialog = page.step.compare()
    assert [dialog._parts[at].kind for at in dialog.choices] == ["new"]
    dialog.take()
    app.settle()
    taken = page.step.typed.toPlainText()
    assert "改用方案B" in taken
    assert taken.endswith("每周通报一次进度。")
    assert stored(app).typed == taken
    assert "有改动" not in said(page)


def test_all_may_be_kept_as_typed_and_is_not_asked_again(app: App, page: ConsultationPage) -> None:
    typed = type_more(app, page)
    change_the_meeting(app, page)
    page.step.compare().keep()
    app.settle()
    assert stored(app).typed == typed
    assert stored(app).worded == documents.minutes_body(page.meeting)
    assert "有改动" not in said(page)


def test_the_programs_wording_comes_back_only_when_that_is_meant(
    app: App, page: ConsultationPage, questions: list[str]
) -> None:
    typed = type_more(app, page)
    page.step.ask_back()
    assert "恢复自动成文吗" in questions[0]
    answer(0)
    app.settle()
    assert stored(app).typed == typed
    page.step.ask_back()
    answer(1)
    app.settle()
    assert stored(app).id is None
    assert page.step.typed.toPlainText() == documents.minutes_body(page.meeting)


def test_a_stranger_and_an_open_phrase_are_told_and_signing_goes_on(
    app: App, page: ConsultationPage, fill: Callable[..., None]
) -> None:
    assert "提到的人都在名单上" in said(page)
    page.step.typed.setPlainText("一、晾晒\n张建国提出异议。\n决议：费用待定。")
    page.step.keep()
    app.settle()
    assert "正文提到张建国，但不在参会名单上" in said(page)
    assert "“待定”没有说定（一、晾晒）" in said(page)
    editor = page.step.sign_editor()
    editor.open()
    assert "张建国" in "".join(label.text() for label in editor.findChildren(QLabel))
    fill(editor.form, signed_on="2026-9-15")
    editor.save()
    app.settle()
    assert "不能早于2026-09-16" in editor.form.rows["signed_on"].findChild(QLabel, "signed_on-note").text()
    fill(editor.form, signed_on="2026-9-17")
    editor.save()
    app.settle()
    assert page.meeting.stage == "publish"


def test_signed_minutes_are_read_only_until_the_signature_is_taken_back(
    app: App, signed: ConsultationPage, questions: list[str]
) -> None:
    signed.show_step("write_up")
    app.settle()
    assert signed.step.typed.isReadOnly()
    assert "李国庆已于2026-09-17签发" in said(signed)
    signed.step.ask_unsign()
    assert len(questions) == 1
    answer(1)
    app.settle()
    assert not signed.step.typed.isReadOnly()
    assert signed.meeting.signed_on is None


def test_what_was_typed_is_printed(app: App, page: ConsultationPage, qtbot: QtBot) -> None:
    type_more(app, page)
    preview = page.step.print_minutes()
    qtbot.waitUntil(lambda: preview.document.pageCount() > 0, timeout=10_000)
    document = pypdfium2.PdfDocument(preview._pdf)
    words = "".join(sheet.get_textpage().get_text_bounded() for sheet in document).replace("\r\n", "")
    document.close()
    assert "每周通报一次进度" in words
    preview.done(QDialog.DialogCode.Rejected)


def test_the_paper_whose_text_is_open_is_printed(app: App, page: ConsultationPage, qtbot: QtBot) -> None:
    page.step.which.button("narrative").click()
    app.settle()
    page.step.typed.setPlainText("给业主看的话")
    preview = page.step.print_minutes()
    qtbot.waitUntil(lambda: preview.document.pageCount() > 0, timeout=10_000)
    with pypdfium2.PdfDocument(preview._pdf) as document:
        assert "给业主看的话" in document[0].get_textpage().get_text_bounded()
    preview.done(QDialog.DialogCode.Rejected)


def test_one_button_prints(page: ConsultationPage) -> None:
    foot = [
        button.text().strip() for button in page._record.findChildren(QPushButton) if "打印" in button.text()
    ]
    assert foot == ["打印文书"]


def another(app: App, typed: str) -> None:
    """Somebody else types over the minutes, on the same file."""
    with app._db.writing("别处") as s:
        now = queries.wording_of(s, 1, "minutes")
        commands.save_wording(s, replace(now, worded=now.worded or "甲", typed=typed))


def lines(page: ConsultationPage) -> list[str]:
    return page.step.typed.toPlainText().splitlines()


def test_two_who_type_in_different_paragraphs_are_both_in_the_text(app: App, page: ConsultationPage) -> None:
    first, *rest = lines(page)
    page.step.typed.setPlainText("\n".join([first, *rest, "我加的一段。"]))
    another(app, "\n".join(["别人改的开头。", *rest]))
    page.step.keep()
    app.settle()
    assert lines(page) == ["别人改的开头。", *rest, "我加的一段。"]
    assert stored(app).typed == page.step.typed.toPlainText()
    assert "别人也改了" not in said(page)
    assert not page.unsaved


@pytest.mark.parametrize("heard", [True, False])
def test_of_a_paragraph_two_typed_both_are_shown_and_either_may_stand(
    app: App, page: ConsultationPage, *, heard: bool
) -> None:
    """Whether the other's change was heard of before one's own is stored, or is met in storing it."""
    _first, *rest = lines(page)
    page.step.typed.setPlainText("\n".join(["我改的开头。", *rest]))
    another(app, "\n".join(["别人改的开头。", *rest]))
    if heard:
        page._load()
        app.settle()
    page.step.keep()
    app.settle()
    begin, mine, told, other, end = stored(app).typed.splitlines()[:5]
    assert (mine, other) == ("我改的开头。", "别人改的开头。"), "both stand, also when the process ends now"
    assert (begin, end) == ("【同一处有两稿】", "【两稿完】")
    assert told.startswith(f"【另一稿，{date.today()} ")
    assert lines(page)[5:] == rest
    assert "同一段" in said(page)
    with pytest.raises(RuleBroken) as refused, app._db.writing("签发") as s:
        commands.sign_minutes(s, SignDraft(1, "李国庆", page.meeting.draft.held_on))
    assert refused.value.code == "wording.two_texts"
    dialog = page.step.compare_other()
    (at,) = [at for at, part in enumerate(dialog._parts) if part.kind == "both"]
    assert (dialog._parts[at].mine, dialog._parts[at].new) == (("我改的开头。",), ("别人改的开头。",))
    dialog.choices[at].choose("new")
    dialog.take()
    app.settle()
    assert lines(page) == ["别人改的开头。", *rest]
    assert stored(app).typed == page.step.typed.toPlainText()
    assert "同一段" not in said(page)


def test_the_step_may_be_left_with_both_texts_and_whoever_comes_back_is_told(
    app: App, page: ConsultationPage
) -> None:
    page.step.typed.setPlainText("我写的")
    another(app, "别人写的")
    page.show_step("archive")
    app.settle()
    assert type(page.step).__name__ == "Archive"
    page.show_step("write_up")
    app.settle()
    assert "同一段" in said(page)
    assert {"我写的", "别人写的"} <= {*lines(page)}
    dialog = page.step.compare_other()
    dialog.keep()
    app.settle()
    assert stored(app).typed == "我写的"
    assert "同一段" not in said(page)


def test_a_choice_on_a_text_that_changed_meanwhile_is_not_made(app: App, page: ConsultationPage) -> None:
    type_more(app, page)
    change_the_meeting(app, page)
    page.step.compare()
    another(app, "别人写的")
    page._load()
    app.settle()
    assert page.step._compared is None
    assert page.step.typed.toPlainText() == stored(app).typed == "别人写的"


def test_what_is_typed_while_another_signs_is_let_go_only_when_that_is_meant(
    app: App, page: ConsultationPage, questions: list[str]
) -> None:
    page.step.typed.setPlainText("我写的")
    with app._db.writing("签发") as s:
        commands.sign_minutes(s, SignDraft(1, "李国庆", page.meeting.draft.held_on))
    page.step.keep()
    app.settle()
    assert "李国庆已于2026-09-16签发" in questions[0]
    answer(0)
    assert page.step.typed.toPlainText() == "我写的"
    assert page.unsaved
    page.show_step("archive")
    app.settle()
    assert "您正在写的时候，纪要已签发" in questions[0]
    answer(0)
    assert page.step.typed.toPlainText() == "我写的"
    page.show_step("archive")
    answer(1)
    app.settle()
    assert type(page.step).__name__ != "WriteUp"


def test_what_is_being_typed_stays_in_sight_when_another_signs(
    app: App, page: ConsultationPage, questions: list[str]
) -> None:
    page.step.typed.setPlainText("我写的")
    with app._db.writing("签发") as s:
        commands.sign_minutes(s, SignDraft(1, "李国庆", page.meeting.draft.held_on))
    page._load()
    app.settle()
    assert page.step.typed.toPlainText() == "我写的"
    page.step._load(page.step._shown)


def test_the_program_words_anew_what_was_typed_over_its_old_words(app: App, page: ConsultationPage) -> None:
    """The meeting was changed between the first key and the storing."""
    page.step.typed.setPlainText(page.step.typed.toPlainText() + "\n我加的一段。")
    with app._db.writing("改决议") as s:
        commands.reopen_meeting(s, 1)
        item = queries.meeting_detail(s, 1).items[0]
        commands.conclude_item(s, replace(item, text="改用方案B"))
        commands.finish_meeting(s, 1)
    page._load()
    app.settle()
    page.step.keep()
    app.settle()
    assert "会议内容有改动" in said(page)
    page.step.compare().take()
    app.settle()
    assert "改用方案B" in page.step.typed.toPlainText()
    assert lines(page)[-1] == "我加的一段。"


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
page.step.typed.insertPlainText("正写到一半")  # nothing is left, only time goes by
qt.exec()
"""


def test_a_killed_process_offers_the_typed_minutes_back(
    demo: Database, look: Look, chinese: None, tmp_path: Path, qtbot: QtBot
) -> None:
    def now() -> str:
        with demo.reading() as s:
            return queries.wording_of(s, 1, "minutes").typed

    tests = RESOURCES.parent / "tests"
    seen = os.pathsep.join((str(tests.parent), str(tests)))
    environment = {**os.environ, "PYTHONPATH": seen, "QT_QPA_PLATFORM": "offscreen"}
    told = [sys.executable, "-c", TYPING, str(demo.path), str(tmp_path / "settings.json")]
    process = subprocess.Popen(told, env=environment, stderr=subprocess.DEVNULL)
    try:
        qtbot.waitUntil(lambda: now().startswith("正写到一半"), timeout=60_000)
    finally:
        process.kill()
        process.wait()
    program = opened(demo.path, look, tmp_path / "settings.json")
    try:
        program.fill("consultation")
        program.settle()
        page = program.window.show_page("consultation")
        program.settle()
        assert page.step.typed.toPlainText().startswith("正写到一半")
        assert page._record._said._words.startswith("已找回")
        assert "手写" in said(page)
    finally:
        program.close()
        program.window.deleteLater()


def test_both_papers_are_typed_over_each_on_its_own(app: App, page: ConsultationPage) -> None:
    typed = type_more(app, page)
    page.step.which.button("narrative").click()
    app.settle()
    assert page.step.typed.toPlainText() == documents.narrative_body(page.meeting).strip()
    page.step.typed.setPlainText("给业主看的话")
    page.step.which.button("minutes").click()
    app.settle()
    assert page.step.typed.toPlainText() == stored(app).typed == typed
    with app._db.reading() as s:
        assert queries.wording_of(s, 1, "narrative").typed == "给业主看的话"


def test_what_is_being_typed_stays_when_the_meeting_changes_around_it(
    app: App, page: ConsultationPage
) -> None:
    page.step.typed.setPlainText("正在写的话")
    with app._db.writing("改名") as s:
        draft = queries.meeting_detail(s, 1).draft
        commands.save_meeting(s, replace(draft, subject="晾晒难"))
    page._load()
    app.settle()
    assert page.meeting.draft.subject == "晾晒难"
    assert page.step.typed.toPlainText() == "正在写的话"
    page.step.keep()
    app.settle()
    assert stored(app).typed == "正在写的话"


def test_a_text_out_of_sight_that_the_meeting_left_behind_is_shown_before_anything_is_signed(
    app: App, page: ConsultationPage, questions: list[str], fill: Callable[..., None]
) -> None:
    page.step.which.button("narrative").click()
    app.settle()
    page.step.typed.setPlainText(page.step.typed.toPlainText() + "\n给业主看的话。")
    page.step.which.button("minutes").click()
    app.settle()
    change_the_meeting(app, page)
    assert "有改动" not in said(page), "of the minutes, which nobody typed over, there is nothing to say"
    page.step.sign()
    app.settle()
    assert questions == [
        "“业主版纪要”是手工改写的，之后会议内容又有改动。请先点“对照…”看过这份文件的两种文本并作出选择，再签发。"
    ]
    answer(0)
    assert page.step.which.chosen() == "narrative"
    assert "给业主看的话。" in page.step.typed.toPlainText()
    assert "有改动" in said(page)
    editor = page.step.sign_editor()
    editor.open()
    fill(editor.form, signed_on="2026-9-17")
    editor.save()
    app.settle()
    assert page.meeting.signed_on is None, "nor by a form that was open before"
    answer(0)
    editor.form.load(editor.form.understood())
    editor.reject()
    page.step.compare().take()
    app.settle()
    page.step.sign()
    app.settle()
    (form,) = [each for each in page.step.findChildren(Editor) if each.isVisible()]
    fill(form.form, signed_on="2026-9-17")
    form.save()
    app.settle()
    assert page.meeting.signed_on == date(2026, 9, 17)
